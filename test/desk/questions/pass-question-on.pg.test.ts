import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { answerQuestion } from '../../../api/desk/questions/answer-question.service';
import { passQuestionOn } from '../../../api/desk/questions/pass-question-on.service';
import { openQuestionCount, questionById, questionOfActivity } from '../../../api/desk/questions/question.service';
import { recordActivity } from '../../../api/desk/activities/record-activity.service';
import { holderOf, specialist } from '../../complaints/viewers';
import { asking, at, openDesk, type Desk, type Viewer } from '../desk-stage';

let desk: Desk;
let ming: Viewer;
let quality: Viewer;

beforeAll(async () => {
  desk = await openDesk();
  ming = specialist(desk.people.ming);
  const id = v7();
  await desk.database.sql(
    `insert into identity.staff (id, number, name, account, reports_to) values ($1, 'Q1', 'Quality', 'q1', $2)`,
    [id, desk.people.supervisor],
  );
  quality = holderOf('QUALITY_MANAGER', id);
});
afterAll(() => desk.database.drop());

async function ask(time: string, responsibleId = quality.staffId ?? ''): Promise<string> {
  const answer = await asking(
    desk,
    ming,
    (context) =>
      recordActivity(
        context,
        {
          clientId: desk.people.clientOfMing,
          content: {
            kind: 'CALL',
            at: at(time),
            subject: 'CONSULTATION',
            summary: '阀芯能否耐 95 度热水',
            contactName: '王工',
          },
          answeredAtOnce: false,
          responsibleId,
          idempotencyKey: v7(),
        },
        ['version'],
      ),
    at(time),
  );
  if (!('activity' in answer)) throw new Error(answer.code);
  const question = await asking(desk, ming, (context) => questionOfActivity(context, answer.activity.id));
  return question?.id ?? '';
}

const pass = (viewer: Viewer, id: string, responsibleId: string, more: object = {}) =>
  asking(
    desk,
    viewer,
    (context) =>
      passQuestionOn(context, {
        questionId: id,
        version: 1,
        responsibleId,
        note: '属生产工艺，请答复',
        idempotencyKey: v7(),
        ...more,
      }),
    at('09:05'),
  );

const waiting = (viewer: Viewer) => asking(desk, viewer, openQuestionCount);

describe('a question that waits', () => {
  it('is passed on to somebody else by the same instant, who is told of it, and whoever had it may still answer', async () => {
    const id = await ask('09:00');
    const supervisor = { staffId: desk.people.supervisor, posts: ['KA_SUPERVISOR'] } as const;
    const key = v7();
    const passed = await pass(quality, id, desk.people.supervisor, { idempotencyKey: key });
    expect(passed).toMatchObject({
      question: { responsible: { id: desk.people.supervisor }, round: 1, version: 2, roundDueAt: at('09:30') },
    });
    expect(await pass(quality, id, desk.people.supervisor, { idempotencyKey: key })).toMatchObject({ replayed: true });
    expect(await waiting(supervisor)).toBe(1);
    expect(await waiting(quality)).toBe(0);
    expect((await asking(desk, quality, (context) => questionById(context, id)))?.mayAnswer).toBe(true);
    const told = await desk.database.sql(
      `select payload -> 'staffIds' as staff from platform.outbox where topic = 'question.passedOn' and payload ->> 'questionId' = $1`,
      [id],
    );
    expect(told).toEqual([{ staff: [desk.people.supervisor] }]);
    const [event] = await desk.database.sql(
      `select kind, note from desk.question_event where question_id = $1 order by at desc, id desc limit 1`,
      [id],
    );
    expect(event).toEqual({ kind: 'PASSED_ON', note: '属生产工艺，请答复' });
  });

  it('is passed on to nobody who is not there, to who has it already, from an old version, or once it is answered', async () => {
    const id = await ask('09:00');
    expect(await pass(quality, id, v7())).toMatchObject({ code: 'NO_SUCH_STAFF' });
    expect(await pass(quality, id, 'nonsense')).toMatchObject({ code: 'NO_SUCH_STAFF' });
    expect(await pass(quality, id, quality.staffId ?? '')).toMatchObject({ code: 'SAME_PERSON', clause: 'SD-2' });
    expect(await pass(quality, id, desk.people.supervisor, { note: ' ' })).toMatchObject({ code: 'REQUIRED' });
    expect(await pass(quality, id, desk.people.supervisor, { version: 9 })).toMatchObject({
      __typename: 'StaleVersion',
    });
    expect(await pass(specialist(desk.people.hong), id, desk.people.supervisor)).toMatchObject({
      __typename: 'NotFound',
    });
    await asking(desk, quality, (context) =>
      answerQuestion(context, { questionId: id, version: 1, answer: '可以', idempotencyKey: v7() }),
    );
    expect(await pass(quality, id, desk.people.supervisor, { version: 2 })).toMatchObject({ code: 'ANSWERED' });
  });
});
