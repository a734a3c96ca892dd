import { Decimal } from 'decimal.js';
import { compareQuantities, isQuantity, lineAmount, subtractQuantity } from '../kernel/quantity';
import {
  badAmount,
  badQuantity,
  mixedCurrency,
  moreThanDelivered,
  moreThanPaid,
  noSuchLine,
  type ProblemText,
} from './return-problem';

/** An order line as it was delivered, and what returns and allowances took of it so far. */
export interface DeliveredLine {
  readonly id: string;
  readonly orderNumber: string;
  readonly clientId: string;
  readonly currency: string;
  /** Yuan for one unit of the currency. */
  readonly rate: string;
  readonly product: string | null;
  readonly description: string | null;
  readonly unit: string | null;
  readonly quantityDecimals: number;
  readonly unitPrice: string;
  readonly overAcceptanceRate: string | null;
  readonly delivered: string;
  readonly claimed: string;
  readonly granted: string;
}

export interface Asked {
  readonly orderLineId: string;
  readonly quantity: string;
}

const Exact = Decimal.clone({ precision: 60 });

/** How many of a line can still come back: delivered, not on another note, and not paid for by allowances. */
export function leftOf({ delivered, claimed, granted, unitPrice, quantityDecimals }: DeliveredLine): string {
  const open = subtractQuantity(delivered, claimed);
  if (compareQuantities(granted, '0') === 0 || Number(unitPrice) === 0) return open;
  const paid = new Exact(granted).dividedBy(unitPrice).toDecimalPlaces(quantityDecimals, Decimal.ROUND_UP);
  return Decimal.max(0, new Exact(open).minus(paid)).toFixed();
}

/** How much can still be allowed on a line, in its currency. */
export function allowableOn({ delivered, claimed, granted, unitPrice }: DeliveredLine): string {
  return new Exact(lineAmount(subtractQuantity(delivered, claimed), unitPrice)).minus(granted).toFixed(2);
}

interface Judged {
  readonly clientId: string;
  readonly currency: string | undefined;
}

function commonFault(
  line: DeliveredLine | undefined,
  { clientId, currency }: Judged,
  at: number,
): ProblemText | undefined {
  if (line === undefined || line.clientId !== clientId) return noSuchLine(at);
  return line.currency === currency ? undefined : mixedCurrency(at);
}

/** What keeps goods from coming back; the first fault, undefined when there is none. */
export function returnFault(
  asked: readonly Asked[],
  lines: ReadonlyMap<string, DeliveredLine>,
  clientId: string,
): ProblemText | undefined {
  const currency = lines.get(asked[0]?.orderLineId ?? '')?.currency;
  for (const [at, { orderLineId, quantity }] of asked.entries()) {
    const line = lines.get(orderLineId);
    const fault = commonFault(line, { clientId, currency }, at);
    if (fault !== undefined || line === undefined) return fault ?? noSuchLine(at);
    if (!isQuantity(quantity, line.quantityDecimals)) return badQuantity(at, line.quantityDecimals);
    if (compareQuantities(quantity, leftOf(line)) > 0) return moreThanDelivered(at, leftOf(line));
  }
  return undefined;
}

export interface AskedAllowance extends Asked {
  readonly unitAllowance: string;
}

const UNIT_ALLOWANCE = /^\d{1,10}(\.\d{1,4})?$/;

/** What keeps an allowance from being asked for; the first fault, undefined when there is none. Source: CQ-15 */
export function allowanceFault(
  asked: readonly AskedAllowance[],
  lines: ReadonlyMap<string, DeliveredLine>,
  clientId: string,
): ProblemText | undefined {
  const currency = lines.get(asked[0]?.orderLineId ?? '')?.currency;
  for (const [at, { orderLineId, quantity, unitAllowance }] of asked.entries()) {
    const line = lines.get(orderLineId);
    const fault = commonFault(line, { clientId, currency }, at);
    if (fault !== undefined || line === undefined) return fault ?? noSuchLine(at);
    if (!isQuantity(quantity, line.quantityDecimals)) return badQuantity(at, line.quantityDecimals);
    const isAmount = UNIT_ALLOWANCE.test(unitAllowance) && Number(unitAllowance) > 0;
    if (!isAmount || new Exact(unitAllowance).greaterThan(line.unitPrice)) return badAmount(at);
    const left = allowableOn(line);
    if (new Exact(lineAmount(quantity, unitAllowance)).greaterThan(left)) return moreThanPaid(at, left);
  }
  return undefined;
}
