import { v7 } from 'uuid';
import type { Money } from '../../kernel/money';
import type { Transaction } from '../../platform/database/request-database';
import type { HeldUp, PartOwed } from './held-up';
import type { DisputeRelease } from './receivable-words.schema';

/** What a complaint says of goods. */
export interface ComplaintGoods {
  readonly complaintId: string;
  readonly number: string;
  readonly clientId: string;
  readonly outcome: DisputeRelease | null;
  readonly orderNumber: string | null;
  readonly partNumber: string | null;
  readonly affectedQuantity: string | null;
}

const GOODS = `g.complaint_id as "complaintId", g.number, g.client_id as "clientId", g.outcome,
  g.order_number as "orderNumber", g.part_number as "partNumber", g.affected_quantity as "affectedQuantity"`;

export async function complaintGoods(
  transaction: Transaction,
  complaintId: string,
): Promise<ComplaintGoods | undefined> {
  const [found] = await transaction.rows<ComplaintGoods>({
    text: `select ${GOODS} from access.complaint_goods g where g.complaint_id = $1`,
    values: [complaintId],
  });
  return found;
}

/** Open complaints that name one of these orders and a part number. */
export function complaintsAbout(transaction: Transaction, orderIds: readonly string[]): Promise<ComplaintGoods[]> {
  return transaction.rows<ComplaintGoods>({
    text: `select ${GOODS} from access.complaint_goods g join sales."order" o
             on o.number = g.order_number and o.client_id = g.client_id
           where o.id = any($1::uuid[]) and g.outcome is null and g.part_number is not null`,
    values: [orderIds],
  });
}

export interface OpenDispute {
  readonly id: string;
  readonly receivableId: string;
  readonly amount: Money;
}

/** What a complaint holds up now, locked. */
export function openDisputes(transaction: Transaction, complaintId: string): Promise<OpenDispute[]> {
  return transaction.rows<OpenDispute>({
    text: `select id, receivable_id as "receivableId", amount::text as amount from sales.dispute
           where complaint_id = $1 and released_at is null order by id for update`,
    values: [complaintId],
  });
}

export interface PartWanted {
  readonly clientId: string;
  readonly orderNumber: string;
  readonly partNumber: string;
}

/** How much of a part number each receivable of the client’s order is for. */
export function partsOwed(
  transaction: Transaction,
  { clientId, orderNumber, partNumber }: PartWanted,
): Promise<PartOwed[]> {
  return transaction.rows<PartOwed>({
    text: `select r.id as "receivableId", r.due_on as "dueOn", sum(d.quantity)::text as quantity,
             max(l.unit_price)::text as "unitPrice", r.open
           from sales.receivable r
           join sales.order_line l on l.order_id = r.order_id
           join sales.product p on p.id = l.product_id and p.number = $3
           join sales.delivery d on d.order_line_id = l.id and d.source = r.source and d.number = r.number
           where r.client_id = $1 and r.order_number = $2 and r.open > 0
           group by r.id order by r.due_on, r.id`,
    values: [clientId, orderNumber, partNumber],
  });
}

export async function insertDisputes(
  transaction: Transaction,
  { complaintId, number, partNumber, at }: DisputeOf,
  held: readonly HeldUp[],
): Promise<void> {
  await transaction.rows({
    text: `insert into sales.dispute (id, receivable_id, complaint_id, complaint_number, part_number, amount, opened_at)
           select d.id, d.receivable_id, $1, $2, $3, d.amount, $7
           from unnest($4::uuid[], $5::uuid[], $6::numeric[]) as d (id, receivable_id, amount)
           on conflict (complaint_id, receivable_id) where released_at is null do nothing`,
    values: [
      complaintId,
      number,
      partNumber,
      held.map(() => v7()),
      held.map(({ receivableId }) => receivableId),
      held.map(({ amount }) => amount),
      at,
    ],
  });
}

interface DisputeOf {
  readonly complaintId: string;
  readonly number: string;
  readonly partNumber: string;
  readonly at: string;
}

export async function releaseDisputes(
  transaction: Transaction,
  ids: readonly string[],
  { at, by }: { readonly at: string; readonly by: DisputeRelease },
): Promise<void> {
  await transaction.rows({
    text: 'update sales.dispute set released_at = $2, released_by = $3 where id = any($1::uuid[]) and released_at is null',
    values: [ids, at, by],
  });
}
