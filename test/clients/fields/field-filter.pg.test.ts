import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { addClients, analyst, specialist } from '../some-clients';
import { arrangeFields, type Fields, type Input, word } from './arrange-fields';

let database: TestDatabase;
let company: Fields;
beforeAll(async () => {
  database = await testDatabase(entities);
  company = await arrangeFields(database);
});
afterAll(() => database.drop());

describe('clients by custom fields', () => {
  it('are found by what they hold, of every kind, alike by whoever reaches all and by a portfolio', async () => {
    const some = ['甲', '乙', '丙'].map((nameZh) => ({ nameZh, nameEn: nameZh }));
    const number = await company.defined({ kind: word('NUMBER'), decimals: 2 });
    const date = await company.defined({ kind: word('DATE') });
    const text = await company.defined();
    const yes = await company.defined({ kind: word('YES_NO') });
    const choice = await company.defined({ kind: word('SOME_OF'), options: some });
    const option = (at: number): string => choice.options[at]?.id ?? '';
    const ids = await addClients(database, [
      { ownerId: company.people.me },
      { ownerId: company.people.me },
      { ownerId: company.people.mate },
    ]);
    const [a, b, c] = ids as [string, string, string];
    await company.write(a, 1, [
      { fieldId: number.id, number: '-1.5' },
      { fieldId: date.id, date: '2026-01-31' },
      { fieldId: text.id, text: '优质 Steel_100%' },
      { fieldId: yes.id, yes: true },
      { fieldId: choice.id, optionIds: [option(0), option(1)] },
    ]);
    await company.write(b, 1, [
      { fieldId: number.id, number: '20' },
      { fieldId: yes.id, yes: false },
      { fieldId: choice.id, optionIds: [option(2)] },
    ]);
    await company.write(c, 1, [{ fieldId: number.id, number: '20' }], company.people.supervisor);
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
      expect({ condition, ...(await company.listed(company.people.deputy, [condition])) }).toEqual({
        condition,
        ids: [...expected].sort(),
        errors: [],
      });
      const own = expected.filter((id) => id !== c).sort();
      expect((await company.listed(company.people.specialist, [condition])).ids).toEqual(own);
    }
    const both = await company.listed(company.people.deputy, [
      { fieldId: number.id, least: '0' },
      { fieldId: date.id, isEmpty: true },
    ]);
    expect(both.ids).toEqual([b, c].sort());
  });

  it('are not found by a field that is hidden, unknown, or asked in a way it does not understand', async () => {
    const text = await company.defined();
    const top = await company.defined({ secrecy: word('TOP_SECRET') });
    for (const [viewer, condition] of [
      [analyst, { fieldId: text.id, contains: 'a' }],
      [analyst, { fieldId: top.id, isEmpty: false }],
      [company.people.deputy, { fieldId: v7(), isEmpty: true }],
      [company.people.deputy, { fieldId: text.id }],
      [company.people.deputy, { fieldId: text.id, yes: true }],
      [company.people.deputy, { fieldId: text.id, contains: '\0' }],
    ] as const) {
      const { ids, errors } = await company.listed(viewer, [condition]);
      expect({ ids, errors: errors.length }).toEqual({ ids: [], errors: 1 });
    }
  });

  it('are told by the index to nobody who does not read the field of them', async () => {
    const kept = await company.defined();
    const id = await company.mine();
    await company.write(id, 1, [{ fieldId: kept.id, text: '唯一' }]);
    const { stranger: staffId } = company.people;
    const stranger = specialist(staffId);
    for (const [viewer, found] of [
      [company.people.deputy, 1],
      [company.admin, 0],
      [company.people.supervisor, 1],
      [stranger, 0],
      [null, 0],
    ] as const) {
      const context = database.contextOf(viewer);
      const rows = await context.database.rows({
        text: `select clients.holding($1, '{"equals": "唯一"}')`,
        values: [kept.id],
      });
      expect(rows).toHaveLength(found);
      await context.database.close();
    }
  });
});
