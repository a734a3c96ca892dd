import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SavedQueryEntity } from '../../api/identity/kept/saved-query.entity';
import type { SaveQueryInput } from '../../api/identity/kept/saved-query.schema';
import * as service from '../../api/identity/kept/saved-query.service';
import type { RequestContext } from '../../api/platform/context/request-context';
import { asking } from '../clients/some-clients';
import { testDatabase, type TestDatabase } from '../support/database';
import { arrangeCompany, LEAVER, OTHER_SPECIALIST, QUALITY, SPECIALIST, SUPERVISOR } from './company';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase([SavedQueryEntity]);
  await arrangeCompany(database);
});
afterAll(() => database.drop());
beforeEach(() => database.sql('delete from identity.saved_query'));

const FIELDS = ['name', 'description', 'document', 'variables', 'audience', 'version', 'changedAt'];
const QUERY = 'query Mine($n: Int!) { clients(first: $n) { totalCount } }';

const as = <Answer>(staffId: string, work: (context: RequestContext) => Promise<Answer>) =>
  asking(database, { staffId }, work);

const inputOf = (more: Partial<SaveQueryInput>): SaveQueryInput => ({
  name: '我的客户',
  document: QUERY,
  variables: '{"n": 5}',
  audience: 'NOBODY',
  idempotencyKey: v7(),
  ...more,
});

const save = (staffId: string, more: Partial<SaveQueryInput> = {}) =>
  as(staffId, (context) => service.saveQuery(context, inputOf(more), FIELDS));

async function savedId(staffId: string, more: Partial<SaveQueryInput> = {}): Promise<string> {
  const answer = await save(staffId, more);
  if (answer.__typename !== 'QuerySaved') throw new Error(answer.message);
  return answer.query.id;
}

const change = (staffId: string, id: string, version: number, more: Partial<SaveQueryInput> = {}) =>
  as(staffId, (context) => service.changeQuery(context, { ...inputOf(more), id, version }, FIELDS));

const seen = (staffId: string) =>
  as(staffId, async (context) => {
    const page = await service.savedQueries(context, { first: 10, after: null, selection: FIELDS });
    return page.edges.map(({ node }) => node.name);
  });

const codeOf = (answer: object): unknown => ('code' in answer ? answer.code : '');

