import { Decimal } from 'decimal.js';

/*
 * Figures of a wholesaler told from the lines of its file alone, by a program that knows nothing of the product's tables.
 * What the file does not say, such as regions and costs, is made up from the numbers of clients and invoices.
 */

export interface Line {
  readonly invoice_no: string;
  readonly stock_code: string;
  readonly quantity: string;
  readonly invoice_date: string;
  readonly unit_price: string;
  readonly customer_id: string;
  readonly country: string;
}

export interface ToldOrder {
  readonly number: string;
  readonly client: string;
  readonly day: string;
  /** Yuan. */
  readonly amount: Decimal;
  /** Of the amount, what has a known cost, and that cost. */
  readonly costed: Decimal;
  readonly cost: Decimal;
}

/** Goods that went out, or came back: under the day they went out. */
export interface ToldGoods {
  readonly client: string;
  readonly product: string;
  readonly day: string;
  readonly quantity: Decimal;
  /** Yuan. */
  readonly amount: Decimal;
}

export interface Told {
  readonly clients: readonly string[];
  readonly orders: readonly ToldOrder[];
  readonly out: readonly ToldGoods[];
  readonly back: readonly ToldGoods[];
}

const YUAN = '10.3';
const FEES = ['POST', 'DOT', 'C2', 'BANK CHARGES', 'AMAZONFEE', 'CRUK'];
const CORRECTIONS = ['D', 'M', 'B', 'S'];

/** The day in Shanghai of a London wall clock; summer time of 2011 ran from 27 March to 30 October. */
function dayOf(wall: string): string {
  const hours = wall > '2011-03-27T01' && wall < '2011-10-30T02' ? 7 : 8;
  return new Date(Date.parse(`${wall}Z`) + hours * 3_600_000).toISOString().slice(0, 10);
}

const fen = (value: Decimal.Value): Decimal => new Decimal(value).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const pounds = ({ quantity, unit_price: price }: Line): Decimal => fen(new Decimal(quantity).times(price));
/** What goes out may be part of a line: it is rounded once, in yuan. */
const yuanOf = ({ quantity, unit_price: price }: Line): Decimal => fen(new Decimal(quantity).times(price).times(YUAN));
const isMinus = ({ quantity, unit_price: price }: Line): boolean => quantity.startsWith('-') || price.startsWith('-');
const productOf = ({ stock_code: code }: Line): string => code.toUpperCase();

export function tell(lines: readonly Line[]): Told {
  const known = lines.filter((line) => line.customer_id !== '');
  const invoices = new Map<string, Line[]>();
  for (const line of known) invoices.set(line.invoice_no, [...(invoices.get(line.invoice_no) ?? []), line]);
  const sold = [...invoices.values()].filter(([line]) => line !== undefined && !line.invoice_no.startsWith('C'));
  // An invoice of nothing but corrections is no order.
  const orders = sold
    .filter((some) => !some.every((line) => CORRECTIONS.includes(productOf(line)) || isMinus(line)))
    .flatMap(([first, ...rest]) => (first === undefined ? [] : [orderOf(first, [first, ...rest])]));
  const out = sold
    .flat()
    .filter((line) => ![...FEES, ...CORRECTIONS].includes(productOf(line)) && !isMinus(line))
    .map((line) => ({ ...goodsOf(line), amount: yuanOf(line), day: dayOf(line.invoice_date) }));
  const delivered = new Map<string, string[]>();
  for (const { client, product, day } of out)
    delivered.set(`${client} ${product}`, [...(delivered.get(`${client} ${product}`) ?? []), day]);
  const back = known
    .filter((line) => line.invoice_no.startsWith('C'))
    .map((line) => {
      const came = dayOf(line.invoice_date);
      const days = (delivered.get(`${line.customer_id} ${productOf(line)}`) ?? []).filter((day) => day <= came);
      return { ...goodsOf(line), day: days.sort().at(-1) ?? came };
    });
  return { clients: [...new Set(known.map(({ customer_id: client }) => client))], orders, out, back };
}

function orderOf(first: Line, lines: readonly Line[]): ToldOrder {
  const { invoice_no: number, customer_id: client } = first;
  const amount = fen(Decimal.sum(...lines.map(pounds)).times(YUAN));
  const costed = madeUp.isCosted(number) ? amount : new Decimal(0);
  const cost = fen(costed.times(madeUp.costShare(client)));
  return { number, client, day: dayOf(first.invoice_date), amount, costed, cost };
}

function goodsOf(line: Line): Omit<ToldGoods, 'day'> {
  const quantity = new Decimal(line.quantity).abs();
  return {
    client: line.customer_id,
    product: productOf(line),
    quantity,
    amount: fen(pounds({ ...line, quantity: quantity.toString() }).times(YUAN)),
  };
}

/** What is put beside the file, by the numbers in it. */
export const madeUp = {
  isCosted: (invoice: string): boolean => !invoice.endsWith('3'),
  costShare: (client: string): Decimal => new Decimal(50 + (Number(client) % 53)).dividedBy(100),
  credit: (client: string): 'good' | 'fair' | 'poor' =>
    (['good', 'fair', 'poor'] as const)[Number(client) % 3] ?? 'poor',
  region: (client: string): 'EC' | 'SC' | '' => (['EC', 'SC', ''] as const)[Number(client) % 7] ?? 'EC',
};
