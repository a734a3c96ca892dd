/** What is wrong with a document, in both languages: the English is the issue's message, the Chinese travels beside it. */
export interface Said {
  message: string;
  params: { zh: string };
}

export function said(zh: string, en: string): Said {
  return { message: en, params: { zh } };
}

/** An issue as the validator reports it, as far as its words need it. */
export interface Issue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly params?: { readonly zh?: unknown } | undefined;
  readonly expected?: unknown;
  readonly keys?: readonly string[];
  readonly values?: readonly unknown[];
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: string;
}

/** The Chinese of an issue: its own where a rule gave some, else by its kind. */
export function inChinese(issue: Issue): string {
  if (typeof issue.params?.zh === 'string') return issue.params.zh;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `有未知的键：${issue.keys?.join('、')}。请删除或改正拼写。`;
    case 'invalid_type':
      return `缺少此项，或类型不对：应为 ${String(issue.expected)}。`;
    case 'invalid_value':
      return `只能取：${issue.values?.map(String).join('、')}。`;
    case 'invalid_union':
      return '未知的参数种类。请使用本制度已有的种类。';
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return issue.origin === 'string'
        ? `最多 ${String(issue.maximum)} 个字符，请缩短。`
        : `不能大于 ${String(issue.maximum)}。`;
    default:
      return '此值不合规定，请更正。';
  }
}

function tooSmall({ origin, minimum }: Issue): string {
  if (origin === 'string') return '不能为空，请填写。';
  return origin === 'array' ? `至少要有 ${String(minimum)} 项。` : `不能小于 ${String(minimum)}。`;
}
