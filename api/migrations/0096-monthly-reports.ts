import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Last month's closed cases with what each department answers for, confirmed by the departments and frozen (CQ-9, CQ-11).
 */
export class MonthlyReports17640000096000 implements MigrationInterface {
  readonly name = 'MonthlyReports17640000096000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [ATTRIBUTED, REPORT, FROZEN, ACCESS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/**
 * By the split of the latest decision, else by the department that was named last; a third party counts as a supplier.
 * The loss is divided to the fen by largest remainder. Read under the row-level security of who asks.
 */
const ATTRIBUTED = `
create index complaint_closed on complaints.complaint (closed_at) where state = 'CLOSED';
create function complaints.attributed(since timestamptz, until timestamptz)
returns table (complaint_id uuid, number text, class text, closed_at timestamptz, department text, percentage numeric, loss numeric)
language sql stable set search_path = '' as $$
  with closed as (
    select c.id, c.number, c.class, c.closed_at,
      coalesce((select sum(l.amount) from complaints.loss_line l where l.complaint_id = c.id), 0) as loss
    from complaints.complaint c
    where c.state = 'CLOSED' and c.outcome = 'UPHELD' and c.class <> 'SUGGESTION'
      and c.closed_at >= since and c.closed_at < until
  ), shared as (
    select c.id, sum(s.percentage) as percentage,
      case s.party when 'FACTORY' then coalesce(s.department, 'HEADQUARTERS') when 'CLIENT' then 'CLIENT'
        when 'CARRIER' then 'CARRIER' else 'SUPPLIER' end as department
    from closed c
    cross join lateral (select d.id from complaints.decision d where d.complaint_id = c.id order by d.version desc limit 1) d
    join complaints.liability_share s on s.decision_id = d.id
    group by c.id, 3
  ), answered as (
    select id, department, percentage from shared
    union all
    select c.id, (select s.handed_on ->> 'responsibleDepartment' from complaints.step s
      where s.complaint_id = c.id and s.done_at is not null and s.handed_on ? 'responsibleDepartment'
      order by s.seq desc limit 1), 100.0000
    from closed c where not exists (select from shared s where s.id = c.id)
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
comment on function complaints.attributed is
  'Upheld cases that were closed in a period, and which department answers for how much of each; percentages of a case sum to 100 and its parts to its loss (CQ-9). A department that nobody named is null.';
revoke all on function complaints.attributed from public;
grant execute on function complaints.attributed to kehu_app;
`;

const REPORT = `
create table complaints.monthly_report (
  id text primary key check (id ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
  due_on date not null,
  why jsonb not null,
  closed_count int not null check (closed_count >= 0),
  baseless_count int not null check (baseless_count >= 0),
  compiled_at timestamptz not null,
  frozen_at timestamptz,
  frozen_by uuid references identity.staff (id),
  version int not null default 1,
  constraint report_frozen check ((frozen_at is null) = (frozen_by is null))
);
comment on table complaints.monthly_report is
  'The closed cases of a month as they are reported: compiled, confirmed by the departments, and frozen (CQ-9).';

create table complaints.monthly_line (
  id uuid primary key,
  report_id text not null references complaints.monthly_report (id),
  complaint_id uuid not null references complaints.complaint (id),
  number text not null,
  class text not null,
  closed_at timestamptz not null,
  department text,
  compiled_department text,
  percentage numeric(7,4) not null check (percentage > 0 and percentage <= 100),
  loss numeric(14,2) not null check (loss >= 0),
  post text not null,
  state text not null check (state in ('PENDING','CONFIRMED','OBJECTED')),
  by_staff uuid references identity.staff (id),
  at timestamptz,
  objection text check (objection <> ''),
  settlement text check (settlement <> ''),
  constraint line_answered check ((by_staff is null) = (at is null)),
  constraint line_objection check (state <> 'OBJECTED' or objection is not null)
);
comment on column complaints.monthly_line.post is 'Who confirms it for the department, as the clause said when it was compiled.';
comment on column complaints.monthly_line.compiled_department is 'What the case said; another department stands in its place after a petition (CQ-11).';
create index monthly_line_newest on complaints.monthly_line (report_id, closed_at desc, id desc);
create index monthly_line_of_case on complaints.monthly_line (complaint_id);
`;

/** What was reported is never changed, by whomever. */
const FROZEN = `
create function complaints.keep_frozen() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  of_report text := case when tg_table_name = 'monthly_report' then to_jsonb(old) ->> 'id'
    else coalesce(to_jsonb(old), to_jsonb(new)) ->> 'report_id' end;
begin
  if exists (select from complaints.monthly_report r where r.id = of_report and r.frozen_at is not null) then
    raise exception 'The report of % is frozen.', of_report using errcode = 'check_violation', constraint = 'report_is_frozen';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
revoke all on function complaints.keep_frozen() from public;
create trigger report_is_frozen before update or delete on complaints.monthly_report
  for each row execute function complaints.keep_frozen();
create trigger report_is_frozen before insert or update or delete on complaints.monthly_line
  for each row execute function complaints.keep_frozen();
`;

/** A department reads and answers its own lines; who reads every case reads every line. */
const ACCESS = `
grant select, insert on complaints.monthly_report, complaints.monthly_line to kehu_app;
grant update (frozen_at, frozen_by, version) on complaints.monthly_report to kehu_app;
grant update (department, post, state, by_staff, at, objection, settlement) on complaints.monthly_line to kehu_app;
alter table complaints.monthly_report enable row level security, force row level security;
alter table complaints.monthly_line enable row level security, force row level security;
create policy owner_all on complaints.monthly_report to kehu_owner using (true) with check (true);
create policy owner_all on complaints.monthly_line to kehu_owner using (true) with check (true);
create policy line_read on complaints.monthly_line for select to kehu_app using (
  (select access.reach('complaint')) = 'all' or post = any ((select access.posts())::text[]));
create policy line_insert on complaints.monthly_line for insert to kehu_app with check ((select access.is_system()));
create policy line_update on complaints.monthly_line for update to kehu_app
  using ((select access.reach('complaint')) = 'all' or post = any ((select access.posts())::text[]))
  with check (by_staff = (select access.staff_id()));
create policy report_read on complaints.monthly_report for select to kehu_app using (
  (select access.reach('complaint')) = 'all'
  or exists (select from complaints.monthly_line as l where l.report_id = monthly_report.id));
create policy report_insert on complaints.monthly_report for insert to kehu_app with check ((select access.is_system()));
create policy report_update on complaints.monthly_report for update to kehu_app using (
  (select access.reach('complaint')) = 'all'
  or exists (select from complaints.monthly_line as l where l.report_id = monthly_report.id));
`;
