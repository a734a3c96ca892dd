import { civilDateAt } from '../../kernel/civil-date';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { CellQuestion } from '../breakdown/cell-source.repository';
import type { StepDueCell } from '../breakdown/group-material';
import { monthSpans, type Window } from '../dashboard-window';
import { boundsOf, countSteps, dayOf, keptBy, liesIn, partsOf, restOf, stepKeys, STEP_COLUMNS } from './step-cells';
import { ofDepartment } from './step-department';

const KEYS = stepKeys('s.day');
/** The instant of the question, the first of the values. */
const AT = '$1::timestamptz';
const RESULT = `case when state = 'open' then 'open' when done_at <= due_at then 'onTime' else 'late' end`;
/** Neither ended with its case nor waiting for the client, unless it was overdue before it asked. */
const IS_DUE = `state <> 'ended' and not coalesce(paused_at < due_at, false)`;

/**
 * Steps of cases by whether they were done when they were due: of the company from what is folded, what is not yet and what
 * is open, together; of a portfolio, or as of a past instant, from the steps themselves.
 */
export class StepDueSource {
  constructor(
    private readonly database: RequestDatabase,
    private readonly question: CellQuestion,
  ) {}

  /** Steps whose due date falls in the window, which ends before today. */
  async cells({ from, to }: Window): Promise<StepDueCell[]> {
    if (from > to) return [];
    const { by, filter } = this.question;
    const parts = (await this.#isKept()) ? this.#keptParts({ from, to }) : this.#rowsAlone({ from, to });
    const keys = by.map((dimension, place) => `${KEYS[dimension] ?? 'null::text'} as k${place}`);
    const columns = [...keys, 's.result'];
    return ofDepartment(await countSteps<StepDueCell>(this.database, parts, { filter, columns }), by);
  }

  /** Whether the rollup answers: it is of the company and the present. Due dates are no matter of the calendar. */
  async #isKept(): Promise<boolean> {
    const { scope, asOf } = this.question;
    return scope === 'company' && asOf === undefined && (await keptBy(this.database)) !== null;
  }

  #keptParts(window: Window): ReturnType<typeof partsOf> {
    return partsOf(monthSpans(window, civilDateAt(this.question.now)), {
      question: this.question,
      rollup: { name: 'step_due', day: 'due_on', facts: 'result' },
      rows: (span, values) => this.#rows(span, values),
      rest: (bounds, values) => `select ${dayOf('due_at')} as day, ${STEP_COLUMNS}, ${RESULT} as result, n
        from ${restOf(AT, liesIn('due_at', bounds, values))} and ${IS_DUE}`,
    });
  }

  #rowsAlone(window: Window): Pick<ReturnType<typeof partsOf>, 'others'> {
    const { asOf, now } = this.question;
    const values: unknown[] = [asOf ?? now];
    return { others: { texts: [this.#rows(window, values)], values } };
  }

  #rows(window: Window, values: unknown[]): string {
    return `select due_on as day, ${STEP_COLUMNS}, result, 1 as n
      from analytics.step_due_known(${AT}, ${this.question.asOf !== undefined}, ${boundsOf(window, values).join(', ')}) as s`;
  }
}
