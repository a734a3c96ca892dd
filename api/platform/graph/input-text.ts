import { hasUnprintable, trimText } from '../../kernel/text';
import type { ProblemText, Wording } from './problem';

/** What a text of an input must be. Lengths are counted after blank ends are cut off. */
export interface TextRule<Field extends string> {
  readonly field: Field;
  readonly name: Wording;
  readonly most: number;
  readonly required?: boolean;
  /** May have several lines. */
  readonly lines?: boolean;
  /** Clause that asks for it. */
  readonly clause?: string;
}

type Texts<Field extends string> = { readonly [name in Field]?: string | null };

/** The first text of an input that cannot be taken, in the order of the rules; undefined when all can. */
export function textFault<Field extends string>(
  input: Texts<Field>,
  rules: readonly TextRule<Field>[],
): ProblemText | undefined {
  for (const rule of rules) {
    const text = trimText(input[rule.field]);
    if (text === '' && rule.required === true) return missingText(rule);
    if (text.length > rule.most) return tooLong(rule);
    if (hasUnprintable(text, { lines: rule.lines === true })) return unprintable(rule);
  }
  return undefined;
}

function missingText({ field, name, clause }: TextRule<string>): ProblemText {
  return {
    code: 'REQUIRED',
    field: `input.${field}`,
    ...(clause !== undefined && { clause }),
    wording: { 'zh-CN': `请填写${name['zh-CN']}。`, en: `${name.en} is missing. Fill it in.` },
  };
}

function tooLong({ field, name, most }: TextRule<string>): ProblemText {
  return {
    code: 'TOO_LONG',
    field: `input.${field}`,
    wording: {
      'zh-CN': `${name['zh-CN']}最多 ${most} 个字符，请缩短。`,
      en: `${name.en} has more than ${most} characters. Shorten it.`,
    },
  };
}

function unprintable({ field, name }: TextRule<string>): ProblemText {
  return {
    code: 'CONTROL_CHARACTER',
    field: `input.${field}`,
    wording: {
      'zh-CN': `${name['zh-CN']}含有不可见的控制字符，请重新输入。`,
      en: `${name.en} contains invisible control characters. Type it anew.`,
    },
  };
}
