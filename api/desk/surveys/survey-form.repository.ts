import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { FormContent, FormQuestion } from './survey-form';
import type { SurveyFormState } from './survey-words.schema';

export interface SurveyFormRow {
  readonly id: string;
  readonly seriesId: string;
  readonly number: number;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly questions: readonly FormQuestion[];
  readonly state: SurveyFormState;
  readonly fromDay: string | null;
  readonly withdrawnOn: string | null;
  readonly withdrawReason: string | null;
  readonly draftedById: string;
  readonly draftedAt: string;
  readonly publishedById: string | null;
  readonly publishedAt: string | null;
  readonly version: number;
}

const COLUMNS = `f.id, f.series_id as "seriesId", f.number, f.title_zh as "titleZh", f.title_en as "titleEn", f.questions, f.state,
  f.from_day as "fromDay", f.withdrawn_on as "withdrawnOn", f.withdraw_reason as "withdrawReason",
  f.drafted_by as "draftedById", f.drafted_at as "draftedAt", f.published_by as "publishedById",
  f.published_at as "publishedAt", f.version`;

/** All versions of all forms the viewer may know of, form by form, the latest version first: there are few of them. */
export function allForms(context: RequestContext): Promise<SurveyFormRow[]> {
  return context.database.rows<SurveyFormRow>({
    text: `select ${COLUMNS} from desk.survey_form f order by f.series_id, f.number desc`,
    values: [],
  });
}

/** Versions of forms by id; one statement for all of a request. */
export function loadForm(context: RequestContext, id: string): Promise<SurveyFormRow | null> {
  return context.loaders
    .of<SurveyFormRow>('survey form', async (ids) => {
      const rows = await context.database.rows<SurveyFormRow>({
        text: `select ${COLUMNS} from desk.survey_form f where f.id = any ($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}

/** The versions of a form, the latest first. With `locked`, nobody else makes another one until the transaction ends. */
export async function versionsOf(
  transaction: Transaction,
  seriesId: string,
  { locked = false }: { readonly locked?: boolean } = {},
): Promise<SurveyFormRow[]> {
  return transaction.rows<SurveyFormRow>({
    text: `select ${COLUMNS} from desk.survey_form f where f.series_id = $1 order by f.number desc
           ${locked ? 'for no key update of f' : ''}`,
    values: [seriesId],
  });
}

/** The versions of the form that this is a version of. */
export async function versionsBeside(transaction: Transaction, formId: string): Promise<SurveyFormRow[]> {
  return transaction.rows<SurveyFormRow>({
    text: `select ${COLUMNS} from desk.survey_form f
           where f.series_id = (select g.series_id from desk.survey_form g where g.id = $1) order by f.number desc`,
    values: [formId],
  });
}

/** A version that the viewer may change, locked until the transaction ends. */
export async function lockForm(transaction: Transaction, id: string): Promise<SurveyFormRow | undefined> {
  const [found] = await transaction.rows<SurveyFormRow>({
    text: `select ${COLUMNS} from desk.survey_form f where f.id = $1 for no key update of f`,
    values: [id],
  });
  return found;
}

interface NewForm {
  readonly id: string;
  readonly seriesId: string;
  readonly number: number;
  readonly content: FormContent;
  readonly by: string;
  readonly at: string;
}

export async function insertForm(
  transaction: Transaction,
  { id, seriesId, number, content, by, at }: NewForm,
): Promise<void> {
  const { title, questions } = content;
  await transaction.rows({
    text: `insert into desk.survey_form (id, series_id, number, title_zh, title_en, questions, drafted_by, drafted_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [id, seriesId, number, title.zh, title.en, JSON.stringify(questions), by, at],
  });
}

export async function replaceForm(transaction: Transaction, id: string, content: FormContent): Promise<void> {
  const { title, questions } = content;
  await transaction.rows({
    text: `update desk.survey_form set title_zh = $2, title_en = $3, questions = $4, version = version + 1 where id = $1`,
    values: [id, title.zh, title.en, JSON.stringify(questions)],
  });
}

interface Turn {
  readonly day: string;
  readonly by: string;
  readonly at: string;
}

export async function publishForm(transaction: Transaction, id: string, { day, by, at }: Turn): Promise<void> {
  await transaction.rows({
    text: `update desk.survey_form set state = 'PUBLISHED', from_day = $2, published_by = $3, published_at = $4,
             version = version + 1 where id = $1`,
    values: [id, day, by, at],
  });
}

export async function withdrawForm(
  transaction: Transaction,
  id: string,
  { day, by, reason }: Pick<Turn, 'day' | 'by'> & { readonly reason: string },
): Promise<void> {
  await transaction.rows({
    text: `update desk.survey_form set state = 'WITHDRAWN', withdrawn_on = $2, withdrawn_by = $3, withdraw_reason = $4,
             version = version + 1 where id = $1`,
    values: [id, day, by, reason],
  });
}
