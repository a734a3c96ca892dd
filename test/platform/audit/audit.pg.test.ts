import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAudit } from '../../../api/platform/audit/audit';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../../support/database';

const ANNA = '00000000-0000-7000-8000-00000000000a';
const ENTRY = {
  action: 'client.rename',
  subjectType: 'Client',
  subjectId: 'c1',
  before: { name: 'A' },
  after: { name: 'B' },
};

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const record = (context: RequestContext, by = context) => context.database.write((tx) => recordAudit(tx, by, ENTRY));
const seenBy = (context: RequestContext) =>
  context.database
    .rows<{ action: string; actor_id: string | null }>({ text: 'select * from platform.audit', values: [] })
    .finally(() => context.database.close());

describe('the audit trail', () => {
  it('says who did what to what, when, and what it was before', async () => {
    await record(database.contextOf({ staffId: ANNA }));
    expect(await database.sql('select * from platform.audit')).toMatchObject([
      {
        at: new Date('2026-11-23T01:00:00.000Z'),
        actor_id: ANNA,
        request_id: 'test',
        action: 'client.rename',
        subject_type: 'Client',
        subject_id: 'c1',
        before: { name: 'A' },
        after: { name: 'B' },
      },
    ]);
  });

  it('is read by those whose post says so, and by nobody else', async () => {
    expect(await seenBy(database.contextOf({ posts: ['ADMINISTRATOR'] }))).not.toHaveLength(0);
    expect(await seenBy(database.contextOf({ posts: ['SERVICE_DIRECTOR'] }))).toHaveLength(0);
    expect(await seenBy(database.contextOf(null))).toHaveLength(0);
    expect(await database.source.query('select * from platform.audit')).toHaveLength(0);
  });

  it.each(['update platform.audit set action = action', 'delete from platform.audit', 'truncate platform.audit'])(
    'refuses the application: %s',
    async (text) => {
      const change = database.systemContext().database.write((tx) => tx.rows({ text, values: [] }));
      await expect(change).rejects.toThrow(/permission denied/);
    },
  );

  it('takes no line in another’s name', async () => {
    const somebody = database.contextOf({});
    await expect(record(somebody, database.contextOf({ staffId: ANNA }))).rejects.toThrow(/row-level security/);
    await expect(record(database.systemContext(), database.contextOf({ staffId: ANNA }))).rejects.toThrow();
  });

  it('has no line of what was rolled back', async () => {
    const [before] = await database.sql<{ n: number }>('select count(*)::int as n from platform.audit');
    const context = database.contextOf({ staffId: ANNA });
    const work = context.database.write(async (tx) => {
      await recordAudit(tx, context, ENTRY);
      throw new Error('no');
    });
    await expect(work).rejects.toThrow('no');
    expect(await database.sql('select count(*)::int as n from platform.audit')).toEqual([before]);
  });
});
