import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, moneyOfFen } from '../../../api/kernel/money';
import { gradeClient, type GradeInputs } from '../../../api/kernel/policy/grade-client';
import { loadRegulation } from '../../../api/kernel/policy/regulation';
import { tierPolicy } from '../../../api/kernel/policy/tier-policy';
import { tiers, type Tier } from '../../../api/kernel/policy/vocabulary';
import { seededJson, seededRegulation } from './seeded-regulations';

const policy = tierPolicy(seededRegulation('KA'));

/** A client who meets every condition but volume, and would be neither C nor D. */
const sound = { paymentCredit: 'good', growth: '0.20', profitContribution: '0.10' } as const;

function grade(annualVolume: string, others: Partial<GradeInputs> = {}) {
  return gradeClient({ annualVolume, ...sound, ...others }, policy);
}

const someVolume = fc.oneof(
  fc.integer({ min: -1_000_000, max: 100_000_000 }).map(moneyOfFen),
  fc.constantFrom(
    ...['0', '0.01', '20000', '50000', '100000', '200000', '300000', '500000'].map((yuan) => addMoney(yuan, '0')),
  ),
);
const someFraction = fc.option(fc.integer({ min: -200, max: 200 }).map((percent) => (percent / 100).toFixed(2)));
const someInputs: fc.Arbitrary<GradeInputs> = fc.record({
  annualVolume: someVolume,
  paymentCredit: fc.constantFrom('good', 'fair', 'poor'),
  growth: someFraction,
  profitContribution: someFraction,
});

/** Growth as it is over the year before, where there was one. */
const grownInputs: fc.Arbitrary<GradeInputs> = fc
  .tuple(someInputs, fc.option(fc.integer({ min: 1, max: 60_000_000 }).map(moneyOfFen)))
  .map(([inputs, priorVolume]) => withVolume({ ...inputs, priorVolume }, inputs.annualVolume));

/** The same client with another volume. */
function withVolume(inputs: GradeInputs, annualVolume: string): GradeInputs {
  const { priorVolume } = inputs;
  if (priorVolume == null) return { ...inputs, annualVolume };
  return { ...inputs, annualVolume, growth: new Decimal(annualVolume).div(priorVolume).minus(1).toFixed() };
}

/** Larger volumes at which a grade may turn: where a band begins, and where growth comes to nothing and to a tenth. */
function turns({ annualVolume, priorVolume }: GradeInputs): string[] {
  const bands = [20_000, 50_000, 100_000.01, 200_000, 300_000.01, 500_000].map((yuan) => yuan.toFixed(2));
  const grown =
    priorVolume == null
      ? []
      : [1, 1.1].map((times) => new Decimal(priorVolume).mul(times).toFixed(2, Decimal.ROUND_UP));
  return [...bands, ...grown].filter((volume) => Number(volume) > Number(annualVolume));
}

const rankOf = (tier: Tier | null) => (tier === null ? tiers.length : tiers.indexOf(tier));

/** KA-3 told once more, in plain words and floats, to hold the engine against. */
function gradeByHand({ annualVolume, paymentCredit, growth, profitContribution }: GradeInputs): string {
  const volume = Number(annualVolume);
  const hasGrowth = (least: number) => growth === null || Number(growth) >= least;
  if (volume >= 500_000 && paymentCredit === 'good') return 'A1';
  if (volume >= 200_000 && volume < 500_000 && paymentCredit !== 'poor') return volume > 300_000 ? 'A2 gap' : 'A2';
  if (volume >= 50_000 && volume < 200_000 && hasGrowth(0.1)) return volume > 100_000 ? 'B1 gap' : 'B1';
  if (volume >= 20_000 && volume < 50_000 && hasGrowth(0)) return 'B2';
  if (profitContribution === null) return 'ungraded';
  if (volume >= 20_000 && Number(profitContribution) < 0.05) return 'C';
  if (volume > 0 && volume < 20_000 && Number(profitContribution) >= 0.3 && hasGrowth(0)) return 'D';
  return 'ungraded';
}

