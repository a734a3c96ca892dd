import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * By when steps were due and whether they were done by then, as figures count it; and what was known of it before a question
 * to the client moved it. Published: `access.step_due_fact` and `access.step_due_past` for figures, `access.step_due_row`
 * for the rows behind them.
 */
export class StepsOnTime17640000221000 implements MigrationInterface {
  readonly name = 'StepsOnTime17640000221000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PAST, PUBLISHED, KNOWN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** As with complaints only what was replaced is kept: few steps ever wait for the client. */
const PAST = `
create index step_due on complaints.step (due_at) include (complaint_id, step, post, started_at, done_at, result, paused_at)
  where due_at is not null;

create table complaints.step_past (
  step_id uuid not null references complaints.step (id) on delete cascade,
  recorded_until timestamptz not null default clock_timestamp(),
  due_at timestamptz,
  paused_at timestamptz
);
comment on table complaints.step_past is
  'By when a step was due and since when it waited, before either changed; append-only, written by a trigger. A row held until recorded_until.';
create index past_of_step on complaints.step_past (step_id, recorded_until);
create index step_past_due on complaints.step_past (due_at);

create function complaints.keep_step_past() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into complaints.step_past (step_id, due_at, paused_at)
  select o.id, o.due_at, o.paused_at from old_rows as o join new_rows as n on n.id = o.id
  where (o.due_at, o.paused_at) is distinct from (n.due_at, n.paused_at);
  return null;
end $$;
revoke all on function complaints.keep_step_past() from public;
create trigger past_of_step_update after update on complaints.step
  referencing old table as old_rows new table as new_rows for each statement execute function complaints.keep_step_past();

alter table complaints.step_past enable row level security, force row level security;
create policy owner_all on complaints.step_past to kehu_owner using (true) with check (true);
`;

const STEP = `
  select complaint_id, id as step_id, step, post, started_at, due_at, done_at, result, paused_at
  from complaints.step where due_at is not null`;

const PUBLISHED = `
create view access.step_due_fact as ${STEP} and (select access.reach('aggregate')) = 'all';
comment on view access.step_due_fact is 'Steps of cases that are due by some instant. A deadline only ever moves away.';
create view access.step_due_past as
  select step_id, recorded_until, due_at, paused_at from complaints.step_past
  where (select access.reach('aggregate')) = 'all';
create view access.step_due_row with (security_invoker = true) as ${STEP};
comment on view access.step_due_row is 'The same as far as the reader reaches the cases.';
grant select on access.step_due_fact, access.step_due_past, access.step_due_row to kehu_app;
`;

/*
 * Whoever waits for the client has a clock that stands still: such a step is not due until the client has answered, unless
 * it was overdue before it was asked. A step that ended with its case, withdrawn or reclassified, has no due date to keep.
 */
const told = (steps: string, cases: string, { within, more }: { within: string; more: readonly string[] }): string => `
  select (s.due_at at time zone 'Asia/Shanghai')::date, c.class, coalesce(c.tier, ''), coalesce(c.region_code, ''), c.overseas,
    s.step, s.post, case when s.done_at is null or s.done_at > at then 'open' when s.done_at <= s.due_at then 'onTime' else 'late' end${more.map((name) => `, s.${name}`).join('')}
  from ${steps} as s join ${cases} as c on c.complaint_id = s.complaint_id
  where s.due_at >= from_at and s.due_at < to_at and s.started_at <= at and c.state <> 'void'
    and (s.result is distinct from 'ENDED' or s.done_at > at)
    and not ((s.done_at is null or s.done_at > at) and coalesce(s.paused_at < s.due_at, false))${within}`;

const NOW_STEPS = 'access.step_due_fact';
/** A deadline only moves away, so what was due in the window then is due in it now or later. */
const THEN_STEPS = `(
    select f.complaint_id, f.step_id, f.step, f.post, f.started_at, f.done_at, f.result,
      case when p.step_id is null then f.due_at else p.due_at end as due_at,
      case when p.step_id is null then case when f.paused_at <= at then f.paused_at end else p.paused_at end as paused_at
    from access.step_due_fact as f
    left join lateral (
      select v.step_id, v.due_at, v.paused_at from access.step_due_past as v
      where v.step_id = f.step_id and v.recorded_until > at order by v.recorded_until limit 1
    ) as p on true
    where f.due_at >= from_at and (f.due_at < to_at or f.step_id in (
      select v.step_id from access.step_due_past as v where v.due_at >= from_at and v.due_at < to_at)))`;

const OWN = ` and c.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any (access.owners('complaint')))`;
const NOW = '(select n.*, n.flow_state as state from access.complaint_now as n)';
const THEN = 'analytics.complaint_known(at, null, to_at)';

/** @param more  further columns of a step, by name, with their types */
export function stepDueKnown(more: Readonly<Record<string, string>>): string {
  const names = Object.keys(more);
  const returned = Object.entries(more).map(([name, type]) => `, ${name} ${type}`);
  const stepsOf = (steps: string, cases: string, within: string): string => told(steps, cases, { within, more: names });
  return `
create function analytics.step_due_known(at timestamptz, is_past boolean, from_at timestamptz, to_at timestamptz)
returns table (due_on date, class text, tier text, region_code text, overseas boolean, step text, post text, result text${returned.join('')})
language plpgsql stable security definer set search_path = pg_catalog rows 10000 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    if is_past then return query ${stepsOf(THEN_STEPS, THEN, '')};
    else return query ${stepsOf(NOW_STEPS, NOW, '')};
    end if;
  else
    if is_past then return query ${stepsOf(THEN_STEPS, THEN, OWN)};
    else return query ${stepsOf(NOW_STEPS, NOW, OWN)};
    end if;
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.step_due_known is
  'Steps due within the bounds as they were known at an instant, and whether each was done in time, late or is open. Void cases are left out. Of the own clients for who does not reach all figures.';
revoke all on function analytics.step_due_known(timestamptz, boolean, timestamptz, timestamptz) from public;
grant execute on function analytics.step_due_known(timestamptz, boolean, timestamptz, timestamptz) to kehu_app;
`;
}

const KNOWN = stepDueKnown({});