describe('a saved query', () => {
  it('is kept once under a key and told to the audit trail', async () => {
    const idempotencyKey = v7();
    const asked = { idempotencyKey, description: ' 每月 ' };
    expect(await save(SPECIALIST, asked)).toMatchObject({
      replayed: false,
      query: { document: QUERY, variables: '{"n": 5}', description: '每月', version: 1 },
    });
    expect(await save(SPECIALIST, asked)).toMatchObject({ replayed: true });
    const trail = await database.sql('select action, subject_type from platform.audit where actor_id = $1', [
      SPECIALIST,
    ]);
    expect(trail).toEqual([{ action: 'query.save', subject_type: 'SavedQuery' }]);
  });

  it('is refused when today’s schema does not answer it, when it writes, and under a name that is taken', async () => {
    expect(codeOf(await save(SPECIALIST, { document: '{ nothing }', variables: null }))).toBe('DOES_NOT_FIT');
    const writes = 'mutation { revokeApiToken(id: "1") { __typename } }';
    expect(codeOf(await save(SPECIALIST, { document: writes, variables: null }))).toBe('ONLY_QUERIES');
    expect(codeOf(await save(SPECIALIST, { name: '' }))).toBe('REQUIRED');
    await savedId(SPECIALIST);
    expect(codeOf(await save(SPECIALIST))).toBe('NAME_TAKEN');
  });

  it('is read by whom it is shared with and by nobody else', async () => {
    const id = await savedId(SUPERVISOR, { audience: 'TEAM' });
    expect(await seen(SPECIALIST)).toEqual(['我的客户']);
    expect(await seen(OTHER_SPECIALIST)).toEqual([]);
    expect(await as(OTHER_SPECIALIST, (context) => service.savedQuery(context, id, FIELDS))).toBeNull();
    expect(await as(SPECIALIST, (context) => service.savedQuery(context, id, FIELDS))).toMatchObject({ id });
  });

  it('is changed and deleted by its owner alone, and by nobody who read an older version', async () => {
    const id = await savedId(SUPERVISOR, { audience: 'TEAM' });
    expect(codeOf(await change(SPECIALIST, id, 1))).toBe('NOT_YOURS');
    expect(codeOf(await change(OTHER_SPECIALIST, id, 1))).toBe('NO_SUCH_THING');
    expect(await change(SUPERVISOR, id, 1, { name: '改名' })).toMatchObject({
      query: { name: '改名', audience: 'NOBODY', version: 2 },
    });
    expect(codeOf(await change(SUPERVISOR, id, 1))).toBe('STALE_VERSION');
    expect(codeOf(await change(SUPERVISOR, id, 2, { document: '{ nothing }', variables: null }))).toBe('DOES_NOT_FIT');
    const erase = (staffId: string) => as(staffId, (context) => service.deleteQuery(context, { id, version: 2 }));
    expect(codeOf(await erase(SPECIALIST))).toBe('NO_SUCH_THING');
    expect(await erase(SUPERVISOR)).toEqual({ __typename: 'QueryDeleted', id });
    expect(await seen(SUPERVISOR)).toEqual([]);
  });

  it('is taken over by whom it is shared with once its owner has left, and by nobody else or before', async () => {
    const idempotencyKey = v7();
    const take = (staffId: string, id: string, more: object = {}) =>
      as(staffId, (context) =>
        service.takeOverQuery(context, { id, version: 1, idempotencyKey: v7(), ...more }, [...FIELDS, 'isLeftBehind']),
      );
    const kept = await savedId(SUPERVISOR, { audience: 'TEAM' });
    expect(codeOf(await take(SPECIALIST, kept))).toBe('NOT_LEFT_BEHIND');
    const id = await savedId(LEAVER, { audience: 'UNIT', name: '留下的' });
    const alone = await savedId(LEAVER, { name: '自用' });
    expect(codeOf(await take(QUALITY, id))).toBe('NO_SUCH_THING');
    expect(codeOf(await take(SPECIALIST, alone))).toBe('NO_SUCH_THING');
    expect(codeOf(await take(SPECIALIST, id, { version: 2 }))).toBe('STALE_VERSION');
    const own = await savedId(SPECIALIST, { name: '留下的' });
    expect(codeOf(await take(SPECIALIST, id))).toBe('NAME_TAKEN');
    await as(SPECIALIST, (context) => service.deleteQuery(context, { id: own, version: 1 }));
    expect(await take(SPECIALIST, id, { idempotencyKey })).toMatchObject({
      replayed: false,
      query: { name: '留下的', audience: 'UNIT', version: 2, isLeftBehind: false },
    });
    expect(await take(SPECIALIST, id, { idempotencyKey })).toMatchObject({ replayed: true });
    expect(codeOf(await take(OTHER_SPECIALIST, id))).toBe('NOT_LEFT_BEHIND');
    const [line] = await database.sql(
      `select subject_id, before, after from platform.audit where action = 'query.takeOver'`,
    );
    expect(line).toEqual({ subject_id: id, before: { ownerId: LEAVER }, after: { ownerId: SPECIALIST } });
    expect(await as(SPECIALIST, (context) => service.deleteQuery(context, { id, version: 2 }))).toMatchObject({ id });
  });

  it('cannot be taken from who works here, or given to another, past the program', async () => {
    const [shared, left] = [
      await savedId(SUPERVISOR, { audience: 'TEAM' }),
      await savedId(LEAVER, { audience: 'UNIT', name: '留下的' }),
    ];
    const hand = (id: string, to: string) =>
      as(SPECIALIST, (context) =>
        context.database.write((transaction) =>
          transaction.rows({
            text: 'update identity.saved_query set owner_id = $2 where id = $1 returning id',
            values: [id, to],
          }),
        ),
      );
    expect(await hand(shared, SPECIALIST)).toEqual([]);
    await expect(hand(left, OTHER_SPECIALIST)).rejects.toThrow(/row-level security/);
  });

  it('tells what it would cost, and why the schema does not answer it any more', () => {
    const fits = { id: '1', document: QUERY, variables: '{"n": 5}' };
    expect(service.priceOfRow(fits, { locale: 'en' })).toMatchObject({ allowed: true });
    const why = (locale: 'zh-CN' | 'en') =>
      service.priceOfRow({ id: '2', document: '{ gone }' }, { locale }).errors?.[0];
    expect(why('en')?.message).toBe('The type Query has no field gone. Look up the fields of Query in the schema.');
    expect(why('zh-CN')?.message).toBe('类型 Query 没有字段 gone。请在接口定义中查看 Query 的字段。');
  });
});
