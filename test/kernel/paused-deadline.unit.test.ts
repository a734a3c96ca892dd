import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantFromEpochMs } from '../../api/kernel/clock';
import { dueAt, type DueUnit } from '../../api/kernel/deadline';
import { afterPause, type Pause } from '../../api/kernel/paused-deadline';
import { createWorkCalendar } from '../../api/kernel/work-calendar';
import { everyDay, isWorkingDayByTable } from './published-holidays';

const calendar = createWorkCalendar({
  serviceHours: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '17:30' },
  ],
});
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SHANGHAI_MS = 8 * 60 * MINUTE_MS;

interface Way {
  readonly startMs: number;
  readonly amount: number;
  /** One after another: each begins no earlier than the one before ended. */
  readonly pauses: readonly { readonly fromMs: number; readonly toMs: number }[];
}

/** What the product says: the deadline of the start, moved by one pause after the other. */
function moved({ startMs, amount, pauses }: Way, unit: DueUnit): number {
  let due = dueAt(instantFromEpochMs(startMs), { amount, unit }, calendar).dueAt;
  for (const { fromMs, toMs } of pauses) {
    const pause: Pause = { from: instantFromEpochMs(fromMs), to: instantFromEpochMs(toMs) };
    due = afterPause(due, pause, { unit, calendar }).dueAt;
  }
  return Date.parse(due);
}

const shanghaiDay = (ms: number): string => new Date(ms + SHANGHAI_MS).toISOString().slice(0, 10);
const midnightOf = (ms: number): number => Math.floor((ms + SHANGHAI_MS) / DAY_MS) * DAY_MS - SHANGHAI_MS;

/**
 * A watch that is carried along: it counts a day at the midnight it begins with, unless it stands still then, and rings at
 * the end of the first counted kind of day on which enough were counted and it does not stand still. Set going again on a
 * rest day with but the rest of a day left, it is given a whole one. Nothing is ever moved.
 */
function ringsOnDay({ startMs, amount, pauses }: Way, counts: (day: string) => boolean): number {
  const stands = (ms: number): boolean => pauses.some(({ fromMs, toMs }) => fromMs < ms && ms <= toMs);
  let counted = 0;
  for (let midnight = midnightOf(startMs) + DAY_MS; ; midnight += DAY_MS) {
    if (!counts(shanghaiDay(midnight))) {
      const goesOn = pauses.some(({ toMs }) => midnight <= toMs && toMs < midnight + DAY_MS);
      if (goesOn && counted >= amount) counted = amount - 1;
      continue;
    }
    if (!stands(midnight)) counted += 1;
    const end = midnight + DAY_MS - 1;
    if (counted >= amount && !pauses.some(({ fromMs, toMs }) => fromMs < end && end < toMs)) return end;
  }
}

/** The same watch in minutes: it ticks while the desk is open and it does not stand still. Instants are whole minutes. */
function ringsAtMinute({ startMs, amount, pauses }: Way): number {
  let ticked = 0;
  for (let ms = startMs; ; ms += MINUTE_MS) {
    const time = new Date(ms + SHANGHAI_MS).toISOString().slice(11, 16);
    const isOpen = (time >= '08:30' && time < '12:00') || (time >= '13:30' && time < '17:30');
    if (!isOpen || !isWorkingDayByTable(shanghaiDay(ms))) continue;
    if (pauses.some(({ fromMs, toMs }) => fromMs <= ms && ms < toMs)) continue;
    ticked += 1;
    if (ticked === amount) return ms + MINUTE_MS;
  }
}

/** The spans in which the desk is open between two instants. */
function openMs(fromMs: number, toMs: number): [number, number][] {
  const spans: [number, number][] = [];
  for (let midnight = midnightOf(fromMs); midnight < toMs; midnight += DAY_MS) {
    if (!isWorkingDayByTable(shanghaiDay(midnight))) continue;
    for (const [opens, closes] of [
      [510, 720],
      [810, 1_050],
    ] as const) {
      const span: [number, number] = [
        Math.max(fromMs, midnight + opens * MINUTE_MS),
        Math.min(toMs, midnight + closes * MINUTE_MS),
      ];
      if (span[0] < span[1]) spans.push(span);
    }
  }
  return spans;
}

/** The watch in minutes, to the millisecond: it adds up what is left of open spans between the pauses. */
function ringsExactly({ startMs, amount, pauses }: Way): number {
  let leftMs = amount * MINUTE_MS;
  const runs = [startMs, ...pauses.map(({ toMs }) => toMs)].map(
    (from, at) => [from, pauses[at]?.fromMs ?? from + 400 * DAY_MS] as const,
  );
  for (const [from, to] of runs)
    for (const [opens, closes] of openMs(from, to)) {
      if (closes - opens >= leftMs) return opens + leftMs;
      leftMs -= closes - opens;
    }
  throw new Error('never rings');
}

const wayFrom = (unitMs: number, longestStart: number) =>
  fc
    .record({
      start: fc.integer({ min: Date.UTC(2004, 0, 1) / unitMs, max: Date.UTC(2025, 8, 1) / unitMs }),
      amount: fc.integer({ min: 1, max: longestStart }),
      gaps: fc.array(
        fc.record({
          after: fc.integer({ min: 0, max: (4 * DAY_MS) / unitMs }),
          lasts: fc.integer({ min: 0, max: (9 * DAY_MS) / unitMs }),
        }),
        { maxLength: 6 },
      ),
    })
    .map(({ start, amount, gaps }): Way => {
      let at = Math.floor(start) * unitMs;
      const pauses = gaps.map(({ after, lasts }) => {
        const fromMs = at + after * unitMs;
        at = fromMs + lasts * unitMs;
        return { fromMs, toMs: at };
      });
      return { startMs: Math.floor(start) * unitMs, amount, pauses };
    });

