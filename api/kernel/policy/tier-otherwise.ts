import { fenOf } from '../money';
import { said, type Said } from './said';
import { claimOf, leftOf, nameOf, shared, type Stretch, type TierRow } from './tier-row';
import { paymentCredits } from './vocabulary';

/** Volumes at which a tier table decides by what it declares alone. */
export interface Undecided {
  kind: 'gap' | 'overlap';
  /** As it is declared. */
  name: string;
  path: readonly (string | number)[];
  /** What is wrong where it is not declared, and what to do. */
  undeclared: Said;
}

interface Rows {
  readonly bands: readonly TierRow[];
  /** In the order in which they are tried. */
  readonly otherwise: readonly TierRow[];
}

/** The least volume; who bought nothing has none, and no tier. */
const LEAST = '0.01';

/** Whom the bands leave to `otherwise` and it does not reach, and whom two of it could take. Source: KA-3 */
export function outsideBands({ bands, otherwise }: Rows): Undecided[] {
  const reached = otherwise.map(claimOf);
  const lowest = bands.at(-1);
  const below = lowest && belowOf(claimOf(lowest));
  return [
    ...(below ? leftOf(below, reached) : []).map((hole) => belowNobody(nameOf(hole), lowest?.tier ?? '')),
    ...bands.flatMap((band, index) =>
      asksNothing(band)
        ? []
        : leftOf(claimOf(band), reached).map((hole) => missedNobody(nameOf(hole), { tier: band.tier, index })),
    ),
    ...overlapsOf(otherwise),
  ];
}

function belowOf({ fromFen, fromYuan }: Stretch): Stretch {
  return { fromFen: fenOf(LEAST), endFen: fromFen, fromYuan: LEAST, toYuan: fromYuan };
}

function asksNothing({ credit, growth, profitContribution }: TierRow): boolean {
  return (credit === undefined || credit === paymentCredits[0]) && !growth && !profitContribution;
}

function belowNobody(name: string, tier: string): Undecided {
  const undeclared = said(
    `低于 ${tier} 的 ${name} 没有等级，也没有声明：请让“otherwise”中的一级涵盖它，或在“gaps”中声明为“none”。`,
    `${name}, below ${tier}, has no tier, which is not declared; let a tier in "otherwise" reach there, or declare it in "gaps" as "none"`,
  );
  return { kind: 'gap', name, path: ['otherwise'], undeclared };
}

function missedNobody(name: string, { tier, index }: { readonly tier: string; readonly index: number }): Undecided {
  const undeclared = said(
    `${name} 中不满足 ${tier} 条件的客户没有等级，也没有声明：请让“otherwise”中的一级涵盖它，或在“gaps”中声明为“none”。`,
    `who misses the conditions of ${tier} at ${name} has no tier, which is not declared; let a tier in "otherwise" reach there, or declare it in "gaps" as "none"`,
  );
  return { kind: 'gap', name, path: ['bands', index], undeclared };
}

/** Rows that claim volumes alike and that some client meets both of, so that nothing but the order decides. */
function overlapsOf(otherwise: readonly TierRow[]): Undecided[] {
  return otherwise.flatMap((row, index) =>
    otherwise.slice(0, index).flatMap((first) => {
      const both = shared(claimOf(first), claimOf(row));
      if (!both || !CONDITIONS.every((condition) => meet(first[condition], row[condition]))) return [];
      const name = nameOf(both);
      const undeclared = said(
        `${row.tier} 与 ${first.tier} 之间的重叠 ${name} 没有条件可以区分，也没有声明：请在“overlaps”中声明（先列的 ${first.tier} 优先），或调整界限或条件。`,
        `overlap ${name} between ${row.tier} and ${first.tier}, which no condition tells apart, is not declared; declare it in "overlaps", and ${first.tier}, listed first, goes first, or move a limit or a condition`,
      );
      return { kind: 'overlap' as const, name, path: ['otherwise', index], undeclared };
    }),
  );
}

/** Credit is no such condition: whoever has the better one meets both. */
const CONDITIONS = ['growth', 'profitContribution'] as const;

/** Whether a figure, or not knowing it, meets both of two conditions. */
function meet(one: TierRow['growth'], other: TierRow['growth']): boolean {
  if (one?.unknown !== 'fails' && other?.unknown !== 'fails') return true;
  const atLeast = [one?.atLeast, other?.atLeast].map((limit) => (limit === undefined ? -Infinity : Number(limit)));
  const below = [one?.below, other?.below].map((limit) => (limit === undefined ? Infinity : Number(limit)));
  return Math.max(...atLeast) < Math.min(...below);
}
