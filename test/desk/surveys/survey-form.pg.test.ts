import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { formById, isFormInForce, surveyForms } from '../../../api/desk/surveys/survey-form.service';
import { holderOf, supervisor } from '../../complaints/viewers';
import { asking, openDesk, type Desk, type Viewer } from '../desk-stage';
import { FORM } from './some-forms';
import { done, surveying, TODAY } from './survey-stage';

let desk: Desk;
let survey: ReturnType<typeof surveying>;

beforeAll(async () => {
  desk = await openDesk();
  survey = surveying(desk);
});
afterAll(() => desk.database.drop());

const formsSeen = (viewer: Viewer, inForce = false) =>
  asking(desk, viewer, async (context) => (await surveyForms(context, inForce)).map(({ id }) => id));
const audited = (id: string) =>
  desk.database.sql<{ action: string }>('select action from platform.audit where subject_id = $1 order by id', [id]);

describe('a survey form', () => {
  it('is drafted, changed, published and withdrawn by the service director, and every step is on the audit trail', async () => {
    const { form } = done(await survey.draftForm());
    expect(form).toMatchObject({ number: 1, state: 'DRAFT', mayChange: true, title: '客户意见调查表' });
    const content = { ...FORM, title: { zh: '年度意见调查', en: 'Yearly survey' } };
    const changed = done(await survey.editForm(desk.director, { formId: form.id, version: 1, content })).form;
    expect(changed).toMatchObject({ title: '年度意见调查', version: 2 });
    const published = done(await survey.publishForm(desk.director, form.id, { version: 2 })).form;
    expect(published).toMatchObject({ state: 'PUBLISHED', fromDay: TODAY, version: 3 });
    expect(await survey.editForm(desk.director, { formId: form.id, version: 3, content: FORM })).toMatchObject({
      __typename: 'IllegalMove',
      code: 'PUBLISHED',
    });
    const withdrawn = done(await survey.withdrawForm(desk.director, form.id, 3)).form;
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', withdrawnOn: TODAY, mayChange: false });
    expect((await audited(form.id)).map(({ action }) => action)).toEqual([
      'survey.draftForm',
      'survey.editForm',
      'survey.publishForm',
      'survey.withdrawForm',
    ]);
  });

  it('is kept by nobody else, not even by who reads everything', async () => {
    const { form } = done(await survey.draftForm());
    for (const viewer of [survey.ming(), supervisor(desk.people), holderOf('GENERAL_MANAGER', desk.people.director)]) {
      expect(await survey.draftForm(viewer)).toMatchObject({ __typename: 'NotAllowed', clause: 'SD-6' });
      expect(await survey.publishForm(viewer, form.id)).toMatchObject({ __typename: 'NotAllowed' });
    }
  });

  it('is seen as a draft by who keeps it, and once published by who reads surveys or figures', async () => {
    const { form } = done(await survey.draftForm());
    expect(await formsSeen(desk.director)).toContain(form.id);
    const executive = holderOf('EXECUTIVE', v7());
    for (const viewer of [survey.ming(), executive]) expect(await formsSeen(viewer)).not.toContain(form.id);
    await survey.publishForm(desk.director, form.id);
    for (const viewer of [survey.ming(), executive]) expect(await formsSeen(viewer, true)).toContain(form.id);
    expect(await formsSeen(holderOf('QUALITY_MANAGER', v7()))).toEqual([]);
  });

  it('has one draft at a time, and the next version takes its place from its own day on', async () => {
    const first = await survey.publishedForm();
    const { form: second } = done(await survey.draftForm(desk.director, { seriesId: first.seriesId }));
    expect(second).toMatchObject({ number: 2, seriesId: first.seriesId });
    expect(await survey.draftForm(desk.director, { seriesId: first.seriesId })).toMatchObject({ code: 'DRAFTED' });
    await survey.publishForm(desk.director, second.id, { fromDay: '2026-11-25' });
    const inForce = (id: string, now: string) =>
      asking(
        desk,
        survey.ming(),
        async (context) => {
          const form = await formById(context, id);
          return form && isFormInForce(context, form);
        },
        now,
      );
    expect(await inForce(first.id, '2026-11-24T02:00:00.000Z')).toBe(true);
    expect(await inForce(first.id, '2026-11-25T02:00:00.000Z')).toBe(false);
    expect(await inForce(second.id, '2026-11-25T02:00:00.000Z')).toBe(true);
  });

  it('is refused with what is wrong, and drafted once for a key', async () => {
    expect(await survey.draftForm(desk.director, { content: { ...FORM, questions: [] } })).toMatchObject({
      __typename: 'InvalidInput',
      field: 'input.content.questions',
    });
    expect(await survey.draftForm(desk.director, { seriesId: v7() })).toMatchObject({ __typename: 'NotFound' });
    const idempotencyKey = v7();
    const once = done(await survey.draftForm(desk.director, { idempotencyKey }));
    const again = done(await survey.draftForm(desk.director, { idempotencyKey }));
    expect([once.replayed, again.replayed, again.form.id]).toEqual([false, true, once.form.id]);
    expect(await survey.publishForm(desk.director, once.form.id, { fromDay: '2026-11-22' })).toMatchObject({
      code: 'PAST',
    });
    expect(await survey.publishForm(desk.director, once.form.id, { version: 9 })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 1,
    });
  });

  it('cannot be changed behind the service once it was published', async () => {
    const { id } = await survey.publishedForm();
    const change = `update desk.survey_form set questions = '[]' where id = '${id}'`;
    await expect(desk.database.sql(change)).rejects.toThrow('never changed');
  });
});
