import type pg from 'pg';
import { moneyOfFen } from '../../api/kernel/money';
import { clauseOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import { heldUp, type PartOwed } from '../../api/sales/receivables/held-up';
import { clientPlan } from './clients';
import { dayMs, staffId } from './company';
import type { CopyRow } from './copy';
import { inOfficeHours } from './office-hours';
import { orderId, type OrderSize } from './orders';
import { Random, seededId } from './random';
import { plannedOwing, type PlannedOwing, type PlannedPayment, type PlannedReceivable } from './receivable-plan';
import { dayOf, iso, voucherOf } from './return-steps';
import { COLLECTION_NOTES } from './words';

const KIND = {
  receivable: 30,
  settlement: 31,
  allocation: 32,
  credit: 33,
  creditAllocation: 34,
  dispute: 35,
  entry: 36,
};
const DAY_MS = 86_400_000;

const placeOf = ({ order, part }: PlannedReceivable): number => order.place * 2 + part - 1;
const receivableId = (each: PlannedReceivable): string =>
  seededId(dayMs(each.deliveredOn), KIND.receivable, placeOf(each));
const sumFen = (payments: readonly PlannedPayment[]): number => payments.reduce((sum, { fen }) => sum + fen, 0);
const openFen = ({ amountFen, creditedFen, payments }: PlannedReceivable): number =>
  amountFen - creditedFen - sumFen(payments);

export interface ReceivableOptions {
  readonly isThin: boolean;
  /** Regulation CR. */
  readonly credit: Regulation;
  /** Number of the return of an order, by the place of the order. */
  readonly returnNumber: (place: number) => string | undefined;
}

/** What clients owe, what settled it, and how they were asked for the rest. */
export class DemoReceivables {
  readonly #policyVersion: number;
  /** Kept where it is small; a company for measuring is planned anew for each table. */
  readonly #kept: readonly PlannedOwing[] | undefined;

  constructor(
    private readonly size: OrderSize,
    private readonly options: ReceivableOptions,
  ) {
    this.#policyVersion = clauseOfKind(options.credit, 'receivables').policyVersion;
    this.#kept = options.isThin ? undefined : [...plannedOwing(size, false)];
  }

  #owing(): Iterable<PlannedOwing> {
    return this.#kept ?? plannedOwing(this.size, true);
  }

  *receivableRows(): Generator<CopyRow> {
    for (const { receivables } of this.#owing())
      for (const each of receivables) {
        const { order, part, deliveredOn, dueOn, termDays, amountFen, creditedFen, payments } = each;
        yield [
          receivableId(each),
          'kehu',
          `DN${String(order.place + 1).padStart(8, '0')}-${part}`,
          orderId(order),
          order.number,
          order.clientId,
          'CNY',
          1,
          moneyOfFen(amountFen),
          moneyOfFen(sumFen(payments)),
          moneyOfFen(creditedFen),
          deliveredOn,
          dueOn,
          termDays,
          'CLIENT',
          this.#policyVersion,
          1 + payments.length,
        ];
      }
  }

  *settlementRows(): Generator<CopyRow> {
    for (const { receivables, credit } of this.#owing()) {
      if (credit !== undefined && credit.booked.bookedMs < dayMs(this.size.asOf)) {
        const { booked, fen, allocatedFen } = credit;
        const at = iso(booked.bookedMs);
        yield [
          seededId(booked.bookedMs, KIND.credit, booked.order.place),
          'CREDIT',
          booked.order.clientId,
          dayOf(booked.bookedMs),
          'CNY',
          1,
          moneyOfFen(fen),
          moneyOfFen(allocatedFen),
          this.options.returnNumber(booked.order.place),
          voucherOf(booked),
          staffId('luofang'),
          at,
        ];
      }
      for (const each of receivables)
        for (const [at, { ms, fen, overFen }] of each.payments.entries())
          yield [
            seededId(ms, KIND.settlement, placeOf(each) * 2 + at),
            'COLLECTION',
            each.order.clientId,
            dayOf(ms),
            'CNY',
            1,
            moneyOfFen(fen + overFen),
            moneyOfFen(fen),
            `BK${dayOf(ms).replaceAll('-', '')}${String(placeOf(each) * 2 + at).padStart(8, '0')}`,
            null,
            staffId('luofang'),
            iso(ms),
          ];
    }
  }

  *allocationRows(): Generator<CopyRow> {
    for (const { receivables, credit } of this.#owing()) {
      const [first] = receivables;
      if (credit !== undefined && first !== undefined && credit.allocatedFen > 0) {
        const { bookedMs, order } = credit.booked;
        yield [
          seededId(bookedMs, KIND.creditAllocation, order.place),
          seededId(bookedMs, KIND.credit, order.place),
          receivableId(first),
          moneyOfFen(credit.allocatedFen),
          staffId('luofang'),
          iso(bookedMs),
        ];
      }
      for (const each of receivables)
        for (const [at, { ms, fen }] of each.payments.entries())
          yield [
            seededId(ms, KIND.allocation, placeOf(each) * 2 + at),
            seededId(ms, KIND.settlement, placeOf(each) * 2 + at),
            receivableId(each),
            moneyOfFen(fen),
            staffId('luofang'),
            iso(ms),
          ];
    }
  }

  /** Of what is overdue, some was asked for in the last weeks. */
  *entryRows(): Generator<CopyRow> {
    const end = dayMs(this.size.asOf);
    for (const { receivables } of this.#owing())
      for (const each of receivables) {
        const random = new Random(25, placeOf(each));
        const overdueDays = Math.round((end - dayMs(each.dueOn)) / DAY_MS);
        if (openFen(each) <= 0 || overdueDays < 8 || !random.chance(0.55)) continue;
        const ms = inOfficeHours(end - random.whole(1, Math.min(overdueDays - 1, 24)) * DAY_MS);
        const result = random.weighted(RESULTS);
        const promised = result === 'PROMISED';
        yield [
          seededId(ms, KIND.entry, placeOf(each)),
          each.order.clientId,
          receivableId(each),
          iso(ms),
          random.weighted(CHANNELS),
          result,
          promised ? dayOf(ms + random.whole(3, 20) * DAY_MS) : null,
          promised && random.chance(0.6) ? moneyOfFen(openFen(each)) : null,
          random.pick(COLLECTION_NOTES[result]),
          clientPlan(each.order.client, this.size.asOf).ownerId,
          iso(ms),
        ];
      }
  }
}

const CHANNELS = [
  ['PHONE', 62],
  ['MESSAGE', 20],
  ['VISIT', 13],
  ['LETTER', 5],
] as const;
const RESULTS = [
  ['PROMISED', 48],
  ['RECONCILED', 18],
  ['NOT_REACHED', 20],
  ['DISPUTED', 8],
  ['REFUSED', 6],
] as const;

export const RECEIVABLE_COLUMNS =
  'sales.receivable (id, source, number, order_id, order_number, client_id, currency, rate, amount, collected, credited, delivered_on, due_on, term_days, term_of, policy_version, version)';
export const SETTLEMENT_COLUMNS =
  'sales.settlement (id, kind, client_id, received_on, currency, rate, amount, allocated, reference, voucher_id, by_staff, at)';
export const ALLOCATION_COLUMNS = 'sales.allocation (id, settlement_id, receivable_id, amount, by_staff, at)';
export const ENTRY_COLUMNS =
  'sales.collection_entry (id, client_id, receivable_id, contacted_at, channel, result, promised_on, promised_amount, note, by_staff, at)';
export const DISPUTE_COLUMNS =
  'sales.dispute (id, receivable_id, complaint_id, complaint_number, part_number, amount, opened_at, released_at, released_by)';

interface PartRow extends PartOwed {
  readonly complaintId: string;
  readonly number: string;
  readonly partNumber: string;
  readonly affected: string | null;
  readonly receivedAt: string;
  readonly endedAt: string | null;
  readonly outcome: string | null;
}

/** What complaints hold up, as the product would have it; and what those held up that ended in the last weeks. */
export async function disputeRows(client: pg.ClientBase, asOf: string): Promise<CopyRow[]> {
  const { rows } = await client.query<PartRow>(
    `select k.id as "complaintId", k.number, k.part_number as "partNumber", k.affected_quantity::text as affected,
       to_char(k.received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "receivedAt",
       to_char(k.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "endedAt", k.outcome,
       r.id as "receivableId", r.due_on::text as "dueOn", sum(d.quantity)::text as quantity,
       max(l.unit_price)::text as "unitPrice", case when k.outcome is null then r.open else r.amount end::text as open
     from complaints.complaint k
     join sales.receivable r on r.order_number = k.order_number and r.client_id = k.client_id
     join sales.order_line l on l.order_id = r.order_id
     join sales.product p on p.id = l.product_id and p.number = k.part_number
     join sales.delivery d on d.order_line_id = l.id and d.source = r.source and d.number = r.number
     where case when k.outcome is null then r.open > 0 else k.closed_at > $1::date - 60 end
     group by k.id, r.id order by k.number, r.due_on, r.id`,
    [asOf],
  );
  const byComplaint = new Map<string, PartRow[]>();
  for (const row of rows) byComplaint.set(row.complaintId, [...(byComplaint.get(row.complaintId) ?? []), row]);
  let place = 0;
  return [...byComplaint.values()].flatMap((parts) => {
    const [first] = parts;
    if (first === undefined) return [];
    const { complaintId, number, partNumber, affected, receivedAt, endedAt, outcome } = first;
    return heldUp(parts, affected).map(({ receivableId: id, amount }) => {
      const disputeId = seededId(Date.parse(receivedAt), KIND.dispute, (place += 1));
      return [disputeId, id, complaintId, number, partNumber, amount, receivedAt, endedAt, outcome];
    });
  });
}
