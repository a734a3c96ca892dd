import { z } from 'zod';
import { parseCivilDate } from '../civil-date';
import type { DueRule } from '../deadline';
import { said } from './said';

/** Values that clauses of every regulation are made of. Objects are strict: a misspelt key is refused, not ignored. */

const LONGEST_TEXT = 4_000;
const words = z.string().trim().min(1).max(LONGEST_TEXT);
export const text = z.strictObject({ zh: words, en: words });
export type Text = z.infer<typeof text>;

export const yuan = z
  .string()
  .refine(
    (value) => /^(0|[1-9]\d{0,11})\.\d{2}$/.test(value),
    said(
      '应为带两位小数的金额（元），例如 500000.00。',
      'must be an amount in yuan with two decimals, like "500000.00"',
    ),
  );

export function isYuan(...amounts: readonly string[]): boolean {
  return amounts.every((amount) => yuan.safeParse(amount).success);
}

export const fraction = z
  .string()
  .refine(
    (value) => /^-?\d{1,3}(\.\d{1,6})?$/.test(value),
    said('应为小数，例如 0.10 表示百分之十。', 'must be a decimal fraction, like "0.10" for ten percent'),
  );

/** A part of a whole. */
export const share = fraction.refine(
  (value) => !(Number(value) < 0 || Number(value) > 1),
  said('份额须在 0 到 1 之间。', 'is a share: between 0 and 1'),
);

export const civilDate = z.string().superRefine((value, context) => {
  try {
    parseCivilDate(value);
  } catch (problem) {
    context.addIssue({
      code: 'custom',
      ...said('应为日历上存在的日期，写成 YYYY-MM-DD。', (problem as Error).message),
    });
  }
});

export const dueRule: z.ZodType<DueRule> = z.strictObject({
  amount: z.int().min(1).max(1000),
  unit: z.enum(['workingDay', 'calendarDay', 'serviceMinute']),
});

/** A limit in whole days: what runs for days has no service hours to count minutes in. */
export const dueInDays = dueRule.refine(
  ({ unit }) => unit !== 'serviceMinute',
  said('此期限以日计：请用工作日或日历日。', 'runs for days: use "workingDay" or "calendarDay"'),
);

export const dayOfMonth = z.int().min(1).max(28);

/** Whether two of a list have the same key; the key, when they do. */
export function firstRepeated(keys: readonly string[]): string | undefined {
  return keys.find((key, index) => keys.indexOf(key) < index);
}
