import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tiers set by hand with a reason and an approval (KA-3-override), and the runs in which every client is graded anew.
 * A tier set by hand stands on the client in place of the computed one, which is kept beside it.
 */
export class TierOverrides17640000080000 implements MigrationInterface {
  readonly name = 'TierOverrides17640000080000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [OVERRIDE, OVERRIDE_POLICIES, ON_THE_CLIENT, PREVIEW, RUNS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** No two of a client hold on one day; `holds` ends early when the override was ended early, and may then be empty. */
const OVERRIDE = `
create table clients.tier_override (
  id uuid primary key,
  client_id uuid not null references clients.client (id),
  tier text not null check (tier in ('A1','A2','B1','B2','C','D')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
  reason text not null check (reason <> ''),
  state text not null check (state in ('REQUESTED','APPROVED','REJECTED','WITHDRAWN','ENDED')),
  requested_by uuid not null references identity.staff (id),
  requested_at timestamptz not null,
  decided_by uuid references identity.staff (id),
  decided_at timestamptz,
  decision_note text,
  ended_by uuid references identity.staff (id),
  ended_on date,
  end_note text,
  why jsonb,
  version int not null default 1,
  holds daterange not null generated always as (valid * daterange(null, ended_on)) stored,
  constraint tier_override_by_another check (state = 'WITHDRAWN' or decided_by is null or decided_by <> requested_by),
  constraint tier_override_decided check ((state = 'REQUESTED') = (decided_by is null)),
  constraint tier_override_ended check ((state = 'ENDED') = (ended_on is not null)),
  constraint tier_override_explained check (state not in ('APPROVED','ENDED') or why is not null),
  constraint tier_override_one_a_day exclude using gist (client_id with =, holds with &&)
    where (state in ('APPROVED','ENDED'))
);
comment on column clients.tier_override.ended_on is 'The first day on which it does not hold any more, when it was ended early.';
create unique index tier_override_one_request on clients.tier_override (client_id) where state = 'REQUESTED';
create index tier_override_by_client on clients.tier_override (client_id, requested_at desc, id desc);
create index tier_override_newest on clients.tier_override (requested_at desc, id desc);
`;

const ofClient = (condition: string): string =>
  `exists (select from clients.client as c where c.id = client_id and (${condition}))`;
const writes = (resource: string): string =>
  `(select access.reach('${resource}')) = 'all' or c.owner_id = any ((select access.owners('${resource}'))::uuid[])`;

const OVERRIDE_POLICIES = `
grant select, insert on clients.tier_override to kehu_app;
grant update (state, valid, decided_by, decided_at, decision_note, ended_by, ended_on, end_note, why, version)
  on clients.tier_override to kehu_app;
alter table clients.tier_override enable row level security, force row level security;
create policy owner_all on clients.tier_override to kehu_owner using (true) with check (true);
create policy tier_override_read on clients.tier_override for select to kehu_app using (${ofClient('true')});
create policy tier_override_insert on clients.tier_override for insert to kehu_app with check (
  state = 'REQUESTED' and requested_by = (select access.staff_id()) and ${ofClient(writes('client_write'))});
create policy tier_override_update on clients.tier_override for update to kehu_app
  using (requested_by = (select access.staff_id()) or ${ofClient(writes('grading'))})
  with check (
    (state = 'WITHDRAWN' and requested_by = (select access.staff_id()) and decided_by = requested_by)
    or ${ofClient(writes('grading'))});
`;

const ON_THE_CLIENT = `
alter table clients.client
  add column tier_override_id uuid references clients.tier_override (id),
  add column computed_tier text check (computed_tier in ('A1','A2','B1','B2','C','D')),
  add column computed_gap boolean,
  add column computed_why jsonb;
comment on column clients.client.computed_why is
  'The grade by the figures, with computed_tier and computed_gap, while a tier set by hand stands in its place.';
grant select (tier_override_id, computed_tier, computed_gap, computed_why) on clients.client to kehu_analyst;
alter table clients.grade add column override_id uuid;
create index client_tier_by_hand on clients.client (id) where tier_override_id is not null;
`;

/** A draft of the tier table moves nobody whose tier is set by hand. */
const PREVIEW = `
create or replace function clients.preview_tiers(policy jsonb)
returns table (from_tier text, from_gap boolean, to_tier text, to_gap boolean, clients int, volume numeric)
language sql stable security definer set search_path = pg_catalog as $$
  select c.tier, c.tier_gap,
    case when c.tier_override_id is null then g.tier else c.tier end,
    case when c.tier_override_id is null then g.gap else c.tier_gap end, count(*)::int, sum(c.annual_volume)
  from clients.client c join clients.graded(policy, false) g on g.client_id = c.id
  where (select access.reach('drafting')) in ('all','write')
  group by 1, 2, 3, 4
$$;
`;

/** A run goes on from where it stands, whoever works at it: \`done_to\` moves in the transaction that grades the batch. */
const RUNS = `
create table clients.regrade_run (
  id uuid primary key,
  as_of date not null,
  asked_by uuid references identity.staff (id),
  asked_at timestamptz not null,
  state text not null check (state in ('QUEUED','MEASURING','GRADING','DONE','CANCELLED','FAILED')),
  policy_version int,
  total int not null default 0,
  done int not null default 0,
  done_to uuid,
  changed int not null default 0,
  moved int not null default 0,
  started_at timestamptz,
  ended_at timestamptz,
  cancelled_by uuid references identity.staff (id),
  fault text,
  check ((state in ('DONE','CANCELLED','FAILED')) = (ended_at is not null))
);
comment on column clients.regrade_run.asked_by is 'Null: the nightly grading.';
create unique index regrade_run_one_at_a_time on clients.regrade_run ((true))
  where state in ('QUEUED','MEASURING','GRADING');
create index regrade_run_newest on clients.regrade_run (asked_at desc, id desc);
grant select, insert, update on clients.regrade_run to kehu_app;
alter table clients.regrade_run enable row level security, force row level security;
create policy owner_all on clients.regrade_run to kehu_owner using (true) with check (true);
create policy regrade_run_scope on clients.regrade_run to kehu_app
  using ((select access.reach('regrading')) = 'all')
  with check ((select access.reach('regrading')) = 'all');
`;
