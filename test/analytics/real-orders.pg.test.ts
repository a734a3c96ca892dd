import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdown } from '../../api/analytics/breakdown/breakdown.service';
import { refreshClients } from '../../api/analytics/fold.service';
import type { MeasureName } from '../../api/analytics/measures';
import { segmentation } from '../../api/analytics/segments/segments.service';
import { remeasureClients } from '../../api/clients/tiers/grade.repository';
import { tierPolicy } from '../../api/kernel/policy/tier-policy';
import { importOrders } from '../../api/sales/import/import-orders';
import { seededRegulation } from '../kernel/policy/seeded-regulations';
import { mixedLines, retailMapping } from '../sales/some-invoices';
import { testDatabase, type TestDatabase } from '../support/database';

/** A year of a real wholesaler (Chen, D. (2015), Online Retail, UCI, CC BY 4.0), beside the repository where it is kept. */
const FILE = fileURLToPath(new URL('../../../shared/data/online-retail.csv.gz', import.meta.url));
const NOW = '2011-12-12T04:00:00.000Z';
const HEADER = 'invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country';
const YUAN = '10.3';
const NO_GOODS = ['POST', 'DOT', 'C2', 'BANK CHARGES', 'AMAZONFEE', 'CRUK', 'D', 'M', 'B', 'S'];

interface Line {
  readonly invoice_no: string;
  readonly stock_code: string;
  readonly quantity: string;
  readonly invoice_date: string;
  readonly unit_price: string;
  readonly customer_id: string;
}

/** The day in Shanghai of a London wall clock; summer time of 2011 ran from 27 March to 30 October. */
function dayOf(wall: string): string {
  const hours = wall > '2011-03-27T01' && wall < '2011-10-30T02' ? 7 : 8;
  return new Date(Date.parse(`${wall}Z`) + hours * 3_600_000).toISOString().slice(0, 10);
}

const fen = (value: Decimal.Value): Decimal => new Decimal(value).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
const monthsOf = (day: string): string => day.slice(0, 7);

/** Every figure told from the lines of the file alone, by a program that knows nothing of the product's tables. */
function tell(lines: readonly Line[]) {
  const sold = new Map<string, { client: string; day: string; amount: Decimal }>();
  const delivered = new Map<string, string[]>();
  const out = new Map<string, Decimal>();
  const back = new Map<string, Decimal>();
  const add = (sums: Map<string, Decimal>, key: string, value: Decimal.Value): void => {
    sums.set(key, (sums.get(key) ?? new Decimal(0)).plus(value));
  };
  const known = lines.filter((line) => line.customer_id !== '');
  for (const line of known.filter(({ invoice_no }) => !invoice_no.startsWith('C'))) {
    const day = dayOf(line.invoice_date);
    const order = sold.get(line.invoice_no) ?? { client: line.customer_id, day, amount: new Decimal(0) };
    order.amount = order.amount.plus(fen(new Decimal(line.quantity).times(line.unit_price)));
    sold.set(line.invoice_no, order);
    const product = line.stock_code.toUpperCase();
    if (NO_GOODS.includes(product) || line.quantity.startsWith('-') || line.unit_price.startsWith('-')) continue;
    const key = `${line.customer_id} ${product}`;
    delivered.set(key, [...(delivered.get(key) ?? []), day]);
    add(out, monthsOf(day), line.quantity);
  }
  for (const line of known.filter(({ invoice_no }) => invoice_no.startsWith('C'))) {
    const day = dayOf(line.invoice_date);
    const days = (delivered.get(`${line.customer_id} ${line.stock_code.toUpperCase()}`) ?? []).filter((d) => d <= day);
    add(back, monthsOf(days.sort().at(-1) ?? day), new Decimal(line.quantity).abs());
  }
  const orders = [...sold.entries()].filter(([number]) => !onlyCorrections(known, number)).map(([, order]) => order);
  const revenue = new Map<string, Decimal>();
  for (const { day, amount } of orders) add(revenue, monthsOf(day), fen(amount.times(YUAN)));
  return { orders, revenue, out, back };
}

/** An invoice of nothing but corrections is no order. */
function onlyCorrections(lines: readonly Line[], number: string): boolean {
  return lines
    .filter((line) => line.invoice_no === number)
    .every(
      ({ stock_code: code, quantity, unit_price: price }) =>
        ['D', 'M', 'B', 'S'].includes(code.toUpperCase()) || quantity.startsWith('-') || price.startsWith('-'),
    );
}

const MONTHS = ['2010-12', ...Array.from({ length: 11 }, (_, at) => `2011-${String(at + 1).padStart(2, '0')}`)];
const plain = (sums: Map<string, Decimal>): Record<string, number> =>
  Object.fromEntries(MONTHS.map((month) => [month, sums.get(month)?.toNumber() ?? 0]));

