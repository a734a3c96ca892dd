import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Custom fields of clients: what an administrator defines besides the card, and what is on record of it. A value stands in
 * a column of its kind, so that it is compared and indexed as what it is (decision 0030).
 */
export class CustomFields17640000128000 implements MigrationInterface {
  readonly name = 'CustomFields17640000128000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FIELD, VALUE, POLICIES, HOLDING]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const FIELD = `
create table clients.custom_field (
  id uuid primary key,
  name_zh text not null check (length(name_zh) between 1 and 40),
  name_en text not null check (length(name_en) between 1 and 60),
  kind text not null check (kind in ('TEXT','NUMBER','DATE','YES_NO','ONE_OF','SOME_OF')),
  unit text check (length(unit) between 1 and 20),
  decimals int check (decimals between 0 and 6),
  required boolean not null,
  secrecy text not null check (secrecy in ('INTERNAL','SECRET','TOP_SECRET')),
  place int not null,
  retired_at timestamptz,
  defined_by uuid references identity.staff (id),
  defined_at timestamptz not null,
  version int not null default 1,
  check ((kind = 'NUMBER') = (decimals is not null)),
  check (kind = 'NUMBER' or unit is null)
);
comment on table clients.custom_field is 'A field of clients besides the card. Retired, never deleted: what is on record stays readable.';
comment on column clients.custom_field.secrecy is 'Whose the values are to read, as SD-10 classes them: the card''s, the activities'', or what is confidential.';
create unique index custom_field_name on clients.custom_field (lower(name_zh)) where retired_at is null;

create table clients.field_option (
  id uuid primary key,
  field_id uuid not null references clients.custom_field (id),
  name_zh text not null check (length(name_zh) between 1 and 40),
  name_en text not null check (length(name_en) between 1 and 60),
  place int not null,
  retired boolean not null default false
);
comment on table clients.field_option is 'What can be chosen of a field. Retired, never deleted.';
create index field_option_of on clients.field_option (field_id, place);
`;

/** What the survivor of a merge has itself stays; what it lacks comes with the merged client, and an undo takes it back. */
const VALUE = `
create table clients.field_value (
  client_id uuid not null references clients.client (id),
  field_id uuid not null references clients.custom_field (id),
  text_value text check (length(text_value) between 1 and 300),
  number_value numeric(21,6),
  date_value date,
  yes_value boolean,
  option_ids uuid[] check (cardinality(option_ids) > 0),
  primary key (client_id, field_id),
  check (num_nonnulls(text_value, number_value, date_value, yes_value, option_ids) = 1)
);
comment on table clients.field_value is 'What a client has in a custom field, in the column of its kind; no row: nothing.';
create index field_value_text on clients.field_value (field_id, lower(text_value)) include (client_id) where text_value is not null;
create index field_value_number on clients.field_value (field_id, number_value) include (client_id) where number_value is not null;
create index field_value_date on clients.field_value (field_id, date_value) include (client_id) where date_value is not null;
create index field_value_yes on clients.field_value (field_id, yes_value) include (client_id) where yes_value is not null;
create index field_value_options on clients.field_value using gin (option_ids) where option_ids is not null;
insert into clients.merge_way (source, way, place) values ('clients.field_value', 'yield', 7);
`;

const RESOURCE = `case f.secrecy when 'INTERNAL' then 'client' when 'SECRET' then 'activity' else 'confidential' end`;

/** Fields whose values are read of every client, found once a statement. */
const READ_OF_ALL = (which: string): string =>
  `field_id = any ((select array_agg(f.id) from clients.custom_field f where access.reach(${RESOURCE}) = 'all'${which})::uuid[])`;

/** Of a portfolio; who meets a client only on a case reads no custom field of it. */
const READ_OF_OWN = (which: string): string => `exists (
    select from clients.client c join clients.custom_field f on f.id = field_value.field_id
    where c.id = field_value.client_id and c.owner_id = any (access.owners(${RESOURCE}))${which})`;

const WRITES = `exists (
    select from clients.client c where c.id = client_id and ((select access.reach('client_write')) = 'all'
      or c.owner_id = any ((select access.owners('client_write'))::uuid[])))`;

/** A text may name somebody: an analyst's login reads none. */
const NOT_NAMING = ` and f.kind <> 'TEXT'`;

const POLICIES = `
grant select on clients.custom_field, clients.field_option, clients.field_value to kehu_app, kehu_analyst;
grant insert on clients.custom_field, clients.field_option to kehu_app;
grant update (name_zh, name_en, unit, decimals, required, secrecy, place, retired_at, version) on clients.custom_field to kehu_app;
grant update (name_zh, name_en, place, retired) on clients.field_option to kehu_app;
grant insert, update, delete on clients.field_value to kehu_app;

alter table clients.custom_field enable row level security, force row level security;
create policy owner_all on clients.custom_field to kehu_owner using (true) with check (true);
create policy custom_field_read on clients.custom_field for select to kehu_app, kehu_analyst
  using ((select access.staff_id()) is not null or (select access.is_system()));
create policy custom_field_insert on clients.custom_field for insert to kehu_app
  with check ((select access.reach('fields')) = 'all');
create policy custom_field_update on clients.custom_field for update to kehu_app
  using ((select access.reach('fields')) = 'all');

alter table clients.field_option enable row level security, force row level security;
create policy owner_all on clients.field_option to kehu_owner using (true) with check (true);
create policy field_option_read on clients.field_option for select to kehu_app, kehu_analyst
  using ((select access.staff_id()) is not null or (select access.is_system()));
create policy field_option_insert on clients.field_option for insert to kehu_app
  with check ((select access.reach('fields')) = 'all');
create policy field_option_update on clients.field_option for update to kehu_app
  using ((select access.reach('fields')) = 'all');

alter table clients.field_value enable row level security, force row level security;
create policy owner_all on clients.field_value to kehu_owner using (true) with check (true);
create policy field_value_read on clients.field_value for select to kehu_app
  using (${READ_OF_ALL('')} or ${READ_OF_OWN('')});
create policy field_value_analyst on clients.field_value for select to kehu_analyst
  using (${READ_OF_ALL(NOT_NAMING)});
create policy field_value_insert on clients.field_value for insert to kehu_app with check (${WRITES});
create policy field_value_update on clients.field_value for update to kehu_app using (${WRITES}) with check (${WRITES});
create policy field_value_delete on clients.field_value for delete to kehu_app using (${WRITES});
`;

/**
 * Row-level security lets no index answer a comparison that might tell of a row it hides, and most comparisons are not known
 * to be silent. Who reads a field of every client is told the ids, by index; the clients are then read under their own policy.
 */
const HOLDING = `
create function clients.holding(asked uuid, wanted jsonb, at_most int) returns setof uuid
language plpgsql stable security definer rows 500 set search_path = '' as $$
declare
  kind text;
begin
  select f.kind into kind from clients.custom_field f where f.id = asked and access.reach(${RESOURCE}) = 'all';
  case kind
    when 'TEXT' then
      if wanted ? 'equals' then
        return query select v.client_id from clients.field_value v where v.field_id = asked and v.text_value is not null
          and lower(v.text_value) = lower(wanted->>'equals') limit at_most;
      else
        return query select v.client_id from clients.field_value v where v.field_id = asked and v.text_value is not null
          and strpos(lower(v.text_value), lower(wanted->>'contains')) > 0 limit at_most;
      end if;
    when 'NUMBER' then
      return query select v.client_id from clients.field_value v where v.field_id = asked and v.number_value is not null
        and v.number_value >= coalesce((wanted->>'least')::numeric, '-Infinity')
        and v.number_value <= coalesce((wanted->>'most')::numeric, 'Infinity') limit at_most;
    when 'DATE' then
      return query select v.client_id from clients.field_value v where v.field_id = asked and v.date_value is not null
        and v.date_value >= coalesce((wanted->>'from')::date, '-infinity')
        and v.date_value <= coalesce((wanted->>'to')::date, 'infinity') limit at_most;
    when 'YES_NO' then
      return query select v.client_id from clients.field_value v where v.field_id = asked and v.yes_value is not null
        and v.yes_value = (wanted->>'yes')::boolean limit at_most;
    when 'ONE_OF', 'SOME_OF' then
      return query select v.client_id from clients.field_value v where v.option_ids is not null and v.field_id = asked
        and v.option_ids && array(select jsonb_array_elements_text(wanted->'anyOf'))::uuid[] limit at_most;
    else null;
  end case;
end $$;
comment on function clients.holding is
  'Ids of clients whose value of a field is as wanted, for who reads that field of every client; nothing for anybody else.';
revoke all on function clients.holding(uuid, jsonb, int) from public;
grant execute on function clients.holding(uuid, jsonb, int) to kehu_app;
`;
