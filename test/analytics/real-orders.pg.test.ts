import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdown, type BreakdownInput } from '../../api/analytics/breakdown/breakdown.service';
import { segmentation } from '../../api/analytics/segments/segments.service';
import type { RequestContext } from '../../api/platform/context/request-context';
import { mixedLines } from '../sales/some-invoices';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrangeRetail } from './retail/arrange-retail';
import { tell, type Line, type ToldGoods, type ToldOrder } from './retail/told-retail';
import { standingOn, ToldCompany } from './retail/told-standing';
import { EVERYTHING } from './segmented-company';

/** A year of a real wholesaler (Chen, D. (2015), Online Retail, UCI, CC BY 4.0), beside the repository where it is kept. */
const FILE = fileURLToPath(new URL('../../../shared/data/online-retail.csv.gz', import.meta.url));
const HEADER = 'invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country';
/** Clients are graded on these days; on the last the year before has orders to grow over. */
const GRADED = ['2011-06-30', '2011-11-30', '2012-06-30'] as const;
const TODAY = '2012-06-30';
const YEAR = { from: '2010-12-01', to: '2011-11-30' };
const MONTHS = ['2010-12', ...Array.from({ length: 11 }, (_, at) => `2011-${String(at + 1).padStart(2, '0')}`)];
const isOfYear = ({ day }: { day: string }): boolean => day >= YEAR.from && day <= YEAR.to;

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
  let company: ToldCompany;
  let directory: string;

  beforeAll(async () => {
    const lines = await linesOf();
    const told = tell(parse<Line>(lines.join('\n'), { columns: true, relax_quotes: true }));
    company = new ToldCompany(
      told,
      GRADED.map((day) => ({ day, standing: standingOn(told, day) })),
    );
    database = await testDatabase();
    directory = await mkdtemp(join(tmpdir(), 'kehu-real-'));
    const file = join(directory, 'invoices.csv');
    await writeFile(file, lines.join('\n'));
    await arrangeRetail(database, { file, told, graded: GRADED });
  }, 300_000);
  afterAll(async () => {
    await database.drop();
    await rm(directory, { recursive: true });
  });

  const viewed = async <Answer>(ask: (context: RequestContext) => Promise<Answer>): Promise<Answer> => {
    const context = database.contextOf({ posts: ['EXECUTIVE'] }, { now: `${TODAY}T04:00:00.000Z`, locale: 'en' });
    return ask(context).finally(() => context.database.close());
  };

  type Asked = Pick<BreakdownInput, 'measures' | 'by'> & Partial<BreakdownInput>;

  /** Figures of one measure by group, those of nothing left out. */
  async function figures(
    asked: Asked,
    part: 'numerator' | 'denominator' = 'numerator',
  ): Promise<Readonly<Record<string, number>>> {
    const answer = await viewed((context) =>
      breakdown(context, { where: YEAR, exposure: 'ACTIVE_CLIENTS', compare: null, asOf: null, ...asked }),
    );
    if (!('groups' in answer)) throw new Error(answer.code);
    const partOf = (figure: Partial<Record<typeof part, number | null>> | undefined): number => figure?.[part] ?? 0;
    const told = answer.groups.map(
      ({ keys, figures: [figure] }) => [keys.map(({ value }) => value ?? '').join(' '), partOf(figure)] as const,
    );
    return Object.fromEntries(told.filter(([, value]) => value !== 0));
  }

  type Dimension = Parameters<ToldCompany['valueOf']>[0];
  type Row = ToldOrder | ToldGoods;

  /** The same told from the file. */
  function sums<Of extends Row>(
    rows: readonly Of[],
    by: readonly Dimension[],
    valueOf: (row: Of) => Decimal,
  ): Readonly<Record<string, number>> {
    const told = new Map<string, Decimal>();
    for (const row of rows.filter(isOfYear)) {
      const key = by.map((dimension) => company.valueOf(dimension, row)).join(' ');
      told.set(key, (told.get(key) ?? new Decimal(0)).plus(valueOf(row)));
    }
    return Object.fromEntries(
      [...told].map(([key, value]) => [key, value.toNumber()]).filter(([, value]) => value !== 0),
    );
  }

  const named = (spreads: readonly (readonly Dimension[])[]): { by: readonly Dimension[]; name: string }[] =>
    spreads.map((by) => ({ by, name: by.join(' and ').toLowerCase() || 'nothing' }));
  const SPREADS = [[], ['MONTH'], ['REGION'], ['TIER'], ['MONTH', 'TIER'], ['REGION', 'TIER']] as const;
  const OF_ORDERS = [...SPREADS, ['SEGMENT'], ['MONTH', 'SEGMENT']] as const;
  const amount = (row: Row): Decimal => row.amount;
  const profit = ({ costed, cost }: ToldOrder): Decimal => costed.minus(cost);

  it.each(named(OF_ORDERS))('come to the same amounts and profit by $name', async ({ by }) => {
    const { orders } = company.told;
    expect(await figures({ measures: ['REVENUE'], by })).toEqual(sums(orders, by, amount));
    expect(await figures({ measures: ['PROFIT'], by })).toEqual(sums(orders, by, profit));
    expect(await figures({ measures: ['PROFIT_CONTRIBUTION'], by })).toEqual(sums(orders, by, profit));
    expect(await figures({ measures: ['PROFIT_CONTRIBUTION'], by }, 'denominator')).toEqual(
      sums(orders, by, ({ costed }) => costed),
    );
    expect(orders.length).toBeGreaterThan(50);
  });

  it.each(named(SPREADS))('come to the same goods returned of those delivered by $name', async ({ by }) => {
    const { out, back } = company.told;
    const quantity = (row: ToldGoods): Decimal => row.quantity;
    expect(await figures({ measures: ['RETURN_RATE'], by }, 'denominator')).toEqual(sums(out, by, quantity));
    expect(await figures({ measures: ['RETURN_RATE'], by })).toEqual(sums(back, by, quantity));
    expect(await figures({ measures: ['RETURN_RATE_AMOUNT'], by }, 'denominator')).toEqual(sums(out, by, amount));
    expect(await figures({ measures: ['RETURN_RATE_AMOUNT'], by })).toEqual(sums(back, by, amount));
    expect(await figures({ measures: ['RETURNED_AMOUNT'], by })).toEqual(sums(back, by, amount));
    expect(back.filter(isOfYear).length).toBeGreaterThan(10);
  });

  it.each(named(OF_ORDERS))('come to the same active clients by $name', async ({ by }) => {
    const ends = by.includes('MONTH')
      ? MONTHS.map((month) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)))
      : [new Date(YEAR.to)];
    const expected: Record<string, number> = {};
    for (const day of ends.map((each) => each.toISOString().slice(0, 10)))
      for (const client of company.active(day)) {
        const key = by.map((dimension) => company.valueOf(dimension, { client, day })).join(' ');
        expected[key] = (expected[key] ?? 0) + 1;
      }
    expect(await figures({ measures: ['ACTIVE_CLIENTS'], by })).toEqual(expected);
  });

  it.each(named([[], ['MONTH'], ['REGION'], ['TIER']]))('come to the same exposure by $name', async ({ by }) => {
    const { orders, out } = company.told;
    const exposed = (exposure: BreakdownInput['exposure']) =>
      figures({ measures: ['COMPLAINT_RATE'], by, exposure }, 'denominator');
    expect(await exposed('ORDERS')).toEqual(sums(orders, by, () => new Decimal(1)));
    expect(await exposed('DELIVERED_QUANTITY')).toEqual(sums(out, by, ({ quantity }) => quantity));
    const millions = Object.entries(sums(orders, by, amount)).map(([key, yuan]) => [key, yuan / 1_000_000] as const);
    const told = await exposed('REVENUE');
    expect(Object.keys(told)).toEqual(expect.arrayContaining(millions.map(([key]) => key)));
    for (const [key, yuan] of millions) expect(told[key]).toBeCloseTo(yuan, 9);
  });

  it('leave every client with the same volume, growth, profit, tier and segment', async () => {
    const rows = await database.sql<{ client: string }>(
      `select substr(number, 4) as client, annual_volume::text as volume, round(growth, 12)::text as growth, round(profit_contribution, 12)::text as profit,
         coalesce(tier, '') as tier, tier_gap as "inGap", coalesce(segment, '') as segment
       from clients.client where not walk_in order by number`,
    );
    const expected = company.told.clients.map((client) => {
      const { volume, growth, profit: left, ...standing } = company.graded(client, TODAY) ?? {};
      return {
        client,
        volume: volume?.toFixed(2),
        growth: growth?.toFixed(12) ?? null,
        profit: left?.toFixed(12) ?? null,
        ...standing,
      };
    });
    const byClient = (a: { client: string }, b: { client: string }): number => (a.client < b.client ? -1 : 1);
    expect(rows.sort(byClient)).toEqual(expected.sort(byClient));
  });

  it.each([
    ['2011-06-30', '2012-06-30'],
    ['2011-03-31', '2011-11-30'],
  ])('move the same clients between tiers and segments from %s to %s, new and lost ones told', async (from, to) => {
    const answer = await viewed((context) => segmentation(context, { where: { from, to }, asOf: null }, EVERYTHING));
    if ('code' in answer) throw new Error(answer.code);
    const moved = (was: boolean, first: string | null, is: boolean, last: string | null): string =>
      `${was ? (first ?? '') : 'NEW'}>${is ? (last ?? '') : 'LOST'}`;
    const tiers = (answer.moves ?? []).map(
      (move) => [moved(move.wasActive, move.fromTier, move.isActive, move.toTier), move.clients] as const,
    );
    const segments = (answer.segmentMoves ?? []).map(
      (move) => [moved(move.wasActive, move.fromSegment, move.isActive, move.toSegment), move.clients] as const,
    );
    expect(Object.fromEntries(tiers)).toEqual(company.moves('tier', from, to));
    expect(Object.fromEntries(segments)).toEqual(company.moves('segment', from, to));
    expect(tiers.length).toBeGreaterThan(2);
  });

  it('come to the same volume by tier and segment, and the same concentration', async () => {
    const answer = await viewed((context) => segmentation(context, { where: YEAR, asOf: null }, EVERYTHING));
    if ('code' in answer) throw new Error(answer.code);
    const all = company.told.clients.flatMap((client) => company.graded(client, TODAY) ?? []);
    const of = (some: typeof all) => ({
      clients: some.length,
      volume: Decimal.sum(0, ...some.map(({ volume }) => volume)).toFixed(2),
    });
    for (const { tier, clients, volume, inGap } of answer.tiers ?? []) {
      const own = all.filter((each) => each.tier === (tier ?? ''));
      expect({ clients, volume, inGap }).toEqual({ ...of(own), inGap: own.filter((each) => each.inGap).length });
    }
    for (const { segment, clients, volume } of answer.segments ?? [])
      expect({ clients, volume }).toEqual(of(all.filter((each) => each.segment === (segment ?? ''))));
    for (const list of [answer.tiers, answer.segments])
      expect((list ?? []).reduce((count, { clients }) => count + clients, 0)).toBe(all.length);
    const largest = all.sort((a, b) => b.volume.comparedTo(a.volume));
    expect(answer.topTen).toMatchObject(of(largest.slice(0, 10)));
    expect(answer.concentration?.map(({ clients, volume }) => ({ clients, volume }))).toEqual(
      Array.from({ length: 10 }, (__, at) => of(largest.slice(0, Math.ceil(((at + 1) * all.length) / 10)))),
    );
  });
});
