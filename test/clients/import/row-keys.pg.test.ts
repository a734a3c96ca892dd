import { afterAll, beforeAll, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeFields, type Fields } from '../fields/arrange-fields';
import { enactSeeded, literal } from '../prospects/key-accounts';
import { addClients } from '../some-clients';
import { UPDATE } from './changing-imports';
import { checked, creditCode } from './some-imports';

let database: TestDatabase;
let fields: Fields;
beforeAll(async () => {
  database = await testDatabase(entities);
  fields = await arrangeFields(database);
  await enactSeeded(database, ['KA']);
});
afterAll(() => database.drop());

async function refusedOf(lines: readonly string[], plan: Record<string, unknown> = {}): Promise<unknown[]> {
  const viewer = fields.people.specialist;
  const { id } = await checked(database, viewer, lines.join('\n'), plan);
  const text = `{ clientImportRows(importId: ${literal(id)}, states: [REFUSED], first: 200) { edges { node { line name key } } } }`;
  const { data, errors } = await askGraph(database, viewer, text);
  expect(errors).toEqual([]);
  return (data?.['clientImportRows'] as { edges: { node: unknown }[] }).edges.map(({ node }) => node);
}

it('tells refused rows by the code of their client as typed, also where the table has no names', async () => {
  await addClients(database, [{ number: 'K1', name: '甲公司', ownerId: fields.people.me }]);
  expect(await refusedOf(['客户编号,城市', 'K1,杭州', 'k9 ,宁波', ',温州'], { ...UPDATE, creates: false })).toEqual([
    { line: 3, name: null, key: 'k9' },
    { line: 4, name: null, key: null },
  ]);
});

it('tells refused rows by their credit code where nothing else tells their client', async () => {
  const code = creditCode(7);
  expect(await refusedOf(['客户名称,信用代码,业务类型', `,${code},经销商`, '乙公司,,没有的类型'])).toEqual([
    { line: 2, name: null, key: code },
    { line: 3, name: '乙公司', key: null },
  ]);
});
