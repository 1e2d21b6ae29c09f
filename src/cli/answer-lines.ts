import { z } from 'zod';
import { answerQuestion } from '../answer/answer.ts';
import { complaintAbout } from '../answer/complaint.ts';
import type { Engine } from '../answer/engine.ts';
import { explain } from '../answer/explain.ts';
import type { Answer } from '../answer/types.ts';
import { wordingOf } from '../knowledge/originals.ts';
import { isLineFault, LONGEST_LINE, lineId, readJsonLine } from './json-line.ts';

const lineSchema = z.object({
  id: lineId,
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
  const read = readJsonLine(line, lineSchema);
  if (isLineFault(read)) return read;
  const { id, question, context } = read;
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
