import { civilDateAt } from '../../kernel/civil-date';
import type { ProblemText } from '../../platform/graph/problem';
import type { HandedOn } from '../steps/case-facts';
import { dayBefore, dayToCome } from '../steps/move-problem';

/** Days on which something was done, in the order in which they follow each other. Source: CC-10 */
const HAPPENED = ['repairedOn', 'shippedOn', 'deliveredOn'] as const;

/**
 * What is wrong with the days that a step hands on: what happened is not to come, and goods are not delivered before they
 * were shipped, nor shipped before they were repaired.
 *
 * @param soFar everything the case has, these answers included
 * @param now instant, ISO 8601
 */
export function dayFault(soFar: HandedOn, answers: HandedOn, now: string): ProblemText | undefined {
  const today = civilDateAt(now);
  for (const [at, field] of HAPPENED.entries()) {
    const day = answers[field];
    if (day === undefined) continue;
    if (day > today) return dayToCome(field);
    const earlier = HAPPENED.slice(0, at).findLast((each) => soFar[each] !== undefined);
    if (earlier !== undefined && day < (soFar[earlier] ?? '')) return dayBefore(field);
  }
  return undefined;
}
