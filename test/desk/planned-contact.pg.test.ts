import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { cancelPlannedContact, movePlannedContact, planContact } from '../../api/desk/plan-contact.service';
import type { PlanContactInput } from '../../api/desk/plan-contact.schema';
import { movesOf, openPlansOf, plannedPage, type PlannedInput } from '../../api/desk/planned-contact.service';
import type { RecordActivityInput } from '../../api/desk/record-activity.schema';
import { correctActivity, recordActivity } from '../../api/desk/record-activity.service';
import { holderOf, specialist, supervisor } from '../complaints/viewers';
import { asking, at, openDesk, type Desk, type Viewer } from './desk-stage';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.database.drop());

const ming = (): Viewer => specialist(desk.people.ming);
const hong = (): Viewer => specialist(desk.people.hong);

const plan = (viewer: Viewer, more: Partial<PlanContactInput> = {}) =>
  asking(desk, viewer, (context) =>
    planContact(context, {
      clientId: desk.people.clientOfMing,
      kind: 'VISIT',
      day: '2026-11-25',
      purpose: '季度走访',
      idempotencyKey: v7(),
      ...more,
    }),
  );

async function planned(viewer: Viewer = ming(), more: Partial<PlanContactInput> = {}): Promise<string> {
  const answer = await plan(viewer, more);
  if (!('plannedContact' in answer)) throw new Error(`${answer.code} ${answer.field ?? ''}`.trim());
  return answer.plannedContact.id;
}

const move = (
  viewer: Viewer,
  id: string,
  more: { day?: string; staffId?: string; version?: number; reason?: string } = {},
) =>
  asking(desk, viewer, (context) =>
    movePlannedContact(context, {
      plannedContactId: id,
      version: 1,
      day: '2026-11-27',
      reason: '客户出差',
      idempotencyKey: v7(),
      ...more,
    }),
  );

const cancel = (viewer: Viewer, id: string, version = 1, reason = '客户搬迁') =>
  asking(desk, viewer, (context) =>
    cancelPlannedContact(context, { plannedContactId: id, version, reason, idempotencyKey: v7() }),
  );

const record = (
  viewer: Viewer,
  plannedContactId: string,
  more: Partial<RecordActivityInput> = {},
  kind = 'VISIT' as const,
) =>
  asking(desk, viewer, (context) =>
    recordActivity(
      context,
      {
        clientId: desk.people.clientOfMing,
        content: { kind, at: at('08:50'), subject: 'CARE', summary: '走访了展厅' },
        plannedContactId,
        idempotencyKey: v7(),
        ...more,
      },
      ['kind', 'version'],
    ),
  );

const page = (viewer: Viewer, more: Partial<PlannedInput> = {}, now?: string) =>
  asking(
    desk,
    viewer,
    async (context) => {
      const read = { from: '2026-11-23', to: '2026-11-29', staffId: null, clientId: null, first: 200, after: null };
      const found = await plannedPage(context, { ...read, ...more });
      return { nodes: found.edges.map(({ node }) => node), info: found.pageInfo, tally: await found.tally() };
    },
    now,
  );

const seen = async (viewer: Viewer, id: string) => (await page(viewer)).nodes.find((node) => node.id === id);

