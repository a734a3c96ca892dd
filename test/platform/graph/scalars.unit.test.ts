import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDateAt } from '../../../api/kernel/civil-date';
import { DateScalar, DateTimeScalar } from '../../../api/platform/graph/scalars';

describe('days and instants that are sent', () => {
  it.each(['1000-01-01', '2026-02-28', '2999-12-31'])('takes %s', (day) => {
    expect(DateScalar.parseValue(day)).toBe(day);
    expect(DateTimeScalar.parseValue(`${day}T00:00:00Z`)).toBe(`${day}T00:00:00.000Z`);
  });

  it.each(['2026-02-30', '0000-01-01', '0999-12-31', '3000-01-01', '9999-12-31', '10000-01-01', ''])(
    'refuses %j',
    (day) => {
      expect(() => DateScalar.parseValue(day)).toThrow(/^Not a Date: .* of the years 1000 to 2999\.$/);
      expect(() => DateTimeScalar.parseValue(`${day}T23:59:59Z`)).toThrow(
        /^Not a DateTime: .* of the years 1000 to 2999\.$/,
      );
    },
  );

  it('takes no instant that has no day with us', () => {
    const years = { min: new Date('0000-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(years), (date) => {
        const text = date.toISOString();
        const year = Number(text.slice(0, 4));
        if (year < 1000 || year > 2999) expect(() => DateTimeScalar.parseValue(text)).toThrow();
        else expect(civilDateAt(DateTimeScalar.parseValue(text))).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});
