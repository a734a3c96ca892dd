import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  counterScope,
  formatCaseNumber,
  numberFormatProblem,
  parseCaseNumber,
  type NumberFormat,
} from '../../api/kernel/case-number';

const complaint: NumberFormat = { pattern: '{YY}{MM}{DD}{serial:3}', scope: 'year' };
const quality: NumberFormat = { pattern: '{YYYY}{MM}-{serial:4}', scope: 'month' };
const framed: NumberFormat = { pattern: 'T.{serial:2}/{DD}.{MM}.{YYYY}', scope: 'year' };

const someDate = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const someSerial = fc.integer({ min: 1, max: 12_000 });
const someFormat = fc.constantFrom(complaint, quality, framed);

describe('a case number', () => {
  it('is written as CC-3 shows it', () => {
    expect(formatCaseNumber(complaint, '2010-09-12', 99)).toBe('100912099');
    expect(parseCaseNumber(complaint, '100912099')).toEqual({ year: 2010, month: 9, day: 12, serial: 99 });
  });

  it('grows wider at the 1000th of a year', () => {
    expect(formatCaseNumber(complaint, '2010-09-12', 999)).toBe('100912999');
    expect(formatCaseNumber(complaint, '2010-09-12', 1000)).toBe('1009121000');
    expect(parseCaseNumber(complaint, '1009121000')).toEqual({ year: 2010, month: 9, day: 12, serial: 1000 });
  });

  it('counts within the year or within the month', () => {
    expect(counterScope(complaint, '2010-09-12')).toBe('2010');
    expect(counterScope(quality, '2010-09-12')).toBe('2010-09');
  });

  it('reads back what was written', () => {
    fc.assert(
      fc.property(someFormat, someDate, someSerial, (format, date, serial) => {
        const parts = parseCaseNumber(format, formatCaseNumber(format, date, serial));
        expect(parts).toMatchObject({ year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), serial });
        expect(parts?.day ?? Number(date.slice(8))).toBe(Number(date.slice(8)));
      }),
    );
  });

  it('belongs to one case: two days or two serials of a counter never share it', () => {
    const someCase = fc.tuple(someDate, someSerial);
    fc.assert(
      fc.property(someFormat, someCase, someCase, (format, [dayA, a], [dayB, b]) => {
        const isSameCount = counterScope(format, dayA) === counterScope(format, dayB) && a === b;
        fc.pre(!isSameCount);
        expect(formatCaseNumber(format, dayA, a)).not.toBe(formatCaseNumber(format, dayB, b));
      }),
      { numRuns: 1000 },
    );
    const year = Array.from({ length: 2500 }, (_, index) => formatCaseNumber(complaint, '2010-09-12', index + 1));
    expect(new Set(year).size).toBe(2500);
  });

  it.each(['', '100912', '10091209', '100912000', '1009120999', '101312099', '100230001', 'x100912099', '100912099 '])(
    'is not %j',
    (text) => {
      expect(parseCaseNumber(complaint, text)).toBeUndefined();
    },
  );

  it.each([0, -1, 1.5, NaN])('refuses the serial %d', (serial) => {
    expect(() => formatCaseNumber(complaint, '2010-09-12', serial)).toThrow(/whole number above zero/);
  });

  it('refuses a two-digit year of another century, whose number would come twice', () => {
    expect(() => formatCaseNumber(complaint, '2110-09-12', 99)).toThrow(/cannot tell 2110 from 2010; use \{YYYY\}/);
    expect(formatCaseNumber(quality, '2110-09-12', 99)).toBe('211009-0099');
  });
});

describe('a number format', () => {
  it.each([
    ['{YY}{MM}{DD}', 'year', /exactly one \{serial:n\}/],
    ['{YY}{serial:3}-{serial:3}', 'year', /exactly one \{serial:n\}/],
    ['{MM}{serial:3}', 'year', /needs the year once/],
    ['{YY}{YYYY}{serial:3}', 'year', /needs the year once/],
    ['{YY}{MM}{MM}{serial:3}', 'year', /repeats/],
    ['{YYYY}{serial:3}', 'month', /needs \{MM\}/],
    ['{serial:3}{YYYY}', 'year', /blur/],
    ['{YYYY}-{serial:3}0', 'year', /blur/],
    ['{YYYY}{week}{serial:3}', 'year', /unknown part/],
    ['{YYYY}{serial:0}', 'year', /unknown part/],
    ['{YYYY}{serial:3', 'year', /unknown part/],
  ] as const)('%s within the %s is refused', (pattern, scope, message) => {
    expect(numberFormatProblem({ pattern, scope })).toMatch(message);
    expect(() => formatCaseNumber({ pattern, scope }, '2010-09-12', 1)).toThrow(message);
    expect(() => parseCaseNumber({ pattern, scope }, '1')).toThrow(message);
  });

  it('that keeps numbers apart is accepted', () => {
    expect([complaint, quality, framed].map(numberFormatProblem)).toEqual([undefined, undefined, undefined]);
  });
});
