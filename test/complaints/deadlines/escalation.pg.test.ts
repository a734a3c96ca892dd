import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { messageHandlers } from '../../../api/commands/message-handlers';
import { ComplaintEntity, ComplaintEventEntity } from '../../../api/complaints/complaint.entity';
import { escalateOverdue } from '../../../api/complaints/deadlines/escalation.service';
import { AlertEntity } from '../../../api/inbox/alert.entity';
import { alertPage, readAlerts, unreadAlertCount } from '../../../api/inbox/alert.service';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { dispatchMessages } from '../../../api/platform/outbox-dispatch';
import { asking } from '../../clients/some-clients';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { caseDesk } from '../case-desk';
import { staffPosts } from '../case-staff';

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Partial<ViewerFacts>;
let desk: ReturnType<typeof caseDesk>;

/** Logistics reports to the deputy (production), who reports to the general manager. */
const LINE = [
  ['LOGISTICS_SUPERVISOR', 'DEPUTY_GM_PRODUCTION'],
  ['DEPUTY_GM_PRODUCTION', 'GENERAL_MANAGER'],
  ['GENERAL_MANAGER', null],
] as const;

beforeAll(async () => {
  database = await testDatabase([ComplaintEntity, ComplaintEventEntity, AlertEntity]);
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  desk = caseDesk({ database, people, at });
  for (const [post, superior] of LINE) {
    const { staffId } = at(post);
    await database.sql(`insert into identity.staff_post (staff_id, post, valid) values ($1, $2, '[2020-01-01,)')`, [
      staffId,
      post,
    ]);
    await database.sql('update identity.staff set reports_to = $2 where id = $1', [
      staffId,
      superior === null ? null : at(superior).staffId,
    ]);
  }
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.sql('update complaints.step set due_at = null, due_why = null where done_at is null');
  await database.sql('update complaints.complaint set due_at = null');
  await database.sql('delete from inbox.alert');
  await database.sql('delete from platform.outbox');
});

const DUE = '2026-11-24T16:00:00.000Z';
const later = (days: number): string => new Date(Date.parse(DUE) + days * 86_400_000 + 60_000).toISOString();

/** A packaging case that stands at logistics, its step due at DUE and nothing else. */
async function overdue(): Promise<string> {
  const id = await desk.file('PACKAGING');
  await desk.until(id, 'inspect');
  await database.sql(
    `update complaints.step set due_at = $2, due_why = '{}' where complaint_id = $1 and done_at is null`,
    [id, DUE],
  );
  await database.sql('update complaints.complaint set due_at = null where id = $1', [id]);
  return id;
}

async function run(now: string): Promise<number> {
  const { database: requestDatabase } = database.systemContext();
  try {
    return await escalateOverdue({ viewer: null, database: requestDatabase, now, requestId: v7() });
  } finally {
    await requestDatabase.close();
  }
}

const levelsOf = async (id: string): Promise<number[]> =>
  (
    await database.sql<{ level: number }>(
      'select level from complaints.escalation where complaint_id = $1 order by level',
      [id],
    )
  ).map(({ level }) => level);

async function dispatch(): Promise<void> {
  await dispatchMessages(database.source, {
    handlers: messageHandlers(() => later(9)),
    onFault: (_message, fault) => {
      throw fault;
    },
  });
}

