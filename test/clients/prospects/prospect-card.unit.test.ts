import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardOf, correctionsOf } from '../../../api/clients/prospects/prospect-card';

const text = fc.string({ minLength: 1, maxLength: 10 }).map((each) => `甲${each.replaceAll(/[^\w]/g, '')}`);
const optional = fc.option(text);
const cards = fc.record({
  name: text,
  creditCode: fc.constant(null),
  regionCode: optional,
  city: optional,
  channel: optional,
});

it('tells every field that a correction changed, and no other', () => {
  fc.assert(
    fc.property(cards, cards, (before, after) => {
      const told = correctionsOf(before, after);
      for (const field of ['name', 'regionCode', 'city', 'channel'] as const)
        expect(told[field]).toBe(
          before[field] === after[field] ? undefined : `${before[field] ?? '—'} → ${after[field] ?? '—'}`,
        );
    }),
  );
});

it('keeps a card as it was read, however often it is corrected to itself', () => {
  fc.assert(
    fc.property(cards, (given) => {
      const read = cardOf(given);
      if ('fault' in read) throw new Error(read.fault.code);
      expect(read.card).toEqual(given);
      expect(correctionsOf(given, read.card)).toEqual({});
    }),
  );
});

it('takes a credit code in either case, and empties what is blank', () => {
  expect(cardOf({ name: ' 甲 ', creditCode: '91350211m000100y46', city: ' ' })).toMatchObject({
    card: { name: '甲', creditCode: '91350211M000100Y46', city: null, channel: null },
  });
  expect(cardOf({ name: '甲', creditCode: '91350211M000100Y47' })).toMatchObject({
    fault: { code: 'CREDIT_CODE_WRONG' },
  });
});

it('stores as much as it measures: what is not to be seen at the ends is neither counted nor kept', () => {
  const name = '甲'.repeat(200);
  expect(cardOf({ name: `\u200b${name}${'\u200b'.repeat(50)}` })).toMatchObject({ card: { name } });
  expect(cardOf({ name: `${name}乙` })).toMatchObject({ fault: { code: 'TOO_LONG' } });
});
