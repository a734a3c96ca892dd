import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { historyOf } from '../../../api/desk/activities/activity.service';
import { correctActivity, recordActivity } from '../../../api/desk/activities/record-activity.service';
import type {
  ActivityContentInput,
  CorrectActivityInput,
  RecordActivityInput,
} from '../../../api/desk/activities/record-activity.schema';
import { holderOf, specialist, supervisor } from '../../complaints/viewers';
import { asking, at, openDesk, type Desk, type Viewer } from '../desk-stage';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.database.drop());

const ming = (): Viewer => specialist(desk.people.ming);
const content = (more: Partial<ActivityContentInput> = {}): ActivityContentInput => ({
  kind: 'CALL',
  at: at('08:50'),
  subject: 'CONSULTATION',
  summary: '询问新款花洒交期',
  ...more,
});

const record = (viewer: Viewer, more: Partial<RecordActivityInput> = {}, says: Partial<ActivityContentInput> = {}) =>
  asking(desk, viewer, (context) =>
    recordActivity(
      context,
      { clientId: desk.people.clientOfMing, content: content(says), idempotencyKey: v7(), ...more },
      ['kind', 'summary', 'subject', 'version', 'answeredAtOnce'],
    ),
  );

async function recorded(...asked: Parameters<typeof record>): Promise<string> {
  const answer = await record(...asked);
  if (!('activity' in answer)) throw new Error(`${answer.code} ${answer.field ?? ''}`.trim());
  return answer.activity.id;
}

describe('a contact', () => {
  it('is put on record by who looks after the client, their head and the service director, with its audit', async () => {
    for (const viewer of [ming(), supervisor(desk.people), desk.director]) {
      const id = await recorded(viewer, { answeredAtOnce: true });
      expect(
        await desk.database.sql(
          'select kind, subject, recorded_by, by_staff, version from desk.activity where id = $1',
          [id],
        ),
      ).toEqual([
        { kind: 'CALL', subject: 'CONSULTATION', recorded_by: viewer.staffId, by_staff: viewer.staffId, version: 1 },
      ]);
      expect(await desk.database.sql(`select action from platform.audit where subject_id = $1`, [id])).toEqual([
        { action: 'activity.record' },
      ]);
    }
  });

  it('is refused to everybody else', async () => {
    const general = holderOf('GENERAL_MANAGER', desk.people.director);
    expect(await record(general)).toMatchObject({ code: 'NOT_YOUR_CLIENT', clause: 'SD-1' });
    for (const post of ['QUALITY_MANAGER', 'ANALYST', 'EXECUTIVE'] as const)
      expect(await record(holderOf(post, desk.people.director)), post).toMatchObject({
        __typename: 'NotFound',
      });
    for (const clientId of [desk.people.clientOfHong, v7(), 'no id'])
      expect(await record(ming(), { clientId })).toMatchObject({ code: 'NO_SUCH_CLIENT' });
  });

  it('is written by nobody past the service: the rows themselves say so', async () => {
    const insert = (viewer: Viewer) =>
      asking(desk, viewer, (context) =>
        context.database.write((transaction) =>
          transaction.rows({
            text: `insert into desk.activity (id, kind, client_id, at) values ($1, 'CALL', $2, $3)`,
            values: [v7(), desk.people.clientOfMing, at('08:50')],
          }),
        ),
      );
    await expect(insert(holderOf('GENERAL_MANAGER', desk.people.director))).rejects.toThrow('row-level security');
    await expect(insert(specialist(desk.people.hong))).rejects.toThrow('row-level security');
  });

  it('is put on record once for a key, however often and however fast it is sent', async () => {
    const idempotencyKey = v7();
    const answers = await Promise.all([1, 2, 3].map(() => record(ming(), { idempotencyKey })));
    const ids = answers.map((answer) => ('activity' in answer ? answer.activity.id : answer.code));
    expect(new Set(ids).size).toBe(1);
    expect(answers.filter((answer) => 'replayed' in answer && !answer.replayed)).toHaveLength(1);
    expect(await record(ming(), { idempotencyKey }, { summary: '另一件事' })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_TAKEN',
    });
  });

  it('is refused when it is wrong, with the field and the cure', async () => {
    for (const [more, says, code, field] of [
      [{}, { at: '2026-11-23T01:00:00.001Z' }, 'TO_COME', 'content.at'],
      [{}, { at: '2026-10-22T15:59:59.000Z' }, 'TOO_LONG_AGO', 'content.at'],
      [{}, { summary: '  ' }, 'REQUIRED', 'content.summary'],
      [{}, { summary: 'x'.repeat(2_001) }, 'TOO_LONG', 'content.summary'],
      [{}, { contactName: 'a\u202eb' }, 'CONTROL_CHARACTER', 'content.contactName'],
      [{}, { subject: 'DISPUTE' }, 'REQUIRED', 'content.counterparty'],
      [{}, { counterparty: '对方' }, 'NOT_OF_THIS', 'content.counterparty'],
      [{}, { subject: 'HANDOUT', handout: ' ' }, 'REQUIRED', 'content.handout'],
      [{}, { handout: '样册' }, 'NOT_OF_THIS', 'content.handout'],
      [{}, { satisfied: true }, 'NOT_OF_THIS', 'content.satisfied'],
      [{}, { byId: v7() }, 'NO_SUCH_STAFF', 'content.byId'],
      [{ answeredAtOnce: false }, {}, 'REQUIRED', 'responsibleId'],
      [{ answeredAtOnce: false, responsibleId: v7() }, {}, 'NO_SUCH_STAFF', 'responsibleId'],
      [{ responsibleId: desk.people.hong }, {}, 'NOT_OF_THIS', 'responsibleId'],
    ] as const)
      expect(await record(ming(), more, says), code).toMatchObject({ code, field: `input.${field}` });
  });

  it('of 31 days ago is still put on record', async () => {
    await recorded(ming(), {}, { at: '2026-10-22T16:00:00.000Z' });
  });
});

