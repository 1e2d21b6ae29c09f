import type { APIAttachment } from 'discord-api-types/v10';
import type { Upload } from './message-types.ts';
import type { World } from './world.ts';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const TYPE_BY_ENDING: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
};

/** Takes an upload, keeps its bytes, and returns the attachment with the address under which they are served. */
export function storeFile(
  world: World,
  channelId: string,
  upload: Pick<Upload, 'name' | 'contentType' | 'data'>,
  description: string | undefined,
): APIAttachment {
  const id = world.nextId();
  const name = upload.name.replaceAll(/[^\p{L}\p{N}._-]/gu, '_');
  const contentType = typeOf(upload);
  world.files.set(id, { name, contentType, data: upload.data });
  const url = `${world.cdnUrl}/attachments/${channelId}/${id}/${encodeURIComponent(name)}`;
  return {
    id,
    filename: name,
    size: upload.data.length,
    url,
    proxy_url: url,
    content_type: contentType,
    ...pngSize(upload.data),
    ...(description === undefined ? {} : { description }),
  };
}

function typeOf(upload: Pick<Upload, 'name' | 'contentType' | 'data'>): string {
  if (isPng(upload.data)) {
    return 'image/png';
  }
  const ending = upload.name.split('.').at(-1)?.toLowerCase() ?? '';
  return TYPE_BY_ENDING[ending] ?? (upload.contentType || 'application/octet-stream');
}

function isPng(data: Buffer): boolean {
  return data.subarray(0, 8).equals(PNG_SIGNATURE);
}

/** The size stands in the header chunk, which is always the first. */
function pngSize(data: Buffer): { width: number; height: number } | undefined {
  return isPng(data) && data.length >= 24
    ? { width: data.readUInt32BE(16), height: data.readUInt32BE(20) }
    : undefined;
}
