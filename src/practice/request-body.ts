import type { IncomingMessage } from 'node:http';
import type { Upload } from './message-types.ts';
import { refusals } from './refusal.ts';

/** https://discord.com/developers/docs/reference#uploading-files */
const MOST_BYTES = 25 * 1024 * 1024;

export type RequestBody = {
  /** The JSON of the request, undefined where it had none. */
  readonly json: unknown;
  readonly uploads: readonly Upload[];
};

/** Takes a request, reads it to its end and returns its JSON and files; throws 40005 and 50109. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MOST_BYTES) {
      chunks.push(chunk);
    }
  }
  if (size > MOST_BYTES) {
    throw refusals.tooLarge();
  }
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) {
    return readMultipart(bytes, type);
  }
  return { json: bytes.length === 0 ? undefined : parseJson(bytes.toString('utf8')), uploads: [] };
}

async function readMultipart(bytes: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const uploads: Upload[] = [];
  let json: unknown = {};
  for (const [field, value] of form) {
    if (typeof value !== 'string') {
      const data = Buffer.from(await value.arrayBuffer());
      uploads.push({ field, name: value.name, contentType: value.type, data });
    } else if (field === 'payload_json') {
      json = parseJson(value);
    }
  }
  return { json, uploads };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
}
