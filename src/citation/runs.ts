/** A piece of a reference, in italics or not. Its text is plain: nothing in it is markup. */
export type Run = Readonly<{ text: string; isItalic: boolean }>;

/** What a reference is put together from: a run, or plain text. */
export type Piece = Run | string;

const STOPPED = /[.?!…][”’]*$/;

/** @returns the text as a run in italics. */
export function italic(text: string): Run {
  return { text, isItalic: true };
}

/** @returns the text of the runs, without the italics. */
export function plainOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** @returns the pieces as runs, neighbours of one kind joined and empty ones left out. */
export function runsOf(...pieces: readonly Piece[]): readonly Run[] {
  const runs: Run[] = [];
  for (const piece of pieces) {
    const run = typeof piece === 'string' ? { text: piece, isItalic: false } : piece;
    if (run.text === '') continue;
    const last = runs.at(-1);
    if (last?.isItalic === run.isItalic) {
      runs.splice(-1, 1, { text: last.text + run.text, isItalic: run.isItalic });
    } else {
      runs.push(run);
    }
  }
  return runs;
}

/** @returns the pieces with a full stop at the end, unless they end in ".", "?", "!" or "…" already. */
export function sentence(...pieces: readonly Piece[]): readonly Piece[] {
  const text = plainOf(runsOf(...pieces));
  return text === '' || STOPPED.test(text) ? pieces : [...pieces, '.'];
}

/** @returns the parts that are there, with `between` between them. */
export function joined(parts: readonly (Piece | readonly Piece[])[], between: string): readonly Piece[] {
  return parts
    .map((part) => (typeof part === 'string' || 'text' in part ? [part] : part))
    .filter((part) => plainOf(runsOf(...part)) !== '')
    .flatMap((part, i) => (i === 0 ? part : [between, ...part]));
}
