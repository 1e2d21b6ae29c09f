import { oneLine } from './characters.ts';

/** A piece of text as PDF.js gives it; `transform` leads from its own space to the page's. */
export type PdfItem = Readonly<{ str: string; width: number; transform: readonly number[] }>;

/** A line of text on a page, in points from the page's upper left corner. */
export type PdfLine = Readonly<{
  text: string;
  page: number;
  left: number;
  right: number;
  /** Of the baseline. */
  top: number;
  /** Of the font. */
  size: number;
}>;

export type PdfPage = Readonly<{
  number: number;
  height: number;
  lines: readonly PdfLine[];
  /** Text that is written sideways or upside down, such as a stamp in the margin. */
  turned: readonly string[];
}>;

/** Wider gaps than this share of the font's size are spaces. */
const SPACE = 0.15;
/** Raised and lowered pieces (notes, formulas) belong to a line up to this share of the size. */
const RAISED = 0.5;

type Piece = Readonly<{ text: string; left: number; right: number; top: number; size: number }>;

/**
 * Puts the pieces of a page together into lines, in the order in which the file has them: that
 * is the order of reading in nearly every PDF, also of one with columns.
 * @param view the matrix that turns the page's space into that of a reader, y downwards.
 */
export function pageOf(
  number: number,
  height: number,
  items: readonly PdfItem[],
  view: readonly number[],
): PdfPage {
  const lines: PdfLine[] = [];
  const turned: string[] = [];
  let pieces: Piece[] = [];
  const endLine = (): void => {
    const text = oneLine(spaced(pieces));
    // a raised number must not decide on the line's height and size
    const main = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a), pieces[0] ?? NOTHING);
    const left = Math.min(...pieces.map((piece) => piece.left));
    const right = Math.max(...pieces.map((piece) => piece.right));
    if (text !== '') lines.push({ text, page: number, left, right, top: main.top, size: main.size });
    pieces = [];
  };
  for (const item of items) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = product(view, item.transform);
    if (a <= 0 || Math.abs(b) > a / 10) {
      if (item.str.trim() !== '') turned.push(oneLine(item.str));
      continue;
    }
    if (item.str === '') continue;
    const piece = { text: item.str, left: x, right: x + item.width, top: y, size: Math.hypot(c, d) };
    const before = pieces.at(-1);
    if (before && !isOnLine(before, piece)) endLine();
    // the spaces that PDF.js makes up for a gap have no say in where the line is
    if (pieces.length > 0 || piece.text.trim() !== '') pieces.push(piece);
  }
  endLine();
  return { number, height, lines, turned };
}

const NOTHING: Piece = { text: '', left: 0, right: 0, top: 0, size: 0 };

function isOnLine(before: Piece, piece: Piece): boolean {
  const size = Math.max(before.size, piece.size);
  return Math.abs(piece.top - before.top) < size * RAISED && piece.left > before.right - size;
}

function spaced(pieces: readonly Piece[]): string {
  let text = '';
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const isGap = text !== '' && piece.left - right > piece.size * SPACE;
    text += isGap && !/\s$/.test(text) && !/^\s/.test(piece.text) ? ` ${piece.text}` : piece.text;
    right = piece.right;
  }
  return text;
}

/** The product of two affine matrices [a b c d e f], as PDF writes them: first `n`, then `m`. */
function product(m: readonly number[], n: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = n;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}
