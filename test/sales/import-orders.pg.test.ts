import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importOrders, type ImportOptions } from '../../api/sales/import/import-orders';
import { reconciles, type ImportReport } from '../../api/sales/import/import-report';
import { addStaff } from '../clients/some-clients';
import { testDatabase, type TestDatabase } from '../support/database';
import { fileOf, gzippedInvoiceFile, invoiceFile, mixedLines, retailMapping } from './some-invoices';

let database: TestDatabase;

beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.drop());

async function importing(file: string, options: Partial<ImportOptions> = {}): Promise<ImportReport> {
  return importOrders({ adminUrl: database.adminUrl, file, mapping: await retailMapping(), batchRows: 50, ...options });
}

/** Everything an import leaves, without ids. */
async function everything(): Promise<unknown[]> {
  const left: unknown[] = [];
  for (const statement of EVERYTHING) left.push(await database.sql(statement));
  return left;
}

const EVERYTHING = [
  `select o.number, c.number as client, o.ordered_at, o.ordered_on, o.currency, o.amount, o.rate, o.amount_company,
     o.source, o.kind
   from sales."order" o join clients.client c on c.id = o.client_id order by 1`,
  `select o.number, l.line_no, p.number as product, l.description, l.quantity, l.unit_price, l.amount, l.kind
   from sales.order_line l join sales."order" o on o.id = l.order_id left join sales.product p on p.id = l.product_id
   order by 1, 2`,
  `select o.number, l.line_no, d.source, d.number, d.quantity, d.delivered_on::text, l.delivered_quantity
   from sales.delivery d join sales.order_line l on l.id = d.order_line_id join sales."order" o on o.id = l.order_id
   order by 1, 2`,
  'select number, name, country, walk_in, opened_on::text from clients.client order by number',
  'select number, name from sales.product order by number',
  `select r.number, r.amount, l.line_no, l.product_number, l.quantity, l.unit_price
   from returns.return_line l join returns."return" r on r.id = l.return_id order by 1, 3`,
];

