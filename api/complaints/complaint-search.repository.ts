import type { Reach } from '../kernel/access/reach';
import type { RequestContext } from '../platform/context/request-context';
import { Conditions } from '../platform/database/conditions';
import { clientsNamed } from './complaint-condition';

/** Ids of at most `atMost` clients whose number or name contains the text, among those whose name the viewer may read. */
export async function namedClientIds(
  context: RequestContext,
  search: { readonly wanted: string; readonly card: Reach; readonly atMost: number },
): Promise<string[]> {
  const conditions = new Conditions();
  const named = clientsNamed(conditions, search);
  const rows = await context.database.rows<{ id: string }>({
    text: `select named.id from (${named}) as named (id)`,
    values: conditions.values,
  });
  return rows.map((row) => row.id);
}

/** Ids, with repetitions, of at most `atMost` complaints that contain the text or are of these clients. */
export async function matchingIds(
  context: RequestContext,
  search: { readonly wanted: string; readonly clientIds: readonly string[]; readonly atMost: number },
): Promise<string[]> {
  const rows = await context.database.rows<{ id: string }>({
    text: 'select id from complaints.matching($1, $2::uuid[], $3) as id',
    values: [search.wanted, search.clientIds, search.atMost],
  });
  return rows.map((row) => row.id);
}
