import { describe, expect, it } from 'vitest';
import {
  audienceInput,
  isAudienceNamed,
  mainMoves,
  missingIn,
  notedMoves,
  noticeDraft,
} from '../../../web/notices/notice-draft';

const empty = noticeDraft(undefined, undefined);
const whole = {
  ...empty,
  department: 'SALES' as const,
  subject: '调价通知',
  body: '上调 3%',
  effectiveOn: '2026-12-01',
  tiers: ['A1' as const],
};

describe('a notice as it is filled in', () => {
  it('lacks every field at first, and nothing once it is whole', () => {
    expect(missingIn(empty)).toEqual(['department', 'subject', 'body', 'effectiveOn', 'way']);
    expect(missingIn({ ...whole, subject: '  ' })).toEqual(['subject']);
    expect(missingIn(whole)).toEqual([]);
  });

  it('sends only what belongs to the way that was chosen, so that nothing is mixed', () => {
    const chosen = { ...whole, way: 'chosen' as const, clientIds: ['a'] };
    expect(audienceInput(chosen)).toEqual({ clientIds: ['a'] });
    expect(audienceInput({ ...chosen, way: 'every' })).toEqual({ everyClient: true });
    expect(audienceInput({ ...chosen, way: 'filter' })).toEqual({
      tiers: ['A1'],
      regionCodes: [],
      ownerIds: [],
      businessTypes: [],
    });
  });

  it('names nobody before something is chosen, and everybody only when that is said', () => {
    expect(isAudienceNamed(empty)).toBe(false);
    expect(isAudienceNamed({ ...whole, way: 'chosen' })).toBe(false);
    expect(isAudienceNamed({ ...empty, way: 'every' })).toBe(true);
    expect(isAudienceNamed(whole)).toBe(true);
  });

  it('tells moves that carry it on from those that need a reason', () => {
    expect(mainMoves.filter((move) => notedMoves.includes(move))).toEqual([]);
  });
});
