import { z } from 'zod';
import { parseCivilDate } from '../../kernel/civil-date';
import { OperatorError } from '../../platform/operator-error';

const name = z.string().trim().min(1).max(100);
const civilDate = z.string().refine(isCivilDate, 'must be a day, like 2011-12-31');
const businessType = z.enum(['AGREEMENT', 'MEMBER', 'DEALER', 'TRADING', 'AGENT']);

const mapping = z.strictObject({
  /** Names the system the invoices come from; invoice numbers are unique within it. */
  source: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be a word of small letters, digits and hyphens'),
  /** IANA zone in which the invoice times are civil times. */
  timeZone: z.string().refine(isTimeZone, 'must be an IANA time zone, like Europe/London'),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be three capital letters, like GBP'),
  delimiter: z.string().length(1),
  /** The file's name of each column. */
  columns: z.strictObject({
    invoiceNumber: name,
    productNumber: name,
    description: name,
    quantity: name,
    invoicedAt: name,
    unitPrice: name,
    customerNumber: name,
    country: name,
  }),
  /** Invoices whose number begins so are credit notes: they go to the returns. */
  returnsBeginWith: name,
  /** Product numbers, in capitals, that are no products but fees… */
  fees: z.array(name),
  /** …or corrections. */
  adjustments: z.array(name),
  clients: z.strictObject({ number: holding('{number}'), name: holding('{number}'), businessType }),
  /** One client per country stands for every line without a customer. */
  walkIns: z.strictObject({
    number: holding('{country}'),
    name: holding('{country}'),
    /** Nothing is agreed with it (KA-4). */
    businessType: businessType.exclude(['AGREEMENT']),
  }),
  /** Used for days on which the rate table has none. Both days included. */
  exchangeRates: z.array(
    z.strictObject({
      from: civilDate,
      to: civilDate,
      yuanForOne: z.string().regex(/^\d{1,7}(\.\d{1,6})?$/, 'must be a decimal number, like 10.3'),
    }),
  ),
});

/** What the columns of an invoice file mean. `seeds/import/` has one per system. */
export type ImportMapping = z.infer<typeof mapping>;

/** @throws OperatorError that lists every problem of the document */
export function parseMapping(json: unknown, where: string): ImportMapping {
  const result = mapping.safeParse(json);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `  ${path.join('.') || 'document'}: ${message}`);
  throw new OperatorError(`The mapping ${where} cannot be used.\n${problems.join('\n')}`, 78);
}

function holding(placeholder: string): z.ZodType<string> {
  return name.refine((text) => text.includes(placeholder), `must contain ${placeholder}`);
}

function isCivilDate(text: string): boolean {
  try {
    return parseCivilDate(text) === text;
  } catch {
    return false;
  }
}

function isTimeZone(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
