import { describe, expect, it } from 'vitest';
import { workCalendar } from '../../../api/kernel/policy/calendar-parameters';
import { companyCalendar, companyDays } from '../../../api/kernel/policy/company-calendar';
import { loadRegulation } from '../../../api/kernel/policy/regulation';
import { createWorkCalendar } from '../../../api/kernel/work-calendar';
import { seededJson, seededRegulation } from './seeded-regulations';

type Document = { clauses: { id: string; parameters?: object }[] };

function withDays(days: readonly object[], publishedThrough = 2026) {
  const document = structuredClone(seededJson('cc.json')) as Document;
  const clause = document.clauses.find(({ id }) => id === 'CC-1-annex');
  Object.assign(clause ?? {}, { parameters: { kind: 'workCalendar', days, publishedThrough } });
  return loadRegulation(document);
}

describe('the work calendar of the company', () => {
  it('is the published one until a regulation says otherwise', () => {
    const days = companyDays(seededRegulation('CC'));
    expect(companyCalendar(days).isWorkingDay('2026-12-31')).toBe(true);
    expect(companyDays(undefined)).toEqual({});
  });

  it('rests and works on the days that the regulation lists', () => {
    const days = companyDays(
      withDays([
        { date: '2026-12-31', counts: 'REST', note: '盘点' },
        { date: '2026-12-26', counts: 'WORK', note: '' },
      ]),
    );
    const calendar = companyCalendar(days, [{ from: '09:00', to: '17:00' }]);
    expect(calendar.isWorkingDay('2026-12-31')).toBe(false);
    expect(calendar.isWorkingDay('2026-12-26')).toBe(true);
    expect(calendar.isWorkingDay('2026-12-30')).toBe(true);
    expect(calendar.serviceMinutes).toEqual([{ opens: 540, closes: 1020 }]);
    expect(companyCalendar(days, [{ from: '09:00', to: '17:00' }])).toBe(calendar);
  });

  it('knows a year more once who keeps the regulation completed it, and none fewer', () => {
    const known = createWorkCalendar().publishedThrough;
    expect(companyCalendar(companyDays(withDays([], known + 1))).publishedThrough).toBe(known + 1);
    expect(companyCalendar(companyDays(withDays([], 2004))).publishedThrough).toBe(known);
  });

  it.each([
    [[{ date: '2026-02-30', counts: 'REST', note: '' }], 'days.0.date'],
    [[{ date: '2026-2-3', counts: 'REST', note: '' }], 'days.0.date'],
    [[{ date: '2026-02-03', counts: 'MAYBE', note: '' }], 'days.0.counts'],
    [
      [
        { date: '2026-02-03', counts: 'REST', note: '' },
        { date: '2026-02-03', counts: 'WORK', note: '' },
      ],
      'days',
    ],
  ])('is refused with %j', (days, path) => {
    const read = workCalendar.safeParse({ kind: 'workCalendar', days, publishedThrough: 2026 });
    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
