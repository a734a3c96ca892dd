import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts } from '../prospects/key-accounts';
import {
  cancel,
  check,
  checked,
  creditCode,
  importing,
  importOf,
  inputColumns,
  NOW,
  open,
  rowsOf,
  run,
  shownOf,
  uploaded,
  workCheck,
  workRun,
} from './some-imports';
import { workAtRun } from '../../../api/clients/import/run-import.service';

let database: TestDatabase;
let people: KeyAccounts;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
beforeEach(async () => {
  // In one transaction: a client is never without an owner.
  const tables = ['client_import_row', 'client_import', 'contact', 'assignment', 'client'];
  await database.sql(tables.map((name) => `delete from clients.${name}`).join(';'));
});
afterAll(() => database.drop());

const HEADER = '客户名称,业务类型,统一社会信用代码,区域,账期';
const table = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const many = (count: number): string =>
  table(
    ...Array.from(
      { length: count },
      (_, at) => `北${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${at}号贸易,经销商,${creditCode(at + 1)},华东,30`,
    ),
  );
const clients = () =>
  database.sql<{ name: string; owner_id: string; number: string }>(
    'select name, owner_id, number from clients.client order by number',
  );

describe('an import of clients', () => {
  it('proposes the columns, checks the rows by the rules of a card, creates clients, and proves itself', async () => {
    const found = await checked(
      database,
      people.specialist,
      table(
        `华北精密仪器有限公司,经销商,${creditCode(1)},华东,30天`,
        `东海化工有限公司,Trading client,,NORTH,`,
        `无类型公司,,,,`,
        `错区域公司,代理商,,火星,三十`,
        `错代码公司,代理商,123,,`,
      ),
    );
    expect(found).toMatchObject({ state: 'CHECKED', total: 5, ready: 2, warned: 0, refused: 3 });
    expect(found.columns.map(({ field }) => field)).toEqual([
      'NAME',
      'BUSINESS_TYPE',
      'CREDIT_CODE',
      'REGION',
      'PAYMENT_TERM',
    ]);
    const refused = await rowsOf(database, people.specialist, found.id, ', states: [REFUSED]');
    expect(refused.map(({ line, problems }) => [line, problems.map(({ code }) => code)])).toEqual([
      [4, ['NO_BUSINESS_TYPE']],
      [5, ['NO_SUCH_REGION', 'PAYMENT_TERM_WRONG']],
      [6, ['CREDIT_CODE_WRONG']],
    ]);
    await run(database, people.specialist, { id: found.id, version: found.version });
    expect(await workRun(database, people.specialist, found.id)).toBe('DONE');
    expect(await importOf(database, people.specialist, found.id)).toMatchObject({
      state: 'DONE',
      created: 2,
      refused: 3,
      skipped: 0,
      left: 0,
      reconciles: true,
      inFile: { clients: 2, creditCodes: 1, termDays: 30 },
      onRecord: { clients: 2, creditCodes: 1, termDays: 30 },
    });
    expect(
      (await rowsOf(database, people.specialist, found.id, ', states: [CREATED]')).map(({ client }) => client?.name),
    ).toEqual(['华北精密仪器有限公司', '东海化工有限公司']);
    const [owned] = await database.sql(
      `select count(*)::int as n, min(lower(valid))::text as since from clients.assignment where owner_id = $1`,
      [people.me],
    );
    expect(owned).toEqual({ n: 2, since: '2026-11-23' });
    const trail = await database.sql<{ action: string }>(
      `select action from platform.audit where actor_id = $1 and action like 'client%' order by at, id`,
      [people.me],
    );
    expect(trail.map(({ action }) => action).sort()).toEqual([
      ...['client.create', 'client.create', 'clientImport.check', 'clientImport.end', 'clientImport.open'],
      'clientImport.run',
    ]);
  });

  it('refuses a code that is on record or twice in the file, and warns of names that are alike', async () => {
    await change(database, people.supervisor, {
      mutation: 'createClient',
      input: {
        name: '先到有限公司',
        businessType: { word: 'DEALER' },
        creditCode: creditCode(7),
        idempotencyKey: v7(),
      },
      answer: '... on ClientCreated { client { id } }',
    });
    const found = await checked(
      database,
      people.specialist,
      table(
        `后来有限公司,经销商,${creditCode(7)},,`,
        `双胞胎一号有限公司,经销商,${creditCode(8)},,`,
        `双胞胎二号有限公司,经销商,${creditCode(8)},,`,
        `同名贸易有限公司,经销商,,,`,
        `同名贸易股份有限公司,经销商,,,`,
      ),
    );
    const rows = await rowsOf(database, people.specialist, found.id);
    expect(rows.map(({ state, problems }) => [state, ...problems.map(({ code }) => code)])).toEqual([
      ['REFUSED', 'CREDIT_CODE_TAKEN'],
      ['READY'],
      ['REFUSED', 'CREDIT_CODE_TWICE'],
      ['READY'],
      ['WARNED', 'NAME_TWICE'],
    ]);
    await run(database, people.specialist, { id: found.id, version: found.version });
    await workRun(database, people.specialist, found.id);
    expect(await importOf(database, people.specialist, found.id)).toMatchObject({
      created: 2,
      skipped: 1,
      reconciles: true,
    });
  });

  it('creates what may be a client on record when asked to', async () => {
    const found = await checked(
      database,
      people.specialist,
      table('同名贸易有限公司,经销商,,,', '同名贸易公司,经销商,,,'),
    );
    expect(found).toMatchObject({ ready: 1, warned: 1 });
    await run(database, people.specialist, { id: found.id, version: found.version, takeWarned: true });
    await workRun(database, people.specialist, found.id);
    expect(await importOf(database, people.specialist, found.id)).toMatchObject({
      created: 2,
      skipped: 0,
      reconciles: true,
    });
  });

  it('neither loses nor doubles a row when the run is killed in the middle and taken up', async () => {
    const found = await checked(database, people.specialist, many(10));
    await run(database, people.specialist, { id: found.id, version: found.version });
    const killed = importing(database, people.specialist);
    const { write } = killed.database;
    let batches = 0;
    killed.database.write = (work) =>
      write.call(killed.database, async (transaction) => {
        const done = await (work as (each: typeof transaction) => Promise<unknown>)(transaction);
        batches += 1;
        // After everything was written and before it is committed.
        if (batches === 2) throw new Error('killed');
        return done;
      }) as never;
    await expect(workAtRun(killed, found.id, { now: () => NOW, batch: 3 })).rejects.toThrow('killed');
    expect(await clients()).toHaveLength(3);
    expect(
      await Promise.all([
        workRun(database, people.specialist, found.id),
        workRun(database, people.specialist, found.id, 4),
      ]),
    ).toEqual(['DONE', 'DONE']);
    const made = await clients();
    expect(new Set(made.map(({ name }) => name)).size).toBe(10);
    expect(made).toHaveLength(10);
    expect(await importOf(database, people.specialist, found.id)).toMatchObject({ created: 10, reconciles: true });
    expect(await workRun(database, people.specialist, found.id)).toBe('DONE');
  });

  it('lets two imports of the same clients make each of them once', async () => {
    const [one, other] = [
      await checked(database, people.specialist, many(8)),
      // Another file: of the same one the second would be refused.
      await checked(database, people.supervisor, `${many(8)}\n`),
    ];
    await run(database, people.specialist, { id: one.id, version: one.version });
    await run(database, people.supervisor, { id: other.id, version: other.version });
    await Promise.all([
      workRun(database, people.specialist, one.id),
      workRun(database, people.supervisor, other.id, 5),
    ]);
    expect(await clients()).toHaveLength(8);
    const [first, second] = [
      await importOf(database, people.specialist, one.id),
      await importOf(database, people.supervisor, other.id),
    ];
    expect(Number(first['created']) + Number(second['created'])).toBe(8);
    expect(Number(first['refused']) + Number(second['refused'])).toBe(8);
    expect([first['reconciles'], second['reconciles']]).toEqual([true, true]);
  });

  it('stops where it stands when it is cancelled, and keeps what was created', async () => {
    const found = await checked(database, people.specialist, many(9));
    await run(database, people.specialist, { id: found.id, version: found.version });
    const slow = importing(database, people.specialist);
    const { write } = slow.database;
    let batches = 0;
    slow.database.write = async (work) => {
      const done = (await write.call(slow.database, work as never)) as never;
      batches += 1;
      if (batches === 1) await cancel(database, people.specialist, found.id);
      return done;
    };
    expect(await workAtRun(slow, found.id, { now: () => NOW, batch: 4 })).toBe('CANCELLED');
    expect(await importOf(database, people.specialist, found.id)).toMatchObject({
      state: 'CANCELLED',
      created: 4,
      left: 5,
    });
    expect(await clients()).toHaveLength(4);
    expect(await cancel(database, people.specialist, found.id)).toMatchObject({ code: 'IMPORT_ELSEWHERE' });
  });

  it('does each thing once for a key, on the version that was read, and only where it stands', async () => {
    const tableId = await uploaded(database, people.specialist, many(2));
    const key = v7();
    const race = await Promise.all([
      open(database, people.specialist, { tableId, idempotencyKey: key }),
      open(database, people.specialist, { tableId, idempotencyKey: key }),
    ]);
    expect(new Set(race.map((outcome) => shownOf(outcome).id)).size).toBe(1);
    const { id, version, columns: proposed } = shownOf(race[0]);
    const columns = inputColumns(proposed.map(({ field }) => field));
    expect(await check(database, people.specialist, { id, version: 9, columns })).toMatchObject({
      __typename: 'StaleVersion',
    });
    expect(await run(database, people.specialist, { id, version })).toMatchObject({ code: 'IMPORT_ELSEWHERE' });
    expect(await check(database, people.specialist, { id, version, columns: [{ word: 'NAME' }] })).toMatchObject({
      code: 'WRONG_COLUMNS',
    });
    await check(database, people.specialist, { id, version, columns });
    expect(await check(database, people.specialist, { id, version: version + 1, columns })).toMatchObject({
      code: 'IMPORT_ELSEWHERE',
    });
    await workCheck(database, people.specialist, id);
    const again = await importOf(database, people.specialist, id);
    expect(again).toMatchObject({ state: 'CHECKED', ready: 2 });
    await check(database, people.specialist, { id, version: again.version, columns });
    await workCheck(database, people.specialist, id);
    expect(await importOf(database, people.specialist, id)).toMatchObject({ state: 'CHECKED', ready: 2, refused: 0 });
  });

  it('keeps what the columns are under a name, for the next table of the kind', async () => {
    const content = 'Firma,Art\nMüller,Dealer\n';
    const first = shownOf(
      await open(database, people.specialist, { tableId: await uploaded(database, people.specialist, content) }),
    );
    expect(first.columns.map(({ field }) => field)).toEqual([null, null]);
    expect(first.columns[0]?.samples).toEqual(['Müller']);
    await check(database, people.specialist, {
      id: first.id,
      version: first.version,
      columns: inputColumns(['NAME', 'BUSINESS_TYPE']),
      keepAs: '德国',
    });
    const next = shownOf(
      await open(database, people.specialist, {
        tableId: await uploaded(database, people.specialist, content),
        mapping: '德国',
      }),
    );
    expect(next.columns.map(({ field }) => field)).toEqual(['NAME', 'BUSINESS_TYPE']);
    const { data } = await askGraph(database, people.specialist, '{ clientImportMappings }');
    expect(data).toEqual({ clientImportMappings: ['德国'] });
    expect((await askGraph(database, people.supervisor, '{ clientImportMappings }')).data).toEqual({
      clientImportMappings: [],
    });
  });
});
