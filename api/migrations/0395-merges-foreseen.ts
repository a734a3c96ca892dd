import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Before a merge it is told how many rows will follow, and not how many there are: of what gives way (0106), those that the
 * survivor has already stay behind.
 */
export class MergesForeseen17640000395000 implements MigrationInterface {
  readonly name = 'MergesForeseen17640000395000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOLLOWING);
    await runner.query(COUNTS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* What one client cannot have twice is said by the unique indexes and the exclusions that its column is part of. */
const FOLLOWING = `
create function clients.following(source regclass, col name) returns text
language sql stable set search_path = pg_catalog as $$
  select coalesce(string_agg(format('and not exists (select from %s s where s.%I = $2%s)', $1, $2, twin.same), ' '), '')
  from (
    select (
      select coalesce(string_agg(format(' and s.%1$I = t.%1$I', a.attname), ''), '')
      from unnest(i.indkey::int2[]) as k join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k where a.attname <> $2
    ) as same
    from pg_index i
    where i.indrelid = $1 and i.indisunique and i.indpred is null and exists (
      select from unnest(i.indkey::int2[]) as k join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k where a.attname = $2)
    union all
    select (
      select string_agg(format(' and s.%1$I operator(%2$I.%3$s) t.%1$I', a.attname, n.nspname, o.oprname), '')
      from unnest(x.conkey, x.conexclop) as e (num, op)
      join pg_attribute a on a.attrelid = x.conrelid and a.attnum = e.num
      join pg_operator o on o.oid = e.op join pg_namespace n on n.oid = o.oprnamespace
      where a.attname <> $2
    )
    from pg_constraint x where x.conrelid = $1 and x.contype = 'x'
  ) as twin
$$;
comment on function clients.following is
  'What rows t of a client (the first value) must meet to follow into another (the second) that may have the like already.';
revoke all on function clients.following(regclass, name) from public;
`;

const COUNTS = `
drop function clients.merge_counts(uuid);
create function clients.merge_counts(merged uuid, survivor uuid) returns table (source text, rows bigint)
language plpgsql stable security definer set search_path = '' as $$
declare
  r record;
  kept_by uuid := (select owner_id from clients.client where id = survivor);
begin
  perform clients.require_merging(array(select owner_id from clients.client where id in (merged, survivor)));
  for r in select * from clients.referencing() as t where t.way <> 'archive' order by t.source::text, t.col loop
    source := replace(r.source::text, '"', '');
    execute format('select count(*) from %1$s t where t.%2$I = $1 and $2 <> $1 %3$s %4$s', r.source, r.col,
      case when r.way = 'yield' then clients.following(r.source, r.col) else '' end,
      -- Whoever looks after the survivor is no second colleague of its.
      case when source = 'clients.contact_staff' then 'and t.staff_id is distinct from $3' else '' end)
      into rows using merged, survivor, kept_by;
    if rows > 0 then return next; end if;
  end loop;
end $$;
comment on function clients.merge_counts is
  'How many rows of which tables will follow a client into another. For those who may merge both.';
revoke all on function clients.merge_counts(uuid, uuid) from public;
grant execute on function clients.merge_counts(uuid, uuid) to kehu_app;
`;
