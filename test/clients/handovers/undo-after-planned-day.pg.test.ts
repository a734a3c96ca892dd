import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeAccounts } from '../../../api/identity/leaving.service';
import { addClients } from '../some-clients';
import { handoverDesk, idOf } from './handover-desk';
import { inContact, inContactEver, ownerAndContact, ownersOf } from './handover-rows';
import { plannedDays } from './planned-days';

type Desk = Awaited<ReturnType<typeof handoverDesk>>;
let desk: Desk;
let days: ReturnType<typeof plannedDays>;
let going = '';
let coming = '';
beforeAll(async () => {
  desk = await handoverDesk();
  days = plannedDays(desk);
});
beforeEach(async () => {
  const { ids } = await desk.afresh();
  going = ids[0] ?? '';
  const { leaver, me, mate } = desk.people;
  await desk.database.sql('update identity.staff set active = true where id = $1', [leaver]);
  [coming = ''] = await addClients(desk.database, [{ ownerId: mate }]);
  await days.plan(going, [leaver, me]);
  await days.plan(coming, [mate, leaver]);
  await days.putInContact(going, me);
  await days.putInContact(coming, leaver);
});
afterAll(() => desk.database.drop());

async function handedOver(to: string, more: object = {}): Promise<string> {
  const chosen = [going, coming].map((clientId) => ({ clientId, successorId: to }));
  return idOf(
    await desk.handOver(desk.signer, { chosen, chosenDuties: [desk.choice('CONTACT', to, coming)], ...more }),
  );
}

describe('undoing a handover after a planned day', () => {
  it('leaves a successor who became account manager as planned out of the staff in contact', async () => {
    const periods = await ownersOf(desk.database);
    const id = await handedOver(desk.people.me);
    await days.night('2026-11-25');
    expect(await days.undoOn('2026-11-26', id)).toMatchObject({ id });
    const { me, leaver } = desk.people;
    expect(await inContact(desk.database, going)).toEqual([]);
    expect(await inContactEver(desk.database, going)).toEqual([{ staff: me, days: '[2026-01-01,2026-11-25)' }]);
    // As it would have become without the handover.
    const without = periods.map((row) =>
      row['id'] === going ? { ...row, owner_id: me } : row['id'] === coming ? { ...row, owner_id: leaver } : row,
    );
    expect(await ownersOf(desk.database)).toEqual(without);
    expect(await ownerAndContact(desk.database, '2026-11-26')).toEqual([]);
  });

  it('puts a successor back among the staff in contact until the day, and takes them off on it', async () => {
    const id = await handedOver(desk.people.me);
    await days.undoOn('2026-11-24', id);
    expect(await inContact(desk.database, going)).toEqual([desk.people.me]);
    await days.night('2026-11-25');
    expect(await inContact(desk.database, going)).toEqual([]);
    expect(await ownerAndContact(desk.database, '2026-11-26')).toEqual([]);
  });

  it('leaves a leaver whose client it became as planned out of the staff in contact, and what the handover began', async () => {
    for (const successor of [desk.people.me, desk.people.head]) {
      const id = await handedOver(successor);
      await days.night('2026-11-25');
      expect(await inContact(desk.database, coming)).toEqual([]);
      expect(await days.undoOn('2026-11-26', id)).toMatchObject({ id });
      const { leaver } = desk.people;
      expect(await inContactEver(desk.database, coming)).toEqual([{ staff: leaver, days: '[2026-01-01,2026-11-25)' }]);
      expect(await desk.database.sql('select owner_id from clients.client where id = $1', [coming])).toEqual([
        { owner_id: leaver },
      ]);
      expect(await ownerAndContact(desk.database, '2026-11-26')).toEqual([]);
      await desk.afresh();
      [coming = ''] = await addClients(desk.database, [{ ownerId: desk.people.mate }]);
      [going = ''] = await addClients(desk.database, [{ ownerId: leaver }]);
      await days.plan(coming, [desk.people.mate, leaver]);
      await days.plan(going, [leaver, desk.people.me]);
      await days.putInContact(coming, leaver);
    }
  });

  it('makes nobody account manager of a client that has none until the day', async () => {
    await desk.database.sql(`delete from clients.assignment where client_id = $1 and lower(valid) = '2025-01-01'`, [
      coming,
    ]);
    const before = await ownersOf(desk.database);
    const id = await handedOver(desk.people.me);
    expect(await days.undoOn('2026-11-24', id)).toMatchObject({ id });
    expect(await ownersOf(desk.database)).toEqual(before);
  });

  it('is refused when a successor was put in contact again, or taken off, since', async () => {
    const { leaver, me, mate } = desk.people;
    await days.plan(going, [leaver, mate]);
    const id = await handedOver(me);
    await days.night('2026-11-25');
    await days.putInContact(going, me, '[2026-11-26,2026-11-27)');
    const refused = { code: 'CHANGED_SINCE', message: expect.stringContaining('1 家客户的对接员工有变动（客户0）') };
    expect(await days.undoOn('2026-11-28', id)).toMatchObject(refused);
    await desk.database.sql(`delete from clients.contact_staff where client_id = $1 and lower(valid) = '2026-11-26'`, [
      going,
    ]);
    await desk.database.sql('update clients.contact_staff set removed_by = $2 where client_id = $1', [going, mate]);
    expect(await days.undoOn('2026-11-28', id)).toMatchObject(refused);
    await desk.database.sql('update clients.contact_staff set removed_by = null where client_id = $1', [going]);
    expect(await days.undoOn('2026-11-28', id)).toMatchObject({ id });
    expect(await inContact(desk.database, going)).toEqual([me]);
  });
});