describe('the tier of a client', () => {
  it.each([
    ['500000.00', 'A1', false],
    ['499999.99', 'A2', true],
    ['300000.01', 'A2', true],
    ['300000.00', 'A2', false],
    ['200000.00', 'A2', false],
    ['199999.99', 'B1', true],
    ['100000.00', 'B1', false],
    ['50000.00', 'B1', false],
    ['49999.99', 'B2', false],
    ['20000.00', 'B2', false],
    ['19999.99', null, false],
    ['0.00', null, false],
    ['-5.00', null, false],
  ])('at %s yuan a year is %s (gap: %s)', (volume, tier, gap) => {
    expect(grade(volume)).toMatchObject({ tier, gap });
  });

  it('is C for a larger volume of low profit, D for a small one of high profit and some potential', () => {
    expect(grade('600000.00', { paymentCredit: 'fair', profitContribution: '0.0499' }).tier).toBe('C');
    expect(grade('600000.00', { paymentCredit: 'fair', profitContribution: '0.05' }).tier).toBeNull();
    expect(grade('5000.00', { profitContribution: '0.30' }).tier).toBe('D');
    expect(grade('5000.00', { profitContribution: '0.30', growth: '-0.01' }).tier).toBeNull();
    expect(grade('0.00', { profitContribution: '0.30' }).tier).toBeNull();
  });

  it('does not suffer from a growth that nobody can know yet, but takes an unknown profit for none', () => {
    expect(grade('60000.00', { growth: null }).tier).toBe('B1');
    expect(grade('60000.00', { growth: '0.05', profitContribution: null }).tier).toBeNull();
  });

  it('agrees with the clause told by hand', () => {
    fc.assert(
      fc.property(someInputs, (inputs) => {
        const { tier, gap } = gradeClient(inputs, policy);
        expect(`${tier ?? 'ungraded'}${gap ? ' gap' : ''}`).toBe(gradeByHand(inputs));
      }),
      { numRuns: 5000 },
    );
  });

  it('never falls when a client who meets every condition buys more', () => {
    fc.assert(
      fc.property(someVolume, fc.integer({ min: 0, max: 50_000_000 }), (volume, moreFen) => {
        const more = grade(addMoney(volume, moneyOfFen(moreFen)));
        expect(rankOf(more.tier)).toBeLessThanOrEqual(rankOf(grade(volume).tier));
      }),
      { numRuns: 1000 },
    );
  });

  it('names the nearest tier that is better, that the margin earns, and that a fen less does not', () => {
    fc.assert(
      fc.property(grownInputs, (inputs) => {
        const { tier, next } = gradeClient(inputs, policy);
        const at = (volume: string) => gradeClient(withVolume(inputs, volume), policy).tier;
        const isBetter = (there: Tier | null) => rankOf(there) < Math.min(rankOf(tier), rankOf('C'));
        if (!next) {
          expect(turns(inputs).filter((volume) => isBetter(at(volume)))).toEqual([]);
          return;
        }
        const earned = addMoney(inputs.annualVolume, next.marginYuan);
        expect(rankOf(next.tier)).toBeLessThan(rankOf(tier));
        expect(at(earned)).toBe(next.tier);
        expect(isBetter(at(addMoney(earned, '-0.01')))).toBe(false);
        for (const volume of turns(inputs))
          if (Number(volume) < Number(earned)) expect(isBetter(at(volume))).toBe(false);
      }),
      { numRuns: 3000 },
    );
    expect(grade('450000.00').next).toEqual({ tier: 'A1', marginYuan: '50000.00' });
    expect(grade('450000.00', { paymentCredit: 'fair' }).next).toBeUndefined();
    expect(grade('10000.00').next).toEqual({ tier: 'B2', marginYuan: '10000.00' });
  });

  it('counts more volume as more growth: who shrank comes back to a tier by what it lost', () => {
    const low = { profitContribution: '0.01' };
    const shrunk = grade('25791.12', { ...low, growth: '-0.1223', priorVolume: '29385.00' });
    expect(shrunk).toMatchObject({ tier: 'C', next: { tier: 'B2', marginYuan: '3593.88' } });
    const larger = grade('106697.00', { ...low, growth: '-0.2040', priorVolume: '134041.46' });
    expect(larger).toMatchObject({ tier: 'C', next: { tier: 'B1', marginYuan: '40748.61' } });
    // Without the year before, growth is as it is, and nothing but an A tier is left.
    expect(grade('25791.12', { ...low, growth: '-0.1223' }).next).toEqual({ tier: 'A2', marginYuan: '174208.88' });
  });

  it('explains itself: clause, version, rule and inputs', () => {
    expect(grade('250000.00', { growth: null }).why).toEqual({
      clause: 'KA-3',
      policyVersion: 1,
      rule: 'A2: annualVolume ≥ 200000.00 ∧ annualVolume ≤ 300000.00 ∧ paymentCredit ≥ fair',
      inputs: [
        { name: 'annualVolume', value: '250000.00', unit: 'yuan' },
        { name: 'paymentCredit', value: 'good' },
        { name: 'growth', value: 'unknown', unit: 'fraction' },
        { name: 'profitContribution', value: '0.10', unit: 'fraction' },
      ],
    });
    expect(grade('150000.00').why).toMatchObject({
      clause: 'KA-3-gap',
      rule: 'B1: annualVolume ≥ 100000.00 ∧ annualVolume < 200000.00 ∧ growth ≥ 0.10 or unknown',
    });
    expect(grade('10.00').why).toMatchObject({
      clause: 'KA-3',
      rule: 'ungraded: ¬(A1 ∨ A2 ∨ B1 ∨ B2 ∨ C ∨ D)',
    });
  });

  it.each([
    [{ annualVolume: 'many' }, /"many" is not an amount/],
    [{ annualVolume: '1.005' }, /not an amount/],
    [{ growth: '' }, /"" is not a decimal fraction/],
    [{ profitContribution: '5%' }, /"5%" is not a decimal fraction/],
    [{ paymentCredit: 'great' as never }, /"great" is no payment credit; known are poor, fair, good/],
  ])('is refused for %j', (inputs, message) => {
    expect(() => grade('1.00', inputs)).toThrow(message);
  });
});

