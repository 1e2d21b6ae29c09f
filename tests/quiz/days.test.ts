import { describe, expect, it } from 'vitest';
import { dayAt, daysAfter, daysBetween, firstOfMonth, mondayOf, startOfDay } from '../../src/quiz/days.ts';
import { lastTime, nextTime } from '../../src/quiz/schedule.ts';

const at = (text: string): number => Date.parse(text);
const iso = (time: number): string => new Date(time).toISOString();

describe('days', () => {
  it.each([
    ['Africa/Bamako', '2026-11-28T23:59:59Z', '2026-11-28'],
    ['Europe/Paris', '2026-11-28T23:00:00Z', '2026-11-29'],
    ['America/New_York', '2026-11-29T04:59:59Z', '2026-11-28'],
    ['Pacific/Kiritimati', '2026-11-28T10:00:00Z', '2026-11-29'],
    ['Asia/Kathmandu', '2026-11-28T18:15:00Z', '2026-11-29'],
  ])('are those of the time zone: %s at %s', (zone, time, day) => {
    expect(dayAt(at(time), zone)).toBe(day);
  });

  it.each([
    ['Africa/Bamako', '2026-11-28', '2026-11-28T00:00:00Z'],
    ['Pacific/Kiritimati', '2026-11-28', '2026-11-27T10:00:00Z'],
    ['Pacific/Pago_Pago', '2026-11-28', '2026-11-28T11:00:00Z'],
    // midnight is left out there on that day
    ['America/Havana', '2026-03-08', '2026-03-08T05:00:00Z'],
  ])('begin at midnight, or at the first minute after it: %s', (zone, day, start) => {
    expect(iso(startOfDay(day, zone))).toBe(new Date(start).toISOString());
    expect(dayAt(startOfDay(day, zone) - 1, zone)).toBe(daysAfter(day, -1));
  });

  it('are counted over months, leap years and changes of the clock', () => {
    expect(daysAfter('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect([mondayOf('2026-11-30'), mondayOf('2026-11-29')]).toEqual(['2026-11-30', '2026-11-23']);
    expect(firstOfMonth('2026-11-28')).toBe('2026-11-01');
  });
});

describe('a time of every day', () => {
  const nine = { minute: 9 * 60, timeZone: 'Europe/Paris' };

  it('comes at that time by the clocks of the zone, in winter and in summer', () => {
    expect(iso(nextTime(nine, at('2026-03-28T08:00:00Z')))).toBe('2026-03-29T07:00:00.000Z');
    expect(lastTime(nine, at('2026-03-29T06:59:59Z'))).toEqual({
      at: at('2026-03-28T08:00:00Z'),
      day: '2026-03-28',
    });
    expect(lastTime(nine, at('2026-03-29T07:00:00Z')).day).toBe('2026-03-29');
  });

  it('comes once a day, also where summer time leaves it out or brings it twice', () => {
    const halfPastTwo = { minute: 150, timeZone: 'Europe/Paris' };
    for (const day of ['2026-03-29', '2026-10-25']) {
      const times = Array.from({ length: 26 }, (_, i) =>
        lastTime(halfPastTwo, at(`${day}T00:00Z`) + i * 3600e3),
      );
      expect(new Set(times.filter((time) => time.day === day).map((time) => time.at)).size).toBe(1);
    }
  });
});
