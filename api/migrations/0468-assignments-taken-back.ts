import type { MigrationInterface, QueryRunner } from 'typeorm';
import { movedOf } from './0376-rows-of-moved-clients';

/**
 * Who looked after clients on the days between a handover and its undoing, or between two transfers of one day: what was on
 * record then, and is no more, is kept (0070). Published by clients: `access.assignment_past`.
 */
export class AssignmentsTakenBack17640000468000 implements MigrationInterface {
  readonly name = 'AssignmentsTakenBack17640000468000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PAST, KEEP, HANDED, MOVED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const PAST = `
create table clients.assignment_past (
  assignment_id uuid not null,
  client_id uuid not null,
  owner_id uuid not null,
  valid daterange not null,
  assigned_at timestamptz,
  replaced_at timestamptz not null
);
comment on table clients.assignment_past is
  'Assignments that were on record, until they were deleted or became somebody else''s, and between which instants. Of those that were merely cut off nothing is kept.';
create index assignment_past_replaced on clients.assignment_past (replaced_at);
alter table clients.assignment_past enable row level security, force row level security;
create policy owner_all on clients.assignment_past to kehu_owner using (true) with check (true);

create view access.assignment_past as
  select client_id, owner_id, valid, assigned_at, replaced_at from clients.assignment_past;
comment on view access.assignment_past is 'Who looked after a client on which days, as was on record between two instants, and is no more.';
`;

/*
 * What was only planned is kept with the rest: it held on no day on which it was on record, and is told of nobody. A merge
 * lays assignments aside and takes none back.
 */
const KEEP = `
create function clients.keep_assignment() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from clients.merge m where m.merged_id = old.client_id and m.undone_at is null) then return null; end if;
  insert into clients.assignment_past (assignment_id, client_id, owner_id, valid, assigned_at, replaced_at)
    values (old.id, old.client_id, old.owner_id, old.valid, old.assigned_at, now());
  return null;
end $$;
create trigger assignment_deleted after delete on clients.assignment
  for each row execute function clients.keep_assignment();
create trigger assignment_given_on after update of owner_id on clients.assignment
  for each row when (old.owner_id <> new.owner_id) execute function clients.keep_assignment();
`;

/*
 * As before (0454), but for what was on record at the instant and was taken back since. Of two such the later written had
 * replaced the other. What was put on record on a later day than it begins was never an assignment of that day: it is told
 * as of the day, like all that was lived. Days that are missing are told under whoever had the client next, and no others.
 */
const HANDED = `
create or replace function analytics.handed_over(known_at timestamptz) returns table (client_id uuid, owner_id uuid)
language sql stable security definer set search_path = pg_catalog rows 1000 as $$
  with taken_back as (
    select distinct on (p.client_id) p.client_id, p.owner_id
    from access.assignment_past as p
    where p.replaced_at > known_at and (p.assigned_at is null or p.assigned_at <= known_at)
      and p.valid @> (known_at at time zone 'Asia/Shanghai')::date
    order by p.client_id, p.assigned_at desc nulls last
  ), later as (
    select a.client_id, min(lower(a.valid)) as begins_on, (array_agg(a.owner_id order by a.valid))[1] as owner_id
    from access.client_assignment as a
    where lower(a.valid) >= (known_at at time zone 'Asia/Shanghai')::date
      and (lower(a.valid) > (known_at at time zone 'Asia/Shanghai')::date or (a.assigned_at > known_at
        and (a.assigned_at at time zone 'Asia/Shanghai')::date = lower(a.valid)))
    group by 1
  )
  select t.client_id, t.owner_id from taken_back as t
  union all
  select later.client_id, coalesce(earlier.owner_id, later.owner_id)
  from later
  left join access.client_assignment as earlier
    on earlier.client_id = later.client_id
    and earlier.valid @> least((known_at at time zone 'Asia/Shanghai')::date, later.begins_on - 1)
  where (earlier.client_id is not null or later.begins_on <= (now() at time zone 'Asia/Shanghai')::date)
    and not exists (select from taken_back as t where t.client_id = later.client_id)
$$;
comment on function analytics.handed_over is
  'Clients of whom an assignment began after an instant, is still to begin, or was taken back since, with who looked after them at it; a client without one before it with its first.';
`;

/* A handover may have been made and undone since either instant. */
const MOVED = `
create or replace function analytics.regraded(then_at timestamptz, known_at timestamptz, from_day date, to_day date)
returns table (client_id uuid, scheme text, was text, became text)
language sql stable set search_path = pg_catalog rows 1000 as $$
  ${movedOf('tier', 'access.client_grade')}
  union all ${movedOf('segment', 'access.client_segment')}
  union all
  select o.client_id, 'manager', coalesce(coalesce(w.owner_id, o.owner_id)::text, ''), coalesce(coalesce(b.owner_id, o.owner_id)::text, '')
  from analytics.handed_over(then_at) as w
  full join analytics.handed_over(known_at) as b on b.client_id = w.client_id
  join access.client_owner as o on o.client_id = coalesce(w.client_id, b.client_id)
  where coalesce(w.owner_id, o.owner_id) is distinct from coalesce(b.owner_id, o.owner_id)
$$;
`;
