import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { change } from '../prospects/key-accounts';
import { arrangeFields, type Fields, type Kept, word } from './arrange-fields';

let database: TestDatabase;
let company: Fields;
beforeAll(async () => {
  database = await testDatabase(entities);
  company = await arrangeFields(database);
});
afterAll(() => database.drop());

describe('the definition of custom fields', () => {
  it('is for the administrator, once for a key, under a free name, and on the audit trail', async () => {
    expect(await company.define({}, company.people.deputy)).toMatchObject({ code: 'MAY_NOT_DEFINE_FIELDS' });
    const input = { nameZh: '结算币种', nameEn: 'Currency', idempotencyKey: v7() };
    const [first, again] = [await company.define(input), await company.define(input)];
    expect([first['replayed'], again['replayed']]).toEqual([false, true]);
    expect(await company.define({ ...input, idempotencyKey: v7() })).toMatchObject({ code: 'FIELD_NAME_TAKEN' });
    // Who reads English tells fields apart by their English names.
    expect(await company.define({ nameZh: '币种', nameEn: 'currency' })).toMatchObject({
      code: 'FIELD_NAME_TAKEN',
      field: 'input.nameEn',
    });
    const [line] = await database.sql<{ after: unknown }>(
      `select after from platform.audit where action = 'field.define' and subject_id = $1`,
      [(first['definition'] as Kept).id],
    );
    expect(line?.after).toMatchObject({ kind: 'TEXT', nameZh: '结算币种', secrecy: 'INTERNAL' });
  });

  it('is refused by row-level security to whoever is no administrator, whatever the statement', async () => {
    const context = database.contextOf(company.people.deputy);
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
    const { id } = await company.defined({ secrecy: word('SECRET') });
    expect(await company.alter({ fieldId: id, version: 9 })).toMatchObject({ __typename: 'StaleVersion' });
    expect(await company.alter({ fieldId: id, version: 1 })).toMatchObject({ code: 'LESS_SECRET', clause: 'SD-10' });
    expect(await company.alter({ fieldId: id, version: 1, secrecy: word('TOP_SECRET') })).toMatchObject({
      definition: { version: 2, secrecy: 'TOP_SECRET' },
    });
    expect(await company.alter({ fieldId: id, version: 2 }, company.people.manager)).toMatchObject({
      code: 'MAY_NOT_DEFINE_FIELDS',
    });
    expect(await company.alter({ fieldId: v7(), version: 1 })).toMatchObject({ code: 'NO_SUCH_FIELD' });
  });

  it('is not named like what a card has anyway, unless it was before', async () => {
    expect(await company.define({ nameZh: '客户 名称' })).toMatchObject({
      code: 'FIELD_NAMED_LIKE_CARD',
      field: 'input.nameZh',
    });
    const { id } = await company.defined({});
    expect(await company.alter({ fieldId: id, version: 1, nameEn: 'Credit Code' })).toMatchObject({
      code: 'FIELD_NAMED_LIKE_CARD',
      field: 'input.nameEn',
    });
    await database.sql(`update clients.custom_field set name_zh = '税号' where id = $1`, [id]);
    expect(await company.alter({ fieldId: id, version: 1, nameZh: '税号' })).toMatchObject({
      definition: { nameZh: '税号', version: 2 },
    });
  });

  it('is retired and restored, but not beside one that took its name', async () => {
    const { id } = await company.defined({ nameZh: '旧名' });
    expect(await company.retire({ fieldId: id, version: 1, retired: true })).toMatchObject({
      definition: { retired: true },
    });
    await company.defined({ nameZh: '旧名' });
    expect(await company.retire({ fieldId: id, version: 2, retired: false })).toMatchObject({
      code: 'FIELD_NAME_TAKEN',
    });
  });

  it('is ordered as a whole, and refuses an order that leaves one out', async () => {
    await company.defined();
    const all = await askGraph(database, company.admin, '{ clientFields { id retired } }');
    const used = (all.data as { clientFields: { id: string; retired: boolean }[] }).clientFields
      .filter(({ retired }) => !retired)
      .map(({ id }) => id);
    const order = (fieldIds: readonly string[]) =>
      change(database, company.admin, {
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
