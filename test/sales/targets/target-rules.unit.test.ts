import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../api/kernel/civil-date';
import { moneyOfFen, sumMoney } from '../../../api/kernel/money';
import { createWorkCalendar } from '../../../api/kernel/work-calendar';
import {
  attainmentOf,
  effectiveTarget,
  linearPace,
  summedCell,
  type ManagerCell,
} from '../../../api/sales/targets/attainment';
import {
  isTargetAmount,
  isTargetMovePossible,
  offeredTargetMoves,
  suggestedAmount,
  targetAfter,
  type TargetFacts,
} from '../../../api/sales/targets/target-moves';
import { elapsedOf, partsOf, spanOf, spansWithin, yearBefore } from '../../../api/sales/targets/target-periods';
import type { TargetMove, TargetPeriod } from '../../../api/sales/targets/target-words.schema';
import { unitTree } from '../../../api/sales/targets/unit-tree';

const PERIODS = ['MONTH', 'QUARTER', 'YEAR'] as const;
const aDay = fc.integer({ min: 0, max: 6_000 }).map((days) => addDays('2020-01-01', days));
const money = fc.integer({ min: 1, max: 10 ** 11 }).map(moneyOfFen);

describe('a period', () => {
  it('holds its day, and those of a year follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom<TargetPeriod>(...PERIODS), (day, period) => {
        const span = spanOf(period, day);
        expect(span.from <= day && day <= span.to).toBe(true);
        expect(spanOf(period, span.from)).toEqual(span);
        expect(spanOf(period, span.to)).toEqual(span);
        const year = spanOf('YEAR', day);
        const spans = spansWithin(period, year);
        expect(spans.reduce((sum, each) => sum + daysBetween(each.from, each.to) + 1, 0)).toBe(
          daysBetween(year.from, year.to) + 1,
        );
        expect(spans[0]?.from).toBe(year.from);
        expect(spans.at(-1)?.to).toBe(year.to);
        expect(yearBefore(period, span).from).toBe(`${Number(span.from.slice(0, 4)) - 1}${span.from.slice(4)}`);
      }),
    );
  });

  it('counts working days with public holidays and make-up workdays', () => {
    // October 2026: 1 to 7 are holidays, Saturday 10 is worked.
    expect(elapsedOf(spanOf('MONTH', '2026-10-01'), '2026-10-11', createWorkCalendar())).toEqual({
      workingDays: 18,
      workingDaysElapsed: 3,
      provisional: false,
    });
  });

  it('has no more behind it than whole days: today is over tomorrow, and the last one when the period is', () => {
    const calendar = createWorkCalendar();
    fc.assert(
      fc.property(aDay, fc.constantFrom<TargetPeriod>(...PERIODS), (day, period) => {
        const span = spanOf(period, day);
        const overOn = (asOf: string) => elapsedOf(span, asOf, calendar).workingDaysElapsed;
        expect(overOn(span.from)).toBe(0);
        expect(overOn(addDays(day, 1)) - overOn(day)).toBe(calendar.isWorkingDay(day) ? 1 : 0);
        expect(overOn(addDays(span.to, 1))).toBe(elapsedOf(span, day, calendar).workingDays);
      }),
    );
  });
});

describe('the target of a period', () => {
  const of = (period: TargetPeriod, set: Readonly<Record<string, string>>) =>
    effectiveTarget(period, spanOf(period, '2026-02-01'), (length, from) => set[`${length} ${from}`]);

  it('is what was set for it, whatever its months say', () => {
    expect(of('QUARTER', { 'QUARTER 2026-01-01': '90', 'MONTH 2026-01-01': '40', 'MONTH 2026-02-01': '60' })).toEqual({
      amount: '90',
      basis: 'SET',
      partsAmount: '100.00',
      partsSet: 2,
      partsOf: 3,
    });
  });

  it('follows from its parts only when all of them have one', () => {
    const months = { 'MONTH 2026-01-01': '10', 'MONTH 2026-02-01': '20' };
    expect(of('QUARTER', months)).toMatchObject({ amount: null, basis: 'PARTIAL', partsAmount: '30.00', partsSet: 2 });
    expect(of('QUARTER', { ...months, 'MONTH 2026-03-01': '5' })).toMatchObject({
      amount: '35.00',
      basis: 'FROM_PARTS',
    });
    expect(of('QUARTER', {})).toMatchObject({ amount: null, basis: 'NONE', partsAmount: null });
    expect(of('YEAR', { ...months, 'QUARTER 2026-04-01': '70' })).toMatchObject({
      amount: null,
      basis: 'PARTIAL',
      partsAmount: '100.00',
      partsSet: 1,
      partsOf: 4,
    });
  });

  it('of a year of months is the sum of its quarters, however the months fall', () => {
    fc.assert(
      fc.property(fc.array(money, { minLength: 12, maxLength: 12 }), (amounts) => {
        const months = spansWithin('MONTH', spanOf('YEAR', '2026-01-01'));
        const known = new Map(months.map(({ from }, at) => [`MONTH ${from}`, amounts[at] ?? '0']));
        const inForce = (length: TargetPeriod, from: string) => known.get(`${length} ${from}`);
        const year = spanOf('YEAR', '2026-05-05');
        const quarters = partsOf('YEAR', year)?.spans ?? [];
        const sums = quarters.map((each) => effectiveTarget('QUARTER', each, inForce).amount ?? '0');
        expect(effectiveTarget('YEAR', year, inForce).amount).toBe(sumMoney(amounts));
        expect(sumMoney(sums)).toBe(sumMoney(amounts));
      }),
    );
  });
});

