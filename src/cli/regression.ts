/** A candidate of a choice: its features, and how right it is to choose it (0 to 1). */
export type Option = Readonly<{ features: readonly number[]; target: number }>;

/**
 * Softmax regression over choices: the weights under which what is chosen is likely to be right,
 * by gradient ascent with a small penalty on large weights.
 * @param choices each with its candidates; one without a right candidate is left out.
 * @returns a weight for each feature; only their ratios matter.
 */
export function fitChoice(choices: readonly (readonly Option[])[], size: number): number[] {
  const usable = choices.filter((options) => options.some(({ target }) => target > 0));
  let weights = new Array<number>(size).fill(2);
  for (let step = 0; step < 300; step++) {
    const gradient = new Array<number>(size).fill(0);
    for (const options of usable) {
      const scores = options.map(({ features }) => dot(features, weights));
      const highest = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - highest));
      const sum = powers.reduce((a, b) => a + b, 0);
      const gain = options.reduce((a, { target }, i) => a + (target * (powers[i] ?? 0)) / sum, 0);
      options.forEach(({ features, target }, i) => {
        const chance = (powers[i] ?? 0) / sum;
        const pull = gain > 0 ? (chance * target) / gain - chance : 0;
        if (pull === 0) return;
        features.forEach((feature, j) => {
          gradient[j] = (gradient[j] ?? 0) + pull * feature;
        });
      });
    }
    weights = weights.map((weight, j) => weight + 4 * ((gradient[j] ?? 0) / usable.length - 0.002 * weight));
  }
  return weights;
}

/** A case of a yes-or-no question; the weights of the cases sum to 1. */
export type Case = Readonly<{ features: readonly number[]; isYes: boolean; weight: number }>;

const PENALTY = 0.005;

/**
 * Logistic regression by gradient ascent with a small penalty on large weights. The features are
 * brought to the same spread first, without which it would take many more steps.
 * @returns the weights, the constant first.
 */
export function fitYesNo(cases: readonly Case[], size: number): number[] {
  const means = columns(size, (j) => weighedMean(cases, ({ features }) => features[j] ?? 0));
  const spreads = columns(size, (j) =>
    Math.max(
      1e-6,
      Math.sqrt(weighedMean(cases, ({ features }) => ((features[j] ?? 0) - (means[j] ?? 0)) ** 2)),
    ),
  );
  const inputs = cases.map(({ features }) => [
    1,
    ...columns(size, (j) => ((features[j] ?? 0) - (means[j] ?? 0)) / (spreads[j] ?? 1)),
  ]);
  let weights = new Array<number>(size + 1).fill(0);
  for (let step = 0; step < 2000; step++) {
    const gradient = new Array<number>(size + 1).fill(0);
    cases.forEach(({ isYes, weight }, i) => {
      const input = inputs[i] ?? [];
      const pull = weight * ((isYes ? 1 : 0) - 1 / (1 + Math.exp(-dot(input, weights))));
      input.forEach((value, j) => {
        gradient[j] = (gradient[j] ?? 0) + pull * value;
      });
    });
    weights = weights.map((weight, j) => weight + (gradient[j] ?? 0) - (j === 0 ? 0 : 2 * PENALTY * weight));
  }
  const [bias = 0, ...own] = weights;
  const scaled = own.map((weight, j) => weight / (spreads[j] ?? 1));
  return [bias - dot(scaled, means), ...scaled];
}

function columns(size: number, valueOf: (column: number) => number): number[] {
  return Array.from({ length: size }, (_, j) => valueOf(j));
}

function weighedMean(cases: readonly Case[], valueOf: (one: Case) => number): number {
  return cases.reduce((sum, one) => sum + one.weight * valueOf(one), 0);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
