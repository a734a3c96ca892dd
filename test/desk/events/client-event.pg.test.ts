import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { holderOf, supervisor } from '../../complaints/viewers';
import { asking, openDesk, type Desk, type Viewer } from '../desk-stage';
import { organising } from './event-stage';

let desk: Desk;
let of: ReturnType<typeof organising>;
beforeAll(async () => {
  desk = await openDesk();
  of = organising(desk);
});
afterAll(() => desk.database.drop());

describe('an event', () => {
  it('is planned by account managers, their heads and the service director, with its audit', async () => {
    for (const viewer of [of.ming(), supervisor(desk.people), desk.director]) {
      const id = await of.planned(viewer, { budget: '12000.00', organiserId: desk.people.ming });
      expect(await of.seen(viewer, id)).toMatchObject({
        title: '安装培训',
        organiser: { id: desk.people.ming },
        budget: '12000.00',
        state: 'PLANNED',
        late: true,
        mayChange: true,
        version: 1,
      });
      expect(await desk.database.sql('select action from platform.audit where subject_id = $1', [id])).toEqual([
        { action: 'event.plan' },
      ]);
    }
  });

  it('is refused to who reads calls and writes none, and to the service past by the rows themselves', async () => {
    const general = holderOf('GENERAL_MANAGER', desk.people.director);
    for (const viewer of [general, holderOf('EXECUTIVE', desk.people.director), holderOf('ANALYST', desk.people.hong)])
      expect(await of.plan(viewer)).toMatchObject({ __typename: 'NotAllowed', clause: 'SD-7' });
    const insert = asking(desk, general, (context) =>
      context.database.write((transaction) =>
        transaction.rows({
          text: `insert into desk.client_event (id, kind, title, place, from_day, to_day, organiser_id, planned_by, planned_at)
                 values ($1, 'FAIR', 'x', 'x', '2026-11-25', '2026-11-25', $2, $2, now())`,
          values: [v7(), general.staffId],
        }),
      ),
    );
    await expect(insert).rejects.toThrow('row-level security');
  });

  it('is refused when it is wrong, with the field and the cure', async () => {
    for (const [more, code, field] of [
      [{ title: ' ' }, 'REQUIRED', 'content.title'],
      [{ place: 'a\u202eb' }, 'CONTROL_CHARACTER', 'content.place'],
      [{ toDay: '2026-11-19' }, 'ENDS_BEFORE_BEGIN', 'content.toDay'],
      [{ toDay: '2027-11-25' }, 'TOO_LONG', 'content.toDay'],
      [{ budget: '-1.00' }, 'NEGATIVE', 'content.budget'],
      [{ organiserId: 'nobody' }, 'NO_SUCH_STAFF', 'content.organiserId'],
      [{ organiserId: v7() }, 'NO_SUCH_STAFF', 'content.organiserId'],
    ] as const)
      expect(await of.plan(of.ming(), more), code).toMatchObject({ code, field: `input.${field}` });
  });

  it('is planned once for a key, however fast it is sent', async () => {
    const key = v7();
    const answers = await Promise.all([1, 2, 3].map(() => of.plan(of.ming(), {}, key)));
    const ids = answers.map((answer) => ('event' in answer ? answer.event.id : answer.code));
    expect(new Set(ids).size).toBe(1);
  });

  it('is seen by its circle and by who looks after an invited client, and by nobody else', async () => {
    const id = await of.planned(of.ming(), { budget: '500.00' });
    expect(await of.seen(of.hong(), id)).toBeNull();
    expect(await of.seen(supervisor(desk.people), id)).toMatchObject({ budget: '500.00', mayChange: true });
    expect(await of.edit(of.hong(), id, { place: '上海' })).toMatchObject({ __typename: 'NotFound' });
    await of.invite(desk.director, id, desk.people.clientOfHong);
    // Outside the circle: no money, no changes.
    expect(await of.seen(of.hong(), id)).toMatchObject({ title: '安装培训', budget: null, mayChange: false });
    expect(await of.edit(of.hong(), id, { place: '上海' })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await of.seen(holderOf('EXECUTIVE', desk.people.director), id)).toBeNull();
    expect(await of.seen(holderOf('ANALYST', desk.people.director), id)).toMatchObject({
      title: null,
      place: null,
      organiser: null,
      budget: '500.00',
    });
  });

  it('keeps what its plan said when it is changed, and refuses a stale change', async () => {
    const id = await of.planned();
    expect(await of.edit(of.ming(), id)).toMatchObject({ code: 'UNCHANGED' });
    expect(await of.edit(of.ming(), id, { place: '宁波' })).toMatchObject({ event: { place: '宁波', version: 2 } });
    expect(await of.edit(of.ming(), id, { place: '上海' })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 2,
    });
    expect(await of.history(of.ming(), id)).toMatchObject([{ version: 1, place: '杭州展厅' }]);
  });

  it('is reported once it has begun, and then is changed no more', async () => {
    const later = await of.planned(of.ming(), { fromDay: '2026-12-20', toDay: '2026-12-20' });
    expect(await of.report(of.ming(), later)).toMatchObject({ __typename: 'IllegalMove', code: 'NOT_BEGUN' });
    const id = await of.planned();
    expect(await of.report(of.ming(), id, 1, '-5.00')).toMatchObject({ code: 'NEGATIVE', field: 'input.cost' });
    expect(await of.report(of.ming(), id, 1, '880.50')).toMatchObject({
      event: { state: 'HELD', cost: '880.50', late: false, mayChange: false, endedBy: { id: desk.people.ming } },
    });
    for (const answer of [await of.cancel(of.ming(), id, 2), await of.edit(of.ming(), id, { place: 'x' }, 2)])
      expect(answer).toMatchObject({ __typename: 'IllegalMove', code: 'ENDED' });
  });

  it('is cancelled with a reason', async () => {
    const id = await of.planned();
    expect(await of.cancel(of.ming(), id, 1, ' ')).toMatchObject({ code: 'REQUIRED', field: 'input.reason' });
    expect(await of.cancel(of.ming(), id)).toMatchObject({ event: { state: 'CANCELLED', cancelReason: '场地不可用' } });
    expect(await of.invite(of.ming(), id, desk.people.clientOfMing)).toMatchObject({ code: 'ENDED' });
  });
});

