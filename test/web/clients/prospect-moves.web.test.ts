import { describe, expect, it } from 'vitest';
import {
  emptyCard,
  inReadingOrder,
  isSameCard,
  leadingMoves,
  scoresOf,
  waitsFor,
} from '../../../web/clients/prospects/prospect-moves';

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

describe('the checklist of an application', () => {
  const checklist = {
    scale: 5,
    passMark: 6,
    criteria: [
      { criterion: 'integrity', least: 3 },
      { criterion: 'discretion', least: 2 },
    ],
  };

  it('is sent once every criterion has points, none of which are made up', () => {
    expect(scoresOf({ integrity: 4, discretion: 0 }, checklist)).toEqual([
      { criterion: 'integrity', points: 4 },
      { criterion: 'discretion', points: 0 },
    ]);
    for (const discretion of [null, 2.5, 6, -1]) expect(scoresOf({ integrity: 4, discretion }, checklist)).toBeNull();
    expect(scoresOf({}, checklist)).toBeNull();
  });
});

it('tells what leads a prospect on from what is added beside it', () => {
  expect(leadingMoves(['APPLY', 'DROP', 'ADD_DOCUMENTS', 'CORRECT'])).toEqual(['APPLY', 'DROP']);
});

it('tells a card that was changed from one that was not, a cleared choice included', () => {
  const card = { ...emptyCard(), name: '甲', regionCode: 'EAST' };
  expect(isSameCard({ ...card, name: ' 甲 ' }, card)).toBe(true);
  expect(isSameCard({ ...card, city: '无锡' }, card)).toBe(false);
  const { regionCode, ...cleared } = card;
  expect([isSameCard(cleared, card), isSameCard(cleared, { ...card, regionCode: '' }), regionCode]).toEqual([
    false,
    true,
    'EAST',
  ]);
});

describe('where a prospect waits', () => {
  it('is for the KA manager to sign when all the viewer may do is drop it, and for nobody once it is decided', () => {
    expect(waitsFor('APPROVED', ['DROP', 'ADD_DOCUMENTS', 'CORRECT'])).toBe('APPROVED');
    expect(waitsFor('APPROVED', ['RECOGNISE', 'DROP'])).toBeNull();
    expect(waitsFor('PROSPECT', [])).toBe('PROSPECT');
    expect(waitsFor('RECOGNISED', [])).toBeNull();
    expect(waitsFor('DROPPED', [])).toBeNull();
  });
});
