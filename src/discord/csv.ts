/** What a spreadsheet would take for a formula, also after spaces, and in the wide forms of East Asian keyboards. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]/u;
/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as comma-separated values. Each cell is on one line, and none is a formula: an apostrophe stands before
 * what would be one.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','));
  return BYTE_ORDER_MARK + lines.map((line) => `${line}\r\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // a tab or a line break could end the cell, and what follows would be one of its own
  const text = value.toWellFormed().replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
