import { Decimal } from 'decimal.js';
import { addDays, type CivilDate } from '../../kernel/civil-date';
import type { MeasureName } from '../measures';
import { isLabelled, type DimensionName, type GroupKey } from './dimension';
import { keyText } from './dimension';
import { keyOf, type Keyed } from './group-material';

/** What a part is told apart by beside month, tier and region, which tell every part apart. */
const PARTS = {
  delivered_quantity: ['PRODUCT', 'MANAGER'],
  delivered_amount: ['PRODUCT', 'MANAGER'],
  returned_quantity: ['PRODUCT', 'REASON', 'MANAGER'],
  returned_amount: ['PRODUCT', 'REASON', 'MANAGER'],
  approved: ['MANAGER'],
  received: ['MANAGER'],
  completed: ['MANAGER'],
  held: ['MANAGER'],
  granted: ['AGE', 'MANAGER'],
  outstanding: ['AGE', 'MANAGER'],
  outstanding_returns: ['AGE', 'MANAGER'],
  revenue: ['MANAGER', 'SEGMENT'],
  costed: ['MANAGER', 'SEGMENT'],
  goods_cost: ['MANAGER', 'SEGMENT'],
  collected: ['MANAGER', 'SEGMENT'],
  due: ['MANAGER', 'SEGMENT'],
  due_open: ['MANAGER', 'SEGMENT'],
  rebate_traded: ['MANAGER'],
  rebate_earned: ['MANAGER'],
  rebate_paid: ['MANAGER'],
  cost: ['COST', 'MANAGER'],
  cost_open: ['COST', 'MANAGER'],
  attributed_cases: ['CLASS', 'DEPARTMENT', 'MANAGER'],
  attributed_loss: ['CLASS', 'DEPARTMENT', 'MANAGER'],
  cases_received: ['CLASS', 'MANAGER'],
  cases_open: ['CLASS', 'MANAGER'],
  cases_due: ['CLASS', 'MANAGER'],
  cases_on_time: ['CLASS', 'MANAGER'],
  cases_overdue: ['CLASS', 'MANAGER'],
  questions_due: ['MANAGER'],
  questions_in_time: ['MANAGER'],
  questions_open: ['MANAGER'],
  contacts_owed: ['MANAGER'],
  contacts_done: ['MANAGER'],
  conclusions_told: ['CLASS', 'MANAGER'],
  conclusions_refused: ['CLASS', 'MANAGER'],
  conclusions_open: ['CLASS', 'MANAGER'],
} as const satisfies Readonly<Record<string, readonly DimensionName[]>>;

export type TallyPart = keyof typeof PARTS;

/** Of each measure the parts it is made of; of complaints, where they are told apart by account manager. */
const MADE_OF: Readonly<Partial<Record<MeasureName, readonly TallyPart[]>>> = {
  RETURN_RATE: ['returned_quantity', 'delivered_quantity'],
  RETURN_RATE_AMOUNT: ['returned_amount', 'delivered_amount'],
  RETURNED_AMOUNT: ['returned_amount'],
  RETURN_RECEIVED_SHARE: ['received', 'approved'],
  RETURN_HELD_SHARE: ['held', 'completed'],
  RETURN_OUTSTANDING: ['outstanding', 'granted', 'outstanding_returns'],
  QUALITY_COST: ['cost', 'cost_open'],
  QUALITY_COST_SHARE: ['cost', 'cost_open', 'revenue'],
  ATTRIBUTED_CASES: ['attributed_cases'],
  ATTRIBUTED_LOSS: ['attributed_loss'],
  REVENUE: ['revenue'],
  PROFIT: ['costed', 'goods_cost', 'revenue'],
  PROFIT_CONTRIBUTION: ['costed', 'goods_cost', 'revenue'],
  COLLECTION_RATE: ['collected', 'due', 'due_open'],
  REBATE_TRADED: ['rebate_traded'],
  REBATE_EARNED: ['rebate_earned', 'rebate_traded'],
  REBATE_PAID: ['rebate_paid', 'rebate_earned'],
  REBATE_PENDING: ['rebate_earned', 'rebate_paid'],
  VISIT_COVERAGE: ['contacts_owed', 'contacts_done'],
  ANSWERED_IN_TIME: ['questions_due', 'questions_in_time', 'questions_open'],
  REFUSAL_RATE: ['conclusions_told', 'conclusions_refused', 'conclusions_open'],
};

