import { addDays, type CivilDate } from '../../kernel/civil-date';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import type { ActivityKind } from '../activities/activity-words.schema';
import { dayOver, notPlanned, tooFarAhead } from './planned-problem';
import type { PlannedContactState } from './planned-contact.schema';

/** Whether a planned contact is late: its day is over, and nothing is on record. Source: SD-6 */
export function isLate(
  { state, day }: { readonly state: PlannedContactState; readonly day: CivilDate },
  today: CivilDate,
): boolean {
  return state === 'PLANNED' && day < today;
}

const PURPOSE: TextRule<'purpose'> = {
  field: 'purpose',
  name: { 'zh-CN': '目的', en: 'The purpose' },
  most: 500,
  required: true,
  lines: true,
  clause: 'SD-6',
};

export const REASON: TextRule<'reason'> = {
  field: 'reason',
  name: { 'zh-CN': '原因', en: 'The reason' },
  most: 500,
  required: true,
  lines: true,
  clause: 'SD-6',
};

interface Bounds {
  readonly today: CivilDate;
  /** How many days ahead one plans at most. */
  readonly planWithinDays: number;
}

/** What is wrong with the day of a plan; undefined when nothing is. Source: SD-6 */
export function dayFault(day: CivilDate, { today, planWithinDays }: Bounds): ProblemText | undefined {
  if (day < today) return dayOver;
  return day > addDays(today, planWithinDays) ? tooFarAhead(planWithinDays) : undefined;
}

/** What is wrong with a plan; undefined when nothing is. Source: SD-6 */
export function planFault(
  plan: { readonly kind: ActivityKind; readonly day: CivilDate; readonly purpose: string },
  bounds: Bounds,
): ProblemText | undefined {
  if (plan.kind !== 'VISIT' && plan.kind !== 'CALLBACK') return notPlanned;
  return dayFault(plan.day, bounds) ?? textFault(plan, [PURPOSE]);
}
