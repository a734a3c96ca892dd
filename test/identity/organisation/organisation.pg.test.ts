import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as organisation from '../../../api/identity/organisation/organisation.service';
import type { TestDatabase } from '../../support/database';
import { MANAGER, RETAIL, SPECIALIST } from '../company';
import { arrangeDesk, asPost, newKey, OTHER_ADMINISTRATOR } from '../accounts/desk';

let database: TestDatabase;
beforeAll(async () => {
  database = await arrangeDesk();
});
afterAll(() => database.drop());

async function added(name: string, parentId: string | null = null): Promise<string> {
  const outcome = await organisation.addUnit(asPost(database), { name, parentId, idempotencyKey: newKey() });
  if (outcome.__typename !== 'UnitKept') throw new Error(outcome.code);
  return outcome.unit.id;
}
const move = (id: string, version: number, parentId: string | null, name = id.slice(-6), by?: string) =>
  organisation.changeUnit(asPost(database, 'ADMINISTRATOR', by), { id, version, name, parentId });

describe('units', () => {
  it('are added once for a key, with names of their own beside each other', async () => {
    const input = { name: '新部门', parentId: RETAIL, idempotencyKey: newKey() };
    const outcomes = [
      await organisation.addUnit(asPost(database), input),
      await organisation.addUnit(asPost(database), input),
    ];
    expect(new Set(outcomes.map((outcome) => ('unit' in outcome ? outcome.unit.id : outcome.code))).size).toBe(1);
    const again = await organisation.addUnit(asPost(database), { ...input, idempotencyKey: newKey() });
    expect(again).toMatchObject({ code: 'NAME_TAKEN' });
  });

  it('move, but never into themselves', async () => {
    const top = await added('甲');
    const below = await added('乙', top);
    expect(await move(top, 1, below)).toMatchObject({ code: 'CIRCLE' });
    expect(await move(top, 1, top)).toMatchObject({ code: 'CIRCLE' });
    expect(await move(below, 1, null)).toMatchObject({ unit: { parentId: null, version: 2 } });
    expect(await move(below, 1, null, '丙')).toMatchObject({ __typename: 'StaleVersion' });
    expect(await move('nonsense', 1, null)).toMatchObject({ __typename: 'NotFound' });
    expect(await move(top, 1, 'nonsense')).toMatchObject({ code: 'NO_SUCH_UNIT' });
  });

  it('make no circle of two moves at once', async () => {
    const [one, two] = [await added('一'), await added('二')];
    const outcomes = await Promise.all([move(one, 1, two), move(two, 1, one, undefined, OTHER_ADMINISTRATOR)]);
    expect(outcomes.map((outcome) => ('code' in outcome ? outcome.code : 'moved')).sort()).toEqual(['CIRCLE', 'moved']);
  });

  it('are kept by the administrator only, in the database too', async () => {
    const input = { name: '外人', parentId: null, idempotencyKey: newKey() };
    expect(await organisation.addUnit(asPost(database, 'KA_MANAGER', MANAGER), input)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await organisation.companyUnits(asPost(database, 'KA_MANAGER', MANAGER))).toEqual([]);
    const change = asPost(database, 'GENERAL_MANAGER', SPECIALIST).database.write((transaction) =>
      transaction.rows({ text: `update identity.unit set name = 'x' returning id`, values: [] }),
    );
    expect(await change).toEqual([]);
  });
});

