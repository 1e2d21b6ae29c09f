/**
 * Optimal string alignment distance (Damerau-Levenshtein without repeated edits
 * of one place): insertions, deletions, substitutions and swaps of neighbours.
 * @returns the distance, or `limit + 1` as soon as it must exceed `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let distance = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(distance);
      best = Math.min(best, distance);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** Which letters a word has, a bit for each of a to z; all other characters share one. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const at = word.charCodeAt(i) - 97;
    letters |= 1 << (at >= 0 && at < 26 ? at : 26);
  }
  return letters;
}

/**
 * The least edits there must be between words with these letters (of `lettersOf`), since an
 * edit adds one letter at most and takes one away. Far quicker to tell than the distance.
 */
export function letterDistance(a: number, b: number): number {
  return Math.max(bitsIn(a & ~b), bitsIn(b & ~a));
}

function bitsIn(letters: number): number {
  let left = letters;
  let bits = 0;
  for (; left !== 0; bits++) left &= left - 1;
  return bits;
}
