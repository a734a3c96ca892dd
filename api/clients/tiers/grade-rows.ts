import type { CompiledRow, TierPolicy } from '../../kernel/policy/tier-policy';
import { paymentCredits } from '../../kernel/policy/vocabulary';

/** A compiled row as the grading statement reads it: JSON has no infinities, so an open end is null. */
interface GradeRow {
  readonly place: number;
  readonly tier: string;
  readonly rank: number;
  readonly gap: boolean;
  readonly from_fen: number;
  readonly end_fen: number | null;
  readonly credit: number;
  readonly growth_from: number | null;
  readonly growth_below: number | null;
  readonly growth_unknown: boolean;
  readonly profit_from: number | null;
  readonly profit_below: number | null;
  readonly profit_unknown: boolean;
  readonly clause: string;
  readonly rule: string;
}

/** A tier table as `clients.graded` takes it: the rows in the order they are tried, and in the order they are climbed. */
export function compiledTable({ rows, climb, clause, ungradedRule }: TierPolicy): string {
  return JSON.stringify({
    rows: rows.map(gradeRow),
    climb: climb.map(gradeRow),
    credits: paymentCredits,
    clause,
    ungradedRule,
  });
}

function gradeRow(row: CompiledRow, place: number): GradeRow {
  return {
    place,
    tier: row.tier,
    rank: row.rank,
    gap: row.gap,
    from_fen: row.fromFen,
    end_fen: finite(row.endFen),
    credit: row.creditAtLeast,
    growth_from: finite(row.growth.atLeast),
    growth_below: finite(row.growth.below),
    growth_unknown: row.growth.unknownPasses,
    profit_from: finite(row.profitContribution.atLeast),
    profit_below: finite(row.profitContribution.below),
    profit_unknown: row.profitContribution.unknownPasses,
    clause: row.clause,
    rule: row.rule,
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