describe('English names', () => {
  const english = async (id: string) =>
    (await organisation.companyUnits(asPost(database))).find((unit) => unit.id === id)?.nameEn;
  const change = (id: string, version: number, names: { name: string; nameEn?: string | null }) =>
    organisation.changeUnit(asPost(database), { id, version, parentId: RETAIL, ...names });

  it('are kept, stay when they are left out, and end when they are blank', async () => {
    const input = { name: '售后', nameEn: ' After-sales ', parentId: RETAIL, idempotencyKey: newKey() };
    const outcome = await organisation.addUnit(asPost(database), input);
    expect(outcome).toMatchObject({ unit: { name: '售后', nameEn: 'After-sales', version: 1 } });
    const id = 'unit' in outcome ? outcome.unit.id : '';
    expect(await change(id, 1, { name: '售后部' })).toMatchObject({ unit: { nameEn: 'After-sales', version: 2 } });
    expect(await change(id, 2, { name: '售后部', nameEn: 'Repairs' })).toMatchObject({ unit: { version: 3 } });
    expect(await change(id, 2, { name: '售后部', nameEn: 'Service' })).toMatchObject({ __typename: 'StaleVersion' });
    expect(await change(id, 3, { name: '售后部', nameEn: ' ' })).toMatchObject({ unit: { nameEn: null, version: 4 } });
    expect(await english(id)).toBeNull();
    const [, line] = await database.sql(
      `select before, after from platform.audit where subject_id = $1 and action = 'unit.change' order by at, id`,
      [id],
    );
    expect(line).toMatchObject({ before: { nameEn: 'After-sales' }, after: { nameEn: 'Repairs' } });
  });

  it('are told apart from what English readers call the units beside', async () => {
    const add = (name: string, nameEn?: string) =>
      organisation.addUnit(asPost(database), {
        ...{ name, parentId: RETAIL, idempotencyKey: newKey() },
        ...(nameEn !== undefined && { nameEn }),
      });
    expect(await add('出口', 'Export')).toMatchObject({ __typename: 'UnitKept' });
    const taken = { code: 'NAME_TAKEN', field: 'input.nameEn' };
    expect(await add('外贸', 'Export')).toMatchObject(taken);
    expect(await add('Export')).toMatchObject(taken);
    expect(await add('外贸', 'x'.repeat(61))).toMatchObject({ code: 'TOO_LONG', field: 'input.nameEn' });
  });

  it('of regions are kept the same way, and read whole in the trail by who keeps them', async () => {
    const input = { code: 'ISLES', name: '海岛', nameEn: 'Islands', idempotencyKey: newKey() };
    expect(await organisation.addRegion(asPost(database), input)).toMatchObject({ region: { nameEn: 'Islands' } });
    const rename = (version: number, names: { name: string; nameEn?: string | null }) =>
      organisation.renameRegion(asPost(database), { code: 'ISLES', version, ...names });
    expect(await rename(1, { name: '海岛' })).toMatchObject({ region: { nameEn: 'Islands', version: 1 } });
    expect(await rename(1, { name: '海岛', nameEn: null })).toMatchObject({ region: { nameEn: null, version: 2 } });
    expect(await rename(2, { name: '海岛', nameEn: '\u202eab' })).toMatchObject({ code: 'CONTROL_CHARACTER' });
  });
});

describe('units and regions', () => {
  it('stand in the order of what the reader calls them, as the reader’s language sorts', async () => {
    const parentId = await added('次序');
    const names = [
      ['张江', 'alpha'],
      ['安亭', 'Zeta'],
      ['北仑', 'Beta'],
    ] as const;
    for (const [at, [name, nameEn]] of names.entries()) {
      await organisation.addUnit(asPost(database), { name, nameEn, parentId, idempotencyKey: newKey() });
      await organisation.addRegion(asPost(database), { code: `SORT${at}`, name, nameEn, idempotencyKey: newKey() });
    }
    const inOrder = async (locale: 'zh-CN' | 'en') => {
      const context = { ...asPost(database), locale };
      const units = (await organisation.companyUnits(context)).filter((unit) => unit.parentId === parentId);
      const regions = (await organisation.companyRegions(context)).filter(({ code }) => code.startsWith('SORT'));
      return [units, regions].map((places) => places.map(({ nameEn }) => nameEn));
    };
    expect(await inOrder('zh-CN')).toEqual(Array(2).fill(['Zeta', 'Beta', 'alpha']));
    expect(await inOrder('en')).toEqual(Array(2).fill(['alpha', 'Beta', 'Zeta']));
  });
});

describe('regions', () => {
  it('are added and renamed, with lines in the trail', async () => {
    const input = { code: 'WEST', name: '华西', idempotencyKey: newKey() };
    expect(await organisation.addRegion(asPost(database), input)).toMatchObject({ region: { version: 1 } });
    expect(await organisation.renameRegion(asPost(database), { code: 'WEST', version: 1, name: '西部' })).toMatchObject(
      { region: { name: '西部', version: 2 } },
    );
    expect(await organisation.renameRegion(asPost(database), { code: 'WEST', version: 1, name: '西区' })).toMatchObject(
      { __typename: 'StaleVersion' },
    );
    const lines = await database.sql(`select action from platform.audit where subject_id = 'WEST' order by at, id`);
    expect(lines).toEqual([{ action: 'region.add' }, { action: 'region.rename' }]);
  });

  it.each([
    [{ code: 'west' }, 'WRONG_CODE'],
    [{ code: 'EAST' }, 'CODE_TAKEN'],
    [{ name: ' ' }, 'REQUIRED'],
    [{ name: '\u202eabc' }, 'CONTROL_CHARACTER'],
  ])('are refused for %j', async (changes, code) => {
    const input = { code: 'SOUTH', name: '华南', idempotencyKey: newKey(), ...changes };
    expect(await organisation.addRegion(asPost(database), input)).toMatchObject({ code });
  });
});
