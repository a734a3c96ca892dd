import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, storedContent } from '../../../api/desk/activities/activity-content';
import { deskCalendar, levelsOverdue, questionDeadline } from '../../../api/desk/questions/question-clock';
import { civilDateAt, startOfDay } from '../../../api/kernel/civil-date';
import { loadRegulation } from '../../../api/kernel/policy/regulation';

const desk = loadRegulation(JSON.parse(readFileSync('seeds/policy/sd.json', 'utf8')));
const shanghai = (text: string): string => new Date(`${text}:00+08:00`).toISOString();
const instants = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2026-12-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Service minutes between two instants, counted minute by minute. */
function minutesBetween(from: string, to: string): number {
  const calendar = deskCalendar(desk);
  let counted = 0;
  for (let ms = Date.parse(from); ms < Date.parse(to); ms += 60_000) {
    const day = civilDateAt(new Date(ms).toISOString());
    const minute = (ms - Date.parse(startOfDay(day))) / 60_000;
    if (
      calendar.isWorkingDay(day) &&
      calendar.serviceMinutes.some(({ opens, closes }) => minute >= opens && minute < closes)
    )
      counted += 1;
  }
  return counted;
}

describe('the time to answer a question', () => {
  it('is 30 minutes in which the desk is open, whenever the client asks', () => {
    for (const [asked, due] of [
      ['2026-11-23T09:00', '2026-11-23T09:30'],
      ['2026-11-23T17:15', '2026-11-24T08:45'],
      ['2026-11-20T17:30', '2026-11-23T09:00'],
      ['2026-11-21T10:00', '2026-11-23T09:00'],
      // A public holiday, and the Saturday that makes up for one.
      ['2026-10-01T10:00', '2026-10-08T09:00'],
      ['2026-10-10T10:00', '2026-10-10T10:30'],
    ] as const)
      expect(questionDeadline(shanghai(asked), desk).dueAt, asked).toBe(shanghai(due));
  });

  it('has thirty service minutes in it and not one more, for any instant', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const asked = `${instant.slice(0, 16)}:00.000Z`;
        expect(minutesBetween(asked, questionDeadline(asked, desk).dueAt)).toBe(30);
      }),
      { numRuns: 40 },
    );
  });
});

describe('an overdue question', () => {
  it('is told level by level: never at the due instant, never twice, never lower after higher', () => {
    const dueAt = shanghai('2026-11-23T17:00');
    const at = (now: string, told: readonly number[] = []) =>
      levelsOverdue({ dueAt, told }, desk, shanghai(now)).map(({ level }) => level);
    expect(at('2026-11-23T17:00')).toEqual([]);
    expect(at('2026-11-23T17:01')).toEqual([1]);
    // An hour of service: half of it the day after.
    expect(at('2026-11-24T09:00')).toEqual([1]);
    expect(at('2026-11-24T09:01')).toEqual([1, 2]);
    expect(at('2026-11-24T09:01', [1])).toEqual([2]);
    expect(at('2026-11-24T09:01', [1, 2])).toEqual([]);
  });

  it('once told, stays told as time goes on', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 500_000 }), (dueAt, laterSeconds) => {
        const now = new Date(Date.parse(dueAt) + laterSeconds * 1_000).toISOString();
        const levels = levelsOverdue({ dueAt, told: [] }, desk, now).map(({ level }) => level);
        expect(levels).toEqual([1, 2].slice(0, levels.length));
        expect(levelsOverdue({ dueAt, told: levels }, desk, now)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('two records', () => {
  it('differ in what was changed, and not by how an instant or a blank is written', () => {
    const base = {
      kind: 'CALL',
      at: '2026-11-23T01:00:00.000Z',
      subject: 'CARE',
      summary: '例行问候',
    } as const;
    const one = storedContent(base, 'me');
    expect(
      differences(one, storedContent({ ...base, at: '2026-11-23T01:00:00Z', summary: ' 例行问候 ' }, 'me')),
    ).toEqual([]);
    expect(differences(one, storedContent({ ...base, outcome: '无' }, 'you'))).toEqual(['byId', 'outcome']);
  });
});
