import { addDays, type CivilDate } from '../../kernel/civil-date';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import type { Ruled } from '../../kernel/policy/regulation';
import { isWithinTerm } from '../../kernel/policy/term-limit';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import {
  delegationMissing,
  delegationTooMuch,
  signedAfterEnd,
  signedInFuture,
  termBackwards,
  termTooLong,
} from './agreement-problem';

export type AgreementRule = Ruled<ParametersOf<'agreements'>>;
export type AgreementKind = 'SALES' | 'VIP';
export type SigningCapacity = 'LEGAL_REPRESENTATIVE' | 'DELEGATE';
export type AgreementState = 'TO_COME' | 'IN_FORCE' | 'EXPIRED' | 'TERMINATED';

/** First and last day. */
export interface Term {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** An agreement as the caller wrote it. */
export interface AgreementDraft extends Term {
  readonly signedOn: CivilDate;
  readonly signatory: string;
  readonly capacity: SigningCapacity;
  readonly delegationId?: string | null;
  readonly note?: string | null;
}

const texts: readonly TextRule<'signatory' | 'note'>[] = [
  {
    field: 'signatory',
    most: 100,
    required: true,
    clause: 'KA-8',
    name: { 'zh-CN': '客户签署人', en: 'Who signs for the client' },
  },
  { field: 'note', most: 500, lines: true, name: { 'zh-CN': '备注', en: 'The note' } },
];

/** What keeps an agreement from being put on record, as far as it tells itself. Source: KA-8 */
export function agreementFault(draft: AgreementDraft, today: CivilDate, rule: AgreementRule): ProblemText | undefined {
  const fault = textFault(draft, texts);
  if (fault !== undefined) return fault;
  if (draft.until < draft.from) return termBackwards;
  if (draft.signedOn > today) return signedInFuture;
  if (draft.signedOn > draft.until) return signedAfterEnd;
  if (!isWithinTerm(draft.from, draft.until, rule.parameters)) return termTooLong(rule.parameters, rule.clause);
  const isDelegated = draft.capacity === 'DELEGATE';
  if (isDelegated && draft.delegationId == null) return delegationMissing;
  return !isDelegated && draft.delegationId != null ? delegationTooMuch : undefined;
}

/** Where an agreement stands on a day. */
export function agreementState({ from, until }: Term, terminatedOn: CivilDate | null, day: CivilDate): AgreementState {
  if (terminatedOn !== null && terminatedOn <= day) return 'TERMINATED';
  if (day < from) return 'TO_COME';
  return until < day ? 'EXPIRED' : 'IN_FORCE';
}

/**
 * The lead time, in days, of the reminder that is due for an agreement on a day: the shortest that has begun; undefined
 * before the longest, and after its last day.
 */
export function leadDue(until: CivilDate, day: CivilDate, leadDays: readonly number[]): number | undefined {
  if (until < day) return undefined;
  return [...leadDays].sort((one, other) => one - other).find((lead) => addDays(until, -lead) <= day);
}