describe('undoing a handover of somebody who left', () => {
  const lastDay = async () =>
    (
      await desk.database.sql('select leaves_on::text as day from identity.staff where id = $1', [desk.people.leaver])
    )[0];

  it('is refused once the account was closed, and done when the leaving is taken back', async () => {
    const before = await desk.everything();
    const id = await handedOver(desk.people.me, { leavesOn: '2026-11-23' });
    await days.night('2026-11-24', closeAccounts);
    const handed = await desk.everything();
    expect(await days.undoOn('2026-11-24', id)).toMatchObject({
      code: 'LEFT_SINCE',
      message: expect.stringContaining('走的账号在交接之后已停用'),
    });
    expect(await desk.everything()).toEqual(handed);
    await desk.database.sql('update identity.staff set active = true, leaves_on = null where id = $1', [
      desk.people.leaver,
    ]);
    expect(await days.undoOn('2026-11-24', id)).toMatchObject({ id });
    expect((await desk.everything()).slice(0, 2)).toEqual(before.slice(0, 2));
  });

  it('is done when the account was closed before it was signed', async () => {
    await desk.database.sql('update identity.staff set active = false where id = $1', [desk.people.leaver]);
    const before = await desk.everything();
    const id = await handedOver(desk.people.me);
    expect(await days.undoOn('2026-11-24', id)).toMatchObject({ id });
    expect(await desk.everything()).toEqual(before);
  });

  it('puts back the last day at work that was on record before, whichever of several is undone first', async () => {
    const { leaver, me } = desk.people;
    for (const latestFirst of [true, false]) {
      await desk.database.sql(`update identity.staff set leaves_on = '2026-12-20' where id = $1`, [leaver]);
      const first = await handedOver(me, { leavesOn: '2026-12-10' });
      const [another = ''] = await addClients(desk.database, [{ ownerId: leaver }]);
      await days.plan(another, [leaver, me]);
      const second = idOf(await desk.handOver(desk.signer, { leavesOn: '2026-12-05' }));
      expect(await lastDay()).toEqual({ day: '2026-12-05' });
      await days.undoOn('2026-11-24', latestFirst ? second : first);
      expect(await lastDay()).toEqual({ day: latestFirst ? '2026-12-10' : '2026-12-05' });
      await days.undoOn('2026-11-24', latestFirst ? first : second);
      expect(await lastDay()).toEqual({ day: '2026-12-20' });
    }
  });
});
