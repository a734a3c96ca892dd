import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever stands in for somebody (CC-2) is in contact with their clients for those days, and a contact of theirs counts for
 * who is away (KA-13, decision 0080). Published: `access.stood_in_for()`.
 */
export class ContactsForTheAbsent17640000487000 implements MigrationInterface {
  readonly name = 'ContactsForTheAbsent17640000487000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [STOOD_IN, WITH_WHOM, DUTIES, STAFF]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const STOOD_IN = `
create function access.stood_in_for(person uuid) returns table (delegate_id uuid, from_at timestamptz, until_at timestamptz)
language sql stable security definer set search_path = pg_catalog rows 2
begin atomic
  select d.delegate_id, lower(d.valid)::timestamp at time zone 'Asia/Shanghai',
    least(upper(d.valid)::timestamp at time zone 'Asia/Shanghai', d.revoked_at)
  from identity.delegation d where d.principal_id = person;
end;
comment on function access.stood_in_for is
  'Who stood in for somebody, at whichever post, from which instant and before which; until it was revoked.';
revoke all on function access.stood_in_for(uuid) from public;
grant execute on function access.stood_in_for(uuid) to kehu_app;
`;

/* As before (0476), and with those of whom the viewer stands in for. */
const WITH_WHOM = `
create or replace function access.in_contact_with() returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(distinct client_id), '{}') from clients.contact_staff
  where staff_id = any (access.acting_for()) and upper_inf(valid)
$$;
comment on function access.in_contact_with is
  'Clients that the viewer, or whom they stand in for, is in contact with beside their account manager (KA-13).';
`;

/* A client of both is the viewer's own duty. */
const DUTIES = `
drop function clients.contact_duties();
create function clients.contact_duties()
returns table (client_id uuid, number text, name text, city text, tier text, important boolean, owner_id uuid,
  since date, contacted_on date, for_staff uuid)
language sql stable security definer set search_path = '' as $$
  select distinct on (c.id) c.id, c.number, c.name, c.city, c.tier, c.important, c.owner_id, lower(k.valid), p.reported_on,
    nullif(k.staff_id, access.staff_id())
  from clients.contact_staff k join clients.client c on c.id = k.client_id
  join lateral clients.contacts_of(array[c.id]) as p on p.staff_id = k.staff_id and not p.is_owner
  where k.staff_id = any (access.acting_for()) and upper_inf(k.valid) and access.reach('client') <> 'none'
  order by c.id, k.staff_id <> access.staff_id(), k.staff_id
$$;
comment on function clients.contact_duties is
  'The clients that the viewer, or whom they stand in for, is in contact with beside their account manager: for whom, since when, and the last day with a contact on record (KA-13).';
revoke all on function clients.contact_duties from public;
grant execute on function clients.contact_duties to kehu_app;
`;

/* As before (0404), and by whoever stood in. */
const STAFF = `
create or replace function clients.contacts_of(asked uuid[])
returns table (client_id uuid, staff_id uuid, is_owner boolean, since date, reported_on date)
language sql stable security definer set search_path = '' as $$
  select p.client_id, p.staff_id, p.is_owner, p.since, (greatest(
      (select max(r.at) from access.contact_report r where r.client_id = p.client_id and r.staff_id = p.staff_id),
      (select max(r.at) from access.stood_in_for(p.staff_id) as d join access.contact_report r on r.staff_id = d.delegate_id
        and r.at >= d.from_at and r.at < d.until_at where r.client_id = p.client_id)) at time zone 'Asia/Shanghai')::date
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
  'Who of us is in contact with clients, the account manager included: since when, and the last day with a contact on record, theirs or of who stood in for them.';
`;
