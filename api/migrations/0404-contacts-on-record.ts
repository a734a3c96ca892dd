import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which day each of those in contact with a client was last on record, so that a missing report is a breach (KA-13). */
export class ContactsOnRecord17640000404000 implements MigrationInterface {
  readonly name = 'ContactsOnRecord17640000404000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMN, STAFF, KEPT, TRIGGERS, FIRST]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* Like the count beside it: a list of a million clients is filtered by it. */
const COLUMN = `
alter table clients.client add column reported_on date;
comment on column clients.client.reported_on is
  'Each of the staff in contact has a contact on record, or was put in contact, on this day or later (KA-13); null: not on record.';
grant select (reported_on) on clients.client to kehu_analyst;
`;

/* Whether a client is in breach is the same for whoever looks: calls and visits are read past the rights of the reader. */
const STAFF = `
create function clients.contacts_of(asked uuid[])
returns table (client_id uuid, staff_id uuid, is_owner boolean, since date, reported_on date)
language sql stable security definer set search_path = '' as $$
  select p.client_id, p.staff_id, p.is_owner, p.since, (
    select (max(r.at) at time zone 'Asia/Shanghai')::date from access.contact_report r
    where r.client_id = p.client_id and r.staff_id = p.staff_id)
  from (
    select c.id as client_id, c.owner_id as staff_id, true as is_owner, (
      select max(lower(a.valid)) from clients.assignment a where a.client_id = c.id and a.owner_id = c.owner_id) as since
    from clients.client c where c.id = any (asked) and c.owner_id is not null
    union all
    select k.client_id, k.staff_id, false, lower(k.valid) from clients.contact_staff k
    where k.client_id = any (asked) and upper_inf(k.valid)
  ) as p
$$;
comment on function clients.contacts_of is
  'Who of us is in contact with clients, the account manager included: since when, and the last day with a contact on record.';
revoke all on function clients.contacts_of from public;
grant execute on function clients.contacts_of to kehu_app;
`;

const KEPT = `
create function clients.keep_reported_on(asked uuid[]) returns void
language sql volatile security definer set search_path = '' as $$
  update clients.client c set reported_on = k.reported_on
  from (
    select a.id, min(greatest(s.since, s.reported_on)) as reported_on
    from unnest(asked) as a (id) left join clients.contacts_of(asked) as s on s.client_id = a.id group by a.id
  ) as k
  where c.id = k.id and c.reported_on is distinct from k.reported_on
$$;
comment on function clients.keep_reported_on is 'Brings the day up to date by which those in contact with clients were on record.';
revoke all on function clients.keep_reported_on from public;
grant execute on function clients.keep_reported_on to kehu_app;
`;

const TRIGGERS = `
create or replace function clients.count_contacts() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  asked uuid := coalesce(new.client_id, old.client_id);
begin
  update clients.client set extra_contacts =
    (select count(*)::int from clients.contact_staff where client_id = asked and upper_inf(valid))
  where id = asked;
  perform clients.keep_reported_on(array[asked]);
  return null;
end $$;

create function clients.owner_reports() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform clients.keep_reported_on(array[new.id]);
  return null;
end $$;
create trigger owner_reports after update of owner_id on clients.client
  for each row when (old.owner_id is distinct from new.owner_id) execute function clients.owner_reports();

create function clients.assigned_report() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform clients.keep_reported_on((select array_agg(distinct client_id) from changed));
  return null;
end $$;
create trigger assigned_report after insert on clients.assignment
  referencing new table as changed for each statement execute function clients.assigned_report();
create trigger reassigned_report after update on clients.assignment
  referencing new table as changed for each statement execute function clients.assigned_report();

create function clients.merged_report() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform clients.keep_reported_on(array[new.survivor_id, new.merged_id]);
  return null;
end $$;
create trigger merged_report after update on clients.merge for each row execute function clients.merged_report();
`;

const FIRST = `select clients.keep_reported_on(array(select id from clients.client where owner_id is not null))`;
