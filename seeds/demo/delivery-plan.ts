import type { PlannedOrder } from './orders';
import { Random } from './random';

const DAY_MS = 86_400_000;

export interface PlannedDelivery {
  /** 1 or 2: a tenth of the orders go out in two parts. */
  readonly part: number;
  readonly onMs: number;
  /** Of each line, by its place. */
  readonly quantities: readonly number[];
}

/** What has gone out of an order by the end of the history, the earliest first; equal for equal orders. */
export function plannedDeliveries(order: PlannedOrder, endMs: number): PlannedDelivery[] {
  const random = new Random(15, order.place);
  const firstMs = order.atMs + random.whole(1, 4) * DAY_MS;
  const inTwo = random.chance(0.1);
  const secondMs = firstMs + random.whole(4, 6) * DAY_MS;
  const first = order.lines.map(({ quantity }) => (inTwo ? Math.ceil(quantity * 0.6) : quantity));
  const second = order.lines.map(({ quantity }, at) => quantity - (first[at] ?? 0));
  return [
    { part: 1, onMs: firstMs, quantities: first },
    { part: 2, onMs: secondMs, quantities: second },
  ].filter(({ onMs, quantities }) => onMs < endMs && quantities.some((quantity) => quantity > 0));
}

/** How much of a line has gone out. */
export function deliveredOf(deliveries: readonly PlannedDelivery[], line: number): number {
  return deliveries.reduce((sum, { quantities }) => sum + (quantities[line] ?? 0), 0);
}
