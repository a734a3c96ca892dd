import { z } from 'zod';
import { fenOf } from '../money';
import { said, type Said } from './said';
import { firstRepeated, fraction, yuan } from './values';
import { paymentCredits, tiers } from './vocabulary';

const fractionCondition = z
  .strictObject({
    atLeast: fraction.optional(),
    below: fraction.optional(),
    /** What a client whose figure is not known does: a new client has no growth yet. */
    unknown: z.enum(['passes', 'fails']),
  })
  .refine(
    ({ atLeast, below }) => atLeast !== undefined || below !== undefined,
    said('须写下限、上限或两者。', 'needs "atLeast", "below" or both'),
  )
  .refine(
    ({ atLeast, below }) => !(Number(atLeast) >= Number(below)),
    said('下限必须小于上限。', '"atLeast" must be smaller than "below"'),
  );

const volume = z
  .strictObject({
    fromYuan: yuan,
    /** null: no upper limit. Not included, unless `toInclusive` says so. */
    toYuan: yuan.nullable(),
    toInclusive: z.boolean().optional(),
  })
  .refine(({ fromYuan, toYuan }) => toYuan === null || !isYuan(fromYuan, toYuan) || fenOf(fromYuan) < fenOf(toYuan), {
    path: ['toYuan'],
    ...said('必须大于下限。', 'must be greater than "fromYuan"'),
  });

const row = z.strictObject({
  tier: z.enum(tiers),
  volume,
  /** The least payment credit. */
  credit: z.enum(paymentCredits).optional(),
  growth: fractionCondition.optional(),
  profitContribution: fractionCondition.optional(),
});
export type TierRow = z.infer<typeof row>;

const stretch = { fromYuan: yuan, toYuan: yuan };

/**
 * Tiers by yearly volume. `bands`, best first, share the volume out among themselves; what they leave out must be
 * declared in `gaps`, what two of them claim in `overlaps` (the better one is tried first). `otherwise`, in order, takes
 * clients below the lowest band and those who miss the conditions of theirs. Source: KA-3, KA-3 gap
 */
export const tierTable = z
  .strictObject({
    kind: z.literal('tierTable'),
    bands: z.array(row).min(1),
    gaps: z.array(z.strictObject({ ...stretch, becomes: z.enum(['lower', 'upper', 'none']) })),
    overlaps: z.array(z.strictObject(stretch)),
    otherwise: z.array(row),
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
  const problems = seamProblems(table);
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

const KINDS = { gap: '空档', overlap: '重叠' } as const;

/** Compares what the bands leave out or claim twice with what the table declares, both ways. */
function seamProblems({ bands, gaps, overlaps }: TierTable): TableProblem[] {
  const problems: TableProblem[] = [];
  const declared = {
    gap: new Set(gaps.map(nameStretch)),
    overlap: new Set(overlaps.map(nameStretch)),
  };
  for (const [index, lower] of bands.entries()) {
    const upper = bands[index - 1];
    if (!upper) continue;
    if (fenOf(lower.volume.fromYuan) >= fenOf(upper.volume.fromYuan)) {
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
    if (endOf(lower) > endOf(upper)) {
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
    const seam = seamBetween(lower, upper);
    if (seam && !declared[seam.kind].delete(nameStretch(seam))) {
      problems.push({
        path: ['bands', index],
        ...said(
          `${lower.tier} 与 ${upper.tier} 之间的${KINDS[seam.kind]} ${nameStretch(seam)} 没有声明：请声明，或调整界限。`,
          `${seam.kind} ${nameStretch(seam)} between ${lower.tier} and ${upper.tier} is not declared; declare it in "${seam.kind}s" or move a limit`,
        ),
      });
    }
  }
  for (const kind of ['gap', 'overlap'] as const) {
    for (const name of declared[kind]) {
      problems.push({
        path: [`${kind}s`],
        ...said(
          `声明了${KINDS[kind]} ${name}，但各等级之间并没有：请删去，或调整界限。`,
          `${name} is declared, but the bands have no such ${kind}`,
        ),
      });
    }
  }
  return problems;
}

function seamBetween(lower: TierRow, upper: TierRow) {
  const { toYuan, toInclusive } = lower.volume;
  const { fromYuan } = upper.volume;
  const end = endOf(lower);
  const start = fenOf(fromYuan);
  if (end < start) return { kind: 'gap' as const, fromYuan: toYuan, toYuan: fromYuan };
  if (end > start || toInclusive) return { kind: 'overlap' as const, fromYuan, toYuan };
  return undefined;
}

function endOf({ volume }: TierRow): number {
  return volume.toYuan === null ? Infinity : fenOf(volume.toYuan);
}

function nameStretch({ fromYuan, toYuan }: { fromYuan: string | null; toYuan: string | null }): string {
  return `${fromYuan ?? '0.00'}–${toYuan ?? '∞'}`;
}

function hasMisspeltAmount({ bands, gaps, overlaps }: TierTable): boolean {
  const amounts = [...bands.map((band) => band.volume), ...gaps, ...overlaps];
  return amounts.some(({ fromYuan, toYuan }) => !isYuan(fromYuan, toYuan ?? fromYuan));
}

function isYuan(...amounts: string[]): boolean {
  return amounts.every((amount) => yuan.safeParse(amount).success);
}