describe('a visit or callback by plan', () => {
  it('is planned by who looks after the client, their head and the service director, with its audit', async () => {
    for (const viewer of [ming(), supervisor(desk.people), desk.director]) {
      const id = await planned(viewer);
      expect(await seen(ming(), id)).toMatchObject({
        kind: 'VISIT',
        firstDay: '2026-11-25',
        day: '2026-11-25',
        purpose: '季度走访',
        goes: { id: desk.people.ming },
        named: false,
        state: 'PLANNED',
        late: false,
        mayChange: true,
      });
      expect(await desk.database.sql('select action from platform.audit where subject_id = $1', [id])).toEqual([
        { action: 'planned.plan' },
      ]);
    }
  });

  it('is refused to everybody else, and to the service past by the rows themselves', async () => {
    const general = holderOf('GENERAL_MANAGER', desk.people.director);
    expect(await plan(general)).toMatchObject({ __typename: 'NotAllowed', clause: 'SD-6' });
    for (const viewer of [hong(), holderOf('EXECUTIVE', desk.people.director)])
      expect(await plan(viewer)).toMatchObject({ code: 'NO_SUCH_CLIENT' });
    const insert = (viewer: Viewer) =>
      asking(desk, viewer, (context) =>
        context.database.write((transaction) =>
          transaction.rows({
            text: `insert into desk.planned_contact (id, client_id, kind, first_day, day, purpose, planned_by, planned_at)
                   values ($1, $2, 'VISIT', '2026-11-25', '2026-11-25', 'x', $3, now())`,
            values: [v7(), desk.people.clientOfMing, viewer.staffId],
          }),
        ),
      );
    await expect(insert(hong())).rejects.toThrow('row-level security');
    await expect(insert(general)).rejects.toThrow('row-level security');
  });

  it('is refused when it is wrong, with the field and the cure', async () => {
    for (const [more, code, field] of [
      [{ kind: 'CALL' }, 'NOT_PLANNED', 'kind'],
      [{ day: '2026-11-22' }, 'PAST', 'day'],
      [{ day: '2027-11-25' }, 'TOO_FAR_AHEAD', 'day'],
      [{ purpose: '  ' }, 'REQUIRED', 'purpose'],
      [{ purpose: 'x'.repeat(501) }, 'TOO_LONG', 'purpose'],
      [{ purpose: 'a\u202eb' }, 'CONTROL_CHARACTER', 'purpose'],
      [{ staffId: v7() }, 'NO_SUCH_STAFF', 'staffId'],
      [{ staffId: 'nobody' }, 'NO_SUCH_STAFF', 'staffId'],
      [{ clientId: 'no id' }, 'NO_SUCH_CLIENT', 'clientId'],
    ] as const)
      expect(await plan(ming(), more), code).toMatchObject({ code, field: `input.${field}` });
    await planned(ming(), { day: '2026-11-23' });
    await planned(ming(), { day: '2027-11-24' });
  });

  it('is planned once for a key, however often and however fast it is sent', async () => {
    const idempotencyKey = v7();
    const answers = await Promise.all([1, 2, 3].map(() => plan(ming(), { idempotencyKey })));
    const ids = answers.map((answer) => ('plannedContact' in answer ? answer.plannedContact.id : answer.code));
    expect(new Set(ids).size).toBe(1);
    expect(answers.filter((answer) => 'replayed' in answer && !answer.replayed)).toHaveLength(1);
  });

  it('is moved with a reason, and keeps its first day', async () => {
    const id = await planned();
    expect(await move(ming(), id, { reason: ' ' })).toMatchObject({ code: 'REQUIRED', field: 'input.reason' });
    expect(await move(ming(), id, { day: '2026-11-25' })).toMatchObject({ code: 'UNCHANGED' });
    expect(await move(ming(), id, { day: '2026-11-20' })).toMatchObject({ code: 'PAST' });
    expect(await move(hong(), id)).toMatchObject({ __typename: 'NotFound' });
    expect(await move(ming(), id)).toMatchObject({
      plannedContact: { firstDay: '2026-11-25', day: '2026-11-27', version: 2 },
    });
    expect(await move(ming(), id)).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    const moves = (viewer: Viewer) => asking(desk, viewer, (context) => movesOf(context, { id }));
    expect(await moves(ming())).toMatchObject([
      { fromDay: '2026-11-25', toDay: '2026-11-27', reason: '客户出差', movedBy: { id: desk.people.ming } },
    ]);
    expect(await moves(holderOf('ANALYST', desk.people.director))).toMatchObject([{ reason: null, movedBy: null }]);
  });

  it('is cancelled with a reason, and then is changed no more', async () => {
    const id = await planned();
    expect(await cancel(ming(), id, 1, '')).toMatchObject({ code: 'REQUIRED' });
    expect(await cancel(ming(), id)).toMatchObject({
      plannedContact: {
        state: 'CANCELLED',
        cancelReason: '客户搬迁',
        goes: { id: desk.people.ming },
        mayChange: false,
      },
    });
    expect(await cancel(ming(), id, 2)).toMatchObject({ __typename: 'IllegalMove', code: 'ENDED' });
    expect(await move(ming(), id, { version: 2 })).toMatchObject({ code: 'ENDED' });
    expect(await record(ming(), id)).toMatchObject({ code: 'ENDED' });
  });

  it('is late once its day is over in Shanghai', async () => {
    const id = await planned(ming(), { day: '2026-11-23' });
    const lateAt = async (now: string) => (await page(ming(), {}, now)).nodes.find((node) => node.id === id)?.late;
    expect(await lateAt('2026-11-23T15:59:59.000Z')).toBe(false);
    expect(await lateAt('2026-11-23T16:00:00.000Z')).toBe(true);
  });

  it('shows rows without text and names to pseudonymous readers', async () => {
    const id = await planned();
    expect(await seen(holderOf('ANALYST', desk.people.director), id)).toMatchObject({
      clientName: null,
      purpose: null,
      goes: null,
      plannedBy: null,
    });
  });
});

