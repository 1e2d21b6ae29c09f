/** What a spreadsheet would take for a formula, also after spaces, and in the wide forms of East Asian keyboards. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]/u;
/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

export type Row = readonly (string | number)[];

/** A file, and how many of the last rows did not fit into it. */
export type Csv = Readonly<{ bytes: Buffer; leftOut: number }>;

/**
 * A table as comma-separated values. Each cell is on one line, and none is a formula: an apostrophe stands before
 * what would be one.
 * @param mostBytes rows that would make the file larger are left out.
 */
export function csvOf(rows: readonly Row[], mostBytes = Number.POSITIVE_INFINITY): Csv {
  const lines = rows.map((row) => Buffer.from(`${row.map(cell).join(',')}\r\n`));
  let size = BYTE_ORDER_MARK.length;
  const kept = lines.findIndex((line) => {
    size += line.length;
    return size > mostBytes;
  });
  const within = kept === -1 ? lines : lines.slice(0, kept);
  return { bytes: Buffer.concat([BYTE_ORDER_MARK, ...within]), leftOut: lines.length - within.length };
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // a tab or a line break could end the cell, and what follows would be one of its own
  const text = value.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
