import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which clients changed in a way that tallies tell: a trigger on every table that their facts come from notes the client in
 * `analytics.tally_change`, in the transaction of the change. Facts belong to one client each, so nothing else changes.
 */
export class TallyChanges17640000300000 implements MigrationInterface {
  readonly name = 'TallyChanges17640000300000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [QUEUE, ...WATCHES.map(triggersOf)]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const QUEUE = `
create table analytics.tally_change (
  id bigint generated always as identity primary key,
  client_id uuid
);
comment on table analytics.tally_change is
  'Clients whose tallies are to be counted anew, as often as something changed; null: all clients. Written by triggers, and when a day begins; a fold deletes what it has counted.';
alter table analytics.tally_change enable row level security, force row level security;
create policy owner_all on analytics.tally_change to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.tally_change for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.tally_change to kehu_app;
`;

/** A table whose rows tallies are told from. */
interface Watch {
  readonly table: string;
  /** Whose a row is, as the rest of a select from `row`; left out: of its column client_id. Empty: everybody's. */
  readonly client?: string;
  /** What of an update changes a tally. */
  readonly columns: readonly string[];
  /** Which rows a tally is told from; left out: all. */
  readonly counts?: (row: string) => string;
  /** Left out: all three. */
  readonly on?: readonly ('insert' | 'update' | 'delete')[];
}

const ofCase = 'p.client_id from complaints.complaint as p where p.id = row.complaint_id';
const ofReturn = 'p.client_id from returns."return" as p where p.id = row.return_id';
const ofRebate = 'p.client_id from sales.rebate as p where p.id = row.rebate_id';
const ofLine = (line: string): string => `p.client_id from sales.order_line as l
    join sales."order" as p on p.id = l.order_id where l.id = ${line}`;

/** Owed contacts follow the rules of this regulation. */
const OWES = 'KA';

const WATCHES: readonly Watch[] = [
  {
    table: 'sales."order"',
    columns: ['client_id', 'ordered_on', 'kind', 'amount_company', 'costed', 'cost', 'rate'],
  },
  // Without a delivery a line tells nothing, and a delivery that came keeps it.
  {
    table: 'sales.order_line',
    client: ofLine('row.id'),
    columns: ['order_id', 'product_id', 'unit_price'],
    on: ['update'],
  },
  {
    table: 'sales.delivery',
    client: ofLine('row.order_line_id'),
    columns: ['order_line_id', 'delivered_on', 'quantity'],
  },
  { table: 'sales.product', client: '', columns: ['number'], on: ['update'] },
  {
    table: 'sales.receivable',
    columns: ['client_id', 'due_on', 'rate', 'amount', 'collected', 'credited', 'disputed'],
  },
  { table: 'sales.rebate', columns: ['client_id', 'month'], on: ['update', 'delete'] },
  {
    table: 'sales.rebate_statement',
    client: ofRebate,
    columns: ['rebate_id', 'version', 'ordered', 'returned', 'earned', 'made_at'],
  },
  { table: 'sales.rebate_payment', client: ofRebate, columns: ['rebate_id', 'amount', 'at'] },
  {
    table: 'returns."return"',
    columns: [
      ...['client_id', 'kind', 'state', 'requested_by', 'returned_on', 'created_at', 'reason', 'rate', 'currency'],
      'holds',
    ],
  },
  {
    table: 'returns.return_line',
    client: ofReturn,
    columns: [
      ...['return_id', 'order_line_id', 'product_number', 'quantity', 'booked_quantity', 'received_quantity', 'amount'],
      'rate',
    ],
  },
  { table: 'returns.decision', client: ofReturn, columns: ['return_id', 'kind', 'outcome', 'at'] },
  { table: 'returns.receipt', client: ofReturn, columns: ['return_id', 'received_on', 'last', 'at'] },
  {
    table: 'returns.receipt_line',
    client:
      'p.client_id from returns.receipt as t join returns."return" as p on p.id = t.return_id where t.id = row.receipt_id',
    columns: ['receipt_id', 'quantity'],
  },
  { table: 'returns.voucher', client: ofReturn, columns: ['return_id', 'posted_on', 'at', 'reverses'] },
  {
    table: 'returns.event',
    client: ofReturn,
    columns: ['return_id', 'at', 'kind'],
    counts: (row) => `${row}.kind = 'SETTLED'`,
  },
  {
    table: 'complaints.complaint',
    columns: [
      ...['client_id', 'class', 'tier', 'region_code', 'state', 'outcome', 'received_on', 'due_on', 'on_time'],
      'closed_at',
    ],
  },
  { table: 'complaints.decision', client: ofCase, columns: ['complaint_id', 'version', 'at'] },
  {
    table: 'complaints.liability_share',
    client: `p.client_id from complaints.decision as d join complaints.complaint as p on p.id = d.complaint_id
    where d.id = row.decision_id`,
    columns: ['decision_id', 'seq', 'party', 'department', 'percentage', 'amount'],
  },
  { table: 'complaints.loss_line', client: ofCase, columns: ['complaint_id', 'loss', 'amount'] },
  {
    table: 'complaints.third_party_entry',
    client: ofCase,
    columns: ['complaint_id', 'kind', 'amount', 'happened_on', 'at'],
    counts: (row) => `${row}.kind = 'RECOVERED'`,
  },
  {
    table: 'complaints.petition',
    client: ofCase,
    columns: ['complaint_id', 'seq', 'state', 'became', 'decided_at', 'roots', 'decision_id', 'step_id'],
    counts: (row) => `${row}.state = 'UPHELD'`,
  },
  {
    table: 'complaints.step',
    client: ofCase,
    columns: ['complaint_id', 'seq', 'handed_on', 'done_at'],
    counts: (row) => `${row}.done_at is not null and ${row}.handed_on ? 'responsibleDepartment'`,
  },
  {
    table: 'complaints.event',
    client: ofCase,
    columns: ['complaint_id', 'at', 'kind'],
    counts: (row) => `${row}.kind in ('ANSWERED', 'REPLIED', 'REFUSE', 'CLOSED', 'WITHDRAWN', 'REOPEN')`,
  },
  { table: 'desk.question', columns: ['client_id', 'asked_at', 'due_at', 'first_answered_at'] },
  {
    table: 'desk.activity',
    columns: ['client_id', 'kind', 'at', 'recorded_at'],
    counts: (row) => `${row}.kind in ('VISIT', 'CALLBACK')`,
  },
  // A new client has nothing yet that is told.
  {
    table: 'clients.client',
    client: 'row.id',
    columns: ['tier', 'segment', 'region_code', 'walk_in', 'owner_id'],
    on: ['update', 'delete'],
  },
  { table: 'clients.grade', columns: ['client_id', 'since', 'recorded_at', 'tier'] },
  { table: 'clients.segment_grade', columns: ['client_id', 'since', 'recorded_at', 'segment'] },
  {
    table: 'policy.regulation_version',
    client: '',
    columns: ['code', 'version', 'effective_from', 'document'],
    counts: (row) => `${row}.code = '${OWES}'`,
  },
];

function triggersOf({ table, client = 'row.client_id', columns, counts, on }: Watch): string {
  const name = `note_tallies_of_${table.replace(/^\w+\.|"/g, '')}`;
  const schema = table.slice(0, table.indexOf('.'));
  const noteOf = (row: string): string => `insert into analytics.tally_change (client_id)
    select ${client === '' ? 'null' : client.replace(/\brow\./g, `${row}.`)};`;
  const counted = (row: string): string => counts?.(row) ?? 'true';
  const listed = (row: string): string => columns.map((column) => `${row}.${column}`).join(', ');
  const when = {
    insert: counted('new'),
    delete: counted('old'),
    update: `((${counted('old')}) or (${counted('new')})) and (${listed('old')}) is distinct from (${listed('new')})`,
  };
  // Whose a row is may change, so that two clients do; of both notes one is enough where it did not.
  return `
create function ${schema}.${name}() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op <> 'INSERT' then ${noteOf('old')} end if;
  if tg_op <> 'DELETE' then ${noteOf('new')} end if;
  return null;
end $$;
revoke all on function ${schema}.${name}() from public;
${(on ?? (['insert', 'update', 'delete'] as const))
  .map(
    (event) => `
create trigger tally_of_${event} after ${event} on ${table} for each row when (${when[event]})
  execute function ${schema}.${name}();`,
  )
  .join('')}
`;
}
