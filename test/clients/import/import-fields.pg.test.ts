import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeFields, word, type Fields, type Input } from '../fields/arrange-fields';
import { enactSeeded, literal, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';
import { check, checked, importOf, inputColumns, open, rowsOf, shownOf, uploaded, workCheck } from './some-imports';
import { changesOf, ran, told, UPDATE } from './changing-imports';

let database: TestDatabase;
let fields: Fields;
let people: KeyAccounts;

beforeAll(async () => {
  database = await testDatabase(entities);
  fields = await arrangeFields(database);
  ({ people } = fields);
  await enactSeeded(database, ['KA']);
});
beforeEach(async () => {
  // In one transaction: a client is never without an owner.
  const tables = ['client_import_row', 'client_import', 'contact', 'field_value', 'assignment', 'client'];
  await database.sql(tables.map((name) => `delete from clients.${name}`).join(';'));
});
afterAll(() => database.drop());

describe('an import that changes clients by custom fields', () => {
  it('brings custom fields, matches by one of them, and empties where a column is said to', async () => {
    const erp = await fields.defined({ nameZh: '外部编号', nameEn: 'ERP number' });
    const size = await fields.defined({ nameZh: '年产量', nameEn: 'Output', kind: word('NUMBER'), decimals: 0 });
    const [one, two] = await addClients(database, [
      { number: 'K1', name: '甲公司', ownerId: people.me },
      { number: 'K2', name: '乙公司', ownerId: people.me },
      { number: 'K3', name: '丙公司', ownerId: people.stranger },
    ]);
    const held =
      'insert into clients.field_value (client_id, field_id, text_value, number_value) values ($1, $2, $3, $4)';
    await database.sql(held, [one, erp.id, 'E-1', null]);
    await database.sql(held, [two, erp.id, 'E-2', null]);
    await database.sql(held, [two, size.id, null, 900]);
    const table = '外部编号,名称,业务类型,年产量\ne-1,甲公司,,"1,200"\nE-2,乙公司,,\nE-3,新公司,经销商,7';
    const opened = shownOf(
      await open(database, people.specialist, { tableId: await uploaded(database, people.specialist, table) }),
    );
    const { data } = await askGraph(
      database,
      people.specialist,
      `{ clientImport(id: ${literal(opened.id)}) { columns { field customField { id } } } }`,
    );
    expect((data?.['clientImport'] as { columns: unknown }).columns).toEqual([
      { field: null, customField: { id: erp.id } },
      { field: 'NAME', customField: null },
      { field: 'BUSINESS_TYPE', customField: null },
      { field: null, customField: { id: size.id } },
    ]);
    const columns = inputColumns([null, 'NAME', 'BUSINESS_TYPE', null]);
    const customColumns = [
      { place: 1, fieldId: erp.id },
      { place: 4, fieldId: size.id },
    ];
    await check(database, people.specialist, {
      ...{ id: opened.id, version: opened.version, columns, customColumns, ...UPDATE, empties: [4] },
    });
    await workCheck(database, people.specialist, opened.id);
    const rows = await changesOf(database, people.specialist, opened.id);
    expect(rows.map(({ state, changes }) => [state, ...changes.map(({ before, after }) => [before, after])])).toEqual([
      ['CHANGES', [null, '1200']],
      ['CHANGES', ['900', null]],
      ['READY'],
    ]);
    const done = await ran(database, people.specialist, await importOf(database, people.specialist, opened.id));
    expect(done).toMatchObject({ created: 1, changed: 2, reconciles: true });
    expect(
      await database.sql(
        `select c.name, f.name_zh as field, coalesce(v.text_value, trim_scale(v.number_value)::text) as value
         from clients.field_value v join clients.client c on c.id = v.client_id join clients.custom_field f on f.id = v.field_id
         order by c.name, f.name_zh desc`,
      ),
    ).toEqual(
      expect.arrayContaining([
        { name: '甲公司', field: '外部编号', value: 'E-1' },
        { name: '甲公司', field: '年产量', value: '1200' },
        { name: '乙公司', field: '外部编号', value: 'E-2' },
        { name: '新公司', field: '外部编号', value: 'E-3' },
        { name: '新公司', field: '年产量', value: '7' },
      ]),
    );
    await database.sql(`update clients.field_value set text_value = 'E-2' where text_value = 'E-1'`);
    const twice = await checked(database, people.specialist, '外部编号,名称\nE-2,乙公司', {
      columns: inputColumns([null, 'NAME']),
      customColumns: [{ place: 1, fieldId: erp.id }],
      ...UPDATE,
    });
    expect(told(await changesOf(database, people.specialist, twice.id))).toEqual([
      [2, 'REFUSED', 'SEVERAL_CLIENTS_MATCH'],
    ]);
    await fields.retire({ fieldId: erp.id, version: erp.version, retired: true });
    await fields.retire({ fieldId: size.id, version: size.version, retired: true });
  });

  it('shows a top secret value to nobody, and asks new clients for what is required', async () => {
    const deep = await fields.defined({ nameZh: '底价', nameEn: 'Floor', secrecy: word('TOP_SECRET') });
    const must = await fields.defined({ nameZh: '行业', nameEn: 'Trade', required: true });
    await addClients(database, [{ number: 'K1', name: '甲公司', ownerId: people.me }]);
    const table = '编号,名称,业务类型,底价,行业\nK1,甲公司,,九折,\n,新公司,经销商,,\n,别的公司,经销商,,电子';
    const found = await checked(database, people.manager, table, {
      columns: inputColumns(['NUMBER', 'NAME', 'BUSINESS_TYPE', null, null]),
      customColumns: [
        { place: 4, fieldId: deep.id },
        { place: 5, fieldId: must.id },
      ],
      ownerId: people.me,
      ...UPDATE,
    });
    const rows = await changesOf(database, people.manager, found.id);
    expect(told(rows)).toEqual([
      [2, 'CHANGES'],
      [3, 'REFUSED', 'REQUIRED'],
      [4, 'READY'],
    ]);
    expect(rows[0]?.changes).toEqual([
      { field: null, customField: { id: deep.id }, withheld: true, before: null, after: null },
    ]);
    expect(await ran(database, people.manager, found)).toMatchObject({ created: 1, changed: 1, reconciles: true });
    const trail = await database.sql<{ after: unknown }>(
      `select before, after from platform.audit where after->>'importId' = $1`,
      [found.id],
    );
    expect(JSON.stringify(trail)).not.toContain('九折');
    const stored = await database.sql('select changes from clients.client_import_row where import_id = $1', [found.id]);
    expect(JSON.stringify(stored)).not.toContain('九折');
    for (const each of [deep, must]) await fields.retire({ fieldId: each.id, version: each.version, retired: true });
  });

  it('refuses a plan that cannot be followed, whatever is sent', async () => {
    const text = await fields.defined({ nameZh: '备注', nameEn: 'Note' });
    const tableId = await uploaded(database, people.specialist, '编号,名称,城市\nK1,甲公司,苏州');
    const { id, version } = shownOf(await open(database, people.specialist, { tableId }));
    const ask = async (input: Input) => {
      const columns = inputColumns(['NUMBER', 'NAME', 'CITY']);
      return (await check(database, people.specialist, { id, version, columns, ...UPDATE, ...input }))['code'];
    };
    expect(await ask({ keyPlace: 3 })).toBe('WRONG_KEY');
    expect(await ask({ keyPlace: 2_147_483_647 })).toBe('WRONG_KEY');
    expect(await ask({ keyPlace: null })).toBe('NUMBER_ONLY_MATCHES');
    expect(await ask({ empties: [1] })).toBe('WRONG_EMPTIES');
    expect(await ask({ empties: [-5] })).toBe('WRONG_EMPTIES');
    for (const place of [0, -1, 2, 4, 2_147_483_647])
      expect(await ask({ customColumns: [{ place, fieldId: text.id }] })).toBe('WRONG_COLUMNS');
    const columns = inputColumns(['NUMBER', 'NAME', null]);
    for (const fieldId of ['', v7(), `${text.id}x`, '__proto__'])
      expect(await ask({ columns, customColumns: [{ place: 3, fieldId }] })).toBe('WRONG_COLUMNS');
    const twice = [
      { place: 3, fieldId: text.id },
      { place: 3, fieldId: text.id },
    ];
    expect(await ask({ columns, customColumns: twice })).toBe('WRONG_COLUMNS');
    expect(await rowsOf(database, people.specialist, id)).toEqual([]);
    const hostile = await checked(
      database,
      people.specialist,
      `编号,名称,城市\n"K1' or 1=1 --",甲,苏州\n"%",乙,苏州\n"${'9'.repeat(4000)}",丙,苏州`,
      UPDATE,
    );
    expect(
      new Set(told(await changesOf(database, people.specialist, hostile.id)).map(([, ...rest]) => rest.join())),
    ).toEqual(new Set(['REFUSED,NO_CLIENT_WITH_NUMBER']));
    await fields.retire({ fieldId: text.id, version: text.version, retired: true });
  });
});
