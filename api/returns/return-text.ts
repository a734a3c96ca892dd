import { missing, unfitText, type ProblemText } from './return-problem';

/** Control characters but for line breaks, half characters, and marks that turn the reading direction. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

interface TextRule {
  readonly most: number;
  readonly required: boolean;
}

/** What is wrong with a text that people wrote; undefined when nothing is. */
export function textFault(field: string, text: string | null | undefined, rule: TextRule): ProblemText | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return rule.required ? missing(field) : undefined;
  const unfit = trimmed.length > rule.most || UNPRINTABLE.test(trimmed.replace(/[\t\n\r]/g, ''));
  return unfit ? unfitText(field, rule.most) : undefined;
}

/** A text as it is stored: without blank ends, and null rather than empty. */
export function storedText(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
