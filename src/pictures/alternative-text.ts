import type { Sheet } from './drawing.ts';
import type { FigurePanel, FigureRow } from './figures-sheet.ts';
import type { TimelineRow } from './timeline-sheet.ts';

/** The sentences of an alternative text, in the language of the interface. */
export type AlternativeWords = Readonly<{
  /** "A timeline of 6 events, Timeline, page 2 of 8." */
  timeline: (title: string, entries: number) => string;
  /** "A bar chart of 4 figures: Figures, page 1 of 2." */
  figures: (title: string, entries: number) => string;
  /** "A, about April 2013: France says that …" */
  event: (event: Readonly<{ letter: string; date: string; text: string }>) => string;
  /** "A, Troops of MINUSMA: 12,300 troops, as of March 2023 (Gauthier Vela 2023)." */
  figure: (
    figure: Readonly<Record<'letter' | 'label' | 'amount' | 'unit' | 'about' | 'source', string>>,
  ) => string;
  /** "The text of the message says the rest." */
  shortened: string;
}>;

/** Discord takes no longer description of a picture, in UTF-16 units. */
const MOST_CHARACTERS = 1024;
const LONGEST_ENTRY = 400;

/**
 * Says in sentences what a picture shows, entry by entry, for those who do not see it. Where that would be too
 * long, the texts of all entries are shortened alike; their letters, dates and numbers stay.
 * @returns at most 1,024 characters.
 */
export function alternativeText(sheet: Sheet, words: AlternativeWords): string {
  const title = sheet.page === undefined ? sheet.title : `${sheet.title}, ${sheet.page}`;
  const written = (longest: number): string => {
    const entries = entriesOf(sheet, words, longest);
    const first = words[sheet.kind](title, entries.length);
    return [first, ...entries, ...(longest < LONGEST_ENTRY ? [words.shortened] : [])].join(' ');
  };
  for (let longest = LONGEST_ENTRY; longest >= 0; longest -= 5) {
    const text = written(longest);
    if (text.length <= MOST_CHARACTERS) return text;
  }
  return shortened(written(0), MOST_CHARACTERS);
}

function entriesOf(sheet: Sheet, words: AlternativeWords, longest: number): readonly string[] {
  return sheet.kind === 'timeline'
    ? sheet.rows.map((row) => eventIn(row, words, longest))
    : sheet.panels.flatMap((panel) => panel.rows.map((row) => figureIn(panel, row, words, longest)));
}

function eventIn({ letter, date, text }: TimelineRow, words: AlternativeWords, longest: number): string {
  return words.event({ letter, date, text: shortened(text, longest) });
}

function figureIn(
  { label, unit }: FigurePanel,
  { letter, amount, about, source }: FigureRow,
  words: AlternativeWords,
  longest: number,
): string {
  return words.figure({ letter, label: shortened(label, longest), amount, unit, about, source });
}

/** At most so many characters, cut between words, with an ellipsis for what is missing. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text
    .slice(0, Math.max(0, longest - 1))
    .toWellFormed()
    .replace(/�$/, '');
  const space = room.lastIndexOf(' ');
  return `${(space > longest / 2 ? room.slice(0, space) : room).replace(/[ ,;:–]+$/, '')}…`;
}
