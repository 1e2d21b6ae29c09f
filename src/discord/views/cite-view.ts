import { citeSource, type SourceCitation } from '../../citation/cite.ts';
import { plainOf, type Run } from '../../citation/runs.ts';
import { STYLES, type Style } from '../../citation/styles.ts';
import type { TitleWords } from '../../citation/title-words.ts';
import type { Source } from '../../knowledge/schema.ts';
import type { Key, Words } from '../../locale/words.ts';
import { customId } from '../custom-id.ts';
import { cut, escaped, plain } from '../text.ts';
import { ACCENTS, type Block, rows, separator, small, text, type View } from './blocks.ts';
import { reference } from './citation.ts';
import { choiceMenu } from './menus.ts';

/** The names of the styles. */
export const STYLE_KEYS: Readonly<Record<Style, Key>> = {
  apa: 'style.apa',
  mla: 'style.mla',
  'chicago-author-date': 'style.chicago-author-date',
  'chicago-notes': 'style.chicago-notes',
  harvard: 'style.harvard',
  bibtex: 'style.bibtex',
};

/** The value of the menu that stands for all styles. */
const ALL = 'all';
/** What is left for the references beside the heading and the notes. */
const ROOM = 3000;
/** With marks before every character, a preview takes twice this. */
const LONGEST_PREVIEW = 300;

export type CiteShown = Readonly<{
  source: Source;
  /** The paragraph to be cited; undefined for the document. */
  paragraph: number | undefined;
  /** All styles where none is chosen. */
  style: Style | undefined;
  /** The day on which it is looked at, YYYY-MM-DD. */
  accessed: string;
  titleWords: TitleWords;
}>;

/** @returns the style that a menu or an option names; undefined for all, null for what is none. */
export function styleNamed(value: string): Style | undefined | null {
  return value === ALL ? undefined : (STYLES.find((style) => style === value) ?? null);
}

/** A reference to a document or a paragraph: as it looks, and as plain text to be copied. */
export function citeView(shown: CiteShown, words: Words): View {
  const { source, paragraph, style } = shown;
  const { say } = words;
  const title = paragraph === undefined ? say('cite.document') : say('cite.paragraph', { n: paragraph });
  const { blocks, notes } = style === undefined ? allStyles(shown, words) : oneStyle(shown, style, words);
  return {
    accent: ACCENTS.plain,
    blocks: [
      text(`### ${title}`, small(reference(source, words))),
      ...blocks,
      separator(),
      text(...notes.map(small)),
      ...choiceMenu(customId('source', 'style', source.id, paragraph ?? 0), {
        hint: say('cite.choose'),
        choices: [
          { label: say('style.all'), value: ALL, isChosen: style === undefined },
          ...STYLES.map((one) => ({ label: say(STYLE_KEYS[one]), value: one, isChosen: one === style })),
        ],
      }),
      ...rows([
        paragraph === undefined
          ? { label: say('button.about-document'), id: customId('source', 'about', source.id) }
          : {
              label: say('button.read-paragraph', { n: paragraph }),
              id: customId('source', 'passage', source.id, paragraph),
            },
      ]),
    ],
  };
}

type Shown = Readonly<{ blocks: readonly Block[]; notes: readonly string[] }>;

function oneStyle(shown: CiteShown, style: Style, words: Words): Shown {
  const citation = citationOf(shown, style);
  const forms = formsOf(citation);
  const longest = ROOM / forms.length;
  const blocks = forms.map(({ key, runs }) =>
    text(`**${words.say(key)}**`, preview(runs), codeBlock(cut(plainOf(runs), longest))),
  );
  const isShortened = forms.some(({ runs }) => plainOf(runs).length > longest);
  return {
    blocks: [text(`**${words.say(STYLE_KEYS[style])}**`), ...blocks],
    notes: [
      ...(isShortened ? [words.say('cite.shortened')] : []),
      ...citation.notes.map((key) => words.say(key)),
    ],
  };
}

