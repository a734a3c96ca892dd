import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { addClients, analyst } from '../some-clients';
import { arrangeFields, type Fields, type Viewer, word } from './arrange-fields';

let database: TestDatabase;
let company: Fields;
beforeAll(async () => {
  database = await testDatabase(entities);
  company = await arrangeFields(database);
});
afterAll(() => database.drop());

describe('who reads what a client has in custom fields', () => {
  it('is by the class of the field, the same in the graph and in the rows', async () => {
    const open = await company.defined({ kind: word('YES_NO') });
    const text = await company.defined();
    const top = await company.defined({ kind: word('DATE'), secrecy: word('TOP_SECRET') });
    const id = await company.mine();
    await company.write(id, 1, [
      { fieldId: open.id, yes: true },
      { fieldId: text.id, text: '王先生' },
      { fieldId: top.id, date: '2026-12-01' },
    ]);
    const read = async (viewer: Viewer): Promise<string[] | undefined> =>
      (await company.valuesOf(id, viewer))?.map(({ field }) => field.id).sort();
    expect(await read(company.people.specialist)).toEqual([open.id, text.id, top.id].sort());
    expect(await read(company.people.director)).toEqual([open.id, text.id, top.id].sort());
    expect(await read(analyst)).toEqual([open.id]);
    expect(await read({ posts: ['ACCOUNTANT'] })).toBeUndefined();
    expect(await read(company.admin)).toBeUndefined();
    const stranger: Viewer = {
      staffId: company.people.stranger,
      posts: ['KA_SPECIALIST'],
      circles: { own: [company.people.stranger], team: [], unit: [] },
    };
    for (const viewer of [stranger, company.admin]) {
      const context = database.contextOf(viewer);
      const rows = await context.database.rows({ text: 'select 1 from clients.field_value', values: [] });
      expect(rows).toEqual([]);
      await context.database.close();
    }
  });

  it('leaves a line for each client whose top secret fields are read, and tells none of their values', async () => {
    const top = await company.defined({ secrecy: word('TOP_SECRET'), nameZh: '绝密项' });
    const id = await company.mine();
    await company.write(id, 1, [{ fieldId: top.id, text: '底价' }]);
    await company.valuesOf(id, company.people.director);
    const lines = await database.sql<{ action: string; after: unknown }>(
      `select action, after from platform.audit where subject_id = $1 and actor_id = any ($2)`,
      [id, [company.people.me, company.people.director.staffId]],
    );
    expect(lines.map(({ action }) => action)).toContain('client.readFields');
    expect(JSON.stringify(lines)).not.toContain('底价');
    expect(lines).toContainEqual({
      action: 'client.update',
      after: expect.objectContaining({ fields: { 绝密项: '已修改' } }),
    });
  });

  it('takes as many statements for many clients as for one', async () => {
    const kept = await company.defined();
    const ids = await addClients(database, [
      { ownerId: company.people.me },
      { ownerId: company.people.me },
      { ownerId: company.people.me },
    ]);
    for (const id of ids) await company.write(id, 1, [{ fieldId: kept.id, text: id }]);
    const asked = (first: number) =>
      askGraph(
        database,
        company.people.specialist,
        `{ clients(first: ${first}, sort: { field: NUMBER, direction: DESC }) { edges { node { fields(ids: ["${kept.id}"]) { shown } } } } }`,
      );
    const [one, many] = [await asked(1), await asked(3)];
    expect(many.statements).toBe(one.statements);
    expect(JSON.stringify(many.data)).toContain(ids[0]);
  });
});
