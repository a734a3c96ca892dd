import { civilDateAt } from '../../kernel/civil-date';
import { casePolicy } from '../../kernel/policy/case-deadline';
import { storedRegulation } from '../../kernel/policy/regulation';
import type { RequestContext } from '../../platform/context/request-context';
import { regulationsInForce } from '../../platform/regulations';
import { caseShift, type CaseShift } from './deadline-preview';
import { draftDocument, openCases } from './deadline-preview.repository';
import { calendarOf } from './service-hours';

const CODES = ['CC', 'CQ'];

/** The deadlines a draft would give to cases like the open ones; null when it sets none, or is not the viewer's to read. */
export async function previewDeadlines(context: RequestContext, draftId: string): Promise<CaseShift | null> {
  const draft = await draftDocument(context, draftId);
  if (draft === undefined || !CODES.includes(draft.code)) return null;
  const inForce = await regulationsInForce(context.database, CODES, civilDateAt(context.now));
  const [complaints, quality] = CODES.map((code) =>
    code === draft.code ? storedRegulation(draft.document) : inForce.get(code),
  );
  if (!complaints || !quality) return null;
  const policy = casePolicy(complaints, quality);
  return caseShift(await openCases(context), { policy, calendar: calendarOf(complaints), now: context.now });
}
