/** A line of a plain text, without the white space around it. */
export type Line = Readonly<{
  text: string;
  /** Its number in the file, from 1. */
  line: number;
  /** Columns of white space before it. */
  indent: number;
  /** Whether an empty line stands before it, or nothing. */
  isApart: boolean;
}>;

/** Editors and mail programs wrap at 65 to 80 columns, some at 100; a line that is longer is a paragraph. */
const LONGEST_WRAP = 100;
/** Lines that are all shorter are a list, an address or a poem. */
const SHORTEST_WRAP = 40;
/** Fewer breaks than this do not show that a text is wrapped. */
const FEWEST_BREAKS = 3;
/** Wrapping that evens out its lines leaves some room in them. */
const NEARLY_FULL = 0.9;
/** A line that goes on in lower case belongs to the one before, if that is not much shorter than the others. */
const HALF_FULL = 0.5;
const MOSTLY_FULL = 0.7;

const BULLET = /^(?:[-*•·▪●◦‣–—]\s|\(?(?:\d{1,3}|[a-z])[.)]\s)/;

/** Whether a line is a list item's first. */
export function isItem(text: string): boolean {
  return BULLET.test(text);
}

/**
 * Groups the lines into paragraphs: hard-wrapped lines belong together, and where a text has
 * one paragraph a line, every line is one by itself.
 */
export function paragraphLines(lines: readonly Line[]): readonly (readonly Line[])[] {
  const width = wrapWidth(lines);
  const groups: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const group = groups.at(-1);
    const isSame =
      before !== undefined &&
      group !== undefined &&
      (isBroken(before, line) || (width !== undefined && continues(group, before, line, width)));
    if (isSame) group.push(line);
    else groups.push([line]);
    before = line;
  }
  return groups;
}

type Width = Readonly<{ columns: number; isCertain: boolean }>;

/** The column at which the text is wrapped; undefined if it is not. */
function wrapWidth(lines: readonly Line[]): Width | undefined {
  const count = (some: readonly Line[]): number => some.reduce((sum, { text }) => sum + text.length, 0);
  const long = lines.filter(({ text }) => text.length > LONGEST_WRAP);
  if (count(long) * 2 > count(lines)) return undefined;
  const breaks = lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return next && !next.isApart && line.text.length <= LONGEST_WRAP ? [[line, next] as const] : [];
  });
  const lengths = breaks.map(([line]) => line.indent + line.text.length).sort((a, b) => a - b);
  const columns = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (columns < SHORTEST_WRAP) return undefined;
  const forced = breaks.filter(([line, next]) => isFull(line, next, columns)).length;
  return { columns, isCertain: breaks.length >= FEWEST_BREAKS && forced * 2 >= breaks.length };
}

/**
 * Whether a paragraph that stands on one line breaks off in the middle of a sentence, as text does that was copied
 * from a page with subscripts: "the compound CO", and "2 is given off." on the next line.
 */
function isBroken(before: Line, line: Line): boolean {
  if (line.isApart || before.text.length <= LONGEST_WRAP) return false;
  return !/[\p{P}\p{S}]$/u.test(before.text) && /^[\p{Ll}\d]/u.test(line.text);
}

/** Whether the next line's first word would not have fitted on this line. */
function isFull(line: Line, next: Line, columns: number): boolean {
  const word = /^\S*/.exec(next.text)?.[0].length ?? 0;
  return line.indent + line.text.length + 1 + word > columns * NEARLY_FULL;
}

function continues(group: readonly Line[], before: Line, line: Line, width: Width): boolean {
  if (line.isApart || isItem(line.text) || before.text.length > LONGEST_WRAP * 1.5) return false;
  const [first] = group;
  const hangs = first !== undefined && isItem(first.text);
  if (line.indent > before.indent + 1 && !hangs) return false;
  if (width.isCertain && isFull(before, line, width.columns)) return true;
  // what a colon announces may be a list without signs
  if (!/^\p{Ll}/u.test(line.text) || before.text.endsWith(':')) return false;
  return before.text.length > width.columns * (width.isCertain ? HALF_FULL : MOSTLY_FULL);
}
