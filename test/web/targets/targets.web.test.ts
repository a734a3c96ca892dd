import { describe, expect, it } from 'vitest';
import {
  changedLines,
  isAmount,
  linesOf,
  needsReason,
  plainAmount,
  sumOf,
  type Suggestion,
} from '../../../web/targets/proposal-lines';
import { currentSpan, openSpans, targetsQuery } from '../../../web/targets/targets-filter';

const suggestion = (managerId: string, suggested: string | null, present: string | null): Suggestion => ({
  managerId,
  suggested,
  present,
  version: present === null ? null : 2,
});

describe('the lines of a proposal', () => {
  const offered = [suggestion('a', '1100.00', null), suggestion('b', '500.00', '400.00'), suggestion('c', null, null)];

  it('are filled from the year before only where there is nothing yet, unless all are to be', () => {
    const amounts = (fillAll: boolean) => linesOf(offered, { typed: new Map(), fillAll }).map(({ amount }) => amount);
    expect(amounts(false)).toEqual(['1100', '400', '']);
    expect(amounts(true)).toEqual(['1100', '500', '']);
  });

  it('keep what was typed, and send only what differs', () => {
    const lines = linesOf(offered, { typed: new Map([['b', '400.0']]), fillAll: true });
    expect(changedLines(lines).map(({ managerId }) => managerId)).toEqual(['a']);
    expect(needsReason(lines)).toBe(false);
    const others = linesOf(offered, { typed: new Map([['b', '450']]), fillAll: false });
    expect(changedLines(others)).toHaveLength(2);
    expect(needsReason(others)).toBe(true);
    expect(sumOf(others)).toBe('1550.00');
  });

  it('take yuan to the fen above zero, and whole clients', () => {
    expect(['1', '0.5', ' 12.34 '].every((text) => isAmount(text, false))).toBe(true);
    expect(['0', '-1', '1.234', '1e3', 'x', ''].some((text) => isAmount(text, false))).toBe(false);
    expect([isAmount('2', true), isAmount('2.5', true)]).toEqual([true, false]);
    expect([plainAmount('1500.00'), plainAmount('1500.50'), plainAmount(null)]).toEqual(['1500', '1500.50', '']);
  });
});

describe('the periods of a sheet', () => {
  const spans = [
    { from: '2026-01-01', to: '2026-03-31' },
    { from: '2026-04-01', to: '2026-06-30' },
  ];

  it('has one of today, the last of a year that is over, and those that are not over', () => {
    expect([currentSpan(spans, '2026-03-31'), currentSpan(spans, '2026-04-01')]).toEqual([0, 1]);
    expect([currentSpan(spans, '2027-01-01'), currentSpan(spans, '2025-01-01')]).toEqual([1, 0]);
    expect(openSpans(spans, '2026-04-02')).toEqual([spans[1]]);
  });

  it('is found by an address that people type', () => {
    expect(targetsQuery.year.read('1999')).toBe(targetsQuery.year.read(undefined));
    expect(targetsQuery.measure.read('constructor')).toBe('REVENUE');
    expect(targetsQuery.unit.read("x' or 1")).toBeNull();
  });
});
