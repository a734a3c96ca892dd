import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, literal, type KeyAccounts, type Outcome } from '../key-accounts';
import { addClients, addStaff, analyst } from '../some-clients';

type Viewer = Partial<ViewerFacts>;
type Input = Record<string, unknown>;
interface Kept {
  readonly id: string;
  readonly version: number;
  readonly options: readonly { readonly id: string; readonly retired: boolean }[];
}

let database: TestDatabase;
let people: KeyAccounts;
let admin: Viewer;
let serial = 0;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  admin = { staffId: await addStaff(database, '管理员'), posts: ['ADMINISTRATOR'] };
});
afterAll(() => database.drop());

const word = (name: string): { word: string } => ({ word: name });
const ANSWER = `... on ClientFieldKept { replayed definition { id version nameZh retired required secrecy options { id retired } } }`;

function define(input: Input = {}, viewer: Viewer = admin): Promise<Outcome> {
  serial += 1;
  const all = {
    nameZh: `字段${serial}`,
    nameEn: `Field ${serial}`,
    kind: word('TEXT'),
    required: false,
    secrecy: word('INTERNAL'),
    idempotencyKey: v7(),
    ...input,
  };
  return change(database, viewer, { mutation: 'defineClientField', input: all, answer: ANSWER });
}

async function defined(input: Input = {}): Promise<Kept> {
  const outcome = await define(input);
  expect(outcome.__typename).toBe('ClientFieldKept');
  return outcome['definition'] as Kept;
}

const alter = (input: Input, viewer: Viewer = admin): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'changeClientField',
    input: { nameZh: `改${(serial += 1)}`, nameEn: 'Changed', required: false, secrecy: word('INTERNAL'), ...input },
    answer: ANSWER,
  });

const retire = (input: Input, viewer: Viewer = admin): Promise<Outcome> =>
  change(database, viewer, { mutation: 'retireClientField', input, answer: ANSWER });

const CARD = { name: '上海启明电子有限公司', businessType: word('DEALER') };

const write = (clientId: string, version: number, fields: readonly Input[], viewer: Viewer = people.specialist) =>
  change(database, viewer, {
    mutation: 'updateClient',
    input: { ...CARD, clientId, version, fields },
    answer: '... on ClientUpdated { client { version fields { field { id } shown } } }',
  });

const VALUE = 'field { id } shown text number date yes options { name }';

async function valuesOf(clientId: string, viewer: Viewer): Promise<{ field: { id: string }; shown: string }[] | null> {
  const answer = await askGraph(database, viewer, `{ client(id: "${clientId}") { fields { ${VALUE} } } }`);
  expect(answer.errors).toEqual([]);
  return (answer.data as { client: { fields: [] } | null }).client?.fields ?? null;
}

const mine = async (ownerId = people.me): Promise<string> => (await addClients(database, [{ ownerId }]))[0] ?? '';

async function listed(viewer: Viewer, fields: readonly Input[]): Promise<{ ids: string[]; errors: readonly string[] }> {
  const answer = await askGraph(
    database,
    viewer,
    `{ clients(first: 200, filter: { fields: ${literal(fields)} }) { totalCount edges { node { id } } } }`,
  );
  const found = (answer.data as { clients?: { totalCount: number; edges: { node: { id: string } }[] } } | null)?.clients;
  const ids = found?.edges.map(({ node }) => node.id) ?? [];
  expect(found?.totalCount ?? 0).toBe(ids.length);
  return { ids: ids.sort(), errors: answer.errors };
}

