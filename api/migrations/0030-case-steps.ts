import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The steps of a case, the procedure and the policy versions it was opened under, and the form it follows from.
 * Published: `access.open_step`.
 */
export class CaseSteps17640000030000 implements MigrationInterface {
  readonly name = 'CaseSteps17640000030000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CASE, STEP, OPEN_STEP]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const CASE = `
alter table complaints.complaint
  add column procedure text check (procedure <> ''),
  add column cc_version int check (cc_version > 0),
  add column cq_version int check (cq_version > 0),
  add column previous_id uuid references complaints.complaint (id),
  add column duplicate_of uuid references complaints.complaint (id),
  add constraint complaint_procedure check (
    (procedure is null) = (cc_version is null) and (procedure is null) = (cq_version is null)),
  add constraint complaint_previous check (previous_id <> id),
  add constraint complaint_duplicate check (duplicate_of is null or (duplicate_of <> id and outcome = 'DUPLICATE' is true));
comment on column complaints.complaint.procedure is
  'As regulation CC calls it, in the version the case was opened under; null for what was filed before there were any.';
comment on column complaints.complaint.previous_id is 'The form whose conclusion the client refused (CQ-8).';
create unique index complaint_previous on complaints.complaint (previous_id) where previous_id is not null;
alter table complaints.event add column step text;
comment on column complaints.event.step is 'The step that was open when it happened.';
`;

const STEP = `
create table complaints.step (
  id uuid primary key,
  complaint_id uuid not null references complaints.complaint (id),
  seq int not null check (seq > 0),
  step text not null check (step <> ''),
  post text not null check (post <> ''),
  started_at timestamptz not null,
  due_at timestamptz,
  due_provisional boolean not null default false,
  due_why jsonb,
  decides boolean not null default false,
  paused_at timestamptz,
  done_at timestamptz,
  done_by uuid references identity.staff (id),
  result text check (result in ('DONE','REFUSED','SENT_BACK','OBJECTED','ENDED')),
  handed_on jsonb not null default '{}' check (jsonb_typeof(handed_on) = 'object'),
  unique (complaint_id, seq),
  constraint step_ended check ((done_at is null) = (result is null)),
  constraint step_order check (done_at >= started_at),
  constraint step_waiting check (paused_at is null or done_at is null),
  constraint step_due check ((due_at is null) = (due_why is null))
);
comment on table complaints.step is 'The way of a case through the posts. A step that is done is never changed again.';
comment on column complaints.step.decides is 'It approves or rejects what was put before it (CC-5, CQ-5).';
comment on column complaints.step.handed_on is
  'What the step handed on, by field; amounts in yuan with two decimals, days as YYYY-MM-DD.';
create unique index step_open on complaints.step (complaint_id) where done_at is null;
create index step_waiting on complaints.step (post, complaint_id) where done_at is null;
create index step_due_open on complaints.step (due_at) where done_at is null and paused_at is null;

create function complaints.keep_done_steps() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'Step % is done: history is only ever added to.', old.id;
end $$;
create trigger done_step before update on complaints.step for each row
  when (old.done_at is not null) execute function complaints.keep_done_steps();

grant select, insert, update on complaints.step to kehu_app;
alter table complaints.step enable row level security, force row level security;
create policy owner_all on complaints.step to kehu_owner using (true) with check (true);
create policy step_scope on complaints.step to kehu_app
  using ((select access.reach('complaint')) = 'all' or exists (select from complaints.complaint as c where c.id = complaint_id))
  with check ((select access.reach('complaint')) = 'all' or exists (select from complaints.complaint as c where c.id = complaint_id));
`;

/** Owner rights: lists of complaints ask which cases wait at a post, and see of them only what the viewer reaches. */
const OPEN_STEP = `
create view access.open_step as
  select complaint_id, step, post, due_at, decides, paused_at is not null as waits from complaints.step where done_at is null;
comment on view access.open_step is 'Where every open case stands. Names no client and says nothing of the case.';
grant select on access.open_step to kehu_app;
`;
