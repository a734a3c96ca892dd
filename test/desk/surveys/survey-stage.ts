import { v7 } from 'uuid';
import {
  draftSurveyForm,
  editSurveyForm,
  publishSurveyForm,
  withdrawSurveyForm,
} from '../../../api/desk/surveys/change-survey-form.service';
import type { SurveyContent } from '../../../api/desk/surveys/change-survey.schema';
import type { DraftSurveyFormInput, EditSurveyFormInput } from '../../../api/desk/surveys/change-survey-form.schema';
import type { RecordSurveyInput } from '../../../api/desk/surveys/change-survey.schema';
import { discardSurvey, editSurvey, recordSurvey } from '../../../api/desk/surveys/change-survey.service';
import type { SurveyFilter } from '../../../api/desk/surveys/survey.schema';
import { surveyById, surveyPage } from '../../../api/desk/surveys/survey.service';
import { specialist } from '../../complaints/viewers';
import { asking, type Desk, type Viewer } from '../desk-stage';
import { FORM } from './some-forms';

export const TODAY = '2026-11-23';
export const ANSWERED: SurveyContent = {
  heldOn: TODAY,
  contactName: '王经理',
  answers: [
    { code: 'delivery', score: 5 },
    { code: 'quality', score: 2 },
    { code: 'channel', choice: 'visit' },
  ],
  findings: '运转正常',
  guidance: '讲解了铺装要点',
  developments: '明年扩建二期',
};

interface Coded {
  readonly code: string;
  readonly field?: string | null;
}

/** What came of a change, or why it did not. */
export function done<Done extends object>(answer: Done | Coded): Exclude<Done, Coded> {
  if ('code' in answer) throw new Error(`${answer.code} ${answer.field ?? ''}`.trim());
  return answer as Exclude<Done, Coded>;
}

/** What is asked of surveys at a desk. */
export function surveying(desk: Desk) {
  const ming = (): Viewer => specialist(desk.people.ming);
  const hong = (): Viewer => specialist(desk.people.hong);

  const draftForm = (viewer: Viewer = desk.director, more: Partial<DraftSurveyFormInput> = {}) =>
    asking(desk, viewer, (context) => draftSurveyForm(context, { content: FORM, idempotencyKey: v7(), ...more }));

  const editForm = (viewer: Viewer, input: Omit<EditSurveyFormInput, 'idempotencyKey'>) =>
    asking(desk, viewer, (context) => editSurveyForm(context, { ...input, idempotencyKey: v7() }));

  const publishForm = (viewer: Viewer, formId: string, more: { version?: number; fromDay?: string } = {}) =>
    asking(desk, viewer, (context) =>
      publishSurveyForm(context, { formId, version: 1, fromDay: TODAY, idempotencyKey: v7(), ...more }),
    );

  const withdrawForm = (viewer: Viewer, formId: string, version = 2) =>
    asking(desk, viewer, (context) =>
      withdrawSurveyForm(context, { formId, version, reason: '改用新表', idempotencyKey: v7() }),
    );

  /** A form that is in force from a day on: a new one, or the next version of one. */
  async function publishedForm(seriesId?: string, fromDay?: string) {
    const { form } = done(await draftForm(desk.director, { seriesId: seriesId ?? null }));
    return done(await publishForm(desk.director, form.id, fromDay === undefined ? {} : { fromDay })).form;
  }

  const record = (viewer: Viewer, formId: string, more: Partial<RecordSurveyInput> = {}, now?: string) =>
    asking(
      desk,
      viewer,
      (context) =>
        recordSurvey(context, {
          clientId: desk.people.clientOfMing,
          formId,
          content: ANSWERED,
          complete: true,
          idempotencyKey: v7(),
          ...more,
        }),
      now,
    );

  const recorded = async (formId: string, more: Partial<RecordSurveyInput> = {}, viewer: Viewer = ming()) =>
    done(await record(viewer, formId, more)).survey;

  const edit = (
    viewer: Viewer,
    surveyId: string,
    more: { version?: number; content?: Partial<SurveyContent>; complete?: boolean } = {},
  ) =>
    asking(desk, viewer, (context) =>
      editSurvey(context, {
        surveyId,
        version: more.version ?? 1,
        content: { ...ANSWERED, ...more.content },
        complete: more.complete ?? false,
        idempotencyKey: v7(),
      }),
    );

  const discard = (viewer: Viewer, surveyId: string, version = 1) =>
    asking(desk, viewer, (context) => discardSurvey(context, { surveyId, version, idempotencyKey: v7() }));

  const seen = (viewer: Viewer, id: string) => asking(desk, viewer, (context) => surveyById(context, id));

  const list = (viewer: Viewer, filter: SurveyFilter = {}) =>
    asking(desk, viewer, async (context) => {
      const page = await surveyPage(context, { first: 200, after: null }, filter);
      return page.edges.map(({ node }) => node.id);
    });

  return {
    ming,
    hong,
    draftForm,
    editForm,
    publishForm,
    withdrawForm,
    publishedForm,
    record,
    recorded,
    edit,
    discard,
    seen,
    list,
  };
}