describe('a record of a planned contact', () => {
  it('makes it in the same transaction, exactly once', async () => {
    const id = await planned();
    const answers = await Promise.all([1, 2, 3].map(() => record(ming(), id)));
    const codes = answers.map((answer) => ('activity' in answer ? 'made' : answer.code)).sort();
    expect(codes).toEqual(['ENDED', 'ENDED', 'made']);
    const made = answers.find((answer) => 'activity' in answer);
    const activityId = made && 'activity' in made ? made.activity.id : '';
    expect(await seen(ming(), id)).toMatchObject({ state: 'DONE', doneOn: '2026-11-23', activityId, late: false });
    // What was refused left no record behind.
    const [count] = await desk.database.sql<{ n: number }>(
      `select count(*)::int as n from desk.activity where summary = '走访了展厅'`,
    );
    expect(count?.n).toBe(1);
  });

  it('answers a retry with the same key as it did', async () => {
    const id = await planned();
    const idempotencyKey = v7();
    await record(ming(), id, { idempotencyKey });
    expect(await record(ming(), id, { idempotencyKey })).toMatchObject({ replayed: true });
  });

  it('is of its client and kind', async () => {
    const id = await planned(ming(), { kind: 'CALLBACK' });
    expect(await record(ming(), id)).toMatchObject({ code: 'OTHER_KIND', field: 'input.content.kind' });
    expect(await record(desk.director, id, { clientId: desk.people.clientOfHong })).toMatchObject({
      code: 'OTHER_CLIENT',
    });
    for (const unknown of [v7(), 'no id'])
      expect(await record(ming(), unknown)).toMatchObject({ code: 'NO_SUCH_PLANNED_CONTACT' });
    expect(await seen(ming(), id)).toMatchObject({ state: 'PLANNED' });
  });

  it('keeps its kind when it is corrected, and the plan follows its day', async () => {
    const id = await planned();
    const made = await record(ming(), id);
    const activityId = 'activity' in made ? made.activity.id : '';
    const correct = (more: object, version: number) =>
      asking(desk, ming(), (context) =>
        correctActivity(
          context,
          {
            activityId,
            version,
            content: { kind: 'VISIT', at: at('08:50'), subject: 'CARE', summary: '走访了展厅', ...more },
            reason: '记错',
            idempotencyKey: v7(),
          },
          ['version'],
        ),
      );
    expect(await correct({ kind: 'CALLBACK' }, 1)).toMatchObject({ code: 'BY_PLAN' });
    expect(await correct({ at: '2026-11-20T02:00:00.000Z' }, 1)).toMatchObject({ activity: { version: 2 } });
    expect(await seen(ming(), id)).toMatchObject({ doneOn: '2026-11-20' });
  });
});

