import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { violationsShown } from '../../../api/complaints/penalties/found-violation';
import {
  brokenClause,
  clauseFor,
  kindsOf,
  offeredMoves,
  registerFault,
  stateAfter,
  type PenaltyMove,
  type PenaltyState,
} from '../../../api/complaints/penalties/penalty';
import { seededRegulation } from '../../kernel/policy/seeded-regulations';

const [cc, sd] = [seededRegulation('CC'), seededRegulation('SD')];
const proposed = {
  state: 'PROPOSED' as PenaltyState,
  approver: 'GENERAL_MANAGER',
  staffId: 'salesperson',
  inChargeId: 'head',
  proposedById: 'deputy',
};
const mayDo = (staffId: string, more: { posts?: string[]; interests?: string[]; state?: PenaltyState } = {}) =>
  offeredMoves(
    { ...proposed, state: more.state ?? 'PROPOSED' },
    { staffId, posts: more.posts ?? ['GENERAL_MANAGER'], interests: more.interests ?? [staffId] },
  );

describe('a penalty', () => {
  it('is decided by the post of the clause, and by nobody whom it concerns', () => {
    expect(mayDo('gm')).toEqual(['APPROVE', 'REJECT']);
    expect(mayDo('gm', { posts: ['DEPUTY_GM_SALES'] })).toEqual([]);
    for (const concerned of ['salesperson', 'head']) expect(mayDo(concerned)).toEqual([]);
    expect(mayDo('deputy')).toEqual(['WITHDRAW']);
    expect(mayDo('delegate', { interests: ['delegate', 'head'] })).toEqual([]);
  });

  it('is taken back by the post that approved it, and by nobody whom it concerns', () => {
    expect(mayDo('gm', { state: 'APPROVED' })).toEqual(['REVOKE']);
    expect(mayDo('gm', { posts: ['DEPUTY_GM_SALES'], state: 'APPROVED' })).toEqual([]);
    for (const concerned of ['salesperson', 'head', 'deputy'])
      expect(mayDo(concerned, { state: 'APPROVED' })).toEqual([]);
    expect(mayDo('delegate', { interests: ['delegate', 'salesperson'], state: 'APPROVED' })).toEqual([]);
  });

  it('stands once it is refused, withdrawn or taken back', () => {
    const states: PenaltyState[] = ['REJECTED', 'WITHDRAWN', 'REVOKED'];
    const moves: PenaltyMove[] = ['APPROVE', 'REJECT', 'WITHDRAW', 'REVOKE'];
    fc.assert(
      fc.property(fc.constantFrom(...states), fc.constantFrom(...moves), (state, move) => {
        expect(stateAfter(state, move)).toBeUndefined();
        expect(mayDo('gm', { state })).toEqual([]);
      }),
    );
  });

  it('is administrative when it dismisses, and goes by notice when it costs money (CQ-14)', () => {
    const kinds = (fine: string | null, isDismissal: boolean, inChargeFine: string | null = null) =>
      kindsOf({ fine, isDismissal, inChargeFine, monthsOfPay: 0 });
    expect(kinds('100.00', false)).toEqual(['BONUS']);
    expect(kinds(null, true)).toEqual(['ADMINISTRATIVE']);
    expect(kinds(null, true, '200.00')).toEqual(['ADMINISTRATIVE', 'BONUS']);
  });

  it('names the clause that was broken where the times are counted, and else the clause that punishes', () => {
    const of = (clause: string, violation: string) => clauseFor([cc, sd], { clause, violation }) ?? null;
    const service = of('SD-9', 'serviceRule');
    if (service === null) throw new Error('SD-9 is not found');
    expect(brokenClause({ violation: 'serviceRule', breaks: 'SD-3' }, service)).toBe('SD-3');
    expect(brokenClause({ violation: 'serviceRule', breaks: 'CC-1' }, service)).toBeUndefined();
    expect(brokenClause({ violation: 'serviceRule', breaks: null }, service)).toBeUndefined();
    expect(brokenClause({ violation: 'privateFavour', breaks: null }, service)).toBe('SD-9');
    expect(of('SD-9', 'leak')).toBeNull();
    expect(of('SD-99', 'serviceRule')).toBeNull();
  });

  it.each([
    ['a day to come', { happenedOn: '2026-11-27' }, 'DAY_TO_COME'],
    ['no evidence', { evidence: ' ' }, 'REQUIRED'],
    ['2 001 characters', { evidence: '长'.repeat(2_001) }, 'TOO_LONG'],
    ['a control character', { evidence: 'a\u0000' }, 'CONTROL_CHARACTER'],
  ])('is not registered with %s', (_, wrong, code) => {
    const input = { happenedOn: '2026-11-26', evidence: '属实', ...wrong };
    expect(registerFault(input, '2026-11-26')?.code).toBe(code);
    expect(registerFault({ happenedOn: '2026-11-26', evidence: '属实' }, '2026-11-26')).toBeUndefined();
  });
});

describe('a grievance', () => {
  const traced = { findings: '属实', responsibleStaff: 'somebody' };

  it('shows a violation when it is traced to somebody and came from not knowing a market policy (CC-6)', () => {
    expect(violationsShown(traced, { fromMarketPolicy: 'YES', ...traced }, cc)).toEqual([
      { clause: 'CC-6', violation: 'marketPolicyNotExplained', staffId: 'somebody' },
    ]);
  });

  it('shows none otherwise, nor at another step, nor in a regulation that has no such rule', () => {
    expect(violationsShown(traced, { fromMarketPolicy: 'NO', ...traced }, cc)).toEqual([]);
    expect(violationsShown({}, { fromMarketPolicy: 'YES', ...traced }, cc)).toEqual([]);
    expect(violationsShown(traced, { fromMarketPolicy: 'YES', ...traced }, sd)).toEqual([]);
  });
});
