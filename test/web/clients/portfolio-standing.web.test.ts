import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clientFilterOf, foldedCount, portfolioQuery } from '../../../web/clients/portfolio/portfolio-filter';
import { monthsBefore, standingOf } from '../../../web/clients/portfolio/portfolio-standing';
import { readQuery } from '../../../web/shared/filter/url-query';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('filters by how clients stand', () => {
  it('count months back to the same day, or the last of a shorter month', () => {
    expect(monthsBefore('2026-11-23', 3)).toBe('2026-08-23');
    expect(monthsBefore('2026-05-31', 3)).toBe('2026-02-28');
    expect(monthsBefore('2024-05-31', 3)).toBe('2024-02-29');
    expect(monthsBefore('2026-01-31', 12)).toBe('2025-01-31');
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 24 }), (today, months) => {
        const before = monthsBefore(today, months);
        const monthOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
        expect(monthOf(today) - monthOf(before)).toBe(months);
        expect(before.slice(8) <= today.slice(8)).toBe(true);
      }),
    );
  });

  it('ask for months of silence from today, and rather for a day that is given', () => {
    const quiet = readQuery(portfolioQuery, { quiet: '6' });
    expect(standingOf(quiet, '2026-11-23')).toEqual({ notOrderedSince: '2026-05-23' });
    expect(standingOf({ ...quiet, notOrderedSince: '2026-01-02' }, '2026-11-23')).toEqual({
      notOrderedSince: '2026-01-02',
    });
    expect(readQuery(portfolioQuery, { quiet: '7' }).quiet).toBe('');
  });

  it('stand in the address, in the question and in the number on the fold', () => {
    const id = '01900000-0000-7000-8000-000000000000';
    const query = { complains: '1', overdue: '1', agreementBy: '2026-12-31', orderedSince: '2026-01-01', import: id };
    const filter = readQuery(portfolioQuery, query);
    expect(clientFilterOf(filter)).toEqual({
      openComplaints: true,
      overdue: true,
      agreementEndsBy: '2026-12-31',
      orderedSince: '2026-01-01',
      importId: id,
    });
    expect(foldedCount(filter)).toBe(5);
    const changed = readQuery(portfolioQuery, { import: id, effect: 'CHANGED' });
    expect(clientFilterOf(changed)).toEqual({ importId: id, importEffect: 'CHANGED' });
    expect(clientFilterOf({ ...changed, import: null })).toEqual({});
    expect(foldedCount(changed)).toBe(1);
    expect(readQuery(portfolioQuery, { import: `' or 1=1` }).import).toBeNull();
  });
});
