import { readFile } from 'node:fs/promises';
import { v7 } from 'uuid';
import { oweForDeliveries } from '../../api/sales/receivables/keep-receivables.service';
import type { RecordCollectionInput } from '../../api/sales/receivables/settlement.schema';
import {
  allocateSettlement,
  recordCollection,
  reverseSettlement,
  type Changed,
} from '../../api/sales/receivables/settlement.service';
import type { RequestContext } from '../../api/platform/context/request-context';
import type { Transaction } from '../../api/platform/database/request-database';
import { asking } from '../clients/some-clients';
import { addOrder, type SomeLine, type Viewer } from '../returns/some-returns';
import { database, people } from '../returns/stage';

/** Regulation CR as it is seeded: terms, and age bands of 30, 60 and 90 days. */
export async function enactTerms(): Promise<void> {
  await database.sql(
    `with r as (insert into policy.regulation (code) values ('CR') on conflict do nothing)
     insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('CR', 1, '2000-01-01', $1, 'test') on conflict do nothing`,
    [await readFile('seeds/policy/cr.json', 'utf8')],
  );
}

/** Work of the system in one transaction. */
export async function asSystem<Answer>(work: (transaction: Transaction) => Promise<Answer>): Promise<Answer> {
  const context = database.systemContext();
  try {
    return await context.database.write(work);
  } finally {
    await context.database.close();
  }
}

export const NOW = '2026-11-23T01:00:00.000Z';

export interface Owed {
  readonly id: string;
  readonly lines: readonly string[];
  readonly orderNumber: string;
}

/** A client owes for an order that was delivered on a day; answers the receivable. */
export async function owe(
  clientId: string,
  lines: readonly SomeLine[],
  { deliveredOn, currency, rate }: { deliveredOn?: string; currency?: string; rate?: string } = {},
): Promise<Owed> {
  const ids = await addOrder(database, clientId, lines, {
    ...(currency !== undefined && { currency }),
    ...(rate !== undefined && { rate }),
  });
  const [order] = await database.sql<{ id: string; number: string }>(
    'select o.id, o.number from sales."order" o join sales.order_line l on l.order_id = o.id where l.id = $1',
    [ids[0]],
  );
  if (deliveredOn !== undefined)
    await database.sql('update sales.delivery set delivered_on = $2 where order_line_id = any($1)', [ids, deliveredOn]);
  await asSystem((transaction) => oweForDeliveries(transaction, { now: NOW }, [order?.id ?? '']));
  const [row] = await database.sql<{ id: string }>('select id from sales.receivable where order_id = $1', [order?.id]);
  return { id: row?.id ?? '', lines: ids, orderNumber: order?.number ?? '' };
}

export const FIELDS = ['kind', 'amount', 'allocated', 'unallocated', 'reference', 'reversesId', 'receivedOn'];
export type Row = Changed['settlement'];

type Service<Input> = (
  context: RequestContext,
  input: Input,
  selection: readonly string[],
) => Promise<Changed | { readonly __typename: string; readonly code: string; readonly field: string | null }>;

/** Does it; answers the settlement, or throws the code of the problem. */
export async function settling<Input>(viewer: Viewer, service: Service<Input>, input: Input): Promise<Row> {
  const answer = await asking(database, viewer, (context) => service(context, input, FIELDS));
  if (!('settlement' in answer)) throw new Error(`${answer.code} ${answer.field ?? ''}`.trim());
  return answer.settlement;
}

let slips = 0;

export function payment(more: Partial<RecordCollectionInput> = {}): RecordCollectionInput {
  return {
    clientId: people.clientOfMing,
    receivedOn: '2026-11-20',
    amount: '100',
    currency: 'CNY',
    reference: `SLIP ${(slips += 1)}`,
    idempotencyKey: v7(),
    ...more,
  };
}

export const collect = (more: Partial<RecordCollectionInput> = {}, viewer: Viewer = people.accountant): Promise<Row> =>
  settling(viewer, recordCollection, payment(more));

export const allocate = (row: Row, allocations?: readonly (readonly [string, string])[]): Promise<Row> =>
  settling(people.accountant, allocateSettlement, {
    settlementId: row.id,
    version: row.version ?? 0,
    allocations: allocations?.map(([receivableId, amount]) => ({ receivableId, amount })) ?? null,
    idempotencyKey: v7(),
  });

export const takeBack = (row: Row, note = '录入错误'): Promise<Row> =>
  settling(people.accountant, reverseSettlement, {
    settlementId: row.id,
    version: row.version ?? 0,
    note,
    idempotencyKey: v7(),
  });

export interface Balance {
  readonly amount: string;
  readonly collected: string;
  readonly credited: string;
  readonly open: string;
  readonly held: string;
  readonly due_on: string;
}

export async function balanceOf({ id }: { readonly id: string }): Promise<Balance> {
  const [row] = await database.sql<Balance>(
    'select amount, collected, credited, open, held, due_on::text from sales.receivable where id = $1',
    [id],
  );
  if (row === undefined) throw new Error('There is no such receivable');
  return row;
}
