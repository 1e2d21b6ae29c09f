import { citeSource } from '../../src/citation/cite.ts';
import type { Run } from '../../src/citation/runs.ts';
import type { Style } from '../../src/citation/styles.ts';
import { titleWords } from '../../src/citation/title-words.ts';
import type { Citing } from '../../src/citation/work.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { type Source, sourceSchema } from '../../src/knowledge/schema.ts';
import { englishStems } from '../../src/language/english-words.ts';

export const { knowledge: SHIPPED } = loadKnowledge('knowledge');
export const TITLE_WORDS = titleWords(SHIPPED.names, englishStems());

/** An invented document: a page of 6 May 2019 by Awa Diallo, with what is given changed. */
export function source(changes: Partial<Source> = {}): Source {
  return sourceSchema.parse({
    id: 'invented',
    title: 'Roads in the Sahel',
    authors: ['Awa Diallo'],
    publisher: 'Sahel Review',
    published: '2019-05-06',
    publishedIs: 'exact',
    kind: 'analysis',
    sections: [{ title: null, passages: [{ n: 1, text: 'Roads are few.' }] }],
    ...changes,
  });
}

/** @returns the runs as text, those in italics between asterisks. */
export function marked(runs: readonly Run[]): string {
  return runs.map(({ text, isItalic }) => (isItalic ? `*${text}*` : text)).join('');
}

type Marked = Readonly<{ reference: string; inText: string }>;

/** @returns the reference to the source and what stands in the text, with italics between asterisks. */
export function cited(style: Style, from: Source, citing: Citing = {}): Marked {
  const { reference, inText } = citeSource(from, { style, titleWords: TITLE_WORDS, ...citing });
  return { reference: marked(reference), inText: marked(inText) };
}
