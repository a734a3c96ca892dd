import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
});
afterAll(() => database.drop());

const CODE = '91350100M000100Y43';
const CARD = {
  name: '上海启明电子有限公司',
  businessType: { word: 'DEALER' },
  regionCode: 'EAST',
  paymentTermDays: 30,
};
const SHOWN = `... on ClientCreated { replayed client { id number name owner { id } openedOn version assignments { owner { id } validFrom validTo } } }`;

type Viewer = Partial<ViewerFacts>;
type Row = { id: string; number: string; version: number } & Record<string, unknown>;

function create(viewer: Viewer, input: Record<string, unknown> = {}): Promise<Outcome> {
  const all = { ...CARD, idempotencyKey: v7(), ...input };
  return change(database, viewer, { mutation: 'createClient', input: all, answer: SHOWN });
}

function update(viewer: Viewer, input: Record<string, unknown>): Promise<Outcome> {
  return change(database, viewer, {
    mutation: 'updateClient',
    input: { ...CARD, ...input },
    answer:
      '... on ClientUpdated { client { id name city creditCode version } } ... on StaleVersion { currentVersion }',
  });
}

async function clientOf(ownerId: string): Promise<Row> {
  const outcome = await create(ownerId === people.me ? people.specialist : people.manager, { ownerId });
  return outcome['client'] as Row;
}

const trailOf = (id: string) =>
  database.sql<{ action: string; before: unknown; after: unknown; actor_id: string }>(
    'select action, before, after, actor_id from platform.audit where subject_id = $1 order by at, id',
    [id],
  );

describe('a new client', () => {
  it('is numbered, owned from today on by who creates it, on the audit trail, and announced', async () => {
    const outcome = await create(people.specialist);
    expect(outcome).toMatchObject({
      __typename: 'ClientCreated',
      replayed: false,
      client: {
        number: expect.stringMatching(/^C\d{7}$/) as string,
        name: CARD.name,
        owner: { id: people.me },
        openedOn: '2026-11-23',
        version: 1,
        assignments: [{ owner: { id: people.me }, validFrom: '2026-11-23', validTo: null }],
      },
    });
    const { id } = outcome['client'] as Row;
    const trail = await trailOf(id);
    expect(trail).toMatchObject([{ action: 'client.create', actor_id: people.me, after: { ownerId: people.me } }]);
    const told = await database.sql(
      `select 1 from platform.outbox where topic = 'client.created' and payload->>'clientId' = $1`,
      [id],
    );
    expect(told).toHaveLength(1);
  });

  it('is created once for a key, however often it is sent', async () => {
    const idempotencyKey = v7();
    const [first, second] = await Promise.all([
      create(people.specialist, { idempotencyKey }),
      create(people.specialist, { idempotencyKey }),
    ]);
    expect((first['client'] as Row).id).toBe((second['client'] as Row).id);
    expect([first['replayed'], second['replayed']].sort()).toEqual([false, true]);
  });

  it('gets a number of its own, also beside the numbers of an order system, without a gap', async () => {
    const [row] = await database.sql<{ last: string }>('select last from clients.number_counter');
    const next = `C${String(Number(row?.last) + 1).padStart(7, '0')}`;
    await addClients(database, [{ number: next, ownerId: people.stranger }]);
    const numbers = await Promise.all(Array.from({ length: 5 }, () => create(people.specialist)));
    const expected = Array.from({ length: 5 }, (_, at) => `C${String(Number(row?.last) + 2 + at).padStart(7, '0')}`);
    expect(numbers.map((each) => (each['client'] as Row).number).sort()).toEqual(expected);
  });

  it('belongs to an account manager within the creator’s reach who still works here', async () => {
    expect(await create(people.supervisor, { ownerId: people.mate })).toMatchObject({ __typename: 'ClientCreated' });
    for (const ownerId of [people.stranger, people.leaver, v7(), 'nonsense'])
      expect(await create(people.supervisor, { ownerId })).toMatchObject({ code: 'OWNER_OUT_OF_REACH' });
    expect(await create(people.specialist, { ownerId: people.mate })).toMatchObject({ code: 'OWNER_OUT_OF_REACH' });
  });

  it('is created by nobody who only reads clients', async () => {
    for (const posts of ['SERVICE_DIRECTOR', 'GENERAL_MANAGER', 'ANALYST', 'EXECUTIVE', 'QUALITY_MANAGER'] as const)
      expect(await create({ ...people.director, posts: [posts] })).toMatchObject({
        __typename: 'NotAllowed',
        code: 'MAY_NOT_CREATE_CLIENT',
      });
  });

  it.each([
    ['a blank name', { name: ' \n ' }, 'REQUIRED'],
    ['a name of 201 characters', { name: '长'.repeat(201) }, 'TOO_LONG'],
    ['a huge address', { address: 'x'.repeat(100_000) }, 'TOO_LONG'],
    ['a control character', { name: '甲\u0007乙' }, 'CONTROL_CHARACTER'],
    ['a mark that turns the reading direction', { city: '\u202eevil' }, 'CONTROL_CHARACTER'],
    ['a NUL', { address: 'a\u0000b' }, 'CONTROL_CHARACTER'],
    ['a credit code with a slip', { creditCode: '91350100M000100Y44' }, 'CREDIT_CODE_WRONG'],
    ['a credit code too short', { creditCode: '9135' }, 'CREDIT_CODE_WRONG'],
    ['a term below zero', { paymentTermDays: -1 }, 'PAYMENT_TERM_OUT_OF_RANGE'],
    ['a term of a thousand days', { paymentTermDays: 1_000 }, 'PAYMENT_TERM_OUT_OF_RANGE'],
    ['a region that is not there', { regionCode: 'MOON' }, 'NO_SUCH_REGION'],
    ['no key', { idempotencyKey: '' }, 'IDEMPOTENCY_KEY_LENGTH'],
  ])('is refused with %s, and leaves nothing behind', async (_, input, code) => {
    const count = () => database.sql('select count(*) from clients.client');
    const before = await count();
    const outcome = await create(people.specialist, input);
    expect(outcome).toMatchObject({ __typename: 'InvalidInput', code });
    expect(outcome['message']).toEqual(expect.stringMatching(/\S/));
    expect(await count()).toEqual(before);
  });

  it('shares its credit code with nobody, in whatever portfolio and however many ask at once', async () => {
    const outcomes = await Promise.all([
      create(people.specialist, { creditCode: CODE.toLowerCase() }),
      create(people.manager, { creditCode: CODE, ownerId: people.stranger }),
      create(people.specialist, { creditCode: CODE }),
    ]);
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'ClientCreated',
      'InvalidInput',
      'InvalidInput',
    ]);
  });
});

