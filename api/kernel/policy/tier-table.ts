import { z } from 'zod';
import { said, type Said } from './said';
import { outsideBands, type Undecided } from './tier-otherwise';
import { claimOf, nameOf, tierRow, type TierRow } from './tier-row';
import { firstRepeated, fraction, isYuan, yuan } from './values';

const stretch = { fromYuan: yuan, toYuan: yuan.nullable() };

/**
 * Tiers by yearly volume. `bands`, best first, share the volume out among themselves. `otherwise`, in order, takes clients
 * below the lowest band and those who miss the conditions of theirs. Who fits no tier, and whom two could take, is declared:
 * what the bands leave out between them and what `otherwise` does not reach in `gaps`, what two bands or two of `otherwise`
 * claim alike in `overlaps`, where the one listed first is tried first. Source: KA-3, KA-3 gap; docs/decisions/0071
 */
export const tierTable = z
  .strictObject({
    kind: z.literal('tierTable'),
    bands: z.array(tierRow).min(1),
    gaps: z.array(z.strictObject({ ...stretch, becomes: z.enum(['lower', 'upper', 'none']) })),
    overlaps: z.array(z.strictObject(stretch)),
    otherwise: z.array(tierRow),
    /** Share of the year's volume whose cost must be known before profit contribution is; left out: all of it. */
    profitKnownFor: fraction.optional(),
    /** The clause that answers for a tier given in a gap. */
    gapClause: z.string(),
  })
  .superRefine((table, context) => {
    for (const problem of tierTableProblems(table)) context.addIssue({ code: 'custom', ...problem });
  });
export type TierTable = z.infer<typeof tierTable>;

interface TableProblem extends Said {
  path: (string | number)[];
}

function tierTableProblems(table: TierTable): TableProblem[] {
  if (hasMisspeltAmount(table)) return []; // already reported where it stands
  const repeated = firstRepeated([...table.bands, ...table.otherwise].map(({ tier }) => tier));
  if (repeated)
    return [
      { path: ['bands'], ...said(`等级 ${repeated} 列了两次，请删去一处。`, `tier ${repeated} is listed twice`) },
    ];
  const problems = orderProblem(table) ?? declarationProblems(table);
  const top = table.bands[0];
  if (top && top.volume.toYuan !== null) {
    problems.push({
      path: ['bands', 0, 'volume', 'toYuan'],
      ...said(
        `最高等级 ${top.tier} 不能有上限，否则更大的客户无处可归。`,
        `the best tier ${top.tier} must have no upper limit (null), or clients above it fit nowhere`,
      ),
    });
  }
  return problems;
}

/** Bands stand from the best to the lowest, by where they begin and by where they end. */
function orderProblem({ bands }: TierTable): TableProblem[] | undefined {
  for (const [index, lower] of bands.entries()) {
    const upper = bands[index - 1];
    if (!upper) continue;
    if (claimOf(lower).fromFen >= claimOf(upper).fromFen) {
      return [
        {
          path: ['bands', index],
          ...said(
            `等级 ${lower.tier} 的起点必须低于 ${upper.tier}：请从高到低排列。`,
            `tier ${lower.tier} must start below ${upper.tier}: list the best first`,
          ),
        },
      ];
    }
    if (claimOf(lower).endFen > claimOf(upper).endFen) {
      return [
        {
          path: ['bands', index, 'volume', 'toYuan'],
          ...said(
            `等级 ${lower.tier} 不能高过 ${upper.tier}。`,
            `tier ${lower.tier} must not reach above ${upper.tier}`,
          ),
        },
      ];
    }
  }
  return undefined;
}

const KINDS = { gap: '空档', overlap: '重叠' } as const;

/** Compares whom the rows leave out or claim twice with what the table declares, both ways. */
function declarationProblems(table: TierTable): TableProblem[] {
  const outside = outsideBands(table);
  const undecided = [...seamsOf(table.bands), ...outside];
  const { gaps, overlaps } = table;
  const declared = { gap: gaps.map(nameOf), overlap: overlaps.map(nameOf) };
  const problems: TableProblem[] = undecided
    .filter(({ kind, name }) => !declared[kind].includes(name))
    .map(({ path, undeclared }) => ({ path: [...path], ...undeclared }));
  for (const kind of ['gap', 'overlap'] as const) {
    const known = new Set(undecided.filter((each) => each.kind === kind).map(({ name }) => name));
    for (const [index, name] of declared[kind].entries()) {
      const path = [`${kind}s`, index];
      if (!known.has(name))
        problems.push({
          path,
          ...said(
            `声明了${KINDS[kind]} ${name}，但各等级之间并没有：请删去，或调整界限。`,
            `${name} is declared, but the tiers have no such ${kind}; delete it, or move a limit`,
          ),
        });
      else if (declared[kind].indexOf(name) < index)
        problems.push({
          path,
          ...said(`${KINDS[kind]} ${name} 声明了两次，请删去一处。`, `${kind} ${name} is declared twice; delete one`),
        });
    }
  }
  const holes = new Set(outside.filter(({ kind }) => kind === 'gap').map(({ name }) => name));
  for (const [index, gap] of gaps.entries())
    if (holes.has(nameOf(gap)) && gap.becomes !== 'none')
      problems.push({
        path: ['gaps', index, 'becomes'],
        ...said(
          `空档 ${nameOf(gap)} 不在两级之间，没有相邻等级可归：请改为“none”，或让“otherwise”中的一级涵盖它。`,
          `gap ${nameOf(gap)} is not between two bands and has no neighbour: make it "none", or let a tier in "otherwise" reach there`,
        ),
      });
  return problems;
}

/** Where a band and the next better one leave volumes out between them, or both claim some. */
function seamsOf(bands: readonly TierRow[]): Undecided[] {
  return bands.flatMap((lower, index) => {
    const upper = bands[index - 1];
    const seam = upper && seamBetween(lower, upper);
    if (!seam) return [];
    const { kind, name } = seam;
    return {
      kind,
      name,
      path: ['bands', index],
      undeclared: said(
        `${lower.tier} 与 ${upper.tier} 之间的${KINDS[kind]} ${name} 没有声明：请声明，或调整界限。`,
        `${kind} ${name} between ${lower.tier} and ${upper.tier} is not declared; declare it in "${kind}s" or move a limit`,
      ),
    };
  });
}

function seamBetween(lower: TierRow, upper: TierRow): Pick<Undecided, 'kind' | 'name'> | undefined {
  const below = claimOf(lower);
  const above = claimOf(upper);
  if (below.endFen < above.fromFen)
    return { kind: 'gap', name: nameOf({ fromYuan: below.toYuan ?? '0.00', toYuan: above.fromYuan }) };
  if (below.endFen > above.fromFen)
    return { kind: 'overlap', name: nameOf({ fromYuan: above.fromYuan, toYuan: below.toYuan }) };
  return undefined;
}

function hasMisspeltAmount({ bands, otherwise, gaps, overlaps }: TierTable): boolean {
  const amounts = [...[...bands, ...otherwise].map(({ volume }) => volume), ...gaps, ...overlaps];
  return amounts.some(({ fromYuan, toYuan }) => !isYuan(fromYuan, toYuan ?? fromYuan));
}
