import type { CitationNote } from '../../citation/cite.ts';
import type { ReadingList } from '../../citation/reading-list.ts';
import { plainOf } from '../../citation/runs.ts';
import { STYLES, type Style } from '../../citation/styles.ts';
import type { Key, Words } from '../../locale/words.ts';
import { customId } from '../custom-id.ts';
import { ACCENTS, attached, type Block, rows, separator, small, text, type View } from './blocks.ts';
import { codeBlock, hasItalics, printed, STYLE_KEYS } from './cite-view.ts';
import { choiceMenu } from './menus.ts';

/** What is left for the references beside the heading and the notes. */
const ROOM = 3000;

/** What a reader of several references has to know. */
const NOTES: Readonly<Record<CitationNote, Key>> = {
  'citation.paragraphs': 'citation.paragraphs',
  'citation.inferred-date': 'kept.inferred-date',
  'citation.no-address': 'kept.no-address',
};

export type ReadingListShown = Readonly<{
  list: ReadingList;
  style: Style;
  /** How many kept paragraphs are left out, since the documents have them no longer. */
  gone: number;
}>;

/** References to all that somebody keeps, to be copied; as a file where they do not fit into a message. */
export function readingListView(shown: ReadingListShown, words: Words): View {
  const { style, list } = shown;
  const { say } = words;
  const blocks = blocksOf(shown, words);
  const file = blocks === undefined ? fileOf(shown, words) : undefined;
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${say('kept.list-title', { count: list.works.length })}`, `**${say(STYLE_KEYS[style])}**`),
      ...(blocks ?? [text(say('kept.in-file'))]),
      ...(file ? [attached(file)] : []),
      separator(),
      text(...notesOf(shown, words).map(small)),
      ...choiceMenu(customId('source', 'kept-style'), {
        hint: say('cite.choose'),
        choices: STYLES.map((one) => ({ label: say(STYLE_KEYS[one]), value: one, isChosen: one === style })),
      }),
      ...rows([{ label: say('button.own-kept'), id: customId('source', 'kept', 1) }]),
    ],
    ...(file ? { files: [file] } : {}),
  };
}

/** How the references look in print where there is room, and both lists in blocks for copying; undefined where these do not fit. */
function blocksOf(shown: ReadingListShown, { say }: Words): Block[] | undefined {
  const { references, inText } = linesOf(shown);
  const headings = headingsOf(shown);
  const runs = shown.list.works.map(({ reference }) => reference);
  const looks = runs.some(hasItalics) ? runs.map(printed) : [];
  const copied = [
    [`**${say(headings.references)}**`, codeBlock(references.join('\n\n'))],
    [`**${say(headings.inText)}**`, codeBlock(inText.join('\n'))],
  ].map((lines) => lines.join('\n'));
  const [listed = '', cited = ''] = copied;
  const full = [looks.join('\n\n'), listed, cited];
  const fitting = [full, copied].find((texts) => texts.join('').length <= ROOM);
  return fitting?.map((content) => text(content));
}

function linesOf({ list }: ReadingListShown): { references: string[]; inText: string[] } {
  return {
    references: list.works.map(({ reference }) => plainOf(reference)),
    inText: list.works.flatMap(({ inText }) => inText.map(plainOf)),
  };
}

function headingsOf({ style }: ReadingListShown): Readonly<{ references: Key; inText: Key }> {
  if (style === 'chicago-notes') return { references: 'cite.bibliography', inText: 'cite.note' };
  return { references: 'cite.reference', inText: 'cite.in-text' };
}

function fileOf(shown: ReadingListShown, { say }: Words) {
  const { references, inText } = linesOf(shown);
  const headings = headingsOf(shown);
  const isBibtex = shown.style === 'bibtex';
  // BibTeX passes over whatever stands outside its entries
  const heading = isBibtex ? [] : [`${say(headings.references)} (${say(STYLE_KEYS[shown.style])})`];
  const parts = [...heading, ...references, [say(headings.inText), ...inText].join('\n')];
  const name = `reading-list-${shown.style}.${isBibtex ? 'bib' : 'txt'}`;
  return { name, bytes: Buffer.from(`${parts.join('\n\n')}\n`) };
}

function notesOf({ list, gone }: ReadingListShown, { say }: Words): string[] {
  return [
    ...(gone > 0 ? [say('kept.left-out', { count: gone })] : []),
    ...(list.isAmbiguous ? [say('kept.ambiguous')] : []),
    ...list.notes.map((key) => say(NOTES[key])),
  ];
}