describe('a guest', () => {
  it('is invited by who looks after the client, and each once', async () => {
    const id = await of.planned();
    const { clientOfMing, clientOfHong } = desk.people;
    expect(await of.invite(of.ming(), id, clientOfMing)).toMatchObject({ event: { id } });
    expect(await of.invite(of.ming(), id, clientOfMing)).toMatchObject({ code: 'INVITED_ALREADY' });
    expect(await of.invite(of.ming(), id, clientOfMing, '王工')).toMatchObject({ event: { id } });
    expect(await of.invite(of.ming(), id, clientOfHong)).toMatchObject({ __typename: 'NotFound' });
    expect(await of.invite(holderOf('GENERAL_MANAGER', desk.people.director), id, clientOfMing)).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await of.invite(of.ming(), 'no id', clientOfMing)).toMatchObject({ code: 'NO_SUCH_EVENT' });
    expect(await of.counted(of.ming(), id)).toMatchObject({ invited: 2, attended: 0 });
  });

  it('is no walk-in account, but one that was invited before can be recorded', async () => {
    const id = await of.planned();
    const clientId = desk.people.clientOfMing;
    await of.invite(of.ming(), id, clientId, '王工');
    await desk.database.sql('update clients.client set walk_in = true where id = $1', [clientId]);
    const refused = await of.invite(of.ming(), id, clientId);
    const [guest] = await of.guests(of.ming(), id);
    const recorded = await of.record(of.ming(), guest?.id ?? '', 'ATTENDED');
    await desk.database.sql('update clients.client set walk_in = false where id = $1', [clientId]);
    expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'WALK_IN', field: 'input.clientId' });
    expect(recorded).toMatchObject({ event: { id } });
    expect(await of.guests(of.ming(), id)).toHaveLength(1);
  });

  it('is invited once by two who do so at the same time', async () => {
    const id = await of.planned();
    const answers = await Promise.all(
      [of.ming(), desk.director, supervisor(desk.people)].map((viewer) =>
        of.invite(viewer, id, desk.people.clientOfMing),
      ),
    );
    expect(answers.filter((answer) => 'event' in answer)).toHaveLength(1);
    expect(await of.guests(desk.director, id)).toHaveLength(1);
  });

  it('is recorded before the event is reported, by who looks after the client', async () => {
    const id = await of.planned();
    await of.invite(of.ming(), id, desk.people.clientOfMing, '王工');
    await of.invite(desk.director, id, desk.people.clientOfHong);
    expect(await of.report(desk.director, id)).toMatchObject({ code: 'OPEN_GUESTS' });
    const [guest] = await of.guests(of.ming(), id);
    expect(guest).toMatchObject({ contactName: '王工', attendance: 'INVITED', clientId: desk.people.clientOfMing });
    const guestId = guest?.id ?? '';
    expect(await of.record(of.hong(), guestId, 'ATTENDED')).toMatchObject({ __typename: 'NotFound' });
    expect(await of.record(holderOf('GENERAL_MANAGER', desk.people.director), guestId, 'ATTENDED')).toMatchObject({
      __typename: 'NotAllowed',
    });
    expect(await of.record(of.ming(), guestId, 'ATTENDED')).toMatchObject({ event: { id } });
    expect(await of.record(of.ming(), guestId, 'ABSENT')).toMatchObject({ __typename: 'StaleVersion' });
    const hongs = (await of.guests(of.hong(), id))[0];
    expect(await of.record(of.hong(), hongs?.id ?? '', 'DECLINED')).toMatchObject({ event: { id } });
    expect(await of.report(desk.director, id)).toMatchObject({ event: { state: 'HELD' } });
    expect(await of.record(of.ming(), guestId, 'WITHDRAWN', 2)).toMatchObject({ code: 'ENDED' });
    expect(await of.counted(desk.director, id)).toMatchObject({ invited: 2, attended: 1 });
    expect(await of.counted(of.hong(), id)).toMatchObject({ invited: 1, attended: 0 });
  });

  it('stands in the past of its client, without names for a pseudonymous reader', async () => {
    const id = await of.planned(of.hong(), { fromDay: '2026-11-22', toDay: '2026-11-22' });
    await of.invite(of.hong(), id, desk.people.clientOfHong, '李总');
    expect((await of.ofClient(of.hong(), desk.people.clientOfHong))[0]).toBe(id);
    expect(await of.ofClient(of.ming(), desk.people.clientOfHong)).toEqual([]);
    expect(await of.guests(holderOf('ANALYST', desk.people.director), id)).toMatchObject([
      { contactName: null, attendance: 'INVITED' },
    ]);
  });
});

