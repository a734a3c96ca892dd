import type pg from 'pg';
import type { OrderRef } from './complaint-size';
import { plannedOrders, productNumber, type OrderSize } from './orders';

const CLIENTS_AT_ONCE = 50_000;

/**
 * The tier a client, known by its place, had on a day; before its first grade, that grade. Most clients share one of a
 * few histories, so that four bytes remember a client.
 */
export async function rememberTiers(client: pg.ClientBase, clients: number): Promise<TierOn> {
  const histories: { readonly since: readonly string[]; readonly tiers: readonly (string | null)[] }[] = [];
  const known = new Map<string, number>();
  const historyOf = new Uint32Array(clients);
  for (let from = 0; from < clients; from += CLIENTS_AT_ONCE) {
    const { rows } = await client.query<[string[], (string | null)[]]>({
      text: `select array_agg(g.since::text order by g.recorded_at), array_agg(g.tier order by g.recorded_at)
        from (select id, number from clients.client order by number offset $1 limit $2) as c
        left join clients.grade as g on g.client_id = c.id group by c.number order by c.number`,
      values: [from, CLIENTS_AT_ONCE],
      rowMode: 'array',
    });
    for (const [at, [since, tiers]] of rows.entries()) {
      const key = JSON.stringify([since, tiers]);
      let place = known.get(key);
      if (place === undefined) known.set(key, (place = histories.push({ since, tiers }) - 1));
      historyOf[from + at] = place;
    }
  }
  return (place, day) => {
    const { since, tiers } = histories[historyOf[place] ?? 0] ?? { since: [], tiers: [] };
    return (
      tiers[
        Math.max(
          0,
          since.findLastIndex((from) => from <= day),
        )
      ] ?? null
    );
  };
}

type TierOn = (place: number, day: string) => string | null;

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