/** All styles with their italics; without them where they do not fit; as many as fit where these are too long. */
function allStyles(shown: CiteShown, words: Words): Shown {
  const citations = STYLES.map((style) => ({ style, citation: citationOf(shown, style) }));
  const written = (hasPreview: boolean): string[] =>
    citations.map(({ style, citation }) =>
      [`**${words.say(STYLE_KEYS[style])}**`, ...linesOf(citation, hasPreview, words)].join('\n'),
    );
  const [full, short] = [written(true), written(false)];
  const kept = lengthOf(full) <= ROOM ? full : fitting(short);
  const isWhole = kept.length === citations.length;
  const notes = new Set(citations.flatMap(({ citation }) => citation.notes));
  return {
    blocks: kept.map((lines) => text(lines)),
    notes: [
      ...(isWhole ? [] : [words.say('cite.more-styles')]),
      ...Array.from(notes, (key) => words.say(key)),
    ],
  };
}

function fitting(styles: readonly string[]): string[] {
  const tooMany = styles.findIndex((_, i) => lengthOf(styles.slice(0, i + 1)) > ROOM);
  return tooMany === -1 ? [...styles] : styles.slice(0, tooMany);
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

/** A style in a few lines: only the first form is a block of its own. */
function linesOf(citation: SourceCitation, hasPreview: boolean, { say }: Words): string[] {
  return formsOf(citation).flatMap(({ key, runs }, i) =>
    i === 0
      ? [...(hasPreview ? [preview(runs)] : []), codeBlock(plainOf(runs))].filter((line) => line !== '')
      : [`${say('source.field', { name: say(key) })} \`${code(plainOf(runs))}\``],
  );
}

function citationOf({ source, paragraph, accessed, titleWords }: CiteShown, style: Style): SourceCitation {
  return citeSource(source, {
    style,
    accessed,
    titleWords,
    ...(paragraph === undefined ? {} : { paragraph }),
  });
}

type Form = Readonly<{ key: Key; runs: readonly Run[] }>;

function formsOf({ reference: listed, inText, parts }: SourceCitation): readonly Form[] {
  if (parts !== undefined) {
    return [
      { key: 'cite.bibliography', runs: parts.bibliography },
      { key: 'cite.note', runs: parts.note },
      { key: 'cite.short-note', runs: parts.shortNote },
    ];
  }
  return [
    { key: 'cite.reference', runs: listed },
    { key: 'cite.in-text', runs: inText },
  ];
}

/** How the reference looks in print; nothing where that is how it looks in the block for copying. */
function preview(runs: readonly Run[]): string {
  return hasItalics(runs) && plainOf(runs).length <= LONGEST_PREVIEW ? printed(runs) : '';
}

/** Whether a block for copying cannot show how the text looks in print. */
export function hasItalics(runs: readonly Run[]): boolean {
  return runs.some(({ isItalic }) => isItalic);
}

/** How the text looks in print, as markdown. */
export function printed(runs: readonly Run[]): string {
  return runs.map(({ text: piece, isItalic }) => styled(piece, isItalic)).join('');
}

function styled(piece: string, isItalic: boolean): string {
  // marks of emphasis must stand at a letter, so spaces are kept outside
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece) ?? [];
  if (inner === '') return before;
  return isItalic ? `${before}*${escaped(inner)}*${after}` : `${before}${escaped(inner)}${after}`;
}

/** Text to be copied as it is. */
export function codeBlock(content: string): string {
  return `\`\`\`\n${code(content)}\n\`\`\``;
}

/** What stands in a block of code as it is: lines with their indents, and no mark that would end the block. */
function code(content: string): string {
  return content
    .split('\n')
    .map((line) => `${/^ */.exec(line)?.[0] ?? ''}${plain(line)}`)
    .join('\n')
    .replaceAll('`', '’');
}
