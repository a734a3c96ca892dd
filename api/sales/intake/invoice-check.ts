import { addMoney, compareMoney, parseMoney, subtractMoney, sumMoney, type Money } from '../../kernel/money';
import { isNumberText, pushFault, repeated, type PushFault } from './push-fault';
import type { PushedInvoiceInput, PushedInvoicePartInput } from './push-invoices.schema';

/** What is owed for one delivery note of an order, as an invoice finds it. */
export interface InvoiceableDelivery {
  readonly receivableId: string;
  readonly orderId: string;
  readonly clientId: string;
  readonly currency: string;
  readonly deliveredOn: string;
  /** What the client owes for it. */
  readonly amount: Money;
  /** On other invoices that stand. */
  readonly invoiced: Money;
}

export interface InvoiceFacts {
  readonly clientId: string | undefined;
  /** By `partKey`; what this invoice itself said before is not in `invoiced`. */
  readonly deliveries: ReadonlyMap<string, InvoiceableDelivery>;
  /** The day in Asia/Shanghai. */
  readonly today: string;
}

/** How a delivery of an order is named from outside. */
export function partKey({ orderNumber, deliveryNumber }: Omit<PushedInvoicePartInput, 'amount'>): string {
  return JSON.stringify([orderNumber, deliveryNumber]);
}

const MONEY = /^\d{1,12}(\.\d{1,2})?$/;
const isAmount = (text: string): boolean => MONEY.test(text) && Number(text) > 0;

/** Everything that keeps an invoice from being taken over; empty when nothing does. Source: CQ-19 */
export function invoiceFaults(invoice: PushedInvoiceInput, facts: InvoiceFacts): PushFault[] {
  const { number, clientNumber, currency, amount, taxAmount, parts } = invoice;
  const faults: PushFault[] = [];
  if (!isNumberText(number)) faults.push(pushFault('NUMBER', 'number', number));
  if (facts.clientId === undefined) faults.push(pushFault('NO_SUCH_CLIENT', 'clientNumber', clientNumber));
  if (!/^[A-Z]{3}$/.test(currency)) faults.push(pushFault('CURRENCY', 'currency', currency));
  faults.push(...dayFaults(invoice, facts));
  if (!isAmount(amount)) faults.push(pushFault('INVOICE_AMOUNT', 'amount', amount));
  else if (taxAmount != null && !(MONEY.test(taxAmount) && compareMoney(taxAmount, amount) < 0))
    faults.push(pushFault('TAX', 'taxAmount', taxAmount));
  if (parts.length === 0) faults.push(pushFault('NO_LINES', 'parts', ''));
  if (parts.length > 200) return [...faults, pushFault('TOO_MANY_LINES', 'parts', String(parts.length))];
  const twice = repeated(parts.map(partKey));
  for (const part of parts) faults.push(...partFaults(part, { invoice, facts, twice }));
  if (faults.length > 0) return faults;
  const sum = sumMoney(parts.map((part) => parseMoney(part.amount)));
  return compareMoney(sum, parseMoney(amount)) === 0 ? [] : [pushFault('PARTS_SUM', 'parts', sum)];
}

function dayFaults({ invoicedOn, voidedOn }: PushedInvoiceInput, { today }: InvoiceFacts): PushFault[] {
  const faults: PushFault[] = [];
  if (invoicedOn > today) faults.push(pushFault('INVOICE_DAY', 'invoicedOn', invoicedOn));
  if (voidedOn != null && (voidedOn > today || voidedOn < invoicedOn))
    faults.push(pushFault('INVOICE_DAY', 'voidedOn', voidedOn));
  return faults;
}

interface PartOf {
  readonly invoice: PushedInvoiceInput;
  readonly facts: InvoiceFacts;
  readonly twice: ReadonlySet<string | number>;
}

function partFaults(part: PushedInvoicePartInput, { invoice, facts, twice }: PartOf): PushFault[] {
  const name = `${part.orderNumber} / ${part.deliveryNumber}`;
  const known = facts.deliveries.get(partKey(part));
  if (twice.has(partKey(part))) return [pushFault('PART_TWICE', 'parts', name)];
  if (known === undefined) return [pushFault('NO_SUCH_DELIVERY', 'parts', name)];
  if (facts.clientId !== undefined && known.clientId !== facts.clientId)
    return [pushFault('DELIVERY_OF_OTHER', 'parts', name)];
  if (known.currency !== invoice.currency) return [pushFault('DELIVERY_CURRENCY', 'parts', known.currency)];
  if (!isAmount(part.amount)) return [pushFault('INVOICE_AMOUNT', 'parts', part.amount)];
  if (invoice.voidedOn != null) return [];
  const all = addMoney(known.invoiced, parseMoney(part.amount));
  return compareMoney(all, known.amount) > 0
    ? [pushFault('OVER_INVOICED', 'parts', subtractMoney(known.amount, known.invoiced))]
    : [];
}
