import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Clients that a development plan develops further, beside the prospects it names (KA-9, KA-15): what they buy and are
 * when they are put in, what they are to reach, and what they had reached when it ended. Development tracking is top
 * secret (SD-10).
 */
export class PlanClients17640000240000 implements MigrationInterface {
  readonly name = 'PlanClients17640000240000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ENTRY, POLICIES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TIERS = `('A1','A2','B1','B2','C','D')`;

/** Two duplicates in one directory: the survivor's own entry stays, and the other one is laid aside with the merge. */
const ENTRY = `
create table clients.plan_client (
  id uuid primary key,
  plan_id uuid not null references clients.development_plan (id),
  client_id uuid not null references clients.client (id),
  reason text not null check (reason <> ''),
  tier_before text check (tier_before in ${TIERS}),
  yearly_before numeric(14,2) not null,
  aim_yearly numeric(14,2) not null,
  aim_tier text check (aim_tier in ${TIERS}),
  aim_why jsonb not null,
  added_by uuid not null references identity.staff (id),
  added_at timestamptz not null,
  verdict text check (verdict in ('PURSUE','SET_ASIDE')),
  verdict_note text,
  screened_by uuid references identity.staff (id),
  screened_at timestamptz,
  tier_after text check (tier_after in ${TIERS}),
  yearly_after numeric(14,2),
  constraint plan_client_once unique (plan_id, client_id),
  constraint plan_client_aims_higher check (aim_yearly > 0 and aim_yearly > yearly_before),
  constraint plan_client_screened check (
    (verdict is null) = (screened_by is null) and (verdict is null) = (screened_at is null)
    and (verdict is null or verdict_note is not null))
);
comment on table clients.plan_client is 'A client that a development plan develops further, and what it is to buy in a year.';
comment on column clients.plan_client.aim_tier is 'What the tier table gave for that volume when it was put in, with aim_why; null: none.';
comment on column clients.plan_client.yearly_after is 'Trailing twelve months on the day the plan was closed; null: not closed, or out of the reach of who closed it.';
create index plan_client_of on clients.plan_client (client_id);

insert into clients.merge_way (source, way, place) values ('clients.plan_client', 'yield', 8);
`;

const within = (resource: string, owner: string): string =>
  `((select access.reach('${resource}')) = 'all' or ${owner} = any ((select access.owners('${resource}'))::uuid[]))`;
const OF_PLAN = 'exists (select from clients.development_plan as p where p.id = plan_id)';
const WRITTEN = `exists (select from clients.development_plan as p where p.id = plan_id and ${within('client_write', 'p.lead_id')})`;
const ofClient = (resource: string): string =>
  `exists (select from clients.client as c where c.id = client_id and ${within(resource, 'c.owner_id')})`;

/*
 * Who writes a plan goes on seeing what they put into it when a client goes to somebody else: it is to be screened before
 * the plan ends, and nothing of it is told but what they wrote. Everybody else sees the clients whose development they may
 * read.
 */
const POLICIES = `
alter table clients.plan_client enable row level security, force row level security;
create policy owner_all on clients.plan_client to kehu_owner using (true) with check (true);
grant select, insert, delete on clients.plan_client to kehu_app;
grant update (verdict, verdict_note, screened_by, screened_at, tier_after, yearly_after) on clients.plan_client to kehu_app;
create policy plan_client_read on clients.plan_client for select to kehu_app
  using (${OF_PLAN} and (${WRITTEN} or ${ofClient('confidential')}));
create policy plan_client_insert on clients.plan_client for insert to kehu_app
  with check (added_by = (select access.staff_id()) and ${WRITTEN} and ${ofClient('client_write')});
create policy plan_client_update on clients.plan_client for update to kehu_app using (${WRITTEN}) with check (${WRITTEN});
create policy plan_client_delete on clients.plan_client for delete to kehu_app using (${WRITTEN});
`;
