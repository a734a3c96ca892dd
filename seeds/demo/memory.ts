import type pg from 'pg';
import type { OrderRef } from './complaints';
import { plannedOrders, productNumber, type OrderSize } from './orders';

/** The tier a client, known by its place, had on a day; before its first grade, that grade. */
export async function rememberTiers(client: pg.ClientBase): Promise<(place: number, day: string) => string | null> {
  const { rows } = await client.query<[string[], (string | null)[]]>({
    text: `select array_agg(g.since::text order by g.recorded_at), array_agg(g.tier order by g.recorded_at)
      from clients.client as c join clients.grade as g on g.client_id = c.id group by c.number order by c.number`,
    rowMode: 'array',
  });
  return (place, day) => {
    const [since, tiers] = rows[place] ?? [[], []];
    const at = since.findLastIndex((from) => from <= day);
    return tiers[Math.max(0, at)] ?? null;
  };
}

/** The last order of a client before an instant. Holds every order of the company in memory. */
export function rememberOrders(size: OrderSize): (place: number, ms: number) => OrderRef | undefined {
  const byClient = new Map<number, (OrderRef & { readonly atMs: number })[]>();
  for (const { client, number, atMs, lines } of plannedOrders(size)) {
    const known = byClient.get(client) ?? [];
    known.push({ number, atMs, partNumber: productNumber(lines[0]?.product ?? 0) });
    byClient.set(client, known);
  }
  return (place, ms) => byClient.get(place)?.findLast(({ atMs }) => atMs < ms);
}
