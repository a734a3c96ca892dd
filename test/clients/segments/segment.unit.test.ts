import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementFault, type Statement } from '../../../api/clients/segments/financial-statement';
import { vipTerms } from '../../../api/clients/segments/segment';
import { moneyOfFen } from '../../../api/kernel/money';
import { paymentCreditOf } from '../../../api/kernel/policy/payment-credit';
import { clauseOfKind } from '../../../api/kernel/policy/regulation';
import { segmentGap } from '../../../api/kernel/policy/segment-gap';
import {
  financialLevel,
  firstYearKept,
  segmentClient,
  segmentPolicy,
  type SegmentInputs,
  type SegmentPolicy,
} from '../../../api/kernel/policy/segment-policy';
import { seededRegulation } from '../../kernel/policy/seeded-regulations';
import { someSegmentInputs } from './some-segment-inputs';

const regulation = seededRegulation('BK');
const policy = segmentPolicy(regulation) as SegmentPolicy;
const best: SegmentInputs = {
  paymentCredit: 'good',
  annualVolume: '600000.00',
  ratios: { fiscalYear: 2025, debtRatio: '0.4000', currentRatio: '1.8000', netMargin: '0.0800' },
  industry: 'HOSPITALITY',
};
const segmentOf = (change: Partial<SegmentInputs>) => segmentClient({ ...best, ...change }, policy).segment;

describe('a segment', () => {
  it('is gold only when credit, size, financial indicators and outlook are all strong', () => {
    expect(segmentOf({})).toBe('GOLD');
    expect(segmentOf({ industry: 'RETAIL' })).toBe('KEY');
    expect(segmentOf({ annualVolume: '499999.99' })).toBe('KEY');
    expect(segmentOf({ annualVolume: '199999.99' })).toBe('QUALITY');
    expect(segmentOf({ ratios: null })).toBe('QUALITY');
    expect(segmentOf({ annualVolume: '49999.99' })).toBe('GENERAL');
    expect(segmentOf({ industry: 'REAL_ESTATE' })).toBe('GENERAL');
  });

  it('falls to restricted by weak indicators and to eliminated by poor credit', () => {
    const weak = { fiscalYear: 2025, debtRatio: '0.9000', currentRatio: '0.7000', netMargin: '-0.0500' };
    expect(segmentOf({ ratios: weak })).toBe('RESTRICTED');
    expect(segmentOf({ paymentCredit: 'poor' })).toBe('ELIMINATED');
  });

  it('has an answer for every client, and a better credit never makes it worse', () => {
    const order = policy.rows.map(({ segment }) => segment);
    fc.assert(
      fc.property(someSegmentInputs, (inputs) => {
        const ranks = (['poor', 'fair', 'good'] as const).map((paymentCredit) => {
          const { segment } = segmentClient({ ...inputs, paymentCredit }, policy);
          if (segment === null) throw new Error('the seeded table leaves nobody out');
          return order.indexOf(segment);
        });
        expect(ranks).toEqual([...ranks].sort((one, other) => other - one));
      }),
    );
  });

  it('says why, with what is not known named as such', () => {
    const { why } = segmentClient({ ...best, ratios: null, industry: null }, policy);
    expect(why).toMatchObject({ clause: 'BK-1', policyVersion: 1 });
    expect(Object.fromEntries(why.inputs.map(({ name, value }) => [name, value]))).toMatchObject({
      credit: 'strong',
      financials: 'average',
      debtRatio: 'unknown',
      outlook: 'average',
      industry: 'unknown',
    });
  });
});

