import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { toldBeforeSent } from './client-notice-problem';

export type ToldWay = 'PHONE' | 'VISIT' | 'MESSAGE' | 'EMAIL' | 'LETTER';

/** Where a recipient stands: has understood, still owed, or owed past its day. */
export type RecipientStanding = 'ACKNOWLEDGED' | 'OPEN' | 'OVERDUE';

/** A client that was told and did not understand is still owed an explanation. At the due instant itself nothing is overdue. */
export function standingOf(
  { understood, dueAt }: { readonly understood: boolean | null; readonly dueAt: string },
  now: string,
): RecipientStanding {
  if (understood === true) return 'ACKNOWLEDGED';
  return Date.parse(now) > Date.parse(dueAt) ? 'OVERDUE' : 'OPEN';
}

export interface ToldFacts {
  readonly toldOn: CivilDate;
  readonly person: string;
  readonly understood: boolean;
  readonly note?: string | null;
}

const texts: readonly TextRule<'person' | 'note'>[] = [
  { field: 'person', most: 100, required: true, clause: 'CC-7', name: { 'zh-CN': '告知对象', en: 'Who was told' } },
  { field: 'note', most: 500, lines: true, clause: 'CC-7', name: { 'zh-CN': '说明', en: 'The note' } },
];

/** What is wrong with what is recorded of telling a client. Who did not understand is described. Source: CC-7 */
export function toldFault(
  facts: ToldFacts,
  { sentAt, now }: { readonly sentAt: string; readonly now: string },
): ProblemText | undefined {
  const rules = facts.understood ? texts : texts.map((rule) => ({ ...rule, required: true }));
  const fault = textFault(facts, rules);
  if (fault !== undefined) return fault;
  return facts.toldOn < civilDateAt(sentAt) || facts.toldOn > civilDateAt(now) ? toldBeforeSent : undefined;
}
