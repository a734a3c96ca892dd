import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { handoverDesk } from './handover-desk';
import { addStaff } from '../some-clients';

let desk: Awaited<ReturnType<typeof handoverDesk>>;
let leaver: string;
let peer: string;
beforeAll(async () => {
  desk = await handoverDesk();
});
beforeEach(async () => {
  await desk.afresh();
  await desk.database.sql('update identity.staff set leaves_on = null');
  [leaver, peer] = [await hire('质检甲'), await hire('质检乙')];
  // Due on 2026-12-05.
  await desk.database.sql('update complaints.corrective_action set owner_id = $1', [leaver]);
});
afterAll(() => desk.database.drop());

/** Somebody of the quality department. */
async function hire(name: string): Promise<string> {
  const id = await addStaff(desk.database, name);
  await desk.database.sql(
    `insert into identity.staff_post (staff_id, post, valid) values ($1, 'QUALITY_MANAGER', '[2020-01-01,)')`,
    [id],
  );
  return id;
}

const leaves = (staffId: string, on: string) =>
  desk.database.sql('update identity.staff set leaves_on = $2 where id = $1', [staffId, on]);

const preview = (chosenDuties: readonly object[] = []) =>
  desk.preview({ ...desk.people.deputy, name: '主管' }, { leaverId: leaver, chosenDuties });

describe('whoever leaves before a duty is due', () => {
  it('is neither offered nor named by rule to take it over, and is until the day it is due', async () => {
    await leaves(peer, '2026-12-05');
    const [due] = (await preview()).duties;
    expect(due).toMatchObject({ kind: 'ACTION', dueOn: '2026-12-05', unfitIds: [] });
    await leaves(peer, '2026-12-04');
    const others = (await desk.database.sql<{ id: string }>(
      `select s.id from identity.staff s join identity.staff_post p on p.staff_id = s.id
       where p.post = 'QUALITY_MANAGER' and s.id <> all ($1::uuid[])`,
      [[peer, leaver]],
    )) as readonly { readonly id: string }[];
    for (const { id } of others) await leaves(id, '2026-12-04');
    const [late] = (await preview()).duties;
    expect(late?.unfitIds).toContain(peer);
    const gone = [peer, ...others.map(({ id }) => id)];
    expect(gone).not.toContain(late?.successor?.id);
    expect(late?.successor).not.toBeNull();
  });

  it('is refused where chosen by hand, in the preview and in what is signed, and told the day', async () => {
    const byHand = [desk.choice('ACTION', peer)];
    expect((await preview(byHand)).duties).toMatchObject([{ byHand: true, successor: { id: peer } }]);
    const { fingerprint } = await preview(byHand);
    await leaves(peer, '2026-12-04');
    expect(await preview(byHand)).toMatchObject({ code: 'SUCCESSOR_LEAVES' });
    const signer = { ...desk.people.deputy, name: '主管' };
    const { handoverPreview: told } = await desk.ask<{ handoverPreview: { message: string } }>(
      signer,
      `{ handoverPreview(leaverId: "${leaver}", chosen: [], chosenDuties: [{ kind: ACTION, id: "${byHand[0]?.id}", successorId: "${peer}" }]) { ... on Problem { message } } }`,
    );
    expect(told.message).toContain('2026-12-04');
    const signed = { leaverId: leaver, chosenDuties: byHand, fingerprint };
    expect(await desk.handOver(signer, signed)).toMatchObject({ code: 'SUCCESSOR_LEAVES' });
    const [action] = await desk.database.sql('select owner_id from complaints.corrective_action');
    expect(action).toEqual({ owner_id: leaver });
  });

  it('is not given an event of several days of which they leave on the first', async () => {
    await desk.database.sql('update desk.client_event set organiser_id = $1', [leaver]);
    const byHand = [desk.choice('EVENT', peer)];
    await leaves(peer, '2026-12-11');
    const [event] = (await preview(byHand)).duties.filter(({ kind }) => kind === 'EVENT');
    expect(event).toMatchObject({ dueOn: '2026-12-11', successor: { id: peer } });
    await leaves(peer, '2026-12-10');
    expect(await preview(byHand)).toMatchObject({ code: 'SUCCESSOR_LEAVES' });
  });

  it('takes no clients over, by rule or by hand, nor what only account managers answer for', async () => {
    await leaves(desk.people.me, '2027-06-30');
    const plan = await desk.preview(desk.signer);
    expect(plan.items.map(({ successor }) => successor.id)).not.toContain(desk.people.me);
    expect(plan.duties.map(({ successor }) => successor?.id)).not.toContain(desk.people.me);
    const chosenDuties = [desk.choice('PROSPECT', desk.people.me)];
    expect(await desk.preview(desk.signer, { chosenDuties })).toMatchObject({ code: 'SUCCESSOR_UNFIT' });
  });

  it('leaves a handover to somebody else when nobody stays long enough', async () => {
    await desk.database.sql(`update identity.staff set leaves_on = '2026-12-04' where active`);
    expect(await preview()).toMatchObject({ code: 'NO_SUCCESSOR' });
  });
});
