import type { MigrationInterface, QueryRunner } from 'typeorm';
import { undoMergeOf } from './0106-client-merges';
import { TYPE } from './0466-type-with-the-merge';
import { COMING_BACK } from './0467-days-between-assignments';

/**
 * What came between a merge and its undoing ends up with whom it belongs to (decision 0023): the last contact of either is
 * that of the calls and visits it has, whenever they were told of, and a custom field is undone as a field of the card is.
 */
export class MergesUndoneApart17640000485000 implements MigrationInterface {
  readonly name = 'MergesUndoneApart17640000485000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [WAS, CARRY, LAST_CONTACT]) await runner.query(part);
    await runner.query(undoMergeOf(APART, TYPE, { last_contact_on: LAST }));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const WAS = `
alter table clients.merged_row add column was jsonb;
comment on column clients.merged_row.was is 'What a custom field that followed said at the merge; null: of no field, or merged before this was kept.';
`;

/* As before (0106), but that it keeps what the custom fields said that follow. */
const CARRY = `
create or replace function clients.carry(of_merge uuid, merged uuid, survivor uuid) returns void
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
      for one in execute format('select %3$s as key, to_jsonb(t) as was from %1$s t where t.%2$I = $1',
        r.source, r.col, clients.key_of(r.keys)) using merged loop
        begin
          execute format('update %1$s t set %2$I = $2 where t.%2$I = $1 and %3$s = $3', r.source, r.col, clients.key_of(r.keys))
            using merged, survivor, one.key;
          insert into clients.merged_row (merge_id, source, col, key, was) values (of_merge, r.source::text, r.col, one.key,
            case when r.source = 'clients.field_value'::regclass then one.was end);
        exception when unique_violation or exclusion_violation then
          execute format(lay_aside, r.source, r.col, r.source::text, format('and %s = $3', clients.key_of(r.keys)),
            clients.key_of(r.keys)) using merged, of_merge, one.key;
        end;
      end loop;
    end if;
  end loop;
end $$;
`;

/** Told of a contact a moment late, it is found where the contact is by now. */
const LAST_CONTACT = `
create function clients.last_contact(of_client uuid, before date) returns date
language sql stable set search_path = '' as $$
  select greatest(before, (select (max(r.at) at time zone 'Asia/Shanghai')::date from access.contact_report r
    where r.client_id = of_client))
$$;
comment on function clients.last_contact is 'The last day with a contact on record of a client of which an earlier one is known.';
revoke all on function clients.last_contact(uuid, date) from public;
`;

/** A value that was written or deleted since was so of the survivor, and the merged client has what it had. */
const FIELDS = `
  with followed as (
    select (f.key ->> 'field_id')::uuid as field_id, f.was from clients.merged_row f
    where f.merge_id = of_merge and f.source = 'clients.field_value' and f.was is not null
  )
  update clients.field_value v set client_id = kept.id from followed f
  where v.client_id = gone.id and v.field_id = f.field_id and to_jsonb(v) - 'client_id' <> f.was - 'client_id';
  insert into clients.field_value select t.* from clients.merged_row f
    cross join lateral jsonb_populate_record(null::clients.field_value, f.was) as t
    where f.merge_id = of_merge and f.source = 'clients.field_value' and f.was is not null
    on conflict do nothing;`;

const CONTACTED = `
  update clients.client c set last_contact_on = clients.last_contact(c.id, c.last_contact_on) where c.id = gone.id;`;

/** Once the rows are back where they were, also in steps after this one. */
export const APART = `${COMING_BACK}${FIELDS}${CONTACTED}`;
export const LAST = 'clients.last_contact(c.id, was.last_contact_on)';
