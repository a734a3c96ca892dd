import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two agents that are one may both have earned rebates, in the same months and by terms of their own. Merged, both sets of
 * statements stand as they were made, and no order is summed up by two statements (decision 0023).
 */
export class RebatesOfMergedAgents17640000241000 implements MigrationInterface {
  readonly name = 'RebatesOfMergedAgents17640000241000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [AGENT, TERMS_OF_MONTH, BASIS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** No foreign key: the agent a statement was made for may have become part of another since. */
const ofAgent = (table: string): string => `
alter table sales.${table} add column of_agent uuid;
alter table sales.${table} disable trigger user;
update sales.${table} set of_agent = client_id;
alter table sales.${table} enable trigger user;
alter table sales.${table} alter column of_agent set not null;
create trigger ${table}_of_agent before insert on sales.${table} for each row execute function sales.note_agent();
`;

const AGENT = `
create function sales.note_agent() returns trigger language plpgsql set search_path = '' as $$
begin
  new.of_agent := coalesce(new.of_agent, new.client_id);
  return new;
end $$;
${['rebate_terms', 'rebate'].map(ofAgent).join('')}
comment on column sales.rebate.of_agent is 'The agent it was stated for; the client is the one that agent is part of by now.';
comment on column sales.rebate_terms.of_agent is 'The agent they were agreed with; the client is the one that agent is part of by now.';

alter table sales.rebate drop constraint rebate_once, add constraint rebate_once unique (of_agent, month);
alter table sales.rebate_terms
  drop constraint rebate_terms_version, add constraint rebate_terms_version unique (of_agent, version),
  drop constraint rebate_terms_one_a_day,
  add constraint rebate_terms_one_a_day exclude using gist (of_agent with =, valid with &&);
create index rebate_terms_of on sales.rebate_terms (client_id);
create index rebate_line_subject on sales.rebate_line (subject_id);
`;

/** With the rights of who asks. */
const TERMS_OF_MONTH = `
create function sales.terms_of_month(of_month date) returns setof sales.rebate_terms
language sql stable set search_path = '' as $$
  select distinct on (t.client_id) t.* from sales.rebate_terms as t where t.valid @> of_month
  order by t.client_id, (t.of_agent = t.client_id) desc, t.of_agent
$$;
comment on function sales.terms_of_month is
  'The terms by which each agent earns in a month: its own, and where there are none those of an agent that became part of it.';
revoke all on function sales.terms_of_month(date) from public;
grant execute on function sales.terms_of_month(date) to kehu_app;
`;

/** As before, but for what another statement of the month sums up already, whoever has the order by now. */
const BASIS = `
drop function sales.rebate_basis(uuid[], date);
create function sales.rebate_basis(clients uuid[], correcting uuid[], of_month date)
returns table (client_id uuid, rebate_id uuid, kind text, subject_id uuid, number text, on_day date, amount numeric)
language sql stable security definer set search_path = '' as $$
  with reached as (
    select a.client_id, a.rebate_id from unnest(clients, correcting) as a (client_id, rebate_id)
    join access.client_owner as o using (client_id)
    where (select access.reach('rebate')) = 'all' or o.owner_id = any ((select access.owners('rebate'))::uuid[])
  ), booked as (
    select r.client_id, r.rebate_id, 'ORDER' as kind, o.id as subject_id, o.number, o.ordered_on as on_day,
      o.amount_company as amount
    from reached as r join sales."order" as o using (client_id)
    where o.kind = 'SALE' and o.ordered_on >= of_month and o.ordered_on < (of_month + interval '1 month')::date
    union all
    select r.client_id, r.rebate_id, 'RETURN', b.return_id, b.number, b.booked_on, b.amount_company
    from reached as r join access.booked_return as b using (client_id)
    where b.booked_on >= of_month and b.booked_on < (of_month + interval '1 month')::date
  )
  select b.client_id, b.rebate_id, b.kind, b.subject_id, b.number, b.on_day, b.amount from booked as b
  where not exists (
    select from sales.rebate_line as l join sales.rebate as h on h.id = l.rebate_id and h.statement_version = l.version
    where l.subject_id = b.subject_id and l.kind = b.kind and h.month = of_month and h.id is distinct from b.rebate_id)
  order by 1, 2, 3, 6, 5, 4
$$;
comment on function sales.rebate_basis is
  'What agents ordered in a month and what was booked back, in yuan, row by row: for new statements, or for those that are corrected. What another statement of the month sums up is left out.';
revoke all on function sales.rebate_basis(uuid[], uuid[], date) from public;
grant execute on function sales.rebate_basis(uuid[], uuid[], date) to kehu_app;
`;
