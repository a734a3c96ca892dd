import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { DutyKind } from '../../../api/clients/handovers/duty';
import { handoverDesk, idOf } from './handover-desk';
import { allButOwners } from './handover-rows';
import { addDecision, addPlan, addProspect, type SomeDuties } from './some-duties';

let desk: Awaited<ReturnType<typeof handoverDesk>>;
let ids: string[];
let some: SomeDuties;
beforeAll(async () => {
  desk = await handoverDesk();
});
beforeEach(async () => {
  ({ ids, some } = await desk.afresh());
});
afterAll(() => desk.database.drop());

describe('undoing a handover', () => {
  it('is refused once a duty was finished or passed on, and tells of which kind', async () => {
    const id = idOf(await desk.handOver(desk.signer, { chosenDuties: [desk.choice('PROSPECT', desk.people.me)] }));
    await desk.database.sql(`update clients.prospect set stage = 'DROPPED' where id = $1`, [some.ids.PROSPECT]);
    await desk.database.sql(`update desk.client_event set organiser_id = $2 where id = $1`, [
      some.ids.EVENT,
      desk.people.head,
    ]);
    const before = await desk.everything();
    const refused = await desk.undo(desk.signer, id);
    expect(refused).toMatchObject({ code: 'CHANGED_SINCE', ...(await desk.undoProblem(desk.signer, id)) });
    expect(refused.message).toContain('客户活动 1、潜在客户 1');
    expect(await desk.everything()).toEqual(before);
  });

  it('is done although a successor became account manager of a client they were put in contact with', async () => {
    const id = idOf(await desk.handOver(desk.signer, { chosenDuties: [desk.choice('CONTACT', desk.people.me)] }));
    await desk.database.sql('update clients.client set owner_id = $2 where id = $1', [some.elsewhere, desk.people.me]);
    expect(await desk.undo(desk.signer, id)).toMatchObject({ handover: { stillHeld: 15 } });
    const inContact = await desk.database.sql(
      'select staff_id from clients.contact_staff where client_id = $1 and upper_inf(valid)',
      [some.elsewhere],
    );
    expect(inContact).toEqual([{ staff_id: desk.people.leaver }]);
    const [client] = await desk.database.sql('select owner_id from clients.client where id = $1', [some.elsewhere]);
    expect(client).toEqual({ owner_id: desk.people.me });
  });

  it('is refused when the leaver is in contact again, or the client went on to somebody else', async () => {
    const id = idOf(await desk.handOver(desk.signer, { chosenDuties: [desk.choice('CONTACT', desk.people.me)] }));
    const again = v7();
    await desk.database.sql(
      `insert into clients.contact_staff (id, client_id, staff_id, valid, added_at) values ($1, $2, $3, '[2026-11-24,)', now())`,
      [again, some.elsewhere, desk.people.leaver],
    );
    expect((await desk.undo(desk.signer, id)).message).toContain('对接客户 1');
    await desk.database.sql('delete from clients.contact_staff where id = $1', [again]);
    await desk.database.sql('update clients.client set owner_id = $2 where id = $1', [some.elsewhere, desk.people.me]);
    await desk.database.sql('update clients.client set owner_id = $2 where id = $1', [
      some.elsewhere,
      desk.people.head,
    ]);
    expect((await desk.undo(desk.signer, id)).message).toContain('对接客户 1');
  });

  it('is refused when clients were moved on, and names some of them', async () => {
    const id = idOf(await desk.handOver(desk.signer));
    await desk.database.sql('update clients.client set owner_id = $2 where id = any ($1)', [
      ids.slice(0, 4),
      desk.people.head,
    ]);
    const refused = await desk.undo(desk.signer, id);
    expect(refused).toMatchObject({ code: 'CHANGED_SINCE' });
    expect(refused.message).toContain('4 家客户又移交给了他人（客户3、客户2、客户1等）');
  });

  it('is told to be forbidden before it is tried, for each of several handovers by itself', async () => {
    const { leaver, head } = desk.people;
    const first = idOf(await desk.handOver(desk.signer));
    expect(await desk.undoProblem(desk.signer, first)).toBeNull();
    await desk.database.sql('update clients.client set owner_id = $2 where id = $1', [ids[0], head]);
    await desk.database.sql('update clients.client set owner_id = $2 where id = $1', [ids[1], leaver]);
    await desk.database.sql('update clients.assignment set owner_id = $2 where client_id = $1 and upper_inf(valid)', [
      ids[1],
      leaver,
    ]);
    const second = idOf(await desk.handOver(desk.signer));
    expect(await desk.undoProblem(desk.signer, first)).toMatchObject({ code: 'LATER_HANDOVER_FIRST' });
    expect(await desk.undoProblem(desk.signer, second)).toBeNull();
    await desk.undo(desk.signer, second);
    const moved = await desk.undoProblem(desk.signer, first);
    expect(moved).toMatchObject({ code: 'CHANGED_SINCE' });
    expect(await desk.undo(desk.signer, first)).toMatchObject(moved ?? {});
    expect(await desk.undoProblem(desk.signer, second)).toMatchObject({ code: 'UNDO_TOO_LATE' });
  });

  it('makes everything as it was, whatever there was, whoever took what, and conserves the rest in between', async () => {
    const someone = fc.constantFrom(desk.people.me, desk.people.mate, desk.people.head);
    const arrangement = fc.record({
      prospects: fc.integer({ min: 0, max: 3 }),
      plans: fc.integer({ min: 0, max: 2 }),
      decisions: fc.integer({ min: 0, max: 2 }),
      contact: fc.boolean(),
      chosen: fc.dictionary(fc.constantFrom(...ids), fc.constantFrom(desk.people.me, desk.people.mate), { maxKeys: 4 }),
      byHand: fc.dictionary(fc.constantFrom('PROSPECT', 'PLAN', 'DECISION', 'QUESTION', 'EVENT', 'ACTION'), someone),
    });
    await fc.assert(
      fc.asyncProperty(arrangement, async (drawn) => {
        ({ ids, some } = await desk.afresh());
        const [ownerId, by] = [desk.people.leaver, desk.people.head];
        for (let at = 0; at < drawn.prospects; at += 1)
          await addProspect(desk.database, { id: v7(), ownerId, by, regionCode: at % 2 ? 'EAST' : null });
        for (let at = 0; at < drawn.plans; at += 1) await addPlan(desk.database, { id: v7(), leadId: ownerId, by });
        for (let at = 0; at < drawn.decisions; at += 1)
          await addDecision(desk.database, { id: v7(), planId: some.ids.PLAN, responsibleId: ownerId, by });
        // A successor who is in contact with the client already is no second colleague of it any more.
        if (drawn.contact)
          await desk.database.sql(
            `insert into clients.contact_staff (id, client_id, staff_id, valid, added_at) values ($1, $2, $3, '[2026-01-01,)', now())`,
            [v7(), ids[1], desk.people.me],
          );
        const old = Object.entries(drawn.chosen);
        const chosen = [
          ...(drawn.contact ? [{ clientId: ids[1], successorId: desk.people.me }] : []),
          ...old.slice(1).map(([, successorId], at) => ({ clientId: ids[at + 2], successorId })),
        ];
        const chosenDuties = Object.entries(drawn.byHand).map(([kind, id]) => desk.choice(kind as DutyKind, id));
        const before = await desk.everything();
        const outcome = await desk.handOver(desk.signer, { chosen, chosenDuties });
        expect(outcome).toMatchObject({
          handover: { dutyCount: 8 + drawn.prospects + drawn.plans + drawn.decisions, stillHeld: 0 },
        });
        const { 'client but its owner': _, ...rest } = await allButOwners(desk.database);
        expect(before[2]).toMatchObject(rest);
        expect(await desk.undo(desk.signer, idOf(outcome))).toMatchObject({ __typename: 'HandoverDone' });
        expect(await desk.everything()).toEqual(before);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);
});
