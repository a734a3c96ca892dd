import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Callbacks that the system owes a client after a complaint, and cases that a callback opened. Source: CC-14, SD-4 */
export class FollowUps17640000072000 implements MigrationInterface {
  readonly name = 'FollowUps17640000072000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOLLOW_UP);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const OF_A_CASE = `(select access.reach('complaint')) = 'all'
  or exists (select from complaints.complaint as c where c.id = complaint_id)`;

const FOLLOW_UP = `
alter table complaints.complaint
  add column follows_id uuid references complaints.complaint (id),
  add constraint complaint_follows check (follows_id <> id);
comment on column complaints.complaint.follows_id is 'The complaint whose callback brought this one up (SD-4).';
create index complaint_follows on complaints.complaint (follows_id) where follows_id is not null;

create table complaints.follow_up (
  id uuid primary key,
  complaint_id uuid not null references complaints.complaint (id),
  round int not null check (round > 0),
  reason text not null check (reason in ('REPAIRED_DELIVERY','REPLY','AGAIN')),
  due_at timestamptz not null,
  due_on date not null generated always as ((due_at at time zone 'Asia/Shanghai')::date) stored,
  due_provisional boolean not null default false,
  due_why jsonb,
  outcome text check (outcome in ('SATISFIED','DISSATISFIED','NOT_REACHED','DROPPED')),
  note text check (note <> ''),
  done_at timestamptz,
  done_by uuid references identity.staff (id),
  opened_id uuid references complaints.complaint (id),
  version int not null default 1,
  unique (complaint_id, round),
  constraint follow_up_done check ((done_at is null) = (outcome is null)),
  constraint follow_up_why check ((due_why is null) = (reason = 'AGAIN')),
  constraint follow_up_by check (done_by is not null or outcome is null or outcome = 'DROPPED')
);
comment on table complaints.follow_up is
  'A callback owed to a client, made by the system as the policy of the case says (CC-14), or agreed with the client (SD-4).';
create unique index follow_up_open on complaints.follow_up (complaint_id) where done_at is null;
create index follow_up_due on complaints.follow_up (due_on, id) where done_at is null;
create index follow_up_latest on complaints.follow_up (done_at, id) where done_by is not null;

alter table complaints.follow_up enable row level security, force row level security;
create policy owner_all on complaints.follow_up to kehu_owner using (true) with check (true);
create policy follow_up_scope on complaints.follow_up to kehu_app using (${OF_A_CASE}) with check (${OF_A_CASE});
grant select, insert, update on complaints.follow_up to kehu_app;
`;
