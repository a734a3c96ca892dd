import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts } from './key-accounts';

let database: TestDatabase;
let people: KeyAccounts;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
afterAll(() => database.drop());

it('shows the prospects of the regions that are asked for, and counts no others', async () => {
  for (const regionCode of ['EAST', 'EAST', 'NORTH'])
    await change(database, people.specialist, {
      mutation: 'openProspect',
      input: { name: `无锡泰和电梯${v7()}`, regionCode, idempotencyKey: v7() },
      answer: '... on ProspectChanged { prospect { id } }',
    });
  const ofRegions = async (...codes: string[]) => asked(`(regionCodes: ${JSON.stringify(codes)})`);
  const asked = async (where: string) => {
    const { data, errors } = await askGraph(
      database,
      people.manager,
      `{ prospects${where} { edges { node { region { code } } } } prospectCounts${where} { stage count } }`,
    );
    expect(errors).toEqual([]);
    const { edges } = data?.['prospects'] as { edges: { node: { region: { code: string } } }[] };
    return { codes: edges.map(({ node }) => node.region.code), counts: data?.['prospectCounts'] };
  };
  expect(await ofRegions('EAST')).toEqual({
    codes: ['EAST', 'EAST'],
    counts: [{ stage: 'PROSPECT', count: 2 }],
  });
  expect((await ofRegions('EAST', 'NORTH')).codes).toHaveLength(3);
  for (const whatever of ['', '(regionCodes: null)'])
    expect(await asked(whatever)).toMatchObject({ codes: { length: 3 }, counts: [{ count: 3 }] });
  expect(await ofRegions('SOUTH')).toEqual({ codes: [], counts: [] });
});

it('sums more than one amount can be', async () => {
  for (let made = 0; made < 101; made += 1)
    await change(database, people.specialist, {
      mutation: 'openProspect',
      input: { name: `无锡泰和电梯${v7()}`, regionCode: 'NORTH', idempotencyKey: v7() },
      answer: '... on ProspectChanged { prospect { id } }',
    });
  await database.sql(`update clients.prospect set expected_yearly = 999999999999.99 where region_code = 'NORTH'`);
  const { data, errors } = await askGraph(
    database,
    people.manager,
    '{ prospectCounts(regionCodes: ["NORTH"]) { count expectedYearly } }',
  );
  expect(errors).toEqual([]);
  expect(data?.['prospectCounts']).toEqual([{ count: 102, expectedYearly: '101999999999998.98' }]);
});
