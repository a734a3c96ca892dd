import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addYears, daysBetween } from '../../../api/kernel/civil-date';
import { clauseOfKind, storedRegulation } from '../../../api/kernel/policy/regulation';
import { certainDays, isWithinTerm, termInWords } from '../../../api/kernel/policy/term-limit';
import { seededJson } from './seeded-regulations';

const someDate = fc
  .date({ min: new Date('1995-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someYears = fc.integer({ min: 1, max: 10 });

describe('a term in calendar years', () => {
  it.each([
    ['2026-12-01', 5, '2031-11-30'],
    ['2027-12-01', 5, '2032-11-30'],
    ['2027-03-01', 1, '2028-02-29'],
    ['2028-02-28', 1, '2029-02-27'],
    ['2028-02-29', 1, '2029-02-28'],
    ['2028-03-01', 1, '2029-02-28'],
    ['2028-02-29', 4, '2032-02-28'],
    ['2096-02-29', 4, '2100-02-28'],
  ])('that begins on %s lasts %i years until %s', (from, longestYears, last) => {
    expect(isWithinTerm(from, last, { longestYears })).toBe(true);
    expect(isWithinTerm(from, addDays(last, 1), { longestYears })).toBe(false);
  });

  it('has a day more for each leap day in it, and none for another reason', () => {
    fc.assert(
      fc.property(someDate, someYears, (from, longestYears) => {
        const days = daysBetween(from, addYears(from, longestYears));
        expect(days - certainDays({ longestYears })).toBeGreaterThanOrEqual(0);
        expect(days - certainDays({ longestYears })).toBeLessThanOrEqual(Math.ceil(longestYears / 4));
        expect(isWithinTerm(from, addDays(from, days - 1), { longestYears })).toBe(true);
        expect(isWithinTerm(from, addDays(from, days), { longestYears })).toBe(false);
      }),
    );
  });

  it('never ends earlier because it begins later, and renewals of a year are as long as years', () => {
    fc.assert(
      fc.property(someDate, someYears, (from, years) => {
        expect(addYears(addDays(from, 1), years) >= addYears(from, years)).toBe(true);
        const day = from.endsWith('-02-29') ? addDays(from, 1) : from;
        expect(addYears(addYears(day, years), 1)).toBe(addYears(day, years + 1));
      }),
    );
  });
});

it('is counted in days, first and last included, where the company says days', () => {
  expect(isWithinTerm('2027-12-01', '2028-11-30', { longestDays: 366 })).toBe(true);
  expect(isWithinTerm('2027-12-01', '2028-12-01', { longestDays: 366 })).toBe(false);
  expect(isWithinTerm('2027-12-01', '2027-12-01', { longestDays: 1 })).toBe(true);
});

it('is told in the unit of the regulation', () => {
  expect(termInWords({ longestYears: 5 })).toEqual({ 'zh-CN': '5 年', en: '5 years' });
  expect(termInWords({ longestYears: 1 })).toEqual({ 'zh-CN': '1 年', en: '1 year' });
  expect(termInWords({ longestDays: 366 })).toEqual({ 'zh-CN': '366 天', en: '366 days' });
});

it.each([
  ['ka.json', 'agreements', 1826],
  ['cr.json', 'creditApplications', 366],
] as const)('is read from versions of %s that count it in days', (file, kind, longestDays) => {
  const document = structuredClone(seededJson(file)) as { clauses: { parameters?: Record<string, unknown> }[] };
  const { parameters } = document.clauses.find((clause) => clause.parameters?.['kind'] === kind) ?? {};
  delete parameters?.['longestYears'];
  Object.assign(parameters ?? {}, { longestDays });
  const read = clauseOfKind(storedRegulation(document), kind).parameters;
  expect(read.longestDays).toBe(longestDays);
  expect(read.longestYears).toBeUndefined();
});