describe('look-alikes', () => {
  const similar = async (viewer: Viewer, name: string, creditCode: string | null = null) => {
    const { data } = await askGraph(
      database,
      viewer,
      `{ similarClients(name: ${JSON.stringify(name)}, creditCode: ${JSON.stringify(creditCode)}) { elsewhere clients { name } } }`,
    );
    return data?.['similarClients'];
  };

  it('are told apart from those that have the very name, asked for with their names or without', async () => {
    const [same, alike] = await addClients(database, [
      { name: '天津远山阀门有限公司', ownerId: people.me },
      { name: '天津远山阀门股份有限公司', ownerId: people.me },
    ]);
    const text = '{ similarClients(name: "天津远山阀门 有限公司。") { namesakeIds clients { id } } }';
    const { data } = await askGraph(database, people.specialist, text);
    const found = data?.['similarClients'] as { namesakeIds: string[]; clients: { id: string }[] };
    expect(found.namesakeIds).toEqual([same]);
    expect(found.clients.map(({ id }) => id).sort()).toEqual([same, alike].sort());
  });

  it('have the very name out of sight, which is told, and neither who nor what it is', async () => {
    await addClients(database, [
      { name: '大连海川泵业有限公司', ownerId: people.stranger },
      { name: '大连海川管件有限公司', ownerId: people.me },
    ]);
    const told = async (viewer: Viewer, name: string) => {
      const text = `{ similarClients(name: "${name}") { namesakeIds elsewhere namesakeElsewhere clients { name } } }`;
      return (await askGraph(database, viewer, text)).data?.['similarClients'];
    };
    const unseen = { namesakeIds: [], clients: [], elsewhere: true };
    expect(await told(people.specialist, '大连海川泵业 有限公司。')).toEqual({ ...unseen, namesakeElsewhere: true });
    expect(await told(people.specialist, '大连海川泵业股份有限公司')).toEqual({ ...unseen, namesakeElsewhere: false });
    expect(await told(people.specialist, '大连海川管件有限公司')).toMatchObject({ namesakeElsewhere: false });
    expect(await told(people.deputy, '大连海川泵业有限公司')).toMatchObject({ namesakeElsewhere: false });
    expect(await told(people.director, '大连海川泵业有限公司')).toMatchObject({ namesakeElsewhere: false });
  });

  it('are found by the core of the name, shown where the viewer may see them, and hinted at elsewhere', async () => {
    await addClients(database, [
      { name: '北京长风仪器有限公司', ownerId: people.me },
      { name: '长风仪器（天津）有限公司', ownerId: people.stranger },
    ]);
    const shown = { clients: [{ name: '北京长风仪器有限公司' }], elsewhere: true };
    expect(await similar(people.specialist, '长风仪器 有限责任公司')).toEqual(shown);
    expect(await similar(people.specialist, '完全不同的公司')).toEqual({ clients: [], elsewhere: false });
    expect(await similar(people.specialist, '有限公司')).toEqual({ clients: [], elsewhere: false });
    for (const viewer of [people.director, { posts: ['ANALYST' as const] }])
      expect(await similar(viewer, '长风仪器有限公司')).toEqual({ clients: [], elsewhere: false });
  });
});