describe('the list of events', () => {
  const named = (viewer: Viewer, filter: object) => of.list(viewer, filter);

  it('is filtered, and read page by page', async () => {
    const own = { organiserId: desk.people.hong };
    for (const [title, fromDay] of [
      ['春季订货会', '2026-03-02'],
      ['夏季座谈会', '2026-07-02'],
      ['秋季促销', '2026-10-02'],
    ] as const)
      await of.planned(of.hong(), { ...own, title, fromDay, toDay: fromDay, kind: 'CAMPAIGN' });
    const mine = { mine: true, kinds: ['CAMPAIGN' as const] };
    expect((await named(of.hong(), mine)).titles).toEqual(['秋季促销', '夏季座谈会', '春季订货会']);
    expect((await named(of.hong(), { ...mine, from: '2026-04-01', to: '2026-08-01' })).titles).toEqual(['夏季座谈会']);
    expect((await named(of.hong(), { search: ' 订货 ' })).titles).toEqual(['春季订货会']);
    expect((await named(of.hong(), { search: '%' })).titles).toEqual([]);
    expect((await named(of.ming(), { search: '订货' })).titles).toEqual([]);
    expect((await named(holderOf('ANALYST', desk.people.director), { search: '订货' })).titles).toEqual([]);
    const first = await of.list(of.hong(), mine, null, 2);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect((await of.list(of.hong(), mine, first.pageInfo.endCursor, 2)).titles).toEqual(['春季订货会']);
    await expect(of.list(of.hong(), { search: 'x'.repeat(101) })).rejects.toThrow('at most 100');
    await expect(of.list(of.hong(), null, 'x')).rejects.toThrow('another list');
  });
});
