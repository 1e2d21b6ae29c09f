import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';
import { fold } from '../language/fold.ts';
import type { ParagraphText } from './evidence.ts';

/** This many words in a row that stand in a document too are a quotation, and quotations are shorter. */
const RUN = 9;

/** Finds sentences of the documents in passages, statements and asks. */
export function checkOwnWords({ knowledge, faultAt }: LoadedKnowledge, originalOf: ParagraphText): Fault[] {
  const theirs = new Map<string, string>();
  for (const source of knowledge.sources) {
    for (const { n } of source.sections.flatMap((section) => section.passages)) {
      for (const run of runsOf(originalOf(source.id, n) ?? '')) theirs.set(run, `${source.id} ¶${n}`);
    }
  }
  const faults: Fault[] = [];
  const hold = (record: object, text: string, at: readonly (string | number)[]): void => {
    const run = runsOf(text).find((words) => theirs.has(words));
    if (run !== undefined) faults.push(faultAt(record, `"${run}" are words of ${theirs.get(run)}`, at));
  };
  for (const source of knowledge.sources) {
    for (const [s, section] of source.sections.entries())
      for (const [p, passage] of section.passages.entries())
        hold(source, passage.text, ['sections', s, 'passages', p, 'text']);
  }
  for (const fact of knowledge.facts) {
    hold(fact, fact.statement, ['statement']);
    for (const [i, ask] of fact.asks.entries()) hold(fact, ask, ['asks', i]);
  }
  return faults;
}

function runsOf(text: string): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
}
