import type pg from 'pg';
import type { OrderRef } from './complaint-size';
import type { OrderAsked } from './faulty-batch';
import { plannedOrders, productNumber, type OrderSize, type PlannedOrder } from './orders';

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

/**
 * The last order of a client before an instant and its first part; or the last since another that has a part of some kind,
 * and that part. Holds every order of the company in memory.
 */
export function rememberOrders(
  size: OrderSize,
): (place: number, ms: number, asked?: OrderAsked) => OrderRef | undefined {
  const byClient = new Map<number, PlannedOrder[]>();
  for (const order of plannedOrders(size)) byClient.set(order.client, [...(byClient.get(order.client) ?? []), order]);
  return (place, ms, { sinceMs = 0, isProduct = () => true }: Partial<OrderAsked> = {}) => {
    const orders = byClient.get(place) ?? [];
    const of = ({ lines }: PlannedOrder) => lines.find(({ product }) => isProduct(product));
    const found = orders.findLast((order) => order.atMs < ms && order.atMs >= sinceMs && of(order) !== undefined);
    return found && { number: found.number, partNumber: productNumber(of(found)?.product ?? 0) };
  };
}
