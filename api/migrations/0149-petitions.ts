import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Petitions of departments against what a case says they answer for, from the case or from the monthly report, and what was
 * decided; who answers for a case follows the petitions that were upheld (CQ-11, CQ-9).
 */
export class Petitions17640000149000 implements MigrationInterface {
  readonly name = 'Petitions17640000149000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PETITION, KEEP, ACCESS, ANSWERABLE]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const PETITION = `
create table complaints.petition (
  id uuid primary key,
  complaint_id uuid not null references complaints.complaint (id),
  seq int not null check (seq > 0),
  department text not null,
  instead text check (instead <> department),
  reason text not null check (reason <> ''),
  post text not null,
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  decider text not null,
  state text not null default 'PENDING' check (state in ('PENDING','UPHELD','DECLINED')),
  decided_by uuid references identity.staff (id),
  decided_at timestamptz,
  decision_reason text check (decision_reason <> ''),
  became text check (became <> department),
  decision_id uuid references complaints.decision (id),
  step_id uuid references complaints.step (id),
  roots text[],
  frozen_report text references complaints.monthly_report (id),
  unique (complaint_id, seq),
  constraint petition_decided check ((state = 'PENDING') = (decided_by is null) and (decided_by is null) = (decided_at is null)
    and (decided_by is null) = (decision_reason is null)),
  constraint petition_by_another check (decided_by is null or decided_by <> by_staff),
  constraint petition_upheld check ((state = 'UPHELD') = (became is not null)
    and (became is not null) = (num_nonnulls(decision_id, step_id) = 1) and (became is not null) = (roots is not null))
);
comment on table complaints.petition is 'A department objects to what a case says it answers for, and what was decided (CQ-11).';
comment on column complaints.petition.instead is 'Who should answer in its opinion; null: it does not say.';
comment on column complaints.petition.became is 'Who answers since it was upheld.';
comment on column complaints.petition.roots is 'The departments of the split or the step whose parts it moved.';
comment on column complaints.petition.frozen_report is 'The report that was frozen when it was upheld: it says what it said, and the case is restated beside it.';
create unique index petition_pending on complaints.petition (complaint_id, department) where state = 'PENDING';
create index petition_waiting on complaints.petition (decider) where state = 'PENDING';
create index petition_of_decision on complaints.petition (decision_id) where decision_id is not null;
create index petition_of_step on complaints.petition (step_id) where step_id is not null;
create index petition_of_report on complaints.petition (frozen_report) where frozen_report is not null;
create table complaints.petition_document (
  petition_id uuid not null references complaints.petition (id),
  attachment_id uuid not null references platform.attachment (id),
  primary key (petition_id, attachment_id)
);
comment on table complaints.petition_document is 'What a petition rests on; each is a document of the case as well.';
create index petition_document_attachment on complaints.petition_document (attachment_id);
`;

/** What was decided stands. */
const KEEP = `
create function complaints.keep_petition() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state <> 'PENDING' then
    raise check_violation using constraint = 'petition_stands', message = 'petition ' || old.id || ' was decided';
  end if;
  return new;
end $$;
create trigger keep_petition before update on complaints.petition for each row execute function complaints.keep_petition();
`;

/** Who reads the case, or a line of it in a monthly report, reads its petitions. */
const OF_A_CASE = `(select access.reach('complaint')) = 'all'
  or exists (select from complaints.complaint as c where c.id = complaint_id)
  or exists (select from complaints.monthly_line as l where l.complaint_id = petition.complaint_id)`;

const ACCESS = `
alter table complaints.petition enable row level security, force row level security;
alter table complaints.petition_document enable row level security, force row level security;
create policy owner_all on complaints.petition to kehu_owner using (true) with check (true);
create policy owner_all on complaints.petition_document to kehu_owner using (true) with check (true);
create policy petition_read on complaints.petition for select to kehu_app using (${OF_A_CASE});
create policy petition_insert on complaints.petition for insert to kehu_app
  with check (state = 'PENDING' and by_staff = (select access.staff_id()) and (${OF_A_CASE}));
create policy petition_update on complaints.petition for update to kehu_app
  using (decider = any ((select access.posts())::text[])) with check (decided_by = (select access.staff_id()));
create policy petition_document_scope on complaints.petition_document to kehu_app
  using (exists (select from complaints.petition as p where p.id = petition_id))
  with check (exists (select from complaints.petition as p where p.id = petition_id));
grant select, insert on complaints.petition, complaints.petition_document to kehu_app;
grant update (state, decided_by, decided_at, decision_reason, became, decision_id, step_id, roots, frozen_report)
  on complaints.petition to kehu_app;
`;

/**
 * One place says who answers for a case: by the split of its latest decision, else by the department that was named last,
 * and by the petitions against it that were upheld; a later decision or finding is not bound by them. Read under the
 * row-level security of who asks.
 */
const ANSWERABLE = `
create function complaints.answerable(of_case uuid)
returns table (decision_id uuid, step_id uuid, root text, department text, percentage numeric)
language sql stable set search_path = '' as $$
  with latest as (
    select d.id from complaints.decision d where d.complaint_id = of_case order by d.version desc limit 1
  ), found as (
    select d.id as decision_id, null::uuid as step_id,
      case s.party when 'FACTORY' then coalesce(s.department, 'HEADQUARTERS') when 'CLIENT' then 'CLIENT'
        when 'CARRIER' then 'CARRIER' else 'SUPPLIER' end as root, sum(s.percentage) as percentage
    from latest d join complaints.liability_share s on s.decision_id = d.id group by 1, 2, 3
    union all
    select null, n.id, n.department, 100.0000
    from (select 1) as one
    left join lateral (select s.id, s.handed_on ->> 'responsibleDepartment' as department from complaints.step s
      where s.complaint_id = of_case and s.done_at is not null and s.handed_on ? 'responsibleDepartment'
      order by s.seq desc limit 1) n on true
    where not exists (select from latest)
  )
  select f.decision_id, f.step_id, f.root, coalesce(
    (select p.became from complaints.petition p
      where p.state = 'UPHELD' and f.root = any (p.roots) and (p.decision_id = f.decision_id or p.step_id = f.step_id)
      order by p.decided_at desc, p.seq desc limit 1), f.root), f.percentage
  from found f
$$;
comment on function complaints.answerable is
  'Who answers for how much of a case: root as its split or step says, department as petitions since moved it (CQ-11). Percentages sum to 100; a department that nobody named is null.';
revoke all on function complaints.answerable from public;
grant execute on function complaints.answerable to kehu_app;

create or replace function complaints.attributed(since timestamptz, until timestamptz)
returns table (complaint_id uuid, number text, class text, closed_at timestamptz, department text, percentage numeric, loss numeric)
language sql stable set search_path = '' as $$
  with closed as (
    select c.id, c.number, c.class, c.closed_at,
      coalesce((select sum(l.amount) from complaints.loss_line l where l.complaint_id = c.id), 0) as loss
    from complaints.complaint c
    where c.state = 'CLOSED' and c.outcome = 'UPHELD' and c.class <> 'SUGGESTION'
      and c.closed_at >= since and c.closed_at < until
  ), answered as (
    select c.id, a.department, sum(a.percentage) as percentage
    from closed c cross join lateral complaints.answerable(c.id) a group by c.id, a.department
  ), parts as (
    select c.*, a.department, a.percentage, floor(c.loss * a.percentage) as fen,
      row_number() over (partition by c.id
        order by c.loss * a.percentage - floor(c.loss * a.percentage) desc, a.percentage desc, a.department) as place,
      c.loss * 100 - sum(floor(c.loss * a.percentage)) over (partition by c.id) as left_over
    from answered a join closed c on c.id = a.id
  )
  select id, number, class, closed_at, department, percentage,
    ((fen + case when place <= left_over then 1 else 0 end) / 100)::numeric(14,2)
  from parts
$$;
`;