describe('an import', () => {
  it('places every kind of line, in yuan at the rate of the day', async () => {
    const file = await invoiceFile([
      '536365,85123a,LANTERN,6,2011-07-01T08:26:00,2.55,17850,United Kingdom',
      '536365,POST,POSTAGE,1,2011-07-01T08:26:00,18.00,17850,United Kingdom',
      '536365,22423,CAKESTAND,2,2011-07-01T08:27:00,0,17850,United Kingdom',
      '536365,D,Discount,1,2011-07-01T08:26:00,-1.005,17850,United Kingdom',
      '536366,85123A,damaged,-4,2011-01-02T23:30:00,0,,France',
      'C536367,85123A,LANTERN,-2,2011-07-05T10:00:00,2.55,17850,United Kingdom',
    ]);
    const report = await importing(file);
    expect(reconciles(report)).toBe(true);
    expect(report.totals).toEqual([
      { kind: 'GOODS', rows: 1, amount: '15.3' },
      { kind: 'FREE', rows: 1, amount: '0' },
      { kind: 'FEE', rows: 1, amount: '18' },
      { kind: 'ADJUSTMENT', rows: 2, amount: '-1.005' },
      { kind: 'RETURN', rows: 1, amount: '-5.1' },
    ]);
    const orders = await database.sql(
      `select o.number, c.number as client, o.ordered_at at time zone 'UTC' || '' as at, o.ordered_on::text as day,
         o.amount, o.amount_company, o.kind
       from sales."order" o join clients.client c on c.id = o.client_id order by 1`,
    );
    expect(orders).toEqual([
      // British summer time is an hour ahead; 32.29 × 10.3 = 332.587.
      {
        number: '536365',
        client: 'OR-17850',
        at: '2011-07-01 07:26:00',
        day: '2011-07-01',
        amount: '32.29',
        amount_company: '332.59',
        kind: 'SALE',
      },
      // Half past eleven at night in London is the next day in Shanghai.
      {
        number: '536366',
        client: 'OR-WALK-IN France',
        at: '2011-01-02 23:30:00',
        day: '2011-01-03',
        amount: '0.00',
        amount_company: '0.00',
        kind: 'ADJUSTMENT',
      },
    ]);
    expect(await database.sql('select number from sales.product order by 1')).toEqual([
      { number: '22423' },
      { number: '85123A' },
    ]);
    expect(await database.sql(`select name, walk_in, country from clients.client where walk_in`)).toEqual([
      { name: '散客（France）', walk_in: true, country: 'France' },
    ]);
    expect(await database.sql(`select number, source from returns."return"`)).toEqual([
      { number: 'C536367', source: 'online-retail' },
    ]);
  });

  it('leaves the same when it is run again, and when the file was gzipped', async () => {
    const lines = mixedLines(600);
    const first = await importing(await invoiceFile(lines));
    const before = await everything();
    expect(first.newOrders).toBeGreaterThan(50);
    expect(first.newReturns).toBeGreaterThan(5);
    const second = await importing(await invoiceFile(lines));
    expect(await everything()).toEqual(before);
    const third = await importing(await gzippedInvoiceFile(lines), { batchRows: 7 });
    expect(await everything()).toEqual(before);
    for (const report of [second, third]) {
      expect(report).toMatchObject({ newClients: 0, newOrders: 0, newReturns: 0, totals: first.totals });
      expect(reconciles(report)).toBe(true);
    }
  });

  it('takes over what a later file of the same invoices corrects', async () => {
    const line = (no: number, price: string): string => `1,P${no},X,1,2011-03-01T10:00:00,${price},7,Spain`;
    await importing(await invoiceFile([line(1, '1.00'), line(2, '2.00'), line(3, '3.00')]));
    const report = await importing(await invoiceFile([line(1, '1.00'), line(2, '2.50')]));
    expect(reconciles(report)).toBe(true);
    expect(await database.sql('select amount from sales."order"')).toEqual([{ amount: '3.50' }]);
    expect(await database.sql('select unit_price from sales.order_line order by line_no')).toEqual([
      { unit_price: '1.0000' },
      { unit_price: '2.5000' },
    ]);
  });

  it.each(['read', 'apply'] as const)(
    'goes on behind the last batch after being killed in stage %s',
    async (killed) => {
      const lines = [...mixedLines(600), 'bad,row', ...mixedLines(700).slice(600)];
      await importing(await invoiceFile(lines));
      const whole = await everything();
      await database.drop();

      database = await testDatabase();
      const file = await invoiceFile(lines);
      let batches = 0;
      const kill = (stage: string): void => {
        if (stage === killed && (batches += 1) === 4) void killImport();
      };
      // Lots of a few lines, so that there are batches to be killed between.
      await expect(importing(file, { onProgress: kill, batchRows: 20 })).rejects.toMatchObject({ exitCode: 69 });
      const [left] = await database.sql<{ read: number; applied: number }>(
        'select rows_read::int as read, rows_applied::int as applied from sales.import_run',
      );
      expect(left?.read).toBeGreaterThan(0);
      if (killed === 'apply') expect(left?.applied).toBeGreaterThan(0);
      const report = await importing(file);
      expect(report.resumedAfterRow).toBe(left?.read);
      expect(report.rowsRead).toBe(701);
      expect(reconciles(report)).toBe(true);
      expect(await everything()).toEqual(whole);
      expect(await readFile(report.errorFile ?? '', 'utf8')).toMatch(/^line,reason,record\n602,"has 2 fields/);
    },
  );

  it('begins anew when the server lost the staged lines in a crash', async () => {
    const file = await invoiceFile(mixedLines(100));
    const failing = importing(file, { mapping: await retailMapping({ exchangeRates: [] }) });
    await expect(failing).rejects.toThrow('no exchange rate for GBP on 2011');
    await database.sql('truncate sales.import_line');
    const report = await importing(file);
    expect(report).toMatchObject({ rowsRead: 100, resumedAfterRow: 0 });
    expect(reconciles(report)).toBe(true);
  });

  it('writes bad rows to the error file, each with its line and reason', async () => {
    const good = '1,P1,X,1,2011-03-01T10:00:00,2.00,7,Spain';
    const file = await invoiceFile([
      good,
      good.replace(',1,2011', ',many,2011'),
      '',
      good.replace('X', '"two\nlines"'),
      good.replace('2.00', '2.00001'),
      good.replace('2011-03-01', '2011-02-30'),
      good.replace('1,P1', ',P1'),
      good.replace('Spain', ''),
      `${good},more`,
      good.replace(',1,2011', ',0,2011'),
      good.replace('X', 'a\0b'),
    ]);
    const report = await importing(file);
    expect(report).toMatchObject({ rowsRead: 10, errorFile: `${file}.rejected.csv` });
    expect(reconciles(report)).toBe(true);
    expect(report.totals).toContainEqual({ kind: 'GOODS', rows: 2, amount: '4' });
    const rejected = (await readFile(`${file}.rejected.csv`, 'utf8')).trim().split('\n');
    expect(rejected.map((line) => line.split(',"[')[0])).toEqual([
      'line,reason,record',
      '3,"quantity ""many"" is not a number with at most 3 decimals"',
      '7,"unit_price ""2.00001"" is not a price with at most 4 decimals"',
      '8,"invoice_date ""2011-02-30T10:00:00"" is no time like 2011-12-09T12:50:00"',
      '9,"invoice_no is empty"',
      '10,"country is empty"',
      '11,"has 9 fields; the first line has 8"',
      '12,"quantity is zero"',
      '13,"contains a NUL character"',
    ]);
  });

  it('shares new clients out among the staff it is given', async () => {
    const owner = await addStaff(database, '王');
    const [staff] = await database.sql<{ number: string }>('select number from identity.staff');
    await importing(await invoiceFile(mixedLines(50)), { owners: [staff?.number ?? ''] });
    const rows = await database.sql<{ owner_id: string }>(
      `select distinct c.owner_id, a.owner_id = c.owner_id as assigned
       from clients.client c left join clients.assignment a on a.client_id = c.id`,
    );
    expect(rows).toEqual([{ owner_id: owner, assigned: true }]);
    await expect(importing(await invoiceFile(mixedLines(50)), { owners: ['S-none'] })).rejects.toMatchObject({
      exitCode: 64,
    });
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['no file', async () => '/nowhere/orders.csv', 66, 'There is no such file: /nowhere/orders.csv'],
    ['an empty file', () => fileOf(''), 65, 'It is empty'],
    ['another header', () => fileOf('invoice_no;x\n1;2\n'), 65, 'has no column invoice_no, stock_code'],
    [
      'two columns missing',
      () => fileOf('invoice_no,stock_code,quantity,invoice_date,unit_price,country\n'),
      65,
      'has no column description, customer_id',
    ],
    ['GB 18030', () => fileOf(withSecondLine(Buffer.from([0xbf, 0xcd, 0xbb, 0xa7]))), 65, 'not UTF-8 at line 3'],
    ['an open quote', () => fileOf(withSecondLine(Buffer.from('"open,1\n'))), 65, 'broken quotes at line'],
    ['a quote inside a field', () => fileOf(withSecondLine(Buffer.from('1,"a"b,c\n'))), 65, 'broken quotes at line 3'],
    ['a line of 10 MB', () => fileOf(withSecondLine(Buffer.alloc(10_000_000, 'x'))), 65, 'longer than 1 MiB'],
    ['a cut gzip file', cutGzip, 65, 'damaged gzip file'],
  ])('%s is told so', async (_what, make, exitCode, message) => {
    const failing = importing(await make());
    await expect(failing).rejects.toMatchObject({ name: 'OperatorError', exitCode });
    await expect(importing(await make())).rejects.toThrow(message);
  });
});

function withSecondLine(line: Buffer): Buffer {
  const start = 'invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country\n';
  const good = '1,P1,X,1,2011-03-01T10:00:00,2.00,7,Spain\n';
  return Buffer.concat([Buffer.from(start + good), line]);
}

async function cutGzip(): Promise<string> {
  const whole = await readFile(await gzippedInvoiceFile(mixedLines(500)));
  return fileOf(whole.subarray(0, whole.length - 40), 'cut.csv.gz');
}

async function killImport(): Promise<void> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'kehu-import' and datname = current_database()`,
  );
  await client.end();
}
