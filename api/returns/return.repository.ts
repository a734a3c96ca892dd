import { reachesAnything } from '../kernel/access/reach';
import type { Viewer } from '../kernel/access/viewer';
import type { RequestContext } from '../platform/context/request-context';
import { Conditions } from '../platform/database/conditions';
import { NewestFirst } from '../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../platform/graph/read-plan';
import { rowById, type RowSource } from '../platform/graph/row-by-id';
import { ReturnEntity } from './return.entity';
import { CASE, type ReturnLine } from './return.schema';

/** A return as its select list reads it; columns that were not asked for are missing. */
export type ReturnRow = Pick<ReturnEntity, 'id'> & Partial<ReturnEntity>;

export const returnPlan = new ReadPlan(ReturnEntity, {
  alias: 'r',
  always: ['id'],
  needs: { client: ['clientId'] },
  classified: { default: CASE },
});

const source: RowSource = { name: 'return', plan: returnPlan, from: 'returns."return" r' };

export function loadReturn(context: RequestContext, id: string, list: SelectList): Promise<ReturnRow | null> {
  return rowById(context, source, { id, list });
}

export const newestReturns = new NewestFirst<ReturnRow>({
  ...source,
  newest: 'returnedOn',
  type: 'date',
  parent: 'clientId',
});

/**
 * Returns the viewer reaches; undefined: none at all. A portfolio is said again in front of row-level security, whose
 * policy is an `or` that no index answers.
 */
export function scopeOf({ reaches }: Viewer): Conditions | undefined {
  if (!reachesAnything(reaches.RETURN)) return undefined;
  const { all, pseudonymous, cases, staffIds } = reaches.RETURN;
  const conditions = new Conditions();
  if (all || pseudonymous || cases) return conditions;
  const owned = 'select o.client_id from access.client_owner o where o.owner_id = any(?::uuid[])';
  return conditions.add(`r.client_id in (${owned})`, staffIds);
}

/** The lines of a return in order; one statement for all returns of a request. */
export async function loadLines(context: RequestContext, returnId: string): Promise<ReturnLine[]> {
  const lines = await context.loaders
    .of<ReturnLine[]>('return lines', async (ids) => {
      const rows = await context.database.rows<ReturnLine & { returnId: string }>({
        text: `select id, return_id as "returnId", line_no as "lineNo", product_number as product, description, quantity,
                 unit_price as "unitPrice", amount
               from returns.return_line where return_id = any($1::uuid[]) order by return_id, line_no`,
        values: [ids],
      });
      const found = new Map<string, ReturnLine[]>(ids.map((id) => [id, []]));
      for (const row of rows) found.get(row.returnId)?.push(row);
      return found;
    })
    .load(returnId);
  return lines ?? [];
}
