import { dayMs } from './company';
import { deliveredOf, plannedDeliveries } from './delivery-plan';
import { inOfficeHours } from './office-hours';
import { overAcceptanceRate, plannedOrders, type OrderSize, type PlannedLine, type PlannedOrder } from './orders';
import { Random } from './random';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Returns asked for since are at every step of their way; older ones have ended. */
const RECENT_DAYS = 25;

export type ReturnKind = 'RETURN' | 'REWORK' | 'ALLOWANCE' | 'COMPENSATION';
export type ReturnState =
  'REQUESTED' | 'APPROVED' | 'RECEIVING' | 'RECEIVED' | 'HELD' | 'SIGNED' | 'BOOKED' | 'REFUSED' | 'WITHDRAWN';

/** How one return goes; equal for equal orders. */
export interface PlannedReturn {
  readonly order: PlannedOrder;
  readonly line: PlannedLine;
  readonly kind: ReturnKind;
  readonly state: ReturnState;
  /** Approved. */
  readonly quantity: number;
  /** Signed for; null while nothing came. */
  readonly received: number | null;
  /** Price of one, or the allowance for one. */
  readonly unitFen: number;
  readonly rate: string | null;
  readonly delivered: number;
  readonly proved: boolean;
  readonly requestedMs: number;
  readonly approvedMs: number;
  readonly cameMs: number;
  readonly provedMs: number;
  readonly bookedMs: number;
  readonly random: Random;
}

const GOODS_ON_THE_WAY = [
  ['REQUESTED', 18],
  ['APPROVED', 18],
  ['RECEIVING', 10],
  ['RECEIVED', 26],
  ['HELD', 12],
  ['BOOKED', 8],
  ['REFUSED', 4],
  ['WITHDRAWN', 4],
] as const;
const MONEY_ON_THE_WAY = [
  ['REQUESTED', 30],
  ['APPROVED', 25],
  ['SIGNED', 25],
  ['BOOKED', 15],
  ['REFUSED', 5],
] as const;
const ENDED = [
  ['BOOKED', 94],
  ['REFUSED', 4],
  ['WITHDRAWN', 2],
] as const;

/** Every fortieth order comes back in part, some three weeks after it was placed. */
export function* plannedReturns(size: OrderSize): Generator<PlannedReturn> {
  const end = dayMs(size.asOf);
  for (const order of plannedOrders(size)) {
    const random = new Random(6, order.place);
    if (!random.chance(0.025)) continue;
    const cameMs = inOfficeHours(order.atMs + random.whole(5, 45) * DAY_MS);
    const [line] = order.lines;
    if (cameMs + 2 * HOUR_MS >= end || line === undefined) continue;
    yield plan({ order, line, cameMs, random }, end);
  }
}

interface Begun {
  readonly order: PlannedOrder;
  readonly line: PlannedLine;
  readonly cameMs: number;
  readonly random: Random;
}

function plan({ order, line, cameMs, random }: Begun, end: number): PlannedReturn {
  const quantity = Math.max(1, Math.round(line.quantity * random.between(0.02, 0.4)));
  const kind = random.weighted([
    ['RETURN', 68],
    ['REWORK', 14],
    ['ALLOWANCE', 15],
    ['COMPENSATION', 3],
  ] as const);
  const goods = kind === 'RETURN' || kind === 'REWORK';
  const requestedMs = inOfficeHours(cameMs - 22 * HOUR_MS);
  const bookedMs = inOfficeHours(cameMs + 2 * DAY_MS);
  const onTheWay = requestedMs > end - RECENT_DAYS * DAY_MS || bookedMs >= end;
  const wanted: ReturnState = random.weighted<ReturnState>(
    onTheWay ? (goods ? GOODS_ON_THE_WAY : MONEY_ON_THE_WAY) : ENDED,
  );
  const tooSoon = wanted === 'BOOKED' && bookedMs >= end;
  const delivered = deliveredOf(plannedDeliveries(order, end), 0);
  const held = wanted === 'HELD' && quantity + 1 <= delivered && quantity >= 3;
  const state = tooSoon ? (goods ? 'RECEIVED' : 'SIGNED') : wanted === 'HELD' && !held ? 'RECEIVED' : wanted;
  const provedMs = inOfficeHours(cameMs + DAY_MS);
  const proved = goods && (state === 'BOOKED' || (state === 'RECEIVED' && provedMs < end && random.chance(0.5)));
  return {
    order,
    line,
    kind,
    state,
    quantity: kind === 'COMPENSATION' ? 1 : quantity,
    received: receivedOf(state, { goods, quantity, delivered, random }),
    unitFen:
      kind === 'ALLOWANCE'
        ? Math.max(1, Math.round(line.priceFen * 0.15))
        : kind === 'COMPENSATION'
          ? random.whole(2, 60) * 10_000
          : line.priceFen,
    rate: overAcceptanceRate(order),
    delivered,
    proved,
    requestedMs,
    approvedMs: Math.min(requestedMs + 3 * HOUR_MS, cameMs - 1),
    cameMs,
    provedMs,
    bookedMs,
    random,
  };
}

interface Come {
  readonly goods: boolean;
  readonly quantity: number;
  readonly delivered: number;
  readonly random: Random;
}

/** Mostly what was approved, sometimes a little less; more than accepted only where it is held. */
function receivedOf(state: ReturnState, { goods, quantity, delivered, random }: Come): number | null {
  if (!goods || state === 'REQUESTED' || state === 'APPROVED' || state === 'REFUSED' || state === 'WITHDRAWN')
    return null;
  if (state === 'HELD') return Math.min(delivered, quantity + Math.max(1, Math.ceil(quantity * 0.12)));
  if (state === 'RECEIVING') return Math.max(1, Math.floor(quantity / 2));
  return random.chance(0.2) ? Math.max(1, quantity - random.whole(1, 2)) : quantity;
}
