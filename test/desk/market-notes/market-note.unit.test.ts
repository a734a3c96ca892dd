import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteFault, saysTheSame, type NoteContent } from '../../../api/desk/market-notes/market-note';
import { addDays } from '../../../api/kernel/civil-date';
import { marketNotes } from '../../../api/kernel/policy/market-parameters';

const today = '2026-11-23';
const note: NoteContent = { subject: 'PRICE', content: '降价一成', source: null, learnedOn: today };

describe('a market note', () => {
  it('is of today or of a day within the bound, and of no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 100 }), (days) => {
        const fault = noteFault({ ...note, learnedOn: addDays(today, days) }, { today, noteWithinDays: 31 });
        expect(fault?.code).toBe(days > 0 ? 'TO_COME' : days < -31 ? 'TOO_LONG_AGO' : undefined);
      }),
    );
  });

  it('says something, and no more than fits', () => {
    const bounds = { today, noteWithinDays: 31 };
    expect(noteFault({ ...note, content: ' ' }, bounds)).toMatchObject({
      code: 'REQUIRED',
      field: 'input.content.content',
    });
    expect(noteFault({ ...note, source: 'x'.repeat(201) }, bounds)).toMatchObject({ field: 'input.content.source' });
  });

  it('says the same as itself alone', () => {
    expect(saysTheSame(note, { ...note })).toBe(true);
    for (const other of [
      { subject: 'PRODUCT' },
      { content: 'x' },
      { source: 'y' },
      { learnedOn: '2026-11-22' },
    ] as const)
      expect(saysTheSame(note, { ...note, ...other })).toBe(false);
  });
});

describe('the clause about market notes', () => {
  it('names each subject once', () => {
    const passedOn = [{ subject: 'PRICE', posts: ['KA_MANAGER'] }];
    const clause = { kind: 'marketNotes', noteWithinDays: 31, passedOn };
    expect(marketNotes.safeParse(clause).success).toBe(true);
    expect(marketNotes.safeParse({ ...clause, passedOn: [...passedOn, ...passedOn] }).success).toBe(false);
    expect(marketNotes.safeParse({ ...clause, noteWithinDays: 0 }).success).toBe(false);
  });
});
