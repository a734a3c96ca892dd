import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from './key-accounts';

const CODE = '91350100M000100Y43';
const NAME = '苏州泰和卫浴有限公司';
let database: TestDatabase;
let people: KeyAccounts;
let stranger: Partial<ViewerFacts>;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
  const own = [people.stranger];
  stranger = { staffId: people.stranger, posts: ['KA_SPECIALIST'], circles: { own, team: own, unit: own } };
});
beforeEach(async () => {
  await database.sql('delete from clients.prospect_step');
  await database.sql('delete from clients.prospect');
});
afterAll(() => database.drop());

const open = (viewer: Partial<ViewerFacts>, input: Record<string, unknown> = {}): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'openProspect',
    input: { name: NAME, idempotencyKey: v7(), ...input },
    answer: '... on ProspectChanged { prospect { id version } }',
  });
const correct = (of: Outcome, card: Record<string, unknown>): Promise<Outcome> =>
  change(database, people.specialist, {
    mutation: 'moveProspect',
    input: { ...(of['prospect'] as object), move: { word: 'CORRECT' }, card, idempotencyKey: v7() },
    answer: '... on ProspectChanged { prospect { id version } }',
  });
const idOf = (outcome: Outcome): string => (outcome['prospect'] as { id: string }).id;

const nothing = { prospects: [], namesakeIds: [], elsewhere: false };

async function similar(viewer: Partial<ViewerFacts>, name: string, more = ''): Promise<unknown> {
  const text = `{ similarProspects(name: "${name}"${more}) { prospects { id } namesakeIds elsewhere } }`;
  const { data, errors } = await askGraph(database, viewer, text);
  expect(errors).toEqual([]);
  return data?.['similarProspects'];
}

describe('an open prospect', () => {
  it('is told of where another of its name is described, with or without the legal form, but for itself', async () => {
    const id = idOf(await open(people.specialist));
    await open(people.specialist, { name: '青岛远航包装有限公司' });
    const found = { prospects: [{ id }], namesakeIds: [id], elsewhere: false };
    expect(await similar(people.specialist, NAME)).toEqual(found);
    expect(await similar(people.specialist, '苏州 泰和卫浴')).toEqual({ ...found, namesakeIds: [] });
    expect(await similar(people.deputy, NAME)).toEqual(found);
    expect(await similar(people.specialist, NAME, `, exceptId: "${id}"`)).toEqual(nothing);
    expect(await similar(people.specialist, '苏州')).toEqual(nothing);
  });

  it('of others is told of without saying whose, and to nobody who opens and approves none', async () => {
    await open(people.specialist);
    expect(await similar(stranger, NAME)).toEqual({ ...nothing, elsewhere: true });
    expect(await similar(people.director, NAME)).toEqual(nothing);
  });

  it('that was dropped is told of no more', async () => {
    const id = idOf(await open(people.specialist));
    await database.sql(`update clients.prospect set stage = 'DROPPED' where id = $1`, [id]);
    expect(await similar(people.specialist, NAME)).toEqual(nothing);
  });

  it('leaves a line in the trail when it is shown', async () => {
    const id = idOf(await open(people.specialist));
    const lines = 'select 1 from platform.audit where action = $1 and subject_id = $2';
    const before = (await database.sql(lines, ['prospect.read', id])).length;
    await similar(people.supervisor, NAME);
    expect(await database.sql(lines, ['prospect.read', id])).toHaveLength(before + 1);
  });

  it('has its credit code alone, whoever opens or corrects another', async () => {
    const taken = { __typename: 'InvalidInput', code: 'PROSPECT_CODE_TAKEN' };
    const first = await open(people.specialist, { creditCode: CODE });
    expect(await open(stranger, { creditCode: CODE.toLowerCase() })).toMatchObject(taken);
    const other = await open(people.specialist, { name: '青岛远航包装有限公司' });
    expect(await correct(other, { name: '青岛远航包装有限公司', creditCode: CODE })).toMatchObject({
      ...taken,
      field: 'input.card.creditCode',
    });
    expect(await correct(first, { name: '苏州泰和洁具有限公司', creditCode: CODE })).toMatchObject({
      __typename: 'ProspectChanged',
    });
    await database.sql(`update clients.prospect set stage = 'DROPPED' where id = $1`, [idOf(first)]);
    expect(await open(stranger, { creditCode: CODE })).toMatchObject({ __typename: 'ProspectChanged' });
  });

  it('is one of two that are opened with a code at a time, and the database says so too', async () => {
    const both = await Promise.all([people.specialist, stranger].map((who) => open(who, { creditCode: CODE })));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['InvalidInput', 'ProspectChanged']);
    await expect(
      database.sql(
        `insert into clients.prospect (id, name, credit_code, owner_id, stage, created_by, created_at, moved_at)
         values ($1, '五', $2, $3, 'PROSPECT', $3, now(), now())`,
        [v7(), CODE, people.me],
      ),
    ).rejects.toThrow('an open prospect has the credit code');
  });
});
