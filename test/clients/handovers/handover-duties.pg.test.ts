import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { DUTY_KINDS, type DutyKind } from '../../../api/clients/handovers/duty';
import { messageHandlers } from '../../../api/commands/message-handlers';
import { dispatchMessages } from '../../../api/platform/outbox-dispatch';
import { handoverDesk, idOf } from './handover-desk';
import { allButOwners } from './handover-rows';
import { addStaff } from '../some-clients';
import { addDecision, addProspect, type SomeDuties } from './some-duties';

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

/** Somebody of the quality department. */
async function hire(name: string): Promise<string> {
  const id = await addStaff(desk.database, name);
  await desk.database.sql(
    `insert into identity.staff_post (staff_id, post, valid) values ($1, 'QUALITY_MANAGER', '[2020-01-01,)')`,
    [id],
  );
  return id;
}

describe('the preview of a handover', () => {
  it('lists what is unfinished by kind, each with who takes it over', async () => {
    const before = await desk.everything();
    const plan = await desk.preview(desk.signer);
    expect(plan.dutyCounts).toEqual(DUTY_KINDS.map((kind) => ({ kind, count: 1 })));
    const of = (kind: DutyKind) => plan.duties.find((duty) => duty.kind === kind);
    expect(of('PROSPECT')).toMatchObject({ label: '新客户', dueOn: null, byHand: false });
    expect(of('DECISION')).toMatchObject({ label: '补样品', dueOn: '2026-11-30', successor: { id: desk.people.mate } });
    // What belongs to a client goes to whoever looks after it afterwards.
    const next = plan.items.find(({ client }) => client.id === ids[0])?.successor.id;
    for (const kind of ['QUESTION', 'ACTION'] as const)
      expect(of(kind)).toMatchObject({ client: { id: ids[0] }, successor: { id: next } });
    expect(of('PLANNED_CONTACT')).toMatchObject({ successor: { id: desk.people.mate } });
    // The account manager of a client is in contact with it already.
    expect(of('CONTACT')?.unfitIds).toContain(desk.people.mate);
    expect(of('CONTACT')?.successor?.id).not.toBe(desk.people.mate);
    expect(plan.shares.reduce((sum, { dutyCount }) => sum + dutyCount, 0)).toBe(8);
    expect(await desk.everything()).toEqual(before);
  });

  it('takes a choice by hand, and none that is not fit', async () => {
    const plan = await desk.preview(desk.signer, {
      chosenDuties: [desk.choice('PROSPECT', desk.people.mate), desk.choice('PLAN', desk.people.head)],
    });
    expect(plan.duties.filter(({ byHand }) => byHand)).toMatchObject([
      { kind: 'PLAN', successor: { id: desk.people.head } },
      { kind: 'PROSPECT', successor: { id: desk.people.mate } },
    ]);
    for (const chosenDuties of [
      [desk.choice('PROSPECT', desk.people.stranger)],
      [desk.choice('PROSPECT', desk.people.leaver)],
      [desk.choice('PROSPECT', desk.people.me, v7())],
      [desk.choice('CONTACT', desk.people.mate)],
      [desk.choice('EVENT', desk.people.me), desk.choice('EVENT', desk.people.mate)],
    ])
      expect(await desk.preview(desk.signer, { chosenDuties })).toMatchObject({ code: 'SUCCESSOR_UNFIT' });
  });

  it('tells what stays with the leaver, and leaves a line for each prospect and plan it names', async () => {
    await desk.database.sql('delete from platform.audit');
    await desk.database.sql('update identity.staff set reports_to = $1 where id = $2', [
      desk.people.leaver,
      desk.people.me,
    ]);
    try {
      expect((await desk.preview(desk.signer)).kept).toEqual([{ kind: 'TEAM', count: 1 }]);
    } finally {
      await desk.database.sql('update identity.staff set reports_to = null where id = $1', [desk.people.me]);
    }
    const read = await desk.database.sql(
      `select action, count(*)::int as n from platform.audit where action like '%.read' group by 1 order by 1`,
    );
    expect(read).toEqual([
      { action: 'plan.read', n: 2 },
      { action: 'prospect.read', n: 1 },
    ]);
  });
});

