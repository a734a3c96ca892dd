import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tax invoices and the deliveries they cover, and the invoice that a proof of a return names. Published:
 * `access.delivered_invoice`.
 */
export class Invoices17640000091000 implements MigrationInterface {
  readonly name = 'Invoices17640000091000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, WHOLE, PUBLISHED, POLICIES, PROOF]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** A part is what the invoice says of one delivery note of one order, which is what a receivable is of. */
const TABLES = `
create table sales.invoice (
  id uuid primary key,
  source text not null check (source <> ''),
  number text collate "C" not null check (number <> ''),
  client_id uuid not null references clients.client (id),
  invoiced_on date not null,
  currency char(3) not null,
  amount numeric(14,2) not null check (amount > 0),
  tax_amount numeric(14,2) check (tax_amount >= 0 and tax_amount < amount),
  voided_on date,
  version int not null default 1,
  constraint invoice_once unique (source, number),
  constraint invoice_voided check (voided_on >= invoiced_on)
);
comment on table sales.invoice is 'A tax invoice of the order system.';
comment on column sales.invoice.amount is 'With tax, in its currency; the sum of its parts.';
comment on column sales.invoice.voided_on is 'Since when it counts for nothing; null while it stands.';
create index invoice_newest on sales.invoice (invoiced_on desc, id desc);
create index invoice_of_client on sales.invoice (client_id, invoiced_on desc, id desc);

create table sales.invoice_part (
  invoice_id uuid not null references sales.invoice (id),
  receivable_id uuid not null references sales.receivable (id),
  amount numeric(14,2) not null check (amount > 0),
  primary key (invoice_id, receivable_id)
);
comment on table sales.invoice_part is 'What an invoice says of one delivery note of an order.';
create index invoice_part_of_receivable on sales.invoice_part (receivable_id);
`;

/** Asked when the transaction commits: the parts come after their invoice. */
const WHOLE = `
create function sales.invoice_is_whole() returns trigger
language plpgsql security definer set search_path = '' as $$
declare
  wanted uuid := case when tg_table_name = 'invoice' then (to_jsonb(new) ->> 'id')::uuid
    else (to_jsonb(coalesce(new, old)) ->> 'invoice_id')::uuid end;
begin
  if (select i.amount from sales.invoice as i where i.id = wanted)
    is distinct from (select sum(p.amount) from sales.invoice_part as p where p.invoice_id = wanted) then
    raise exception 'the parts of invoice % do not sum to its amount', wanted using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger invoice_whole after insert or update of amount on sales.invoice
  deferrable initially deferred for each row execute function sales.invoice_is_whole();
create constraint trigger invoice_part_whole after insert or update or delete on sales.invoice_part
  deferrable initially deferred for each row execute function sales.invoice_is_whole();
`;

/** Numbers without amounts: whoever proves a return reads which invoices its deliveries have, whatever of money they see. */
const PUBLISHED = `
create view access.delivered_invoice as
  select distinct l.id as order_line_id, i.id as invoice_id, i.number, i.invoiced_on, i.voided_on
  from sales.order_line as l
  join sales.delivery as d on d.order_line_id = l.id
  join sales.receivable as r on r.order_id = l.order_id and r.source = d.source and r.number = d.number
  join sales.invoice_part as p on p.receivable_id = r.id
  join sales.invoice as i on i.id = p.invoice_id;
grant select on access.delivered_invoice to kehu_app;
`;

const TAKES_ORDERS = `((select access.reach('ordering')) = 'all')`;
const REACHES = `
  (select access.reach('receivable')) = 'all'
  or exists (
    select from access.client_owner as o
    where o.client_id = invoice.client_id and o.owner_id = any ((select access.owners('receivable'))::uuid[]))`;
const OF_AN_INVOICE = `
  (select access.reach('receivable')) = 'all' or exists (select from sales.invoice as i where i.id = invoice_id)`;

const POLICIES = `
alter table sales.invoice enable row level security, force row level security;
create policy owner_all on sales.invoice to kehu_owner using (true) with check (true);
create policy invoice_read on sales.invoice for select to kehu_app, kehu_analyst using (${REACHES});
create policy invoice_intake on sales.invoice to kehu_app using ${TAKES_ORDERS} with check ${TAKES_ORDERS};
grant select, insert, update (client_id, invoiced_on, currency, amount, tax_amount, voided_on, version) on sales.invoice
  to kehu_app;

alter table sales.invoice_part enable row level security, force row level security;
create policy owner_all on sales.invoice_part to kehu_owner using (true) with check (true);
create policy invoice_part_read on sales.invoice_part for select to kehu_app, kehu_analyst using (${OF_AN_INVOICE});
create policy invoice_part_intake on sales.invoice_part to kehu_app using ${TAKES_ORDERS} with check ${TAKES_ORDERS};
grant select, insert, delete on sales.invoice_part to kehu_app;
grant select on sales.invoice, sales.invoice_part to kehu_analyst;
`;

/** Not asked of what was proved before there were invoices here. */
const PROOF = `
alter table returns.proof
  add column invoice_id uuid references sales.invoice (id),
  add column invoice_number text;
alter table returns.proof add constraint proof_names_invoice
  check ((kind = 'RETURN_CERTIFICATE') = (invoice_id is null) and (invoice_id is null) = (invoice_number is null)) not valid;
comment on column returns.proof.invoice_number is 'As the stamped invoice says; of a delivery of the return (CQ-19).';
create index proof_of_invoice on returns.proof (invoice_id) where invoice_id is not null;
`;
