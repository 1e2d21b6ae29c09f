import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';
import { fold } from '../language/fold.ts';
import type { ParagraphText } from './evidence.ts';

/** This many words in a row that stand in a document too are a quotation, and quotations are shorter. */
const RUN = 9;

/** Finds sentences of the documents in any text of the knowledge. */
export function checkOwnWords({ knowledge, faultAt }: LoadedKnowledge, originalOf: ParagraphText): Fault[] {
  const theirs = new Map<string, string>();
  for (const source of knowledge.sources) {
    for (const { n } of source.sections.flatMap((section) => section.passages)) {
      for (const run of runsOf(originalOf(source.id, n) ?? '')) theirs.set(run, `${source.id} ¶${n}`);
    }
  }
  // a title names its document
  const titles = knowledge.sources.map((source) => wordsOf(source.title).join(' '));
  const faults: Fault[] = [];
  const hold = (record: object, text: string, at: readonly (string | number)[]): void => {
    const run = runsOf(text).find(
      (words) => theirs.has(words) && !titles.some((title) => title.includes(words)),
    );
    if (run !== undefined) faults.push(faultAt(record, `"${run}" are words of ${theirs.get(run)}`, at));
  };
  const { originals: _theirs, pack, ...lists } = knowledge;
  const ours = { ...lists, packs: pack === undefined ? [] : [pack] };
  for (const records of Object.values(ours) as readonly (readonly object[])[]) {
    for (const record of records) for (const { text, at } of textsOf(record)) hold(record, text, at);
  }
  return faults;
}

type Path = readonly (string | number)[];

/** Every text of a record, however deep, with the path to it. */
function textsOf(value: unknown, at: Path = []): { text: string; at: Path }[] {
  if (typeof value === 'string') return [{ text: value, at }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsOf(item, [...at, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, [...at, key]));
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(text: string): string[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '));
}
