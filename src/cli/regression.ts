/** A candidate of a choice: its features, and how right it is to choose it (0 to 1). */
export type Option = Readonly<{ features: readonly number[]; target: number }>;

/**
 * Softmax regression over choices: the weights under which the right candidates are
 * most probable, by gradient ascent with a small penalty on large weights.
 * @param choices each with its candidates; one without a right candidate is left out.
 * @returns a weight for each feature; only their ratios matter.
 */
export function fitChoice(choices: readonly (readonly Option[])[], size: number): number[] {
  const usable = choices.filter((options) => options.some(({ target }) => target === 1));
  let weights = new Array<number>(size).fill(1);
  for (let step = 0; step < 600; step++) {
    const gradient = new Array<number>(size).fill(0);
    for (const options of usable) {
      const scores = options.map(({ features }) => dot(features, weights));
      const highest = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - highest));
      const sum = powers.reduce((a, b) => a + b, 0);
      const total = options.reduce((a, { target }) => a + target, 0);
      options.forEach(({ features, target }, i) => {
        const pull = target / total - (powers[i] ?? 0) / sum;
        features.forEach((feature, j) => {
          gradient[j] = (gradient[j] ?? 0) + pull * feature;
        });
      });
    }
    weights = weights.map((weight, j) => weight + 2 * ((gradient[j] ?? 0) / usable.length - 0.0004 * weight));
  }
  return weights;
}

/** A case of a yes-or-no question; the weights of the cases sum to 1. */
export type Case = Readonly<{ features: readonly number[]; isYes: boolean; weight: number }>;

/**
 * Logistic regression by gradient ascent with a small penalty on large weights.
 * @returns the weights, the constant first.
 */
export function fitYesNo(cases: readonly Case[], size: number): number[] {
  let weights = new Array<number>(size + 1).fill(0);
  for (let step = 0; step < 4000; step++) {
    const gradient = new Array<number>(size + 1).fill(0);
    for (const { features, isYes, weight } of cases) {
      const inputs = [1, ...features];
      const pull = weight * ((isYes ? 1 : 0) - 1 / (1 + Math.exp(-dot(inputs, weights))));
      inputs.forEach((input, j) => {
        gradient[j] = (gradient[j] ?? 0) + pull * input;
      });
    }
    weights = weights.map((weight, j) => weight + 4 * ((gradient[j] ?? 0) - (j === 0 ? 0 : 0.0003 * weight)));
  }
  return weights;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}
