import type pg from 'pg';
import type { Facts } from '../works/work';

/** What the works need to know of the company, read behind everybody's back. */
export async function readFacts(admin: pg.Client): Promise<Facts> {
  const staff = await admin.query<{ account: string; id: string }>('select account, id from identity.staff');
  const ids = Object.fromEntries(staff.rows.map(({ account, id }) => [account, id]));
  const client = await admin.query<{ id: string }>(
    `select c.id from clients.client c
     where c.owner_id = $1 and c.tier is not null and exists (select from complaints.complaint k where k.client_id = c.id)
     order by c.annual_volume_fen desc limit 1`,
    [ids['zhangwei']],
  );
  const clients = await countOf(admin, 'clients.client');
  const middle = middleOf(clients);
  const place = await admin.query<{ volume: string; id: string }>(
    `select annual_volume_fen as volume, id from clients.client
     order by annual_volume_fen desc, id desc offset $1 limit 1`,
    [middle - 1],
  );
  const [asked, stands] = [client.rows[0], place.rows[0]];
  if (asked === undefined || stands === undefined) throw new Error('The company has too few clients to measure.');
  return {
    staff: ids,
    clientId: asked.id,
    middle,
    middlePlace: [Number(stands.volume), stands.id],
    clients,
    complaints: await countOf(admin, 'complaints.complaint'),
  };
}

/** A place that anchors of every 10 000 rows, or of every half list, stand at. */
function middleOf(clients: number): number {
  const half = Math.floor(clients / 2);
  return half <= 10_000 ? half : half - (half % 10_000);
}

async function countOf(admin: pg.Client, table: string): Promise<number> {
  const { rows } = await admin.query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return rows[0]?.n ?? 0;
}
