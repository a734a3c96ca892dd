import { Decimal } from 'decimal.js';
import { addDays, type CivilDate } from '../../kernel/civil-date';
import type { MeasureName } from '../measures';
import { wilsonInterval } from '../../kernel/statistics/wilson-interval';
import { poissonInterval } from '../statistics/poisson-interval';
import type { CountedFigure } from './group-figures';
import type { TallySum } from './tally-parts';

/** Goods come back for weeks: a month of delivery is told as complete when it ended so long ago. */
export const RETURN_DAYS = 90;

export interface TallySetting {
  readonly isComplete: boolean;
  /** The last day of the group's period. */
  readonly end: CivilDate;
  readonly today: CivilDate;
  /** Of the whole breakdown. */
  readonly total: TallySum;
}

export type TallyFigure = CountedFigure;
type Count = (of: TallySum, setting: TallySetting) => TallyFigure;

/** Figures of goods, money and fault, each from the sums of its parts. */
export const TALLY_COUNTS: Readonly<Partial<Record<MeasureName, Count>>> = {
  RETURN_RATE: returnRate('returned_quantity', 'delivered_quantity'),
  RETURN_RATE_AMOUNT: returnRate('returned_amount', 'delivered_amount'),
  RETURNED_AMOUNT: (of, setting) => ({
    ...amount(of('returned_amount'), setting.total('returned_amount'), setting),
    complete: hasComeBack(setting),
  }),
  RETURN_RECEIVED_SHARE: (of, { isComplete }) => ratio(of('received'), of('approved'), { complete: isComplete }),
  RETURN_HELD_SHARE: (of, { isComplete }) => share(of('held'), of('completed'), { complete: isComplete }),
  RETURN_OUTSTANDING: (of, setting) => ({
    ...amount(of('outstanding'), of('granted'), setting),
    open: count(of('outstanding_returns')),
  }),
  QUALITY_COST: (of, setting) => cost(amount(of('cost'), setting.total('cost'), setting), of),
  QUALITY_COST_SHARE: (of, { isComplete }) => cost(ratio(of('cost'), of('revenue'), { complete: isComplete }), of),
  ATTRIBUTED_CASES: (of, setting) => {
    const cases = of('attributed_cases');
    return amount(cases, setting.total('attributed_cases'), setting);
  },
  ATTRIBUTED_LOSS: (of, setting) => amount(of('attributed_loss'), setting.total('attributed_loss'), setting),
  REVENUE: (of, setting) => amount(of('revenue'), setting.total('revenue'), setting),
  PROFIT: (of, setting) => costedWholly(amount(profitOf(of), profitOf(setting.total), setting), of),
  PROFIT_CONTRIBUTION: (of, { isComplete }) =>
    costedWholly(ratio(profitOf(of), of('costed'), { complete: isComplete }), of),
  COLLECTION_RATE: (of, { isComplete }) =>
    ratio(of('collected'), of('due'), { complete: isComplete, open: count(of('due_open')) }),
  REBATE_TRADED: (of, setting) => stated(of, amount(of('rebate_traded'), setting.total('rebate_traded'), setting)),
  REBATE_EARNED: (of, setting) => stated(of, amount(of('rebate_earned'), of('rebate_traded'), setting)),
  REBATE_PAID: (of, { isComplete }) => ratio(of('rebate_paid'), of('rebate_earned'), { complete: isComplete }),
  REBATE_PENDING: (of, setting) =>
    stated(of, amount(of('rebate_earned').minus(of('rebate_paid')), of('rebate_earned'), setting)),
  ANSWERED_IN_TIME: (of, { isComplete }) =>
    share(of('questions_in_time'), of('questions_due'), { complete: isComplete, open: count(of('questions_open')) }),
  REFUSAL_RATE: (of, { isComplete }) =>
    share(of('conclusions_refused'), of('conclusions_told'), {
      complete: isComplete,
      open: count(of('conclusions_open')),
    }),
  VISIT_COVERAGE: (of, { isComplete }) => share(of('contacts_done'), of('contacts_owed'), { complete: isComplete }),
  COMPLAINTS_RECEIVED: (of, { isComplete, total }) => {
    const received = of('cases_received');
    return figure(received, total('cases_received'), {
      ...poissonInterval(count(received)),
      method: 'EXACT_POISSON',
      open: count(of('cases_open')),
      complete: isComplete,
    });
  },
  ON_TIME_SHARE: (of, { isComplete }) =>
    share(of('cases_on_time'), of('cases_due'), { complete: isComplete, open: count(of('cases_overdue')) }),
};

type ReturnPart = 'returned_quantity' | 'returned_amount';
type DeliveredPart = 'delivered_quantity' | 'delivered_amount';

function returnRate(returned: ReturnPart, delivered: DeliveredPart): Count {
  return (of, setting) => ratio(of(returned), of(delivered), { complete: hasComeBack(setting) });
}

function hasComeBack({ isComplete, end, today }: TallySetting): boolean {
  return isComplete && addDays(end, RETURN_DAYS) <= today;
}

function profitOf(of: TallySum): Decimal {
  return of('costed').minus(of('goods_cost'));
}

/** Incomplete where some of what was ordered has no known cost. */
function costedWholly(of: TallyFigure, sums: TallySum): TallyFigure {
  return { ...of, complete: of.complete && sums('costed').equals(sums('revenue')) };
}

/** With open cases at their budget: an estimate until they end. */
function cost(of: TallyFigure, sums: TallySum): TallyFigure {
  const open = count(sums('cost_open'));
  return { ...of, open, complete: of.complete && open === 0 };
}

/** Without a statement nothing is known of a rebate, which is not the same as nothing earned. */
function stated(of: TallySum, told: TallyFigure): TallyFigure {
  return of('rebate_traded').isZero() && of('rebate_earned').isZero() ? { ...told, value: null } : told;
}

/** Counted to the last piece or fen, so without an interval. */
function ratio(of: Decimal, on: Decimal, rest: Partial<TallyFigure>): TallyFigure {
  return figure(of, on, { value: on.isZero() ? null : of.dividedBy(on).toNumber(), ...rest });
}

function amount(of: Decimal, on: Decimal, { isComplete }: TallySetting): TallyFigure {
  return figure(of, on, { value: of.toNumber(), complete: isComplete });
}

function share(of: Decimal, on: Decimal, rest: Partial<TallyFigure>): TallyFigure {
  return figure(of, on, { ...wilsonInterval(count(of), count(on)), method: 'WILSON', ...rest });
}

function figure(of: Decimal, on: Decimal, rest: Partial<TallyFigure>): TallyFigure {
  return {
    numerator: of.toNumber(),
    denominator: on.toNumber(),
    value: null,
    lower: null,
    upper: null,
    method: null,
    open: 0,
    complete: true,
    withheld: false,
    ...rest,
  };
}

function count(of: Decimal): number {
  return of.toDecimalPlaces(0).toNumber();
}
