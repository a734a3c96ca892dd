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

/** Control characters, half characters, and marks that turn the reading direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const LINE_BREAKS = /[\t\n\r]/g;

type Texts<Field extends string> = { readonly [name in Field]?: string | null };

/** The first text of an input that cannot be taken, in the order of the rules; undefined when all can. */
export function textFault<Field extends string>(
  input: Texts<Field>,
  rules: readonly TextRule<Field>[],
): ProblemText | undefined {
  for (const rule of rules) {
    const text = input[rule.field]?.trim() ?? '';
    if (text === '' && rule.required === true) return missingText(rule);
    if (text.length > rule.most) return tooLong(rule);
    if (UNPRINTABLE.test(rule.lines === true ? text.replace(LINE_BREAKS, '') : text)) return unprintable(rule);
  }
  return undefined;
}

/** A text as it is stored: without blank ends, and null rather than empty. */
export function storedText(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
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
