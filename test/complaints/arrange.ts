import { readFile } from 'node:fs/promises';
import { v7 } from 'uuid';
import type { TestDatabase } from '../support/database';

/** Two specialists under one supervisor, a client of each, and the regulations CC and CQ. */
export interface Arranged {
  readonly ming: string;
  readonly hong: string;
  readonly supervisor: string;
  readonly director: string;
  readonly clientOfMing: string;
  readonly clientOfHong: string;
}

export async function arrange(database: TestDatabase): Promise<Arranged> {
  const [supervisor, ming, hong, director] = [v7(), v7(), v7(), v7()] as const;
  await database.sql(`insert into identity.region (code, name) values ('EAST', '华东') on conflict do nothing`);
  for (const [id, name] of [
    [supervisor, 'Supervisor'],
    [ming, 'Ming'],
    [hong, 'Hong'],
    [director, 'Director'],
  ])
    await database.sql('insert into identity.staff (id, number, name, account) values ($1, $2, $3, $2)', [
      id,
      id,
      name,
    ]);
  const clientOfMing = await addClient(database, ming, { tier: 'A1' });
  const clientOfHong = await addClient(database, hong);
  for (const code of ['cc', 'cq']) {
    const document = await readFile(`seeds/policy/${code}.json`, 'utf8');
    await database.sql(
      `with r as (insert into policy.regulation (code) values (upper($1)) on conflict do nothing)
       insert into policy.regulation_version (code, version, effective_from, document, checksum)
       values (upper($1), 1, '2000-01-01', $2, 'test') on conflict do nothing`,
      [code, document],
    );
  }
  return { ming, hong, supervisor, director, clientOfMing, clientOfHong };
}

export async function addClient(
  database: TestDatabase,
  ownerId: string,
  { tier = null }: { readonly tier?: string | null } = {},
): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into clients.client (id, number, name, business_type, region_code, owner_id, tier)
     values ($1::uuid, $1::text, '客户 ' || $1::text, 'DEALER', 'EAST', $2, $3)`,
    [id, ownerId, tier],
  );
  return id;
}

export interface ComplaintFacts {
  readonly clientId: string;
  readonly class?: string;
  readonly receivedAt?: string;
  readonly dueAt?: string;
  readonly closedAt?: string;
  readonly post?: string;
  readonly content?: string;
}

let numbered = 0;

/** A complaint put into the table as a seed would, past the service; answers its id. */
export async function addComplaint(database: TestDatabase, facts: ComplaintFacts): Promise<string> {
  const id = v7();
  const receivedAt = facts.receivedAt ?? '2026-11-20T02:00:00Z';
  const closed = facts.closedAt !== undefined;
  await database.sql(
    `insert into complaints.complaint (id, number, class, state, severity, channel, client_id, region_code, occurred_at,
       place, content, received_at, received_on, accepted_at, due_at, closed_at, outcome)
     values ($1, $2, $3, $4, 'LOW', 'PHONE', $5, 'EAST', $6, '仓库', $7, $6,
       ($6::timestamptz at time zone 'Asia/Shanghai')::date, $6, $8, $9, $10)`,
    [
      id,
      `T${(numbered += 1)}`,
      facts.class ?? 'PACKAGING',
      closed ? 'CLOSED' : 'RECEIVED',
      facts.clientId,
      receivedAt,
      facts.content ?? '外箱破损',
      facts.dueAt ?? null,
      facts.closedAt ?? null,
      closed ? 'UPHELD' : null,
    ],
  );
  if (facts.post !== undefined)
    await database.sql('insert into complaints.case_post (complaint_id, post) values ($1, $2)', [id, facts.post]);
  return id;
}
