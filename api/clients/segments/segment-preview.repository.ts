import type { Segment } from '../../kernel/policy/vocabulary';
import type { RequestContext } from '../../platform/context/request-context';
import type { Conditions } from '../../platform/database/conditions';

export interface SegmentMoveRow {
  readonly from: Segment | null;
  readonly to: Segment | null;
  readonly clients: number;
  readonly volume: string;
}

export interface SegmentChangeRow {
  readonly id: string;
  readonly from: Segment | null;
  readonly to: Segment | null;
}

/** A table as `clients.segmented` takes it, and the first fiscal year whose statements count. */
export interface SegmentTable {
  readonly table: string;
  readonly sinceYear: number;
}

/** Every client by its segment and the one of a compiled table, in every portfolio. */
export function countSegmentMoves(
  context: RequestContext,
  { table, sinceYear }: SegmentTable,
): Promise<SegmentMoveRow[]> {
  return context.database.rows<SegmentMoveRow>({
    text: `select from_segment as "from", to_segment as "to", clients, volume::text
      from clients.preview_segments($1::jsonb, $2::int) order by from_segment nulls last, to_segment nulls last`,
    values: [table, sinceYear],
  });
}

/** Clients the viewer reaches whose segment a compiled table would change, in the order of their ids. */
export function findSegmentChanges(
  context: RequestContext,
  conditions: Conditions,
  { table, sinceYear, after, limit }: SegmentTable & { readonly after: string | undefined; readonly limit: number },
): Promise<SegmentChangeRow[]> {
  const compiled = conditions.bind(table);
  const year = conditions.bind(sinceYear);
  conditions.say('not c.walk_in and c.segment_override_id is null and c.segment is distinct from g.segment');
  if (after !== undefined) conditions.add('c.id > ?::uuid', after);
  return context.database.rows<SegmentChangeRow>({
    text: `select c.id, c.segment as "from", g.segment as "to"
      from clients.client c join clients.segmented(${compiled}::jsonb, ${year}::int) g on g.client_id = c.id
      ${conditions.where} order by c.id limit ${conditions.bind(limit)}`,
    values: conditions.values,
  });
}