describe('a handover', () => {
  it('leaves nothing under the name of the leaver, and changes nothing but who is responsible', async () => {
    const [, , rest] = await desk.everything();
    expect(await desk.handOver(desk.signer)).toMatchObject({
      handover: { clientCount: 7, dutyCount: 8, stillHeld: 0 },
    });
    expect(await allButOwners(desk.database)).toEqual(rest);
    const held = await desk.ask<{ heldBy: unknown; holders: { staff: { id: string } }[] }>(
      desk.signer,
      `{ heldBy(staffId: "${desk.people.leaver}") { clientCount duties { kind count } kept { kind } } holders { staff { id } } }`,
    );
    expect(held.heldBy).toEqual({ clientCount: 0, duties: [], kept: [] });
    expect(held.holders.map(({ staff }) => staff.id)).not.toContain(desk.people.leaver);
    const named = await desk.database.sql(
      `select 1 from clients.prospect where owner_id = $1 union all select 1 from clients.development_plan where lead_id = $1
       union all select 1 from clients.plan_decision where responsible_id = $1
       union all select 1 from clients.contact_staff where staff_id = $1 and upper_inf(valid)
       union all select 1 from desk.question where responsible_id = $1 union all select 1 from desk.planned_contact where staff_id = $1
       union all select 1 from desk.client_event where organiser_id = $1
       union all select 1 from complaints.corrective_action where owner_id = $1`,
      [desk.people.leaver],
    );
    expect(named).toEqual([]);
  });

  it('is told in the history of what was passed on, and lets who carries out a decision read its plan', async () => {
    await desk.handOver(desk.signer, {
      chosenDuties: [desk.choice('DECISION', desk.people.me), desk.choice('QUESTION', desk.people.me)],
    });
    expect(
      await desk.database.sql('select kind, by_staff, to_staff, note from desk.question_event where question_id = $1', [
        some.ids.QUESTION,
      ]),
    ).toEqual([{ kind: 'PASSED_ON', by_staff: desk.people.head, to_staff: [desk.people.me], note: '离职交接' }]);
    const mine = await desk.ask<{ planDecisionsDue: { id: string }[] }>(
      desk.people.specialist,
      '{ planDecisionsDue { id planTitle } }',
    );
    expect(mine.planDecisionsDue).toMatchObject([{ id: some.ids.DECISION, planTitle: '华东开发' }]);
  });

  it('is done for somebody who has no client, and decisions follow the plan they are of', async () => {
    await desk.database.sql('update clients.client set owner_id = $2 where owner_id = $1', [
      desk.people.leaver,
      desk.people.me,
    ]);
    const own = await addDecision(desk.database, {
      id: v7(),
      planId: some.ids.PLAN,
      responsibleId: desk.people.leaver,
      by: desk.people.head,
    });
    const plan = await desk.preview(desk.signer);
    expect(plan.clientCount).toBe(0);
    const taker = plan.duties.find(({ kind }) => kind === 'PLAN')?.successor?.id;
    expect(plan.duties.find(({ id }) => id === own)?.successor?.id).toBe(taker);
    const { holders } = await desk.ask<{ holders: object[] }>(
      desk.signer,
      '{ holders { clientCount dutyCount staff { id } } }',
    );
    expect(holders).toContainEqual({ clientCount: 0, dutyCount: 9, staff: { id: desk.people.leaver } });
    expect(await desk.handOver(desk.signer)).toMatchObject({
      handover: { clientCount: 0, dutyCount: 9, stillHeld: 0 },
    });
  });

  it('does what was signed and nothing else: not when something was finished or begun meanwhile', async () => {
    const { fingerprint } = await desk.preview(desk.signer);
    await addProspect(desk.database, { id: v7(), ownerId: desk.people.leaver, by: desk.people.head });
    expect(await desk.handOver(desk.signer, { fingerprint })).toMatchObject({ code: 'PREVIEW_OUTDATED' });
    expect(
      (await desk.preview(desk.signer, { chosenDuties: [desk.choice('EVENT', desk.people.me)] })).fingerprint,
    ).not.toBe(
      (await desk.preview(desk.signer, { chosenDuties: [desk.choice('EVENT', desk.people.mate)] })).fingerprint,
    );
  });

  it('is of whoever leaves: what needs no account manager goes to peers, and by hand to whoever works here', async () => {
    const { database, people } = desk;
    const [keeper, peer] = [await hire('质检甲'), await hire('质检乙')];
    await database.sql('update complaints.corrective_action set owner_id = $1', [keeper]);
    await database.sql('update desk.client_event set organiser_id = $1', [keeper]);
    const deputy = { ...people.deputy, name: '副总' };
    const asked = { leaverId: keeper };
    const plan = await desk.preview(deputy, asked);
    expect(plan.clientCount).toBe(0);
    expect(plan.duties.map(({ kind, successor }) => [kind, successor?.id])).toEqual([
      ['ACTION', peer],
      ['EVENT', peer],
    ]);
    expect(plan.takers.map(({ id }) => id)).toEqual(expect.arrayContaining([peer, people.me]));
    expect(plan.takers.map(({ id }) => id)).not.toContain(people.leaver);
    const chosenDuties = [desk.choice('EVENT', people.director.staffId ?? '')];
    const input = { ...asked, chosenDuties, signature: '副总' };
    expect(await desk.handOver(deputy, input)).toMatchObject({ handover: { dutyCount: 2, stillHeld: 0 } });
    expect(await database.sql('select owner_id from complaints.corrective_action')).toEqual([{ owner_id: peer }]);
    expect(await database.sql('select organiser_id from desk.client_event')).toEqual([
      { organiser_id: people.director.staffId },
    ]);
    // A prospect is for account managers alone, whoever is asked to take it.
    expect(await desk.preview(desk.signer, { chosenDuties: [desk.choice('PROSPECT', peer)] })).toMatchObject({
      code: 'SUCCESSOR_UNFIT',
    });
  });

  it('is offered of everybody who has something unfinished, within the reach of who signs', async () => {
    const keeper = await hire('质检丙');
    await desk.database.sql('update complaints.corrective_action set owner_id = $1', [keeper]);
    const heldBy = async (viewer: Parameters<typeof desk.ask>[0]) =>
      (await desk.ask<{ holders: { staff: { id: string } }[] }>(viewer, '{ holders { staff { id } } }')).holders.map(
        ({ staff }) => staff.id,
      );
    expect(await heldBy(desk.people.deputy)).toContain(keeper);
    expect(await heldBy(desk.signer)).not.toContain(keeper);
  });

  it('is of those within the reach of who signs, and of nobody else', async () => {
    expect(await desk.preview(desk.people.specialist)).toMatchObject({ code: 'MAY_NOT_HAND_OVER' });
    for (const viewer of [desk.people.specialist, desk.people.director]) {
      const answer = await desk.ask(
        viewer,
        `{ holders { dutyCount } heldBy(staffId: "${desk.people.leaver}") { clientCount } }`,
      );
      expect(answer).toEqual({ holders: [], heldBy: null });
    }
    expect(await desk.ask(desk.signer, `{ heldBy(staffId: "${desk.people.stranger}") { clientCount } }`)).toEqual({
      heldBy: null,
    });
  });

  it('is missed by whoever keeps the staff: they are told how much is left, and nobody else is', async () => {
    const left = async (posts: readonly ['ADMINISTRATOR' | 'GENERAL_MANAGER']) => {
      const { database } = desk.database.contextOf({ posts });
      return database
        .rows({ text: 'select access.duty_count($1) as n', values: [desk.people.leaver] })
        .finally(() => database.close());
    };
    expect(await left(['ADMINISTRATOR'])).toEqual([{ n: 8 }]);
    expect(await left(['GENERAL_MANAGER'])).toEqual([{ n: null }]);
    await desk.handOver(desk.signer);
    expect(await left(['ADMINISTRATOR'])).toEqual([{ n: 0 }]);
  });

  it('ends a contact that nobody is left to take, and begins it again when it is undone', async () => {
    for (const staffId of [desk.people.me, desk.people.head])
      await desk.database.sql(
        `insert into clients.contact_staff (id, client_id, staff_id, valid, added_at) values ($1, $2, $3, '[2026-01-01,)', now())`,
        [v7(), some.elsewhere, staffId],
      );
    const before = await desk.everything();
    expect((await desk.preview(desk.signer)).duties.find(({ kind }) => kind === 'CONTACT')?.successor).toBeNull();
    const done = await desk.handOver(desk.signer);
    expect(done).toMatchObject({ handover: { stillHeld: 0 } });
    await desk.undo(desk.signer, idOf(done));
    expect(await desk.everything()).toEqual(before);
  });

  it('tells the successors what is theirs, and that it went back', async () => {
    const dispatch = () =>
      dispatchMessages(desk.database.source, {
        handlers: messageHandlers(() => '2026-11-23T01:00:00.000Z'),
        onFault: (_, fault) => {
          throw fault;
        },
      });
    await dispatch();
    await desk.database.sql('delete from inbox.alert');
    const plan = await desk.preview(desk.signer);
    const id = idOf(await desk.handOver(desk.signer));
    await dispatch();
    const told = async () =>
      (
        await desk.ask<{ alerts: { edges: { node: object }[] } }>(
          desk.people.specialist,
          '{ alerts { edges { node { kind count dutyCount from { id } } } } }',
        )
      ).alerts.edges.map(({ node }) => node);
    const share = {
      count: plan.items.filter(({ successor }) => successor.id === desk.people.me).length,
      dutyCount: plan.duties.filter(({ successor }) => successor?.id === desk.people.me).length,
      from: { id: desk.people.leaver },
    };
    expect(await told()).toEqual([{ kind: 'HANDOVER', ...share }]);
    await desk.undo(desk.signer, id);
    await dispatch();
    expect(await told()).toContainEqual({ kind: 'HANDOVER_UNDONE', ...share });
  });
});
