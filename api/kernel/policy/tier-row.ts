import { z } from 'zod';
import { fenOf } from '../money';
import { said } from './said';
import { fraction, isYuan, yuan } from './values';
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

/** What a client is to meet for a tier. */
export const tierRow = z.strictObject({
  tier: z.enum(tiers),
  volume,
  /** The least payment credit. */
  credit: z.enum(paymentCredits).optional(),
  growth: fractionCondition.optional(),
  profitContribution: fractionCondition.optional(),
});
export type TierRow = z.infer<typeof tierRow>;

/** Volumes of which something is said, in fen; the end is not included. Its limits are kept as they are written. */
export interface Stretch {
  fromFen: number;
  endFen: number;
  fromYuan: string;
  /** null: no end. */
  toYuan: string | null;
}

/** The volumes that a row claims. */
export function claimOf({ volume: { fromYuan, toYuan, toInclusive } }: TierRow): Stretch {
  const endFen = toYuan === null ? Infinity : fenOf(toYuan) + (toInclusive ? 1 : 0);
  return { fromFen: fenOf(fromYuan), endFen, fromYuan, toYuan };
}

/** How a stretch is called, and declared. */
export function nameOf({ fromYuan, toYuan }: Pick<Stretch, 'fromYuan' | 'toYuan'>): string {
  return `${fromYuan}–${toYuan ?? '∞'}`;
}

/** What two stretches have in common; undefined: nothing. */
export function shared(one: Stretch, other: Stretch): Stretch | undefined {
  const { fromFen, fromYuan } = one.fromFen < other.fromFen ? other : one;
  const { endFen, toYuan } = one.endFen > other.endFen ? other : one;
  return fromFen < endFen ? { fromFen, endFen, fromYuan, toYuan } : undefined;
}

/** What others leave of a stretch, in order. */
export function leftOf(stretch: Stretch, others: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = [];
  let { fromFen, fromYuan } = stretch;
  for (const taken of [...others].sort((a, b) => a.fromFen - b.fromFen)) {
    // One that ends before it begins is reported where it stands.
    if (taken.endFen <= Math.max(fromFen, taken.fromFen)) continue;
    if (taken.fromFen >= stretch.endFen) break;
    if (taken.fromFen > fromFen) left.push({ fromFen, endFen: taken.fromFen, fromYuan, toYuan: taken.fromYuan });
    if (taken.toYuan === null) return left;
    fromFen = taken.endFen;
    fromYuan = taken.toYuan;
  }
  const { endFen, toYuan } = stretch;
  return fromFen < endFen ? [...left, { fromFen, endFen, fromYuan, toYuan }] : left;
}
