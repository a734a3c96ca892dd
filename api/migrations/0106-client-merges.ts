import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Merging of two clients into one, and its undoing (KA-1-duplicates). What references a client by foreign key follows by
 * itself, whichever room it belongs to: the key is the contract (decision 0023). Published: `access.client_numbered`.
 */
export class ClientMerges17640000106000 implements MigrationInterface {
  readonly name = 'ClientMerges17640000106000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, REFERENCES, CARRY, CARRY_BACK, TIES, MERGE, PARTITION, NUMBERS, POLICIES])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create table clients.merge (
  id uuid primary key,
  merged_id uuid not null,
  merged_number text not null,
  merged_name text not null,
  merged_card jsonb not null,
  survivor_id uuid not null references clients.client (id),
  into_id uuid not null,
  survivor_before jsonb not null,
  survivor_after jsonb not null,
  representative_id uuid,
  moved jsonb not null,
  reason text not null check (reason <> ''),
  signed_by uuid not null references identity.staff (id),
  signed_at timestamptz not null,
  signature text not null check (signature <> ''),
  fingerprint text not null,
  why jsonb not null,
  undo_until date not null,
  undone_by uuid references identity.staff (id),
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
comment on column clients.merge.survivor_id is 'The client that stands for the merged one now; moves on when that one is merged in turn.';
comment on column clients.merge.into_id is 'The client it was merged into.';
comment on column clients.merge.merged_card is 'The row of the merged client, as it was.';
create unique index merge_once on clients.merge (merged_id) where undone_at is null;
create unique index merge_number on clients.merge (merged_number) where undone_at is null;
create index merge_of_survivor on clients.merge (survivor_id, signed_at desc, id desc);
create index merge_newest on clients.merge (signed_at desc, id desc);

create table clients.merged_row (
  merge_id uuid not null references clients.merge (id) on delete cascade,
  source text not null,
  col text not null,
  key jsonb not null,
  archived jsonb,
  primary key (merge_id, source, col, key)
);
comment on table clients.merged_row is 'What a merge moved to the survivor, and what it could only lay aside: what an undo puts back.';

create table clients.merge_way (
  source text primary key,
  way text not null check (way in ('archive','yield')),
  place int not null
);
comment on table clients.merge_way is
  'What does not simply move to the survivor: the past of the merged client itself is laid aside; what the survivor has already gives way.';
insert into clients.merge_way (source, way, place) values
  ('clients.grade', 'archive', 1),
  ('clients.segment_grade', 'archive', 1),
  ('clients.tier_override', 'archive', 2),
  ('clients.assignment', 'archive', 3),
  ('clients.contact_staff', 'yield', 4),
  ('clients.handover_client', 'yield', 5),
  ('clients.notice', 'yield', 6);

-- Two prospects may turn out to be one client.
alter table clients.prospect drop constraint prospect_client_id_key;
create index prospect_client on clients.prospect (client_id) where client_id is not null;
`;

/** Keys that are dropped with the client are of derived rows, which are made again. */
const REFERENCES = `
create function clients.referencing() returns table (source regclass, col name, keys name[], way text, place int)
language sql stable security definer set search_path = pg_catalog
begin atomic
  select f.conrelid::regclass, a.attname,
    array(select k.attname from pg_constraint p join pg_attribute k on k.attrelid = p.conrelid and k.attnum = any (p.conkey)
      where p.conrelid = f.conrelid and p.contype = 'p' and k.attname <> a.attname order by k.attnum),
    coalesce(w.way, 'move'), coalesce(w.place, 0)
  from pg_constraint f
  join pg_class t on t.oid = f.conrelid join pg_namespace n on n.oid = t.relnamespace
  join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
  left join clients.merge_way w on w.source = n.nspname || '.' || t.relname
  where f.contype = 'f' and f.confrelid = 'clients.client'::regclass and f.confdeltype <> 'c' and t.relkind = 'r';
end;
comment on function clients.referencing is 'Every column that names a client, the columns that tell its rows apart, and what a merge does with them.';
revoke all on function clients.referencing() from public;
`;

const CARRY = `
create function clients.key_of(keys name[]) returns text language sql immutable set search_path = pg_catalog
return (select 'jsonb_build_object(' || string_agg(format('%L, t.%I', k, k), ', ') || ')' from unnest(keys) as k);

create function clients.carry(of_merge uuid, merged uuid, survivor uuid) returns void
language plpgsql volatile set search_path = '' as $$
declare
  r record;
  one record;
  lay_aside constant text := 'with gone as (delete from %1$s t where t.%2$I = $1 %4$s returning t.*)
    insert into clients.merged_row (merge_id, source, col, key, archived) select $2, %3$L, %2$L, %5$s, to_jsonb(t) from gone as t';
begin
  for r in select * from clients.referencing() order by place, source::text, col loop
    if r.way = 'archive' then
      execute format(lay_aside, r.source, r.col, r.source::text, '', clients.key_of(r.keys)) using merged, of_merge;
    elsif r.way = 'move' then
      begin
        execute format('with moved as (update %1$s t set %2$I = $3 where t.%2$I = $1 returning t.*)
          insert into clients.merged_row (merge_id, source, col, key) select $2, %3$L, %2$L, %4$s from moved as t',
          r.source, r.col, r.source::text, clients.key_of(r.keys)) using merged, of_merge, survivor;
      exception when unique_violation or exclusion_violation then
        raise exception using errcode = 'KM001', message = replace(r.source::text, '"', '');
      end;
    else
      for one in execute format('select %3$s as key from %1$s t where t.%2$I = $1', r.source, r.col, clients.key_of(r.keys))
        using merged loop
        begin
          execute format('update %1$s t set %2$I = $2 where t.%2$I = $1 and %3$s = $3', r.source, r.col, clients.key_of(r.keys))
            using merged, survivor, one.key;
          insert into clients.merged_row (merge_id, source, col, key) values (of_merge, r.source::text, r.col, one.key);
        exception when unique_violation or exclusion_violation then
          execute format(lay_aside, r.source, r.col, r.source::text, format('and %s = $3', clients.key_of(r.keys)),
            clients.key_of(r.keys)) using merged, of_merge, one.key;
        end;
      end loop;
    end if;
  end loop;
end $$;
revoke all on function clients.carry(uuid, uuid, uuid) from public;
`;

const CARRY_BACK = `
create function clients.columns_of(source regclass) returns text language sql stable set search_path = pg_catalog
return (select string_agg(format('%I', attname), ', ' order by attnum) from pg_attribute
  where attrelid = source and attnum > 0 and not attisdropped and attgenerated = '');

create function clients.match_of(source regclass, keys name[]) returns text language sql stable set search_path = pg_catalog
return (select string_agg(format('t.%I = (m.key->>%L)::%s', a.attname, a.attname, format_type(a.atttypid, a.atttypmod)), ' and ')
  from pg_attribute a where a.attrelid = source and a.attname = any (keys));

create function clients.carry_back(of_merge uuid, merged uuid, survivor uuid) returns void
language plpgsql volatile set search_path = '' as $$
declare
  r record;
begin
  for r in select * from clients.referencing() order by place desc, source::text, col loop
    if r.way <> 'archive' then
      execute format('update %1$s t set %2$I = $2 from clients.merged_row m where m.merge_id = $1 and m.source = %3$L
        and m.col = %2$L and m.archived is null and t.%2$I = $3 and %4$s',
        r.source, r.col, r.source::text, clients.match_of(r.source, r.keys)) using of_merge, merged, survivor;
    end if;
    if r.way <> 'move' then
      execute format('insert into %1$s (%2$s) select %2$s from clients.merged_row m
        cross join lateral jsonb_populate_record(null::%1$s, m.archived) as t
        where m.merge_id = $1 and m.source = %3$L and m.archived is not null',
        r.source, replace(clients.columns_of(r.source), '"key"', 't."key"'), r.source::text) using of_merge;
    end if;
  end loop;
end $$;
revoke all on function clients.carry_back(uuid, uuid, uuid) from public;
`;

/**
 * What hangs together must stay with one client. A row made since the merge that ties what was moved to what was the
 * survivor's own (a payment that covers both, a return of goods once ordered by the other) has no place after an undo.
 * Ids grow with time, so what came after the merge has a greater id.
 */
const TIES = `
create function clients.tied_since(of_merge uuid, survivor uuid) returns text
language plpgsql stable set search_path = '' as $$
declare
  r record;
  is_tied boolean;
begin
  for r in
    with recursive bearing as (
      select b.source, b.col from clients.referencing() b where b.way = 'move' and b.keys = array['id']::name[]
    ), link as (
      select f.conrelid::regclass as child, c.attname as child_col, f.confrelid::regclass as parent, p.attname as parent_col
      from pg_catalog.pg_constraint f
      join pg_catalog.pg_attribute c on c.attrelid = f.conrelid and c.attnum = f.conkey[1]
      join pg_catalog.pg_attribute p on p.attrelid = f.confrelid and p.attnum = f.confkey[1]
      where f.contype = 'f' and cardinality(f.conkey) = 1 and f.confrelid <> 'clients.client'::regclass
        and f.connamespace::regnamespace::text not in ('jobs', 'platform')
    ), path as (
      select l.child as root, l.parent as at, 1 as depth, l.child_col::text as way,
        format('join %s @1 on @1.%I = x.%I', l.parent, l.parent_col, l.child_col) as joins
      from link l
      union all
      select p.root, l.parent, p.depth + 1, p.way || '.' || l.child_col,
        p.joins || format(' join %s @%s on @%s.%I = @%s.%I', l.parent, p.depth + 1, p.depth + 1, l.parent_col, p.depth, l.child_col)
      from path p join link l on l.child = p.at
      where p.depth < 3 and not exists (select from bearing b where b.source = p.at)
    ), member as (
      select b.source as root, b.source as at, b.col, '' as way, '' as joins, 'x' as alias from bearing b
      union all
      select p.root, p.at, b.col, p.way, p.joins, '@' || p.depth from path p join bearing b on b.source = p.at
    )
    select one.root, format(
      'select exists (select from %s x %s %s where x.id > $1 and %s = $2 and %s = $2 and %s <> %s)',
      one.root, replace(one.joins, '@', 'a'), replace(other.joins, '@', 'b'),
      format('%s.%I', replace(one.alias, '@', 'a'), one.col), format('%s.%I', replace(other.alias, '@', 'b'), other.col),
      format('exists (select from clients.merged_row m where m.merge_id = $1 and m.source = %L and m.key = jsonb_build_object(''id'', %s.id))',
        one.at::text, replace(one.alias, '@', 'a')),
      format('exists (select from clients.merged_row m where m.merge_id = $1 and m.source = %L and m.key = jsonb_build_object(''id'', %s.id))',
        other.at::text, replace(other.alias, '@', 'b'))) as question
    from member one join member other on other.root = one.root and other.way > one.way
    join pg_catalog.pg_attribute i on i.attrelid = one.root and i.attname = 'id' and i.atttypid = 'uuid'::regtype
    order by one.root::text, one.way, other.way
  loop
    execute r.question into is_tied using of_merge, survivor;
    if is_tied then return replace(r.root::text, '"', ''); end if;
  end loop;
  return null;
end $$;
revoke all on function clients.tied_since(uuid, uuid) from public;
`;

const REQUIRE = `
create function clients.require_merging(owners uuid[]) returns void language plpgsql stable set search_path = '' as $$
begin
  if coalesce(access.reach('merging') = 'all' or owners <@ access.owners('merging'), false) then return; end if;
  raise insufficient_privilege using message = 'these clients are outside what may be merged (row-level security)';
end $$;
revoke all on function clients.require_merging(uuid[]) from public;
`;

const CARD =
  'name, business_type, region_code, credit_code, payment_term_days, country, city, address, opened_on, last_contact_on, important, industry, statement_year, debt_ratio, current_ratio, net_margin';
const cardOf = (alias: string): string =>
  CARD.split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');

/** What a column of the survivor `c` said before, unless somebody wrote it since. */
export const whatItWas = (column: string): string =>
  `case when c.${column} is not distinct from wrote.${column} then was.${column} else c.${column} end`;

/**
 * @param filled a statement once the rows are back where they were
 * @param type SQL for the business type of the survivor `c`
 * @param further SQL for other columns of it that are not what they were
 */
export const undoMergeOf = (
  filled: string,
  type: string,
  further: Readonly<Partial<Record<'last_contact_on' | 'important', string>>> = {},
): string => {
  const told: Readonly<Record<string, string>> = { business_type: type, ...further };
  return `
create or replace function clients.undo_merge(of_merge uuid) returns text
language plpgsql volatile security definer set search_path = '' as $$
declare
  m clients.merge;
  kept clients.client;
  was clients.client;
  wrote clients.client;
  gone clients.client;
  tied text;
begin
  select * into m from clients.merge where id = of_merge for update;
  select * into kept from clients.client where id = m.survivor_id for update;
  gone := jsonb_populate_record(null::clients.client, m.merged_card);
  perform clients.require_merging(array[kept.owner_id, gone.owner_id]);
  tied := clients.tied_since(of_merge, kept.id);
  if tied is not null then return tied; end if;
  execute format('insert into clients.client (%1$s) select %1$s from jsonb_populate_record(null::clients.client, $1)',
    clients.columns_of('clients.client')) using m.merged_card || '{"tier_override_id": null}';
  perform clients.carry_back(of_merge, gone.id, kept.id);${filled}
  update clients.client set tier_override_id = gone.tier_override_id
    where id = gone.id and gone.tier_override_id is not null;
  update clients.client c set extra_contacts =
      (select count(*) from clients.contact_staff k where k.client_id = c.id and upper_inf(k.valid))
    where c.id in (gone.id, kept.id);
  update clients.contact k set legal_representative = true where k.id = m.representative_id and k.client_id = gone.id
    and not exists (select from clients.contact o where o.client_id = gone.id and o.legal_representative);
  was := jsonb_populate_record(null::clients.client, m.survivor_before);
  wrote := jsonb_populate_record(null::clients.client, m.survivor_after);
  update clients.client c set ${CARD.split(', ')
    .map((column) => `${column} = ${told[column] ?? whatItWas(column)}`)
    .join(', ')}, version = c.version + 1, updated_at = now()
    where c.id = kept.id;
  return null;
end $$;
`;
};

const MERGE = `${REQUIRE}
create function clients.merge_counts(merged uuid) returns table (source text, rows bigint)
language plpgsql stable security definer set search_path = '' as $$
declare
  r record;
begin
  perform clients.require_merging(array(select owner_id from clients.client where id = merged));
  for r in select * from clients.referencing() as t where t.way <> 'archive' order by t.source::text, t.col loop
    source := replace(r.source::text, '"', '');
    execute format('select count(*) from %s where %I = $1', r.source, r.col) into rows using merged;
    if rows > 0 then return next; end if;
  end loop;
end $$;
comment on function clients.merge_counts is 'How many rows of which tables would follow a client into another. For those who may merge it.';

create function clients.do_merge(of_merge uuid, survivor uuid, merged uuid, card jsonb) returns void
language plpgsql volatile security definer set search_path = '' as $$
declare
  kept clients.client;
  gone clients.client;
  next clients.client;
begin
  select * into kept from clients.client where id = survivor for update;
  select * into gone from clients.client where id = merged for update;
  perform clients.require_merging(array[kept.owner_id, gone.owner_id]);
  next := jsonb_populate_record(kept, card);
  next.opened_on := least(kept.opened_on, gone.opened_on);
  next.last_contact_on := greatest(kept.last_contact_on, gone.last_contact_on);
  next.important := kept.important or gone.important;
  -- The newest annual statement of either says how it stands.
  if coalesce(gone.statement_year > coalesce(kept.statement_year, 0), false) then
    next.industry := coalesce(gone.industry, kept.industry);
    next.statement_year := gone.statement_year;
    next.debt_ratio := gone.debt_ratio;
    next.current_ratio := gone.current_ratio;
    next.net_margin := gone.net_margin;
  end if;
  update clients.merge set merged_card = to_jsonb(gone), survivor_before = to_jsonb(kept), survivor_after = to_jsonb(next),
    representative_id = (select k.id from clients.contact k where k.client_id = merged and k.legal_representative
      and exists (select from clients.contact o where o.client_id = survivor and o.legal_representative))
  where id = of_merge;
  update clients.contact k set legal_representative = false
    from clients.merge m where m.id = of_merge and k.id = m.representative_id;
  update clients.client set tier_override_id = null where id = merged and tier_override_id is not null;
  -- Whoever looks after the survivor is no second colleague of its.
  with owners as (
    delete from clients.contact_staff t where t.client_id = merged and t.staff_id = kept.owner_id returning t.*)
  insert into clients.merged_row (merge_id, source, col, key, archived)
    select of_merge, 'clients.contact_staff', 'client_id', jsonb_build_object('id', t.id), to_jsonb(t) from owners as t;
  perform clients.carry(of_merge, merged, survivor);
  update clients.client c set (${CARD}) = (select ${cardOf('next')}), version = c.version + 1, updated_at = now()
    where c.id = survivor;
  delete from clients.client where id = merged;
  update clients.merge set moved = coalesce((
    select jsonb_object_agg(replace(s.source, '"', ''), s.n) from (
      select r.source, count(*) as n from clients.merged_row r where r.merge_id = of_merge and r.archived is null group by 1) as s), '{}')
  where id = of_merge;
end $$;
comment on function clients.do_merge is 'Moves what a client has to another and takes the first off the list of clients. For those who may merge both.';

${undoMergeOf('', whatItWas('business_type'))}
comment on function clients.undo_merge is
  'Puts a merge back: every row it moved that is still the survivor''s, and every field nobody wrote since. Answers the table whose rows tie the two together since, and then did nothing.';

create function clients.survivor_of(wanted uuid) returns uuid
language sql stable security definer set search_path = pg_catalog
begin atomic
  select survivor_id from clients.merge where merged_id = wanted and undone_at is null;
end;
comment on function clients.survivor_of is 'The client that a merged one became part of; null for one that was not merged.';

revoke all on function clients.merge_counts(uuid), clients.do_merge(uuid, uuid, uuid, jsonb), clients.undo_merge(uuid),
  clients.survivor_of(uuid) from public;
grant execute on function clients.merge_counts(uuid), clients.do_merge(uuid, uuid, uuid, jsonb), clients.undo_merge(uuid)
  to kehu_app;
grant execute on function clients.survivor_of(uuid) to kehu_app, kehu_analyst;
`;

/** As before, but that a client which is one no more needs no owner. */
const PARTITION = `
create or replace function clients.check_partition() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  asked uuid := coalesce(new.client_id, old.client_id);
  covered datemultirange;
begin
  select range_agg(valid) into covered from clients.assignment where client_id = asked;
  if covered = datemultirange(daterange(lower(covered), null)) then return null; end if;
  if covered is null and not exists (select from clients.client where id = asked) then return null; end if;
  raise check_violation using constraint = 'assignment_without_gap',
    message = 'client ' || asked || ' would be without an owner on some day after its first';
end $$;
`;

/** An order system goes on using the number it knows. */
const NUMBERS = `
create view access.client_numbered as
  select number, id as client_id from clients.client
  union all
  select merged_number, survivor_id from clients.merge where undone_at is null;
comment on view access.client_numbered is 'Clients by their numbers, those of clients that were merged into them included.';
grant select on access.client_numbered to kehu_app;

create or replace function clients.take_in(wanted text) returns int
language sql volatile
begin atomic
  with merged as (
    insert into clients.client (id, number, name, business_type, country, region_code, owner_id, walk_in, opened_on)
    select clients.new_id(), number, name, business_type, country, region_code, owner_id, walk_in, opened_on
    from clients.import_client i where source = wanted
      and not exists (select from clients.merge m where m.merged_number = i.number and m.undone_at is null)
    order by number
    on conflict (number) do update set opened_on = least(client.opened_on, excluded.opened_on), updated_at = now()
    where least(client.opened_on, excluded.opened_on) is distinct from client.opened_on
    returning id, owner_id, opened_on, xmax = 0 as is_new
  ), owned as (
    insert into clients.assignment (id, client_id, owner_id, valid, reason)
    select clients.new_id(), id, owner_id, daterange(coalesce(opened_on, current_date), null), 'import'
    from merged where is_new and owner_id is not null
    returning 1
  ), taken as (
    delete from clients.import_client where source = wanted returning 1
  )
  select (count(*) filter (where is_new))::int from merged;
end;
`;

const POLICIES = `
grant select, insert on clients.merge to kehu_app;
grant update (undone_by, undone_at) on clients.merge to kehu_app;
alter table clients.merge enable row level security, force row level security;
create policy owner_all on clients.merge to kehu_owner using (true) with check (true);
create policy merge_read on clients.merge for select to kehu_app
  using (exists (select from clients.client as c where c.id = survivor_id));
create policy merge_insert on clients.merge for insert to kehu_app with check (
  signed_by = (select access.staff_id())
  and ((select access.reach('merging')) = 'all'
    or exists (select from clients.client as c
      where c.id = survivor_id and c.owner_id = any ((select access.owners('merging'))::uuid[]))));
create policy merge_update on clients.merge for update to kehu_app
  using ((select access.reach('merging')) = 'all'
    or exists (select from clients.client as c
      where c.id = survivor_id and c.owner_id = any ((select access.owners('merging'))::uuid[])));

alter table clients.merged_row enable row level security, force row level security;
create policy owner_all on clients.merged_row to kehu_owner using (true) with check (true);
alter table clients.merge_way enable row level security, force row level security;
create policy owner_all on clients.merge_way to kehu_owner using (true) with check (true);
`;
