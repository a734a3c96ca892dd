import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handoverDesk } from './handover-desk';
import { first, noticesOf, type Desk } from './some-notices';

let desk: Desk;
let notices: ReturnType<typeof noticesOf>;
beforeAll(async () => {
  desk = await handoverDesk();
  notices = noticesOf(desk);
});
beforeEach(() => desk.afresh());
afterAll(() => desk.database.drop());

const trail = (noticeId: string) =>
  desk.database.sql(
    `select action, subject_type, before, after from platform.audit
     where coalesce(before, after) ->> 'noticeId' = $1 order by at, id`,
    [noticeId],
  );

describe('a notice to a client', () => {
  it('is the successors’ and their superiors’ to give, and overdue past its day', async () => {
    await notices.handedOver();
    const mine = await notices.list(desk.people.specialist);
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.length).toBeLessThan((await notices.list(desk.signer)).length);
    for (const each of mine)
      expect(each).toMatchObject({ occasion: 'HANDOVER', dueOn: '2026-11-28', overdue: false, mayClose: true });
    expect(await notices.list(desk.people.director)).toEqual([]);
    expect(await notices.close(desk.people.director, first(mine))).toMatchObject({ code: 'NO_SUCH_NOTICE' });
    const theirs = (await notices.list(desk.signer)).find(({ client }) => client.owner.id !== desk.people.me);
    expect(await notices.close(desk.people.specialist, first([theirs].flatMap((each) => each ?? [])))).toMatchObject({
      code: 'NO_SUCH_NOTICE',
    });
    await desk.database.sql(`update clients.notice set due_on = '2026-11-22'`);
    expect((await notices.list(desk.people.specialist)).every(({ overdue }) => overdue)).toBe(true);
  });

  it('is recorded as told once, with the day, the way and a remark, on the trail', async () => {
    await notices.handedOver();
    const notice = first(await notices.list(desk.people.specialist));
    await desk.database.sql(`update clients.notice set arose_on = '2026-11-20'`);
    const how = { toldOn: '2026-11-21', way: { word: 'VISIT' }, remark: ' 当面介绍 ', idempotencyKey: v7() };
    expect(await notices.close(desk.people.specialist, notice, how)).toMatchObject({
      replayed: false,
      notice: {
        ...{ state: 'TOLD', toldOn: '2026-11-21', way: 'VISIT', remark: '当面介绍', version: 2 },
        ...{ toldBy: { id: desk.people.me }, overdue: false, mayClose: false, mayReopen: true },
      },
    });
    expect(await notices.close(desk.people.specialist, notice, how)).toMatchObject({ replayed: true });
    expect(await notices.close(desk.people.specialist, notice)).toMatchObject({
      __typename: 'IllegalMove',
      code: 'TOLD_ALREADY',
    });
    const told = { toldOn: '2026-11-21', way: 'VISIT', remark: '当面介绍', noticeId: notice.id };
    expect(await trail(notice.id)).toEqual([
      { action: 'client.tell', subject_type: 'Client', before: null, after: told },
    ]);
  });

  it('takes today for its day, and none before it arose or after today', async () => {
    await notices.handedOver();
    const notice = first(await notices.list(desk.people.specialist));
    for (const toldOn of ['2026-11-22', '2026-11-24'])
      expect(await notices.close(desk.people.specialist, notice, { toldOn })).toMatchObject({
        ...{ code: 'TOLD_OUTSIDE_ITS_DAYS', field: 'input.toldOn', clause: 'KA-14' },
      });
    expect(await notices.close(desk.people.specialist, notice, { remark: '长'.repeat(501) })).toMatchObject({
      ...{ code: 'TOO_LONG', field: 'input.remark' },
    });
    expect(await notices.close(desk.people.specialist, { ...notice, version: 7 })).toMatchObject({
      ...{ __typename: 'StaleVersion', currentVersion: 1 },
    });
    expect(await notices.closed(desk.people.specialist, notice)).toMatchObject({ toldOn: '2026-11-23', remark: null });
  });

  it('is open again when it was recorded by mistake, and that is on the trail', async () => {
    await notices.handedOver();
    const notice = first(await notices.list(desk.people.specialist));
    expect(await notices.reopen(desk.people.specialist, notice)).toMatchObject({ code: 'NOT_TOLD' });
    const told = await notices.closed(desk.people.specialist, notice);
    expect(await notices.reopen(desk.people.director, told)).toMatchObject({ code: 'NO_SUCH_NOTICE' });
    expect(await notices.reopen(desk.people.specialist, notice)).toMatchObject({ __typename: 'StaleVersion' });
    const key = v7();
    const { id, aroseOn, dueOn } = notice;
    expect(await notices.reopen(desk.people.specialist, told, key)).toMatchObject({
      replayed: false,
      notice: { ...notice, id, aroseOn, dueOn, version: 3 },
    });
    expect(await notices.reopen(desk.people.specialist, told, key)).toMatchObject({ replayed: true });
    expect((await trail(id)).at(-1)).toMatchObject({
      action: 'client.takeBackTelling',
      before: { toldOn: '2026-11-23', way: 'PHONE', toldById: desk.people.me },
    });
    expect(await notices.list(desk.people.specialist, 'TOLD')).toEqual([]);
  });

  it('is recorded once when two record it at a time', async () => {
    await notices.handedOver();
    const notice = first(await notices.list(desk.people.specialist));
    const both = await Promise.all([desk.people.specialist, desk.signer].map((who) => notices.close(who, notice)));
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['IllegalMove', 'NoticeChanged']);
    expect(await trail(notice.id)).toHaveLength(1);
  });
});

describe('the list of notices', () => {
  it('tells those to be told by their day, and those told or called off the latest first, page by page', async () => {
    const id = await notices.handedOver();
    const open = await notices.list(desk.signer);
    expect(open).toHaveLength(7);
    await desk.database.sql(`update clients.notice set due_on = '2026-11-25' where id = $1`, [open[5]?.id]);
    const pages = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo } = await notices.page(desk.signer, { first: 3, ...(after !== null && { after }) });
      pages.push(edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages.map((each) => each.length)).toEqual([3, 3, 1]);
    expect(new Set(pages.flat())).toEqual(new Set(open.map((each) => each.id)));
    expect(pages[0]?.[0]).toBe(open[5]?.id);

    for (const each of open.slice(0, 3)) await notices.closed(desk.signer, each);
    const { edges, pageInfo } = await notices.page(desk.signer, { first: 2, state: { word: 'TOLD' } });
    const rest = await notices.page(desk.signer, { first: 2, state: { word: 'TOLD' }, after: pageInfo.endCursor });
    expect(new Set([...edges, ...rest.edges].map(({ node }) => node.id))).toEqual(
      new Set(open.slice(0, 3).map((each) => each.id)),
    );
    await expect(notices.page(desk.signer, { first: 2, after: pageInfo.endCursor })).rejects.toThrow();
    expect(await notices.list(desk.signer, 'CALLED_OFF')).toEqual([]);
    expect(await desk.undo(desk.signer, id)).toMatchObject({ __typename: 'HandoverDone' });
    expect(await notices.list(desk.signer, 'CALLED_OFF')).toHaveLength(4);
  });
});
