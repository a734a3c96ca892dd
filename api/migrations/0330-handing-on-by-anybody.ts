import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever leaves, whatever their post: what they have not finished is handed over, and kept from being forgotten until it
 * was (KA-14, decision 0051). Published: `access.colleagues(day)`, `access.unfinished(staff)`.
 */
export class HandingOnByAnybody17640000330000 implements MigrationInterface {
  readonly name = 'HandingOnByAnybody17640000330000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLLEAGUES, UNFINISHED, HOLDERS, CONTACTS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const within = (person: string): string =>
  `((select access.reach('assignment')) = 'all' or ${person} = any ((select access.owners('assignment'))::uuid[]))`;

/** Of somebody who left, the posts of their last day. */
const COLLEAGUES = `
create function access.colleagues(day date) returns table (staff_id uuid, unit_id uuid, region_code text,
  reports_to uuid, posts text[], sells boolean, works boolean)
language sql stable security definer set search_path = pg_catalog
begin atomic
  with held as (
    select p.staff_id, array_agg(p.post order by p.post) as posts
    from identity.staff_post p
    where p.valid @> least(day, (select max(case when upper_inf(l.valid) then day else upper(l.valid) - 1 end)
      from identity.staff_post l where l.staff_id = p.staff_id and lower(l.valid) <= day))
    group by 1
  )
  select s.id, s.unit_id, s.region_code, s.reports_to, coalesce(h.posts, '{}'),
    coalesce(h.posts && array['KA_SPECIALIST', 'KA_SUPERVISOR', 'KA_MANAGER', 'SALES_MANAGER'], false),
    s.active and (s.leaves_on is null or s.leaves_on > day) and exists (
      select from identity.staff_post p where p.staff_id = s.id and p.valid @> day and p.post <> 'ORDER_SYSTEM')
  from identity.staff s left join held h on h.staff_id = s.id
  where ${within('s.id')};
end;
comment on function access.colleagues is
  'Staff whose work the viewer hands over, with the posts they hold or held last; works: somebody could hand something to them.';
revoke all on function access.colleagues(date) from public;
grant execute on function access.colleagues(date) to kehu_app;
`;

const UNFINISHED = `
drop function access.portfolio_duty_count(uuid);
create function access.unfinished(asked uuid) returns table (kind text, n int)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select d.kind, count(*)::int from (
    select * from clients.duties(array[asked]) union all select * from desk.duties(array[asked])
    union all select * from complaints.duties(array[asked])) as d
  where access.reach('staffing') = 'all' group by d.kind;
end;
comment on function access.unfinished is
  'How much of each kind somebody answers for and has not finished, for who keeps the staff; nothing for everybody else.';
revoke all on function access.unfinished(uuid) from public;
grant execute on function access.unfinished(uuid) to kehu_app;
`;

const HOLDERS = `
create or replace function clients.holders(day date) returns table (staff_id uuid, clients int, duties int)
language sql stable security definer set search_path = pg_catalog
begin atomic
  with reached as (
    select s.id from access.staff_directory s where ${within('s.id')}
  ), owned as (
    select c.owner_id, count(*)::int as n from clients.client c where c.owner_id in (select r.id from reached r) group by 1
  ), held as (
    select d.staff_id, count(*)::int as n from clients.duties_of(array(select r.id from reached r)) d group by 1
  )
  select r.id, coalesce(o.n, 0), coalesce(h.n, 0)
  from reached r left join owned o on o.owner_id = r.id left join held h on h.staff_id = r.id
  where o.n > 0 or h.n > 0;
end;
comment on function clients.holders is 'Who has clients or anything unfinished, whatever their post, within what may be handed over.';
`;

/**
 * Who looks after the client by now is no second colleague of it: their entry ended when it became theirs, and stays as
 * what was, while the leaver's goes on.
 */
const CONTACTS = `
create function clients.contacts_changed(of_handover uuid) returns int
language sql stable set search_path = pg_catalog
begin atomic
  select count(*)::int from clients.handover_duty d
  join clients.handover h on h.id = d.handover_id join clients.client c on c.id = d.item_id
  where d.handover_id = of_handover and d.kind = 'CONTACT' and (
    c.owner_id = h.leaver_id
    or exists (select from clients.contact_staff k
      where k.client_id = d.item_id and k.staff_id = h.leaver_id and upper_inf(k.valid))
    or (d.successor_id is not null and c.owner_id is distinct from d.successor_id and not exists (
      select from clients.contact_staff k
      where k.client_id = d.item_id and k.staff_id = d.successor_id and upper_inf(k.valid))));
end;
comment on function clients.contacts_changed is
  'In how many clients the contacts of a handover are no longer as it left them: the successor is neither in contact nor their account manager, or the leaver is again.';
revoke all on function clients.contacts_changed(uuid) from public;
grant execute on function clients.contacts_changed(uuid) to kehu_app;
`;
