import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { ComplaintEntity, ComplaintEventEntity } from '../../../api/complaints/complaint.entity';
import type { RecordFollowUpInput } from '../../../api/complaints/follow-ups/follow-up.schema';
import {
  followUpCount,
  followUpPage,
  followUpsOfComplaint,
} from '../../../api/complaints/follow-ups/follow-up.service';
import type { FollowUpWhen } from '../../../api/complaints/follow-ups/follow-up-words.schema';
import { recordFollowUp } from '../../../api/complaints/follow-ups/record-follow-up.service';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { caseDesk } from '../case-desk';
import { staffPosts } from '../case-staff';
import { specialist, supervisor } from '../viewers';

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
  work: (context: RequestContext) => Promise<T>,
  now?: string,
): Promise<T> {
  const context = database.contextOf(viewer, now === undefined ? {} : { now });
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}

const ofCase = (id: string, viewer = specialist(people.ming)) =>
  as(viewer, (context) => followUpsOfComplaint(context, id));

async function listed(when: FollowUpWhen, now: string, viewer = specialist(people.ming)) {
  const page = await as(
    viewer,
    (context) => followUpPage(context, { when, first: 50, after: null, ownerId: null }),
    now,
  );
  return page.edges.map(({ node }) => node.complaintId);
}

async function record(id: string, wanted: Partial<RecordFollowUpInput> = {}, viewer = specialist(people.ming)) {
  const last = (await ofCase(id)).at(-1);
  const input: RecordFollowUpInput = {
    followUpId: last?.id ?? '',
    version: last?.version ?? 0,
    outcome: 'SATISFIED',
    idempotencyKey: v7(),
    ...wanted,
  };
  return as(viewer, (context) => recordFollowUp(context, input));
}

describe('a callback', () => {
  it('is made by the system when the client is answered, 15 days later, and seen by who looks after the client', async () => {
    const id = await desk.file('PACKAGING');
    await desk.until(id, 'reply');
    expect(await ofCase(id)).toEqual([]);
    await desk.until(id, 'close');
    expect(await ofCase(id)).toMatchObject([{ round: 1, reason: 'REPLY', dueOn: '2026-12-08', outcome: null }]);
    expect(await ofCase(id, specialist(people.hong))).toEqual([]);
    expect(await ofCase(id, at('LOGISTICS_SUPERVISOR'))).toEqual([]);
    expect(await listed('COMING', '2026-12-07T15:59:59.000Z')).toContain(id);
    expect(await listed('TODAY', '2026-12-07T16:00:00.000Z')).toContain(id);
    expect(await listed('TODAY', '2026-12-08T15:59:59.000Z', supervisor(people))).toContain(id);
    expect(await listed('TODAY', '2026-12-08T02:00:00.000Z', specialist(people.hong))).toEqual([]);
    expect(await listed('OVERDUE', '2026-12-08T16:00:00.000Z')).toContain(id);
    const counted = await as(
      specialist(people.ming),
      (context) => followUpCount(context, people.ming),
      '2026-12-08T02:00:00.000Z',
    );
    expect(counted).toMatchObject({ overdue: 0, today: 1 });
  });

  it('is on the 2nd day after the repaired delivery, and the later reply owes no other', async () => {
    const id = await desk.file('PRODUCT_QUALITY');
    await desk.until(id, 'end', { deliveredOn: '2026-11-22' });
    expect(await ofCase(id)).toMatchObject([{ reason: 'REPAIRED_DELIVERY', dueOn: '2026-11-24' }]);
  });

  it.each(['GRIEVANCE', 'SUGGESTION', 'SERVICE_QUALITY'] as const)('is owed once after %s', async (name) => {
    const id = await desk.file(name);
    await desk.until(id, 'end', { valuable: 'YES', responsiblePost: 'QUALITY_MANAGER' });
    expect(await ofCase(id)).toMatchObject([{ dueOn: '2026-12-08', reason: 'REPLY' }]);
  });

  it('is dropped when the client refuses the conclusion or the case is taken up again', async () => {
    const refused = await desk.file('PACKAGING');
    await desk.until(refused, 'close');
    await desk.go(refused, at('SERVICE_DIRECTOR'), 'REFUSE');
    expect(await ofCase(refused)).toMatchObject([{ dropped: true, outcome: null }]);
    const reopened = await desk.file('PACKAGING');
    await desk.until(reopened, 'end');
    await desk.go(reopened, at('SERVICE_DIRECTOR'), 'REOPEN');
    await desk.until(reopened, 'end');
    expect(await ofCase(reopened)).toMatchObject([{ dropped: true }, { round: 2, dropped: false, outcome: null }]);
  });
});

