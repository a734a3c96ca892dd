import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A walk-in account stands for many buyers whom nobody knows by name. What is agreed with one client, granted to it, graded by
 * hand or developed is no row of such an account, and it is no recipient of a notice to clients: nobody could say that it
 * has understood. A line of credit that it may have from before can be ended.
 */
export class WalkInAccounts17640000481000 implements MigrationInterface {
  readonly name = 'WalkInAccounts17640000481000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE);
    for (const [table, when] of Object.entries(OF_ONE_CLIENT))
      await runner.query(`
        create trigger of_one_client before insert on clients.${table}
          for each row ${when === '' ? '' : `when (${when})`} execute function clients.refuse_walk_in()`);
    await runner.query(AUDIENCE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** Tables whose rows are of one client, and which of their rows. */
const OF_ONE_CLIENT: Readonly<Record<string, string>> = {
  agreement: '',
  credit_application: 'new.wanted_limit > 0',
  credit_line: 'new."limit" > 0',
  financial_statement: '',
  plan_client: '',
  segment_override: '',
  tier_override: '',
};

const REFUSE = `
create function clients.refuse_walk_in() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  if exists (select from clients.client c where c.id = new.client_id and c.walk_in) then
    raise check_violation using message = 'a walk-in account stands for many buyers and is no client of its own',
      table = tg_table_name, constraint = 'of_one_client';
  end if;
  return new;
end $$;
comment on function clients.refuse_walk_in is 'Refuses a row of one client for an account that stands for many buyers.';
revoke all on function clients.refuse_walk_in() from public;
`;

const AUDIENCE = `
create or replace function clients.notice_audience(audience jsonb) returns table (client_id uuid, owner_id uuid)
language sql stable set search_path = '' as $$
  with chosen as materialized (
    select coalesce(clients.survivor_of(id), id) as id
    from (select value::uuid as id from jsonb_array_elements_text(audience -> 'clientIds') as value) as asked
  )
  select c.id, c.owner_id from clients.client c
  where not c.walk_in and (not audience ? 'clientIds' or c.id in (select id from chosen))
    and (not audience ? 'tiers' or c.tier = any (array(select jsonb_array_elements_text(audience -> 'tiers'))))
    and (not audience ? 'regionCodes' or c.region_code = any (array(select jsonb_array_elements_text(audience -> 'regionCodes'))))
    and (not audience ? 'ownerIds' or c.owner_id = any (array(select jsonb_array_elements_text(audience -> 'ownerIds')::uuid)))
    and (not audience ? 'businessTypes'
      or c.business_type = any (array(select jsonb_array_elements_text(audience -> 'businessTypes'))))
$$;
`;
