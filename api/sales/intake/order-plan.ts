import { Decimal } from 'decimal.js';
import { roundToFen, sumMoney, type Money } from '../../kernel/money';
import { compareQuantities, isQuantity, lineAmount, mostWithin } from '../../kernel/quantity';
import { costsOf, hasGoods, type OrderCosts } from './order-cost';
import type { PushedOrderInput, PushedOrderLineInput } from './push-orders.schema';
import { isNumberText, pushFault, repeated, type PushFault } from './push-fault';

/** What is known before an order is judged. */
export interface OrderFacts {
  /** Client of the number that was sent. */
  readonly clientId: string | undefined;
  /** Yuan for one unit of the currency on the day; undefined when none is known. */
  readonly rate: string | undefined;
  /** Decimals a product's quantity may have, by product number; those not named may have three. */
  readonly decimals: ReadonlyMap<string, number>;
  readonly known: KnownOrder | undefined;
}

export interface KnownOrder {
  readonly id: string;
  readonly clientId: string;
  readonly currency: string;
  readonly lines: readonly KnownLine[];
}

export interface KnownLine {
  readonly lineNo: number;
  readonly deliveredQuantity: string;
}

const CURRENCY = /^[A-Z]{3}$/;
const PRICE = /^-?\d{1,10}(\.\d{1,4})?$/;
const COST = /^\d{1,10}(\.\d{1,4})?$/;
const RATE = /^(0(\.\d{1,6})?|1(\.0{1,6})?)$/;
const MOST_AMOUNT = new Decimal('1e12');

/** Everything that keeps a pushed order from being taken over; empty when nothing does. Source: CQ-17 for the rates. */
export function orderFaults(order: PushedOrderInput, facts: OrderFacts): PushFault[] {
  const faults: PushFault[] = [];
  const { clientId, rate, known } = facts;
  const delivered = known?.lines.some((line) => compareQuantities(line.deliveredQuantity, '0') > 0) ?? false;
  if (!isNumberText(order.number)) faults.push(pushFault('NUMBER', 'number', order.number));
  if (clientId === undefined) faults.push(pushFault('NO_SUCH_CLIENT', 'clientNumber', order.clientNumber));
  else if (delivered && clientId !== known?.clientId)
    faults.push(pushFault('CLIENT_CHANGED', 'clientNumber', order.clientNumber));
  if (!CURRENCY.test(order.currency)) faults.push(pushFault('CURRENCY', 'currency', order.currency));
  else if (rate === undefined) faults.push(pushFault('NO_RATE', 'currency', order.currency));
  else if (delivered && order.currency !== known?.currency)
    faults.push(pushFault('CURRENCY_CHANGED', 'currency', order.currency));
  if (order.lines.length === 0) faults.push(pushFault('NO_LINES', 'lines', ''));
  if (order.lines.length > 200) return [...faults, pushFault('TOO_MANY_LINES', 'lines', String(order.lines.length))];
  const twice = repeated(order.lines.map(({ lineNo }) => lineNo));
  for (const line of order.lines) {
    if (line.lineNo < 1 || line.lineNo > 9_999 || twice.has(line.lineNo))
      faults.push(pushFault('LINE_NUMBER', 'lineNo', String(line.lineNo), line.lineNo));
    faults.push(...lineFaults(line, facts));
  }
  const kept = new Set(order.lines.map(({ lineNo }) => lineNo));
  for (const { lineNo, deliveredQuantity } of known?.lines ?? [])
    if (!kept.has(lineNo) && compareQuantities(deliveredQuantity, '0') > 0)
      faults.push(pushFault('LINE_DELIVERED', 'lines', String(lineNo), lineNo));
  if (faults.length === 0 && amountsOf(order, rate ?? '1') === undefined) faults.push(pushFault('AMOUNT', 'lines', ''));
  return faults;
}

function lineFaults(line: PushedOrderLineInput, { decimals, known }: OrderFacts): PushFault[] {
  const faults: PushFault[] = [];
  const { lineNo, kind, product, quantity, unitPrice, unitCost, overAcceptanceRate: rate } = line;
  const isGoods = hasGoods(line);
  const wanted = product?.quantityDecimals ?? decimals.get(product?.number ?? '') ?? 3;
  if ((isGoods && product == null) || (product != null && !isNumberText(product.number)) || wanted < 0 || wanted > 3)
    faults.push(pushFault('PRODUCT', 'product', product?.number ?? '', lineNo));
  if (!isQuantity(quantity, wanted)) faults.push(pushFault('QUANTITY', 'quantity', quantity, lineNo));
  const free = kind === 'FREE' && Number(unitPrice) !== 0;
  if (!PRICE.test(unitPrice) || free || (unitPrice.startsWith('-') && kind !== 'ADJUSTMENT'))
    faults.push(pushFault('PRICE', 'unitPrice', unitPrice, lineNo));
  if (unitCost != null && (!isGoods || !COST.test(unitCost)))
    faults.push(pushFault('COST', 'unitCost', unitCost, lineNo));
  if (rate != null && !RATE.test(rate)) faults.push(pushFault('RATE', 'overAcceptanceRate', rate, lineNo));
  if (faults.length > 0) return faults;
  const delivered = known?.lines.find((each) => each.lineNo === lineNo)?.deliveredQuantity ?? '0';
  if (compareQuantities(delivered, isGoods ? mostWithin(quantity, rate ?? '0') : '0') > 0)
    faults.push(pushFault('BELOW_DELIVERED', 'quantity', delivered, lineNo));
  return faults;
}

export interface OrderAmounts extends OrderCosts {
  readonly amount: Money;
  readonly amountCompany: Money;
}

/**
 * Sums of an order without faults, in its currency and in yuan; undefined when one of them is out of range, or the amount of a
 * line that others take back.
 */
export function amountsOf(order: PushedOrderInput, rate: string): OrderAmounts | undefined {
  const lines = order.lines.map(({ quantity, unitPrice }) => lineAmount(quantity, unitPrice));
  const amount = sumMoney(lines);
  const amountCompany = roundToFen(new Decimal(amount).times(rate));
  const sums = { amount, amountCompany, ...costsOf(order, rate) };
  const isInRange = [...lines, ...Object.values(sums)].every((each) => new Decimal(each).abs().lessThan(MOST_AMOUNT));
  return isInRange ? sums : undefined;
}