describe('a deadline whose clock stood still', () => {
  it.each([
    ['workingDay', isWorkingDayByTable],
    ['calendarDay', () => true],
  ] as const)(
    'in units of a %s rings when a watch would, whatever the pauses and the hour',
    (unit, counts) => {
      fc.assert(
        fc.property(wayFrom(1, 25), (way) => {
          expect(shanghaiDay(moved(way, unit))).toBe(shanghaiDay(ringsOnDay(way, counts)));
          expect(moved(way, unit)).toBe(ringsOnDay(way, counts));
        }),
        { numRuns: 3_000 },
      );
    },
    60_000,
  );

  it('in service minutes rings when a watch would', () => {
    fc.assert(
      fc.property(wayFrom(MINUTE_MS, 900), (way) => {
        expect(moved(way, 'serviceMinute')).toBe(ringsAtMinute(way));
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it('in service minutes takes nothing away for instants between minutes, and gives less than a minute for a pause', () => {
    fc.assert(
      fc.property(wayFrom(1, 240), (way) => {
        const due = moved(way, 'serviceMinute');
        expect(due).toBeGreaterThanOrEqual(ringsExactly(way));
        const [pause] = way.pauses;
        if (pause === undefined) return;
        const once = { ...way, pauses: [pause] };
        const given = openMs(ringsExactly(once), moved(once, 'serviceMinute')).reduce((sum, [a, b]) => sum + b - a, 0);
        expect(given).toBeLessThan(MINUTE_MS);
      }),
      { numRuns: 1_000 },
    );
  }, 60_000);

  it('agrees with the watch on every day of 2004 to 2026, over every holiday', () => {
    // Asked again fifteen hours after the answer, so that the second wait begins on the day after.
    const waits = [
      [0, 1],
      [1, 4],
      [2, 8],
    ] as const;
    const waysFrom = (startMs: number): Way[] =>
      [1, 3].flatMap((amount) =>
        waits.map(([after, lasts]) => {
          const fromMs = startMs + after * DAY_MS;
          const toMs = fromMs + lasts * DAY_MS + 9 * 60 * MINUTE_MS;
          const again = { fromMs: toMs + 15 * 60 * MINUTE_MS, toMs: toMs + 2 * DAY_MS };
          return { startMs, amount, pauses: [{ fromMs, toMs }, again] };
        }),
      );
    const wrong = everyDay('2004-01-01', '2026-11-20').filter((day) =>
      waysFrom(Date.parse(`${day}T02:00:00Z`)).some(
        (way) => moved(way, 'workingDay') !== ringsOnDay(way, isWorkingDayByTable),
      ),
    );
    expect(wrong).toEqual([]);
  }, 60_000);

  it.each([
    ['not at all within a day', '2024-05-13T01:00:00Z', '2024-05-13T09:00:00Z', '2024-05-15'],
    ['by a day over one midnight, however short', '2024-05-13T15:59:00Z', '2024-05-13T16:01:00Z', '2024-05-16'],
    ['not over a weekend', '2024-05-11T02:00:00Z', '2024-05-12T02:00:00Z', '2024-05-15'],
    [
      'over a holiday and a make-up day, by working days alone',
      '2024-04-30T02:00:00Z',
      '2024-05-06T02:00:00Z',
      '2024-05-16',
    ],
    ['not at all when it had passed before', '2024-05-16T01:00:00Z', '2024-05-20T01:00:00Z', '2024-05-15'],
  ])('moves %s', (_, from, to, day) => {
    const due = afterPause('2024-05-15T15:59:59.999Z', { from, to }, { unit: 'workingDay', calendar });
    expect(due).toEqual({ dueAt: `${day}T15:59:59.999Z`, provisional: false });
  });

  it('is not over yet when the answer comes on a rest day: there is the next working day for what was left', () => {
    // Due on Friday, asked on Friday, answered on Sunday.
    const pause = { from: '2024-05-17T03:00:00Z', to: '2024-05-19T03:00:00Z' };
    const due = afterPause('2024-05-17T15:59:59.999Z', pause, { unit: 'workingDay', calendar });
    expect(due.dueAt).toBe('2024-05-20T15:59:59.999Z');
  });

  it('does not depend on where the machine believes to be, nor on summer time there', () => {
    const way = {
      startMs: Date.parse('2024-03-08T02:00:00Z'),
      amount: 5,
      pauses: [{ fromMs: Date.parse('2024-03-09T20:00:00Z'), toMs: Date.parse('2024-03-12T15:30:00Z') }],
    };
    const before = process.env['TZ'];
    const zones = ['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Auckland'];
    try {
      const told = zones.map((zone) => {
        process.env['TZ'] = zone;
        return (['workingDay', 'calendarDay', 'serviceMinute'] as const).map((unit) => moved(way, unit));
      });
      expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it('cannot end before it began', () => {
    const backwards = { from: '2024-05-14T01:00:00Z', to: '2024-05-13T01:00:00Z' };
    expect(() => afterPause('2024-05-15T15:59:59.999Z', backwards, { unit: 'calendarDay', calendar })).toThrow(
      RangeError,
    );
  });
});
