import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { handInDailyLog, readDailyLog } from '../../../api/desk/logs/change-log.service';
import { loadLogEntries } from '../../../api/desk/logs/daily-log.repository';
import { dailyLogOf, dailyLogPage, type DailyLogInput } from '../../../api/desk/logs/daily-log.service';
import { tellMissingLogs } from '../../../api/desk/logs/missing-logs.service';
import { correctActivity, recordActivity } from '../../../api/desk/activities/record-activity.service';
import { alertOfLogs } from '../../../api/inbox/raise-alerts.service';
import { RequestDatabase } from '../../../api/platform/database/request-database';
import { SYSTEM_SETTINGS } from '../../../api/platform/database/viewer-settings';
import { holderOf, specialist, supervisor } from '../../complaints/viewers';
import { asking, at, openDesk, type Desk, type Viewer } from '../desk-stage';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  await desk.database.sql(`update desk.daily_log_since set day = '2026-11-20'`);
});
afterAll(() => desk.database.drop());

const ming = (): Viewer => specialist(desk.people.ming);
const hong = (): Viewer => specialist(desk.people.hong);
const DAY = '2026-11-23';

async function record(viewer: Viewer, now: string, summary = '询问交期'): Promise<string> {
  const answer = await asking(
    desk,
    viewer,
    (context) =>
      recordActivity(
        context,
        {
          clientId: viewer.staffId === desk.people.hong ? desk.people.clientOfHong : desk.people.clientOfMing,
          content: { kind: 'CALL', at: at('08:50'), subject: 'CONSULTATION', summary },
          idempotencyKey: v7(),
        },
        ['version'],
      ),
    now,
  );
  if (!('activity' in answer)) throw new Error(answer.code);
  return answer.activity.id;
}

const handIn = (viewer: Viewer, day = DAY, more: { key?: string; note?: string; now?: string } = {}) =>
  asking(
    desk,
    viewer,
    (context) => handInDailyLog(context, { day, note: more.note ?? '样品已寄', idempotencyKey: more.key ?? v7() }),
    more.now ?? '2026-11-24T01:00:00.000Z',
  );

const read = (viewer: Viewer, staffId: string, version = 1, day = DAY) =>
  asking(
    desk,
    viewer,
    (context) => readDailyLog(context, { staffId, day, version, idempotencyKey: v7() }),
    '2026-11-24T02:00:00.000Z',
  );

const listed = (viewer: Viewer, more: Partial<DailyLogInput> = {}, now = '2026-11-24T01:00:00.000Z') =>
  asking(
    desk,
    viewer,
    async (context) => {
      const input = { tray: 'ALL' as const, from: '2026-11-10', to: DAY, staffId: null, first: 200, after: null };
      return (await dailyLogPage(context, { ...input, ...more })).edges.map(({ node }) => node);
    },
    now,
  );

const log = (viewer: Viewer, staffId: string) =>
  asking(desk, viewer, (context) => dailyLogOf(context, { staffId, day: DAY }));

const tell = (now: string) =>
  tellMissingLogs({
    viewer: null,
    database: new RequestDatabase(desk.database.source, SYSTEM_SETTINGS),
    now,
    requestId: v7(),
  });

