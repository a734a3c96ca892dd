import type { ImportMapping } from './mapping';

/** What a line becomes. `RETURN` lines go to the returns, the others are lines of an order. */
export type LineKind = 'GOODS' | 'FREE' | 'FEE' | 'ADJUSTMENT' | 'RETURN';

export interface InvoiceLine {
  readonly invoiceNumber: string;
  readonly productNumber: string;
  readonly description: string;
  /** At most three decimals, never zero. */
  readonly quantity: string;
  /** At most four decimals, in the mapping's currency. */
  readonly unitPrice: string;
  /** Civil time in the mapping's zone, `YYYY-MM-DDTHH:MM:SS`. */
  readonly invoicedAt: string;
  /** Null: nobody in particular. */
  readonly customerNumber: string | null;
  readonly country: string;
  readonly kind: LineKind;
  /** Quantity × price in 10⁻⁷ of the currency, exact. */
  readonly amount: bigint;
}

export interface Rejection {
  readonly reason: string;
  /** As of a line; null when quantity or price is no number. */
  readonly amount: bigint | null;
}

/** Places of each field in a record. */
export type FieldPlaces = Readonly<Record<keyof ImportMapping['columns'], number>>;

const QUANTITY = /^-?\d{1,10}(\.\d{1,3})?$/;
const PRICE = /^-?\d{1,9}(\.\d{1,4})?$/;
const CIVIL_TIME = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?$/;
const LARGEST = 10n ** 10n * 10n ** 7n;
const LONGEST_NUMBER = 60;
const LONGEST_TEXT = 500;

/** A record as an invoice line, or why it is none. */
export function readInvoiceLine(
  record: readonly string[],
  places: FieldPlaces,
  mapping: ImportMapping,
): InvoiceLine | Rejection {
  const field = (name: keyof FieldPlaces): string => record[places[name]]?.trim() ?? '';
  const quantity = field('quantity');
  const unitPrice = field('unitPrice');
  const amount = amountOf(quantity, unitPrice);
  const refuse = (reason: string): Rejection => ({ reason, amount });

  const invoiceNumber = field('invoiceNumber');
  const productNumber = field('productNumber').toUpperCase();
  const description = field('description');
  const customerNumber = field('customerNumber');
  const country = field('country');
  const { columns } = mapping;
  if (invoiceNumber === '') return refuse(`${columns.invoiceNumber} is empty`);
  if (productNumber === '') return refuse(`${columns.productNumber} is empty`);
  if (country === '') return refuse(`${columns.country} is empty`);
  if (!QUANTITY.test(quantity))
    return refuse(`${columns.quantity} "${shortened(quantity)}" is not a number with at most 3 decimals`);
  if (!PRICE.test(unitPrice))
    return refuse(`${columns.unitPrice} "${shortened(unitPrice)}" is not a price with at most 4 decimals`);
  if (amount === null || Number(quantity) === 0) return refuse(`${columns.quantity} is zero`);
  if (amount >= LARGEST || amount <= -LARGEST) return refuse('the amount is ten thousand million or more');
  const invoicedAt = civilTime(field('invoicedAt'));
  if (invoicedAt === undefined)
    return refuse(`${columns.invoicedAt} "${shortened(field('invoicedAt'))}" is no time like 2011-12-09T12:50:00`);
  if ([invoiceNumber, productNumber, customerNumber, country].some((text) => text.length > LONGEST_NUMBER))
    return refuse(`a number or the country is longer than ${LONGEST_NUMBER} characters`);
  if (description.length > LONGEST_TEXT)
    return refuse(`${columns.description} is longer than ${LONGEST_TEXT} characters`);
  if (record.some((text) => text.includes('\0'))) return refuse('contains a NUL character');

  const kind = kindOf({ invoiceNumber, productNumber, quantity, unitPrice }, mapping);
  return {
    invoiceNumber,
    productNumber,
    description,
    quantity,
    unitPrice,
    invoicedAt,
    customerNumber: customerNumber === '' ? null : customerNumber,
    country,
    kind,
    amount,
  };
}

export function isRejection(line: InvoiceLine | Rejection): line is Rejection {
  return 'reason' in line;
}

/** Goods that went out without a price are free; those that only left the books were written off. */
function kindOf(
  line: Pick<InvoiceLine, 'invoiceNumber' | 'productNumber' | 'quantity' | 'unitPrice'>,
  mapping: ImportMapping,
): LineKind {
  if (line.invoiceNumber.startsWith(mapping.returnsBeginWith)) return 'RETURN';
  if (mapping.fees.includes(line.productNumber)) return 'FEE';
  if (mapping.adjustments.includes(line.productNumber)) return 'ADJUSTMENT';
  if (line.quantity.startsWith('-') || line.unitPrice.startsWith('-')) return 'ADJUSTMENT';
  return Number(line.unitPrice) === 0 ? 'FREE' : 'GOODS';
}

function amountOf(quantity: string, unitPrice: string): bigint | null {
  return QUANTITY.test(quantity) && PRICE.test(unitPrice) ? scaled(quantity, 3) * scaled(unitPrice, 4) : null;
}

function scaled(decimal: string, places: number): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

/** An exact amount as a decimal string with seven places, as SQL reads it. */
export function decimalOf(amount: bigint): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(8, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -7)}.${digits.slice(-7)}`;
}

function civilTime(text: string): string | undefined {
  const parts = CIVIL_TIME.exec(text);
  if (parts === null) return undefined;
  const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? '0'));
  const time = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second));
  const same = `${parts[1]}-${parts[2]}-${parts[3]}T${parts[4]}:${parts[5]}:${parts[6] ?? '00'}`;
  return (year ?? 0) >= 1970 && time.toISOString().startsWith(same) ? same : undefined;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
