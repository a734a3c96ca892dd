import { hasUnprintable, trimText } from '../kernel/text';
import { missing, unfitText, type ProblemText } from './return-problem';

interface TextRule {
  readonly most: number;
  readonly required: boolean;
}

/** What is wrong with a text that people wrote; undefined when nothing is. */
export function textFault(field: string, text: string | null | undefined, rule: TextRule): ProblemText | undefined {
  const trimmed = trimText(text);
  if (trimmed === '') return rule.required ? missing(field) : undefined;
  const unfit = trimmed.length > rule.most || hasUnprintable(trimmed, { lines: true });
  return unfit ? unfitText(field, rule.most) : undefined;
}
