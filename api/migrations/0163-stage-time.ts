import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How long cases stand at each step, as figures count it. Published: `access.step_fact` for figures, `access.step_row` for
 * the rows behind them.
 */
export class StageTime17640000163000 implements MigrationInterface {
  readonly name = 'StageTime17640000163000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [INDEXES, PUBLISHED, KNOWN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const INDEXES = `
create index step_started on complaints.step (started_at, id);
create index event_waited on complaints.event (complaint_id, at) where kind in ('REQUEST_INFORMATION', 'RESUME');
`;

/** From the question to the client until its answer, or until the step ended without one. */
const WAITS = `
  (select range_agg(tstzrange(q.at, least(coalesce((
      select min(a.at) from complaints.event as a where a.complaint_id = s.complaint_id and a.kind = 'RESUME' and a.at >= q.at
    ), 'infinity'), coalesce(s.done_at, 'infinity'))))
    from complaints.event as q
    where q.complaint_id = s.complaint_id and q.kind = 'REQUEST_INFORMATION' and q.at >= s.started_at
      and q.at <= coalesce(s.done_at, 'infinity')) as waits`;

const STEP = `
  select s.complaint_id, s.id as step_id, s.step, s.post, s.started_at, s.done_at, s.result, ${WAITS}
  from complaints.step as s`;

/** As with complaints: facts answer who may see figures over all clients, rows everybody as far as they reach. */
const PUBLISHED = `
create view access.step_fact as ${STEP} where (select access.reach('aggregate')) = 'all';
comment on view access.step_fact is 'Steps of cases and the times each waited for the client. Never changed once done.';
create view access.step_row with (security_invoker = true) as ${STEP};
comment on view access.step_row is 'The same as far as the reader reaches the cases.';
grant select on access.step_fact, access.step_row to kehu_app;
`;

/*
 * A step that was done is never changed, so what was known of it at an instant is what is known of it now, cut there. What
 * the case was said to be then (class, tier, void) comes from the case as it was known.
 */
const known = (cases: string, within: string): string => `
  select c.complaint_id, c.class, coalesce(c.tier, ''), coalesce(c.region_code, ''), c.overseas, s.step_id, s.step, s.post,
    s.started_at, least(coalesce(s.done_at, at), at),
    case when s.done_at is null or s.done_at > at then 'open' when s.result = 'ENDED' then 'ended' else 'done' end,
    s.waits * tstzmultirange(tstzrange(null, at))
  from access.step_fact as s join ${cases} as c on c.complaint_id = s.complaint_id
  where s.started_at >= from_at and s.started_at < to_at and s.started_at <= at and c.state <> 'void'${within}`;

const OWN = ` and c.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any (access.owners('complaint')))`;
const NOW = '(select n.*, n.flow_state as state from access.complaint_now as n)';

const THEN = 'analytics.complaint_known(at, null, to_at)';

const KNOWN = `
create function analytics.step_known(at timestamptz, is_past boolean, from_at timestamptz, to_at timestamptz)
returns table (complaint_id uuid, class text, tier text, region_code text, overseas boolean, step_id uuid, step text,
  post text, started_at timestamptz, until_at timestamptz, state text, waits tstzmultirange)
language plpgsql stable security definer set search_path = pg_catalog rows 10000 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    if is_past then return query ${known(THEN, '')};
    else return query ${known(NOW, '')};
    end if;
  else
    if is_past then return query ${known(THEN, OWN)};
    else return query ${known(NOW, OWN)};
    end if;
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.step_known is
  'Steps begun within the bounds as they were known at an instant: until when each took, cut at the instant, and its waits for the client. Void cases are left out. Of the own clients for who does not reach all figures.';
revoke all on function analytics.step_known(timestamptz, boolean, timestamptz, timestamptz) from public;
grant execute on function analytics.step_known(timestamptz, boolean, timestamptz, timestamptz) to kehu_app;
`;
