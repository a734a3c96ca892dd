import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { clauseOfKind } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import { onceFor, type Asked } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { storedText } from '../../kernel/text';
import {
  refusal,
  staleVersion,
  type ProblemText,
  type ProblemValue,
  type StaleVersionValue,
} from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { requireRegulation } from '../../platform/regulations';
import { noSuchClient } from '../desk-problem';
import { isWalkIn, ownerOf } from '../activities/record-activity.repository';
import {
  discardSurveyRow,
  insertSurvey,
  isContactWith,
  replaceSurvey,
  type SurveyWritten,
} from './change-survey.repository';
import type { DiscardSurveyInput, EditSurveyInput, RecordSurveyInput, SurveyContent } from './change-survey.schema';
import { answersOf, dayFault, reportFault } from './survey';
import { inForceOn, isOpenOn } from './survey-form';
import { versionsBeside, type SurveyFormRow } from './survey-form.repository';
import * as problems from './survey-problem';
import { lockSurvey, readSurvey, type SurveyRow } from './survey.repository';
import { surveyById, type ShownSurvey } from './survey.service';

interface SurveyChangedValue {
  readonly __typename: 'SurveyChanged';
  readonly survey: ShownSurvey;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;
type Answer = Promise<SurveyChangedValue | Refused>;

/** For how many days after it a contact is put on record, and with it a survey. Source: SD-1 */
async function recordWithinDays({ database, now }: RequestContext): Promise<number> {
  const desk = await requireRegulation(database, 'SD', civilDateAt(now));
  return clauseOfKind(desk, 'originalRecords').parameters.recordWithinDays;
}

/**
 * Puts a survey of a client on record, as a draft or completed, once for an idempotency key: by who looks after the client
 * or the service director. Source: SD-6, SD-10
 */
export async function recordSurvey(context: RequestContext, input: RecordSurveyInput): Answer {
  // What corrects a survey speaks of its day, however long ago that is.
  const within = input.supersedesId == null ? await recordWithinDays(context) : null;
  const today = civilDateAt(context.now);
  const fault =
    dayFault(input.content.heldOn, { today, since: today, within }) ?? reportFault(input.content, input.complete);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return changed(context, { operation: 'recordSurvey', input }, async (transaction) => {
    const wrong = await aboutFault(transaction, context, input);
    if (wrong !== undefined) return wrong;
    const form = await formToAnswer(transaction, input);
    if ('wording' in form) return refusal(context, 'InvalidInput', form);
    const written = writtenOf(form, input);
    if ('wording' in written) return refusal(context, 'InvalidInput', written);
    const id = v7();
    const { clientId, activityId = null, supersedesId = null } = input;
    const writing = { written, isComplete: input.complete, by: signedIn(context).staffId, at: context.now };
    const about = { id, formId: form.id, clientId, activityId, supersedesId };
    if (!(await insertSurvey(transaction, about, writing)))
      return refusal(context, 'IllegalMove', problems.supersededAlready);
    await recordAudit(transaction, context, {
      action: input.complete ? 'survey.complete' : 'survey.record',
      subjectType: 'Survey',
      subjectId: id,
      after: { clientId, formId: form.id, supersedesId, ...summaryOf(written) },
    });
    return { id };
  });
}

/** The client, the contact in which it was asked, and what it corrects: all of it is there, and within the viewer's reach. */
async function aboutFault(
  transaction: Transaction,
  context: RequestContext,
  { clientId, activityId, supersedesId }: RecordSurveyInput,
): Promise<ProblemValue | undefined> {
  const { ACTIVITY } = signedIn(context).reaches;
  const ownerId = isId(clientId) ? await ownerOf(transaction, clientId) : undefined;
  if (ownerId === undefined || !mayChange(ACTIVITY, ownerId)) return refusal(context, 'NotFound', noSuchClient);
  if (!mayChange(ACTIVITY.writable, ownerId)) return refusal(context, 'NotAllowed', problems.notYourClient);
  if (activityId != null && !(isId(activityId) && (await isContactWith(transaction, activityId, clientId))))
    return refusal(context, 'NotFound', problems.noSuchActivity);
  // What such an account is said to have answered before can be corrected, as every archived survey.
  if (supersedesId == null)
    return (await isWalkIn(transaction, clientId))
      ? refusal(context, 'InvalidInput', problems.walkInAccount)
      : undefined;
  const before = isId(supersedesId) ? await readSurvey(transaction, supersedesId) : undefined;
  if (before?.clientId !== clientId) return refusal(context, 'NotFound', problems.noSuchSuperseded);
  if (before.state !== 'COMPLETE') return refusal(context, 'IllegalMove', problems.supersededNotComplete);
  return before.supersededById === null ? undefined : refusal(context, 'IllegalMove', problems.supersededAlready);
}

/** The form that is answered: in force on the day, or the one by which was asked what is corrected. */
async function formToAnswer(
  transaction: Transaction,
  { formId, supersedesId, content }: RecordSurveyInput,
): Promise<SurveyFormRow | ProblemText> {
  const versions = isId(formId) ? await versionsBeside(transaction, formId) : [];
  const form = versions.find(({ id }) => id === formId);
  if (form === undefined || form.state === 'DRAFT') return problems.noSuchForm;
  const corrected = supersedesId == null ? undefined : await readSurvey(transaction, supersedesId);
  if (corrected?.formId === form.id) return form;
  return inForceOn(versions, content.heldOn)?.id === form.id ? form : problems.notInForce;
}

/** What a survey says as it is stored, or what is wrong with its answers. */
function writtenOf(
  form: SurveyFormRow,
  { content, complete }: { readonly content: SurveyContent; readonly complete: boolean },
): SurveyWritten | ProblemText {
  const answers = answersOf(form.questions, content.answers, complete);
  if (isProblem(answers)) return answers;
  return {
    heldOn: content.heldOn,
    contactName: storedText(content.contactName),
    answers,
    findings: storedText(content.findings),
    guidance: storedText(content.guidance),
    developments: storedText(content.developments),
  };
}

const isProblem = (value: object): value is ProblemText => 'wording' in value && typeof value.wording === 'object';

/** What the audit trail keeps of it: that it was answered, and not what. */
const summaryOf = ({ heldOn, answers }: SurveyWritten) => ({ heldOn, answered: Object.keys(answers).length });

/** Fills a draft in further, or completes it: from then on it is final. Source: SD-6, SD-10 */
export async function editSurvey(context: RequestContext, input: EditSurveyInput): Answer {
  const within = await recordWithinDays(context);
  const fault = reportFault(input.content, input.complete);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  return change(context, { operation: 'editSurvey', input }, async (transaction, row) => {
    const { heldOn } = input.content;
    const today = civilDateAt(context.now);
    const since = civilDateAt(row.recordedAt);
    const late = dayFault(heldOn, { today, since, within: row.supersedesId === null ? within : null });
    if (late !== undefined) return refusal(context, 'InvalidInput', late);
    const versions = await versionsBeside(transaction, row.formId);
    const form = versions.find(({ id }) => id === row.formId);
    // A draft stays with the version it was begun by, though a later one is in force by now.
    const isOpen = form !== undefined && (row.supersedesId !== null || isOpenOn(form, heldOn));
    if (!isOpen) return refusal(context, 'InvalidInput', problems.notInForce);
    const written = writtenOf(form, input);
    if ('wording' in written) return refusal(context, 'InvalidInput', written);
    const writing = { written, isComplete: input.complete, by: signedIn(context).staffId, at: context.now };
    await replaceSurvey(transaction, row.id, writing);
    await recordAudit(transaction, context, {
      action: input.complete ? 'survey.complete' : 'survey.edit',
      subjectType: 'Survey',
      subjectId: row.id,
      before: { state: row.state, ...summaryOf(row) },
      after: { state: input.complete ? 'COMPLETE' : 'DRAFT', ...summaryOf(written) },
    });
    return { id: row.id };
  });
}

/** Gives a draft up; it is kept, and counts nowhere. Source: SD-6 */
export async function discardSurvey(context: RequestContext, input: DiscardSurveyInput): Answer {
  return change(context, { operation: 'discardSurvey', input }, async (transaction, row) => {
    await discardSurveyRow(transaction, row.id, { by: signedIn(context).staffId, at: context.now });
    await recordAudit(transaction, context, {
      action: 'survey.discard',
      subjectType: 'Survey',
      subjectId: row.id,
      before: { state: row.state },
      after: { state: 'DISCARDED' },
    });
    return { id: row.id };
  });
}

function change(
  context: RequestContext,
  asked: Asked<EditSurveyInput | DiscardSurveyInput>,
  work: (transaction: Transaction, row: SurveyRow) => Promise<Outcome>,
): Answer {
  const { surveyId: id, version } = asked.input;
  return changed(context, asked, async (transaction) => {
    const row = isId(id) ? await lockSurvey(transaction, id) : undefined;
    if (row !== undefined)
      return row.version === version ? work(transaction, row) : staleVersion(row.version, context.locale);
    const seen = isId(id) ? await readSurvey(transaction, id) : undefined;
    if (seen === undefined) return refusal(context, 'NotFound', problems.noSuchSurvey);
    if (seen.state === 'COMPLETE') return refusal(context, 'IllegalMove', problems.archived);
    if (seen.state === 'DISCARDED') return refusal(context, 'IllegalMove', problems.discarded);
    return refusal(context, 'NotAllowed', problems.notYoursToChange);
  });
}

async function changed(
  context: RequestContext,
  asked: Asked<{ readonly idempotencyKey: string }>,
  work: (transaction: Transaction) => Promise<Outcome>,
): Answer {
  const outcome = await onceFor(context, asked, work);
  if ('code' in outcome) return outcome;
  const survey = await surveyById(context, outcome.id);
  if (survey === null) return refusal(context, 'NotFound', problems.noSuchSurvey);
  return { __typename: 'SurveyChanged', survey, replayed: outcome.replayed };
}
