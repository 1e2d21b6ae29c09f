/** A scale from a round number to a round number, in round steps. */
export type RoundScale = Readonly<{
  lowest: number;
  highest: number;
  ticks: readonly number[];
}>;

const MOST_STEPS = 4;
const ROUND = [1, 2, 2.5, 5, 10];

/**
 * The shortest scale in about four round steps that holds zero and both values.
 * @param lowest zero or below.
 * @param highest zero or above.
 */
export function roundScale(lowest: number, highest: number): RoundScale {
  // where all is zero, an axis needs some length nevertheless
  if (lowest === highest) return { lowest: 0, highest: 1, ticks: [0, 1] };
  const rough = (highest - lowest) / MOST_STEPS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (ROUND.find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const from = Math.floor(tidy(lowest / step));
  const to = Math.ceil(tidy(highest / step));
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => tidy((from + i) * step));
  return { lowest: tidy(from * step), highest: tidy(to * step), ticks };
}

/** Without the last digits, in which only the errors of the reckoning stand. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
