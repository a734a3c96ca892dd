import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { signedIn } from '../../platform/graph/signed-in';
import { inForceOn, type BothWords, type FormQuestion } from './survey-form';
import { allForms, loadForm, type SurveyFormRow } from './survey-form.repository';
import type { SurveyForm, SurveyQuestion } from './survey-form.schema';

type Shown = Omit<SurveyForm, 'inForce'>;

/** A version of a form as it is shown; whether it is in force is asked for when it is wanted. */
export interface ShownForm extends Shown {
  readonly row: SurveyFormRow;
}

export const inWords = ({ locale }: RequestContext, { zh, en }: BothWords): string => (locale === 'en' ? en : zh);

export function shownQuestion(context: RequestContext, question: FormQuestion): SurveyQuestion {
  return {
    ...question,
    text: inWords(context, question.text),
    words: question.text,
    choices: question.choices.map(({ code, text }) => ({ code, text: inWords(context, text), words: text })),
  };
}

/** Whether the viewer reads names. */
export function naming(context: RequestContext): boolean {
  const { all, pseudonymous } = signedIn(context).reaches.ACTIVITY;
  return all || !pseudonymous;
}

function shownForm(context: RequestContext, row: SurveyFormRow): ShownForm {
  const { titleZh, titleEn, questions, draftedById, publishedById, ...rest } = row;
  const title = { zh: titleZh, en: titleEn };
  const isNamed = naming(context);
  return {
    ...rest,
    row,
    title: inWords(context, title),
    titleWords: title,
    questions: questions.map((question) => shownQuestion(context, question)),
    draftedBy: isNamed ? { id: draftedById } : null,
    publishedBy: isNamed && publishedById !== null ? { id: publishedById } : null,
    mayChange: signedIn(context).reaches.SURVEY_FORM.write && row.state !== 'WITHDRAWN',
  };
}

/** All versions the viewer may know of; with `inForce`, those by which clients are asked today. Source: SD-6 */
export async function surveyForms(context: RequestContext, inForce: boolean): Promise<ShownForm[]> {
  signedIn(context);
  const rows = await allForms(context);
  const today = civilDateAt(context.now);
  const shown = inForce ? rows.filter((row) => isInForce(rows, row, today)) : rows;
  return shown.map((row) => shownForm(context, row));
}

function isInForce(rows: readonly SurveyFormRow[], row: SurveyFormRow, today: string): boolean {
  return (
    inForceOn(
      rows.filter(({ seriesId }) => seriesId === row.seriesId),
      today,
    )?.id === row.id
  );
}

export async function isFormInForce(context: RequestContext, { row }: ShownForm): Promise<boolean> {
  if (row.fromDay === null) return false;
  const rows = await context.loaders
    .of<SurveyFormRow[]>('all survey forms', async (keys) => new Map([[keys[0] ?? '', await allForms(context)]]))
    .load('all');
  return isInForce(rows ?? [], row, civilDateAt(context.now));
}

/** A version of a form the viewer may know of; null otherwise. */
export async function formById(context: RequestContext, id: string): Promise<ShownForm | null> {
  const row = isId(id) && context.viewer !== null ? await loadForm(context, id) : null;
  return row && shownForm(context, row);
}
