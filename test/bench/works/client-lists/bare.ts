import type { BareWork } from '../../bare/session';

const PAGE = `
  select id, number, name, annual_volume as "annualVolume", tier, tier_since as "tierSince"
  from clients.client where owner_id = $1 order by annual_volume_fen desc, id desc limit 50`;

const OF_THE_PAGE = `(select id from clients.client where owner_id = $1 order by annual_volume_fen desc, id desc limit 50)`;

const COMPLAINTS = `
  select parent.id as parent, k.* from ${OF_THE_PAGE} as parent cross join lateral (
    select id, number, class, state, received_at as "receivedAt" from complaints.complaint
    where client_id = parent.id order by received_at desc, id desc limit 5) as k`;

const RETURNS = `
  select parent.id as parent, r.* from ${OF_THE_PAGE} as parent cross join lateral (
    select id, number, kind, state, returned_on as "returnedOn", amount from returns."return"
    where client_id = parent.id order by returned_on desc, id desc limit 5) as r`;

interface Row {
  readonly id: string;
  readonly [column: string]: unknown;
}

type Child = Row & { readonly parent: string };

/** Three statements in one journey; the lists of a page are put under their clients by a map. */
export const clientLists: BareWork = async (session, { owner }) => {
  const [page, complaints, returns] = await Promise.all([
    session.rows<Row & { readonly tier: string | null; readonly tierSince: string }>(PAGE, [owner]),
    session.rows<Child>(COMPLAINTS, [owner]),
    session.rows<Child>(RETURNS, [owner]),
  ]);
  const complaintsOf = byParent(complaints);
  const returnsOf = byParent(returns);
  return page.map(({ tier, tierSince, ...client }) => ({
    ...client,
    tier: { code: tier, since: tierSince },
    complaints: complaintsOf.get(client.id) ?? [],
    returns: returnsOf.get(client.id) ?? [],
  }));
};

function byParent(rows: readonly Child[]): Map<string, Row[]> {
  const lists = new Map<string, Row[]>();
  for (const { parent, ...row } of rows) {
    const list = lists.get(parent);
    if (list === undefined) lists.set(parent, [row as Row]);
    else list.push(row as Row);
  }
  return lists;
}
