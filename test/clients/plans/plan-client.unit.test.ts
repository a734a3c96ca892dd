import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aimedGrade, aimFault, isAimReached, screeningFault } from '../../../api/clients/plans/plan-client';
import { moneyOfFen } from '../../../api/kernel/money';
import { tierPolicy } from '../../../api/kernel/policy/tier-policy';
import { seededRegulation } from '../../kernel/policy/seeded-regulations';

const policy = tierPolicy(seededRegulation('KA'));
const fen = fc.integer({ min: 0, max: 100_000_000_00 });

const Exact = Decimal.clone({ precision: 60 });

describe('what a client of a plan is to reach', () => {
  it('is an amount above what it buys, whatever that is', () => {
    fc.assert(
      fc.property(fen, fen, (aim, volume) => {
        const fault = aimFault(moneyOfFen(aim), moneyOfFen(volume));
        expect(fault === undefined).toBe(aim > volume);
      }),
    );
    // More came back than was bought: any amount above zero is more.
    expect(aimFault('0.01', '-5000.00')).toBeUndefined();
    for (const wrong of ['0', '0.00', '-1', '1e6', '1.234', '', ' 5', '1,000', '9'.repeat(13)])
      expect(aimFault(wrong, '-1.00')).toMatchObject({ code: 'WRONG_AIM', field: 'input.aimYearly' });
    expect(aimFault('100', '100.00')).toMatchObject({ code: 'AIM_NOT_HIGHER', clause: 'KA-9' });
  });

  it('is graded by the table with the aim for its volume, and by as much growth as there is to it', () => {
    const standing = { annualVolume: '40000.00', paymentCredit: 'good', profitContribution: null } as const;
    const grade = aimedGrade(standing, '80000.00', policy);
    expect(grade.tier).toBe('B1');
    expect(grade.why.clause).toBe('KA-3');
    expect(grade.why.inputs).toContainEqual({ name: 'annualVolume', value: '80000.00', unit: 'yuan' });
    expect(grade.why.inputs).toContainEqual({ name: 'growth', value: '1', unit: 'fraction' });
    // Nothing to have grown from is not told as growth.
    const fresh = aimedGrade({ ...standing, annualVolume: '0.00' }, '80000.00', policy);
    expect(fresh.why.inputs).toContainEqual({ name: 'growth', value: 'unknown', unit: 'fraction' });
  });

  it('is told with the growth that leads there, not rounded to fewer places than limits are told apart by', () => {
    const positive = fc.integer({ min: 1, max: 10_000_000_00 });
    fc.assert(
      fc.property(positive, positive, (volume, more) => {
        const standing = { annualVolume: moneyOfFen(volume), paymentCredit: 'good', profitContribution: null } as const;
        const { why } = aimedGrade(standing, moneyOfFen(volume + more), policy);
        const growth = new Exact(why.inputs.find(({ name }) => name === 'growth')?.value ?? NaN);
        const off = growth.times(volume).minus(more).abs();
        expect(off.lte(new Exact(volume).times('1e-24'))).toBe(true);
      }),
    );
  });

  it('is reached from the very fen on, and unknown where the volume is', () => {
    expect(isAimReached('100.00', '99.99')).toBe(false);
    expect(isAimReached('100.00', '100.00')).toBe(true);
    expect(isAimReached('100.00', null)).toBeNull();
  });
});

describe('a client of a plan', () => {
  it('is pursued after a contact since it is in the plan, and set aside at any time', () => {
    const addedOn = '2026-11-10';
    expect(screeningFault('PURSUE', { addedOn, lastContactOn: null })).toMatchObject({ clause: 'KA-15' });
    expect(screeningFault('PURSUE', { addedOn, lastContactOn: '2026-11-09' })).toMatchObject({ code: 'NOT_CONTACTED' });
    expect(screeningFault('PURSUE', { addedOn, lastContactOn: '2026-11-10' })).toBeUndefined();
    expect(screeningFault('SET_ASIDE', { addedOn, lastContactOn: null })).toBeUndefined();
  });
});
