import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { word } from '../fields/arrange-fields';
import { arrangeKeyAccounts, change, literal, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { check, checked, inputColumns, open, shownOf, uploaded } from './some-imports';

let database: TestDatabase;
let people: KeyAccounts;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
});
beforeEach(async () => {
  await database.sql('delete from clients.import_mapping');
  for (const [staff, name] of [
    [people.me, '展会'],
    [people.me, '月报'],
    [people.mate, '展会'],
  ])
    await database.sql(
      `insert into clients.import_mapping (staff_id, name, fields, changed_at) values ($1, $2, '{}', '2026-01-01Z')`,
      [staff, name],
    );
});
afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;
const ANSWER = '... on ClientImportMappingsChanged { mappings }';
const rename = (viewer: Viewer, name: string, newName: string, key: string = v7()): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'renameClientImportMapping',
    input: { name, newName, idempotencyKey: key },
    answer: ANSWER,
  });
const remove = (viewer: Viewer, name: string, key: string = v7()): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'deleteClientImportMapping',
    input: { name, idempotencyKey: key },
    answer: ANSWER,
  });
const names = async (viewer: Viewer): Promise<unknown> =>
  (await askGraph(database, viewer, '{ clientImportMappings }')).data?.['clientImportMappings'];

describe('a kept matching', () => {
  it('is renamed once for a key, and its line stands in the audit trail', async () => {
    const key = v7();
    const race = await Promise.all([
      rename(people.specialist, '展会', ' 春季展会 ', key),
      rename(people.specialist, '展会', ' 春季展会 ', key),
    ]);
    for (const outcome of race) expect(outcome['mappings']).toEqual(['春季展会', '月报']);
    expect(await names(people.specialist)).toEqual(['春季展会', '月报']);
    const trail = await database.sql(
      `select before, after from platform.audit where action = 'clientImport.renameMapping' and actor_id = $1`,
      [people.me],
    );
    expect(trail).toEqual([{ before: { name: '展会' }, after: { name: '春季展会' } }]);
    expect(await rename(people.specialist, '展会', '秋季')).toMatchObject({ code: 'NO_SUCH_MAPPING' });
  });

  it('takes no name that another has, none that is empty or too long', async () => {
    expect(await rename(people.specialist, '展会', '月报')).toMatchObject({ code: 'MAPPING_NAME_TAKEN' });
    expect(await rename(people.specialist, '展会', '  ')).toMatchObject({ code: 'REQUIRED' });
    expect(await rename(people.specialist, '展会', '长'.repeat(61))).toMatchObject({ code: 'TOO_LONG' });
    expect(await rename(people.specialist, '展会', 'a\u0000b')).toMatchObject({ code: 'CONTROL_CHARACTER' });
    expect(await rename(people.specialist, '展\u0000会', 'x')).toMatchObject({ code: 'NO_SUCH_MAPPING' });
    expect(await rename(people.specialist, '展会', '展会')).toMatchObject({ mappings: ['展会', '月报'] });
    expect(await names(people.specialist)).toEqual(['展会', '月报']);
  });

  it('is forgotten once for a key, and only by who keeps it', async () => {
    const key = v7();
    expect(await remove(people.specialist, '月报', key)).toMatchObject({ mappings: ['展会'] });
    expect(await remove(people.specialist, '月报', key)).toMatchObject({ mappings: ['展会'] });
    expect(await remove(people.specialist, '月报')).toMatchObject({ code: 'NO_SUCH_MAPPING' });
    expect(await remove(people.supervisor, '展会')).toMatchObject({ code: 'NO_SUCH_MAPPING' });
    expect(await remove(people.specialist, "展会' or '1'='1")).toMatchObject({ code: 'NO_SUCH_MAPPING' });
    await remove(people.specialist, '展会');
    expect(await names(people.specialist)).toEqual([]);
    expect(await names({ ...people.specialist, staffId: people.mate })).toEqual(['展会']);
  });

  it('keeps with its columns by what clients are matched, for the next table, and says when that cannot be', async () => {
    const plan = { keyPlace: 2, matches: word('UPDATE'), creates: false, empties: [3], businessType: word('DEALER') };
    await checked(database, people.specialist, '名称,信用代码,城市\n甲公司,,', { ...plan, keepAs: '更正' });
    const opened = async (table: string): Promise<Record<string, unknown>> => {
      const tableId = await uploaded(database, people.specialist, table);
      return planOf(shownOf(await open(database, people.specialist, { tableId, mapping: '更正' })).id);
    };
    const planOf = async (id: string): Promise<Record<string, unknown>> => {
      const text = `{ clientImport(id: ${literal(id)}) { id version keyPlace keyMissing matches creates businessType
        columns { field empties } } }`;
      const { data } = await askGraph(database, people.specialist, text);
      return data?.['clientImport'] as Record<string, unknown>;
    };
    expect(await opened('城市,编号,信用代码\n苏州,K1,')).toMatchObject({
      ...{ keyPlace: 3, keyMissing: false, matches: 'UPDATE', creates: false, businessType: 'DEALER' },
      columns: [
        { field: 'CITY', empties: true },
        { field: null, empties: false },
        { field: 'CREDIT_CODE', empties: false },
      ],
    });
    const without = await opened('城市,名称\n苏州,甲公司');
    expect(without).toMatchObject({ keyPlace: null, keyMissing: true, matches: 'LEAVE', creates: true });
    const columns = inputColumns(['CITY', 'NAME']);
    await check(database, people.specialist, { id: without['id'], version: without['version'], columns });
    expect(await planOf(String(without['id']))).toMatchObject({ keyMissing: false });
  });
});
