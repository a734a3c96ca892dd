import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { movesOf } from '../../../api/desk/planned/planned-contact.service';
import { correctActivity } from '../../../api/desk/activities/record-activity.service';
import { holderOf, supervisor } from '../../complaints/viewers';
import { asking, at, openDesk, type Desk, type Viewer } from '../desk-stage';
import { planning } from './planned-stage';

let desk: Desk;
let of: ReturnType<typeof planning>;
beforeAll(async () => {
  desk = await openDesk();
  of = planning(desk);
});
afterAll(() => desk.database.drop());

describe('a visit or callback by plan', () => {
  it('is planned by who looks after the client, their head and the service director, with its audit', async () => {
    for (const viewer of [of.ming(), supervisor(desk.people), desk.director]) {
      const id = await of.planned(viewer);
      expect(await of.seen(of.ming(), id)).toMatchObject({
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

  it('is planned with a client, and not with an account that stands for many buyers', async () => {
    const { clientOfMing } = desk.people;
    const walkIn = (is: boolean) =>
      desk.database.sql('update clients.client set walk_in = $2 where id = $1', [clientOfMing, is]);
    await walkIn(true);
    expect(await of.plan(of.ming())).toMatchObject({ code: 'WALK_IN', field: 'input.clientId', clause: 'SD-6' });
    await walkIn(false);
    expect(await of.plan(of.ming())).toHaveProperty('plannedContact');
  });

  it('is refused to everybody else, and to the service past by the rows themselves', async () => {
    const general = holderOf('GENERAL_MANAGER', desk.people.director);
    expect(await of.plan(general)).toMatchObject({ __typename: 'NotAllowed', clause: 'SD-6' });
    for (const viewer of [of.hong(), holderOf('EXECUTIVE', desk.people.director)])
      expect(await of.plan(viewer)).toMatchObject({ code: 'NO_SUCH_CLIENT' });
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
    await expect(insert(of.hong())).rejects.toThrow('row-level security');
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
      expect(await of.plan(of.ming(), more), code).toMatchObject({ code, field: `input.${field}` });
    await of.planned(of.ming(), { day: '2026-11-23' });
    await of.planned(of.ming(), { day: '2027-11-24' });
  });

  it('is planned once for a key, however often and however fast it is sent', async () => {
    const idempotencyKey = v7();
    const answers = await Promise.all([1, 2, 3].map(() => of.plan(of.ming(), { idempotencyKey })));
    const ids = answers.map((answer) => ('plannedContact' in answer ? answer.plannedContact.id : answer.code));
    expect(new Set(ids).size).toBe(1);
    expect(answers.filter((answer) => 'replayed' in answer && !answer.replayed)).toHaveLength(1);
  });

  it('is moved with a reason, and keeps its first day', async () => {
    const id = await of.planned();
    expect(await of.move(of.ming(), id, { reason: ' ' })).toMatchObject({ code: 'REQUIRED', field: 'input.reason' });
    expect(await of.move(of.ming(), id, { day: '2026-11-25' })).toMatchObject({ code: 'UNCHANGED' });
    expect(await of.move(of.ming(), id, { day: '2026-11-20' })).toMatchObject({ code: 'PAST' });
    expect(await of.move(of.hong(), id)).toMatchObject({ __typename: 'NotFound' });
    expect(await of.move(of.ming(), id)).toMatchObject({
      plannedContact: { firstDay: '2026-11-25', day: '2026-11-27', version: 2 },
    });
    expect(await of.move(of.ming(), id)).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    const moves = (viewer: Viewer) => asking(desk, viewer, (context) => movesOf(context, { id }));
    expect(await moves(of.ming())).toMatchObject([
      { fromDay: '2026-11-25', toDay: '2026-11-27', reason: '客户出差', movedBy: { id: desk.people.ming } },
    ]);
    expect(await moves(holderOf('ANALYST', desk.people.director))).toMatchObject([{ reason: null, movedBy: null }]);
  });

  it('is cancelled with a reason, and then is changed no more', async () => {
    const id = await of.planned();
    expect(await of.cancel(of.ming(), id, 1, '')).toMatchObject({ code: 'REQUIRED' });
    expect(await of.cancel(of.ming(), id)).toMatchObject({
      plannedContact: {
        state: 'CANCELLED',
        cancelReason: '客户搬迁',
        goes: { id: desk.people.ming },
        mayChange: false,
      },
    });
    expect(await of.cancel(of.ming(), id, 2)).toMatchObject({ __typename: 'IllegalMove', code: 'ENDED' });
    expect(await of.move(of.ming(), id, { version: 2 })).toMatchObject({ code: 'ENDED' });
    expect(await of.record(of.ming(), id)).toMatchObject({ code: 'ENDED' });
  });

  it('is late once its day is over in Shanghai', async () => {
    const id = await of.planned(of.ming(), { day: '2026-11-23' });
    const lateAt = async (now: string) =>
      (await of.page(of.ming(), {}, now)).nodes.find((node) => node.id === id)?.late;
    expect(await lateAt('2026-11-23T15:59:59.000Z')).toBe(false);
    expect(await lateAt('2026-11-23T16:00:00.000Z')).toBe(true);
  });

  it('shows rows without text and names to pseudonymous readers', async () => {
    const id = await of.planned();
    expect(await of.seen(holderOf('ANALYST', desk.people.director), id)).toMatchObject({
      clientName: null,
      purpose: null,
      goes: null,
      plannedBy: null,
    });
  });
});

describe('a record of a planned contact', () => {
  it('makes it in the same transaction, exactly once', async () => {
    const id = await of.planned();
    const answers = await Promise.all([1, 2, 3].map(() => of.record(of.ming(), id)));
    const codes = answers.map((answer) => ('activity' in answer ? 'made' : answer.code)).sort();
    expect(codes).toEqual(['ENDED', 'ENDED', 'made']);
    const made = answers.find((answer) => 'activity' in answer);
    const activityId = made && 'activity' in made ? made.activity.id : '';
    expect(await of.seen(of.ming(), id)).toMatchObject({
      state: 'DONE',
      doneOn: '2026-11-23',
      activityId,
      late: false,
    });
    // What was refused left no record behind.
    const [count] = await desk.database.sql<{ n: number }>(
      `select count(*)::int as n from desk.activity where summary = '走访了展厅'`,
    );
    expect(count?.n).toBe(1);
  });

  it('answers a retry with the same key as it did', async () => {
    const id = await of.planned();
    const idempotencyKey = v7();
    await of.record(of.ming(), id, { idempotencyKey });
    expect(await of.record(of.ming(), id, { idempotencyKey })).toMatchObject({ replayed: true });
  });

  it('is of its client and kind', async () => {
    const id = await of.planned(of.ming(), { kind: 'CALLBACK' });
    expect(await of.record(of.ming(), id)).toMatchObject({ code: 'OTHER_KIND', field: 'input.content.kind' });
    expect(await of.record(desk.director, id, { clientId: desk.people.clientOfHong })).toMatchObject({
      code: 'OTHER_CLIENT',
    });
    for (const unknown of [v7(), 'no id'])
      expect(await of.record(of.ming(), unknown)).toMatchObject({ code: 'NO_SUCH_PLANNED_CONTACT' });
    expect(await of.seen(of.ming(), id)).toMatchObject({ state: 'PLANNED' });
  });

  it('keeps its kind when it is corrected, and the plan follows its day', async () => {
    const id = await of.planned();
    const made = await of.record(of.ming(), id);
    const activityId = 'activity' in made ? made.activity.id : '';
    const correct = (more: object, version: number) =>
      asking(desk, of.ming(), (context) =>
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
    expect(await of.seen(of.ming(), id)).toMatchObject({ doneOn: '2026-11-20' });
  });
});
