import type { RequestContext } from '../../platform/context/request-context';
import type { Assignment } from '../client.schema';
import { reasonTold } from './first-assignment';

interface AssignmentRow {
  readonly clientId: string;
  readonly ownerId: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly reason: string | null;
  readonly assignedById: string | null;
}

/** Who looked after clients, by client, latest first. */
export async function assignmentsOf(
  context: RequestContext,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, Assignment[]>> {
  const rows = await context.database.rows<AssignmentRow>({
    text: `select client_id as "clientId", owner_id as "ownerId", lower(valid) as "validFrom", upper(valid) - 1 as "validTo",
        reason, assigned_by as "assignedById"
      from clients.assignment where client_id = any($1::uuid[])
      order by client_id, lower(valid) desc`,
    values: [clientIds],
  });
  const assignments = new Map<string, Assignment[]>(clientIds.map((id) => [id, []]));
  for (const { clientId, ownerId, reason, ...period } of rows)
    assignments
      .get(clientId)
      ?.push({ ...period, reason: reasonTold(reason, context.locale), owner: { id: ownerId }, assignedBy: null });
  return assignments;
}
