import type { PageLine } from './page.ts';
import type { Extent } from './page-extent.ts';
import { isPersonName } from './people.ts';

/** Titles of so many words or more are as long as they need be. */
const ENOUGH_WORDS = 8;
const LEAST_WORDS_QUOTED = 3;
/** With fewer words, a line may be the site's name above its menu, or the number of a series or meeting. */
const FEW_WORDS = 5;
/** A byline or date stands at most so many lines away, with a subtitle and a name between. */
const NEAR = 4;
/** A subtitle may be more likely than its title, by at most this. */
const SUBTITLE = 1;
const MOST_LINES_OF_TITLE = 2;
const LEAST_WORDS_ABOVE = 4;

/**
 * Chooses the title among the lines before a text: it is longer than the site's name and menu, has words of the
 * text, stands next to the byline or the date, or returns elsewhere on the page.
 * @param candidates the places of the lines that can be titles.
 */
export function likeliestTitle(
  lines: readonly PageLine[],
  { first, last }: Extent,
  candidates: readonly number[],
): number | undefined {
  const text = lines.slice(first, last + 1).filter(({ furniture }) => furniture === undefined);
  const ofText = new Set(text.flatMap(wordsOf));
  const rated = candidates.map((i) => ({ i, points: pointsOf(lines, i, first, ofText) }));
  const most = Math.max(...rated.map(({ points }) => points));
  const best = rated.find(({ points }) => points === most);
  const above = rated.find(
    ({ i, points }) =>
      best !== undefined &&
      i < best.i &&
      best.i - i <= MOST_LINES_OF_TITLE &&
      points >= most - SUBTITLE &&
      isTitle(lines[i], ofText),
  );
  return (above ?? best)?.i;
}

/** Whether the line above a subtitle says something that the text takes up; a menu does not. */
function isTitle(line: PageLine | undefined, ofText: ReadonlySet<string>): boolean {
  return (
    line !== undefined && line.words >= LEAST_WORDS_ABOVE && wordsOf(line).some((word) => ofText.has(word))
  );
}

function pointsOf(lines: readonly PageLine[], i: number, first: number, ofText: ReadonlySet<string>): number {
  const line = lines[i];
  if (line === undefined) return 0;
  const words = wordsOf(line);
  const known = words.filter((word) => ofText.has(word)).length;
  const around = lines.slice(Math.max(0, i - NEAR), i + NEAR + 1);
  const below = lines.slice(i + 1, i + NEAR + 1);
  const isSigned = around.some(({ byline }) => byline) || below.some(({ text }) => isPersonName(text));
  const leadsOn = i === first - 1 && line.block.isApart && isPlain(lines[i - 1]);
  const isAboveMenu = line.words < FEW_WORDS && [line, lines[i + 1]].some((other) => isNavigation(other));
  return (
    Math.min(1, line.words / ENOUGH_WORDS) +
    known / Math.max(1, words.length) +
    (isSigned ? 1 : 0) +
    returns(lines, i) -
    (leadsOn ? 1 : 0) -
    (isNumbered(line) ? 0.5 : 0) -
    (isAboveMenu ? 1 : 0) -
    (line.edge !== undefined || isPersonName(line.text) ? 1 : 0)
  );
}

/** "Briefing 143", "SC/14953" */
function isNumbered({ plain, words }: PageLine): boolean {
  return words < FEW_WORDS && /\d/.test(plain);
}

/** Whether the line may be the title above a first heading. */
function isPlain(line: PageLine | undefined): boolean {
  return line?.shape === 'line' && !line.byline && !line.furniture && !line.edge;
}

function isNavigation(line: PageLine | undefined): boolean {
  return line?.furniture === 'navigation' || line?.edge === 'navigation';
}

/** Whether the line stands again, which the site's name may do too, or the comments name it: 3 comments on “The river”. */
function returns(lines: readonly PageLine[], i: number): number {
  const { plain = '', words = 0 } = lines[i] ?? {};
  if (words < LEAST_WORDS_QUOTED) return 0;
  if (lines.some((other, k) => k !== i && other.furniture === 'comments' && other.plain.includes(plain)))
    return 1;
  return lines.some((other, k) => k !== i && other.plain === plain) ? 0.5 : 0;
}

/** The words of a line that say something: four letters or more. */
function wordsOf({ plain }: PageLine): string[] {
  return plain.match(/\p{L}{4,}/gu) ?? [];
}
