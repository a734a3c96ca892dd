import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever is in contact with a client of somebody else knows it, the people to speak with, and what they put on record
 * of it themselves (KA-13): without that the second contact of a specialist's client could neither call nor report.
 * Published: `access.in_contact_with()`.
 */
export class InContact17640000476000 implements MigrationInterface {
  readonly name = 'InContact17640000476000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [WITH_WHOM, DUTIES, PEOPLE, RECORDS, QUESTIONS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* Read once a statement by the policies below, past the rights of the reader: the client itself stays out of reach. */
const WITH_WHOM = `
create function access.in_contact_with() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(client_id), '{}') from clients.contact_staff
  where staff_id = access.staff_id() and upper_inf(valid)
$$;
comment on function access.in_contact_with is 'Clients that the viewer is in contact with beside their account manager (KA-13).';
revoke all on function access.in_contact_with from public;
grant execute on function access.in_contact_with to kehu_app;
`;

/* What is told of them, and no more: neither what they buy nor what they owe or complain of. */
const DUTIES = `
create function clients.contact_duties()
returns table (client_id uuid, number text, name text, city text, tier text, important boolean, owner_id uuid,
  since date, contacted_on date)
language sql stable security definer set search_path = '' as $$
  select c.id, c.number, c.name, c.city, c.tier, c.important, c.owner_id, lower(k.valid), (
    select (max(r.at) at time zone 'Asia/Shanghai')::date from access.contact_report r
    where r.client_id = c.id and r.staff_id = k.staff_id)
  from clients.contact_staff k join clients.client c on c.id = k.client_id
  where k.staff_id = access.staff_id() and upper_inf(k.valid) and access.reach('client') <> 'none'
$$;
comment on function clients.contact_duties is
  'The clients that the viewer is in contact with beside their account manager: since when, and the last day with a contact of theirs on record (KA-13).';
revoke all on function clients.contact_duties from public;
grant execute on function clients.contact_duties to kehu_app;
`;

const inContactWith = (client: string): string => `${client} = any ((select access.in_contact_with())::uuid[])`;
const reaches = (resource: string): string => `(select access.reach('${resource}')) <> 'none'`;
const ME = '(select access.staff_id())';

const PEOPLE = `
create policy contact_told on clients.contact for select to kehu_app
  using (${reaches('confidential')} and ${inContactWith('client_id')});
`;

/* Their own records only, and in their own name: what others put on record of the client stays secret (SD-10). */
const OWN = `recorded_by = ${ME} and ${inContactWith('client_id')}`;
const WRITES = `${OWN} and by_staff = ${ME} and ${reaches('activity_write')}`;
const RECORDS = `
create policy activity_told on desk.activity for select to kehu_app using (${OWN} and ${reaches('activity')});
create policy activity_told_insert on desk.activity for insert to kehu_app with check (${WRITES});
create policy activity_told_update on desk.activity for update to kehu_app using (${WRITES}) with check (${WRITES});
create policy activity_version_told_insert on desk.activity_version for insert to kehu_app with check (
  replaced_by = ${ME} and exists (select from desk.activity as a where a.id = activity_id and a.recorded_by = ${ME}
    and ${reaches('activity_write')} and ${inContactWith('a.client_id')}));
`;

const QUESTIONS = `
create policy question_told on desk.question for select to kehu_app
  using (${reaches('activity')} and asked_by = ${ME} and ${inContactWith('client_id')});
create policy question_told_insert on desk.question for insert to kehu_app
  with check (${reaches('activity_write')} and asked_by = ${ME} and ${inContactWith('client_id')});
`;
