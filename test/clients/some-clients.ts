import { v7 } from 'uuid';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { RequestContext } from '../../api/platform/context/request-context';
import type { TestDatabase } from '../support/database';

export interface SomeClient {
  readonly id?: string;
  readonly number?: string;
  readonly name?: string;
  readonly ownerId?: string | null;
  readonly tier?: string | null;
  readonly volume?: string;
  readonly credit?: string;
  readonly growth?: string | null;
  readonly prior?: string | null;
  readonly profit?: string | null;
  readonly lastContactOn?: string | null;
  readonly regionCode?: string | null;
  readonly businessType?: string;
}

let serial = 0;

/** A member of staff; answers the id. */
export async function addStaff(database: TestDatabase, name: string): Promise<string> {
  const id = v7();
  serial += 1;
  await database.sql('insert into identity.staff (id, number, name, account) values ($1, $2, $3, $4)', [
    id,
    `S${serial}`,
    name,
    `s${serial}`,
  ]);
  return id;
}

/** Of so many the database is told at once: it may have counted the list while a test had emptied it. */
const MANY = 1_000;

/** Clients of which only what is given matters; answers their ids. */
export async function addClients(database: TestDatabase, wanted: readonly SomeClient[]): Promise<string[]> {
  const rows = wanted.map((client) => {
    serial += 1;
    return { id: v7(), number: `K${100_000 + serial}`, name: `Client ${serial}`, ...client };
  });
  await database.sql(
    `insert into clients.client (id, number, name, business_type, owner_id, tier, annual_volume, payment_credit, growth,
       prior_volume, profit_contribution, last_contact_on, region_code)
     select id, number, name, coalesce("businessType", 'TRADING'), "ownerId", tier, coalesce(volume, 0),
       coalesce(credit, 'fair'), growth, prior, profit, "lastContactOn", "regionCode"
     from jsonb_to_recordset($1::jsonb) as c (id uuid, number text, name text, "businessType" text, "ownerId" uuid,
       tier text, volume numeric, credit text, growth numeric, prior numeric, profit numeric, "lastContactOn" date, "regionCode" text)`,
    [JSON.stringify(rows)],
  );
  if (rows.length > MANY) await database.sql('analyze clients.client');
  return rows.map((row) => row.id);
}

export function specialist(staffId: string): Partial<ViewerFacts> {
  return { staffId, posts: ['KA_SPECIALIST'], circles: { own: [staffId], team: [staffId], unit: [staffId] } };
}

export const director: Partial<ViewerFacts> = { posts: ['SERVICE_DIRECTOR'] };
export const analyst: Partial<ViewerFacts> = { posts: ['ANALYST'] };

/** What look-ahead would say of these fields. */
export function fields(...names: readonly string[]): ReadonlyMap<string, readonly []> {
  return new Map(names.map((name) => [name, []]));
}

/** Answers one request of this viewer and closes it. */
export async function asking<Answer>(
  database: TestDatabase,
  viewer: Partial<ViewerFacts> | null,
  work: (context: RequestContext) => Promise<Answer>,
  locale?: RequestContext['locale'],
): Promise<Answer> {
  const context = database.contextOf(viewer, locale === undefined ? {} : { locale });
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}