describe('a daily log', () => {
  let call: string;

  it('is owed of a day with contacts put on record, and of no other', async () => {
    call = await record(ming(), at('09:00'));
    await record(ming(), at('10:00'));
    expect(await listed(ming())).toMatchObject([
      { day: DAY, state: 'OPEN', counts: { calls: 2, visits: 0 }, mayHandIn: true, mayRead: false, version: 0 },
    ]);
    expect(await handIn(ming(), '2026-11-20')).toMatchObject({ code: 'NOTHING', clause: 'SD-3' });
    const [kept] = await desk.database.sql<{ n: number }>('select count(*)::int as n from desk.daily_log');
    expect(kept?.n).toBe(0);
  });

  it('is refused for days to come, long past, or before logs were kept', async () => {
    for (const day of ['2026-11-25', '2026-10-01', '2026-11-19'])
      expect(await handIn(ming(), day), day).toMatchObject({ code: 'NO_LOG', field: 'input.day' });
    expect(await handIn(ming(), DAY, { note: 'x'.repeat(2_001) })).toMatchObject({ code: 'TOO_LONG' });
  });

  it('is handed in once, however often and however fast, and its list stays as it was', async () => {
    const key = v7();
    const answers = await Promise.all([handIn(ming(), DAY, { key }), handIn(ming(), DAY, { key }), handIn(ming())]);
    const outcomes = answers.map((answer) => ('dailyLog' in answer ? String(answer.replayed) : answer.code)).sort();
    expect(outcomes.filter((each) => each === 'false')).toHaveLength(1);
    expect(await handIn(ming())).toMatchObject({ __typename: 'IllegalMove', code: 'HANDED_IN' });
    await record(ming(), at('17:00'), '交后来电');
    await asking(desk, ming(), (context) =>
      correctActivity(
        context,
        {
          activityId: call,
          version: 1,
          content: { kind: 'CALL', at: at('08:50'), subject: 'CONSULTATION', summary: '询问交期与价格' },
          reason: '漏记',
          idempotencyKey: v7(),
        },
        ['version'],
      ),
    );
    expect(await log(ming(), desk.people.ming)).toMatchObject({
      state: 'HANDED_IN',
      late: false,
      note: '样品已寄',
      counts: { calls: 2 },
      added: 1,
      corrected: 1,
      mayHandIn: false,
    });
    const entries = await asking(desk, ming(), (context) =>
      loadLogEntries(context, { staffId: desk.people.ming, day: DAY }),
    );
    expect(entries.map(({ corrected, added }) => [corrected, added])).toEqual([
      [true, false],
      [false, false],
      [false, true],
    ]);
  });

  it('is read by superiors and by nobody else, and archived once', async () => {
    for (const viewer of [
      hong(),
      holderOf('QUALITY_MANAGER', desk.people.director),
      holderOf('ANALYST', desk.people.director),
    ]) {
      expect(await log(viewer, desk.people.ming)).toBeNull();
      expect(await listed(viewer, { staffId: desk.people.ming })).toEqual([]);
      expect(await read(viewer, desk.people.ming)).toMatchObject({ __typename: 'NotFound' });
    }
    expect(await read(ming(), desk.people.ming)).toMatchObject({ code: 'OWN_LOG', clause: 'SD-10' });
    expect(await read(supervisor(desk.people), desk.people.ming, 7)).toMatchObject({ __typename: 'StaleVersion' });
    expect(await listed(supervisor(desk.people), { tray: 'TO_READ' })).toMatchObject([{ day: DAY, mayRead: true }]);
    expect(await read(supervisor(desk.people), desk.people.ming)).toMatchObject({
      dailyLog: { state: 'READ', readBy: { id: desk.people.supervisor }, version: 2, mayRead: false },
    });
    expect(await read(desk.director, desk.people.ming, 2)).toMatchObject({ code: 'READ' });
    const [audit] = await desk.database.sql<{ n: number }>(
      `select count(*)::int as n from platform.audit where action in ('log.hand_in', 'log.read')`,
    );
    expect(audit?.n).toBe(2);
  });

  it('is not written past the service: the rows themselves say so', async () => {
    const forge = (viewer: Viewer) =>
      asking(desk, viewer, (context) =>
        context.database.write((transaction) =>
          transaction.rows({
            text: `insert into desk.daily_log (id, staff_id, day, counts, due_at, handed_in_at) values ($1, $2, '2026-11-22', '{}', now(), now())`,
            values: [v7(), desk.people.hong],
          }),
        ),
      );
    await expect(forge(ming())).rejects.toThrow('row-level security');
    const unread = await asking(desk, ming(), (context) =>
      context.database.write((transaction) =>
        transaction.rows({ text: 'update desk.daily_log set read_by = null, read_at = null returning id', values: [] }),
      ),
    );
    expect(unread).toEqual([]);
  });

  it('that is missing is told to the superior once, after its time, those of a day together', async () => {
    await record(hong(), at('09:00'));
    expect(await listed(desk.director, { tray: 'MISSING' })).toMatchObject([
      { staffId: desk.people.hong, state: 'OPEN' },
    ]);
    expect(await tell('2026-11-24T15:59:59.000Z')).toBe(0);
    const told = await Promise.all([tell('2026-11-24T16:00:01.000Z'), tell('2026-11-24T16:00:01.000Z')]);
    expect(told.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await tell('2026-11-25T01:00:00.000Z')).toBe(0);
    const messages = await desk.database.sql<{ payload: object }>(
      `select payload from platform.outbox where topic = 'log.overdue'`,
    );
    expect(messages).toMatchObject([{ payload: { day: DAY, count: 1 } }]);
    const { database } = desk.database.systemContext();
    for (let times = 0; times < 2; times += 1)
      await database.write((transaction) => alertOfLogs(transaction, messages[0]?.payload, '2026-11-24T16:00:02.000Z'));
    expect(await desk.database.sql(`select kind, count from inbox.alert where kind = 'DAILY_LOG'`)).toEqual([
      { kind: 'DAILY_LOG', count: 1 },
    ]);
    expect(await handIn(hong(), DAY, { now: '2026-11-25T01:00:00.000Z' })).toMatchObject({
      dailyLog: { state: 'HANDED_IN', late: true },
    });
  });

  it('is paged without gaps, and wrong questions are refused', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof dailyLogPage>> = await asking(desk, desk.director, (context) =>
        dailyLogPage(context, { tray: 'ALL', from: '2026-11-10', to: DAY, staffId: null, first: 1, after }),
      );
      ids.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(ids).toEqual((await listed(desk.director)).map(({ id }) => id));
    expect(ids).toHaveLength(2);
    for (const wrong of [
      { to: '2026-11-09' },
      { from: '2026-10-01' },
      { staffId: 'x' },
      { after: 'e30' },
      { first: 0 },
    ])
      await expect(listed(ming(), wrong)).rejects.toThrow();
  });
});
