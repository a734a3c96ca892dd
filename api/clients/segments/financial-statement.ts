import type { CivilDate } from '../../kernel/civil-date';
import { compareMoney, type Money } from '../../kernel/money';
import type { SegmentInputsParameters } from '../../kernel/policy/segment-parameters';
import type { ProblemText } from '../../platform/graph/problem';
import { assetsMissing, negativeAmount, noSuchIndustry, partExceedsWhole, yearNotOver } from './statement-problem';

/** What the annual statements of a client say, in yuan. */
export interface Statement {
  readonly fiscalYear: number;
  readonly totalAssets: Money;
  readonly totalLiabilities: Money;
  readonly currentAssets: Money;
  readonly currentLiabilities: Money;
  readonly revenue: Money;
  readonly netProfit: Money;
  readonly industry?: string | null;
}

const OLDEST_YEARS = 20;
const COUNTED = ['totalAssets', 'totalLiabilities', 'currentAssets', 'currentLiabilities', 'revenue'] as const;
const PARTS = [
  ['currentAssets', 'totalAssets'],
  ['currentLiabilities', 'totalLiabilities'],
] as const;

/** What keeps statements from being taken, as far as they tell themselves. Source: BK-1 */
export function statementFault(
  statement: Statement,
  today: CivilDate,
  { outlook }: SegmentInputsParameters,
): ProblemText | undefined {
  const thisYear = Number(today.slice(0, 4));
  if (statement.fiscalYear >= thisYear || statement.fiscalYear < thisYear - OLDEST_YEARS)
    return yearNotOver(thisYear - 1);
  const negative = COUNTED.find((field) => compareMoney(statement[field], '0.00') < 0);
  if (negative !== undefined) return negativeAmount(negative);
  if (compareMoney(statement.totalAssets, '0.00') === 0) return assetsMissing;
  const part = PARTS.find(([one, whole]) => compareMoney(statement[one], statement[whole]) > 0);
  if (part !== undefined) return partExceedsWhole(part[0]);
  const { industry } = statement;
  if (industry != null && !outlook.industries.some((each) => each.industry === industry)) return noSuchIndustry;
  return undefined;
}
