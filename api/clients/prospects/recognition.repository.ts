import type { RequestContext } from '../../platform/context/request-context';

export interface RecognitionRow {
  readonly clientId: string;
  readonly prospectId: string;
  readonly recognisedAt: string;
  readonly recognisedById: string | null;
  readonly appliedById: string | null;
  readonly approvedAt: string | null;
  readonly approvedById: string | null;
}

const lastStep = (move: 'APPROVE' | 'RECOGNISE'): string => `lateral (
    select s.at, s.by_staff from clients.prospect_step s where s.prospect_id = p.id and s.move = '${move}'
    order by s.at desc, s.id desc limit 1)`;

/** How clients were recognised, by client, the latest first: several where a merge brought them together. */
export async function recognitionsOfClients(
  context: RequestContext,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, RecognitionRow[]>> {
  const rows = await context.database.rows<RecognitionRow>({
    text: `select p.client_id as "clientId", p.id as "prospectId", coalesce(r.at, p.moved_at) as "recognisedAt",
        r.by_staff as "recognisedById", p.applied_by as "appliedById", a.at as "approvedAt", a.by_staff as "approvedById"
      from clients.prospect p
      left join ${lastStep('RECOGNISE')} r on true
      left join ${lastStep('APPROVE')} a on true
      where p.client_id = any ($1::uuid[]) and p.stage = 'RECOGNISED'
      order by 3 desc, p.id desc`,
    values: [clientIds],
  });
  const found = new Map<string, RecognitionRow[]>();
  for (const row of rows) found.set(row.clientId, [...(found.get(row.clientId) ?? []), row]);
  return found;
}
