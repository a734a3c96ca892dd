import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the portfolio is filtered by besides the card: orders, open complaints, what is overdue, the import that created a
 * client. Published: `access.client_complains`, `access.client_unpaid`.
 */
export class PortfolioFilters17640000153000 implements MigrationInterface {
  readonly name = 'PortfolioFilters17640000153000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [INDEXES, PUBLISHED, IMPORTED]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const INDEXES = `
create index order_client_day on sales."order" (client_id, ordered_on) where kind = 'SALE';
create index complaint_open_client on complaints.complaint (client_id) where flow_state = 'open';
create index receivable_unpaid_client on sales.receivable (client_id, due_on) where open > held;
`;

/** In the rights of who asks: complaints and receivables that the asker does not read make no client stand out. */
const PUBLISHED = `
create view access.client_complains with (security_invoker = true) as
  select client_id from complaints.complaint where flow_state = 'open';
comment on view access.client_complains is 'Clients with open complaints, a row a complaint, as far as the asker reads them.';
create view access.client_unpaid with (security_invoker = true) as
  select client_id, due_on from sales.receivable where open > held;
comment on view access.client_unpaid is
  'Clients that owe what no complaint holds up (CQ-20), a row a receivable, as far as the asker reads it.';
grant select on access.client_complains, access.client_unpaid to kehu_app, kehu_analyst;
`;

/** Who sees an import sees which of the clients it created; its rows stay with who brought them. */
const IMPORTED = `
create function clients.created_by_import(import uuid) returns setof uuid
language sql stable security definer rows 1000 set search_path = pg_catalog
begin atomic
  select r.client_id from clients.client_import_row r join clients.client_import i on i.id = r.import_id
  where r.import_id = import and r.state = 'CREATED'
    and (i.asked_by = (select access.staff_id()) or (select access.reach('client_write')) = 'all'
      or i.asked_by = any ((select access.owners('client_write'))::uuid[]));
end;
comment on function clients.created_by_import is 'Ids of the clients that an import created, for those who see the import.';
revoke all on function clients.created_by_import(uuid) from public;
grant execute on function clients.created_by_import(uuid) to kehu_app;
`;
