import type { MigrationInterface, QueryRunner } from 'typeorm';
import { movedOf } from './0376-rows-of-moved-clients';

/**
 * Who looked after clients at a past instant, by the assignments on record (0070). Published by clients:
 * `access.client_assignment` says since when an assignment is on record. `analytics.regraded` knows clients that were handed
 * over, too.
 */
export class ManagersAsKnown17640000454000 implements MigrationInterface {
  readonly name = 'ManagersAsKnown17640000454000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PUBLISHED, HANDED, MANAGER, MOVED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const PUBLISHED = `
create or replace view access.client_assignment as select client_id, owner_id, valid, assigned_at from clients.assignment;
`;

/*
 * Read from what began since, of which there is little, and not from every assignment there is. What begins on the day of the
 * instant and was written later was not known. Nobody looked after a client before its first assignment: then the first holds,
 * unless it is still to come.
 */
const HANDED = `
create function analytics.handed_over(known_at timestamptz) returns table (client_id uuid, owner_id uuid)
language sql stable security definer set search_path = pg_catalog rows 1000 as $$
  select later.client_id, coalesce(earlier.owner_id, later.owner_id)
  from (
    select a.client_id, min(lower(a.valid)) as begins_on, (array_agg(a.owner_id order by a.valid))[1] as owner_id
    from access.client_assignment as a
    where lower(a.valid) >= (known_at at time zone 'Asia/Shanghai')::date
      and (lower(a.valid) > (known_at at time zone 'Asia/Shanghai')::date or a.assigned_at > known_at)
    group by 1
  ) as later
  left join access.client_assignment as earlier
    on earlier.client_id = later.client_id and earlier.valid @> later.begins_on - 1
  where earlier.client_id is not null or later.begins_on <= (now() at time zone 'Asia/Shanghai')::date
$$;
comment on function analytics.handed_over is
  'Clients of whom an assignment began after an instant, or is still to begin, with who looked after them at it; a client without one before it with its first.';
revoke all on function analytics.handed_over(timestamptz) from public;
grant execute on function analytics.handed_over(timestamptz) to kehu_app;
`;

const MANAGER = `
create function analytics.manager_known(known_at timestamptz) returns table (client_id uuid, owner_id uuid)
language sql stable
begin atomic
  select o.client_id, coalesce(h.owner_id, o.owner_id)
  from access.client_owner as o left join analytics.handed_over(known_at) as h on h.client_id = o.client_id;
end;
comment on function analytics.manager_known is 'Who looked after each client at an instant; null: nobody.';
revoke all on function analytics.manager_known(timestamptz) from public;
grant execute on function analytics.manager_known(timestamptz) to kehu_app;
`;

const MOVED = `
create or replace function analytics.regraded(then_at timestamptz, known_at timestamptz, from_day date, to_day date)
returns table (client_id uuid, scheme text, was text, became text)
language sql stable set search_path = pg_catalog rows 1000 as $$
  ${movedOf('tier', 'access.client_grade')}
  union all ${movedOf('segment', 'access.client_segment')}
  union all
  select h.client_id, 'manager', h.owner_id::text, coalesce(m.owner_id::text, '')
  from analytics.handed_over(then_at) as h join analytics.manager_known(known_at) as m on m.client_id = h.client_id
  where m.owner_id is distinct from h.owner_id
$$;
comment on function analytics.regraded is
  'Clients that are told at an instant to have had another tier or segment on days of a period than was told at one before it, or whom another looks after; empty: none, or nobody. One row for each such stretch of days.';
`;