describe('escalateOverdue', () => {
  it('tells each level once, up the line of whoever holds the post, on record and in the trail', async () => {
    const id = await overdue();
    expect(await run(DUE)).toBe(0);
    expect(await run(later(0))).toBe(1);
    expect(await run(later(1))).toBe(0);
    expect(await run(later(2))).toBe(1);
    expect(await run(later(9))).toBe(1);
    expect(await run(later(30))).toBe(0);
    expect(await levelsOf(id)).toEqual([1, 2, 3]);
    const told = await database.sql<{ staff_ids: string[] }>(
      'select staff_ids from complaints.escalation where complaint_id = $1 order by level',
      [id],
    );
    const manager = at('GENERAL_MANAGER').staffId;
    expect(told.map(({ staff_ids: ids }) => ids)).toEqual([[at('DEPUTY_GM_PRODUCTION').staffId], [manager], [manager]]);
    expect(
      await desk.count('complaints.event', `complaint_id = '${id}' and kind = 'OVERDUE' and by_staff is null`),
    ).toBe(3);
    expect(await desk.count('platform.audit', `subject_id = '${id}' and action = 'complaint.escalate'`)).toBe(3);
  });

  it('tells once, however many run at a time', async () => {
    const ids = [await overdue(), await overdue(), await overdue()];
    const told = await Promise.all(Array.from({ length: 4 }, () => run(later(9))));
    // What another run had locked is left for the next one.
    const rest = await run(later(9));
    expect(told.reduce((sum, count) => sum + count, rest)).toBe(9);
    for (const id of ids) {
      expect(await levelsOf(id)).toEqual([1, 2, 3]);
      expect(
        await desk.count('platform.outbox', `topic = 'complaint.escalated' and payload ->> 'complaintId' = '${id}'`),
      ).toBe(3);
    }
  });

  it('does all of a batch or nothing of it: a run that is killed is made up for', async () => {
    const id = await overdue();
    await database.sql(
      `create function public.kill() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`,
    );
    await database.sql(
      `create trigger kill before insert on platform.outbox for each row when (new.topic = 'complaint.escalated' and (new.payload ->> 'level')::int = 2) execute function public.kill()`,
    );
    await database.sql('alter function public.kill() security definer');
    await expect(run(later(9))).rejects.toThrow();
    expect(await levelsOf(id)).toEqual([]);
    expect(await desk.count('complaints.event', `complaint_id = '${id}' and kind = 'OVERDUE'`)).toBe(0);
    await database.sql('drop trigger kill on platform.outbox');
    expect(await run(later(9))).toBe(3);
  });

  it('leaves alone what waits for the client, what is done, and who moves it meanwhile', async () => {
    const id = await overdue();
    await database.sql('update complaints.step set paused_at = now() where complaint_id = $1 and done_at is null', [
      id,
    ]);
    expect(await run(later(9))).toBe(0);
    await database.sql('update complaints.step set paused_at = null where complaint_id = $1 and done_at is null', [id]);
    await desk.go(id, at('LOGISTICS_SUPERVISOR'));
    await database.sql('update complaints.step set due_at = null, due_why = null where done_at is null');
    await database.sql('update complaints.complaint set due_at = null');
    expect(await run(later(9))).toBe(0);
  });

  it('tells of a whole case that is overdue, apart from its step', async () => {
    const id = await overdue();
    await database.sql('update complaints.complaint set due_at = $2 where id = $1', [id, DUE]);
    expect(await run(later(0))).toBe(2);
    expect(await run(later(0))).toBe(0);
    expect(await desk.count('complaints.escalation', `complaint_id = '${id}' and step_id is null`)).toBe(1);
    const { version, state } = await desk.stored(id);
    expect(await desk.go(id, at('LOGISTICS_SUPERVISOR'))).toMatchObject({ __typename: 'ComplaintMoved' });
    expect((await desk.stored(id)).version).toBe(version + 1);
    expect(state).toBe('INVESTIGATING');
  });

  it('tells more than a batch holds', async () => {
    const id = await overdue();
    await database.sql(
      `insert into complaints.complaint (id, number, class, state, severity, channel, client_id, occurred_at, place, content,
         received_at, received_on, accepted_at, procedure, cc_version, cq_version)
       select gen_random_uuid(), 'B' || n, class, state, severity, channel, client_id, occurred_at, place, content,
         received_at, received_on, accepted_at, procedure, cc_version, cq_version
       from complaints.complaint, generate_series(1, 230) n where id = $1`,
      [id],
    );
    await database.sql(
      `insert into complaints.step (id, complaint_id, seq, step, post, started_at, due_at, due_why)
       select gen_random_uuid(), c.id, 1, 'inspect', 'LOGISTICS_SUPERVISOR', c.accepted_at, $1, '{}'
       from complaints.complaint c where c.number like 'B%'`,
      [DUE],
    );
    expect(await run(later(0))).toBe(231);
    await database.sql(`update complaints.step set due_at = null, due_why = null where done_at is null`);
  });
});

describe('alerts', () => {
  it('reach each superior once, though the message comes twice, and are read once', async () => {
    const id = await overdue();
    await run(later(2));
    const messages = await database.sql<{ payload: unknown }>(
      `select payload from platform.outbox where topic = 'complaint.escalated'`,
    );
    await dispatch();
    for (const { payload } of messages)
      await database.sql(`insert into platform.outbox (topic, payload) values ('complaint.escalated', $1)`, [
        JSON.stringify(payload),
      ]);
    await dispatch();
    const deputy = at('DEPUTY_GM_PRODUCTION');
    const page = await asking(database, deputy, (context) =>
      alertPage(context, { first: 5, after: null, selection: ['kind', 'complaint', 'level', 'step', 'dueAt'] }, true),
    );
    expect(page.edges.map(({ node }) => node)).toMatchObject([
      { kind: 'ESCALATION', complaintId: id, level: 1, step: 'inspect', dueAt: DUE },
    ]);
    const alertId = page.edges[0]?.node.id ?? '';
    expect(await asking(database, at('QUALITY_MANAGER'), unreadAlertCount)).toBe(0);
    const stranger = { ...at('QUALITY_MANAGER') };
    const now = { now: later(30) };
    const read = async (viewer: Partial<ViewerFacts>, ids: readonly string[] | null) => {
      const context = database.contextOf(viewer, now);
      const answer = await readAlerts(context, ids);
      await context.database.close();
      return answer;
    };
    expect(await read(stranger, [alertId])).toMatchObject({ count: 0 });
    expect(await read(deputy, [alertId])).toMatchObject({ count: 1, unreadCount: 0 });
    expect(await read(deputy, null)).toMatchObject({ count: 0 });
    expect(await read(deputy, [])).toMatchObject({ __typename: 'InvalidInput', field: 'input.ids' });
    expect(await read(deputy, ['nonsense'])).toMatchObject({ __typename: 'InvalidInput' });
    expect(await asking(database, at('GENERAL_MANAGER'), unreadAlertCount)).toBe(1);
  });
});