describe('a client’s card', () => {
  it('is changed by its account manager and those above, in one version, with what it was on the audit trail', async () => {
    const { id } = await clientOf(people.me);
    const outcome = await update(people.specialist, { clientId: id, version: 1, city: ' 上海 ' });
    expect(outcome).toMatchObject({ __typename: 'ClientUpdated', client: { city: '上海', version: 2 } });
    expect(await update(people.supervisor, { clientId: id, version: 2, city: '苏州' })).toMatchObject({
      client: { city: '苏州', version: 3 },
    });
    expect((await trailOf(id)).slice(1)).toMatchObject([
      { action: 'client.update', before: { city: null }, after: { city: '上海' }, actor_id: people.me },
      { action: 'client.update', before: { city: '上海' }, after: { city: '苏州' }, actor_id: people.head },
    ]);
  });

  it('is not overwritten by who read an older version, and stays as it is when nothing changes', async () => {
    const { id } = await clientOf(people.me);
    const [one, two] = await Promise.all([
      update(people.specialist, { clientId: id, version: 1, city: '甲' }),
      update(people.supervisor, { clientId: id, version: 1, city: '乙' }),
    ]);
    const kinds = [one.__typename, two.__typename].sort();
    expect(kinds).toEqual(['ClientUpdated', 'StaleVersion']);
    expect([one, two].find((each) => each.__typename === 'StaleVersion')).toMatchObject({ currentVersion: 2 });
    const kept = (one.__typename === 'ClientUpdated' ? one : two)['client'] as Row;
    const same = await update(people.specialist, { clientId: id, version: 2, city: kept['city'] });
    expect(same).toMatchObject({ client: { version: 2 } });
  });

  it('looks like none where it is not seen, and is only read where it may not be written', async () => {
    const { id } = await clientOf(people.stranger);
    const input = { clientId: id, version: 1, city: '甲' };
    expect(await update(people.specialist, input)).toMatchObject({ code: 'NO_SUCH_CLIENT' });
    expect(await update(people.supervisor, input)).toMatchObject({ code: 'NO_SUCH_CLIENT' });
    expect(await update(people.director, input)).toMatchObject({ code: 'MAY_NOT_WRITE_CLIENT' });
    expect(await update(people.deputy, input)).toMatchObject({ code: 'MAY_NOT_WRITE_CLIENT' });
    for (const clientId of ['nonsense', v7()])
      expect(await update(people.manager, { ...input, clientId })).toMatchObject({ code: 'NO_SUCH_CLIENT' });
  });

  it('is guarded by the database against a writer whom the scope layer would let through', async () => {
    const { id } = await clientOf(people.stranger);
    const write = (viewer: Viewer, column: string, value: string) =>
      database
        .contextOf(viewer)
        .database.write((transaction) =>
          transaction.rows({ text: `update clients.client set ${column} = $2 where id = $1`, values: [id, value] }),
        );
    await expect(write(people.director, 'name', '盗')).rejects.toThrow('row-level security');
    await expect(write(people.director, 'owner_id', people.me)).rejects.toThrow('row-level security');
    const insert = database.contextOf(people.director).database.write((transaction) =>
      transaction.rows({
        text: `insert into clients.client (id, number, name, business_type, owner_id) values ($1, 'X1', 'X', 'DEALER', $2)`,
        values: [v7(), people.me],
      }),
    );
    await expect(insert).rejects.toThrow('row-level security');
  });

  it('keeps a code that came with an import, and takes no other that is wrong or another’s', async () => {
    const { id } = await clientOf(people.me);
    await database.sql(`update clients.client set credit_code = 'OLD-1' where id = $1`, [id]);
    const input = { clientId: id, version: 1 };
    expect(await update(people.specialist, { ...input, creditCode: 'OLD-2' })).toMatchObject({
      code: 'CREDIT_CODE_WRONG',
    });
    expect(await update(people.specialist, { ...input, creditCode: CODE })).toMatchObject({
      code: 'CREDIT_CODE_TAKEN',
    });
    expect(await update(people.specialist, { ...input, creditCode: 'OLD-1', city: '甲' })).toMatchObject({
      client: { creditCode: 'OLD-1', city: '甲' },
    });
  });
});
