import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineMoves, mayFreeze, reportDueOn, type LineState } from '../../../api/complaints/monthly/monthly-report';
import { confirmerOf, type ReportRule } from '../../../api/complaints/monthly/report-policy';

const rule = {
  clause: 'CQ-9',
  policyVersion: 1,
  compiler: 'GM_OFFICE',
  confirms: [{ department: 'QUALITY', post: 'QUALITY_MANAGER' }],
  parameters: { kind: 'reportDay', report: 'closedCases', dayOfNextMonth: 10 },
} as ReportRule;

describe('a monthly report', () => {
  it('is due on the day of the next month that the clause names', () => {
    expect(reportDueOn('2026-10', rule)).toBe('2026-11-10');
    expect(reportDueOn('2026-12', rule)).toBe('2027-01-10');
  });

  it('is answered for a department by its post, and by who compiles for one that nobody names', () => {
    expect(confirmerOf('QUALITY', rule)).toBe('QUALITY_MANAGER');
    expect(confirmerOf('SALES', rule)).toBe('GM_OFFICE');
    expect(confirmerOf(null, rule)).toBe('GM_OFFICE');
  });

  it('lets a department confirm and object, and only who compiles settle what it objected to', () => {
    const may = (state: LineState, ...posts: string[]) =>
      lineMoves({ state, post: 'QUALITY_MANAGER' }, { posts, compiler: 'GM_OFFICE' });
    expect(may('PENDING', 'QUALITY_MANAGER')).toEqual(['CONFIRM', 'OBJECT']);
    expect(may('CONFIRMED', 'QUALITY_MANAGER')).toEqual(['OBJECT']);
    expect(may('OBJECTED', 'QUALITY_MANAGER')).toEqual([]);
    expect(may('OBJECTED', 'GM_OFFICE')).toEqual(['SETTLE']);
    expect(may('PENDING', 'GM_OFFICE')).toEqual([]);
  });

  it('is frozen when nothing is under petition, and all is confirmed or the day is past', () => {
    fc.assert(
      fc.property(
        fc.nat(3),
        fc.nat(3),
        fc.constantFrom('2026-11-09', '2026-11-10', '2026-11-11'),
        (pending, objected, today) => {
          const isPast = today === '2026-11-11';
          expect(mayFreeze({ pending, objected }, { dueOn: '2026-11-10', today })).toBe(
            objected === 0 && (pending === 0 || isPast),
          );
        },
      ),
    );
  });
});
