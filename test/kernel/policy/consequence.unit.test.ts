import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  consequenceOf,
  isRecurring,
  type Consequence,
  type PenaltyClause,
} from '../../../api/kernel/policy/consequence';
import { penalties } from '../../../api/kernel/policy/penalties';
import { clausesOfKind } from '../../../api/kernel/policy/regulation';
import { moneyOfFen } from '../../../api/kernel/money';
import { seededRegulation } from './seeded-regulations';

const clauseOf = (code: string, id: string): PenaltyClause =>
  clausesOfKind(seededRegulation(code), 'penalties').find(({ clause }) => clause === id) as PenaltyClause;
const service = clauseOf('SD', 'SD-9');
const leaks = clauseOf('SD', 'SD-11');
const grievance = clauseOf('CC', 'CC-6');

function led(violation: string, clause: PenaltyClause, upheldBefore = 0, chosenFine?: string): Consequence {
  const consequence = consequenceOf({ violation, upheldBefore, ...(chosenFine && { chosenFine }) }, clause);
  if (typeof consequence === 'string') throw new Error(consequence);
  return consequence;
}

describe('what follows from a violation', () => {
  it('is 50 for every grievance from not knowing a policy and every notice nobody approved, 100 when that caused a complaint (CC-6)', () => {
    for (const before of [0, 1, 7]) expect(led('marketPolicyNotExplained', grievance, before).fine).toBe('50.00');
    expect(led('unapprovedNotice', grievance).fine).toBe('50.00');
    expect(led('unapprovedNoticeCausedComplaint', grievance).fine).toBe('100.00');
  });

  it('is 100 at first, double for the same rule again, then dismissal and 200 for who is in charge (SD-9)', () => {
    expect(led('serviceRule', service)).toMatchObject({
      occurrence: 1,
      fine: '100.00',
      isDismissal: false,
      inChargeFine: null,
    });
    expect(led('serviceRule', service, 1)).toMatchObject({ occurrence: 2, fine: '200.00', isDismissal: false });
    for (const before of [2, 3, 9])
      expect(led('serviceRule', service, before)).toMatchObject({
        occurrence: before + 1,
        fine: null,
        isDismissal: true,
        inChargeFine: '200.00',
      });
    expect(led('privateFavour', service).fine).toBe('200.00');
    expect(led('quarrelWithClient', service)).toMatchObject({ isDismissal: true, monthsOfPay: 1, fine: null });
  });

  it('is doubled for the supervisor of a leak, whose fine is chosen within the range (SD-11)', () => {
    expect(led('leak', leaks)).toMatchObject({ fine: '1000.00', inChargeFine: '2000.00' });
    expect(led('graveLeak', leaks, 0, '12345.67')).toMatchObject({
      fine: '12345.67',
      inChargeFine: '24691.34',
      isDismissal: true,
    });
    expect(led('coercedLeak', leaks, 0, '150000').inChargeFine).toBe('300000.00');
  });

  it('is not told for what no clause names, nor for a fine that is missing, out of range or not to be chosen', () => {
    const fault = (violation: string, clause: PenaltyClause, chosenFine?: string) =>
      consequenceOf({ violation, upheldBefore: 0, ...(chosenFine && { chosenFine }) }, clause);
    expect(fault('nonsense', service)).toBe('NO_SUCH_VIOLATION');
    expect(fault('graveLeak', leaks)).toBe('FINE_MISSING');
    for (const fine of ['9999.99', '100000.01', '-20000', 'much', '20000.001'])
      expect(fault('graveLeak', leaks, fine)).toBe('FINE_OUT_OF_RANGE');
    expect(fault('leak', leaks, '1000')).toBe('FINE_IS_FIXED');
    expect(fault('quarrelWithClient', service, '1')).toBe('FINE_IS_FIXED');
  });

  it('says by which clause, and from which history', () => {
    expect(led('serviceRule', service, 1).why).toEqual({
      clause: 'SD-9',
      policyVersion: 1,
      rule: 'serviceRule, upheldBefore ≥ 1: fine',
      inputs: [
        { name: 'upheldBefore', value: '1' },
        { name: 'fine', value: '200.00', unit: 'yuan' },
      ],
    });
  });

  it('counts how often a rule was broken only where the clause does', () => {
    expect(isRecurring('serviceRule', service)).toBe(true);
    expect(isRecurring('privateFavour', service)).toBe(false);
  });
});

const yuan = fc.integer({ min: 1, max: 1_000_000 }).map(moneyOfFen);
const row = fc.record(
  {
    occurrence: fc.integer({ min: 1, max: 6 }),
    fineYuan: yuan,
    isDismissal: fc.boolean(),
    monthsOfPay: fc.integer({ min: 1, max: 3 }),
    inChargeFineYuan: yuan,
    supervisorFineTimes: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ['occurrence', 'fineYuan'] },
);
const table = fc
  .uniqueArray(row, { minLength: 1, maxLength: 5, selector: ({ occurrence }) => occurrence })
  .map((rows) => rows.map((each) => ({ violation: 'any', ...each })));

/** Dismissal outweighs money. */
const weight = ({ isDismissal, monthsOfPay, fine }: Consequence): readonly number[] => [
  Number(isDismissal),
  monthsOfPay,
  Number(fine ?? 0),
];

describe('any table of penalties that loads', () => {
  const loaded = table.filter((rows) => penalties.safeParse({ kind: 'penalties', penalties: rows }).success);
  const clauseWith = (rows: object[]): PenaltyClause => ({
    clause: 'X-1',
    policyVersion: 1,
    parameters: { kind: 'penalties', penalties: rows } as never,
  });

  it('is never milder to who broke the rule more often', () => {
    fc.assert(
      fc.property(loaded, fc.nat(8), fc.nat(8), (rows, before, more) => {
        const first = Math.min(...rows.map(({ occurrence }) => occurrence)) - 1;
        const earlier = led('any', clauseWith(rows), first + before);
        const later = led('any', clauseWith(rows), first + before + more);
        const [dismissedBefore, ...moneyBefore] = weight(earlier);
        const [dismissedLater, ...moneyLater] = weight(later);
        expect(dismissedLater).toBeGreaterThanOrEqual(dismissedBefore ?? 0);
        if (dismissedLater === dismissedBefore)
          for (const [at, money] of moneyLater.entries()) expect(money).toBeGreaterThanOrEqual(moneyBefore[at] ?? 0);
      }),
    );
  });

  it('answers the same to the same history, in whatever order the table lists its rows', () => {
    fc.assert(
      fc.property(loaded, fc.nat(8), (rows, before) => {
        const first = Math.min(...rows.map(({ occurrence }) => occurrence)) - 1 + before;
        expect(led('any', clauseWith([...rows].reverse()), first)).toEqual(led('any', clauseWith(rows), first));
      }),
    );
  });

  it('is refused when a later time is milder', () => {
    const rows = [
      { violation: 'any', occurrence: 1, fineYuan: '200.00' },
      { violation: 'any', occurrence: 2, fineYuan: '100.00' },
    ];
    const refused = penalties.safeParse({ kind: 'penalties', penalties: rows });
    expect(JSON.stringify(refused.error?.issues)).toContain('milder than the time before');
    const back = [{ violation: 'any', isDismissal: true }, rows[1]];
    expect(penalties.safeParse({ kind: 'penalties', penalties: back }).success).toBe(false);
  });
});
