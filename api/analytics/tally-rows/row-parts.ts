import type { Resource } from '../../kernel/access/matrix';
import type { DimensionName } from '../breakdown/dimension';
import { dimensionsOf, type TallyPart } from '../breakdown/tally-parts';
import type { MeasureName } from '../measures';

/** What only rows tell: what of a receivable is held up by a complaint, and what returns took off. */
type LeftPart = 'due_held' | 'due_credited';
export type RowPart = TallyPart | LeftPart;

/** Parts that are added up, less those that are taken off. */
export interface PartSum {
  readonly plus: readonly RowPart[];
  readonly minus: readonly RowPart[];
}

export const leftOutReasons = ['DISPUTED', 'CREDITED', 'COST_UNKNOWN'] as const;
export type LeftOutReasonName = (typeof leftOutReasons)[number];

export interface LeftOutPart {
  readonly reason: LeftOutReasonName;
  readonly of: PartSum;
}

/** What rows of a measure are told by. */
export interface RowParts {
  readonly numerator: PartSum;
  /** Null: the figure is a sum, and its denominator the sum of all groups. */
  readonly denominator: PartSum | null;
  readonly leftOut: readonly LeftOutPart[];
  /** What is counted and what it is counted on are rows of different kinds, and quicker read one after the other. */
  readonly isApart: boolean;
  /** Who reaches none of these row by row gets no row. */
  readonly resources: readonly Resource[];
}

const sum = (plus: RowPart, minus?: RowPart): PartSum => ({ plus: [plus], minus: minus === undefined ? [] : [minus] });
const of = (
  resources: readonly Resource[],
  numerator: PartSum,
  denominator: PartSum | null = null,
  leftOut: readonly LeftOutPart[] = [],
): RowParts => ({ numerator, denominator, leftOut, isApart: false, resources });
const apart = (resources: readonly Resource[], numerator: PartSum, denominator: PartSum): RowParts => ({
  ...of(resources, numerator, denominator),
  isApart: true,
});

const PROFIT = sum('costed', 'goods_cost');
const UNCOSTED: LeftOutPart = { reason: 'COST_UNKNOWN', of: sum('revenue', 'costed') };

const ROWS: Readonly<Partial<Record<MeasureName, RowParts>>> = {
  RETURN_RATE: apart(['RETURN', 'MONEY'], sum('returned_quantity'), sum('delivered_quantity')),
  RETURN_RATE_AMOUNT: apart(['RETURN', 'MONEY'], sum('returned_amount'), sum('delivered_amount')),
  RETURNED_AMOUNT: of(['RETURN'], sum('returned_amount')),
  RETURN_RECEIVED_SHARE: of(['RETURN'], sum('received'), sum('approved')),
  RETURN_HELD_SHARE: of(['RETURN'], sum('held'), sum('completed')),
  RETURN_OUTSTANDING: of(['RETURN'], sum('outstanding'), sum('granted')),
  QUALITY_COST: of(['RETURN', 'MONEY'], sum('cost')),
  QUALITY_COST_SHARE: apart(['RETURN', 'MONEY'], sum('cost'), sum('revenue')),
  ATTRIBUTED_CASES: of(['COMPLAINT'], sum('attributed_cases')),
  ATTRIBUTED_LOSS: of(['MONEY'], sum('attributed_loss')),
  REVENUE: of(['MONEY'], sum('revenue')),
  PROFIT: of(['MONEY'], PROFIT, null, [UNCOSTED]),
  PROFIT_CONTRIBUTION: of(['MONEY'], PROFIT, sum('costed'), [UNCOSTED]),
  COLLECTION_RATE: of(['RECEIVABLE'], sum('collected'), sum('due'), [
    { reason: 'DISPUTED', of: sum('due_held') },
    { reason: 'CREDITED', of: sum('due_credited') },
  ]),
  REBATE_TRADED: of(['REBATE'], sum('rebate_traded')),
  REBATE_EARNED: of(['REBATE'], sum('rebate_earned'), sum('rebate_traded')),
  REBATE_PAID: of(['REBATE'], sum('rebate_paid'), sum('rebate_earned')),
  REBATE_PENDING: of(['REBATE'], sum('rebate_earned', 'rebate_paid'), sum('rebate_earned')),
  ANSWERED_IN_TIME: of(['ACTIVITY'], sum('questions_in_time'), sum('questions_due')),
  VISIT_COVERAGE: of(['ACTIVITY'], sum('contacts_done'), sum('contacts_owed')),
  REFUSAL_RATE: of(['COMPLAINT'], sum('conclusions_refused'), sum('conclusions_told')),
};

/** How the rows behind a measure are told; undefined when other rows stand behind it. */
export function rowPartsOf(measure: MeasureName): RowParts | undefined {
  return ROWS[measure];
}

/** All parts whose rows are read for a measure. */
export function partsRead({ numerator, denominator, leftOut }: RowParts): RowPart[] {
  const sums = [numerator, ...(denominator === null ? [] : [denominator]), ...leftOut.map((each) => each.of)];
  return [...new Set(sums.flatMap(({ plus, minus }) => [...plus, ...minus]))];
}

/** The same in the lots they are read in. */
export function lotsRead(parts: RowParts): RowPart[][] {
  if (!parts.isApart) return [partsRead(parts)];
  return [partsRead({ ...parts, denominator: null }), [...(parts.denominator?.plus ?? [])]];
}

/** The part whose groups and days a row part shares. */
export function tallyPartOf(part: RowPart): TallyPart {
  return part === 'due_held' || part === 'due_credited' ? 'due' : part;
}

/** Parts that are told apart by a dimension; groups that differ in it share the others. */
export function partsApart(parts: readonly RowPart[], dimension: DimensionName): RowPart[] {
  return parts.filter((part) => dimensionsOf(tallyPartOf(part), [dimension]).length > 0);
}