describe('the definition of custom fields', () => {
  it('is for the administrator, once for a key, under a free name, and on the audit trail', async () => {
    expect(await define({}, people.deputy)).toMatchObject({ code: 'MAY_NOT_DEFINE_FIELDS' });
    const input = { nameZh: '结算币种', nameEn: 'Currency', idempotencyKey: v7() };
    const [first, again] = [await define(input), await define(input)];
    expect([first['replayed'], again['replayed']]).toEqual([false, true]);
    expect(await define({ ...input, idempotencyKey: v7() })).toMatchObject({ code: 'FIELD_NAME_TAKEN' });
    const [line] = await database.sql<{ after: unknown }>(
      `select after from platform.audit where action = 'field.define' and subject_id = $1`,
      [(first['definition'] as Kept).id],
    );
    expect(line?.after).toMatchObject({ kind: 'TEXT', nameZh: '结算币种', secrecy: 'INTERNAL' });
  });

  it('is refused by row-level security to whoever is no administrator, whatever the statement', async () => {
    const context = database.contextOf(people.deputy);
    const insert = context.database.write((transaction) =>
      transaction.rows({
        text: `insert into clients.custom_field (id, name_zh, name_en, kind, required, secrecy, place, defined_at)
          values ($1, 'x', 'x', 'TEXT', false, 'INTERNAL', 1, now())`,
        values: [v7()],
      }),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
    await context.database.close();
  });

  it('is not changed over somebody else’s change, and grows no less secret', async () => {
    const { id } = await defined({ secrecy: word('SECRET') });
    expect(await alter({ fieldId: id, version: 9 })).toMatchObject({ __typename: 'StaleVersion' });
    expect(await alter({ fieldId: id, version: 1 })).toMatchObject({ code: 'LESS_SECRET', clause: 'SD-10' });
    expect(await alter({ fieldId: id, version: 1, secrecy: word('TOP_SECRET') })).toMatchObject({
      definition: { version: 2, secrecy: 'TOP_SECRET' },
    });
    expect(await alter({ fieldId: id, version: 2 }, people.manager)).toMatchObject({ code: 'MAY_NOT_DEFINE_FIELDS' });
    expect(await alter({ fieldId: v7(), version: 1 })).toMatchObject({ code: 'NO_SUCH_FIELD' });
  });

  it('is retired and restored, but not beside one that took its name', async () => {
    const { id } = await defined({ nameZh: '旧名' });
    expect(await retire({ fieldId: id, version: 1, retired: true })).toMatchObject({ definition: { retired: true } });
    await defined({ nameZh: '旧名' });
    expect(await retire({ fieldId: id, version: 2, retired: false })).toMatchObject({ code: 'FIELD_NAME_TAKEN' });
  });

  it('is ordered as a whole, and refuses an order that leaves one out', async () => {
    await defined();
    const all = await askGraph(database, admin, '{ clientFields { id retired } }');
    const used = (all.data as { clientFields: { id: string; retired: boolean }[] }).clientFields
      .filter(({ retired }) => !retired)
      .map(({ id }) => id);
    const order = (fieldIds: readonly string[]) =>
      change(database, admin, {
        mutation: 'orderClientFields',
        input: { fieldIds },
        answer: '... on ClientFieldsOrdered { fields { id } }',
      });
    expect(await order(used.slice(1))).toMatchObject({ code: 'WRONG_ORDER' });
    const turned = [...used].reverse();
    const { fields } = (await order(turned)) as unknown as { fields: { id: string }[] };
    expect(fields.map(({ id }) => id).slice(0, turned.length)).toEqual(turned);
  });
});

describe('what a client has in custom fields', () => {
  it('is written with the card, versioned, audited before and after, and only where it changed', async () => {
    const kept = await defined({ kind: word('NUMBER'), unit: '吨', decimals: 1, nameZh: '年需求量' });
    const id = await mine();
    expect(await write(id, 1, [{ fieldId: kept.id, number: '12.50' }])).toMatchObject({
      client: { version: 2, fields: [{ shown: '12.5 吨' }] },
    });
    expect(await write(id, 1, [{ fieldId: kept.id, number: '13' }])).toMatchObject({ __typename: 'StaleVersion' });
    expect(await write(id, 2, [{ fieldId: kept.id, number: '12.5' }])).toMatchObject({ client: { version: 2 } });
    expect(await write(id, 2, [{ fieldId: kept.id }])).toMatchObject({ client: { version: 3, fields: [] } });
    const trail = await database.sql<{ before: unknown; after: unknown }>(
      `select before, after from platform.audit where action = 'client.update' and subject_id = $1 order by at, id`,
      [id],
    );
    expect(trail.map(({ after }) => after)).toMatchObject([
      { fields: { 年需求量: '12.5 吨' } },
      { fields: { 年需求量: null } },
    ]);
    expect(trail[1]?.before).toMatchObject({ fields: { 年需求量: '12.5 吨' } });
  });

  it('is refused where it is hostile, of another kind, retired, unknown, given twice or another’s', async () => {
    const kept = await defined();
    const id = await mine();
    const codes = async (fields: readonly Input[], viewer?: Viewer) =>
      (await write(id, 1, fields, viewer))['code'] as string;
    expect(await codes([{ fieldId: kept.id, yes: true }])).toBe('WRONG_KIND');
    expect(await codes([{ fieldId: kept.id, text: 'a\u202eb' }])).toBe('TEXT_WRONG');
    expect(await codes([{ fieldId: v7(), text: 'a' }])).toBe('NO_SUCH_FIELD');
    expect(await codes([{ fieldId: "x'; drop table clients.client; --", text: 'a' }])).toBe('NO_SUCH_FIELD');
    expect(await codes([{ fieldId: kept.id, text: 'a' }, { fieldId: kept.id, text: 'b' }])).toBe('FIELD_TWICE');
    expect(await codes([{ fieldId: kept.id, text: 'a' }], people.director)).toBe('MAY_NOT_WRITE_CLIENT');
    await retire({ fieldId: kept.id, version: 1, retired: true });
    expect(await codes([{ fieldId: kept.id, text: 'a' }])).toBe('NO_SUCH_FIELD');
    expect(await valuesOf(id, people.specialist)).toEqual([]);
  });

  it('stays readable whatever becomes of the definition', async () => {
    const options = [
      { nameZh: '甲', nameEn: 'One' },
      { nameZh: '乙', nameEn: 'Two' },
    ];
    const choice = await defined({ kind: word('ONE_OF'), options });
    const number = await defined({ kind: word('NUMBER'), decimals: 3 });
    const id = await mine();
    const [first, second] = choice.options;
    await write(id, 1, [
      { fieldId: choice.id, optionIds: [first?.id] },
      { fieldId: number.id, number: '1.125' },
    ]);
    await alter({
      fieldId: choice.id,
      version: 1,
      options: [
        { id: first?.id, nameZh: '甲等', nameEn: 'First', retired: true },
        { id: second?.id, nameZh: '乙', nameEn: 'Two' },
      ],
    });
    await alter({ fieldId: number.id, version: 1, decimals: 0, required: true });
    await retire({ fieldId: choice.id, version: 2, retired: true });
    const shown = new Map((await valuesOf(id, people.specialist))?.map((each) => [each.field.id, each.shown]));
    expect([shown.get(choice.id), shown.get(number.id)]).toEqual(['甲等', '1.125']);
    // A retired option cannot be lost from the definition.
    expect(await alter({ fieldId: choice.id, version: 3, options: [{ nameZh: '新', nameEn: 'New' }] })).toMatchObject({
      code: 'OPTION_LOST',
    });
  });

  it('is required of a new client, and of nobody who may not see it', async () => {
    const kept = await defined({ required: true });
    const create = (fields: readonly Input[]) =>
      change(database, people.specialist, {
        mutation: 'createClient',
        input: { ...CARD, fields, idempotencyKey: v7() },
        answer: '... on ClientCreated { client { id fields { shown } } }',
      });
    // Those of other tests may be required too.
    await database.sql('update clients.custom_field set required = false where id <> $1', [kept.id]);
    expect(await create([])).toMatchObject({ code: 'REQUIRED', field: 'input.fields' });
    expect(await create([{ fieldId: kept.id, text: '有' }])).toMatchObject({ client: { fields: [{ shown: '有' }] } });
    const id = await mine();
    expect(await write(id, 1, [{ fieldId: kept.id, text: ' ' }])).toMatchObject({ code: 'REQUIRED' });
    // A client that came without is edited all the same.
    expect(await write(id, 1, [])).toMatchObject({ __typename: 'ClientUpdated' });
    await database.sql('update clients.custom_field set required = false');
  });
});

describe('who reads what a client has in custom fields', () => {
  it('is by the class of the field, the same in the graph and in the rows', async () => {
    const open = await defined({ kind: word('YES_NO') });
    const text = await defined();
    const top = await defined({ kind: word('DATE'), secrecy: word('TOP_SECRET') });
    const id = await mine();
    await write(id, 1, [
      { fieldId: open.id, yes: true },
      { fieldId: text.id, text: '王先生' },
      { fieldId: top.id, date: '2026-12-01' },
    ]);
    const read = async (viewer: Viewer): Promise<string[] | undefined> =>
      (await valuesOf(id, viewer))?.map(({ field }) => field.id).sort();
    expect(await read(people.specialist)).toEqual([open.id, text.id, top.id].sort());
    expect(await read(people.director)).toEqual([open.id, text.id, top.id].sort());
    expect(await read(analyst)).toEqual([open.id]);
    expect(await read({ posts: ['ACCOUNTANT'] })).toBeUndefined();
    expect(await read(admin)).toBeUndefined();
    const stranger: Viewer = {
      staffId: people.stranger,
      posts: ['KA_SPECIALIST'],
      circles: { own: [people.stranger], team: [], unit: [] },
    };
    for (const viewer of [stranger, admin]) {
      const context = database.contextOf(viewer);
      const rows = await context.database.rows({ text: 'select 1 from clients.field_value', values: [] });
      expect(rows).toEqual([]);
      await context.database.close();
    }
  });

  it('leaves a line for each client whose top secret fields are read, and tells none of their values', async () => {
    const top = await defined({ secrecy: word('TOP_SECRET'), nameZh: '绝密项' });
    const id = await mine();
    await write(id, 1, [{ fieldId: top.id, text: '底价' }]);
    await valuesOf(id, people.director);
    const lines = await database.sql<{ action: string; after: unknown }>(
      `select action, after from platform.audit where subject_id = $1 and actor_id = any ($2)`,
      [id, [people.me, people.director.staffId]],
    );
    expect(lines.map(({ action }) => action)).toContain('client.readFields');
    expect(JSON.stringify(lines)).not.toContain('底价');
    expect(lines).toContainEqual({ action: 'client.update', after: expect.objectContaining({ fields: { 绝密项: '已修改' } }) });
  });

  it('takes as many statements for many clients as for one', async () => {
    const kept = await defined();
    const ids = await addClients(database, [{ ownerId: people.me }, { ownerId: people.me }, { ownerId: people.me }]);
    for (const id of ids) await write(id, 1, [{ fieldId: kept.id, text: id }]);
    const asked = (first: number) =>
      askGraph(
        database,
        people.specialist,
        `{ clients(first: ${first}, sort: { field: NUMBER, direction: DESC }) { edges { node { fields(ids: ["${kept.id}"]) { shown } } } } }`,
      );
    const [one, many] = [await asked(1), await asked(3)];
    expect(many.statements).toBe(one.statements);
    expect(JSON.stringify(many.data)).toContain(ids[0]);
  });
});

describe('clients by custom fields', () => {
  it('are found by what they hold, of every kind, alike by whoever reaches all and by a portfolio', async () => {
    const some = ['甲', '乙', '丙'].map((nameZh) => ({ nameZh, nameEn: nameZh }));
    const number = await defined({ kind: word('NUMBER'), decimals: 2 });
    const date = await defined({ kind: word('DATE') });
    const text = await defined();
    const yes = await defined({ kind: word('YES_NO') });
    const choice = await defined({ kind: word('SOME_OF'), options: some });
    const option = (at: number): string => choice.options[at]?.id ?? '';
    const ids = await addClients(database, [{ ownerId: people.me }, { ownerId: people.me }, { ownerId: people.mate }]);
    const [a, b, c] = ids as [string, string, string];
    await write(a, 1, [
      { fieldId: number.id, number: '-1.5' },
      { fieldId: date.id, date: '2026-01-31' },
      { fieldId: text.id, text: '优质 Steel_100%' },
      { fieldId: yes.id, yes: true },
      { fieldId: choice.id, optionIds: [option(0), option(1)] },
    ]);
    await write(b, 1, [
      { fieldId: number.id, number: '20' },
      { fieldId: yes.id, yes: false },
      { fieldId: choice.id, optionIds: [option(2)] },
    ]);
    await write(c, 1, [{ fieldId: number.id, number: '20' }], people.supervisor);
    const cases: [Input, string[]][] = [
      [{ fieldId: number.id, least: '-1.5', most: '0' }, [a]],
      [{ fieldId: number.id, least: '20', most: '20' }, [b, c]],
      [{ fieldId: date.id, from: '2026-01-31', to: '2026-01-31' }, [a]],
      [{ fieldId: date.id, to: '2026-01-30' }, []],
      [{ fieldId: text.id, contains: 'steel_1' }, [a]],
      [{ fieldId: text.id, contains: 'steel%1' }, []],
      [{ fieldId: text.id, equals: '优质 STEEL_100%' }, [a]],
      [{ fieldId: text.id, equals: '优质' }, []],
      [{ fieldId: yes.id, yes: false }, [b]],
      [{ fieldId: choice.id, anyOf: [option(1), option(2)] }, [a, b]],
      [{ fieldId: yes.id, isEmpty: false }, [a, b]],
    ];
    for (const [condition, expected] of cases) {
      expect({ condition, ...(await listed(people.deputy, [condition])) }).toEqual({
        condition,
        ids: [...expected].sort(),
        errors: [],
      });
      const own = expected.filter((id) => id !== c).sort();
      expect((await listed(people.specialist, [condition])).ids).toEqual(own);
    }
    const both = await listed(people.deputy, [
      { fieldId: number.id, least: '0' },
      { fieldId: date.id, isEmpty: true },
    ]);
    expect(both.ids).toEqual([b, c].sort());
  });

  it('are not found by a field that is hidden, unknown, or asked in a way it does not understand', async () => {
    const text = await defined();
    const top = await defined({ secrecy: word('TOP_SECRET') });
    for (const [viewer, condition] of [
      [analyst, { fieldId: text.id, contains: 'a' }],
      [analyst, { fieldId: top.id, isEmpty: false }],
      [people.deputy, { fieldId: v7(), isEmpty: true }],
      [people.deputy, { fieldId: text.id }],
      [people.deputy, { fieldId: text.id, yes: true }],
      [people.deputy, { fieldId: text.id, contains: '\0' }],
    ] as const) {
      const { ids, errors } = await listed(viewer, [condition]);
      expect({ ids, errors: errors.length }).toEqual({ ids: [], errors: 1 });
    }
  });

  it('are told to nobody by the index that answers for everybody', async () => {
    const kept = await defined();
    const id = await mine();
    await write(id, 1, [{ fieldId: kept.id, text: '唯一' }]);
    for (const [viewer, found] of [
      [people.deputy, 1],
      [admin, 0],
      [people.supervisor, 0],
    ] as const) {
      const context = database.contextOf(viewer);
      const rows = await context.database.rows({
        text: `select clients.holding($1, '{"equals": "唯一"}', 10)`,
        values: [kept.id],
      });
      expect(rows).toHaveLength(found);
      await context.database.close();
    }
  });
});
