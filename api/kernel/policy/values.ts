import { z } from 'zod';
import { parseCivilDate } from '../civil-date';
import type { DueRule } from '../deadline';

/** Values that clauses of every regulation are made of. Objects are strict: a misspelt key is refused, not ignored. */

export const text = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) });
export type Text = z.infer<typeof text>;

export const yuan = z
  .string()
  .regex(/^(0|[1-9]\d{0,11})\.\d{2}$/, 'must be an amount in yuan with two decimals, like "500000.00"');

export const fraction = z
  .string()
  .regex(/^-?\d{1,3}(\.\d{1,6})?$/, 'must be a decimal fraction, like "0.10" for ten percent');

export const civilDate = z.string().superRefine((value, context) => {
  try {
    parseCivilDate(value);
  } catch (problem) {
    context.addIssue({ code: 'custom', message: (problem as Error).message });
  }
});

export const dueRule: z.ZodType<DueRule> = z.strictObject({
  amount: z.int().min(1).max(1000),
  unit: z.enum(['workingDay', 'calendarDay', 'serviceMinute']),
});

export const dayOfMonth = z.int().min(1).max(28);

/** Whether two of a list have the same key; the key, when they do. */
export function firstRepeated(keys: readonly string[]): string | undefined {
  return keys.find((key, index) => keys.indexOf(key) < index);
}
