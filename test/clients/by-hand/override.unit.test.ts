import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approvedPeriod,
  daysOf,
  heldUntil,
  offeredMoves,
  overlap,
  requestFault,
  stateAfter,
  type Days,
  type OverrideMove,
  type OverrideState,
} from '../../../api/clients/by-hand/override';
import { addDays } from '../../../api/kernel/civil-date';

const TODAY = '2026-11-23';
const rule = {
  clause: 'KA-3-override',
  policyVersion: 1,
  parameters: { approvers: ['KA_MANAGER'], mostDays: 366 },
} as const;
const fault = (from: string, until: string, reason = '战略客户') =>
  requestFault({ from, until, reason }, TODAY, rule)?.code;

describe('a request for a tier by hand', () => {
  it('is for today or later, for as many days as the clause allows, with a reason', () => {
    expect(fault(TODAY, TODAY)).toBeUndefined();
    expect(fault(TODAY, addDays(TODAY, 365))).toBeUndefined();
    expect(fault(TODAY, addDays(TODAY, 366))).toBe('PERIOD_TOO_LONG');
    expect(fault('2026-11-22', TODAY)).toBe('PERIOD_IN_THE_PAST');
    expect(fault(addDays(TODAY, 366), addDays(TODAY, 380))).toBeUndefined();
    expect(fault(addDays(TODAY, 367), addDays(TODAY, 380))).toBe('PERIOD_TOO_FAR_AHEAD');
    expect(fault('2026-12-02', '2026-12-01')).toBe('PERIOD_BACKWARDS');
    expect(fault(TODAY, TODAY, '  ')).toBe('REQUIRED');
  });

  it('that is approved late does not rewrite the days that passed', () => {
    expect(approvedPeriod({ from: '2026-11-20', until: '2026-11-30' }, TODAY)).toEqual({
      from: TODAY,
      until: '2026-11-30',
    });
    expect(approvedPeriod({ from: '2026-12-01', until: '2026-12-31' }, TODAY)?.from).toBe('2026-12-01');
    expect(approvedPeriod({ from: '2026-11-01', until: '2026-11-22' }, TODAY)).toBeUndefined();
  });

  it('is never decided by who asked, whatever their post', () => {
    expect(offeredMoves('REQUESTED', { isRequester: true, isApprover: true })).toEqual(['WITHDRAW']);
    expect(offeredMoves('REQUESTED', { isRequester: false, isApprover: true })).toEqual(['APPROVE', 'REJECT']);
    expect(offeredMoves('REQUESTED', { isRequester: false, isApprover: false })).toEqual([]);
    expect(offeredMoves('APPROVED', { isRequester: true, isApprover: true })).toEqual(['END']);
    expect(offeredMoves('ENDED', { isRequester: true, isApprover: true })).toEqual([]);
  });
});

const states: readonly OverrideState[] = ['REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'ENDED'];
const someMoves: readonly OverrideMove[] = ['APPROVE', 'REJECT', 'WITHDRAW', 'END'];

it('holds only after an approval, and no sequence of moves leads back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...someMoves), { maxLength: 8 }), (sequence) => {
      let state: OverrideState = 'REQUESTED';
      const seen: OverrideState[] = [state];
      for (const move of sequence) {
        const next = stateAfter(state, move);
        if (next === undefined) continue;
        expect(seen).not.toContain(next);
        expect(next === 'ENDED').toBe(state === 'APPROVED');
        seen.push((state = next));
      }
      expect(states).toContain(state);
      expect(seen.length).toBeLessThanOrEqual(3);
    }),
  );
});

const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays(TODAY, n));
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 20 }))
  .map(([from, length]): Days => ({ from, until: addDays(from, length) }));

describe('periods', () => {
  it('overlap exactly when they share a day', () => {
    fc.assert(
      fc.property(period, period, (one, other) => {
        const days = ({ from, until }: Days) =>
          Array.from({ length: daysOf({ from, until }) }, (_, n) => addDays(from, n));
        const shared = days(one).some((each) => days(other).includes(each));
        expect(overlap(one, other)).toBe(shared);
        expect(overlap(other, one)).toBe(shared);
      }),
    );
  });

  it('that are ended and followed by others never overlap', () => {
    type Step = { readonly asked: Days; readonly endedAfter: number | undefined };
    const step: fc.Arbitrary<Step> = fc.record({
      asked: period,
      endedAfter: fc.option(fc.integer({ min: 0, max: 25 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const held: Days[] = [];
        for (const { asked, endedAfter } of steps) {
          if (held.some((each) => overlap(each, asked))) continue;
          const kept = endedAfter === undefined ? asked : heldUntil(asked, addDays(asked.from, endedAfter));
          if (kept === undefined) continue;
          expect(daysOf(kept)).toBeLessThanOrEqual(daysOf(asked));
          held.push(kept);
        }
        for (const [at, one] of held.entries())
          for (const other of held.slice(at + 1)) expect(overlap(one, other)).toBe(false);
      }),
    );
  });
});
