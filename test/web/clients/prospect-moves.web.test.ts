import { describe, expect, it } from 'vitest';
import { inReadingOrder } from '../../../web/clients/prospect-moves';

describe('what a step of a prospect left', () => {
  it('reads in the order of the form, the checklist before its sum, and an unknown criterion with it', () => {
    const texts = ['clause', 'totalPoints', 'goods', 'loyalty', 'integrity', 'reason'].map((name) => ({ name }));
    expect(inReadingOrder(texts).map(({ name }) => name)).toEqual([
      'reason',
      'goods',
      'integrity',
      'loyalty',
      'totalPoints',
      'clause',
    ]);
  });
});
