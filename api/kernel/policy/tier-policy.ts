import { fenOf } from '../money';
import { clauseOfKind, type Regulation } from './regulation';
import type { TierRow } from './tier-row';
import type { TierTable } from './tier-table';
import { paymentCredits, type Tier } from './vocabulary';

/** A condition on a fraction, ready to compare; open ends are infinite. */
interface Between {
  atLeast: number;
  below: number;
  unknownPasses: boolean;
}

/** One way to earn a tier, ready to compare: whole fen, numbers instead of decimal strings. */
export interface CompiledRow {
  tier: Tier;
  /** 0 is the best tier. */
  rank: number;
  gap: boolean;
  fromFen: number;
  /** Not included. */
  endFen: number;
  /** Index in `paymentCredits`. */
  creditAtLeast: number;
  growth: Between;
  profitContribution: Between;
  clause: string;
  rule: string;
}

/** A tier table ready to grade a million clients. */
export interface TierPolicy {
  clause: string;
  policyVersion: number;
  /** In the order in which they are tried. */
  rows: readonly CompiledRow[];
  /** Bands and gaps by where they start, the lowest first; the better one first where two start together. */
  climb: readonly CompiledRow[];
  ungradedRule: string;
  /** Share of the year's volume, a decimal fraction, whose cost must be known for profit contribution to be told. */
  profitKnownFor: string;
}

/**
 * Reads the tier table out of a regulation once, so that grading compares plain numbers.
 *
 * @throws RangeError when the regulation has no tier table, or more than one
 * Source: KA-3
 */
export function tierPolicy(regulation: Regulation): TierPolicy {
  const { clause, policyVersion, parameters: table } = clauseOfKind(regulation, 'tierTable');
  const bands = table.bands.map((row, rank) => compileRow(row, { rank, clause }));
  const ladder = [...bands, ...compileGaps(table, bands)];
  const otherwise = table.otherwise.map((row, index) => compileRow(row, { rank: bands.length + index, clause }));
  const tiers = [...bands, ...otherwise].map(({ tier }) => tier);
  return {
    clause,
    policyVersion,
    rows: [...ladder, ...otherwise],
    climb: [...ladder].sort((a, b) => a.fromFen - b.fromFen || a.rank - b.rank),
    ungradedRule: `ungraded: ¬(${tiers.join(' ∨ ')})`,
    profitKnownFor: table.profitKnownFor ?? '1',
  };
}

/** A gap asks what its neighbour asks, but for the volume, and cites the clause that answers for gaps. */
function compileGaps({ bands, gaps, gapClause }: TierTable, compiled: readonly CompiledRow[]): CompiledRow[] {
  return gaps.flatMap(({ fromYuan, toYuan, becomes }) => {
    const lower = bands.findIndex(({ volume }) => volume.toYuan === fromYuan);
    const taken = bands[becomes === 'lower' ? lower : lower - 1];
    const below = compiled[lower];
    if (becomes === 'none' || !taken || !below) return [];
    const row = { ...taken, volume: { fromYuan, toYuan } };
    const rank = becomes === 'lower' ? lower : lower - 1;
    return [{ ...compileRow(row, { rank, clause: gapClause }), gap: true, fromFen: below.endFen }];
  });
}

function compileRow(row: TierRow, { rank, clause }: { rank: number; clause: string }): CompiledRow {
  const { fromYuan, toYuan, toInclusive } = row.volume;
  return {
    tier: row.tier,
    rank,
    gap: false,
    fromFen: fenOf(fromYuan),
    endFen: toYuan === null ? Infinity : fenOf(toYuan) + (toInclusive ? 1 : 0),
    creditAtLeast: row.credit ? paymentCredits.indexOf(row.credit) : 0,
    growth: compileCondition(row.growth),
    profitContribution: compileCondition(row.profitContribution),
    clause,
    rule: `${row.tier}: ${formulaOf(row)}`,
  };
}

function compileCondition(condition: TierRow['growth']): Between {
  return {
    atLeast: condition?.atLeast === undefined ? -Infinity : Number(condition.atLeast),
    below: condition?.below === undefined ? Infinity : Number(condition.below),
    unknownPasses: condition?.unknown !== 'fails',
  };
}

function formulaOf({ volume, credit, growth, profitContribution }: TierRow): string {
  const terms = [`annualVolume ≥ ${volume.fromYuan}`];
  if (volume.toYuan !== null) terms.push(`annualVolume ${volume.toInclusive ? '≤' : '<'} ${volume.toYuan}`);
  if (credit) terms.push(`paymentCredit ≥ ${credit}`);
  for (const [name, condition] of Object.entries({ growth, profitContribution })) {
    if (!condition) continue;
    const orUnknown = condition.unknown === 'passes' ? ' or unknown' : '';
    if (condition.atLeast !== undefined) terms.push(`${name} ≥ ${condition.atLeast}${orUnknown}`);
    if (condition.below !== undefined) terms.push(`${name} < ${condition.below}${orUnknown}`);
  }
  return terms.join(' ∧ ');
}
