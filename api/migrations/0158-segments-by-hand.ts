import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Segments set by hand with a reason and an approval (BK-1-override), as tiers are: one that holds stands on the client in
 * place of the computed segment, which is kept beside it.
 */
export class SegmentsByHand17640000158000 implements MigrationInterface {
  readonly name = 'SegmentsByHand17640000158000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [OVERRIDE, OVERRIDE_POLICIES, ON_THE_CLIENT]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const SEGMENTS = `('GOLD','KEY','QUALITY','GENERAL','RESTRICTED','ELIMINATED')`;

/** No two of a client hold on one day; `holds` ends early when the override was ended early, and may then be empty. */
const OVERRIDE = `
create table clients.segment_override (
  id uuid primary key,
  client_id uuid not null references clients.client (id),
  segment text not null check (segment in ${SEGMENTS}),
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
  constraint segment_override_by_another check (state = 'WITHDRAWN' or decided_by is null or decided_by <> requested_by),
  constraint segment_override_decided check ((state = 'REQUESTED') = (decided_by is null)),
  constraint segment_override_ended check ((state = 'ENDED') = (ended_on is not null)),
  constraint segment_override_explained check (state not in ('APPROVED','ENDED') or why is not null),
  constraint segment_override_one_a_day exclude using gist (client_id with =, holds with &&)
    where (state in ('APPROVED','ENDED'))
);
comment on column clients.segment_override.ended_on is 'The first day on which it does not hold any more, when it was ended early.';
create unique index segment_override_one_request on clients.segment_override (client_id) where state = 'REQUESTED';
create index segment_override_by_client on clients.segment_override (client_id, requested_at desc, id desc);
create index segment_override_newest on clients.segment_override (requested_at desc, id desc);
insert into clients.merge_way (source, way, place) values ('clients.segment_override', 'archive', 2);
`;

const ofClient = (condition: string): string =>
  `exists (select from clients.client as c where c.id = client_id and (${condition}))`;
const writes = (resource: string): string =>
  `(select access.reach('${resource}')) = 'all' or c.owner_id = any ((select access.owners('${resource}'))::uuid[])`;

/** Who approves one grades the client at once, so that what was decided holds at once. */
const OVERRIDE_POLICIES = `
grant select, insert on clients.segment_override to kehu_app;
grant update (state, valid, decided_by, decided_at, decision_note, ended_by, ended_on, end_note, why, version)
  on clients.segment_override to kehu_app;
alter table clients.segment_override enable row level security, force row level security;
create policy owner_all on clients.segment_override to kehu_owner using (true) with check (true);
create policy segment_override_read on clients.segment_override for select to kehu_app using (${ofClient('true')});
create policy segment_override_insert on clients.segment_override for insert to kehu_app with check (
  state = 'REQUESTED' and requested_by = (select access.staff_id()) and ${ofClient(writes('client_write'))});
create policy segment_override_update on clients.segment_override for update to kehu_app
  using (requested_by = (select access.staff_id()) or ${ofClient(writes('grading'))})
  with check (
    (state = 'WITHDRAWN' and requested_by = (select access.staff_id()) and decided_by = requested_by)
    or ${ofClient(writes('grading'))});
create policy segment_grade_decided on clients.segment_grade for insert to kehu_app with check (${ofClient(writes('grading'))});
`;

/** The client names it without a key: a client that is merged takes the name with it, and an undo brings both back. */
const ON_THE_CLIENT = `
alter table clients.client
  add column segment_override_id uuid,
  add column computed_segment text check (computed_segment in ${SEGMENTS}),
  add column computed_segment_why jsonb;
comment on column clients.client.computed_segment_why is
  'The segment by the figures, with computed_segment, while one set by hand stands in its place.';
grant select (segment_override_id, computed_segment, computed_segment_why) on clients.client to kehu_analyst;
alter table clients.segment_grade add column override_id uuid;
create index client_segment_by_hand on clients.client (id) where segment_override_id is not null;
`;
