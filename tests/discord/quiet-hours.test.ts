import { describe, expect, it } from 'vitest';
import { clockOf, isQuiet, minuteOf } from '../../src/discord/quiet-hours.ts';
import { timeZoneOf } from '../../src/discord/time-zone.ts';

const at = (time: string): number => Date.parse(time);
const hours = (from: string | null, to: string | null, timeZone = 'UTC') => ({
  quietFrom: from === null ? null : (minuteOf(from) ?? null),
  quietTo: to === null ? null : (minuteOf(to) ?? null),
  timeZone,
});

describe('quiet hours', () => {
  it.each([
    ['11:59', false],
    ['12:00', true],
    ['13:59', true],
    ['14:00', false],
    ['00:00', false],
  ])('from 12:00 to 14:00 at %s: %j', (time, quiet) => {
    expect(isQuiet(hours('12:00', '14:00'), at(`2024-05-01T${time}:30Z`))).toBe(quiet);
  });

  it.each([
    ['21:59', false],
    ['22:00', true],
    ['23:59', true],
    ['00:00', true],
    ['06:59', true],
    ['07:00', false],
  ])('from 22:00 to 07:00, past midnight, at %s: %j', (time, quiet) => {
    expect(isQuiet(hours('22:00', '07:00'), at(`2024-05-01T${time}:59Z`))).toBe(quiet);
  });

  it('may end or begin at midnight', () => {
    const late = at('2024-05-01T23:30Z');
    const early = at('2024-05-01T00:00Z');
    expect([isQuiet(hours('23:00', '00:00'), late), isQuiet(hours('23:00', '00:00'), early)]).toEqual([
      true,
      false,
    ]);
    expect(isQuiet(hours('00:00', '01:00'), early)).toBe(true);
  });

  it.each([
    ['nothing set', null, null],
    ['no end', '22:00', null],
    ['no beginning', null, '07:00'],
    ['an end at the beginning', '12:00', '12:00'],
  ])('are none with %s', (_what, from, to) => {
    for (let hour = 0; hour < 24; hour++)
      expect(isQuiet(hours(from, to), at('2024-05-01T00:00Z') + hour * 3_600_000)).toBe(false);
  });

  it.each([
    ['Asia/Kathmandu', '2024-05-01T16:14Z', false],
    ['Asia/Kathmandu', '2024-05-01T16:15Z', true],
    ['America/New_York', '2024-05-02T01:59Z', false],
    ['America/New_York', '2024-05-02T02:00Z', true],
    ['Europe/Paris', '2024-07-01T20:00Z', true],
    ['Europe/Paris', '2024-01-01T20:00Z', false],
    ['Europe/Paris', '2024-01-01T21:00Z', true],
    ['Pacific/Kiritimati', '2024-05-01T08:00Z', true],
  ])('follow the clocks of %s at %s, summer time too', (zone, time, quiet) => {
    expect(isQuiet(hours('22:00', '07:00', zone), at(time))).toBe(quiet);
  });
});

describe('a time of the day', () => {
  it.each([
    ['00:00', 0],
    ['9:05', 545],
    [' 21:30 ', 1290],
    ['21h30', 1290],
    ['23:59', 1439],
  ])('%j is minute %j', (typed, minute) => {
    expect(minuteOf(typed)).toBe(minute);
  });

  it.each(['', '24:00', '12:60', '7', '7 pm', '-1:00', '1:0', '12:00:00', '１２:００', 'NaN'])(
    'is not %j',
    (typed) => {
      expect(minuteOf(typed)).toBeUndefined();
    },
  );

  it('is written with two digits each', () => {
    expect([0, 545, 1439].map(clockOf)).toEqual(['00:00', '09:05', '23:59']);
  });
});

describe('a time zone', () => {
  it.each([
    ['Africa/Bamako', 'Africa/Bamako'],
    ['europe/paris', 'Europe/Paris'],
    [' bamako ', 'Africa/Bamako'],
    ['New York', 'America/New_York'],
    ['america/new york', 'America/New_York'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['utc', 'UTC'],
  ])('%j means %s', (typed, zone) => {
    expect(timeZoneOf(typed)).toBe(zone);
  });

  it.each(['', 'Atlantis', 'Africa', '+02:00', 'Africa/Bamako2', '../etc', '__proto__', 'x'.repeat(64)])(
    'is not %j',
    (typed) => {
      expect(timeZoneOf(typed)).toBeUndefined();
    },
  );
});
