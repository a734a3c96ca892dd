import type { RequestContext } from '../../platform/context/request-context';
import type { Conditions } from '../../platform/database/conditions';
import type { Tier } from '../../shared-types/tier.schema';

export interface MoveRow {
  readonly from: Tier | null;
  readonly fromGap: boolean;
  readonly to: Tier | null;
  readonly toGap: boolean;
  readonly clients: number;
  readonly volume: string;
}

export interface ChangeRow extends Omit<MoveRow, 'clients' | 'volume'> {
  readonly id: string;
}

/** The document of an open draft; undefined when there is none the viewer may read. */
export async function draftDocument(
  context: RequestContext,
  id: string,
): Promise<{ readonly code: string; readonly document: unknown } | undefined> {
  const [row] = await context.database.rows<{ code: string; document: unknown }>({
    text: 'select code, document from access.policy_draft where id = $1',
    values: [id],
  });
  return row;
}

/** Every client by its tier and the tier of a compiled table, in every portfolio. */
export function countMoves(context: RequestContext, table: string): Promise<MoveRow[]> {
  return context.database.rows<MoveRow>({
    text: `select from_tier as "from", from_gap as "fromGap", to_tier as "to", to_gap as "toGap", clients, volume::text
      from clients.preview_tiers($1::jsonb)
      order by from_tier nulls last, from_gap, to_tier nulls last, to_gap`,
    values: [table],
  });
}

/** Clients the viewer reaches whose tier or gap a compiled table would change, in the order of their ids. */
export function findChanges(
  context: RequestContext,
  conditions: Conditions,
  { table, after, limit }: { readonly table: string; readonly after: string | undefined; readonly limit: number },
): Promise<ChangeRow[]> {
  const compiled = conditions.bind(table);
  conditions.say(
    'not c.walk_in and c.tier_override_id is null and (c.tier, c.tier_gap) is distinct from (g.tier, g.gap)',
  );
  if (after !== undefined) conditions.add('c.id > ?::uuid', after);
  return context.database.rows<ChangeRow>({
    text: `select c.id, c.tier as "from", c.tier_gap as "fromGap", g.tier as "to", g.gap as "toGap"
      from clients.client c join clients.graded(${compiled}::jsonb, false) g on g.client_id = c.id
      ${conditions.where} order by c.id limit ${conditions.bind(limit)}`,
    values: conditions.values,
  });
}
