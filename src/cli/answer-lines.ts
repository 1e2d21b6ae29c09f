import { z } from 'zod';
import { answerQuestion } from '../answer/answer.ts';
import { complaintAbout } from '../answer/complaint.ts';
import type { Engine } from '../answer/engine.ts';
import { explain } from '../answer/explain.ts';
import type { Answer } from '../answer/types.ts';
import { wordingOf } from '../knowledge/originals.ts';

const idSchema = z.union([z.string(), z.number()]);

const lineSchema = z.object({
  id: idSchema,
  question: z.string(),
  context: z.array(z.string()).default([]),
});

/**
 * Answers one line of a batch.
 * @param line JSON: an id, a question, and the earlier questions of the conversation.
 * @param options with `why`, the answer is explained in a field of that name.
 * @returns what is written back as JSON: the answer, or what is wrong with the line.
 */
export function answerLine(line: string, engine: Engine, { why = false } = {}): object {
  if (line.length > LONGEST_LINE) return { id: null, error: `longer than ${LONGEST_LINE} characters` };
  let value: unknown;
  try {
    // trimming takes a byte order mark away as well
    value = JSON.parse(line.trim());
  } catch (error) {
    return { id: null, error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const { id } = z
      .object({ id: idSchema.nullable().catch(null) })
      .catch({ id: null })
      .parse(value);
    return {
      id,
      error: parsed.error.issues.map(describeIssue).join('; '),
    };
  }
  const { id, question, context } = parsed.data;
  const complaint = complaintAbout(question);
  if (complaint !== undefined)
    return { id, status: 'not-covered', answer: complaint.message, citations: [], ms: 0 };
  const started = performance.now();
  const { answer, explanation } = why
    ? explain(question, context, engine)
    : { answer: answerQuestion(question, context, engine), explanation: undefined };
  const ms = Math.round((performance.now() - started) * 1000) / 1000;
  const told = { id, status: answer.status, answer: answer.lead, citations: citationsOf(answer), ms };
  return explanation === undefined ? told : { ...told, why: explanation };
}

function describeIssue({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}

/** A line with more characters is not read: it gets an error, and the rest goes on. */
const LONGEST_LINE = 1_000_000;

/**
 * The lines of a stream; of a line that is too long, only its beginning. Only "\n" ends
 * a line: Node's readline also splits at U+2028 and U+2029, which may stand inside a
 * JSON string.
 */
export async function* linesOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open = '';
  for await (const chunk of stream) {
    const [first = '', ...others] = (
      typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    ).split('\n');
    if (open.length <= LONGEST_LINE) open += first;
    for (const line of others) {
      yield open;
      open = line;
    }
  }
  if (open !== '') yield open;
}

/** What a refusal cites is marked as near: it does not answer. */
function citationsOf({ citations, refusal }: Answer): object[] {
  return citations.map(({ source, paragraph, quote }) => ({
    source: source.id,
    paragraphs: paragraph === undefined ? [] : [paragraph],
    quote,
    // of a document as a whole nothing is quoted
    ...(paragraph === undefined ? {} : { wording: wordingOf(source, paragraph) }),
    ...(refusal === undefined ? {} : { near: true }),
  }));
}
