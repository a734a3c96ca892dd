import { v7 } from 'uuid';
import type { Money } from '../../kernel/money';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import type { Allocated, OpenReceivable } from './allocation-plan';
import type { SettlementKind } from './receivable-words.schema';
import { OWED } from './receivable.schema';
import { SettlementEntity } from './settlement.entity';

export type SettlementRow = Pick<SettlementEntity, 'id'> &
  Partial<SettlementEntity & Record<'amountCompany' | 'unallocatedCompany', string>>;

export const settlementPlan = new ReadPlan(SettlementEntity, {
  alias: 's',
  always: ['id', 'version'],
  needs: { client: ['clientId'], by: ['byStaff'] },
  computed: {
    amountCompany: 'round(s.amount * s.rate, 2)',
    unallocatedCompany: 'round(s.unallocated * s.rate, 2)',
  },
  classified: { default: OWED },
});

const source: RowSource = { name: 'settlement', plan: settlementPlan, from: 'sales.settlement s' };

export function loadSettlement(context: RequestContext, id: string, list: SelectList): Promise<SettlementRow | null> {
  return rowById(context, source, { id, list });
}

export const newestSettlements = new NewestFirst<SettlementRow>({
  ...source,
  newest: 'receivedOn',
  type: 'date',
  parent: 'clientId',
});

export interface AllocationRow {
  readonly id: string;
  readonly receivableId: string;
  readonly amount: Money;
  readonly at: string;
}

/** Where each settlement went, in the order it was allocated; one statement for all settlements of a request. */
export async function loadAllocationsOf(context: RequestContext, id: string): Promise<AllocationRow[]> {
  const found = await context.loaders
    .of<AllocationRow[]>('allocations of settlements', async (ids) => {
      const rows = await context.database.rows<AllocationRow & { readonly settlementId: string }>({
        text: `select settlement_id as "settlementId", id, receivable_id as "receivableId", amount, at
               from sales.allocation where settlement_id = any($1::uuid[]) order by at, id`,
        values: [ids],
      });
      const of = new Map<string, AllocationRow[]>(ids.map((each) => [each, []]));
      for (const { settlementId, ...row } of rows) of.get(settlementId)?.push(row);
      return of;
    })
    .load(id);
  return found ?? [];
}

/** The counter-entry that took a settlement back; null while it stands. */
export async function loadReversedBy(context: RequestContext, id: string): Promise<string | null> {
  return context.loaders
    .of<string>('counter-entries', async (ids) => {
      const rows = await context.database.rows<{ id: string; by: string }>({
        text: 'select reverses as id, id as by from sales.settlement where reverses = any($1::uuid[])',
        values: [ids],
      });
      return new Map(rows.map((row) => [row.id, row.by]));
    })
    .load(id);
}

