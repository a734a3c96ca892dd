import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlansOf } from '../../../api/desk/planned/planned-contact.service';
import { asking, openDesk, type Desk } from '../desk-stage';
import { planning } from './planned-stage';

let desk: Desk;
let of: ReturnType<typeof planning>;
beforeAll(async () => {
  desk = await openDesk();
  of = planning(desk);
});
afterAll(() => desk.database.drop());

describe('who goes', () => {
  it('is a named colleague, who sees the plan and may not change it, until it is done', async () => {
    const id = await of.planned(of.ming(), { staffId: desk.people.hong });
    expect(await of.seen(of.hong(), id)).toMatchObject({
      goes: { id: desk.people.hong },
      named: true,
      mayChange: false,
      purpose: '季度走访',
    });
    expect((await of.page(of.hong(), { staffId: desk.people.hong })).nodes.map((node) => node.id)).toContain(id);
    expect(await of.move(of.hong(), id)).toMatchObject({ __typename: 'NotAllowed', clause: 'SD-6' });
    expect(await of.cancel(of.hong(), id)).toMatchObject({ __typename: 'NotAllowed' });
    await of.cancel(of.ming(), id);
    expect(await of.seen(of.hong(), id)).toBeUndefined();
  });

  it('is whoever looks after the client, and goes over with it', async () => {
    const id = await of.planned();
    const over = (owner: string) =>
      desk.database.sql('update clients.client set owner_id = $2 where id = $1', [desk.people.clientOfMing, owner]);
    await over(desk.people.hong);
    try {
      expect(await of.seen(of.ming(), id)).toBeUndefined();
      expect(await of.seen(of.hong(), id)).toMatchObject({ goes: { id: desk.people.hong }, mayChange: true });
      expect(await of.record(of.hong(), id)).toMatchObject({ replayed: false });
    } finally {
      await over(desk.people.ming);
    }
    // Who went is settled with the record.
    expect(await of.seen(of.ming(), id)).toMatchObject({ state: 'DONE', goes: { id: desk.people.hong } });
  });
});

describe('planned contacts', () => {
  beforeAll(async () => {
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-28']) await of.planned(of.ming(), { day });
    await of.record(of.ming(), await of.planned());
    await of.cancel(of.ming(), await of.planned());
  });

  it('are tallied over the range, and the four add up to all of them', async () => {
    const { nodes, tally } = await of.page(desk.director, {}, '2026-11-26T02:00:00.000Z');
    expect(tally.planned + tally.made + tally.late + tally.cancelled).toBe(nodes.length);
    expect(tally.made).toBe(nodes.filter(({ state }) => state === 'DONE').length);
    expect(tally.late).toBe(nodes.filter(({ late }) => late).length);
    expect(Math.min(tally.planned, tally.made, tally.late, tally.cancelled)).toBeGreaterThan(0);
  });

  it('are paged in the order of their days, without gaps and without repeats', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, info } = await of.page(of.ming(), { first: 2, after });
      ids.push(...nodes.map(({ id }) => id));
      after = info.hasNextPage ? info.endCursor : null;
    } while (after !== null);
    const all = (await of.page(of.ming())).nodes;
    expect(ids).toEqual(all.map(({ id }) => id));
    expect(all.map(({ day }) => day)).toEqual(all.map(({ day }) => day).sort());
  });

  it('are asked for by who goes and by client, and wrong questions are refused', async () => {
    const mine = await of.page(desk.director, { staffId: desk.people.ming });
    expect(mine.nodes.every(({ goes }) => goes?.id === desk.people.ming)).toBe(true);
    expect((await of.page(desk.director, { clientId: desk.people.clientOfHong })).nodes).toEqual([]);
    for (const more of [{ to: '2026-11-22' }, { to: '2027-11-22' }, { staffId: 'x' }, { first: 201 }, { after: 'e30' }])
      await expect(of.page(of.ming(), more)).rejects.toThrow();
  });

  it('of a client are those neither made nor cancelled', async () => {
    const open = await asking(desk, of.ming(), (context) => openPlansOf(context, desk.people.clientOfMing));
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ state }) => state === 'PLANNED')).toBe(true);
    expect(await asking(desk, of.hong(), (context) => openPlansOf(context, desk.people.clientOfMing))).toEqual([]);
  });
});
