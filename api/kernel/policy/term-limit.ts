import { z } from 'zod';
import { addDays, addYears, daysBetween, type CivilDate } from '../civil-date';
import { said } from './said';

/** The longest term: whole calendar years, or days where the company counts them. A regulation says one of the two. */
export const termLimit = {
  longestYears: z.int().min(1).max(10).optional(),
  longestDays: z.int().min(1).max(3_660).optional(),
};

export interface TermLimit {
  readonly longestYears?: number | undefined;
  readonly longestDays?: number | undefined;
}

/** What is wrong with a limit that says both, or neither. */
export function termLimitFault({ longestYears, longestDays }: TermLimit): ReturnType<typeof said> | undefined {
  if (longestYears !== undefined && longestDays !== undefined)
    return said('最长期限按年或按天规定一次，请删去一项。', 'is given in years and in days; keep one of the two');
  if (longestYears === undefined && longestDays === undefined)
    return said('没有最长期限，请填写年数。', 'has no longest term; say it in years');
  return undefined;
}

/** The days that the longest term has whenever it begins: a leap day may come on top. */
export function certainDays({ longestYears, longestDays }: TermLimit): number {
  return longestDays ?? (longestYears === undefined ? Infinity : longestYears * 365);
}

/**
 * Whether a term, first and last day included, is no longer than the limit. A year from a day ends on the eve of the same
 * day a year on, and one from 29 February on 28 February.
 */
export function isWithinTerm(from: CivilDate, until: CivilDate, { longestYears, longestDays }: TermLimit): boolean {
  if (longestDays !== undefined) return daysBetween(from, until) < longestDays;
  return longestYears === undefined || addDays(until, 1) <= addYears(from, longestYears);
}

/** A limit as it is told: 5 年, 5 years, 1 day. */
export function termInWords({ longestYears, longestDays }: TermLimit): { 'zh-CN': string; en: string } {
  const [amount, unit, zh] = longestDays === undefined ? [longestYears ?? 0, 'year', '年'] : [longestDays, 'day', '天'];
  return { 'zh-CN': `${amount} ${zh}`, en: `${amount} ${unit}${amount === 1 ? '' : 's'}` };
}