describe('the next better segment', () => {
  const gapOf = (change: Partial<SegmentInputs>) => {
    const { segment, why } = segmentClient({ ...best, ...change }, policy);
    return segmentGap(segment, why, policy);
  };

  it('is told with the conditions that failed, and no others', () => {
    const weak = { fiscalYear: 2025, debtRatio: '0.9000', currentRatio: '0.7000', netMargin: '-0.0500' };
    expect(gapOf({ ratios: weak })).toEqual({
      segment: 'GENERAL',
      unmet: [{ name: 'financials', atLeast: 'average', value: 'weak' }],
    });
    expect(gapOf({ annualVolume: '199999.99', industry: 'RETAIL' })).toEqual({
      segment: 'KEY',
      unmet: [{ name: 'annualVolume', atLeast: '200000.00', value: '199999.99', unit: 'yuan' }],
    });
    expect(gapOf({})).toBeUndefined();
  });

  it('is there for everybody who is not in the best, with what failed at least', () => {
    fc.assert(
      fc.property(someSegmentInputs, (inputs) => {
        const { segment, why } = segmentClient(inputs, policy);
        const gap = segmentGap(segment, why, policy);
        const order = policy.rows.map((row) => row.segment);
        expect(gap?.segment).toBe(order[order.findIndex((each) => each === segment) - 1]);
        if (gap !== undefined) expect(gap.unmet.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('financial indicators', () => {
  it('are not judged by a ratio to nothing', () => {
    const ratios = { fiscalYear: 2025, debtRatio: '0.0000', currentRatio: null, netMargin: '0.0600' };
    expect(financialLevel(ratios, policy.inputs)).toBe('strong');
  });

  it('count for eighteen months after the end of their year', () => {
    expect(firstYearKept('2026-06-30', 18)).toBe(2024);
    expect(firstYearKept('2026-07-01', 18)).toBe(2025);
    expect(firstYearKept('2026-12-31', 18)).toBe(2025);
    expect(firstYearKept('2027-01-01', 18)).toBe(2025);
  });
});

describe('payment credit', () => {
  it('rises with the share that was paid in time, limits included', () => {
    const { parameters } = clauseOfKind(seededRegulation('KA'), 'paymentCredit');
    expect(
      ['0.9000', '0.8999', '0.6000', '0.5999', '0.0000'].map((share) => paymentCreditOf(share, parameters)),
    ).toEqual(['good', 'fair', 'fair', 'poor', 'poor']);
  });
});

describe('money on deposit', () => {
  it('has a service level by the regulation it was measured under, and none when that has no such level', () => {
    expect(vipTerms({ level: 2, deposit: '1200000.00' }, regulation)).toMatchObject({
      contactWithinDays: 14,
      why: { clause: 'BK-3', rule: 'vipLevel 2: deposit > 1000000.00' },
    });
    expect(vipTerms({ level: 3, deposit: null }, regulation)).toBeUndefined();
    expect(vipTerms({ level: 1, deposit: null }, undefined)).toBeUndefined();
  });
});

describe('statements', () => {
  const statement: Statement = {
    fiscalYear: 2025,
    totalAssets: '1000000.00',
    totalLiabilities: '400000.00',
    currentAssets: '600000.00',
    currentLiabilities: '300000.00',
    revenue: '2000000.00',
    netProfit: '-10000.00',
    industry: 'RETAIL',
  };
  const faultOf = (change: Partial<Statement>) =>
    statementFault({ ...statement, ...change }, '2026-11-23', policy.inputs)?.code;

  it('are taken when their parts fit and their year is over', () => {
    expect(faultOf({})).toBeUndefined();
    expect(faultOf({ industry: null })).toBeUndefined();
    expect(faultOf({ fiscalYear: 2026 })).toBe('YEAR_NOT_OVER');
    expect(faultOf({ fiscalYear: 2005 })).toBe('YEAR_NOT_OVER');
    expect(faultOf({ revenue: '-0.01' })).toBe('NEGATIVE_AMOUNT');
    expect(faultOf({ totalAssets: '0.00', currentAssets: '0.00' })).toBe('ASSETS_MISSING');
    expect(faultOf({ currentAssets: '1000000.01' })).toBe('PART_EXCEEDS_WHOLE');
    expect(faultOf({ industry: 'MOON' })).toBe('NO_SUCH_INDUSTRY');
  });

  it('are refused with a part above its whole, whatever the amounts', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.integer({ min: 1, max: 1e6 }), (fen, more) => {
        const totalLiabilities = moneyOfFen(fen);
        expect(faultOf({ totalLiabilities, currentLiabilities: moneyOfFen(fen + more) })).toBe('PART_EXCEEDS_WHOLE');
      }),
    );
  });
});
