import { addDays, addMonths, monthOf, monthRange, type CivilDate } from '../../api/kernel/civil-date';
import type { Transaction } from '../../api/platform/database/request-database';
import { spanOf, spansWithin } from '../../api/sales/targets/target-periods';
import type { TargetMeasure, TargetPeriod } from '../../api/sales/targets/target-words.schema';
import { DEMO_STAFF } from './accounts';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';

const KIND = 0x131;
const HOUR_MS = 3_600_000;
/** Yuan to which targets of money are rounded. */
const ROUND_YUAN = 1_000;

export const TARGET_COLUMNS =
  'sales.target (id, manager_id, measure, period, starts_on, state, amount, agreed, proposed, changed_at, version)';
export const TARGET_STEP_COLUMNS = 'sales.target_step (target_id, version, move, amount, note, by_staff, at)';

interface Usual {
  readonly managerId: string;
  /** Yuan ordered in a usual month of the last twelve. */
  readonly monthlyYuan: number;
  readonly newYearly: number;
}

/** What account managers usually reach, which is what their targets are set by. */
export function usualOf(transaction: Transaction, asOf: CivilDate): Promise<Usual[]> {
  return transaction.rows<Usual>({
    text: `select c.owner_id as "managerId", (coalesce(sum(c.annual_volume), 0) / 12)::float8 as "monthlyYuan",
             (count(*) filter (where c.opened_on > $1::date - 365))::int as "newYearly"
           from clients.client c where c.owner_id is not null group by 1 order by 1`,
    values: [asOf],
  });
}

type Fate = 'AGREED' | 'SET' | 'PROPOSED' | 'OBJECTED';

/** Sales targets of the year: agreed, set after an objection, and those of next month that still wait (AM-1). */
export class DemoTargets {
  readonly targets: CopyRow[] = [];
  readonly steps: CopyRow[] = [];
  readonly #heads = new Map(DEMO_STAFF.map(({ account, reportsTo }) => [staffId(account), reportsTo]));

  constructor(
    private readonly asOf: CivilDate,
    usual: readonly Usual[],
  ) {
    const nextMonth = monthRange(addMonths(monthOf(asOf), 1)).from;
    const year = spanOf('YEAR', asOf);
    for (const [place, { managerId, monthlyYuan, newYearly }] of usual.entries()) {
      const random = new Random(131, place);
      const yuan = (months: number): number => {
        const wanted = monthlyYuan * months * random.between(0.92, 1.18);
        return Math.max(1, Math.round(wanted / ROUND_YUAN)) * ROUND_YUAN;
      };
      const set = (what: readonly [TargetMeasure, TargetPeriod], from: CivilDate, amount: number, fate: Fate): void =>
        this.#add({ managerId, measure: what[0], period: what[1], from, amount, fate });
      // Months up to this one, and a year that somebody set for itself: the quarters follow from their months.
      for (const { from } of spansWithin('MONTH', year))
        if (from <= asOf)
          set(['REVENUE', 'MONTH'], from, yuan(1), place % 7 === 3 && from > addDays(asOf, -90) ? 'SET' : 'AGREED');
      if (nextMonth <= year.to)
        set(
          ['REVENUE', 'MONTH'],
          nextMonth,
          yuan(1),
          place % 5 === 2 ? 'OBJECTED' : place % 5 === 4 ? 'AGREED' : 'PROPOSED',
        );
      if (place % 3 !== 1) set(['REVENUE', 'YEAR'], year.from, yuan(12), 'AGREED');
      for (const { from } of spansWithin('QUARTER', year))
        if (from <= asOf) set(['NEW_CLIENTS', 'QUARTER'], from, Math.max(1, Math.round(newYearly / 4)), 'AGREED');
      const quarter = spanOf('QUARTER', asOf).from;
      if (place % 2 === 0) set(['COLLECTED', 'QUARTER'], quarter, yuan(3), 'AGREED');
    }
  }

  #add(wanted: {
    readonly managerId: string;
    readonly measure: TargetMeasure;
    readonly period: TargetPeriod;
    readonly from: CivilDate;
    readonly amount: number;
    readonly fate: Fate;
  }): void {
    const { managerId, measure, period, from, amount, fate } = wanted;
    const proposedOn = [addDays(from, -12), addDays(this.asOf, -4)].sort()[0] ?? from;
    const id = seededId(dayMs(proposedOn), KIND, this.targets.length);
    const at = (days: number): string => new Date(dayMs(addDays(proposedOn, days)) + 9 * HOUR_MS).toISOString();
    const superior = this.#heads.get(managerId) === 'wangzhiqiang' ? staffId('wangzhiqiang') : staffId('sunwei');
    const step = (version: number, move: string, by: string, note: string | null): void => {
      this.steps.push([id, version, move, amount, note, by, at(version - 1)]);
    };
    step(1, 'PROPOSE', superior, null);
    if (fate === 'AGREED') step(2, 'AGREE', managerId, null);
    if (fate === 'SET' || fate === 'OBJECTED') step(2, 'OBJECT', managerId, '两家大户停产检修，本月预计少订三成。');
    if (fate === 'SET') step(3, 'SET', superior, '检修期仅一周，已与生产中心核对交期，指标不变。');
    const version = { PROPOSED: 1, AGREED: 2, OBJECTED: 2, SET: 3 }[fate];
    const isInForce = fate === 'AGREED' || fate === 'SET';
    this.targets.push([
      id,
      managerId,
      measure,
      period,
      from,
      isInForce ? 'IN_FORCE' : fate,
      isInForce ? amount : null,
      isInForce ? fate === 'AGREED' : null,
      isInForce ? null : amount,
      at(version - 1),
      version,
    ]);
  }
}