describe('who goes', () => {
  it('is a named colleague, who sees the plan and may not change it, until it is done', async () => {
    const id = await planned(ming(), { staffId: desk.people.hong });
    expect(await seen(hong(), id)).toMatchObject({
      goes: { id: desk.people.hong },
      named: true,
      mayChange: false,
      purpose: '季度走访',
    });
    expect((await page(hong(), { staffId: desk.people.hong })).nodes.map((node) => node.id)).toContain(id);
    expect(await move(hong(), id)).toMatchObject({ __typename: 'NotAllowed', clause: 'SD-6' });
    expect(await cancel(hong(), id)).toMatchObject({ __typename: 'NotAllowed' });
    await cancel(ming(), id);
    expect(await seen(hong(), id)).toBeUndefined();
  });

  it('is whoever looks after the client, and goes over with it', async () => {
    const id = await planned();
    const over = (owner: string) =>
      desk.database.sql('update clients.client set owner_id = $2 where id = $1', [desk.people.clientOfMing, owner]);
    await over(desk.people.hong);
    try {
      expect(await seen(ming(), id)).toBeUndefined();
      expect(await seen(hong(), id)).toMatchObject({ goes: { id: desk.people.hong }, mayChange: true });
      expect(await record(hong(), id)).toMatchObject({ replayed: false });
    } finally {
      await over(desk.people.ming);
    }
    // Who went is settled with the record.
    expect(await seen(ming(), id)).toMatchObject({ state: 'DONE', goes: { id: desk.people.hong } });
  });
});

describe('planned contacts', () => {
  it('are tallied over the range, and the four add up to all of them', async () => {
    const { nodes, tally } = await page(desk.director, {}, '2026-11-26T02:00:00.000Z');
    expect(tally.planned + tally.made + tally.late + tally.cancelled).toBe(nodes.length);
    expect(tally.made).toBe(nodes.filter(({ state }) => state === 'DONE').length);
    expect(tally.late).toBe(nodes.filter(({ late }) => late).length);
    expect(Math.min(tally.planned, tally.made, tally.late, tally.cancelled)).toBeGreaterThan(0);
  });

  it('are paged in the order of their days, without gaps and without repeats', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { nodes, info } = await page(ming(), { first: 2, after });
      ids.push(...nodes.map(({ id }) => id));
      after = info.hasNextPage ? info.endCursor : null;
    } while (after !== null);
    const all = (await page(ming())).nodes;
    expect(ids).toEqual(all.map(({ id }) => id));
    expect(all.map(({ day }) => day)).toEqual(all.map(({ day }) => day).sort());
  });

  it('are asked for by who goes and by client, and wrong questions are refused', async () => {
    const mine = await page(desk.director, { staffId: desk.people.ming });
    expect(mine.nodes.every(({ goes }) => goes?.id === desk.people.ming)).toBe(true);
    expect((await page(desk.director, { clientId: desk.people.clientOfHong })).nodes).toEqual([]);
    for (const more of [{ to: '2026-11-22' }, { to: '2027-11-22' }, { staffId: 'x' }, { first: 201 }, { after: 'e30' }])
      await expect(page(ming(), more)).rejects.toThrow();
  });

  it('of a client are those neither made nor cancelled', async () => {
    const open = await asking(desk, ming(), (context) => openPlansOf(context, desk.people.clientOfMing));
    expect(open.length).toBeGreaterThan(0);
    expect(open.every(({ state }) => state === 'PLANNED')).toBe(true);
    expect(await asking(desk, hong(), (context) => openPlansOf(context, desk.people.clientOfMing))).toEqual([]);
  });
});