describe('a record', () => {
  const correct = (id: string, more: Partial<CorrectActivityInput> = {}, viewer = ming(), says = {}) =>
    asking(desk, viewer, (context) =>
      correctActivity(
        context,
        {
          activityId: id,
          version: 1,
          content: content({ summary: '询问返利口径', ...says }),
          reason: '听错了',
          idempotencyKey: v7(),
          ...more,
        },
        ['summary', 'version'],
      ),
    );

  it('is corrected as a new version, and what it said is kept', async () => {
    const id = await recorded(ming());
    expect(await correct(id)).toMatchObject({ activity: { summary: '询问返利口径', version: 2 }, replayed: false });
    const history = await asking(desk, ming(), (context) => historyOf(context, { id, ownerId: null }));
    expect(history).toMatchObject([
      { version: 1, summary: '询问新款花洒交期', reason: '听错了', replacedBy: { id: desk.people.ming } },
    ]);
    const hidden = await asking(desk, holderOf('ANALYST', desk.people.director), (context) =>
      historyOf(context, { id, ownerId: null }),
    );
    expect(hidden).toMatchObject([{ version: 1, summary: null, reason: null, replacedBy: null }]);
  });

  it('is corrected by one of two who both read the same version', async () => {
    const id = await recorded(ming());
    const answers = await Promise.all([
      correct(id, {}, ming(), { summary: '一' }),
      correct(id, {}, desk.director, { summary: '二' }),
    ]);
    expect(answers.map(({ __typename }) => __typename).sort()).toEqual(['ActivityRecorded', 'StaleVersion']);
  });

  it('is not corrected by others, nor to what it says already, nor without a reason', async () => {
    const id = await recorded(ming());
    expect(await correct(id, {}, specialist(desk.people.hong))).toMatchObject({ code: 'NO_SUCH_ACTIVITY' });
    expect(await correct(id, {}, holderOf('GENERAL_MANAGER', desk.people.director))).toMatchObject({
      code: 'NOT_YOUR_CLIENT',
    });
    expect(await correct(id, { reason: ' ' })).toMatchObject({ code: 'REQUIRED', field: 'input.reason' });
    expect(await correct(id, {}, ming(), { summary: '询问新款花洒交期' })).toMatchObject({ code: 'UNCHANGED' });
    expect(await correct(id, { activityId: 'no id' })).toMatchObject({ code: 'NO_SUCH_ACTIVITY' });
  });

  it('keeps the instant from which a clock runs', async () => {
    const id = await recorded(ming(), { answeredAtOnce: false, responsibleId: desk.people.hong });
    expect(await correct(id, {}, ming(), { at: at('08:40') })).toMatchObject({ code: 'CLOCK_RUNS', clause: 'SD-2' });
    expect(await correct(id)).toMatchObject({ activity: { version: 2 } });
  });
});
