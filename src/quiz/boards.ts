import { dayAt, firstOfMonth, mondayOf, startOfDay } from './days.ts';
import type { Mode } from './session-types.ts';

/** The time that a table of scores is about. */
export const BOARD_PERIODS = ['week', 'month', 'all'] as const;
export type BoardPeriod = (typeof BOARD_PERIODS)[number];

/** Answers in sessions of these modes count for a server's table; what people do alone does not. */
export const BOARD_MODES: readonly (Mode | 'daily')[] = ['group', 'race', 'daily'];

/** What somebody reached: how many questions they answered, and how many right. */
export type BoardScore = Readonly<{ person: string; right: number; answered: number }>;

export type BoardRow = BoardScore & Readonly<{ rank: number }>;

/**
 * When a period began: weeks on Monday, months on the first, on the calendar of a time zone. Nothing before
 * the last reset counts.
 * @param resetAt in milliseconds since 1970; null for never.
 */
export function periodStart(
  period: BoardPeriod,
  { now, timeZone, resetAt }: Readonly<{ now: number; timeZone: string; resetAt: number | null }>,
): number {
  const today = dayAt(now, timeZone);
  const firstDays = { week: () => mondayOf(today), month: () => firstOfMonth(today) };
  const start = period === 'all' ? 0 : startOfDay(firstDays[period](), timeZone);
  return Math.max(start, resetAt ?? 0);
}

/**
 * Puts scores in order. Who has the same number of right answers has the same rank, and the next rank is left
 * out for each of them: 1, 2, 2, 4. Who has none right is not listed.
 */
export function ranked(scores: readonly BoardScore[]): readonly BoardRow[] {
  const sorted = scores
    .filter(({ right }) => right > 0)
    .toSorted((a, b) => b.right - a.right || a.answered - b.answered || (a.person < b.person ? -1 : 1));
  const rows: BoardRow[] = [];
  for (const [i, score] of sorted.entries()) {
    const above = rows.at(-1);
    rows.push({ ...score, rank: above?.right === score.right ? above.rank : i + 1 });
  }
  return rows;
}
