import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { executiveDashboard } from '../../../api/analytics/dashboard.service';
import { complaintPage } from '../../../api/complaints/complaint-list.service';
import { ComplaintEntity, ComplaintEventEntity } from '../../../api/complaints/complaint.entity';
import { complaintById, deadlineOf } from '../../../api/complaints/complaint.service';
import type { ComplaintSort } from '../../../api/complaints/complaint-filter.schema';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { ComplaintMove } from '../../../api/complaints/steps/step-words.schema';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { caseDesk, fieldsOf } from '../case-desk';
import { staffPosts } from '../case-staff';

const DUE = '2026-12-08T15:59:59.999Z';
const ASKED = '2026-12-07T01:00:00.000Z';
const LATER = '2026-12-21T01:00:00.000Z';

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Partial<ViewerFacts>;
let desk: ReturnType<typeof caseDesk>;

beforeAll(async () => {
  database = await testDatabase([ComplaintEntity, ComplaintEventEntity]);
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  desk = caseDesk({ database, people, at });
});
afterAll(() => database.drop());

async function as<T>(
  viewer: Partial<ViewerFacts>,
  now: string,
  work: (context: RequestContext) => Promise<T>,
): Promise<T> {
  const context = database.contextOf(viewer, { now });
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}

const moving = async (id: string, move: ComplaintMove, now: string, post: Post = 'LOGISTICS_SUPERVISOR') => {
  const { version } = await desk.stored(id);
  const answer = await desk.send(
    at(post),
    { complaintId: id, version, move, fields: fieldsOf({ note: '等待客户' }) },
    now,
  );
  expect(answer).toMatchObject({ __typename: 'ComplaintMoved' });
};

/** A packaging case at logistics that is due at DUE as a whole, and asked its client at an instant. */
async function asked(now: string): Promise<string> {
  const id = await desk.file('PACKAGING');
  await desk.until(id, 'inspect');
  await database.sql('update complaints.complaint set due_at = $2 where id = $1', [id, DUE]);
  await moving(id, 'REQUEST_INFORMATION', now);
  return id;
}

const listed = (overdue: boolean | null, sort: ComplaintSort = 'DUE_FIRST'): Promise<string[]> =>
  as(at('SERVICE_DIRECTOR'), LATER, async (context) => {
    const asking = { first: 50, after: null, filter: { overdue }, selection: ['number'] };
    const { edges } = await complaintPage(context, { ...asking, sort, counted: false });
    return edges.map(({ node }) => node.id);
  });

const dueOf = (id: string) =>
  as(at('SERVICE_DIRECTOR'), LATER, async (context) => {
    const row = await complaintById(context, id, ['due']);
    return row && deadlineOf(row, context.now);
  });

const onTime = () =>
  as({ posts: ['EXECUTIVE'] }, LATER, async (context) => {
    const where = { from: '2026-12-01', to: '2026-12-20' };
    const { onTimeShare } = await executiveDashboard(
      context,
      { where, compare: null, asOf: null },
      new Map([['onTimeShare', []]]),
    );
    return onTimeShare;
  });

describe('a case whose clock stands still while the client is asked', () => {
  it('is not overdue, on its page, in the list and in figures, and goes on with the answer', async () => {
    const [running, id] = [await desk.file('PACKAGING'), await asked(ASKED)];
    await database.sql('update complaints.complaint set due_at = $2 where id = $1', [running, DUE]);
    expect(await dueOf(running)).toMatchObject({ at: DUE, overdue: true, waiting: false });
    expect(await dueOf(id)).toMatchObject({ at: DUE, overdue: false, waiting: true });
    expect(await listed(true)).toEqual([running]);
    expect(await listed(false)).toContain(id);
    expect((await listed(null)).indexOf(id)).toBeGreaterThan(0);
    expect(await onTime()).toMatchObject({ numerator: 0, denominator: 1 });

    // Asked on Monday the 7th, answered on Tuesday the 15th: eight days.
    await moving(id, 'RESUME', '2026-12-15T01:00:00.000Z');
    expect(await dueOf(id)).toMatchObject({ at: '2026-12-16T15:59:59.999Z', overdue: true, waiting: false });
    expect(new Set(await listed(true))).toEqual(new Set([running, id]));
    expect(await onTime()).toMatchObject({ numerator: 0, denominator: 2 });
  });

  it('stays overdue when it was before the client was asked', async () => {
    const id = await asked('2026-12-09T01:00:00.000Z');
    expect(await dueOf(id)).toMatchObject({ at: DUE, overdue: true, waiting: false });
    expect(await listed(true)).toContain(id);
    await moving(id, 'RESUME', '2026-12-15T01:00:00.000Z');
    expect(await dueOf(id)).toMatchObject({ at: DUE, overdue: true });
  });

  it('keeps its due date when it ends without an answer', async () => {
    const id = await asked(ASKED);
    await moving(id, 'WITHDRAW', LATER, 'SERVICE_DIRECTOR');
    expect(await dueOf(id)).toMatchObject({ at: DUE, overdue: false, waiting: false });
  });
});
