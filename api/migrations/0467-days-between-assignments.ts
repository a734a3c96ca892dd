import type { MigrationInterface, QueryRunner } from 'typeorm';
import { undoMergeOf } from './0106-client-merges';
import { giveClientsBackOf, handClientsOf } from './0453-days-without-an-owner';
import { TYPE } from './0466-type-with-the-merge';

/**
 * A client with a hole between two assignments that are over, or between two to come, as a load by hand may leave it, could not
 * be handed over, transferred, given back or come back from a merge: no day may be nobody's (KA-14). Every day that is missing
 * is put on record first, as those around today were (0453); whose they are is said in decision 0072.
 */
export class DaysBetweenAssignments17640000467000 implements MigrationInterface {
  readonly name = 'DaysBetweenAssignments17640000467000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [
      FILL,
      FILL_FOR,
      handClientsOf(HANDED),
      giveClientsBackOf(GIVEN_BACK),
      undoMergeOf(COMING_BACK, TYPE),
      'drop function clients.fill_days(uuid[], uuid, date)',
    ])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/*
 * An owner that is given had the client on the day, also before its first assignment. `withMissingDays` in
 * api/clients/assignments/assignment-periods.ts says the same of a transfer before it is made.
 */
const FILL = `
create function clients.fill_days(clients uuid[], owners uuid[], day date) returns void
language sql volatile set search_path = pg_catalog
begin atomic
  insert into clients.assignment (id, client_id, owner_id, valid, assigned_by, assigned_at)
  select clients.new_id(), c.id, case
      when lower(m.days) > day then (select a.owner_id from clients.assignment a where a.client_id = c.id and upper(a.valid) = lower(m.days))
      when upper(m.days) <= day then (select a.owner_id from clients.assignment a where a.client_id = c.id and lower(a.valid) = upper(m.days))
      else coalesce(c.owner_id,
        (select a.owner_id from clients.assignment a where a.client_id = c.id and upper(a.valid) = lower(m.days))) end,
    m.days, access.staff_id(), now()
  from unnest(clients, owners) as c (id, owner_id)
  cross join lateral (
    select least(min(lower(a.valid)), case when c.owner_id is not null then day end) as begins_on, range_agg(a.valid) as valid
    from clients.assignment a where a.client_id = c.id) as r
  cross join lateral unnest(datemultirange(daterange(r.begins_on, null)) - coalesce(r.valid, '{}')) as m (days)
  where r.begins_on is not null;
end;
comment on function clients.fill_days(uuid[], uuid[], date) is
  'Puts every day that is missing between the assignments of clients on record, and after them: those around a day as the owner''s that is given with each client, earlier ones as those of whom the client went to next, later ones as those of who has it until then.';
revoke all on function clients.fill_days(uuid[], uuid[], date) from public;
`;

/* Whose days are missing may be outside the reach of who transfers the client, as may whoever has it on them. */
const FILL_FOR = `
create function clients.fill_days_for(transfer_of uuid, day date) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  owner uuid := (select c.owner_id from clients.client c where c.id = transfer_of);
begin
  if not coalesce((select access.reach('assignment')) = 'all' or owner = any ((select access.owners('assignment'))::uuid[]), false) then
    raise insufficient_privilege using message = 'this client is outside what may be assigned';
  end if;
  perform clients.fill_days(array[transfer_of], array[owner], day);
end $$;
comment on function clients.fill_days_for is 'Puts the days that are missing of a client on record before it is transferred. For those who may.';
revoke all on function clients.fill_days_for(uuid, date) from public;
grant execute on function clients.fill_days_for(uuid, date) to kehu_app;
`;

/* Of a client that is to become the leaver's, days before its first assignment are not missing. */
const OTHERS = `case when exists (select from clients.assignment a
      where a.client_id = c.id and lower(a.valid) <= h.took_effect_on) then c.owner_id end`;

const HANDED = `
  perform clients.fill_days(array_agg(c.id), array_agg(case when c.owner_id = h.leaver_id then h.leaver_id else ${OTHERS} end),
    h.took_effect_on)
  from clients.client c where c.id = any (clients) and (c.owner_id = h.leaver_id or exists (select from clients.assignment a
    where a.client_id = c.id and a.owner_id = h.leaver_id and lower(a.valid) > h.took_effect_on));`;

/* Of one that has become the successor's, who has it is told by the assignments alone. */
const GIVEN_BACK = `
  perform clients.fill_days(array_agg(c.id), array_agg(case
      when i.arrives_on is null then h.leaver_id
      when c.owner_id <> i.successor_id then ${OTHERS} end), h.took_effect_on)
  from clients.handover_client i join clients.client c on c.id = i.client_id where i.handover_id = h.id;`;

export const COMING_BACK = `
  if exists (select from clients.assignment a where a.client_id = gone.id) then
    perform clients.fill_days(array[gone.id], array[gone.owner_id], (m.signed_at at time zone 'Asia/Shanghai')::date);
  end if;`;
