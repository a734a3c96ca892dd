import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { recordMarketNote } from '../../../api/desk/market-notes/change-market-note.service';
import { planContact } from '../../../api/desk/planned/plan-contact.service';
import { recordActivity } from '../../../api/desk/activities/record-activity.service';
import {
  answersIn,
  clientSurveyPage,
  meanScoreOf,
  notesOfSurvey,
  plansOfSurvey,
} from '../../../api/desk/surveys/survey.service';
import { holderOf, supervisor } from '../../complaints/viewers';
import { asking, at, openDesk, type Desk, type Viewer } from '../desk-stage';
import { ANSWERED, done, surveying, TODAY } from './survey-stage';

let desk: Desk;
let survey: ReturnType<typeof surveying>;
let formId: string;
let seriesId: string;

beforeAll(async () => {
  desk = await openDesk();
  survey = surveying(desk);
  await desk.database.sql(`insert into policy.regulation (code) values ('AM') on conflict do nothing`);
  await desk.database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('AM', 1, '2000-01-01', $1, 'test')`,
    [await readFile('seeds/policy/am.json', 'utf8')],
  );
  ({ id: formId, seriesId } = await survey.publishedForm());
});
afterAll(() => desk.database.drop());

const analyst = (): Viewer => holderOf('ANALYST', v7());
const executive = (): Viewer => holderOf('EXECUTIVE', v7());
const ofClient = (viewer: Viewer) =>
  asking(desk, viewer, async (context) => {
    const page = await clientSurveyPage(context, desk.people.clientOfMing, { first: 50, after: null });
    return page.edges.map(({ node }) => node.id);
  });

describe('the surveys of a client', () => {
  it('are read from a day back, page by page', async () => {
    const days = ['2025-03-01', '2025-03-02', '2025-03-03', '2025-03-04'];
    const ids: string[] = [];
    for (const heldOn of days) {
      const { id } = await survey.recorded(formId, { complete: false });
      await desk.database.sql('update desk.survey set held_on = $2 where id = $1', [id, heldOn]);
      ids.push(id);
    }
    const page = (input: { first: number; after?: string; olderThan?: string }) =>
      asking(desk, survey.ming(), (context) =>
        clientSurveyPage(context, desk.people.clientOfMing, { after: null, ...input }),
      );
    const { edges, pageInfo } = await page({ first: 2, olderThan: '2025-03-04' });
    expect(edges.map(({ node }) => node.id)).toEqual([ids[2], ids[1]]);
    const next = await page({ first: 2, olderThan: '2025-03-04', after: pageInfo.endCursor ?? '' });
    expect(next.edges.map(({ node }) => node.id)).toEqual([ids[0]]);
    expect((await page({ first: 2, olderThan: '2025-03-01' })).edges).toEqual([]);
    await expect(page({ first: 2, olderThan: '2025-02-30' })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
    });
    for (const id of ids) await survey.discard(survey.ming(), id);
  });
});

describe('a survey', () => {
  it('is begun as a draft, filled in further, and completed for good by who may', async () => {
    const draft = await survey.recorded(formId, { complete: false, content: { heldOn: TODAY, answers: [] } });
    expect(draft).toMatchObject({ state: 'DRAFT', mayChange: true, maySupersede: false, endedAt: null });
    done(await survey.edit(survey.ming(), draft.id, { content: { findings: null } }));
    expect(
      await survey.edit(survey.ming(), draft.id, { version: 2, complete: true, content: { answers: [] } }),
    ).toMatchObject({ __typename: 'InvalidInput', code: 'REQUIRED', field: 'input.content.answers.delivery' });
    const { survey: complete } = done(
      await survey.edit(supervisor(desk.people), draft.id, { version: 2, complete: true }),
    );
    expect(complete).toMatchObject({
      state: 'COMPLETE',
      mayChange: false,
      maySupersede: true,
      recordedBy: { id: desk.people.ming },
      endedBy: { id: desk.people.supervisor },
    });
    expect(await survey.edit(survey.ming(), draft.id, { version: 3 })).toMatchObject({
      code: 'ARCHIVED',
      clause: 'SD-10',
    });
    expect(await survey.discard(desk.director, draft.id, 3)).toMatchObject({ code: 'ARCHIVED' });
    const audit = await desk.database.sql<{ action: string; after: object }>(
      'select action, after from platform.audit where subject_id = $1 order by id',
      [draft.id],
    );
    expect(audit.map(({ action }) => action)).toEqual(['survey.record', 'survey.edit', 'survey.complete']);
    // The trail says that it was answered, and not what.
    expect(JSON.stringify(audit)).not.toContain('运转正常');
  });

  it('that is complete cannot be changed behind the service either', async () => {
    const { id } = await survey.recorded(formId);
    await expect(desk.database.sql(`update desk.survey set answers = '{}' where id = '${id}'`)).rejects.toThrow(
      'never changed',
    );
    await expect(desk.database.sql(`update desk.survey set state = 'DRAFT' where id = '${id}'`)).rejects.toThrow();
  });

  it('is done once for a key, and refused where the key stands for another one', async () => {
    const idempotencyKey = v7();
    const once = done(await survey.record(survey.ming(), formId, { idempotencyKey }));
    const again = done(await survey.record(survey.ming(), formId, { idempotencyKey }));
    expect([once.replayed, again.replayed, again.survey.id]).toEqual([false, true, once.survey.id]);
    expect(await survey.record(survey.ming(), formId, { idempotencyKey, complete: false })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_TAKEN',
    });
  });

  it('answers the version that was in force on its day, and a draft goes on by the one it was begun by', async () => {
    const first = await survey.publishedForm();
    const draft = await survey.recorded(first.id, { complete: false });
    const second = await survey.publishedForm(first.seriesId);
    expect(await survey.record(survey.ming(), first.id)).toMatchObject({ code: 'NOT_IN_FORCE' });
    expect(await survey.recorded(second.id)).toMatchObject({ state: 'COMPLETE' });
    expect(done(await survey.edit(survey.ming(), draft.id, { complete: true })).survey).toMatchObject({
      formId: first.id,
    });
    const unpublished = done(await survey.draftForm()).form.id;
    expect(await survey.record(survey.ming(), unpublished)).toMatchObject({ code: 'NO_SUCH_FORM' });
    const begun = await survey.recorded(second.id, { complete: false });
    done(await survey.withdrawForm(desk.director, second.id));
    expect(await survey.edit(survey.ming(), begun.id, { complete: true })).toMatchObject({ code: 'NOT_IN_FORCE' });
  });

  it('refuses days, clients, contacts and versions that are not there', async () => {
    const content = { ...ANSWERED, heldOn: '2026-11-24' };
    expect(await survey.record(survey.ming(), formId, { content })).toMatchObject({ code: 'TO_COME' });
    const old = { ...ANSWERED, heldOn: '2026-10-01' };
    expect(await survey.record(survey.ming(), formId, { content: old })).toMatchObject({
      code: 'TOO_LONG_AGO',
      clause: 'SD-1',
    });
    expect(await survey.record(survey.hong(), formId)).toMatchObject({
      __typename: 'NotFound',
      code: 'NO_SUCH_CLIENT',
    });
    const reader = holderOf('GENERAL_MANAGER', desk.people.director);
    expect(await survey.record(reader, formId)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await survey.record(survey.ming(), v7())).toMatchObject({ code: 'NO_SUCH_FORM' });
    expect(await survey.record(survey.ming(), formId, { activityId: v7() })).toMatchObject({
      code: 'NO_SUCH_ACTIVITY',
    });
    const draft = await survey.recorded(formId, { complete: false });
    expect(await survey.edit(survey.ming(), draft.id, { version: 7 })).toMatchObject({ __typename: 'StaleVersion' });
    expect(await survey.edit(survey.hong(), draft.id)).toMatchObject({ __typename: 'NotFound' });
    expect(await survey.edit(reader, draft.id)).toMatchObject({ __typename: 'NotAllowed' });
    done(await survey.discard(survey.ming(), draft.id));
    expect(await survey.edit(survey.ming(), draft.id, { version: 2 })).toMatchObject({ code: 'DISCARDED' });
  });

  it('is of no walk-in account, though what one answered before can be corrected', async () => {
    const before = await survey.recorded(formId);
    await desk.database.sql('update clients.client set walk_in = true where id = $1', [desk.people.clientOfMing]);
    const refused = await survey.record(survey.ming(), formId);
    const corrected = await survey.record(survey.ming(), formId, { supersedesId: before.id });
    await desk.database.sql('update clients.client set walk_in = false where id = $1', [desk.people.clientOfMing]);
    expect(refused).toMatchObject({ __typename: 'InvalidInput', code: 'WALK_IN', field: 'input.clientId' });
    expect(corrected).toMatchObject({ survey: { supersedesId: before.id } });
  });

  it('is corrected by another one alone, which stands for it once it is complete', async () => {
    const first = await survey.recorded(formId);
    const draft = await survey.recorded(formId, { supersedesId: first.id, complete: false });
    expect(await survey.seen(survey.ming(), first.id)).toMatchObject({ supersededById: null });
    expect(await survey.record(survey.ming(), formId, { supersedesId: first.id })).toMatchObject({
      code: 'SUPERSEDED',
    });
    expect(await survey.record(survey.ming(), formId, { supersedesId: draft.id })).toMatchObject({
      code: 'NOT_COMPLETE',
    });
    done(await survey.discard(survey.ming(), draft.id));
    const second = await survey.recorded(formId, { supersedesId: first.id });
    expect(await survey.seen(survey.ming(), first.id)).toMatchObject({
      supersededById: second.id,
      maySupersede: false,
    });
    expect(await survey.record(survey.ming(), formId, { supersedesId: first.id })).toMatchObject({
      code: 'SUPERSEDED',
    });
    const third = await survey.recorded(formId, { supersedesId: second.id });
    const current = await survey.list(survey.ming(), { current: true });
    expect([first.id, second.id, third.id].filter((id) => current.includes(id))).toEqual([third.id]);
    const [round] = await desk.database.sql<{ count: number }>(
      `with recursive way (id, start) as (
         select supersedes_id, id from desk.survey where supersedes_id is not null
         union select s.supersedes_id, w.start from way w join desk.survey s on s.id = w.id where s.supersedes_id is not null)
       select count(*)::int as count from way where id = start`,
    );
    expect(round?.count).toBe(0);
  });

  it('is read within the reach of visits, by pseudonymous readers without names and words, and by nobody else', async () => {
    const content = { ...ANSWERED, answers: [...ANSWERED.answers, { code: 'wish', text: '多来看看' }] };
    const { id } = await survey.recorded(formId, { content });
    const manager = holderOf('GENERAL_MANAGER', desk.people.director);
    for (const viewer of [survey.ming(), supervisor(desk.people), desk.director, manager]) {
      expect(await survey.seen(viewer, id)).toMatchObject({ contactName: '王经理', findings: '运转正常' });
      expect(await ofClient(viewer)).toContain(id);
    }
    for (const viewer of [survey.hong(), executive(), holderOf('QUALITY_MANAGER', v7())]) {
      expect(await survey.seen(viewer, id)).toBeNull();
      expect(await survey.list(viewer)).toEqual([]);
      expect(await ofClient(viewer)).toEqual([]);
    }
    const shown = await asking(desk, analyst(), async (context) => {
      const found = await survey.seen(analyst(), id);
      if (found === null) throw new Error('not seen');
      return { found, answers: await answersIn(context, found), mean: await meanScoreOf(context, found) };
    });
    expect(shown.found).toMatchObject({
      contactName: null,
      findings: null,
      guidance: null,
      developments: null,
      recordedBy: null,
    });
    expect(shown.answers).toMatchObject([
      { score: 5 },
      { score: 2 },
      { choiceText: '走访' },
      { code: 'wish', text: null },
    ]);
    expect(shown.mean).toBe(3.5);
    expect(await survey.list(analyst(), { mine: true })).toEqual([]);
  });

  it('is listed by client, colleague, form, period and state, and discarded ones when they are asked for', async () => {
    const draft = await survey.recorded(formId, { complete: false });
    const gone = await survey.recorded(formId, { complete: false });
    done(await survey.discard(survey.ming(), gone.id));
    expect(await survey.list(survey.ming(), { states: ['DRAFT'] })).toContain(draft.id);
    expect(await survey.list(survey.ming())).not.toContain(gone.id);
    expect(await survey.list(survey.ming(), { states: ['DISCARDED'] })).toContain(gone.id);
    expect(await survey.list(survey.ming(), { from: '2026-11-24' })).toEqual([]);
    expect(
      await survey.list(survey.ming(), { to: TODAY, seriesIds: [seriesId], clientId: desk.people.clientOfMing }),
    ).toContain(draft.id);
    expect(await survey.list(desk.director, { staffIds: [desk.people.hong] })).toEqual([]);
    await expect(survey.list(survey.ming(), { clientId: 'x' })).rejects.toThrow('by its id');
  });

  it('names the visit in which it was asked, what was learned, and what follows it up', async () => {
    const visit = await asking(desk, survey.ming(), (context) =>
      recordActivity(
        context,
        {
          clientId: desk.people.clientOfMing,
          content: { kind: 'VISIT', at: at('08:50'), subject: 'CARE', summary: '走访了展厅' },
          idempotencyKey: v7(),
        },
        ['kind'],
      ),
    );
    const { activity } = done(visit);
    const { id } = await survey.recorded(formId, { activityId: activity.id });
    expect(await survey.seen(survey.ming(), id)).toMatchObject({ activityId: activity.id });
    const note = await asking(desk, survey.ming(), (context) =>
      recordMarketNote(context, {
        content: { subject: 'CHANNEL', content: '二期扩建', source: null, learnedOn: TODAY },
        clientId: desk.people.clientOfMing,
        surveyId: id,
        idempotencyKey: v7(),
      }),
    );
    const plan = (surveyId: string, clientId = desk.people.clientOfMing) =>
      asking(desk, desk.director, (context) =>
        planContact(context, {
          clientId,
          kind: 'VISIT',
          day: '2026-11-30',
          purpose: '跟进二期',
          surveyId,
          idempotencyKey: v7(),
        }),
      );
    const planned = done(await plan(id)).plannedContact;
    expect(await asking(desk, survey.ming(), (context) => notesOfSurvey(context, { id }))).toMatchObject([
      { id: done(note).note.id },
    ]);
    expect(await asking(desk, survey.ming(), (context) => plansOfSurvey(context, { id }))).toMatchObject([
      { id: planned.id },
    ]);
    expect(await asking(desk, survey.hong(), (context) => plansOfSurvey(context, { id }))).toEqual([]);
    expect(await plan(id, desk.people.clientOfHong)).toMatchObject({ __typename: 'NotFound', field: 'input.surveyId' });
  });
});
