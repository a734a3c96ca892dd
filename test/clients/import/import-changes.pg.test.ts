import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { workAtRun } from '../../../api/clients/import/run-import.service';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeFields, word, type Fields, type Input } from '../fields/arrange-fields';
import { change, enactSeeded, literal, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';
import { cancel, checked, creditCode, importing, NOW, run, workRun } from './some-imports';
import { changesOf, countsOf, ran, told, UPDATE } from './changing-imports';

let database: TestDatabase;
let fields: Fields;
let people: KeyAccounts;

beforeAll(async () => {
  database = await testDatabase(entities);
  fields = await arrangeFields(database);
  ({ people } = fields);
  await enactSeeded(database, ['KA']);
});
beforeEach(async () => {
  // In one transaction: a client is never without an owner.
  const tables = ['client_import_row', 'client_import', 'contact', 'field_value', 'assignment', 'client'];
  await database.sql(tables.map((name) => `delete from clients.${name}`).join(';'));
});
afterAll(() => database.drop());

const card = async (number: string) =>
  (
    await database.sql<Input>(
      'select id, name, city, address, credit_code, payment_term_days, owner_id, tier, version from clients.client where number = $1',
      [number],
    )
  )[0] ?? {};

describe('an import that changes clients', () => {
  it('shows what each row would change before anything is written, and changes that and no more', async () => {
    await addClients(database, [
      { number: 'K1', name: '甲公司', ownerId: people.me, tier: 'A1', regionCode: 'EAST' },
      { number: 'K2', name: '乙公司', ownerId: people.me },
      { number: 'K3', name: '丙公司', ownerId: people.stranger },
    ]);
    const found = await checked(
      database,
      people.specialist,
      [
        '客户编号,客户名称,业务类型,区域,账期,客户经理',
        'k1,甲公司,,华北,45,李',
        'K2,乙公司,,,,',
        'K3,丙公司改名,,,,',
        'K9,谁也不是,,,,',
        ',新来的公司,经销商,华东,30,',
      ].join('\n'),
      UPDATE,
    );
    expect(await countsOf(database, people.specialist, found.id)).toMatchObject({
      ...{ state: 'CHECKED', total: 5, ready: 1, warned: 0 },
      ...{ changing: 1, unchanged: 1, refused: 2, created: 0, changed: 0, skipped: 0 },
    });
    const rows = await changesOf(database, people.specialist, found.id);
    expect(told(rows)).toEqual([
      [2, 'CHANGES'],
      [3, 'UNCHANGED'],
      [4, 'REFUSED', 'NO_CLIENT_WITH_NUMBER'],
      [5, 'REFUSED', 'NO_CLIENT_WITH_NUMBER'],
      [6, 'READY'],
    ]);
    expect(rows[0]?.client).toEqual({ number: 'K1' });
    expect(rows[0]?.changes).toEqual([
      { field: 'REGION', customField: null, withheld: false, before: '华东', after: '华北' },
      { field: 'PAYMENT_TERM', customField: null, withheld: false, before: null, after: '45' },
    ]);
    expect(await card('K1')).toMatchObject({ version: 1, payment_term_days: null });
    expect(await ran(database, people.specialist, found)).toMatchObject({
      ...{ state: 'DONE', created: 1, changed: 1, unchanged: 1, refused: 2, skipped: 0, reconciles: true },
      ...{ inFile: { clients: 2, termDays: 75 }, onRecord: { clients: 2, termDays: 75 } },
    });
    expect(await card('K1')).toMatchObject({ owner_id: people.me, tier: 'A1', payment_term_days: 45, version: 2 });
    expect(await card('K2')).toMatchObject({ version: 1 });
    expect(await card('K3')).toMatchObject({ name: '丙公司', version: 1 });
    const { id } = await card('K1');
    const trail = await database.sql(
      `select before, after from platform.audit where action = 'client.update' and subject_id = $1`,
      [id],
    );
    expect(trail).toEqual([
      {
        before: { regionCode: 'EAST', paymentTermDays: null },
        after: { regionCode: 'NORTH', paymentTermDays: 45, importId: found.id },
      },
    ]);
  });

  it('makes no agreement client of a walk-in account, by no row', async () => {
    await addClients(database, [{ number: 'K1', name: '散客', ownerId: people.me, businessType: 'MEMBER' }]);
    await database.sql('update clients.client set walk_in = true');
    const found = await checked(database, people.specialist, '编号,名称,业务类型\nK1,散客,协议客户', UPDATE);
    expect(told(await changesOf(database, people.specialist, found.id))).toEqual([[2, 'REFUSED', 'WALK_IN']]);
  });

  it('overwrites nobody: a client that was changed since the check is told of and stays', async () => {
    const [one] = await addClients(database, [
      { number: 'K1', name: '甲公司', ownerId: people.me },
      { number: 'K2', name: '乙公司', ownerId: people.me },
    ]);
    const found = await checked(database, people.specialist, '编号,名称,城市\nK1,甲公司,苏州\nK2,乙公司,杭州', UPDATE);
    await change(database, people.specialist, {
      mutation: 'updateClient',
      input: { clientId: one, version: 1, name: '甲公司', businessType: word('TRADING'), city: '无锡' },
      answer: '... on ClientUpdated { client { version } }',
    });
    expect(await ran(database, people.specialist, found)).toMatchObject({
      changed: 1,
      refused: 1,
      changing: 1,
      reconciles: true,
    });
    expect(told(await changesOf(database, people.specialist, found.id))).toEqual([
      [2, 'REFUSED', 'CLIENT_CHANGED_SINCE_CHECK'],
      [3, 'CHANGED'],
    ]);
    expect(await card('K1')).toMatchObject({ city: '无锡', version: 2 });
    expect(await card('K2')).toMatchObject({ city: '杭州' });
  });

  it('writes nothing of a client that went to somebody else since the check', async () => {
    await addClients(database, [{ number: 'K1', name: '甲公司', ownerId: people.me }]);
    const found = await checked(database, people.specialist, '编号,名称,城市\nK1,甲公司,苏州', UPDATE);
    await database.sql(`update clients.client set owner_id = $1 where number = 'K1'`, [people.stranger]);
    expect(await ran(database, people.specialist, found)).toMatchObject({ changed: 0, refused: 1, reconciles: true });
    expect(told(await changesOf(database, people.specialist, found.id))).toEqual([[2, 'REFUSED', 'CLIENT_GONE']]);
    expect(await card('K1')).toMatchObject({ city: null });
  });

  it('refuses every row that is the same client as another, across batches, and names the line', async () => {
    await addClients(database, [
      { number: 'K1', name: '甲公司', ownerId: people.me },
      { number: 'K2', name: '乙公司', ownerId: people.me },
    ]);
    const found = await checked(
      database,
      people.specialist,
      '编号,名称,城市\nK1,甲公司,苏州\nK2,乙公司,杭州\n,新公司,\nk1,甲公司,无锡\nK1,甲公司,\nK2,乙公司,绍兴',
      { ...UPDATE, businessType: word('DEALER') },
    );
    expect(told(await changesOf(database, people.specialist, found.id))).toEqual([
      [2, 'REFUSED', 'KEY_TWICE'],
      [3, 'REFUSED', 'KEY_TWICE'],
      [4, 'READY'],
      [5, 'REFUSED', 'KEY_TWICE'],
      [6, 'REFUSED', 'KEY_TWICE'],
      [7, 'REFUSED', 'KEY_TWICE'],
    ]);
    expect(await countsOf(database, people.specialist, found.id)).toMatchObject({
      changing: 0,
      unchanged: 0,
      refused: 5,
      ready: 1,
    });
    const { data } = await askGraph(
      database,
      people.specialist,
      `{ clientImportRows(importId: ${literal(found.id)}) { edges { node { reason } } } }`,
    );
    const reasons = (data?.['clientImportRows'] as { edges: { node: { reason: string | null } }[] }).edges;
    expect(reasons.map(({ node }) => /第 (\d+) 行/.exec(node.reason ?? '')?.[1])).toEqual([
      ...['5', '7', undefined, '2', '2', '3'],
    ]);
    expect(await ran(database, people.specialist, found)).toMatchObject({ created: 1, refused: 5, reconciles: true });
  });

  it('leaves matched clients alone when asked to, and creates none when asked not to', async () => {
    await addClients(database, [{ number: 'K1', name: '甲公司', ownerId: people.me }]);
    const rows = '编号,名称,业务类型,城市\nK1,甲公司改名,,苏州\n,新公司,经销商,';
    const left = await checked(database, people.specialist, rows, { keyPlace: 1 });
    expect(told(await changesOf(database, people.specialist, left.id))).toEqual([
      [2, 'SKIPPED'],
      [3, 'READY'],
    ]);
    expect(await ran(database, people.specialist, left)).toMatchObject({
      created: 1,
      changed: 0,
      skipped: 1,
      reconciles: true,
    });
    const only = await checked(database, people.specialist, rows, { ...UPDATE, creates: false });
    expect(told(await changesOf(database, people.specialist, only.id))).toEqual([
      [2, 'CHANGES'],
      [3, 'REFUSED', 'NO_KEY'],
    ]);
    expect(await ran(database, people.specialist, only)).toMatchObject({
      created: 0,
      changed: 1,
      refused: 1,
      reconciles: true,
    });
    expect(await card('K1')).toMatchObject({ name: '甲公司改名' });
  });

  it('matches by credit code, leaves its client when another has the code that a row brings', async () => {
    await addClients(database, [
      { number: 'K1', name: '甲公司', ownerId: people.me },
      { number: 'K2', name: '乙公司', ownerId: people.me },
      { number: 'K3', name: '丙公司', ownerId: people.stranger },
    ]);
    await database.sql(`update clients.client set credit_code = $1 where number = 'K1'`, [creditCode(1)]);
    await database.sql(`update clients.client set credit_code = $1 where number = 'K3'`, [creditCode(3)]);
    const byCode = await checked(
      database,
      people.specialist,
      `信用代码,名称,业务类型,城市\n${creditCode(1).toLowerCase()},甲公司,,苏州\n${creditCode(3)},丙公司,,\n${creditCode(4)},丁公司,经销商,`,
      UPDATE,
    );
    expect(told(await changesOf(database, people.specialist, byCode.id))).toEqual([
      [2, 'CHANGES'],
      [3, 'REFUSED', 'NO_BUSINESS_TYPE'],
      [4, 'READY'],
    ]);
    const byNumber = await checked(
      database,
      people.specialist,
      `编号,名称,信用代码\nK1,甲公司,${creditCode(3)}\nK2,乙公司,${creditCode(5)}`,
      UPDATE,
    );
    expect(told(await changesOf(database, people.specialist, byNumber.id))).toEqual([
      [2, 'REFUSED', 'CREDIT_CODE_TAKEN'],
      [3, 'CHANGES'],
    ]);
    expect(await ran(database, people.specialist, byNumber)).toMatchObject({
      changed: 1,
      refused: 1,
      reconciles: true,
    });
    expect(await card('K2')).toMatchObject({ credit_code: creditCode(5) });
  });

  it('changes each client once when the run is killed and taken up by two', async () => {
    const numbers = Array.from({ length: 9 }, (_, at) => `K${at + 1}`);
    await addClients(
      database,
      numbers.map((number) => ({ number, name: `${number}公司`, ownerId: people.me })),
    );
    const rows = numbers.map((number) => `${number},${number}公司,苏州`).join('\n');
    const found = await checked(database, people.specialist, `编号,名称,城市\n${rows}`, UPDATE);
    await run(database, people.specialist, { id: found.id, version: found.version });
    const killed = importing(database, people.specialist);
    const { write } = killed.database;
    let batches = 0;
    killed.database.write = (work) =>
      write.call(killed.database, async (transaction) => {
        const done = await (work as (each: typeof transaction) => Promise<unknown>)(transaction);
        batches += 1;
        if (batches === 2) throw new Error('killed');
        return done;
      }) as never;
    await expect(workAtRun(killed, found.id, { now: () => NOW, batch: 2 })).rejects.toThrow('killed');
    await Promise.all([
      workRun(database, people.specialist, found.id),
      workRun(database, people.specialist, found.id, 4),
    ]);
    expect(await countsOf(database, people.specialist, found.id)).toMatchObject({
      state: 'DONE',
      changed: 9,
      refused: 0,
      reconciles: true,
    });
    const versions = await database.sql<{ version: number }>('select distinct version from clients.client');
    expect(versions).toEqual([{ version: 2 }]);
    const [audited] = await database.sql(
      `select count(*)::int as n from platform.audit where action = 'client.update' and after->>'importId' = $1`,
      [found.id],
    );
    expect(audited).toEqual({ n: 9 });
  });

  it('keeps what it changed when it is cancelled, and says what it left', async () => {
    await addClients(database, [
      { number: 'K1', name: '甲公司', ownerId: people.me },
      { number: 'K2', name: '乙公司', ownerId: people.me },
    ]);
    const found = await checked(database, people.specialist, '编号,名称,城市\nK1,甲公司,苏州\nK2,乙公司,', UPDATE);
    await cancel(database, people.specialist, found.id);
    expect(await countsOf(database, people.specialist, found.id)).toMatchObject({
      state: 'CANCELLED',
      changed: 0,
      unchanged: 1,
      left: 1,
    });
    expect(await card('K1')).toMatchObject({ city: null });
  });
});
