import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Steps that stand open are kept with what tells their case apart and with their waits for the client, so that a figure reads
 * one narrow row for each (0067). Published: `access.step_rest`, a view now of what no rollup holds, in place of two functions,
 * and for checking `complaints.standing_steps_apart` and `complaints.recount_standing_steps`.
 */
export class StandingSteps17640000442000 implements MigrationInterface {
  readonly name = 'StandingSteps17640000442000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [STANDING, KEPT, TRIGGERS, PUBLISHED, CHECKED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TOLD = 'complaint_id, step, post, class, tier, region_code, overseas, started_at, due_at, paused_at, waits';

const STANDING = `
create table complaints.standing_step (
  complaint_id uuid primary key references complaints.complaint (id) on delete cascade,
  step text not null,
  post text not null,
  class text not null,
  tier text,
  region_code text,
  overseas boolean not null,
  started_at timestamptz not null,
  due_at timestamptz,
  paused_at timestamptz,
  waits tstzmultirange
);
comment on table complaints.standing_step is
  'The open step of each open case. Written by triggers only, from step, complaint and event.';
comment on column complaints.standing_step.waits is
  'When the step waited for the client, without end while it waits; null: never.';
alter table complaints.standing_step enable row level security, force row level security;
create policy owner_all on complaints.standing_step to kehu_owner using (true) with check (true);
`;

/** From the question to the client until its answer. */
const WAITS = `
  (select range_agg(tstzrange(q.at, coalesce((
      select min(a.at) from complaints.event as a where a.complaint_id = s.complaint_id and a.kind = 'RESUME' and a.at >= q.at
    ), 'infinity')))
    from complaints.event as q
    where q.complaint_id = s.complaint_id and q.kind = 'REQUEST_INFORMATION' and q.at >= s.started_at)`;

const COUNTED = `
  select s.complaint_id, s.step, s.post, c.class, c.tier, c.region_code, c.overseas, s.started_at, s.due_at, s.paused_at, ${WAITS} as waits
  from complaints.step as s join complaints.complaint as c on c.id = s.complaint_id
  where s.done_at is null and c.flow_state = 'open'`;

const KEPT = `
create function complaints.keep_standing_step(complaint uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into complaints.standing_step (${TOLD}) select * from (${COUNTED} and s.complaint_id = complaint) as counted
  on conflict (complaint_id) do update set (${TOLD}) = row(excluded.*);
  if not found then
    delete from complaints.standing_step where complaint_id = complaint;
  end if;
end $$;
revoke all on function complaints.keep_standing_step(uuid) from public;
`;

/* A case is locked by whoever moves it, so that none of these reads what another is about to change. */
const TRIGGERS = `
create function complaints.keep_standing_step_of_row() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform complaints.keep_standing_step(case when tg_op = 'DELETE' then old.complaint_id else new.complaint_id end);
  return null;
end $$;
revoke all on function complaints.keep_standing_step_of_row() from public;
create trigger standing_step_of_insert after insert on complaints.step for each row
  when (new.done_at is null) execute function complaints.keep_standing_step_of_row();
create trigger standing_step_of_update after update on complaints.step for each row
  when (old.done_at is null) execute function complaints.keep_standing_step_of_row();
create trigger standing_step_of_delete after delete on complaints.step for each row
  when (old.done_at is null) execute function complaints.keep_standing_step_of_row();
create trigger standing_step_of_question after insert on complaints.event for each row
  when (new.kind in ('REQUEST_INFORMATION', 'RESUME')) execute function complaints.keep_standing_step_of_row();
create trigger standing_step_of_question_deleted after delete on complaints.event for each row
  when (old.kind in ('REQUEST_INFORMATION', 'RESUME')) execute function complaints.keep_standing_step_of_row();

create function complaints.keep_standing_step_of_case() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform complaints.keep_standing_step(new.id);
  return null;
end $$;
revoke all on function complaints.keep_standing_step_of_case() from public;
create trigger standing_step_of_case after update on complaints.complaint for each row
  when ((old.class, old.tier, old.region_code, old.overseas, old.flow_state = 'open')
    is distinct from (new.class, new.tier, new.region_code, new.overseas, new.flow_state = 'open'))
  execute function complaints.keep_standing_step_of_case();
`;

const RIGHT = `(select access.reach('aggregate')) = 'all'`;

const PUBLISHED = `
drop function access.step_rest(timestamptz, timestamptz, timestamptz);
drop function access.step_due_rest(timestamptz, timestamptz, timestamptz);
create view access.step_rest as
  select s.step, s.post, s.class, coalesce(s.tier, '') as tier, coalesce(s.region_code, '') as region_code, s.overseas,
    'open' as state, s.started_at, null::timestamptz as done_at, s.due_at, s.paused_at, s.waits, 1 as n
  from complaints.standing_step as s where ${RIGHT}
  union all
  select d.step, d.post, d.class, coalesce(d.tier, ''), coalesce(d.region_code, ''), d.overseas,
    d.state, d.started_at, d.done_at, d.due_at, null, d.waits, d.n
  from complaints.step_delta as d where ${RIGHT};
comment on view access.step_rest is 'Steps that no rollup holds: those that stand open, and deltas that are not folded.';
grant select on access.step_rest to kehu_app;
drop index complaints.complaint_open_standing;
`;

const CHECKED = `
create function complaints.standing_steps_apart() returns table (cell jsonb, kept int, counted int)
language sql stable security definer set search_path = pg_catalog as $$
  select to_jsonb(both_sides) - 'side', count(*) filter (where side = 'kept')::int, count(*) filter (where side = 'counted')::int
  from (select ${TOLD}, 'kept' as side from complaints.standing_step union all select *, 'counted' from (${COUNTED}) as counted)
    as both_sides
  where (select access.is_system())
  group by 1 having count(*) <> 2
$$;
comment on function complaints.standing_steps_apart is
  'Rows of standing_step that differ from ones counted from step, complaint and event; none when all is well.';
revoke all on function complaints.standing_steps_apart() from public;
grant execute on function complaints.standing_steps_apart() to kehu_app;

create function complaints.recount_standing_steps() returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  lock table complaints.standing_step in share row exclusive mode;
  delete from complaints.standing_step;
  insert into complaints.standing_step (${TOLD}) select * from (${COUNTED}) as counted;
  analyze complaints.standing_step;
end $$;
comment on function complaints.recount_standing_steps is
  'Fills standing_step anew: after rows were loaded past the triggers, or when verify finds a difference. Cases wait meanwhile.';
revoke all on function complaints.recount_standing_steps() from public;
grant execute on function complaints.recount_standing_steps() to kehu_app;
select complaints.recount_standing_steps();
`;
