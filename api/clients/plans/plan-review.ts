import type { CivilDate } from '../../kernel/civil-date';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { decisionDueBefore, reviewInFuture, tooManyDecisions, wrongAttendees } from './plan-problem';

/** More than anybody decides in one meeting, or sits in. */
export const MOST_DECISIONS = 20;
export const MOST_ATTENDEES = 50;

export interface DraftDecision {
  readonly content: string;
  readonly responsibleId: string;
  readonly dueOn: CivilDate;
}

export interface DraftReview {
  readonly heldOn: CivilDate;
  readonly attendeeIds: readonly string[];
  readonly guests?: string | null;
  readonly minutes: string;
  readonly decisions: readonly DraftDecision[];
}

const texts: readonly TextRule<'minutes' | 'guests'>[] = [
  {
    field: 'minutes',
    most: 8_000,
    required: true,
    lines: true,
    clause: 'KA-11',
    name: { 'zh-CN': '会议纪要', en: 'The minutes' },
  },
  { field: 'guests', most: 500, lines: true, name: { 'zh-CN': '其他与会者', en: 'Other people present' } },
];

const content: TextRule<'content'> = {
  field: 'content',
  most: 1_000,
  required: true,
  lines: true,
  clause: 'KA-11',
  name: { 'zh-CN': '决定内容', en: 'The decision' },
};

/** What is wrong with the record of a review, but for who exists. Source: KA-11 */
export function reviewFault(review: DraftReview, today: CivilDate): ProblemText | undefined {
  const fault = textFault(review, texts);
  if (fault !== undefined) return fault;
  if (review.heldOn > today) return reviewInFuture;
  const attendees = review.attendeeIds.length;
  if (attendees < 1 || attendees > MOST_ATTENDEES) return wrongAttendees(MOST_ATTENDEES);
  if (review.decisions.length > MOST_DECISIONS) return tooManyDecisions(MOST_DECISIONS);
  for (const [at, decision] of review.decisions.entries()) {
    const field = `input.decisions.${at}`;
    const wrong = textFault(decision, [content]);
    if (wrong !== undefined) return { ...wrong, field: `${field}.content` };
    if (decision.dueOn < review.heldOn) return { ...decisionDueBefore, field: `${field}.dueOn` };
  }
  return undefined;
}

/** Whether a decision is late: its day is over and it is not done. Source: KA-11 */
export function isDecisionOverdue(
  { dueOn, doneOn }: { readonly dueOn: CivilDate; readonly doneOn: CivilDate | null },
  today: CivilDate,
): boolean {
  return doneOn === null && today > dueOn;
}
