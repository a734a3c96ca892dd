import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowAlertKinds } from './alert-kinds';

/** Whoever is in contact with a client is reminded before a report of theirs is due (KA-13): one more kind of alert. */
export class ReportsDue17640000488000 implements MigrationInterface {
  readonly name = 'ReportsDue17640000488000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [REMINDERS, REMIND, allowAlertKinds('CONTACT_DUE')]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* Two duplicates of which somebody was reminded: once is enough. */
const REMINDERS = `
create table clients.contact_reminder (
  client_id uuid not null references clients.client (id),
  staff_id uuid not null references identity.staff (id),
  due_on date not null,
  lead_days int not null check (lead_days >= 0),
  raised_on date not null,
  primary key (client_id, staff_id, due_on, lead_days)
);
comment on table clients.contact_reminder is 'That somebody in contact with a client was reminded of a report; a lead time each.';
insert into clients.merge_way (source, way, place) values ('clients.contact_reminder', 'yield', 9);
alter table clients.contact_reminder enable row level security, force row level security;
create policy owner_all on clients.contact_reminder to kehu_owner using (true) with check (true);
`;

/* At the shortest lead that has begun: who was put in contact late is reminded once, and not of every lead behind it. */
const REMIND = `
create function clients.remind_of_reports(day date, tiers text[], within int, leads int[])
returns table (staff_id uuid, due_on date, lead_days int, clients int)
language plpgsql volatile security definer set search_path = '' as $$
begin
  if not coalesce(access.is_system(), false) then
    raise insufficient_privilege using message = 'reminders are raised by the system';
  end if;
  return query
    with asked as (
      select array_agg(c.id) as ids from clients.client c
      where c.extra_contacts > 0 and not c.walk_in and (c.important or c.tier = any (tiers))
        and c.reported_on + within - (select max(n) from unnest(leads) as n) <= day
    ), due as (
      select k.client_id, k.staff_id, greatest(k.since, k.reported_on) + within as due_on
      from asked cross join lateral clients.contacts_of(asked.ids) as k where not k.is_owner
    ), raised as (
      insert into clients.contact_reminder (client_id, staff_id, due_on, lead_days, raised_on)
      select d.client_id, d.staff_id, d.due_on, l.days, day
      from due d cross join lateral (select min(n) as days from unnest(leads) as n where d.due_on - n <= day) as l
      where d.due_on >= day and l.days is not null
      on conflict do nothing
      returning contact_reminder.staff_id, contact_reminder.due_on, contact_reminder.lead_days
    )
    select r.staff_id, r.due_on, r.lead_days, count(*)::int from raised r group by 1, 2, 3 order by 2, 1, 3;
end $$;
comment on function clients.remind_of_reports is
  'Notes of whom a contact report is due within the lead times of the clause and was not reminded of at that lead yet, and answers for how many clients. For the system.';
revoke all on function clients.remind_of_reports(date, text[], int, int[]) from public;
grant execute on function clients.remind_of_reports(date, text[], int, int[]) to kehu_app;
`;
