import { glimpse } from '../import/characters.ts';
import type { ImportedOriginals, OriginalsMatch } from '../import/originals.ts';
import type { ImportedSource } from '../import/source-of.ts';
import type { LeftOut } from '../import/types.ts';
import type { Source } from '../knowledge/schema.ts';

/** A page with all its menus and comments; the curator should see each piece, since a paragraph could be among them. */
const MOST_LEFT_OUT = 200;
const MOST_NOTES = 20;
const MOST_SECTIONS = 12;
const LONGEST_PIECE = 70;
const LABEL = 11;

/** What became of a file, for the curator: what was found out, what was left out and why. */
export function importReport(imported: ImportedSource, from: string, to: string): string {
  const { source, origins, leftOut, notes } = imported;
  const origin = (field: keyof typeof origins): string => {
    const found = origins[field];
    return found === undefined || found === 'given' ? '' : ` (${found})`;
  };
  const fields: [string, string][] = [
    ['id', source.id],
    ['title', source.title + origin('title')],
    [
      'authors',
      source.authors.length > 0 ? source.authors.join(', ') + origin('authors') : 'none found: --author',
    ],
    [
      'publisher',
      source.publisher === null ? 'not found: --publisher' : source.publisher + origin('publisher'),
    ],
    ['published', source.published === null ? 'not found: --published' : dated(source) + origin('published')],
    ['kind', source.kind + (origins.kind === undefined ? ': say more with --kind' : origin('kind'))],
    ['language', source.language + origin('language')],
    ['licence', source.licence === undefined ? '' : source.licence + origin('licence')],
    ['url', source.url === undefined ? '' : source.url + origin('url')],
    ['text', textInWords(source)],
  ];
  return [
    `${glimpse(from)} → ${glimpse(to)}`,
    ...fields.filter(([, value]) => value !== '').map(([name, value]) => labelled(name, value)),
    ...leftOutLines(leftOut),
    ...someOf(notes, MOST_NOTES).map((note) => labelled('look over', note)),
  ].join('\n');
}

function labelled(label: string, value: string): string {
  return `  ${label.padEnd(LABEL)}${glimpse(value, 400)}`;
}

function dated({ published, publishedIs, publishedNote }: Source): string {
  return publishedIs === 'exact' ? `${published}` : `${published}, ${publishedIs}: ${publishedNote ?? ''}`;
}

function textInWords({ sections }: Source): string {
  const passages = sections.flatMap((section) => section.passages);
  const count = (kind: string): number => passages.filter((passage) => passage.kind === kind).length;
  const parts = [
    counted(passages.length, 'paragraph'),
    count('caption') > 0 ? `${counted(count('caption'), 'caption')} among them` : '',
    count('author-note') > 0 ? `${counted(count('author-note'), 'note')} on authors among them` : '',
    counted(sections.length, 'section'),
  ];
  const titles = sections.flatMap(({ title }) => (title === null ? [] : [`“${title}”`]));
  const named = titles.length > 0 ? `: ${someOf(titles, MOST_SECTIONS).join(', ')}` : '';
  return parts.filter((part) => part !== '').join(', ') + named;
}

function leftOutLines(leftOut: readonly LeftOut[]): string[] {
  if (leftOut.length === 0) return [labelled('left out', 'nothing')];
  const lines = leftOut.map(({ text, why, line }) => {
    const place = line === undefined ? '' : `line ${line}: `;
    return `    ${place}“${glimpse(text, LONGEST_PIECE)}” – ${why}`;
  });
  return [labelled('left out', counted(leftOut.length, 'piece')), ...someOf(lines, MOST_LEFT_OUT, '    ')];
}

function someOf(lines: readonly string[], most: number, indent = ''): string[] {
  const more = lines.length - most;
  return more > 0 ? [...lines.slice(0, most), `${indent}… and ${more} more`] : [...lines];
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** What became of the originals in a file: which paragraph was found to be which passage. */
export function originalsReport(match: OriginalsMatch | ImportedOriginals, from: string): string {
  const to = 'file' in match ? match.file : 'nothing written';
  const { matched, doubtful, passagesWithout, paragraphsWithout } = match;
  const pieces = paragraphsWithout.map((text) => `    “${glimpse(text, LONGEST_PIECE)}”`);
  return [
    `${glimpse(from)} → ${glimpse(to)}`,
    labelled('source', `${match.source}: ${match.title}`),
    labelled('matched', `${counted(matched.length, 'paragraph')}: ${numbersOf(matched)}`),
    ...(doubtful.length > 0
      ? [labelled('doubtful', `${numbersOf(doubtful)}; our wording is shown there`)]
      : []),
    ...(passagesWithout.length > 0
      ? [labelled('missing', `${passagesWithout.map((n) => `¶${n}`).join(', ')}; our wording is shown there`)]
      : []),
    ...(pieces.length > 0
      ? [labelled('left over', counted(pieces.length, 'paragraph')), ...someOf(pieces, MOST_LEFT_OUT, '    ')]
      : []),
  ].join('\n');
}

function numbersOf(pairs: OriginalsMatch['matched']): string {
  return pairs.map(({ n, score }) => `¶${n} (${score.toFixed(2)})`).join(', ');
}
