import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { buildSubgraph } from '../../api/platform/graph/build-subgraph';
import { loadLines } from '../../api/returns/return.repository';
import { returnById, returnPage, returnsOfClient } from '../../api/returns/return.service';
import { returns } from '../../api/returns/subgraph';
import type { RequestContext } from '../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../support/database';
import { addComplaint, arrange, type Arranged } from '../complaints/arrange';
import { director, holderOf, specialist, supervisor } from '../complaints/viewers';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: Arranged;

beforeAll(async () => {
  database = await testDatabase(returns.entities);
  people = await arrange(database);
});
afterAll(() => database.drop());

interface Line {
  readonly invoice: string;
  readonly line: number;
  readonly quantity: string;
  readonly price: string;
  readonly currency?: string;
  readonly rate?: string | null;
}

/** Hands lines over as an import does: as the system, through the published intake. */
async function takeIn(source: string, lines: readonly Line[], clientId = people.clientOfMing): Promise<number> {
  const context = database.systemContext();
  return context.database.write(async (transaction) => {
    for (const { invoice, line, quantity, price, currency = 'CNY', rate = null } of lines)
      await transaction.rows({
        text: `insert into returns.import_line (source, invoice_no, line_no, product_number, description, quantity, unit_price, currency, rate, client_id, returned_on)
               values ($1, $2, $3, 'P', 'part', $4, $5, $6, $7, $8, '2026-03-04') on conflict do nothing`,
        values: [source, invoice, line, quantity, price, currency, rate, clientId],
      });
    const [taken] = await transaction.rows<{ n: number }>({
      text: 'select returns.take_in($1) as n',
      values: [source],
    });
    return taken?.n ?? -1;
  });
}

const sums = (source: string) =>
  database.sql<{ number: string; amount: string; amount_company: string | null; lines: number }>(
    `select r.number, r.amount, r.amount_company, count(l.id)::int as lines
     from returns."return" r left join returns.return_line l on l.return_id = r.id
     where r.source = $1 group by r.id order by r.number`,
    [source],
  );

