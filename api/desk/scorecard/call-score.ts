import type { ConductCriterion } from '../../kernel/policy/conduct-parameters';
import type { ProblemText } from '../../platform/graph/problem';
import { everyRuleOnce, nothingSeen } from './call-score-problem';
import type { ConductMark } from './call-score-words.schema';

/** A rule as it was when a call was scored, and its mark. */
export interface MarkedCriterion extends ConductCriterion {
  readonly mark: ConductMark;
}

interface Mark {
  readonly code: string;
  readonly mark: ConductMark;
}

/** The rules with their marks, or what is wrong with the marks: every rule has one, and something came up. Source: SD-12 */
export function markedCriteria(
  criteria: readonly ConductCriterion[],
  marks: readonly Mark[],
): readonly MarkedCriterion[] | ProblemText {
  const byCode = new Map(marks.map(({ code, mark }) => [code, mark]));
  if (byCode.size !== marks.length || marks.length !== criteria.length) return everyRuleOnce;
  const lines: MarkedCriterion[] = [];
  for (const criterion of criteria) {
    const mark = byCode.get(criterion.code);
    if (mark === undefined) return everyRuleOnce;
    lines.push({ ...criterion, mark });
  }
  return lines.some(({ mark }) => mark !== 'NOT_SEEN') ? lines : nothingSeen;
}

/**
 * Points of a call.
 *
 * @param lines rules with their marks; something came up
 * @returns 0 to 100, rounded to one decimal: the share of the weight of what came up that was kept
 * @throws RangeError when nothing came up
 * Source: SD-12
 */
export function pointsOf(lines: readonly Pick<MarkedCriterion, 'weight' | 'mark'>[]): number {
  const weightOf = (marks: readonly ConductMark[]): number =>
    lines.filter(({ mark }) => marks.includes(mark)).reduce((sum, { weight }) => sum + weight, 0);
  const seen = weightOf(['KEPT', 'BROKEN']);
  if (seen === 0) throw new RangeError('A call in which nothing came up has no points');
  return Math.round((weightOf(['KEPT']) / seen) * 1000) / 10;
}
