/** What a rule finds wrong with a document, in both languages: the English is the message, the Chinese travels beside it. */
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
  /** Of a union, what each of its shapes found; none where its `kind` is unknown. */
  readonly errors?: readonly (readonly Issue[])[];
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
      return `缺少此项，或类型不对：应为${kindOf(issue.expected)['zh-CN']}。`;
    case 'invalid_value':
      return `只能取：${issue.values?.map(String).join('、')}。`;
    case 'invalid_union': {
      const found = eachOf(issue).map(inChinese);
      return found.length === 0 ? '未知的参数种类。请使用本制度已有的种类。' : found.join('或：');
    }
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      if (issue.origin === 'string') return `最多 ${String(issue.maximum)} 个字符，请缩短。`;
      return issue.origin === 'array' ? `最多 ${String(issue.maximum)} 项。` : `不能大于 ${String(issue.maximum)}。`;
    default:
      return '此值不合规定，请更正。';
  }
}

/** The English of an issue: its own where a rule gave some, else by its kind. */
export function inEnglish(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `unknown key ${issue.keys?.map((key) => `"${key}"`).join(', ')}; delete it, or mend its spelling`;
    case 'invalid_type':
      return `is missing, or of the wrong kind: ${kindOf(issue.expected).en} belongs here`;
    case 'invalid_value':
      return `can only be ${issue.values?.map((value) => JSON.stringify(value)).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'string') return 'is empty; fill it in';
      return issue.origin === 'array'
        ? `needs ${String(issue.minimum)} at least`
        : `cannot be below ${String(issue.minimum)}`;
    case 'too_big':
      if (issue.origin === 'string') return `has more than ${String(issue.maximum)} characters; shorten it`;
      return issue.origin === 'array'
        ? `has ${String(issue.maximum)} at most`
        : `cannot be above ${String(issue.maximum)}`;
    case 'invalid_union':
      return eachOf(issue).map(inEnglish).join('; or ') || issue.message;
    case 'invalid_format':
      return 'is not of the form it has to have; correct it';
    default:
      return issue.message;
  }
}

/** What the shapes of a union found, each told once. */
function eachOf({ errors = [] }: Issue): Issue[] {
  const found = errors.flat();
  return found.filter((issue, at) => found.findIndex((other) => inEnglish(other) === inEnglish(issue)) === at);
}

const KINDS: Readonly<Record<string, { readonly 'zh-CN': string; readonly en: string }>> = {
  int: { 'zh-CN': '整数', en: 'a whole number' },
  number: { 'zh-CN': '整数', en: 'a whole number' },
  string: { 'zh-CN': '文字', en: 'a text' },
  boolean: { 'zh-CN': '是或否', en: 'yes or no' },
  array: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '一组参数', en: 'a group of parameters' },
};

const kindOf = (expected: unknown): { readonly 'zh-CN': string; readonly en: string } =>
  KINDS[String(expected)] ?? { 'zh-CN': ` ${String(expected)}`, en: String(expected) };

function tooSmall({ origin, minimum }: Issue): string {
  if (origin === 'string') return '不能为空，请填写。';
  return origin === 'array' ? `至少要有 ${String(minimum)} 项。` : `不能小于 ${String(minimum)}。`;
}
