import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The complaints behind the repeat share, and which were closed for a while: with it the rows behind the backlog of any
 * past day are known.
 */
export class RepeatRows17640000325000 implements MigrationInterface {
  readonly name = 'RepeatRows17640000325000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [REPEATS, RESTED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const midnight = (day: string): string => `(${day})::timestamp at time zone 'Asia/Shanghai'`;

/*
 * As first complaints are counted: those of one day are one occasion, told by its first complaint. Only 90 days to either
 * side decide, so only they are read.
 */
const REPEATS = `
create function analytics.repeat_row(known_at timestamptz, from_day date, to_day date)
returns table (complaint_id uuid, client_id uuid, received_at timestamptz, received_on date, class text, tier text,
  region_code text, flow_state text, is_first boolean, gap_days int, next_id uuid)
language sql stable security definer set search_path = pg_catalog rows 1000 as $$
  with told as (
    select k.complaint_id, k.client_id, k.received_at, k.received_on, k.class, k.state,
      min(coalesce(k.tier, '')) over day as tier, min(coalesce(k.region_code, '')) over day as region_code,
      k.state <> 'void' and row_number() over (day order by k.received_at, k.complaint_id) = 1 as opens
    from analytics.complaint_known(known_at, ${midnight('from_day - 90')}, ${midnight('to_day + 91')}) as k
    window day as (partition by k.client_id, k.class, k.received_on, k.state = 'void')
  ), occasions as (
    select complaint_id, received_on - lag(received_on) over by_client as since,
      lead(received_on) over by_client - received_on as gap, lead(complaint_id) over by_client as next_id
    from told where opens
    window by_client as (partition by client_id, class order by received_on)
  )
  select t.complaint_id, t.client_id, t.received_at, t.received_on, t.class, t.tier, t.region_code, t.state,
    o.complaint_id is not null and coalesce(o.since, 91) > 90, case when o.gap <= 90 then o.gap end,
    case when o.gap <= 90 then o.next_id end
  from told as t left join occasions as o on o.complaint_id = t.complaint_id
  where t.received_on between from_day and to_day
$$;
comment on function analytics.repeat_row is
  'Complaints received in a period as they were known at an instant: which of them are first complaints, and the next of the same client and class within 90 days. Of the own clients for who does not reach all figures.';
revoke all on function analytics.repeat_row(timestamptz, date, date) from public;
grant execute on function analytics.repeat_row(timestamptz, date, date) to kehu_app;
`;

/** It tells ids only; what they are is read as far as the viewer reaches. */
const RESTED = `
create function analytics.complaint_rested(known_at timestamptz, on_day date) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog rows 100 as $$
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  return query select r.complaint_id from access.complaint_reopening as r
    where r.closed_on <= on_day and r.reopened_on > on_day and (known_at is null or r.reopened_at <= known_at);
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.complaint_rested is
  'Complaints that were closed at the end of a day and were taken up again later, as far as that was known at an instant.';
revoke all on function analytics.complaint_rested(timestamptz, date) from public;
grant execute on function analytics.complaint_rested(timestamptz, date) to kehu_app;
`;
