import type { MigrationInterface, QueryRunner } from 'typeorm';
import { graded } from './0121-tallies';

/**
 * What the refusal rate is counted from: conclusions that clients were told, and what they said to them (CQ-8). Published:
 * `access.conclusion_fact`.
 */
export class Refusals17640000177000 implements MigrationInterface {
  readonly name = 'Refusals17640000177000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FACT, KNOWN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** A conclusion is told by an answer at once or by the reply; what came next on the case is what became of it. */
const FACT = `
create index event_told on complaints.event (at) where kind in ('ANSWERED', 'REPLIED');
create view access.conclusion_fact with (security_invoker = true) as
  select e.complaint_id, c.client_id, c.class, (e.at at time zone 'Asia/Shanghai')::date as day, e.at as told_at,
    a.at as answered_at, a.kind is not distinct from 'REFUSE' as refused
  from complaints.event as e
  join complaints.complaint as c on c.id = e.complaint_id and c.flow_state <> 'void'
  left join lateral (
    select n.at, n.kind from complaints.event as n
    where n.complaint_id = e.complaint_id and (n.at, n.id) > (e.at, e.id)
      and n.kind in ('REFUSE', 'CLOSED', 'WITHDRAWN', 'REOPEN', 'ANSWERED', 'REPLIED')
    order by n.at, n.id limit 1
  ) as a on true
  where e.kind in ('ANSWERED', 'REPLIED');
comment on view access.conclusion_fact is
  'Conclusions that clients were told, and whether and when they refused them (CQ-8); answered_at null: nothing was said to it yet.';
grant select on access.conclusion_fact to kehu_app;
`;

const OWN = ` and f.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any (access.owners('client')))`;

/** Of the day it was told: refused, or not answered yet. */
const known = (within: string): string => `
  select m.tier, m.region_code, m.day, m.part, m.class, null, null, null, null, m.manager, m.value
  from (${graded(`
    select f.client_id, f.class, f.day, p.part, p.counts::int::numeric as value
    from access.conclusion_fact as f
    cross join lateral (values
      ('conclusions_told', true),
      ('conclusions_refused', f.refused and f.answered_at <= known_at),
      ('conclusions_open', f.answered_at is null or f.answered_at > known_at)) as p (part, counts)
    where f.told_at >= from_day::timestamp at time zone 'Asia/Shanghai' and f.told_at <= known_at
      and f.told_at < (to_day + 1)::timestamp at time zone 'Asia/Shanghai'
      and p.part = any (parts) and p.counts${within}`)}) as m`;

const KNOWN = `
create function analytics.conclusion_known(known_at timestamptz, from_day date, to_day date, parts text[])
returns table (tier text, region_code text, day date, part text, class text, product text, reason text, department text,
  cost text, manager text, value numeric)
language plpgsql stable security definer set search_path = pg_catalog rows 1000 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    return query ${known('')};
  else
    return query ${known(OWN)};
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
comment on function analytics.conclusion_known is
  'What the refusal rate is summed from, as it was known at an instant; of everybody for who reaches all figures, else of the viewer''s own clients.';
revoke all on function analytics.conclusion_known(timestamptz, date, date, text[]) from public;
grant execute on function analytics.conclusion_known(timestamptz, date, date, text[]) to kehu_app;
`;
