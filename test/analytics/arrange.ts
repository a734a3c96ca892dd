import { v7 } from 'uuid';
import type { TestDatabase } from '../support/database';

export const CLASSES = ['GRIEVANCE', 'SUGGESTION', 'PRODUCT_QUALITY', 'PACKAGING', 'SERVICE_QUALITY'] as const;

/** Regions EC and SC, and two account managers. */
export async function arrangeCompany(database: TestDatabase): Promise<{ ming: string; hong: string }> {
  const [ming, hong] = [v7(), v7()];
  await database.sql(`insert into identity.region (code, name) values ('EC', '华东'), ('SC', '华南')`);
  for (const id of [ming, hong])
    await database.sql(`insert into identity.staff (id, number, name, account) values ($1::uuid, $2, 'Test', $2)`, [
      id,
      id,
    ]);
  return { ming, hong };
}

export interface ClientFacts {
  readonly ownerId: string;
  readonly tier?: string | null;
  readonly segment?: string | null;
  readonly regionCode?: string | null;
  readonly walkIn?: boolean;
  readonly volume?: string;
}

export async function addClient(database: TestDatabase, facts: ClientFacts): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into clients.client (id, number, name, business_type, owner_id, tier, region_code, walk_in, annual_volume, segment, created_at)
     values ($1::uuid, $6, 'Test', 'DEALER', $2, $3, $4, $5, $7, $8, '2024-01-01T00:00:00Z')`,
    [
      id,
      facts.ownerId,
      facts.tier ?? null,
      facts.regionCode ?? null,
      facts.walkIn ?? false,
      id,
      facts.volume ?? '0.00',
      facts.segment ?? null,
    ],
  );
  return id;
}

export interface GradeFacts {
  readonly clientId: string;
  readonly since: string;
  /** A tier or a segment. */
  readonly code: string | null;
  /** Left out: when it begins. */
  readonly recordedAt?: string;
}

/** Puts on record that a client has a tier or a segment from a day on. */
export async function grade(
  database: TestDatabase,
  table: 'grade' | 'segment_grade',
  { clientId, since, code, recordedAt }: GradeFacts,
): Promise<void> {
  const [column, more, value] = table === 'grade' ? ['tier', ', tier_gap', ', false'] : ['segment', '', ''];
  await database.sql(
    `insert into clients.${table} (client_id, since, ${column}, recorded_at, why${more})
     values ($1, $2, $3, coalesce($4::timestamptz, $2::date::timestamptz) + random() * interval '1 millisecond', '{}'${value})`,
    [clientId, since, code, recordedAt ?? null],
  );
}

interface OrderFacts {
  /** Yuan. */
  readonly amount: number;
  readonly costed?: number;
  readonly cost?: number;
}

export async function addOrder(
  database: TestDatabase,
  clientId: string,
  orderedOn: string,
  { amount, costed = 0, cost = 0 }: OrderFacts = { amount: 1 },
): Promise<void> {
  const id = v7();
  await database.sql(
    `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, amount, amount_company, costed, cost, recorded_at)
     values ($1::uuid, $4, $2, $3::date, $3, $5, $5, $6, $7, $3::date)`,
    [id, clientId, orderedOn, id, amount, costed, cost],
  );
}

export interface ComplaintFacts {
  readonly clientId: string;
  readonly class: string;
  readonly tier: string | null;
  readonly regionCode: string | null;
  /** Instant. */
  readonly receivedAt: string;
  readonly dueDays: number;
  readonly overseas?: boolean;
}

/** Files an open complaint; answers its id. */
export async function addComplaint(database: TestDatabase, facts: ComplaintFacts): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into complaints.complaint (id, number, class, severity, channel, client_id, region_code, tier, overseas,
       occurred_at, place, content, received_at, received_on, accepted_at, due_at)
     values ($1::uuid, $8, $2, 'LOW', 'PHONE', $3, $4, $5, $9, $6::timestamptz, 'x', 'x', $6::timestamptz,
       ($6::timestamptz at time zone 'Asia/Shanghai')::date, $6::timestamptz,
       ((($6::timestamptz at time zone 'Asia/Shanghai')::date + $7::int + 1)::timestamp - interval '1 millisecond')
         at time zone 'Asia/Shanghai')`,
    [
      id,
      facts.class,
      facts.clientId,
      facts.regionCode,
      facts.tier,
      facts.receivedAt,
      facts.dueDays,
      id,
      facts.overseas ?? false,
    ],
  );
  return id;
}

const OUTCOMES = { CLOSED: 'UPHELD', WITHDRAWN: 'WITHDRAWN', VOID: 'VOID' } as const;

/** Ends complaints so many hours after they were accepted. */
export async function endComplaints(
  database: TestDatabase,
  ids: readonly string[],
  { state, hours }: { readonly state: keyof typeof OUTCOMES; readonly hours: number },
): Promise<void> {
  await database.sql(
    `update complaints.complaint set state = $2, outcome = $3, closed_at = accepted_at + make_interval(hours => $4)
     where id = any($1::uuid[])`,
    [ids, state, OUTCOMES[state], hours],
  );
}

export async function reopenComplaint(database: TestDatabase, id: string): Promise<void> {
  await database.sql(
    `update complaints.complaint set state = 'INVESTIGATING', outcome = null, closed_at = null where id = $1`,
    [id],
  );
}
