import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { answerQuestion, insistOnQuestion } from '../../../api/desk/questions/answer-question.service';
import { escalateQuestions } from '../../../api/desk/questions/question-escalation.service';
import type { QuestionTray } from '../../../api/desk/questions/question.schema';
import {
  eventsOf,
  openQuestionCount,
  questionById,
  questionPage,
  questionOfActivity,
} from '../../../api/desk/questions/question.service';
import { recordActivity } from '../../../api/desk/activities/record-activity.service';
import { alertOfQuestion } from '../../../api/inbox/raise-alerts.service';
import { holderOf, specialist } from '../../complaints/viewers';
import { asking, at, openDesk, type Desk, type Viewer } from '../desk-stage';

let desk: Desk;
let ming: Viewer;
/** Answers questions, and has no client of the client's. */
let hong: Viewer;
let quality: Viewer;

beforeAll(async () => {
  desk = await openDesk();
  ming = specialist(desk.people.ming);
  hong = specialist(desk.people.hong);
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

const shown = (viewer: Viewer, id: string, now = at('09:00')) =>
  asking(desk, viewer, (context) => questionById(context, id), now);

const answer = (viewer: Viewer, id: string, more: object = {}, now = at('09:10')) =>
  asking(
    desk,
    viewer,
    (context) =>
      answerQuestion(context, {
        questionId: id,
        version: 1,
        answer: '可以，瓷质阀芯耐 110 度',
        idempotencyKey: v7(),
        ...more,
      }),
    now,
  );

const insist = (viewer: Viewer, id: string, version: number, now: string) =>
  asking(
    desk,
    viewer,
    (context) => insistOnQuestion(context, { questionId: id, version, note: '要书面答复', idempotencyKey: v7() }),
    now,
  );

const inTray = async (viewer: Viewer, tray: QuestionTray, first = 200): Promise<string[]> => {
  const page = await asking(
    desk,
    viewer,
    (context) => questionPage(context, { tray, first, after: null }),
    at('09:00'),
  );
  return page.edges.map(({ node }) => node.id);
};

describe('a question that cannot be answered at once', () => {
  it('goes to the person responsible, whose department reads no calls, with 30 service minutes from the call', async () => {
    const id = await ask('08:50');
    const theirs = await shown(quality, id);
    expect(theirs).toMatchObject({
      dueAt: at('09:20'),
      content: '阀芯能否耐 95 度热水',
      clientName: expect.stringContaining('客户'),
      responsible: { id: quality.staffId },
      mayAnswer: true,
      overdue: false,
      inTime: null,
      dueWhy: { clause: { id: 'SD-2' }, policyVersion: 1 },
    });
    expect(await inTray(quality, 'MINE')).toContain(id);
    expect(await inTray(ming, 'MINE')).not.toContain(id);
    expect(await inTray(ming, 'OPEN')).toContain(id);
    expect(await shown(hong, id)).toBeNull();
    expect(await inTray(hong, 'OPEN')).not.toContain(id);
    const analyst = await shown(holderOf('ANALYST', desk.people.director), id);
    expect(analyst).toMatchObject({
      content: null,
      clientName: null,
      contactName: null,
      responsible: null,
      askedBy: null,
    });
    expect(await shown(quality, 'no id')).toBeNull();
  });

  it('asked after hours or on a weekend is due half an hour into the next working day', async () => {
    const late = await ask('17:50');
    expect(await shown(ming, late)).toMatchObject({ dueAt: new Date('2026-11-24T09:00:00+08:00').toISOString() });
  });

  it('is answered in time at the very minute, and late a moment after', async () => {
    const [early, late] = [await ask('08:50'), await ask('08:50')];
    expect(await answer(quality, early, {}, at('09:20'))).toMatchObject({
      question: { inTime: true, mayAnswer: false },
    });
    const after = new Date(Date.parse(at('09:20')) + 1).toISOString();
    expect(await answer(quality, late, {}, after)).toMatchObject({ question: { inTime: false } });
    expect(await inTray(quality, 'MINE')).not.toContain(early);
    expect((await inTray(quality, 'ANSWERED')).slice(0, 2)).toEqual([late, early]);
  });

  it('is answered once: a retry changes nothing, a stale and a second answer are refused', async () => {
    const id = await ask('08:50');
    const idempotencyKey = v7();
    const first = await answer(quality, id, { idempotencyKey });
    expect(first).toMatchObject({ replayed: false, question: { version: 2 } });
    expect(await answer(quality, id, { idempotencyKey })).toMatchObject({ replayed: true });
    expect(await answer(quality, id)).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    expect(await answer(quality, id, { version: 2 })).toMatchObject({ code: 'ANSWERED' });
    expect(await answer(quality, id, { version: 2, answer: ' ' })).toMatchObject({ code: 'REQUIRED' });
    expect(await answer(hong, id, { version: 2 })).toMatchObject({ code: 'NO_SUCH_QUESTION' });
    const general = holderOf('GENERAL_MANAGER', v7());
    expect(await answer(general, id, { version: 2 })).toMatchObject({ code: 'NOT_YOURS' });
  });

  it('goes one level up each time the client insists, with its minutes anew, and keeps what the first answer took', async () => {
    const id = await ask('08:50');
    await answer(quality, id, {}, at('09:15'));
    const higher = await insist(ming, id, 2, at('10:00'));
    expect(higher).toMatchObject({
      question: {
        round: 2,
        responsible: { id: desk.people.supervisor },
        roundDueAt: at('10:30'),
        answeredAt: null,
        inTime: true,
        dueAt: at('09:20'),
      },
    });
    expect(await insist(ming, id, 3, at('10:05'))).toMatchObject({
      question: { round: 3, responsible: { id: desk.people.director }, roundDueAt: at('10:35') },
    });
    expect(await insist(ming, id, 4, at('10:06'))).toMatchObject({ code: 'TOP', clause: 'SD-2' });
    // Whoever was responsible may still help.
    expect(await answer(quality, id, { version: 4 }, at('10:20'))).toMatchObject({
      question: { firstAnsweredAt: at('09:15'), answeredAt: at('10:20') },
    });
    const events = await asking(desk, quality, (context) => eventsOf(context, { id }));
    expect(events.map(({ kind, round }) => `${kind} ${round}`)).toEqual([
      'ASKED 1',
      'ANSWERED 1',
      'INSISTED 2',
      'INSISTED 3',
      'ANSWERED 3',
    ]);
  });

  it('that is overdue is told up the line, each level of a round once, by any number of jobs at a time', async () => {
    await desk.database.sql('delete from desk.question_event');
    await desk.database.sql('delete from desk.question');
    const id = await ask('08:50');
    const run = (now: string) => {
      const { database } = desk.database.systemContext({ now });
      return escalateQuestions({ viewer: null, database, now, requestId: 'test' });
    };
    expect(await run(at('09:20'))).toBe(0);
    const told = await Promise.all([run(at('09:21')), run(at('09:21')), run(at('09:21'))]);
    expect(told.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await run(at('10:20'))).toBe(0);
    expect(await run(at('10:21'))).toBe(1);
    expect(await run(at('17:00'))).toBe(0);
    const rows = await desk.database.sql<{ level: number; to_staff: string[] }>(
      `select level, to_staff from desk.question_event where question_id = $1 and kind = 'OVERDUE' order by level`,
      [id],
    );
    expect(rows).toEqual([
      { level: 1, to_staff: [desk.people.supervisor] },
      { level: 2, to_staff: [desk.people.director] },
    ]);
    const superior = holderOf('PRODUCTION_MANAGER', desk.people.supervisor);
    expect(await shown(superior, id)).toMatchObject({ overdue: false, mayAnswer: true });
    await insist(ming, id, 1, at('17:00'));
    // The next round is told anew, to those above who is responsible now.
    expect(await run(at('17:31'))).toBe(1);
  });

  it('raises one alert for whoever is to answer, however often the message comes', async () => {
    const id = await ask('08:50');
    const payload = { questionId: id, staffIds: [quality.staffId], round: 1, dueAt: at('09:20') };
    const { database } = desk.database.systemContext();
    for (let times = 0; times < 2; times += 1)
      await database.write((transaction) => alertOfQuestion(transaction, payload, at('08:51')));
    expect(await desk.database.sql('select kind, staff_id from inbox.alert where question_id = $1', [id])).toEqual([
      { kind: 'QUESTION', staff_id: quality.staffId },
    ]);
    const published = await desk.database.sql(
      `select from platform.outbox where topic = 'question.asked' and payload ->> 'questionId' = $1`,
      [id],
    );
    expect(published).toHaveLength(1);
    expect(await asking(desk, quality, openQuestionCount)).toBeGreaterThan(0);
    expect(await asking(desk, hong, openQuestionCount)).toBe(0);
  });

  it('is paged in the order in which it is due, without gaps and without repeats', async () => {
    for (const time of ['09:01', '08:31', '09:02', '08:31']) await ask(time);
    const all = await inTray(quality, 'MINE');
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof questionPage>> = await asking(
        desk,
        quality,
        (context) => questionPage(context, { tray: 'MINE', first: 2, after }),
        at('09:00'),
      );
      paged.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
  });
});
