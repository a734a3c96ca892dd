import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rememberedRow } from '../../../api/platform/context/remembered-row';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../../support/database';

let database: TestDatabase;
let reads = 0;

beforeAll(async () => {
  database = await testDatabase();
  await database.sql(`insert into identity.region (code, name) values ('E', '华东'), ('N', '华北')`);
});
afterAll(() => database.drop());
beforeEach(() => {
  reads = 0;
});

interface Named {
  readonly code: string;
  readonly name: string;
}

const inRegion = (context: RequestContext, id: string) =>
  rememberedRow<Named>(context, { name: 'a region', id }, async (codes) => {
    reads += 1;
    const rows = await context.database.rows<Named>({
      text: 'select code, name from identity.region where code = any($1)',
      values: [codes],
    });
    return new Map(rows.map((row) => [row.code, row]));
  });

const askedAnew = async (id: string): Promise<Named | null> => {
  const context = database.systemContext();
  const row = await inRegion(context, id);
  await context.database.close();
  return row;
};

const rename = (context: RequestContext, name: string) =>
  context.database.write((transaction) =>
    transaction.rows({ text: `update identity.region set name = $1 where code = 'E'`, values: [name] }),
  );

describe('a remembered row', () => {
  it('is read once for requests that follow each other', async () => {
    expect(await askedAnew('E')).toEqual({ code: 'E', name: '华东' });
    expect(await askedAnew('E')).toEqual({ code: 'E', name: '华东' });
    expect(await askedAnew('N')).toEqual({ code: 'N', name: '华北' });
    expect(reads).toBe(2);
  });

  it('is read anew after this process wrote', async () => {
    await askedAnew('E');
    await rename(database.systemContext(), '华东区');
    expect(await askedAnew('E')).toEqual({ code: 'E', name: '华东区' });
  });

  it('is within a write what the write made of it, and outside what was committed', async () => {
    await askedAnew('E');
    const context = database.systemContext();
    const undone = context.database.write(async (transaction) => {
      await transaction.rows({ text: `update identity.region set name = '未提交' where code = 'E'`, values: [] });
      expect(await inRegion(context, 'E')).toEqual({ code: 'E', name: '未提交' });
      expect(await askedAnew('E')).toEqual({ code: 'E', name: '华东区' });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await askedAnew('E')).toEqual({ code: 'E', name: '华东区' });
  });

  it('is not kept from a snapshot that something was written after', async () => {
    const early = database.systemContext();
    await early.database.rows({ text: 'select', values: [] });
    await rename(database.systemContext(), '东部');
    expect(await inRegion(early, 'E')).toEqual({ code: 'E', name: '华东区' });
    expect(await askedAnew('E')).toEqual({ code: 'E', name: '东部' });
  });

  it('is null when there is none, and found as soon as it is made elsewhere', async () => {
    expect(await askedAnew('W')).toBeNull();
    await database.sql(`insert into identity.region (code, name) values ('W', '西部')`);
    expect(await askedAnew('W')).toEqual({ code: 'W', name: '西部' });
  });
});
