import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { DutyKind } from '../../api/clients/duty';
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
    expect(refused).toMatchObject({ code: 'CHANGED_SINCE' });
    expect(refused.message).toContain('客户活动 1、潜在客户 1');
    expect(await desk.everything()).toEqual(before);
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
