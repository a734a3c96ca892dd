import { civilDateAt } from '../../kernel/civil-date';
import { companyCalendar } from '../../kernel/policy/company-calendar';
import { clausesOfKind, storedRegulation } from '../../kernel/policy/regulation';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestContext } from '../../platform/context/request-context';
import { draftDocument } from '../tiers/grade-preview.repository';
import { answerShift, type AnswerShift } from './credit-answer';
import { openApplications } from './credit-application.repository';

/** The answers a draft would ask for of applications like the open ones; null when it says none, or is not the viewer's to read. */
export async function previewCreditAnswers(context: RequestContext, draftId: string): Promise<AnswerShift | null> {
  const draft = await draftDocument(context, draftId);
  if (draft?.code !== 'CR') return null;
  const [rule] = clausesOfKind(storedRegulation(draft.document), 'creditApplications');
  if (rule === undefined) return null;
  const calendar = companyCalendar(await companyDaysOn(context.database, civilDateAt(context.now)));
  return answerShift(await openApplications(context), { rule, calendar, now: context.now });
}