const cell: fc.Arbitrary<ManagerCell> = fc.record({ target: fc.option(money), attained: money });

describe('attainment of a unit', () => {
  it('is that of its account managers together, however they are grouped', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (units) => {
        const whole = summedCell(units.flat());
        const parts = units.map((unit) => summedCell(unit));
        for (const key of ['attained', 'counted'] as const)
          expect(whole[key]).toBe(sumMoney(parts.map((part) => part[key])));
        expect(new Decimal(whole.target ?? 0).toFixed(2)).toBe(sumMoney(parts.map(({ target }) => target ?? '0')));
        expect(whole.managers).toBe(units.flat().length);
        expect(whole.withTarget).toBe(units.flat().filter(({ target }) => target !== null).length);
      }),
    );
  });

  it('leaves out of the numerator who has no target', () => {
    const sum = summedCell([
      { target: '200', attained: '100' },
      { target: null, attained: '900' },
    ]);
    expect(sum).toMatchObject({ attained: '1000.00', counted: '100.00', withTarget: 1, managers: 2 });
    expect(attainmentOf(sum)).toBe('0.5');
    expect(attainmentOf(summedCell([{ target: null, attained: '900' }]))).toBeNull();
  });

  it('is on the line when the share attained is the share of working days that are over', () => {
    const elapsed = { workingDays: 20, workingDaysElapsed: 5, provisional: false };
    expect(linearPace({ counted: '50', target: '200' }, elapsed)).toBe('1');
    expect(linearPace({ counted: '25', target: '200' }, elapsed)).toBe('0.5');
    expect(linearPace({ counted: '0', target: '200' }, { ...elapsed, workingDaysElapsed: 0 })).toBeNull();
    expect(linearPace({ counted: '5', target: null }, elapsed)).toBeNull();
  });
});

describe('a target', () => {
  const facts = (state: TargetFacts['state'], amount: string | null, proposed: string | null): TargetFacts => ({
    managerId: 'm',
    state,
    amount,
    agreed: amount === null ? null : true,
    proposed,
  });

  it('is answered by its account manager in person and set by nobody for themselves', () => {
    const proposed = facts('PROPOSED', null, '5');
    const moves = (staffId: string, writes: boolean, interests = [staffId]) =>
      offeredTargetMoves(proposed, { staffId, writes, interests });
    expect(moves('m', true)).toEqual(['AGREE', 'OBJECT']);
    expect(moves('head', true)).toEqual(['SET', 'WITHDRAW']);
    expect(moves('head', true, ['head', 'm'])).toEqual([]);
    expect(moves('colleague', false)).toEqual([]);
    expect(offeredTargetMoves(facts('IN_FORCE', '5', null), { staffId: 'm', writes: true, interests: ['m'] })).toEqual(
      [],
    );
  });

  it('keeps what is in force until something else is, whatever is done with it', () => {
    const move = fc.constantFrom<TargetMove>('AGREE', 'OBJECT', 'SET', 'WITHDRAW');
    const start = fc.record({
      amount: fc.option(money),
      proposed: money,
      state: fc.constantFrom('PROPOSED', 'OBJECTED'),
    });
    fc.assert(
      fc.property(start, move, ({ amount, proposed, state }, made) => {
        const before = facts(state as 'PROPOSED' | 'OBJECTED', amount, proposed);
        if (!isTargetMovePossible(before.state, made)) {
          expect(() => targetAfter(before, made)).toThrow(RangeError);
          return;
        }
        const after = targetAfter(before, made);
        const becomes = made === 'AGREE' || made === 'SET';
        expect(after.amount).toBe(becomes ? proposed : amount);
        expect(after.proposed).toBe(made === 'OBJECT' ? proposed : null);
        // What the database asks of every row.
        expect(after.state === 'PROPOSED' || after.state === 'OBJECTED').toBe(after.proposed !== null);
        expect(after.state === 'IN_FORCE').toBe(after.proposed === null && after.amount !== null);
        expect(after.agreed === null).toBe(after.amount === null);
        if (becomes) expect(after.agreed).toBe(made === 'AGREE');
      }),
    );
  });

  it('is above zero, whole for clients, and yuan to the fen', () => {
    expect(['1', '0.01', '999999999999.99'].map((each) => isTargetAmount('REVENUE', each))).toEqual([true, true, true]);
    expect(['0', '0.00', '-1', '1.005', '1e3', '１', ''].map((each) => isTargetAmount('COLLECTED', each))).toEqual(
      Array(7).fill(false),
    );
    expect([isTargetAmount('NEW_CLIENTS', '3'), isTargetAmount('NEW_CLIENTS', '2.5')]).toEqual([true, false]);
  });

  it('is suggested in whole yuan from a year before, and not from nothing', () => {
    expect(suggestedAmount('1000.50', '10')).toBe('1101.00');
    expect(suggestedAmount('1000', '-100')).toBeNull();
    expect(suggestedAmount('0', '50')).toBeNull();
    expect(suggestedAmount(null, '10')).toBeNull();
  });
});

describe('units', () => {
  it('stand before those below them, each holding all of these', () => {
    const unit = (id: string, parentId: string | null) => ({ id, name: id, parentId });
    const tree = unitTree([unit('b', 'a'), unit('a', 'gone'), unit('c', 'b'), unit('d', null)]);
    expect(tree.map(({ id, depth }) => [id, depth])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 0],
    ]);
    expect([...(tree[0]?.within ?? [])].sort()).toEqual(['a', 'b', 'c']);
  });
});
