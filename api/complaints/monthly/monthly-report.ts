import { addDays, addMonths, civilDateAt, monthRange, type CivilDate, type CivilMonth } from '../../kernel/civil-date';
import type { Post } from '../../kernel/access/post';
import type { DayRule } from './report-policy';
import type { Why } from '../../kernel/policy/why';

export type LineState = 'PENDING' | 'CONFIRMED' | 'OBJECTED';
export type LineMove = 'CONFIRM' | 'OBJECT' | 'SETTLE';
export type ReportMove = LineMove | 'FREEZE';

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** A report is named by its month. */
export const isReportId = (id: string): boolean => MONTH.test(id);

/** By when a month is reported; a day that the next month lacks is its last. Source: CQ-9, CQ-14 */
export function reportDueOn(month: CivilMonth, { parameters }: DayRule): CivilDate {
  const { from, to } = monthRange(addMonths(month, 1));
  const due = addDays(from, parameters.dayOfNextMonth - 1);
  return due < to ? due : to;
}

export function reportWhy(month: CivilMonth, { clause, policyVersion, parameters }: DayRule): Why {
  return {
    clause,
    policyVersion,
    rule: 'reported ≤ dayOfNextMonth',
    inputs: [
      { name: 'month', value: month },
      { name: 'dayOfNextMonth', value: String(parameters.dayOfNextMonth) },
    ],
  };
}

/** What somebody may do with a line of a report that is not frozen. Source: CQ-9, CQ-11 */
export function lineMoves(
  line: { readonly state: LineState; readonly post: string },
  { posts, compiler }: { readonly posts: readonly string[]; readonly compiler: Post },
): LineMove[] {
  const answers = posts.includes(line.post);
  const settles = posts.includes(compiler);
  if (line.state === 'OBJECTED') return settles ? ['SETTLE'] : [];
  if (!answers) return [];
  return line.state === 'PENDING' ? ['CONFIRM', 'OBJECT'] : ['OBJECT'];
}

/** Whether a month is late: frozen after its day, or past it and not frozen. Source: CQ-9, CQ-14 */
export function isOverdue(
  { dueOn, frozenAt }: { readonly dueOn: CivilDate; readonly frozenAt: string | null },
  now: string,
): boolean {
  return civilDateAt(frozenAt ?? now) > dueOn;
}

export interface Standing {
  readonly pending: number;
  readonly objected: number;
}

/**
 * Whether a report can be frozen: nothing is under petition, and every department confirmed, or its day is past; what was
 * not answered by then is reported as not confirmed. Source: CQ-9
 */
export function mayFreeze(
  { pending, objected }: Standing,
  { dueOn, today }: { dueOn: CivilDate; today: CivilDate },
): boolean {
  return objected === 0 && (pending === 0 || today > dueOn);
}
