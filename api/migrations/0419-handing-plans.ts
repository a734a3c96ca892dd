import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A handover takes over the days that were planned for the leaver, and leaves those that were planned for others (KA-14,
 * decision 0068). `clients.arrivals(staff, day)`, `clients.hand_clients(…)`, `clients.give_clients_back(…)`.
 */
export class HandingPlans17640000419000 implements MigrationInterface {
  readonly name = 'HandingPlans17640000419000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, ARRIVALS, HAND, MOVED_ON, GIVE_BACK, HOLDERS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const within = (person: string): string =>
  `((select access.reach('assignment')) = 'all' or ${person} = any ((select access.owners('assignment'))::uuid[]))`;

const COLUMNS = `
alter table clients.handover_client add column arrives_on date, add column assignments_after jsonb;
comment on column clients.handover_client.arrives_on is 'The day on which it was to become the leaver''s; null: it was theirs.';
comment on column clients.handover_client.assignments_after is 'Owners and days from the handover on, as it left them; null of those signed before this was kept.';
`;

const ARRIVALS = `
create function clients.arrivals(leaver uuid, day date)
  returns table (client_id uuid, region_code text, annual_volume_fen bigint, arrives_on date)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select c.id, c.region_code, c.annual_volume_fen::bigint, min(lower(a.valid))
  from clients.assignment a join clients.client c on c.id = a.client_id
  where a.owner_id = leaver and lower(a.valid) > day and c.owner_id is distinct from leaver and ${within('leaver')}
  group by c.id;
end;
comment on function clients.arrivals is
  'Clients that are to become somebody''s after a day, whoever looks after them until then. For who hands over their work.';
revoke all on function clients.arrivals(uuid, date) from public;
grant execute on function clients.arrivals(uuid, date) to kehu_app;
`;

const LEFT = `(select coalesce(jsonb_agg(jsonb_build_array(a.owner_id, a.valid) order by lower(a.valid)), '[]')
  from clients.assignment a where a.client_id = i.client_id and (upper(a.valid) is null or upper(a.valid) > h.took_effect_on))`;

const HAND = `
create function clients.hand_clients(of_handover uuid, clients uuid[], successors uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  h clients.handover;
begin
  select * into strict h from clients.handover where id = of_handover;
  if not ${within('h.leaver_id')} or exists (select from unnest(successors) as s (id) where not coalesce(${within('s.id')}, false)) then
    raise insufficient_privilege using message = 'this handover is outside what may be assigned';
  end if;
  perform from clients.client c where c.id = any (clients) order by c.id for update;
  insert into clients.handover_client
    (handover_id, client_id, successor_id, owner_before, arrives_on, assignments_before, contact_before)
  select h.id, m.client_id, m.successor_id, h.leaver_id,
    case when c.owner_id is distinct from h.leaver_id then (select min(lower(a.valid)) from clients.assignment a
      where a.client_id = c.id and a.owner_id = h.leaver_id and lower(a.valid) > h.took_effect_on) end,
    coalesce((select jsonb_agg(to_jsonb(a) order by lower(a.valid)) from clients.assignment a
      where a.client_id = c.id and (upper(a.valid) is null or upper(a.valid) > h.took_effect_on)), '[]'),
    (select to_jsonb(k) from clients.contact_staff k
      where k.client_id = c.id and k.staff_id = m.successor_id and upper_inf(k.valid))
  from unnest(clients, successors) as m (client_id, successor_id) join clients.client c on c.id = m.client_id
  where c.owner_id = h.leaver_id or exists (select from clients.assignment a
    where a.client_id = c.id and a.owner_id = h.leaver_id and lower(a.valid) > h.took_effect_on);
  update clients.assignment a set owner_id = i.successor_id, reason = h.reason, assigned_by = h.signed_by, assigned_at = h.signed_at
  from clients.handover_client i where i.handover_id = h.id and a.client_id = i.client_id
    and a.owner_id = h.leaver_id and lower(a.valid) >= h.took_effect_on;
  update clients.assignment a set valid = daterange(lower(a.valid), h.took_effect_on)
  from clients.handover_client i where i.handover_id = h.id and i.arrives_on is null and a.client_id = i.client_id
    and lower(a.valid) < h.took_effect_on and a.valid @> h.took_effect_on;
  insert into clients.assignment (id, client_id, owner_id, valid, reason, assigned_by, assigned_at)
  select clients.new_id(), i.client_id, i.successor_id, daterange(h.took_effect_on, (select min(lower(a.valid))
    from clients.assignment a where a.client_id = i.client_id and lower(a.valid) > h.took_effect_on)),
    h.reason, h.signed_by, h.signed_at
  from clients.handover_client i where i.handover_id = h.id and i.arrives_on is null and not exists (
    select from clients.assignment a where a.client_id = i.client_id and a.valid @> h.took_effect_on);
  update clients.handover_client i set assignments_after = ${LEFT} where i.handover_id = h.id;
end $$;
comment on function clients.hand_clients is
  'Gives clients of a leaver, with all days that are or were to be the leaver''s from the handover on, to successors, and notes what was. Days of others stay.';
revoke all on function clients.hand_clients(uuid, uuid[], uuid[]) from public;
grant execute on function clients.hand_clients(uuid, uuid[], uuid[]) to kehu_app;
`;

const MOVED_ON = `
create function clients.moved_on(of_handover uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog
begin atomic
  select i.client_id from clients.handover_client i join clients.handover h on h.id = i.handover_id
  left join clients.client c on c.id = i.client_id
  where h.id = of_handover and ${within('h.leaver_id')} and case
    when c.id is null then true
    when i.assignments_after is not null then i.assignments_after is distinct from ${LEFT}
      or (i.arrives_on is null and not i.assignments_after @> jsonb_build_array(jsonb_build_array(c.owner_id)))
    else not exists (select from clients.assignment a where a.client_id = c.id and a.owner_id = i.successor_id
      and c.owner_id = i.successor_id and a.assigned_at = h.signed_at and upper(a.valid) is null) end;
end;
comment on function clients.moved_on is 'Clients that are no longer as a handover left them.';
revoke all on function clients.moved_on(uuid) from public;
grant execute on function clients.moved_on(uuid) to kehu_app;
`;

const BEFORE = `clients.handover_client i cross join lateral jsonb_array_elements(i.assignments_before) as b (period)
  cross join lateral jsonb_populate_record(null::clients.assignment, b.period) as r`;

const GIVE_BACK = `
create function clients.give_clients_back(of_handover uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  h clients.handover;
begin
  select * into strict h from clients.handover where id = of_handover;
  if not ${within('h.leaver_id')} or h.undone_at is not null then
    raise insufficient_privilege using message = 'this handover is outside what may be assigned, or undone';
  end if;
  delete from clients.assignment a using clients.handover_client i
  where i.handover_id = h.id and a.client_id = i.client_id and lower(a.valid) >= h.took_effect_on
    and not exists (select from jsonb_array_elements(i.assignments_before) as b (period) where (b.period ->> 'id')::uuid = a.id);
  update clients.assignment a set owner_id = r.owner_id, valid = r.valid, reason = r.reason,
    assigned_by = r.assigned_by, assigned_at = r.assigned_at
  from ${BEFORE} where i.handover_id = h.id and a.id = r.id;
  insert into clients.assignment (id, client_id, owner_id, valid, reason, assigned_by, assigned_at)
  select r.id, r.client_id, r.owner_id, r.valid, r.reason, r.assigned_by, r.assigned_at
  from ${BEFORE} where i.handover_id = h.id and not exists (select from clients.assignment a where a.id = r.id);
end $$;
comment on function clients.give_clients_back is 'Writes back who owned the clients of a handover and when, exactly as it was.';
revoke all on function clients.give_clients_back(uuid) from public;
grant execute on function clients.give_clients_back(uuid) to kehu_app;
`;

/** As before (0330), with the clients that are to become theirs. */
const HOLDERS = `
create or replace function clients.holders(day date) returns table (staff_id uuid, clients int, duties int)
language sql stable security definer set search_path = pg_catalog
begin atomic
  with reached as (
    select s.id from access.staff_directory s where ${within('s.id')}
  ), owned as (
    select o.owner_id, count(distinct o.client_id)::int as n from (
      select c.owner_id, c.id as client_id from clients.client c where c.owner_id in (select r.id from reached r)
      union all
      select a.owner_id, a.client_id from clients.assignment a
      where lower(a.valid) > day and a.owner_id in (select r.id from reached r)) as o group by 1
  ), held as (
    select d.staff_id, count(*)::int as n from clients.duties_of(array(select r.id from reached r)) d group by 1
  )
  select r.id, coalesce(o.n, 0), coalesce(h.n, 0)
  from reached r left join owned o on o.owner_id = r.id left join held h on h.staff_id = r.id
  where o.n > 0 or h.n > 0;
end;
`;
