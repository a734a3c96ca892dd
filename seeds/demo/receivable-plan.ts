import { addDays, civilDateAt } from '../../api/kernel/civil-date';
import { paymentCreditOf, termDaysOf } from './clients';
import { dayMs } from './company';
import { plannedDeliveries } from './delivery-plan';
import { inOfficeHours } from './office-hours';
import { plannedOrders, type OrderSize, type PlannedOrder } from './orders';
import { Random } from './random';
import { plannedReturns, type PlannedReturn } from './return-plan';
import { booked } from './return-steps';

const DAY_MS = 86_400_000;
/** Deliveries that are told with what was owed for them; older ones were settled in the books of before. */
const LOOKED_AT_DAYS = 400;
const MEASURED_DAYS = 180;

export interface PlannedPayment {
  readonly ms: number;
  readonly fen: number;
  /** Paid beyond what was owed; waits to be allocated. */
  readonly overFen: number;
}

/** What is owed for one delivery note, and how it is paid; equal for equal orders. */
export interface PlannedReceivable {
  readonly order: PlannedOrder;
  /** 1 or 2. */
  readonly part: number;
  readonly deliveredOn: string;
  readonly dueOn: string;
  readonly termDays: number;
  readonly amountFen: number;
  readonly creditedFen: number;
  readonly payments: readonly PlannedPayment[];
}

/** A booked return that is credited, and how much of it went to the order’s first note. */
export interface PlannedCredit {
  readonly booked: PlannedReturn;
  readonly fen: number;
  readonly allocatedFen: number;
}

export interface PlannedOwing {
  readonly receivables: readonly PlannedReceivable[];
  readonly credit: PlannedCredit | undefined;
}

/** What clients owe for the deliveries of the last year, order by order. */
export function* plannedOwing(size: OrderSize, isThin: boolean): Generator<PlannedOwing> {
  const end = dayMs(size.asOf);
  const since = end - (isThin ? MEASURED_DAYS : LOOKED_AT_DAYS) * DAY_MS;
  const returned = isThin ? new Map<number, PlannedReturn>() : bookedReturns(size);
  let payer = { client: -1, termDays: 0, credit: '' };
  for (const order of plannedOrders(size)) {
    if (order.atMs < since) continue;
    const { client } = order;
    if (payer.client !== client)
      payer = { client, termDays: termDaysOf(client), credit: paymentCreditOf(client, size.asOf) };
    const owed = owingOf(order, { ...payer, end, back: returned.get(order.place) });
    if (owed.receivables.length > 0) yield owed;
  }
}

/** By the place of the order; goods that were mended and compensations lessen nothing that is owed. */
function bookedReturns(size: OrderSize): Map<number, PlannedReturn> {
  const found = new Map<number, PlannedReturn>();
  for (const each of plannedReturns(size))
    if (each.state === 'BOOKED' && (each.kind === 'RETURN' || each.kind === 'ALLOWANCE'))
      found.set(each.order.place, each);
  return found;
}

interface Known {
  readonly end: number;
  readonly termDays: number;
  readonly credit: string;
  readonly back: PlannedReturn | undefined;
}

function owingOf(order: PlannedOrder, { end, termDays, credit, back }: Known): PlannedOwing {
  const random = new Random(24, order.place);
  const backFen = back === undefined ? 0 : (booked(back) ?? back.quantity) * back.unitFen;
  let allocatedFen = 0;
  const receivables = plannedDeliveries(order, end).map(({ part, onMs, quantities }) => {
    const amountFen = order.lines.reduce((sum, { priceFen }, at) => sum + priceFen * (quantities[at] ?? 0), 0);
    const deliveredOn = civilDateAt(new Date(onMs).toISOString());
    const dueOn = addDays(deliveredOn, termDays);
    const paidMs = inOfficeHours(dayMs(dueOn) + delayDays(random, credit) * DAY_MS);
    const isCredited = part === 1 && back !== undefined && back.bookedMs < Math.min(paidMs, end);
    const creditedFen = isCredited ? Math.min(amountFen, backFen) : 0;
    if (part === 1) allocatedFen = creditedFen;
    const payments = paymentsOf(random, { fen: amountFen - creditedFen, paidMs: Math.max(paidMs, onMs), credit });
    const due = payments.filter(({ ms }) => ms < end);
    return { order, part, deliveredOn, dueOn, termDays, amountFen, creditedFen, payments: due };
  });
  return { receivables, credit: back && { booked: back, fen: backFen, allocatedFen } };
}

/** Most pay about when they should; of fair credit one in five comes late, of poor credit most, and some not at all. */
function delayDays(random: Random, credit: string): number {
  const never = 4_000;
  if (credit === 'good') return random.chance(0.008) ? never : Math.round(random.between(-6, 3));
  if (credit === 'fair') return random.chance(0.02) ? never : onTimeOrLate(random);
  return random.chance(0.09) ? never : Math.round(random.between(4, 130) * random.next());
}

function onTimeOrLate(random: Random): number {
  return Math.round(random.chance(0.8) ? random.between(-5, 3) : random.between(4, 32));
}

interface ToPay {
  readonly fen: number;
  readonly paidMs: number;
  readonly credit: string;
}

function paymentsOf(random: Random, { fen, paidMs, credit }: ToPay): PlannedPayment[] {
  if (fen <= 0) return [];
  const inTwo = credit !== 'good' && random.chance(0.12) && fen > 100;
  const first = inTwo ? Math.round(fen * 0.6) : fen;
  const overFen = !inTwo && random.chance(0.004) ? random.whole(1, 400) * 100 : 0;
  const payments = [{ ms: paidMs, fen: first, overFen }];
  if (inTwo) payments.push({ ms: inOfficeHours(paidMs + random.whole(9, 32) * DAY_MS), fen: fen - first, overFen: 0 });
  return payments;
}
