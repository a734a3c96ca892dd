import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLateLog, logDeadline, logState } from '../../../api/desk/logs/daily-log';
import { addDays, civilDateAt, dayOfWeek, endOfDay } from '../../../api/kernel/civil-date';
import { loadRegulation } from '../../../api/kernel/policy/regulation';

const desk = loadRegulation(JSON.parse(readFileSync('seeds/policy/sd.json', 'utf8')));

describe('a daily log', () => {
  it('is due at the end of the next working day, and says why', () => {
    expect(logDeadline('2026-11-23', desk)).toMatchObject({
      dueAt: endOfDay('2026-11-24'),
      why: { clause: 'SD-3', rule: 'handedIn ≤ day + 1 workingDay' },
    });
    // Friday, and the National Day week.
    expect(logDeadline('2026-11-27', desk).dueAt).toBe(endOfDay('2026-11-30'));
    expect(logDeadline('2026-09-30', desk).dueAt).toBe(endOfDay('2026-10-08'));
  });

  it('is never due on the day itself, and never on a Sunday that is none of work', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
        const day = addDays('2026-01-05', days);
        const dueOn = civilDateAt(logDeadline(day, desk).dueAt);
        expect(dueOn > day).toBe(true);
        expect(dayOfWeek(day) < 5 && addDays(day, 1) > dueOn).toBe(false);
      }),
    );
  });

  it('stands where its instants say', () => {
    const dueAt = '2026-11-24T15:59:59.999Z';
    const of = (handedInAt: string | null, readAt: string | null, now: string) =>
      logState({ handedInAt, readAt, dueAt }, now);
    expect(of(null, null, dueAt)).toBe('OPEN');
    expect(of(null, null, '2026-11-24T16:00:00.000Z')).toBe('MISSING');
    expect(of('2026-11-24T01:00:00Z', null, '2026-12-01T00:00:00Z')).toBe('HANDED_IN');
    expect(of('2026-11-24T01:00:00Z', '2026-11-24T02:00:00Z', '2026-12-01T00:00:00Z')).toBe('READ');
    expect(isLateLog({ handedInAt: dueAt, readAt: null, dueAt })).toBe(false);
    expect(isLateLog({ handedInAt: '2026-11-24T16:00:00.000Z', readAt: null, dueAt })).toBe(true);
    expect(isLateLog({ handedInAt: null, readAt: null, dueAt })).toBe(false);
  });
});
