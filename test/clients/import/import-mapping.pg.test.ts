import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, type KeyAccounts, type Outcome } from '../key-accounts';

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
});
