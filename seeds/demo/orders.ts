import { civilDateAt } from '../../api/kernel/civil-date';
import { clientPlan, profitShareOf } from './clients';
import { dayMs } from './company';
import { inOfficeHours } from './office-hours';
import type { CopyRow } from './copy';
import { deliveredOf, plannedDeliveries } from './delivery-plan';
import { Random, seededId } from './random';
import { FINISHES, PRODUCTS } from './words';

const KIND = { product: 6, order: 7, line: 8 } as const;
const MONTHS = 24;
const DAY_MS = 86_400_000;
const FIRST_PRODUCT_MS = Date.parse('2020-01-01T00:00:00Z');

/** Share of a month in a year's orders; January and February dip around Spring Festival. */
const SEASON = [0.6, 0.5, 1.1, 1.15, 1.15, 1.05, 0.95, 0.95, 1.1, 1.1, 1.15, 1.25];

const productCount = PRODUCTS.length * FINISHES.length;
const productId = (place: number): string => seededId(FIRST_PRODUCT_MS, KIND.product, place);
export const productNumber = (place: number): string => `P${String(1000 + place)}`;
export const productName = (place: number): string =>
  `${PRODUCTS[Math.floor(place / FINISHES.length)] ?? ''}（${FINISHES[place % FINISHES.length] ?? ''}）`;

export const PRODUCT_COLUMNS = 'sales.product (id, number, name, unit, quantity_decimals)';

export function* productRows(): Generator<CopyRow> {
  for (let place = 0; place < productCount; place += 1)
    yield [productId(place), productNumber(place), productName(place), '件', 0];
}

export interface PlannedLine {
  readonly product: number;
  readonly quantity: number;
  readonly priceFen: number;
  /** What one cost; null: not known. */
  readonly costFen: number | null;
}

export interface PlannedOrder {
  readonly client: number;
  readonly clientId: string;
  readonly place: number;
  readonly number: string;
  readonly atMs: number;
  readonly lines: readonly PlannedLine[];
}

export interface OrderSize {
  readonly clients: number;
  readonly asOf: string;
  /** Orders a client of average size places in a year. */
  readonly perYear: number;
}

/** Every order of the company's two years, client by client. */
export function* plannedOrders({ clients, asOf, perYear }: OrderSize): Generator<PlannedOrder> {
  const end = dayMs(asOf);
  let place = 0;
  for (let client = 0; client < clients; client += 1) {
    const plan = clientPlan(client, asOf);
    if (plan.yearlyYuan === 0 && client % 3 === 0) continue;
    const random = new Random(5, client);
    const profit = profitShareOf(client, plan);
    const orders = Math.max(2, Math.round(((perYear * MONTHS) / 12) * random.between(0.5, 1.5)));
    // Those who stopped ordered small amounts, more than a year ago.
    const stopped = plan.yearlyYuan === 0;
    const yearly = stopped ? 12_000 : plan.yearlyYuan;
    const earliest = Math.max(dayMs(plan.openedOn), end - 730 * DAY_MS);
    for (let at = 0; at < orders; at += 1) {
      const latest = stopped ? end - 380 * DAY_MS : end;
      if (latest <= earliest) break;
      const drawnMs = earliest + ((at + random.next()) / orders) * (latest - earliest);
      const atMs = Math.min(inOfficeHours(drawnMs), latest - 1);
      const days = (latest - earliest) / DAY_MS;
      const season = SEASON[Number(new Date(atMs).toISOString().slice(5, 7)) - 1] ?? 1;
      const grown = atMs > end - 365 * DAY_MS ? 1 : 1 / (1 + plan.growth);
      const yuan = ((yearly * days) / 365 / orders) * season * grown * random.between(0.75, 1.25);
      yield {
        client,
        clientId: plan.id,
        place,
        number: `SO${String(place + 1).padStart(8, '0')}`,
        atMs,
        lines: linesOf(random, yuan, { perYear, profit }),
      };
      place += 1;
    }
  }
}

interface LineSetting {
  readonly perYear: number;
  readonly profit: number | undefined;
}

function linesOf(random: Random, yuan: number, { perYear, profit }: LineSetting): PlannedLine[] {
  const count = perYear < 6 ? 1 : random.whole(1, 4);
  return Array.from({ length: count }, () => {
    const product = random.whole(0, productCount - 1);
    const priceFen = 2_000 + ((product * 7_919) % 90_000);
    const costFen = profit === undefined ? null : Math.round(priceFen * (1 - profit - 0.02 * ((product % 5) - 2)));
    return { product, priceFen, costFen, quantity: Math.max(1, Math.round((yuan * 100) / count / priceFen)) };
  });
}

const fen = (amount: number): string => (amount / 100).toFixed(2);
const totalFen = (order: PlannedOrder): number =>
  order.lines.reduce((sum, { quantity, priceFen }) => sum + quantity * priceFen, 0);
const costFen = (order: PlannedOrder): number | null =>
  order.lines.reduce<number | null>(
    (sum, line) => (sum === null || line.costFen === null ? null : sum + line.quantity * line.costFen),
    0,
  );

export const ORDER_COLUMNS =
  'sales."order" (id, number, client_id, ordered_at, ordered_on, currency, amount, rate, amount_company, source, kind, costed, cost, recorded_at)';

/** Most orders reach us when they are placed, some days later. */
function recordedAt({ place, atMs }: PlannedOrder, endMs: number): string {
  const days = place % 40 === 7 ? 1 + (place % 6) : 0;
  return new Date(Math.min(atMs + days * DAY_MS, endMs - 1)).toISOString();
}

export function* orderRows(size: OrderSize): Generator<CopyRow> {
  const endMs = dayMs(size.asOf);
  for (const order of plannedOrders(size)) {
    const at = new Date(order.atMs).toISOString();
    const amount = fen(totalFen(order));
    const cost = costFen(order);
    yield [
      orderId(order),
      order.number,
      order.clientId,
      at,
      civilDateAt(at),
      'CNY',
      amount,
      1,
      amount,
      'kehu',
      'SALE',
      cost === null ? '0.00' : amount,
      fen(cost ?? 0),
      recordedAt(order, endMs),
    ];
  }
}

export const orderId = (order: PlannedOrder): string => seededId(order.atMs, KIND.order, order.place);

/** The id of a line of an order, known by its place. */
export function lineId(order: PlannedOrder, line: number): string {
  return seededId(order.atMs, KIND.line, order.place * 8 + line);
}

/** What an order says of how much more the client accepts; most say nothing (CQ-17). */
export function overAcceptanceRate(order: PlannedOrder): string | null {
  return new Random(16, order.place).weighted([
    [null, 80],
    ['0.05', 15],
    ['0', 5],
  ]);
}

export const ORDER_LINE_COLUMNS =
  'sales.order_line (id, order_id, line_no, product_id, description, quantity, unit_price, amount, kind, over_acceptance_rate, delivered_quantity, unit_cost)';

export function* orderLineRows(size: OrderSize): Generator<CopyRow> {
  const end = dayMs(size.asOf);
  for (const order of plannedOrders(size)) {
    const deliveries = plannedDeliveries(order, end);
    const rate = overAcceptanceRate(order);
    for (const [at, { product, quantity, priceFen, costFen }] of order.lines.entries())
      yield [
        lineId(order, at),
        orderId(order),
        at + 1,
        productId(product),
        productName(product),
        quantity,
        fen(priceFen),
        fen(quantity * priceFen),
        'GOODS',
        rate,
        deliveredOf(deliveries, at),
        costFen === null ? null : fen(costFen),
      ];
  }
}
