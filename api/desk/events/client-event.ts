import { daysBetween, type CivilDate } from '../../kernel/civil-date';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { endsBeforeBegin, negative, notYetThere, overByNow, tooLong, wasCancelled } from './client-event-problem';
import type { ClientEventKind, ClientEventState, GuestAttendance } from './client-event-words.schema';

/** What is planned of an event; texts as they are stored, money in yuan. */
export interface EventPlan {
  readonly kind: ClientEventKind;
  readonly title: string;
  readonly place: string;
  readonly fromDay: CivilDate;
  readonly toDay: CivilDate;
  readonly organiserId: string;
  readonly purpose: string | null;
  readonly budget: string | null;
}

/** Whether an event is late: it is over, and nobody said what came of it. Source: SD-7 */
export function isLate(
  { state, toDay }: { readonly state: ClientEventState; readonly toDay: CivilDate },
  today: CivilDate,
): boolean {
  return state === 'PLANNED' && toDay < today;
}

/** Longer than any campaign; what would be longer is several. */
const MOST_DAYS = 366;

const text = <Field extends string>(
  field: Field,
  [zh, en]: readonly [string, string],
  rest: { readonly most: number; readonly required?: boolean; readonly lines?: boolean },
): TextRule<Field> => ({ field, name: { 'zh-CN': zh, en }, ...rest });

const CONTENT = [
  text('title', ['名称', 'The title'], { most: 100, required: true }),
  text('place', ['地点', 'The place'], { most: 200, required: true }),
  text('purpose', ['目的与对象', 'The purpose'], { most: 2_000, lines: true }),
] as const;
export const REPORT = text('report', ['活动总结', 'The report'], { most: 4_000, required: true, lines: true });
export const REASON = text('reason', ['原因', 'The reason'], { most: 500, required: true, lines: true });
export const CONTACT = text('contactName', ['联系人', 'The contact'], { most: 100 });
export const OUTCOME = text('outcome', ['结果', 'The outcome'], { most: 2_000, lines: true });

type Written = Omit<EventPlan, 'organiserId' | 'purpose' | 'budget'> & {
  readonly purpose?: string | null;
  readonly budget?: string | null;
};

/** What is wrong with the plan of an event; undefined when nothing is. Source: SD-7 */
export function planFault(content: Written): ProblemText | undefined {
  const fault = textFault(content, CONTENT);
  if (fault !== undefined) return { ...fault, field: fault.field?.replace('input.', 'input.content.') ?? '' };
  const days = daysBetween(content.fromDay, content.toDay);
  if (days < 0) return endsBeforeBegin;
  if (days >= MOST_DAYS) return tooLong(MOST_DAYS);
  return isNegative(content.budget) ? negative('content.budget') : undefined;
}

/** An amount below zero; none is not. */
export const isNegative = (amount: string | null | undefined): boolean => amount?.startsWith('-') ?? false;

/** What of a plan differs, by name. */
export function differences(before: EventPlan, after: EventPlan): (keyof EventPlan)[] {
  return (Object.keys(after) as (keyof EventPlan)[]).filter((field) => before[field] !== after[field]).sort();
}

interface Standing {
  readonly state: ClientEventState;
  readonly fromDay: CivilDate;
}

/** Why an attendance cannot be recorded of an event that stands so; undefined when it can. Source: SD-7 */
export function attendanceFault(
  attendance: GuestAttendance,
  { state, fromDay }: Standing,
  today: CivilDate,
): ProblemText | undefined {
  if (state === 'CANCELLED') return wasCancelled;
  const isPresence = attendance === 'ATTENDED' || attendance === 'ABSENT';
  if (isPresence) return today < fromDay ? notYetThere : undefined;
  return state === 'HELD' ? overByNow : undefined;
}
