import type { RequestContext } from '../context/request-context';
import { uuidList } from '../database/uuid-list';
import type { ReadPlan, SelectList } from './read-plan';

/** Where the rows of a type are read. */
export interface RowSource {
  /** What the rows are called in the loaders of a request. */
  readonly name: string;
  readonly plan: ReadPlan;
  /** What stands behind `from`, under the alias of the plan. */
  readonly from: string;
}

export interface RowRead {
  readonly id: string;
  readonly list: SelectList;
}

/** A row by id, batched with every other asked for at the same time with the same columns; null when there is none. */
export function rowById<Row extends { readonly id: string }>(
  context: RequestContext,
  { name, plan, from }: RowSource,
  { id, list }: RowRead,
): Promise<Row | null> {
  const key = plan.column(context.database.source, 'id');
  return context.loaders
    .of<Row>(`${name} ${list.key}`, async (ids) => {
      const rows = await context.database.rows<Row>({
        text: `select ${list.sql} from ${from} where ${key} = ${ids.length === 1 ? '$1' : 'any($1::uuid[])'}`,
        values: [ids.length === 1 ? ids[0] : uuidList(ids)],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}
