import { Decimal } from 'decimal.js';
import { fenOf, moneyOfFen, type Money } from '../money';
import { compareRatios, type Ratio } from '../ratio';
import type { CompiledRow, TierPolicy } from './tier-policy';
import { paymentCredits, type PaymentCredit, type Tier } from './vocabulary';
import type { Why } from './why';

export interface GradeInputs {
  /** Yuan; negative when more came back than was bought. */
  annualVolume: Money;
  paymentCredit: PaymentCredit;
  /** Growth of the volume over the year before as a decimal fraction, `"0.10"` for ten percent; null when unknown. */
  growth: string | null;
  /** Yuan of the year before, over which the volume grew; left out where it is not known, and growth then stays as it is. */
  priorVolume?: Money | null;
  /** Profit contribution as a decimal fraction of the volume; null when unknown. */
  profitContribution: string | null;
}

export interface Grade {
  /** null: ungraded, nothing in the table holds. */
  tier: Tier | null;
  /** The volume fits no tier as written; the policy says which one takes it. */
  gap: boolean;
  /**
   * The nearest better tier of the volume bands that more volume alone would earn, and how much more; may be absent. More
   * volume is more growth, too.
   */
  next?: { tier: Tier; marginYuan: Money };
  why: Why;
}

/** The inputs as numbers. Kept for the length of one call only, so that a million calls leave little behind. */
interface Measured {
  volumeFen: number;
  credit: number;
  growth: Ratio | null;
  /** NaN when unknown. */
  priorFen: number;
  profitContribution: Ratio | null;
}

/**
 * Grades one client. Every valid input has an answer.
 *
 * @throws RangeError when the volume is not an amount, a fraction not a decimal, or the credit not one of its words
 * Source: KA-3, KA-3 gap
 */
export function gradeClient(inputs: GradeInputs, policy: TierPolicy): Grade {
  const measured = measure(inputs);
  const row = policy.rows.find(
    (candidate) =>
      candidate.fromFen <= measured.volumeFen &&
      measured.volumeFen < candidate.endFen &&
      meetsConditions(measured, candidate),
  );
  const next = nextTier(measured, row ? row.rank : Infinity, policy);
  const why: Why = {
    clause: row?.clause ?? policy.clause,
    policyVersion: policy.policyVersion,
    rule: row?.rule ?? policy.ungradedRule,
    inputs: [
      { name: 'annualVolume', value: inputs.annualVolume, unit: 'yuan' },
      { name: 'paymentCredit', value: inputs.paymentCredit },
      { name: 'growth', value: inputs.growth ?? 'unknown', unit: 'fraction' },
      { name: 'profitContribution', value: inputs.profitContribution ?? 'unknown', unit: 'fraction' },
    ],
  };
  const grade: Grade = { tier: row?.tier ?? null, gap: row?.gap ?? false, why };
  if (next) grade.next = { tier: next.tier, marginYuan: moneyOfFen(next.fromFen - measured.volumeFen) };
  return grade;
}

function measure(inputs: GradeInputs): Measured {
  const credit = paymentCredits.indexOf(inputs.paymentCredit);
  if (credit < 0)
    throw new RangeError(`"${inputs.paymentCredit}" is no payment credit; known are ${paymentCredits.join(', ')}`);
  return {
    volumeFen: fenOf(inputs.annualVolume),
    credit,
    growth: fractionOf(inputs.growth),
    priorFen: inputs.priorVolume == null ? NaN : fenOf(inputs.priorVolume),
    profitContribution: fractionOf(inputs.profitContribution),
  };
}

const decimalText = /^-?\d+(\.\d+)?$/;

/** Null when unknown. */
function fractionOf(fraction: string | null): Ratio | null {
  if (fraction !== null && !decimalText.test(fraction))
    throw new RangeError(`"${fraction}" is not a decimal fraction; write it like 0.10`);
  return fraction;
}

function meetsConditions(measured: Measured, row: CompiledRow): boolean {
  return meetsOthers(measured, row) && isWithin(measured.growth, row.growth);
}

/** All conditions but volume and growth. */
function meetsOthers(measured: Measured, row: CompiledRow): boolean {
  return measured.credit >= row.creditAtLeast && isWithin(measured.profitContribution, row.profitContribution);
}

function isWithin(value: Ratio | null, { atLeast, below, unknownPasses }: CompiledRow['growth']): boolean {
  return value === null ? unknownPasses : compareRatios(value, atLeast) >= 0 && compareRatios(value, below) < 0;
}

function nextTier(
  measured: Measured,
  rank: number,
  { climb }: TierPolicy,
): { tier: Tier; fromFen: number } | undefined {
  let nearest: { tier: Tier; rank: number; fromFen: number } | undefined;
  for (const row of climb) {
    if (row.rank >= rank || !meetsOthers(measured, row)) continue;
    const fromFen = earnedFrom(measured, row);
    if (fromFen <= measured.volumeFen || fromFen >= row.endFen) continue;
    if (nearest === undefined || fromFen < nearest.fromFen || (fromFen === nearest.fromFen && row.rank < nearest.rank))
      nearest = { tier: row.tier, rank: row.rank, fromFen };
  }
  return nearest;
}

/** The least volume, in fen, that is within a row's volume and grows as the row asks; infinite where none does both. */
function earnedFrom({ growth, priorFen }: Measured, row: CompiledRow): number {
  if (growth === null || !(priorFen > 0)) return isWithin(growth, row.growth) ? row.fromFen : Infinity;
  const { atLeast, below } = row.growth;
  const fromFen =
    atLeast === -Infinity ? row.fromFen : Math.max(row.fromFen, grown(priorFen, atLeast).ceil().toNumber());
  return below === Infinity || grown(priorFen, below).gt(fromFen) ? fromFen : Infinity;
}

function grown(fen: number, by: number): Decimal {
  return new Decimal(by).plus(1).mul(fen);
}
