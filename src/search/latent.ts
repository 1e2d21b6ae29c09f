/**
 * Latent semantic analysis (Deerwester et al. 1990): entries as points in the space of a few
 * directions that explain most of which words occur together. Words that are used for the same
 * entries lie near each other there, so a question can be like an entry with which it shares
 * hardly a word.
 */
export type LatentTable = Readonly<{
  directions: number;
  /** Where each term lies, one after the other. */
  terms: Float32Array;
  /** Where each entry lies, each at distance 1 from the origin. */
  entries: Float32Array;
}>;

/** A text by its terms and what each weighs in it. */
export type WeighedText = Readonly<{ terms: readonly number[]; weights: readonly number[] }>;

/** More directions tell words apart that mean the same, fewer take for the same what is not. */
const DIRECTIONS = 100;
/** After so many rounds the directions hardly turn any more. */
const ROUNDS = 5;

/**
 * Finds the directions by subspace iteration (Golub & Van Loan, Matrix Computations, 8.2) from a
 * start that is always the same. Only the space matters for how near two texts are, not the axes in it.
 * @param size how many terms there are.
 */
export function latentSpaceOf(texts: readonly WeighedText[], size: number): LatentTable {
  const rows = texts.map(normalised);
  const directions = Math.min(DIRECTIONS, rows.length, size);
  const terms = startOf(size, directions);
  for (let round = 0; round < ROUNDS; round++) {
    const entries = projected(rows, terms, directions);
    orthonormalise(entries, rows.length, directions);
    terms.fill(0);
    rows.forEach((row, i) => {
      row.terms.forEach((term, j) => {
        const weight = row.weights[j] ?? 0;
        for (let d = 0; d < directions; d++)
          terms[term * directions + d] =
            (terms[term * directions + d] ?? 0) + weight * (entries[i * directions + d] ?? 0);
      });
    });
    orthonormalise(terms, size, directions);
  }
  const entries = projected(rows, terms, directions);
  for (let i = 0; i < rows.length; i++) toUnitLength(entries, i * directions, directions);
  return { directions, terms: Float32Array.from(terms), entries: Float32Array.from(entries) };
}

/** Where a question lies, at distance 1 from the origin. @param wanted its terms and what each weighs. */
export function placeInSpace(
  { directions, terms }: LatentTable,
  wanted: ReadonlyMap<number, number>,
): Float64Array {
  const place = new Float64Array(directions);
  for (const [term, weight] of wanted) {
    const from = term * directions;
    for (let d = 0; d < directions; d++) place[d] = (place[d] ?? 0) + weight * (terms[from + d] ?? 0);
  }
  toUnitLength(place, 0, directions);
  return place;
}

/** How near an entry is to a place: the cosine of the angle between them, none counted below 0. */
export function nearness({ directions, entries }: LatentTable, entry: number, place: Float64Array): number {
  const from = entry * directions;
  let sum = 0;
  for (let d = 0; d < directions; d++) sum += (entries[from + d] ?? 0) * (place[d] ?? 0);
  return Math.max(0, sum);
}

function normalised({ terms, weights }: WeighedText): WeighedText {
  const length = Math.hypot(...weights) || 1;
  return { terms, weights: weights.map((weight) => weight / length) };
}

/** Numbers without a pattern between -0.5 and 0.5, the same every time (a linear congruence, Numerical Recipes). */
function startOf(size: number, directions: number): Float64Array {
  let state = 1;
  return Float64Array.from({ length: size * directions }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
}

function projected(rows: readonly WeighedText[], terms: Float64Array, directions: number): Float64Array {
  const places = new Float64Array(rows.length * directions);
  rows.forEach((row, i) => {
    row.terms.forEach((term, j) => {
      const weight = row.weights[j] ?? 0;
      for (let d = 0; d < directions; d++)
        places[i * directions + d] =
          (places[i * directions + d] ?? 0) + weight * (terms[term * directions + d] ?? 0);
    });
  });
  return places;
}

/** Makes the columns of a matrix perpendicular and of length 1 (modified Gram–Schmidt). */
function orthonormalise(matrix: Float64Array, rows: number, columns: number): void {
  // column after column in memory, which is several times faster
  const turned = Array.from({ length: columns }, (_, c) =>
    Float64Array.from({ length: rows }, (_, r) => matrix[r * columns + c] ?? 0),
  );
  turned.forEach((column, c) => {
    for (const earlier of turned.slice(0, c)) {
      let common = 0;
      for (let r = 0; r < rows; r++) common += (column[r] ?? 0) * (earlier[r] ?? 0);
      for (let r = 0; r < rows; r++) column[r] = (column[r] ?? 0) - common * (earlier[r] ?? 0);
    }
    toUnitLength(column, 0, rows);
    for (let r = 0; r < rows; r++) matrix[r * columns + c] = column[r] ?? 0;
  });
}

function toUnitLength(numbers: Float64Array, from: number, count: number): void {
  let squares = 0;
  for (let i = from; i < from + count; i++) squares += (numbers[i] ?? 0) ** 2;
  const length = Math.sqrt(squares);
  if (length > 0) for (let i = from; i < from + count; i++) numbers[i] = (numbers[i] ?? 0) / length;
}
