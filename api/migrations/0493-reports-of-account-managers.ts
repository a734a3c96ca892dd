import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowAlertKinds } from './alert-kinds';

/**
 * An account manager is one of those in contact, and is reminded of a report of their own as the others are (KA-13): one more
 * kind of alert, since the clients are found in another place.
 */
export class ReportsOfAccountManagers17640000493000 implements MigrationInterface {
  readonly name = 'ReportsOfAccountManagers17640000493000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [REMIND, allowAlertKinds('OWN_CONTACT_DUE')]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* As before (0488), and of account managers, also where nobody is in contact beside them. */
const REMIND = `
drop function clients.remind_of_reports(date, text[], int, int[]);
create function clients.remind_of_reports(day date, tiers text[], within int, leads int[])
returns table (staff_id uuid, is_owner boolean, due_on date, lead_days int, clients int)
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not coalesce(access.is_system(), false) then
    raise insufficient_privilege using message = 'reminders are raised by the system';
  end if;
  return query
    with asked as (
      select array_agg(c.id) as ids from clients.client c
      where not c.walk_in and (c.important or c.tier = any (tiers))
        and c.reported_on + within - (select max(n) from unnest(leads) as n) <= day
    ), due as materialized (
      select k.client_id, k.staff_id, k.is_owner, greatest(k.since, k.reported_on) + within as due_on
      from asked cross join lateral clients.contacts_of(asked.ids) as k
    ), raised as (
      insert into clients.contact_reminder (client_id, staff_id, due_on, lead_days, raised_on)
      select d.client_id, d.staff_id, d.due_on, l.days, day
      from due d cross join lateral (select min(n) as days from unnest(leads) as n where d.due_on - n <= day) as l
      where d.due_on >= day and l.days is not null
      on conflict do nothing
      returning contact_reminder.client_id, contact_reminder.staff_id, contact_reminder.due_on, contact_reminder.lead_days
    )
    select r.staff_id, d.is_owner, r.due_on, r.lead_days, count(*)::int
    from raised r join due d on d.client_id = r.client_id and d.staff_id = r.staff_id group by 1, 2, 3, 4 order by 3, 1, 2, 4;
end $$;
comment on function clients.remind_of_reports is
  'Notes of whom a contact report is due within the lead times of the clause and was not reminded of at that lead yet, and answers for how many clients, their own and those of others. For the system.';
revoke all on function clients.remind_of_reports(date, text[], int, int[]) from public;
grant execute on function clients.remind_of_reports(date, text[], int, int[]) to kehu_app;
`;
