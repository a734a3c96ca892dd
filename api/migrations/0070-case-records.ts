import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a case has on record beside its steps: the committee's decision in versions with the liability split of each, the
 * loss by standard, and corrective actions. Published: `access.complaint_share`, `access.complaint_loss`.
 */
export class CaseRecords17640000070000 implements MigrationInterface {
  readonly name = 'CaseRecords17640000070000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [DECISION, SPLIT_IS_WHOLE, LOSS, ACTION, ACCESS, PUBLISHED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const DEPARTMENTS = "'SALES','PRODUCTION','QUALITY','RND','LOGISTICS','SERVICE','FINANCE','HEADQUARTERS'";

const DECISION = `
create table complaints.decision (
  id uuid primary key,
  complaint_id uuid not null references complaints.complaint (id),
  version int not null check (version > 0),
  step_id uuid not null references complaints.step (id),
  budget numeric(14,2) not null check (budget >= 0),
  repair_by date not null,
  memo text not null check (memo <> ''),
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  unique (complaint_id, version)
);
comment on table complaints.decision is
  'The committee''s decision in versions; a version is never changed, and the last of a step is the one put forward (CC-9).';
create index decision_step on complaints.decision (step_id);

create table complaints.liability_share (
  decision_id uuid not null references complaints.decision (id),
  seq int not null check (seq > 0),
  party text not null check (party in ('FACTORY','CLIENT','SUPPLIER','CARRIER','THIRD_PARTY')),
  department text check (department in (${DEPARTMENTS})),
  name text check (name <> ''),
  percentage numeric(7,4) not null check (percentage > 0 and percentage <= 100),
  amount numeric(14,2) not null check (amount >= 0),
  primary key (decision_id, seq),
  constraint share_department check (department is null or party = 'FACTORY'),
  constraint share_name check ((name is not null) = (party in ('SUPPLIER','CARRIER','THIRD_PARTY'))),
  constraint share_once unique nulls not distinct (decision_id, party, department, name)
);
comment on table complaints.liability_share is
  'Who bears how much of a decision''s budget (CC-9, CQ-11); percentages sum to 100 and amounts to the budget, at commit.';
`;

/** Checked when the transaction commits: a decision is written before its shares. */
const SPLIT_IS_WHOLE = `
create function complaints.check_split() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  whole complaints.decision;
  percentages numeric;
  amounts numeric;
begin
  select d.* into whole from complaints.decision as d
    where d.id = case when tg_table_name = 'decision' then (to_jsonb(new) ->> 'id')::uuid
                      else (coalesce(to_jsonb(new), to_jsonb(old)) ->> 'decision_id')::uuid end;
  if whole.id is null then return null; end if;
  select coalesce(sum(percentage), 0), coalesce(sum(amount), 0) into percentages, amounts
    from complaints.liability_share where decision_id = whole.id;
  if percentages <> 100 or amounts <> whole.budget then
    raise exception 'The split of decision % sums to % percent and % of %.', whole.id, percentages, amounts, whole.budget
      using errcode = 'check_violation', constraint = 'split_is_whole';
  end if;
  return null;
end $$;
revoke all on function complaints.check_split() from public;
create constraint trigger split_is_whole after insert or update on complaints.decision
  deferrable initially deferred for each row execute function complaints.check_split();
create constraint trigger split_is_whole after insert or update or delete on complaints.liability_share
  deferrable initially deferred for each row execute function complaints.check_split();
`;

const LOSS = `
create table complaints.loss_line (
  id uuid primary key,
  complaint_id uuid not null references complaints.complaint (id),
  seq int not null check (seq > 0),
  loss text not null check (loss <> ''),
  quantity numeric(9,2) check (quantity > 0),
  amount numeric(14,2) not null check (amount >= 0),
  note text check (note <> ''),
  why jsonb not null,
  unique (complaint_id, seq) deferrable initially deferred
);
comment on table complaints.loss_line is 'The loss of a case by standard; quantity in the unit of the standard, null by actual cost (CQ-6).';
`;

const ACTION = `
create table complaints.corrective_action (
  id uuid primary key,
  complaint_id uuid not null references complaints.complaint (id),
  seq int not null check (seq > 0),
  department text not null check (department in (${DEPARTMENTS})),
  action text not null check (action <> ''),
  owner_id uuid not null references identity.staff (id),
  due_on date not null,
  negligence boolean not null,
  tracked boolean not null,
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  result text check (result <> ''),
  done_on date,
  done_by uuid references identity.staff (id),
  unique (complaint_id, seq),
  constraint action_done check ((done_on is null) = (result is null) and (done_on is null) = (done_by is null))
);
comment on table complaints.corrective_action is
  'What is done so that it does not happen again; whether it is tracked is told by policy (CQ-6).';
create index corrective_action_owner on complaints.corrective_action (owner_id, due_on) where done_on is null;
`;

const OF_A_CASE = `(select access.reach('complaint')) = 'all'
  or exists (select from complaints.complaint as c where c.id = complaint_id)`;
const OF_A_DECISION = `exists (select from complaints.decision as d where d.id = decision_id)`;

const secured = (table: string, scope: string, rights: string): string => `
alter table complaints.${table} enable row level security, force row level security;
create policy owner_all on complaints.${table} to kehu_owner using (true) with check (true);
create policy ${table}_scope on complaints.${table} to kehu_app using (${scope}) with check (${scope});
grant ${rights} on complaints.${table} to kehu_app;
`;

const ACCESS = [
  secured('decision', OF_A_CASE, 'select, insert'),
  secured('liability_share', OF_A_DECISION, 'select, insert'),
  secured('loss_line', OF_A_CASE, 'select, insert, delete'),
  secured('corrective_action', OF_A_CASE, 'select, insert, update'),
].join('');

/** Owner rights, for figures over all cases: they answer nobody else. */
const PUBLISHED = `
create view access.complaint_share as
  select d.complaint_id, d.version, s.party, s.department, s.percentage, s.amount
  from complaints.liability_share as s join complaints.decision as d on d.id = s.decision_id
  where (select access.reach('aggregate')) = 'all'
    and d.version = (select max(l.version) from complaints.decision as l where l.complaint_id = d.complaint_id);
comment on view access.complaint_share is 'Who bears how much of the latest decision of a case; percentages sum to 100 (CC-9).';
create view access.complaint_loss as
  select complaint_id, loss, amount from complaints.loss_line where (select access.reach('aggregate')) = 'all';
comment on view access.complaint_loss is 'The loss of a case in yuan, line by line (CQ-6).';
grant select on access.complaint_share, access.complaint_loss to kehu_app;
`;
