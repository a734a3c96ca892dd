import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One contact is a report of one of us: whoever stands in for a colleague and is in contact with the client themself reports
 * for themself (KA-13, decision 0080). Two staff in contact are two who speak with it.
 */
export class OneContactForOne17640000492000 implements MigrationInterface {
  readonly name = 'OneContactForOne17640000492000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FOR_WHOM, STAFF, DUTIES, AGAIN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* By who was in contact on the day of it: who comes to look after the client later takes no report away. */
const FOR_WHOM = `
create function clients.counts_for(of_client uuid, made_by uuid, made_at timestamptz) returns uuid
language sql stable security definer set search_path = '' as $$
  with made as (select (made_at at time zone 'Asia/Shanghai')::date as on_day)
  select p.staff_id from (
    select a.owner_id as staff_id, true as is_owner, lower(a.valid) as since
    from clients.assignment a cross join made m where a.client_id = of_client and a.valid @> m.on_day
    union all
    select c.owner_id, true, null from clients.client c
    where c.id = of_client and not exists (select from clients.assignment a where a.client_id = of_client)
    union all
    select k.staff_id, false, lower(k.valid)
    from clients.contact_staff k cross join made m where k.client_id = of_client and k.valid @> m.on_day
  ) as p
  where p.staff_id = made_by or exists (select from access.stood_in_for(p.staff_id) as d
    where d.delegate_id = made_by and made_at >= d.from_at and made_at < d.until_at)
  order by p.staff_id <> made_by, not p.is_owner, p.since, p.staff_id limit 1
$$;
comment on function clients.counts_for is
  'Of whom a contact with a client is a report: of who made it if they were in contact with the client themself, else of one they stood in for, the account manager first; null: of nobody.';
revoke all on function clients.counts_for(uuid, uuid, timestamptz) from public;
grant execute on function clients.counts_for(uuid, uuid, timestamptz) to kehu_app;
`;

/* As before (0487), and of who stood in as far as it counts for no other. */
const STAFF = `
create or replace function clients.contacts_of(asked uuid[])
returns table (client_id uuid, staff_id uuid, is_owner boolean, since date, reported_on date)
language sql stable security definer set search_path = '' as $$
  select p.client_id, p.staff_id, p.is_owner, p.since, (greatest(
      (select max(r.at) from access.contact_report r where r.client_id = p.client_id and r.staff_id = p.staff_id),
      (select max(r.at) from access.stood_in_for(p.staff_id) as d join access.contact_report r on r.staff_id = d.delegate_id
        and r.at >= d.from_at and r.at < d.until_at
        where r.client_id = p.client_id and clients.counts_for(r.client_id, r.staff_id, r.at) = p.staff_id))
      at time zone 'Asia/Shanghai')::date
  from (
    select c.id as client_id, c.owner_id as staff_id, true as is_owner, (
      select max(lower(a.valid)) from clients.assignment a where a.client_id = c.id and a.owner_id = c.owner_id) as since
    from clients.client c where c.id = any (asked) and c.owner_id is not null
    union all
    select k.client_id, k.staff_id, false, lower(k.valid) from clients.contact_staff k
    where k.client_id = any (asked) and upper_inf(k.valid)
  ) as p
$$;
`;

/*
 * As before (0487), but for clients that the viewer looks after, or stands in for who does: their contacts count there. Of
 * two whom the viewer stands in for, the one for whom they count.
 */
const DUTIES = `
create or replace function clients.contact_duties()
returns table (client_id uuid, number text, name text, city text, tier text, important boolean, owner_id uuid,
  since date, contacted_on date, for_staff uuid)
language sql stable security definer set search_path = '' as $$
  select distinct on (c.id) c.id, c.number, c.name, c.city, c.tier, c.important, c.owner_id, lower(k.valid), p.reported_on,
    nullif(k.staff_id, access.staff_id())
  from clients.contact_staff k join clients.client c on c.id = k.client_id
  join lateral clients.contacts_of(array[c.id]) as p on p.staff_id = k.staff_id and not p.is_owner
  where k.staff_id = any (access.acting_for()) and upper_inf(k.valid) and access.reach('client') <> 'none'
    and (k.staff_id = access.staff_id() or c.owner_id is null or c.owner_id <> all (access.acting_for()))
  order by c.id, k.staff_id <> access.staff_id(), lower(k.valid), k.staff_id
$$;
`;

const AGAIN = `select clients.keep_reported_on(array(select id from clients.client where extra_contacts > 0))`;