/** One change of what a client owes at a time: two payments at once would be allocated to the same receivable. */
export async function lockClient(transaction: Transaction, clientId: string): Promise<void> {
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtext('sales.settlement ' || $1::text))`,
    values: [clientId],
  });
}

export async function isClient(transaction: Transaction, clientId: string): Promise<boolean> {
  const found = await transaction.rows({
    text: 'select from access.client_owner where client_id = $1',
    values: [clientId],
  });
  return found.length > 0;
}

/** Money of this client with this reference that was not taken back; undefined when there is none. */
export async function standingReference(
  transaction: Transaction,
  { clientId, reference }: { readonly clientId: string; readonly reference: string },
): Promise<{ readonly receivedOn: string; readonly amount: Money } | undefined> {
  const [found] = await transaction.rows<{ receivedOn: string; amount: Money }>({
    text: `select s.received_on as "receivedOn", s.amount from sales.settlement s
           where s.client_id = $1 and s.kind = 'COLLECTION' and s.reference = $2 and s.reverses is null
             and not exists (select from sales.settlement r where r.reverses = s.id) limit 1`,
    values: [clientId, reference],
  });
  return found;
}

/** Receivables of a client in a currency that something is open of, locked. */
export async function lockOpenReceivables(
  transaction: Transaction,
  { clientId, currency }: { readonly clientId: string; readonly currency: string },
): Promise<OpenReceivable[]> {
  return transaction.rows<OpenReceivable>({
    text: `select id, due_on as "dueOn", open, held from sales.receivable
           where client_id = $1 and currency = $2 and open > 0 order by id for update`,
    values: [clientId, currency],
  });
}

/** Yuan for one unit of a currency on a day; undefined when none is known. */
export async function rateOn(transaction: Transaction, currency: string, day: string): Promise<string | undefined> {
  if (currency === 'CNY') return '1';
  const [found] = await transaction.rows<{ rate: string }>({
    text: 'select rate from sales.exchange_rate where currency = $1 and valid @> $2::date',
    values: [currency, day],
  });
  return found?.rate;
}

export interface LockedSettlement {
  readonly id: string;
  readonly kind: SettlementKind;
  readonly clientId: string;
  readonly currency: string;
  readonly rate: string;
  readonly amount: Money;
  readonly unallocated: Money;
  readonly reference: string;
  readonly version: number;
  readonly isCounterEntry: boolean;
  readonly isReversed: boolean;
}

/** A settlement that nobody else changes before the transaction ends; undefined when there is none. */
export async function lockSettlement(transaction: Transaction, id: string): Promise<LockedSettlement | undefined> {
  const [known] = await transaction.rows<{ clientId: string }>({
    text: 'select client_id as "clientId" from sales.settlement where id = $1',
    values: [id],
  });
  if (known === undefined) return undefined;
  await lockClient(transaction, known.clientId);
  const [found] = await transaction.rows<LockedSettlement>({
    text: `select s.id, s.kind, s.client_id as "clientId", s.currency, s.rate, s.amount, s.unallocated, s.reference,
             s.version, s.reverses is not null as "isCounterEntry",
             exists (select from sales.settlement r where r.reverses = s.id) as "isReversed"
           from sales.settlement s where s.id = $1`,
    values: [id],
  });
  return found;
}

export interface NewSettlement {
  readonly kind: SettlementKind;
  readonly clientId: string;
  readonly receivedOn: string;
  readonly currency: string;
  readonly rate: string;
  readonly amount: Money;
  readonly reference: string;
  readonly note: string | null;
  readonly voucherId: string | null;
  readonly reverses: string | null;
  readonly byStaff: string | null;
  readonly at: string;
}

/** @returns its id */
export async function insertSettlement(transaction: Transaction, settlement: NewSettlement): Promise<string> {
  const id = v7();
  const { kind, clientId, receivedOn, currency, rate, amount, reference, note, voucherId, reverses, byStaff, at } =
    settlement;
  await transaction.rows({
    text: `insert into sales.settlement (id, kind, client_id, received_on, currency, rate, amount, reference, note,
             voucher_id, reverses, by_staff, at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [id, kind, clientId, receivedOn, currency, rate, amount, reference, note, voucherId, reverses, byStaff, at],
  });
  return id;
}

export interface Allocating {
  readonly settlementId: string;
  readonly byStaff: string | null;
  readonly at: string;
}

/** The sums of settlement and receivables follow in the database. */
export async function insertAllocations(
  transaction: Transaction,
  { settlementId, byStaff, at }: Allocating,
  allocations: readonly Allocated[],
): Promise<void> {
  if (allocations.length === 0) return;
  await transaction.rows({
    text: `insert into sales.allocation (id, settlement_id, receivable_id, amount, by_staff, at)
           select a.id, $1, a.receivable_id, a.amount, $5, $6
           from unnest($2::uuid[], $3::uuid[], $4::numeric[]) as a (id, receivable_id, amount)`,
    values: [
      settlementId,
      allocations.map(() => v7()),
      allocations.map(({ receivableId }) => receivableId),
      allocations.map(({ amount }) => amount),
      byStaff,
      at,
    ],
  });
}

/**
 * Takes a settlement back: an entry of as much less, and of every receivable it went to as much less; both sums are then
 * as if it had never been.
 *
 * @returns the id of the counter-entry
 */
export async function insertCounterEntry(
  transaction: Transaction,
  standing: LockedSettlement,
  entry: Pick<NewSettlement, 'receivedOn' | 'note' | 'voucherId' | 'byStaff' | 'at'>,
): Promise<string> {
  const { id, kind, clientId, currency, rate, amount, reference } = standing;
  const counter = { kind, clientId, currency, rate, reference, amount: `-${amount}`, reverses: id, ...entry };
  const counterId = await insertSettlement(transaction, counter);
  const allocations = await transaction.rows<Allocated>({
    text: `select receivable_id as "receivableId", (-sum(amount))::text as amount from sales.allocation
           where settlement_id = $1 group by receivable_id having sum(amount) <> 0 order by receivable_id`,
    values: [id],
  });
  await insertAllocations(transaction, { settlementId: counterId, byStaff: entry.byStaff, at: entry.at }, allocations);
  return counterId;
}