/** Lines of invoices under a header; made up, and where it is kept the real file. */
const FILES: readonly [string, () => Promise<string[]>][] = [
  ['some invoices', async () => [HEADER, ...mixedLines(900)]],
  ...(existsSync(FILE) ? [['a real wholesaler', tenthOfFile] as [string, () => Promise<string[]>]] : []),
];

/** Every tenth client, with all it bought: the figures of a client do not depend on the others. */
async function tenthOfFile(): Promise<string[]> {
  const text = gunzipSync(await readFile(FILE)).toString('utf8');
  const [header = '', ...rows] = text.split(/\r?\n/).filter((row) => row !== '');
  const place = header.split(',').indexOf('customer_id');
  const all = parse(rows.join('\n'), { relax_quotes: true });
  return [header, ...rows.filter((_, at) => (all[at]?.[place] ?? '').endsWith('0'))];
}

describe.each(FILES)('the orders of %s', (_, linesOf) => {
  let database: TestDatabase;
  let told: ReturnType<typeof tell>;
  let directory: string;

  beforeAll(async () => {
    const lines = await linesOf();
    told = tell(parse<Line>(lines.join('\n'), { columns: true, relax_quotes: true }));
    database = await testDatabase();
    directory = await mkdtemp(join(tmpdir(), 'kehu-real-'));
    const file = join(directory, 'invoices.csv');
    await writeFile(file, lines.join('\n'));
    await importOrders({ adminUrl: database.adminUrl, file, mapping: await retailMapping() });
    const context = database.systemContext({ now: NOW });
    const policy = tierPolicy(seededRegulation('KA'));
    await context.database.write((transaction) => remeasureClients(transaction, { policy, asOf: '2011-12-12' }));
    await context.database.close();
    await refreshClients(database.source);
  }, 300_000);
  afterAll(async () => {
    await database.drop();
    await rm(directory, { recursive: true });
  });

  const viewed = async <Told>(ask: (context: ReturnType<TestDatabase['contextOf']>) => Promise<Told>) => {
    const context = database.contextOf({ posts: ['EXECUTIVE'] }, { now: NOW, locale: 'en' });
    return ask(context).finally(() => context.database.close());
  };

  async function months(measure: MeasureName, part: 'numerator' | 'denominator'): Promise<Record<string, number>> {
    const answer = await viewed((context) =>
      breakdown(context, {
        measures: [measure],
        by: ['MONTH'],
        where: { from: '2010-12-01', to: '2011-11-30' },
        exposure: 'ACTIVE_CLIENTS',
        compare: null,
        asOf: null,
      }),
    );
    if (!('groups' in answer)) throw new Error(answer.code);
    return Object.fromEntries(
      answer.groups.map(({ keys, figures }) => [keys[0]?.value ?? '', figures[0]?.[part] ?? NaN]),
    );
  }

  it('come to the same revenue month by month', async () => {
    expect(await months('REVENUE', 'numerator')).toEqual(plain(told.revenue));
    expect(told.orders.length).toBeGreaterThan(50);
  });

  it('come to the same active clients at the end of every month', async () => {
    const expected = MONTHS.map((month) => {
      const until = told.orders.filter(({ day }) => monthsOf(day) <= month);
      return [month, new Set(until.map(({ client }) => client)).size];
    });
    expect(await months('ACTIVE_CLIENTS', 'numerator')).toEqual(Object.fromEntries(expected));
  });

  it('come to the same return rate by month of delivery', async () => {
    expect(await months('RETURN_RATE', 'denominator')).toEqual(plain(told.out));
    expect(await months('RETURN_RATE', 'numerator')).toEqual(plain(told.back));
  });

  it('come to the same volume and concentration', async () => {
    const volumes = new Map<string, Decimal>();
    for (const { client, day, amount } of told.orders)
      if (day > '2010-12-12')
        volumes.set(client, (volumes.get(client) ?? new Decimal(0)).plus(fen(amount.times(YUAN))));
    const sorted = [...volumes.values()].sort((a, b) => b.comparedTo(a));
    const sum = (some: readonly Decimal[]): string => Decimal.sum(0, ...some).toFixed(2);
    const answer = await viewed((context) =>
      segmentation(
        context,
        { where: { from: '2011-06-30', to: '2011-11-30' }, asOf: null },
        new Map([
          ['tiers', []],
          ['topTen', []],
        ]),
      ),
    );
    if ('code' in answer) throw new Error(answer.code);
    expect(sum((answer.tiers ?? []).map(({ volume }) => new Decimal(volume)))).toBe(sum(sorted));
    expect(answer.topTen).toMatchObject({ clients: 10, volume: sum(sorted.slice(0, 10)) });
  });
});
