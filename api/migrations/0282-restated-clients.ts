import type { MigrationInterface, QueryRunner } from 'typeorm';
import { reached } from './0212-client-rows';

/**
 * What was put on record of clients since a past instant that says something else of days before it. Published by clients:
 * `access.client_merged`, and which tiers and segments are set by hand.
 */
export class RestatedClients17640000282000 implements MigrationInterface {
  readonly name = 'RestatedClients17640000282000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PUBLISHED, REASONS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const PUBLISHED = `
create or replace view access.client_grade as
  select client_id, since, recorded_at, tier, tier_gap, override_id is not null as by_hand from clients.grade;
create or replace view access.client_segment as
  select client_id, since, recorded_at, segment, override_id is not null as by_hand from clients.segment_grade;

create view access.client_merged as
  select survivor_id as client_id, greatest(signed_at, undone_at) as changed_at from clients.merge
  union all
  select merged_id, undone_at from clients.merge where undone_at is not null;
comment on view access.client_merged is 'Clients that others became part of, or were parted from again, and when last.';
grant select on access.client_merged to kehu_app, kehu_analyst;
`;

/** A tier or segment also counts before it was given when it is the first there is. */
const graded = (history: string, computed: string, byHand: string): string => `
    select g.client_id, case when g.by_hand then '${byHand}' else '${computed}' end
    from ${history} as g
    where g.recorded_at > known_at and (g.since <= to_day
      or not exists (select from ${history} as e where e.client_id = g.client_id and e.recorded_at <= known_at))`;

const REASONS = `
create function analytics.client_restatement(known_at timestamptz, from_day date, to_day date)
returns table (client_id uuid, reason text)
language sql stable security definer set search_path = pg_catalog rows 1000 as $$
  select r.client_id, r.reason from ${reached(`(
    select s.client_id, 'CLIENT_RECORDED' as reason from access.client_summary as s where s.created_at > known_at
    union
    select o.client_id, case when exists (
        select from access.order_version as e where e.order_id = o.order_id and e.recorded_at <= known_at)
      then 'ORDER_CHANGED' else 'ORDER_RECORDED' end
    from access.order_version as o
    where o.ordered_on <= to_day and o.ordered_on > (from_day - interval '1 year 1 day')::date
      and (o.recorded_at > known_at or (o.recorded_until > known_at and o.recorded_until < 'infinity'))
    union ${graded('access.client_grade', 'GRADED', 'TIER_BY_HAND')}
    union ${graded('access.client_segment', 'SEGMENTED', 'SEGMENT_BY_HAND')}
    union
    select m.client_id, 'MERGED' from access.client_merged as m where m.changed_at > known_at
    union
    select c.client_id, 'COMPLAINT' from analytics.complaint_restated(known_at,
      from_day::timestamp at time zone 'Asia/Shanghai', (to_day + 1)::timestamp at time zone 'Asia/Shanghai') as c
    where (select access.reach('complaint')) = 'all' or c.client_id in (
      select o.client_id from access.client_owner as o where o.owner_id = any (access.owners('complaint')))
  )`)} as r
$$;
comment on function analytics.client_restatement is
  'Why clients are told otherwise today of days up to the last than at an instant: what was put on record of them since. Of those the viewer reaches row by row.';
revoke all on function analytics.client_restatement(timestamptz, date, date) from public;
grant execute on function analytics.client_restatement(timestamptz, date, date) to kehu_app;
`;
