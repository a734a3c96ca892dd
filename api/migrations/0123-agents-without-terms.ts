import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agents with whom no rebate terms are agreed, so that nobody who trades is forgotten (SD-8). */
export class AgentsWithoutTerms17640000123000 implements MigrationInterface {
  readonly name = 'AgentsWithoutTerms17640000123000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(WITHOUT_TERMS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** With owner rights, for the agents of whose rebates the viewer may know, as `sales.rebate_basis` is. */
const WITHOUT_TERMS = `
create function sales.agents_without_terms(of_day date)
returns table (client_id uuid, number text, name text, annual_volume numeric)
language sql stable security definer set search_path = '' rows 1000 as $$
  select a.client_id, c.number, c.name, c.annual_volume
  from access.agent as a
  join access.client_summary as c using (client_id)
  where not exists (select from sales.rebate_terms as t where t.client_id = a.client_id and t.valid @> of_day)
    and ((select access.reach('rebate')) = 'all'
      or exists (
        select from access.client_owner as o
        where o.client_id = a.client_id and o.owner_id = any ((select access.owners('rebate'))::uuid[])))
$$;
comment on function sales.agents_without_terms is 'Agents that earn no rebate on a day because nothing is agreed with them.';
revoke all on function sales.agents_without_terms(date) from public;
grant execute on function sales.agents_without_terms(date) to kehu_app;
`;