describe('a tier policy that says otherwise', () => {
  function policyWith(patch: (table: { bands: { volume: object }[]; gaps: object[]; overlaps: object[] }) => void) {
    const document = seededJson('ka.json') as { clauses: { id: string; parameters: never }[] };
    patch(document.clauses.find(({ id }) => id === 'KA-3')?.parameters as never);
    return tierPolicy(loadRegulation(document));
  }

  it('gives gaps to the upper neighbour, or to nobody', () => {
    const changed = policyWith(({ gaps }) => {
      Object.assign(gaps[0] ?? {}, { becomes: 'upper' });
      Object.assign(gaps[1] ?? {}, { becomes: 'none' });
    });
    const at = (annualVolume: string, credit: 'good' | 'fair' = 'good') =>
      gradeClient({ annualVolume, ...sound, paymentCredit: credit }, changed);
    expect(at('300000.00')).toMatchObject({ tier: 'A2', gap: false, next: { tier: 'A1', marginYuan: '0.01' } });
    expect(at('300000.01')).toMatchObject({ tier: 'A1', gap: true });
    expect(at('300000.01', 'fair')).toMatchObject({ tier: null, gap: false });
    expect(at('150000.00')).toMatchObject({ tier: null, gap: false, next: { tier: 'A2', marginYuan: '50000.00' } });
  });

  it('tries the better tier first where two overlap', () => {
    const changed = policyWith(({ bands, gaps, overlaps }) => {
      Object.assign(bands[1]?.volume ?? {}, { toYuan: '600000.00', toInclusive: false });
      gaps.shift();
      overlaps.push({ fromYuan: '500000.00', toYuan: '600000.00' });
    });
    const at = (paymentCredit: 'good' | 'fair') =>
      gradeClient({ annualVolume: '550000.00', ...sound, paymentCredit }, changed).tier;
    expect([at('good'), at('fair')]).toEqual(['A1', 'A2']);
  });
});
