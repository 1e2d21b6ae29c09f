import type { Engine } from '../answer/engine.ts';
import type { Evidence } from './evidence.ts';
import { borneOutBy, differ, isBorneOut, type Moment } from './moments.ts';
import { PERSONNEL } from './personnel.ts';
import { compareQuantities, type Quantity } from './quantities.ts';
import type { Claim } from './read-claim.ts';
import type { Finding } from './types.ts';

const TIME = /^(year|month|week|dai|day|hour|=decade)/;

/** @returns the numbers of the claim that the evidence, or its neighbours in the same paragraph, does not bear out. */
export function compareNumbers(claim: Claim, evidence: Evidence, neighbours: readonly Evidence[]): Finding[] {
  return claim.quantities.flatMap((claimed): Finding[] => {
    const related = evidence.quantities
      .filter((known) => countTheSame(claimed, known))
      .map((known) => inUnitOf(claimed, known));
    // "16 women are among the 850 soldiers": of women there are 16
    const ofSame = related.filter(({ unit }) => unit[0] !== undefined && unit[0] === claimed.unit[0]);
    const pool = ofSame.length > 0 ? ofSame : related;
    if (pool.some((known) => compareQuantities(claimed, known) === 'agrees')) return [];
    const beside = neighbours
      .flatMap(({ quantities }) => quantities)
      .filter((known) => sharesUnit(claimed, known));
    const other = pool.find((known) => compareQuantities(claimed, known) === 'differs');
    if (!other && beside.some((known) => compareQuantities(claimed, known) === 'agrees')) return [];
    if (other) return [finding(claimed, other, hoursOf(claimed) !== hoursOf(other))];
    const [only, ...more] = evidence.quantities;
    const isUnlike =
      only !== undefined &&
      more.length === 0 &&
      isTime(claimed) &&
      isTime(only) &&
      compareQuantities(claimed, only) === 'differs';
    if (pool.length === 0 && isUnlike) return [finding(claimed, only, true)];
    return [finding(claimed, undefined, false)];
  });
}

function finding(claimed: Quantity, known: Quantity | undefined, isWeak: boolean): Finding {
  return {
    slot: 'number',
    kind: known ? 'clash' : 'open',
    claimed: claimed.text,
    known: known ? withUnit(known, claimed) : '',
    isWeak,
    at: [claimed.at],
  };
}

/** "48 hours", where the claim counts in other units. */
function withUnit(known: Quantity, claimed: Quantity): string {
  return isTime(known) && hoursOf(known) !== hoursOf(claimed)
    ? `${known.text} ${known.unitText}`.trim()
    : known.text;
}

function countTheSame(one: Quantity, other: Quantity): boolean {
  return (
    sharesUnit(one, other) ||
    (isTime(one) && isTime(other)) ||
    (isPersonnel(one) && isPersonnel(other)) ||
    ((one.unit.length === 0 || other.unit.length === 0) && !isTime(one) && !isTime(other))
  );
}

function sharesUnit(one: Quantity, other: Quantity): boolean {
  return one.unit.some((key) => other.unit.includes(key));
}

/** A time in the unit of another: 48 hours are two days. */
function inUnitOf(claimed: Quantity, known: Quantity): Quantity {
  const [mine, theirs] = [hoursOf(claimed), hoursOf(known)];
  if (mine === undefined || theirs === undefined || mine === theirs) return known;
  const factor = theirs / mine;
  return { ...known, value: known.value * factor, least: known.least * factor, most: known.most * factor };
}

function hoursOf({ unit }: Quantity): number | undefined {
  const name = TIME.exec(unit[0] ?? '')?.[1] ?? '';
  return HOURS.get(name);
}

const HOURS = new Map<string, number>(
  Object.entries({
    hour: 1,
    dai: 24,
    day: 24,
    week: 168,
    month: 730,
    year: 8766,
    '=decade': 87_660,
  }),
);

function isTime({ unit }: Quantity): boolean {
  return TIME.test(unit[0] ?? '');
}

function isPersonnel({ unit }: Quantity): boolean {
  return unit.some((key) => PERSONNEL.has(key));
}

/** @returns the dates of the claim that the evidence, or its neighbours in the same paragraph, does not bear out. */
export function compareDates(
  claim: Claim,
  evidence: Evidence,
  neighbours: readonly Evidence[],
  { sourceOf }: Engine,
): Finding[] {
  const sources = new Set(claim.statement.said.flatMap(({ key }) => sourceOf(key) ?? []));
  return claim.moments.flatMap((claimed): Finding[] => {
    const isOfEvent = evidence.moments.some(({ year }) => year !== undefined);
    const namesDocument = evidence.cites.some(({ source }) => sources.has(source));
    const isPlaced = claim.moments.some(
      (other) => other !== claimed && evidence.moments.some((moment) => isBorneOut(other, moment)),
    );
    // when something was written is not when it happened
    const known = [...evidence.moments, ...(!isOfEvent || namesDocument || isPlaced ? evidence.asOf : [])];
    const same = known.filter((moment) => isBorneOut(claimed, moment));
    if (same.length > 0) {
      const turned = same.every((moment) => isTurned(claimed, moment));
      return turned ? [dateFinding(claimed, same[0])] : [];
    }
    if (borneOutBy(claimed, evidence.moments)) return [];
    const other = evidence.moments.find((moment) => differ(claimed, moment));
    if (other) return [dateFinding(claimed, other)];
    const beside = claimed.month === undefined ? neighbours.flatMap(({ moments }) => moments) : [];
    if (beside.some((moment) => isBorneOut(claimed, moment))) return [];
    return [dateFinding(claimed, undefined)];
  });
}

/** "Before 2013" is not "after 2013". */
function isTurned(claimed: Moment, known: Moment): boolean {
  const isEarly = ({ when }: Moment): boolean => when === 'before' || when === 'until';
  const isLate = ({ when }: Moment): boolean => when === 'after' || when === 'since';
  return (isEarly(claimed) && isLate(known)) || (isLate(claimed) && isEarly(known));
}

function dateFinding(claimed: Moment, known: Moment | undefined): Finding {
  return {
    slot: 'date',
    kind: known ? 'clash' : 'open',
    claimed: claimed.text,
    known: known?.text ?? '',
    isWeak: true,
    at: [claimed.at],
  };
}
