import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { onceFor, type Asked } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import type {
  DraftSurveyFormInput,
  EditSurveyFormInput,
  PublishSurveyFormInput,
  WithdrawSurveyFormInput,
} from './change-survey-form.schema';
import { formFault, REASON, saysTheSame, type FormContent } from './survey-form';
import * as problems from './survey-form-problem';
import {
  insertForm,
  lockForm,
  publishForm,
  replaceForm,
  versionsOf,
  withdrawForm,
  type SurveyFormRow,
} from './survey-form.repository';
import type { SurveyFormContent, SurveyWordsInput } from './survey-form.schema';
import { formById, type ShownForm } from './survey-form.service';

interface FormChangedValue {
  readonly __typename: 'SurveyFormChanged';
  readonly form: ShownForm;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;
type Answer = Promise<FormChangedValue | Refused>;

const storedWords = ({ zh, en }: SurveyWordsInput) => ({ zh: storedText(zh) ?? '', en: storedText(en) ?? '' });

/** What a form says, as it is stored. */
function contentOf({ title, questions }: SurveyFormContent): FormContent {
  return {
    title: storedWords(title),
    questions: questions.map(({ code, kind, required, text, choices }) => ({
      code,
      kind,
      required,
      text: storedWords(text),
      choices: (choices ?? []).map((choice) => ({ code: choice.code, text: storedWords(choice.text) })),
    })),
  };
}

const saidBy = (row: SurveyFormRow): FormContent => ({
  title: { zh: row.titleZh, en: row.titleEn },
  questions: row.questions,
});

/** Drafts a form, or the next version of one, once for an idempotency key. Source: SD-6 */
export async function draftSurveyForm(context: RequestContext, input: DraftSurveyFormInput): Answer {
  const content = contentOf(input.content);
  return changed(context, { operation: 'draftSurveyForm', input }, async (transaction) => {
    const seriesId = input.seriesId ?? v7();
    const versions = isId(seriesId) ? await versionsOf(transaction, seriesId, { locked: true }) : [];
    if (input.seriesId != null && versions.length === 0) return refusal(context, 'NotFound', problems.noSuchSeries);
    if (versions.some(({ state }) => state === 'DRAFT'))
      return refusal(context, 'IllegalMove', problems.draftedAlready);
    const fault = formFault(
      content,
      versions.flatMap(({ questions }) => questions),
    );
    if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
    const id = v7();
    const number = (versions[0]?.number ?? 0) + 1;
    await insertForm(transaction, { id, seriesId, number, content, by: signedIn(context).staffId, at: context.now });
    await recordAudit(transaction, context, {
      action: 'survey.draftForm',
      subjectType: 'SurveyForm',
      subjectId: id,
      after: { title: content.title.zh, number, questions: content.questions.length },
    });
    return { id };
  });
}

/** Changes a draft. Source: SD-6 */
export async function editSurveyForm(context: RequestContext, input: EditSurveyFormInput): Answer {
  const content = contentOf(input.content);
  return change(context, { operation: 'editSurveyForm', input }, async (transaction, row) => {
    if (row.state !== 'DRAFT') return refusal(context, 'IllegalMove', problems.notADraft);
    const versions = await versionsOf(transaction, row.seriesId);
    const earlier = versions.filter(({ id }) => id !== row.id).flatMap(({ questions }) => questions);
    const fault = formFault(content, earlier);
    if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
    if (saysTheSame(saidBy(row), content)) return refusal(context, 'InvalidInput', problems.nothingChanged);
    await replaceForm(transaction, row.id, content);
    await recordAudit(transaction, context, {
      action: 'survey.editForm',
      subjectType: 'SurveyForm',
      subjectId: row.id,
      before: { title: row.titleZh, questions: row.questions.length },
      after: { title: content.title.zh, questions: content.questions.length },
    });
    return { id: row.id };
  });
}

/** Makes a draft final, in force from a day on. Source: SD-6 */
export async function publishSurveyForm(context: RequestContext, input: PublishSurveyFormInput): Answer {
  if (input.fromDay < civilDateAt(context.now)) return refusal(context, 'InvalidInput', problems.dayOver);
  return change(context, { operation: 'publishSurveyForm', input }, async (transaction, row) => {
    if (row.state !== 'DRAFT') return refusal(context, 'IllegalMove', problems.notADraft);
    const { staffId } = signedIn(context);
    await publishForm(transaction, row.id, { day: input.fromDay, by: staffId, at: context.now });
    await recordAudit(transaction, context, {
      action: 'survey.publishForm',
      subjectType: 'SurveyForm',
      subjectId: row.id,
      before: { state: row.state },
      after: { state: 'PUBLISHED', fromDay: input.fromDay },
    });
    return { id: row.id };
  });
}

/** Ends a published version today, with the reason; one before it is in force again, unless that is withdrawn too. Source: SD-6 */
export async function withdrawSurveyForm(context: RequestContext, input: WithdrawSurveyFormInput): Answer {
  const fault = textFault(input, [REASON]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return change(context, { operation: 'withdrawSurveyForm', input }, async (transaction, row) => {
    if (row.state !== 'PUBLISHED') return refusal(context, 'IllegalMove', problems.notPublished);
    const reason = storedText(input.reason) ?? '';
    const day = civilDateAt(context.now);
    await withdrawForm(transaction, row.id, { day, by: signedIn(context).staffId, reason });
    await recordAudit(transaction, context, {
      action: 'survey.withdrawForm',
      subjectType: 'SurveyForm',
      subjectId: row.id,
      before: { state: row.state },
      after: { state: 'WITHDRAWN', withdrawnOn: day },
    });
    return { id: row.id };
  });
}

function change(
  context: RequestContext,
  asked: Asked<EditSurveyFormInput | PublishSurveyFormInput | WithdrawSurveyFormInput>,
  work: (transaction: Transaction, row: SurveyFormRow) => Promise<Outcome>,
): Answer {
  const { formId: id, version } = asked.input;
  return changed(context, asked, async (transaction) => {
    const row = isId(id) ? await lockForm(transaction, id) : undefined;
    if (row === undefined) return refusal(context, 'NotFound', problems.noSuchForm);
    if (row.version !== version) return staleVersion(row.version, context.locale);
    return work(transaction, row);
  });
}

async function changed(
  context: RequestContext,
  asked: Asked<{ readonly idempotencyKey: string }>,
  work: (transaction: Transaction) => Promise<Outcome>,
): Answer {
  if (!signedIn(context).reaches.SURVEY_FORM.write) return refusal(context, 'NotAllowed', problems.mayNotKeep);
  const outcome = await onceFor(context, asked, work);
  if ('code' in outcome) return outcome;
  const form = await formById(context, outcome.id);
  if (form === null) return refusal(context, 'NotFound', problems.noSuchForm);
  return { __typename: 'SurveyFormChanged', form, replayed: outcome.replayed };
}
