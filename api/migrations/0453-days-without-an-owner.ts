import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A client that has an account manager and no assignment in force, as a load by hand may leave it: no day may be nobody's
 * (KA-14), so that neither handing it over nor undoing that could be written. The days that are missing are put on record as
 * those of its account manager first. `clients.hand_clients(…)`, `clients.give_clients_back(…)`.
 */
export class DaysWithoutAnOwner17640000453000 implements MigrationInterface {
  readonly name = 'DaysWithoutAnOwner17640000453000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FILL, handClientsOf(OF_LEAVER), giveClientsBackOf(OF_LEAVER_AGAIN)]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const within = (person: string): string =>
  `((select access.reach('assignment')) = 'all' or ${person} = any ((select access.owners('assignment'))::uuid[]))`;

const FILL = `
create function clients.fill_days(clients uuid[], owner uuid, day date) returns void
language sql volatile set search_path = pg_catalog
begin atomic
  insert into clients.assignment (id, client_id, owner_id, valid, assigned_by, assigned_at)
  select clients.new_id(), c.id, owner, daterange(
      coalesce((select max(upper(a.valid)) from clients.assignment a where a.client_id = c.id and upper(a.valid) <= day), day),
      (select min(lower(a.valid)) from clients.assignment a where a.client_id = c.id and lower(a.valid) > day)),
    access.staff_id(), now()
  from unnest(clients) as c (id)
  where not exists (select from clients.assignment a where a.client_id = c.id and a.valid @> day);
end;
comment on function clients.fill_days is
  'Puts the days from the last assignment to the next on record as somebody''s, for clients that have none on a day.';
revoke all on function clients.fill_days(uuid[], uuid, date) from public;
`;

const LEFT = `(select coalesce(jsonb_agg(jsonb_build_array(a.owner_id, a.valid) order by lower(a.valid)), '[]')
  from clients.assignment a where a.client_id = i.client_id and (upper(a.valid) is null or upper(a.valid) > h.took_effect_on))`;

const OF_LEAVER = `
  perform clients.fill_days(array(select c.id from clients.client c where c.id = any (clients) and c.owner_id = h.leaver_id),
    h.leaver_id, h.took_effect_on);`;

/**
 * As before (0419), but for the days that are missing.
 *
 * @param filled a statement before what was is noted
 */
export const handClientsOf = (filled: string): string => `
create or replace function clients.hand_clients(of_handover uuid, clients uuid[], successors uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  h clients.handover;
begin
  select * into strict h from clients.handover where id = of_handover;
  if not ${within('h.leaver_id')} or exists (select from unnest(successors) as s (id) where not coalesce(${within('s.id')}, false)) then
    raise insufficient_privilege using message = 'this handover is outside what may be assigned';
  end if;
  perform from clients.client c where c.id = any (clients) order by c.id for update;${filled}
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
`;

const BEFORE = `clients.handover_client i cross join lateral jsonb_array_elements(i.assignments_before) as b (period)
  cross join lateral jsonb_populate_record(null::clients.assignment, b.period) as r`;

const OF_LEAVER_AGAIN = `
  perform clients.fill_days(array(select i.client_id from clients.handover_client i
    where i.handover_id = h.id and i.arrives_on is null), h.leaver_id, h.took_effect_on);`;

/**
 * As before (0419), but for the days that are missing: of a handover that was signed before they were put on record.
 *
 * @param filled a statement once the periods are what they were
 */
export const giveClientsBackOf = (filled: string): string => `
create or replace function clients.give_clients_back(of_handover uuid) returns void
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
  from ${BEFORE} where i.handover_id = h.id and not exists (select from clients.assignment a where a.id = r.id);${filled}
end $$;
`;
