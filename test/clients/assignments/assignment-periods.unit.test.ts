import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPartition,
  lasting,
  ownerOn,
  reassigned,
  withMissingDays,
  type Period,
} from '../../../api/clients/assignments/assignment-periods';
import { addDays } from '../../../api/kernel/civil-date';
import { history, periodsOf, TODAY } from './loaded-histories';

const START = '2026-01-01';
const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays(START, days));
const owner = fc.constantFrom('a', 'b', 'c', 'd');
const moves = fc.array(fc.tuple(owner, day), { maxLength: 25 });
const begun = (ownerId: string): Period[] => [{ ownerId, from: START, until: null }];

describe('the assignments of a client', () => {
  it('are a partition of time whatever transfers are made, also of what was only planned', () => {
    fc.assert(
      fc.property(owner, moves, (first, transfers) => {
        let periods = begun(first);
        for (const [to, from] of transfers) {
          periods = reassigned(periods, to, from);
          expect(isPartition(periods)).toBe(true);
          expect(periods[0]?.from).toBe(START);
        }
      }),
    );
  });

  it('belong to the new owner on every day from the transfer on, and are untouched on every day before', () => {
    fc.assert(
      fc.property(owner, moves, owner, day, (first, transfers, to, from) => {
        const before = transfers.reduce((periods, [next, on]) => reassigned(periods, next, on), begun(first));
        const after = reassigned(before, to, from);
        for (let days = 0; days <= 70; days += 1) {
          const on = addDays(START, days);
          expect(ownerOn(after, on)).toBe(on < from ? ownerOn(before, on) : to);
        }
      }),
    );
  });

  it('begin with the first owner, and not before', () => {
    expect(reassigned([], 'a', START)).toEqual(begun('a'));
    expect(ownerOn(begun('a'), '2025-12-31')).toBeUndefined();
  });

  it('without a day are filled with those of the account manager, and a transfer leaves none without an owner', () => {
    const over: Period = { ownerId: 'a', from: '2026-01-01', until: '2026-01-10' };
    const later: Period = { ownerId: 'b', from: '2026-02-20', until: null };
    const on = '2026-02-01';
    expect(withMissingDays([], 'c', on)).toEqual([{ ownerId: 'c', from: on, until: null }]);
    expect(withMissingDays([over], 'c', on)).toEqual([over, { ownerId: 'c', from: over.until, until: null }]);
    expect(withMissingDays([later], 'c', on)).toEqual([{ ownerId: 'c', from: on, until: later.from }, later]);
    expect(withMissingDays([over, later], 'c', on)[1]).toEqual({ ownerId: 'c', from: over.until, until: later.from });
    expect(withMissingDays([over], null, on)).toEqual([over, { ownerId: 'a', from: over.until, until: null }]);
    expect(withMissingDays(begun('a'), 'c', on)).toEqual(begun('a'));
  });

  it('with holes are of whom the client went to next, of the account manager around today, then of who has it until the next', () => {
    const a: Period = { ownerId: 'a', from: '2026-01-01', until: '2026-01-05' };
    const b: Period = { ownerId: 'b', from: '2026-01-10', until: '2026-01-20' };
    const c: Period = { ownerId: 'c', from: '2026-02-10', until: '2026-02-20' };
    const d: Period = { ownerId: 'd', from: '2026-03-01', until: null };
    const whole = (today: Period['ownerId'] | null) => [
      ...[a, { ownerId: 'b', from: a.until, until: b.from }, b],
      ...[{ ownerId: today, from: b.until, until: c.from }, c, { ownerId: 'c', from: c.until, until: d.from }, d],
    ];
    expect(withMissingDays([a, b, c, d], 'e', '2026-02-01')).toEqual(whole('e'));
    expect(withMissingDays([a, b, c, d], null, '2026-02-01')).toEqual(whole('b'));
    expect(withMissingDays([a, b, c, d], 'e', b.until ?? '')).toEqual(whole('e'));
    expect(withMissingDays([a, b, c, d], 'c', c.from)).toEqual(whole('c'));
    expect(withMissingDays([], null, c.from)).toEqual([]);
  });

  it('with whatever holes are a partition once these are filled, and what was on record is untouched', () => {
    fc.assert(
      fc.property(history, owner, fc.boolean(), owner, day, (loaded, mine, isOwned, to, from) => {
        const periods = periodsOf(loaded, ['a', 'b', 'c', 'd'], mine);
        const filled = withMissingDays(periods, isOwned ? mine : null, TODAY);
        expect(isPartition(filled)).toBe(true);
        expect(isPartition(reassigned(filled, to, from))).toBe(true);
        expect(filled).toEqual(expect.arrayContaining(periods));
        expect(withMissingDays(filled, isOwned ? mine : null, TODAY)).toEqual(filled);
        if (isOwned) expect(ownerOn(filled, TODAY)).toBe(mine);
      }),
    );
  });

  it('that have days from a day on are those a transfer takes from somebody', () => {
    const periods = reassigned(begun('a'), 'b', '2026-02-01');
    expect(lasting(periods, '2026-01-31').map(({ ownerId }) => ownerId)).toEqual(['a', 'b']);
    expect(lasting(periods, '2026-02-01').map(({ ownerId }) => ownerId)).toEqual(['b']);
  });

  it('are recognised as broken when a day has two owners or none', () => {
    const one: Period = { ownerId: 'a', from: '2026-01-01', until: '2026-02-01' };
    expect(isPartition([one])).toBe(false);
    expect(isPartition([one, { ownerId: 'b', from: '2026-02-02', until: null }])).toBe(false);
    expect(isPartition([one, { ownerId: 'b', from: '2026-01-31', until: null }])).toBe(false);
    expect(isPartition([one, { ownerId: 'b', from: '2026-02-01', until: null }])).toBe(true);
  });
});