describe('what came of a callback', () => {
  async function answered(): Promise<string> {
    const id = await desk.file('PACKAGING');
    await desk.until(id, 'end');
    return id;
  }

  it('is on record with who called, in history and audit trail, and is said once', async () => {
    const id = await answered();
    const key = v7();
    const done = await record(id, { note: '包装已改善', idempotencyKey: key });
    expect(done).toMatchObject({ __typename: 'FollowUpRecorded', followUp: { outcome: 'SATISFIED' }, replayed: false });
    expect(await ofCase(id)).toMatchObject([{ note: '包装已改善', doneBy: { id: people.ming } }]);
    expect(await record(id)).toMatchObject({ __typename: 'IllegalMove' });
    expect(await desk.count('complaints.event', `complaint_id = '${id}' and kind = 'FOLLOW_UP'`)).toBe(1);
    expect(await desk.count('platform.audit', `subject_id = '${id}' and action = 'complaint.follow_up'`)).toBe(1);
    expect(await listed('DONE', '2026-11-24T00:00:00.000Z')).toContain(id);
  });

  it('is another call on an agreed day when the client disagrees or was not reached', async () => {
    const id = await answered();
    await record(id, { outcome: 'NOT_REACHED', againOn: '2026-11-24' });
    await record(id, { outcome: 'DISSATISFIED', againOn: '2026-11-30', note: '补发的纸箱仍然变形' });
    expect(await ofCase(id)).toMatchObject([
      { round: 1, outcome: 'NOT_REACHED' },
      { round: 2, reason: 'AGAIN', dueOn: '2026-11-24', outcome: 'DISSATISFIED' },
      { round: 3, reason: 'AGAIN', dueOn: '2026-11-30', outcome: null, due: null },
    ]);
  });

  it('opens a case of its own for a new need, linked to the original', async () => {
    const id = await answered();
    const newNeed = { class: 'SUGGESTION' as const, content: '希望改用可回收托盘' };
    const done = await record(id, { newNeed });
    const openedId = 'followUp' in done ? done.followUp.openedId : null;
    const where = `id = '${openedId}' and follows_id = '${id}' and class = 'SUGGESTION' and content = '希望改用可回收托盘'`;
    expect(await desk.count('complaints.complaint', where)).toBe(1);
    expect(await desk.stored(openedId ?? '')).toMatchObject({ state: 'RECEIVED', step: 'assess' });
  });

  it('is refused when it is incomplete, stale, or somebody else’s to say', async () => {
    const id = await answered();
    for (const [wanted, code] of [
      [{ outcome: 'NOT_REACHED' }, 'AGAIN'],
      [{ outcome: 'SATISFIED', againOn: '2026-12-01' }, 'AGAIN'],
      [{ outcome: 'DISSATISFIED', againOn: '2026-12-01' }, 'REQUIRED'],
      [{ outcome: 'NOT_REACHED', againOn: '2026-11-01' }, 'DAY_PAST'],
      [{ outcome: 'NOT_REACHED', againOn: '2026-02-30' }, 'NOT_A_DAY'],
      [{ note: 'a\u0000' }, 'CONTROL_CHARACTER'],
      [{ note: '长'.repeat(1_001) }, 'TOO_LONG'],
      [{ newNeed: { class: 'SUGGESTION', content: ' ' } }, 'REQUIRED'],
    ] as const)
      expect(await record(id, wanted), code).toMatchObject({ __typename: 'InvalidInput', code });
    expect(await record(id, { version: 9 })).toMatchObject({ __typename: 'StaleVersion' });
    expect(await record(id, { followUpId: 'nonsense' })).toMatchObject({ __typename: 'NotFound' });
    expect(await record(id, { followUpId: v7() })).toMatchObject({ __typename: 'NotFound' });
    expect(await record(id, {}, specialist(people.hong))).toMatchObject({ __typename: 'NotFound' });
    expect(await record(id, {}, at('GM_OFFICE'))).toMatchObject({ __typename: 'NotFound' });
    expect(await record(id, {}, at('GENERAL_MANAGER'))).toMatchObject({ __typename: 'NotAllowed' });
    const [{ id: followUpId = '', version = 0 } = {}] = await ofCase(id);
    const once = { followUpId, version, idempotencyKey: v7() };
    const answers = await Promise.all([record(id, once), record(id, once), record(id, once)]);
    expect(answers.map((answer) => ('replayed' in answer ? answer.replayed : answer.code)).sort()).toEqual([
      false,
      true,
      true,
    ]);
  });
});
