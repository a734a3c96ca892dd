import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { takeOverToday } from '../../../api/clients/assignments/transfer.service';
import { change } from '../prospects/key-accounts';
import { addClients } from '../some-clients';
import { handoverDesk, idOf } from './handover-desk';
import { ownersOf } from './handover-rows';

type Desk = Awaited<ReturnType<typeof handoverDesk>>;
let desk: Desk;
let going = '';
let coming = '';
beforeAll(async () => {
  desk = await handoverDesk();
});
beforeEach(async () => {
  const { ids } = await desk.afresh();
  going = ids[0] ?? '';
  [coming = ''] = await addClients(desk.database, [{ ownerId: desk.people.mate }]);
  await desk.database.sql(
    `insert into clients.assignment (id, client_id, owner_id, valid) values
      (gen_random_uuid(), $1, $2, '[2025-01-01,2026-12-12)'), (gen_random_uuid(), $1, $3, '[2026-12-12,)')`,
    [coming, desk.people.mate, desk.people.leaver],
  );
  await transfer(going, desk.people.mate, '2026-12-10');
});
afterAll(() => desk.database.drop());

async function transfer(clientId: string, ownerId: string, from: string): Promise<void> {
  const outcome = await change(desk.database, desk.people.supervisor, {
    mutation: 'transferClient',
    input: { clientId, version: 1, ownerId, from, reason: '早有安排', idempotencyKey: v7() },
    answer: '... on ClientTransferred { client { id } }',
  });
  expect(outcome.__typename).toBe('ClientTransferred');
}

const periodsOf = (clientId: string) =>
  desk.database.sql(
    'select owner_id as owner, valid::text as days from clients.assignment where client_id = $1 order by valid',
    [clientId],
  );
const chosen = () => [going, coming].map((clientId) => ({ clientId, successorId: desk.people.me }));

describe('what was planned when somebody leaves', () => {
  it('is told beforehand: who goes to whom when, and who was to come', async () => {
    const { leaver, me, mate } = desk.people;
    const { handoverPreview } = await desk.ask<{ handoverPreview: Record<string, readonly object[]> }>(
      desk.signer,
      `{ handoverPreview(leaverId: "${leaver}", chosen: [{ clientId: "${coming}", successorId: "${me}" }], chosenDuties: []) {
        ... on HandoverPreview { clientCount arrivalCount items { client { id } goesOn goesTo { id } }
          arrivals { clientId client { id } arrivesOn byHand successor { id } } } } }`,
    );
    expect(handoverPreview).toMatchObject({ clientCount: 7, arrivalCount: 1 });
    expect(handoverPreview['arrivals']).toEqual([
      { clientId: coming, client: { id: coming }, arrivesOn: '2026-12-12', byHand: true, successor: { id: me } },
    ]);
    expect(handoverPreview['items']).toContainEqual({
      client: { id: going },
      goesOn: '2026-12-10',
      goesTo: { id: mate },
    });
  });

  it('stands: the successor has a client until it goes on, and gets who was to come on its day', async () => {
    const { leaver, me, mate } = desk.people;
    const done = await desk.handOver(desk.signer, { chosen: chosen(), leavesOn: '2026-11-30' });
    expect(done).toMatchObject({ handover: { clientCount: 8 } });
    expect(await periodsOf(going)).toEqual([
      { owner: leaver, days: '[2025-01-01,2026-11-23)' },
      { owner: me, days: '[2026-11-23,2026-12-10)' },
      { owner: mate, days: '[2026-12-10,)' },
    ]);
    expect(await periodsOf(coming)).toEqual([
      { owner: mate, days: '[2025-01-01,2026-12-12)' },
      { owner: me, days: '[2026-12-12,)' },
    ]);
    expect(await desk.database.sql('select owner_id from clients.client where id = $1', [coming])).toEqual([
      { owner_id: mate },
    ]);
    expect(await desk.database.sql('select 1 from clients.notice where client_id = $1', [coming])).toEqual([]);
    const left = await desk.database.sql(
      `select 1 from clients.assignment where owner_id = $1 and (upper(valid) is null or upper(valid) > '2026-11-23')`,
      [leaver],
    );
    expect(left).toEqual([]);
  });

  it('is put back to the row when the handover is undone', async () => {
    const before = await ownersOf(desk.database);
    const id = idOf(await desk.handOver(desk.signer, { chosen: chosen() }));
    expect(await desk.undo(desk.signer, id)).toMatchObject({ __typename: 'HandoverDone' });
    expect(await ownersOf(desk.database)).toEqual(before);
  });

  it('keeps the whole from being undone once it was changed', async () => {
    const id = idOf(await desk.handOver(desk.signer, { chosen: chosen() }));
    const [client] = await desk.database.sql<{ version: number }>('select version from clients.client where id = $1', [
      coming,
    ]);
    const moved = await change(desk.database, desk.people.supervisor, {
      mutation: 'transferClient',
      input: {
        clientId: coming,
        version: client?.version,
        ownerId: desk.people.me,
        from: '2026-12-01',
        reason: '提前',
        idempotencyKey: v7(),
      },
      answer: '... on ClientTransferred { client { id } }',
    });
    expect(moved.__typename).toBe('ClientTransferred');
    expect(await desk.undo(desk.signer, id)).toMatchObject({ code: 'CHANGED_SINCE' });
  });

  it('is taken over on its day by whom the handover named', async () => {
    await desk.handOver(desk.signer, { chosen: chosen() });
    await takeOverToday(desk.database.systemContext({ now: '2026-12-12T01:00:00.000Z' }));
    const owners = await desk.database.sql(
      'select id, owner_id as owner from clients.client where id = any ($1::uuid[])',
      [[going, coming]],
    );
    expect(owners).toContainEqual({ id: going, owner: desk.people.mate });
    expect(owners).toContainEqual({ id: coming, owner: desk.people.me });
  });
});
