import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { change } from '../prospects/key-accounts';
import { arrangeFields, type Fields, type Input, type Viewer, word } from './arrange-fields';

let database: TestDatabase;
let company: Fields;
beforeAll(async () => {
  database = await testDatabase(entities);
  company = await arrangeFields(database);
});
afterAll(() => database.drop());

describe('what a client has in custom fields', () => {
  it('is written with the card, versioned, audited before and after, and only where it changed', async () => {
    const kept = await company.defined({ kind: word('NUMBER'), unit: '吨', decimals: 1, nameZh: '年需求量' });
    const id = await company.mine();
    expect(await company.write(id, 1, [{ fieldId: kept.id, number: '12.50' }])).toMatchObject({
      client: { version: 2, fields: [{ shown: '12.5 吨' }] },
    });
    expect(await company.write(id, 1, [{ fieldId: kept.id, number: '13' }])).toMatchObject({
      __typename: 'StaleVersion',
    });
    expect(await company.write(id, 2, [{ fieldId: kept.id, number: '12.5' }])).toMatchObject({
      client: { version: 2 },
    });
    expect(await company.write(id, 2, [{ fieldId: kept.id }])).toMatchObject({ client: { version: 3, fields: [] } });
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
    const kept = await company.defined();
    const id = await company.mine();
    const codes = async (fields: readonly Input[], viewer?: Viewer) =>
      (await company.write(id, 1, fields, viewer))['code'] as string;
    expect(await codes([{ fieldId: kept.id, yes: true }])).toBe('WRONG_KIND');
    expect(await codes([{ fieldId: kept.id, text: 'a\u202eb' }])).toBe('TEXT_WRONG');
    expect(await codes([{ fieldId: v7(), text: 'a' }])).toBe('NO_SUCH_FIELD');
    expect(await codes([{ fieldId: "x'; drop table clients.client; --", text: 'a' }])).toBe('NO_SUCH_FIELD');
    expect(
      await codes([
        { fieldId: kept.id, text: 'a' },
        { fieldId: kept.id, text: 'b' },
      ]),
    ).toBe('FIELD_TWICE');
    expect(await codes([{ fieldId: kept.id, text: 'a' }], company.people.director)).toBe('MAY_NOT_WRITE_CLIENT');
    await company.retire({ fieldId: kept.id, version: 1, retired: true });
    expect(await codes([{ fieldId: kept.id, text: 'a' }])).toBe('NO_SUCH_FIELD');
    expect(await company.valuesOf(id, company.people.specialist)).toEqual([]);
  });

  it('stays readable whatever becomes of the definition', async () => {
    const options = [
      { nameZh: '甲', nameEn: 'One' },
      { nameZh: '乙', nameEn: 'Two' },
    ];
    const choice = await company.defined({ kind: word('ONE_OF'), options });
    const number = await company.defined({ kind: word('NUMBER'), decimals: 3 });
    const id = await company.mine();
    const [first, second] = choice.options;
    await company.write(id, 1, [
      { fieldId: choice.id, optionIds: [first?.id] },
      { fieldId: number.id, number: '1.125' },
    ]);
    await company.alter({
      fieldId: choice.id,
      version: 1,
      options: [
        { id: first?.id, nameZh: '甲等', nameEn: 'First', retired: true },
        { id: second?.id, nameZh: '乙', nameEn: 'Two' },
      ],
    });
    await company.alter({ fieldId: number.id, version: 1, decimals: 0, required: true });
    await company.retire({ fieldId: choice.id, version: 2, retired: true });
    const shown = new Map(
      (await company.valuesOf(id, company.people.specialist))?.map((each) => [each.field.id, each.shown]),
    );
    expect([shown.get(choice.id), shown.get(number.id)]).toEqual(['甲等', '1.125']);
    // A retired option cannot be lost from the definition.
    expect(
      await company.alter({ fieldId: choice.id, version: 3, options: [{ nameZh: '新', nameEn: 'New' }] }),
    ).toMatchObject({
      code: 'OPTION_LOST',
    });
  });

  it('is required of a new client, and of nobody who may not see it', async () => {
    const kept = await company.defined({ required: true });
    const create = (fields: readonly Input[]) =>
      change(database, company.people.specialist, {
        mutation: 'createClient',
        input: { ...company.CARD, fields, idempotencyKey: v7() },
        answer: '... on ClientCreated { client { id fields { shown } } }',
      });
    // Those of other tests may be required too.
    await database.sql('update clients.custom_field set required = false where id <> $1', [kept.id]);
    expect(await create([])).toMatchObject({ code: 'REQUIRED', field: 'input.fields' });
    expect(await create([{ fieldId: kept.id, text: '有' }])).toMatchObject({ client: { fields: [{ shown: '有' }] } });
    const id = await company.mine();
    expect(await company.write(id, 1, [{ fieldId: kept.id, text: ' ' }])).toMatchObject({ code: 'REQUIRED' });
    // A client that came without is edited all the same.
    expect(await company.write(id, 1, [])).toMatchObject({ __typename: 'ClientUpdated' });
    await database.sql('update clients.custom_field set required = false');
  });
});