/** What the desk adds to between two counts of the tallies: it works by the minute. */
export const OF_DESK: readonly TallyPart[] = ['questions_due', 'questions_in_time', 'questions_open'];

/** Of deliveries only the present is kept: as of any instant the same are told, but for the tier and segment then. */
export const NEVER_RESTATED: readonly TallyPart[] = ['delivered_quantity', 'delivered_amount'];

const OF_MANAGERS: Readonly<Partial<Record<MeasureName, readonly TallyPart[]>>> = {
  COMPLAINTS_RECEIVED: ['cases_received', 'cases_open'],
  ON_TIME_SHARE: ['cases_due', 'cases_on_time', 'cases_overdue'],
};

export function isTallied(measure: MeasureName, by: readonly DimensionName[]): boolean {
  return measure in MADE_OF || (by.includes('MANAGER') && measure in OF_MANAGERS);
}

/** Parts that measures need, each once. */
export function partsOf(measures: readonly MeasureName[], by: readonly DimensionName[]): TallyPart[] {
  const parts = measures.flatMap(
    (measure) => MADE_OF[measure] ?? (by.includes('MANAGER') ? OF_MANAGERS[measure] : undefined) ?? [],
  );
  return [...new Set(parts)];
}

/** Those of the dimensions that a part is told apart by; groups that differ in others only share it. */
export function dimensionsOf(part: TallyPart, by: readonly DimensionName[]): DimensionName[] {
  const own: readonly DimensionName[] = PARTS[part];
  return by.filter((dimension) => ['MONTH', 'TIER', 'REGION'].includes(dimension) || own.includes(dimension));
}

/** A sum of one part; a key it is not told apart by is empty. */
export interface TallyCell extends Keyed {
  readonly part: TallyPart;
  /** Decimal. */
  readonly value: string;
}

export type TallySum = (part: TallyPart) => Decimal;

const NOTHING = new Decimal(0);

/** What each group has of a part: exact decimals, added up once. */
export function tallyIndex(cells: readonly TallyCell[], by: readonly DimensionName[]): (key: GroupKey) => TallySum {
  const sums = new Map<string, Decimal>();
  for (const cell of cells) {
    const text = textOf(cell.part, keyOf(cell, by), by);
    sums.set(text, (sums.get(text) ?? NOTHING).plus(cell.value));
  }
  return (key) => (part) => sums.get(textOf(part, key, by)) ?? NOTHING;
}

/** The sum of a part over all groups. */
export function tallyTotal(cells: readonly TallyCell[]): TallySum {
  return (part) => cells.reduce((sum, cell) => (cell.part === part ? sum.plus(cell.value) : sum), NOTHING);
}

function textOf(part: TallyPart, key: GroupKey, by: readonly DimensionName[]): string {
  const own = dimensionsOf(part, by);
  return `${part}|${keyText(key.map((value, at) => (own.includes(by[at] ?? 'MARKET') ? value : '')))}`;
}

/** The one dimension of a breakdown that is kept by itself. */
export function labelOf(by: readonly DimensionName[]): DimensionName | undefined {
  return by.find(isLabelled);
}

/** What is due today may still be done in time. */
const ENDS_YESTERDAY: readonly TallyPart[] = [
  'cases_due',
  'cases_on_time',
  'cases_overdue',
  'contacts_owed',
  'contacts_done',
];

export function endsYesterday(part: TallyPart): boolean {
  return ENDS_YESTERDAY.includes(part);
}

/** The last day of a period on which a part is counted: as of a past instant nothing that came behind it, nor what was still to fall due. */
export function lastDayOf(part: TallyPart, to: CivilDate, today: CivilDate): CivilDate {
  const last = endsYesterday(part) ? addDays(today, -1) : today;
  return last < to ? last : to;
}
