import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeness, similarBy, type Told } from '../../../api/complaints/intake/similar-complaint';

const filed: Told = { class: 'PACKAGING', orderNumber: 'SO-1', partNumber: null, content: '外箱破损，三箱进水' };
const rule = { wordsAtLeast: 45 };
const other = {
  class: 'GRIEVANCE',
  orderNumber: null,
  partNumber: null,
  content: '返利口径不清',
  isOpen: false,
} as const;

describe('an earlier complaint', () => {
  it('is like the one being filed by order, part or words, however it is written', () => {
    expect(similarBy(filed, { ...other, orderNumber: ' so-1 ' }, rule)).toEqual(['ORDER']);
    expect(similarBy({ ...filed, partNumber: 'P9' }, { ...other, partNumber: 'p9' }, rule)).toEqual(['PART']);
    expect(similarBy(filed, { ...other, content: '三箱进水，外箱破损！' }, rule)).toEqual(['WORDS']);
    expect(similarBy(filed, other, rule)).toEqual([]);
  });

  it('is like it by class alone only while it is open', () => {
    const same = { ...other, class: 'PACKAGING' } as const;
    expect(similarBy(filed, same, rule)).toEqual([]);
    expect(similarBy(filed, { ...same, isOpen: true }, rule)).toEqual(['CLASS']);
    expect(similarBy(filed, { ...same, orderNumber: 'SO-1' }, rule)).toEqual(['ORDER', 'CLASS']);
  });

  it('is not like it by what nobody filled in', () => {
    const empty: Told = { ...filed, orderNumber: ' ', content: '' };
    expect(similarBy(empty, { ...other, orderNumber: '', content: '' }, rule)).toEqual([]);
  });
});

describe('likeness', () => {
  it('is between nothing and all, the same both ways, and all of a text with itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, two) => {
        const alike = likeness(one, two);
        expect(alike).toBe(likeness(two, one));
        expect(alike).toBeGreaterThanOrEqual(0);
        expect(alike).toBeLessThanOrEqual(1);
        if (likeness(one, one) !== 0) expect(likeness(one, one)).toBe(1);
      }),
    );
  });
});
