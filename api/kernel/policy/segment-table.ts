import { z } from 'zod';
import { fenOf } from '../money';
import { said, type Said } from './said';
import { firstRepeated, yuan } from './values';
import { levels, segments } from './vocabulary';

const row = z.strictObject({
  segment: z.enum(segments),
  creditAtLeast: z.enum(levels).optional(),
  sizeFromYuan: yuan.optional(),
  financialsAtLeast: z.enum(levels).optional(),
  outlookAtLeast: z.enum(levels).optional(),
});
type Row = z.infer<typeof row>;

interface Problem extends Said {
  path: PropertyKey[];
}

/** Segments, best first: a client takes the first whose every given condition holds. Source: BK-1 */
export const segmentTable = z
  .strictObject({ kind: z.literal('segmentTable'), segments: z.array(row).min(1) })
  .superRefine(({ segments: rows }, context) => {
    for (const problem of problemsOf(rows)) context.addIssue({ code: 'custom', ...problem });
  });

/** Each segment once, best first, asking no less than the next; and nobody is left without one. */
function problemsOf(rows: readonly Row[]): Problem[] {
  const repeated = firstRepeated(rows.map(({ segment }) => segment));
  if (repeated) {
    const words = said(`分层 ${repeated} 列了两次，请删去一处。`, `segment ${repeated} is listed twice`);
    return [{ path: ['segments'], ...words }];
  }
  if (rows.some(({ sizeFromYuan: size }) => size !== undefined && !yuan.safeParse(size).success)) return [];
  const misplaced = rows.findIndex((each, at) => at > 0 && isBetter(each, rows[at - 1]));
  if (misplaced > 0) return [{ path: ['segments', misplaced, 'segment'], ...bestFirst(rows, misplaced) }];
  return [...rows.flatMap((worse, at) => asksMore(worse, at, rows[at - 1])), ...leftOut(rows)];
}

function isBetter({ segment }: Row, before: Row | undefined): boolean {
  return before !== undefined && segments.indexOf(segment) < segments.indexOf(before.segment);
}

function bestFirst(rows: readonly Row[], at: number): Said {
  const [segment, before] = [rows[at]?.segment, rows[at - 1]?.segment];
  return said(
    `分层 ${segment} 优于 ${before}：请从好到差排列。`,
    `segment ${segment} is better than ${before}: list the best first`,
  );
}

const CONDITIONS = ['creditAtLeast', 'sizeFromYuan', 'financialsAtLeast', 'outlookAtLeast'] as const;
type Condition = (typeof CONDITIONS)[number];

/** How much a condition asks, to compare; the lowest level is asked of nobody. */
function asked(of: Row, condition: Condition): number {
  if (condition === 'sizeFromYuan') return of.sizeFromYuan === undefined ? -Infinity : fenOf(of.sizeFromYuan);
  const level = of[condition];
  return level === undefined ? 0 : levels.indexOf(level);
}

function asksMore(worse: Row, at: number, better: Row | undefined): Problem[] {
  if (better === undefined) return [];
  return CONDITIONS.filter((condition) => asked(worse, condition) > asked(better, condition)).map((condition) => ({
    path: ['segments', at, condition],
    ...said(
      `分层 ${worse.segment} 的要求高于更好的 ${better.segment}：请降低，或提高 ${better.segment} 的要求。`,
      `${worse.segment} asks more than the better ${better.segment}; lower it, or raise what ${better.segment} asks`,
    ),
  }));
}

/** Whoever stands worst by everything is taken by the last segment, so that one asks nothing. */
function leftOut(rows: readonly Row[]): Problem[] {
  const at = rows.length - 1;
  const last = rows[at];
  if (last === undefined) return [];
  const isKept = (condition: Condition): boolean =>
    condition === 'sizeFromYuan' ? last[condition] === undefined : asked(last, condition) === 0;
  return CONDITIONS.filter(
    (condition) =>
      !isKept(condition) ||
      (last.segment === 'ELIMINATED' && condition === 'creditAtLeast' && last.creditAtLeast !== undefined),
  ).map((condition) => ({
    path: ['segments', at, condition],
    ...said(
      `末一分层 ${last.segment} 不能有条件，否则有的客户没有任何分层：请删去，或在其后加一个无条件的分层。`,
      `the last segment, ${last.segment}, can have no condition, or some clients have no segment; delete it, or add one without conditions below`,
    ),
  }));
}
