import { addDays, startOfDay } from '../../kernel/civil-date';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { CellQuestion } from '../breakdown/cell-source.repository';
import type { DimensionName } from '../breakdown/dimension';
import type { StepDueCell } from '../breakdown/group-material';
import type { Window } from '../dashboard-window';
import { ofDepartment } from './step-department';

const KEYS: Readonly<Partial<Record<DimensionName, string>>> = {
  MONTH: `date_trunc('month', s.due_on::timestamp)::date`,
  CLASS: 's.class',
  TIER: 's.tier',
  REGION: 's.region_code',
  MARKET: `case when s.overseas then 'OVERSEAS' else 'DOMESTIC' end`,
  STEP: 's.step',
  POST: 's.post',
  DEPARTMENT: 's.post',
};

/** Steps of cases by whether they were done when they were due; of who does not reach all figures, those of their own clients. */
export class StepDueSource {
  constructor(
    private readonly database: RequestDatabase,
    private readonly question: CellQuestion,
  ) {}

  /** Steps whose due date falls in the window. */
  async cells({ from, to }: Window): Promise<StepDueCell[]> {
    const { asOf, now, by } = this.question;
    const values: unknown[] = [asOf ?? now, asOf !== undefined, startOfDay(from), startOfDay(addDays(to, 1))];
    const keys = by.map((dimension, place) => `${KEYS[dimension] ?? 'null::text'} as k${place}`);
    const places = [...keys, 'result'].map((_, place) => place + 1);
    const cells = await this.database.rows<StepDueCell>({
      text: `select ${[...keys, 's.result'].join(', ')}, count(*)::int as n
        from analytics.step_due_known($1::timestamptz, $2::boolean, $3::timestamptz, $4::timestamptz) as s
        where true${this.#filter(values)} group by ${places.join(', ')}`,
      values,
    });
    return ofDepartment(cells, by);
  }

  #filter(values: unknown[]): string {
    const { tiers, regionCodes, classes } = this.question.filter;
    const among = (column: string, list: readonly string[] | undefined): string =>
      list === undefined ? '' : ` and ${column} = any($${values.push(list)}::text[])`;
    return among('s.tier', tiers) + among('s.region_code', regionCodes) + among('s.class', classes);
  }
}
