import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Prospects that may be one: what open ones have in common with one that is about to be, in any portfolio, and one open
 * prospect for a credit code. Codes that two had before stay, and are told of (KA-9, KA-1-duplicates).
 */
export class AlikeProspects17640000406000 implements MigrationInterface {
  readonly name = 'AlikeProspects17640000406000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PAIRS, ALIKE, CODES]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

export const MARKS = '[\\s!-/:-@\\[-`{-~。、·“”‘’《》【】—…]+';

const PAIRS = `
create function clients.name_pairs(name text, forms text[]) returns text[]
language plpgsql immutable parallel safe set search_path = pg_catalog as $$
declare
  core text := lower(normalize(name, NFKC));
  form text;
begin
  foreach form in array forms loop
    core := replace(core, form, ' ');
  end loop;
  core := regexp_replace(core, $marks$${MARKS}$marks$, '', 'g');
  return array(select distinct substr(core, at, 2) from generate_series(1, length(core) - 1) as at);
end $$;
comment on function clients.name_pairs(text, text[]) is
  'Neighbouring characters of a name without its legal form, spaces and marks, each once.';
`;

const OPEN = `stage not in ('RECOGNISED', 'DROPPED')`;
const COMMON = 'cardinality(array(select unnest(k.pairs) intersect select unnest(asked.pairs)))';

const ALIKE = `
create index prospect_open on clients.prospect (credit_code) where ${OPEN};

create function clients.alike_prospects(asked_name text, asked_code text, forms text[], except_id uuid)
  returns table (prospect_id uuid, likeness int, same_code boolean, codes_differ boolean)
language sql stable security definer rows 20 set search_path = pg_catalog
begin atomic
  select found.id, found.likeness, found.same_code, found.codes_differ from (
    select p.id, coalesce(p.credit_code = asked_code, false) as same_code,
      coalesce(p.credit_code <> asked_code, false) as codes_differ,
      coalesce(${COMMON} * 100
        / nullif(cardinality(k.pairs) + cardinality(asked.pairs) - ${COMMON}, 0), 0) as likeness
    from (select clients.name_pairs(asked_name, forms) as pairs) as asked
      cross join clients.prospect p
      cross join lateral (select clients.name_pairs(p.name, forms) as pairs) as k
    where p.${OPEN} and p.id is distinct from except_id
  ) as found
  where found.same_code or found.likeness > 0
  order by found.same_code desc, found.likeness desc, found.id limit 20;
end;
comment on function clients.alike_prospects(text, text, text[], uuid) is
  'What open prospects in any portfolio have in common with this name and code. Answers ids and signs, never what is behind them: read the prospects themselves as yourself.';
revoke all on function clients.alike_prospects(text, text, text[], uuid) from public;
grant execute on function clients.alike_prospects(text, text, text[], uuid) to kehu_app;
`;

const CODES = `
create function clients.is_code_of_prospect(code text, except_id uuid) returns boolean
language sql stable security definer set search_path = pg_catalog
begin atomic
  select exists (select from clients.prospect p where p.credit_code = code and p.id is distinct from except_id and p.${OPEN});
end;
comment on function clients.is_code_of_prospect(text, uuid) is
  'Whether an open prospect in any portfolio has this credit code.';
revoke all on function clients.is_code_of_prospect(text, uuid) from public;
grant execute on function clients.is_code_of_prospect(text, uuid) to kehu_app;

create function clients.guard_prospect_code() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and old.credit_code is not distinct from new.credit_code then return new; end if;
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended('clients.credit_code ' || new.credit_code, 0));
  if clients.is_code_of_prospect(new.credit_code, new.id) then
    raise unique_violation using constraint = 'prospect_one_a_code',
      message = 'an open prospect has the credit code ' || new.credit_code;
  end if;
  return new;
end $$;
create trigger prospect_one_a_code before insert or update of credit_code on clients.prospect
  for each row when (new.credit_code is not null) execute function clients.guard_prospect_code();
`;