describe('returns.take_in', () => {
  const lines: Line[] = [
    { invoice: 'C1', line: 1, quantity: '-3', price: '2.5' },
    { invoice: 'C1', line: 2, quantity: '1', price: '0.0050' },
    { invoice: 'C2', line: 1, quantity: '-2', price: '10' },
  ];

  it('turns credit notes into booked returns, one for an invoice, quantities above zero', async () => {
    expect(await takeIn('once', lines)).toBe(2);
    expect(await sums('once')).toEqual([
      { number: 'C1', amount: '7.51', amount_company: '7.51', lines: 2 },
      { number: 'C2', amount: '20.00', amount_company: '20.00', lines: 1 },
    ]);
    expect(await database.sql(`select 1 from returns.import_line`)).toEqual([]);
    expect(
      await database.sql(
        `select kind, state, returned_on::text from returns."return" where source = 'once' and number = 'C1'`,
      ),
    ).toEqual([{ kind: 'RETURN', state: 'BOOKED', returned_on: '2026-03-04' }]);
  });

  it('takes the same lines in once, however they are cut into deliveries and however often they come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.subarray(lines, { minLength: 1 }), { minLength: 1, maxLength: 4 }),
        async (deliveries) => {
          const source = v7();
          for (const delivery of [...deliveries, lines]) await takeIn(source, delivery);
          expect(await sums(source)).toEqual(await sums('once'));
        },
      ),
      { numRuns: 15 },
    );
  });

  it('takes over what a later delivery corrects', async () => {
    await takeIn('corrected', lines);
    expect(await takeIn('corrected', [{ invoice: 'C2', line: 1, quantity: '-4', price: '10' }])).toBe(0);
    expect((await sums('corrected')).map((row) => [row.amount, row.amount_company])).toEqual([
      ['7.51', '7.51'],
      ['40.00', '40.00'],
    ]);
  });

  it('reckons in yuan by the rate given, else by the rate of the day, else not at all', async () => {
    await database.sql(
      `insert into sales.exchange_rate (currency, valid, rate) values ('GBP', '[2026-03-01,2026-04-01)', 9.1)`,
    );
    await takeIn('rates', [
      { invoice: 'A', line: 1, quantity: '-1', price: '10', currency: 'GBP', rate: '9' },
      { invoice: 'B', line: 1, quantity: '-1', price: '10', currency: 'GBP' },
      { invoice: 'C', line: 1, quantity: '-1', price: '10', currency: 'USD' },
    ]);
    expect((await sums('rates')).map((row) => row.amount_company)).toEqual(['90.00', '91.00', null]);
  });

  it('is not for a person: nobody writes returns of clients out of reach', async () => {
    const context = database.contextOf(specialist(people.hong));
    await expect(
      context.database.write(async (transaction) => {
        await transaction.rows({
          text: `insert into returns.import_line (source, invoice_no, line_no, quantity, unit_price, client_id, returned_on)
                 values ('forged', 'X', 1, 1, 1, $1, '2026-03-04')`,
          values: [people.clientOfMing],
        });
        await transaction.rows({ text: `select returns.take_in('forged')`, values: [] });
      }),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('returns', () => {
  async function asking<Result>(viewer: Viewer, work: (context: RequestContext) => Promise<Result>): Promise<Result> {
    const context = database.contextOf(viewer);
    try {
      return await work(context);
    } finally {
      await context.database.close();
    }
  }

  async function everyId(viewer: Viewer, first: number): Promise<string[]> {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo } = await asking(viewer, (context) =>
        returnPage(context, { first, after, selection: ['number'] }),
      );
      ids.push(...edges.map((edge) => edge.node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return ids;
  }

  const idsOf = async (where: string): Promise<string[]> =>
    (
      await database.sql<{ id: string }>(
        `select id from returns."return" where ${where} order by returned_on desc, id desc`,
      )
    ).map((row) => row.id);

  it('follow page upon page the whole list of each scope', async () => {
    await takeIn('hong', [{ invoice: 'H', line: 1, quantity: '-1', price: '1' }], people.clientOfHong);
    await addComplaint(database, { clientId: people.clientOfHong, post: 'QUALITY_MANAGER' });
    const scopes: readonly (readonly [Viewer, string])[] = [
      [director(people), 'true'],
      [specialist(people.ming), `client_id = '${people.clientOfMing}'`],
      [supervisor(people), `client_id = '${people.clientOfMing}'`],
      [holderOf('QUALITY_MANAGER', people.director), `client_id = '${people.clientOfHong}'`],
      [holderOf('ANALYST', people.director), 'true'],
      [holderOf('EXECUTIVE', people.director), 'false'],
    ];
    for (const [viewer, where] of scopes)
      for (const first of [1, 3, 200]) expect(await everyId(viewer, first)).toEqual(await idsOf(where));
  });

  it('show a foreign, an unknown and a misshapen id alike: not at all', async () => {
    const [foreign] = await idsOf(`client_id = '${people.clientOfHong}'`);
    for (const id of [foreign ?? '', v7(), 'no id'])
      expect(await asking(specialist(people.ming), (context) => returnById(context, id, ['number']))).toBeNull();
    expect(
      await asking(specialist(people.hong), (context) => returnById(context, foreign ?? '', ['number'])),
    ).toMatchObject({ number: 'H' });
  });

  it('of several clients and their lines are read in one statement each', async () => {
    const context = database.contextOf(director(people));
    let statements = 0;
    const rows = context.database.rows.bind(context.database);
    context.database.rows = (statement) => ((statements += 1), rows(statement));
    const pages = await Promise.all(
      [people.clientOfMing, people.clientOfHong, v7()].map((id) =>
        returnsOfClient(context, id, { first: 2, after: null, selection: ['number'] }),
      ),
    );
    expect(pages.map((page) => page.edges.length)).toEqual([2, 1, 0]);
    const lines = await Promise.all(pages.flatMap((page) => page.edges.map(({ node }) => loadLines(context, node.id))));
    expect(lines.every((found) => found.length > 0)).toBe(true);
    expect(statements).toBe(2);
    await context.database.close();
  });

  it('refuse a cursor of another list', async () => {
    for (const key of [['2026-02-30', v7()], ['2026-01-01', 'x'], ['2026-01-01']]) {
      const after = Buffer.from(JSON.stringify(key)).toString('base64url');
      await expect(
        asking(director(people), (context) => returnPage(context, { first: 1, after, selection: [] })),
      ).rejects.toThrow(/another list/);
    }
  });

  it('make a subgraph in which every field is classified', () => {
    expect(buildSubgraph(returns).sdl()).toMatch(/type Return[^{]*@key\(fields: "id"\)/);
  });
});
