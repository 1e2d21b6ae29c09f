import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Fault } from '../knowledge/fault.ts';
import type { LoadedKnowledge } from '../knowledge/load.ts';
import type { ParagraphText } from './evidence.ts';
import { buildMarkReader, isBorneOut } from './marks.ts';

/**
 * Reads the original documents (`ID.md`, one paragraph a line: `[¶n] text`).
 * @returns their paragraphs, or undefined if the folder is not there.
 */
export function readOriginals(folder: string): ParagraphText | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const paragraphs = new Map<string, string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    for (const [, n, paragraph] of text.matchAll(/^\[¶(\d+)\] (.*)$/gm))
      paragraphs.set(`${path.basename(file, '.md')}:${n}`, paragraph ?? '');
  }
  return (source, n) => paragraphs.get(`${source}:${n}`);
}

/**
 * Holds every passage against its original paragraph: each number and name of
 * the one must stand in the other, both ways.
 */
export function checkPassages(loaded: LoadedKnowledge, originalOf: ParagraphText): Fault[] {
  const marks = buildMarkReader(loaded.knowledge);
  const faults: Fault[] = [];
  for (const source of loaded.knowledge.sources) {
    const about = marks.borneOut(
      [
        source.title,
        ...source.authors,
        source.publisher,
        source.published,
        source.publishedNote,
        ...source.cautions,
      ].join('\n'),
    );
    for (const [s, section] of source.sections.entries()) {
      for (const [p, passage] of section.passages.entries()) {
        const original = originalOf(source.id, passage.n);
        if (original === undefined) continue;
        const at = ['sections', s, 'passages', p, 'text'];
        const ours = marks.borneOut(passage.text);
        const theirs = marks.borneOut(original);
        for (const mark of marks.stated(original))
          if (!ours.has(mark))
            faults.push(loaded.faultAt(source, `paragraph ${passage.n} lacks "${mark}" of the original`, at));
        for (const mark of marks.stated(passage.text))
          if (!isBorneOut(mark, theirs) && !isBorneOut(mark, about))
            faults.push(
              loaded.faultAt(source, `paragraph ${passage.n} has "${mark}", which the original lacks`, at),
            );
      }
    }
  }
  return faults;
}
