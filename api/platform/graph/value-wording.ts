import type { Wording } from './problem';

/** What a value must be, by the name of its type. */
const SCALARS: Readonly<Record<string, Wording>> = {
  Int: { 'zh-CN': '请写整数，如 20。', en: 'Write a whole number, such as 20.' },
  Float: { 'zh-CN': '请写数字，如 0.5。', en: 'Write a number, such as 0.5.' },
  Boolean: { 'zh-CN': '请写 true 或 false，不加引号。', en: 'Write true or false, without quotes.' },
  String: { 'zh-CN': '请写加双引号的文本。', en: 'Write text in double quotes.' },
  ID: { 'zh-CN': '请写加双引号的标识。', en: 'Write an id in double quotes.' },
  Date: {
    'zh-CN': '请写日历上 1000 至 2999 年的日期，如 "2026-11-23"。',
    en: 'Write a day of the calendar of the years 1000 to 2999, such as "2026-11-23".',
  },
  DateTime: {
    'zh-CN': '请写 1000 至 2999 年、带时区的时刻，如 "2026-11-23T09:00:00+08:00"。',
    en: 'Write an instant of the years 1000 to 2999 with its zone, such as "2026-11-23T09:00:00+08:00".',
  },
  Money: {
    'zh-CN': '请写加引号、最多两位小数的金额，如 "1234.50"。',
    en: 'Write an amount in quotes with at most two places, such as "1234.50".',
  },
  Decimal: {
    'zh-CN': '请写加引号的数，整数最多 15 位，小数最多六位，如 "12.5"。',
    en: 'Write a number in quotes, at most 15 digits before the point and six behind it, such as "12.5".',
  },
};

type Told = (parts: readonly string[]) => Wording;

const REASONS: readonly (readonly [RegExp, Told])[] = [
  [
    /\bValue "(.*?)" does not exist in "(\w+)" enum\.(.*)$/s,
    ([value = '', type = '', hint = '']) =>
      withCure({ 'zh-CN': `${type} 没有取值 ${value}。`, en: `${type} has no value ${value}.` }, hint, {
        'zh-CN': `请在接口定义中查看 ${type} 的取值。`,
        en: `Look up the values of ${type} in the schema.`,
      }),
  ],
  [
    /\bEnum "(\w+)" cannot represent [\w-]+ value: .*?(Did you mean .*)?$/s,
    ([type = '', hint = '']) =>
      withCure({ 'zh-CN': `${type} 的取值不加引号。`, en: `Values of ${type} are written without quotes.` }, hint, {
        'zh-CN': `请在接口定义中查看 ${type} 的取值。`,
        en: `Look them up in the schema.`,
      }),
  ],
  [
    /\bField "?(?:\w+\.)*(\w+)"? of required type "?([\w![\]]+)"? was not provided/,
    ([field = '', type = '']) => ({
      'zh-CN': `缺少必填的 ${field}（${type}）。请补上。`,
      en: `${field} (${type}) is missing. Add it.`,
    }),
  ],
  [
    /\bField "(\w+)" is not defined by type "?(\w+)"?\.(.*)$/s,
    ([field = '', type = '', hint = '']) =>
      withCure({ 'zh-CN': `${type} 没有 ${field}。`, en: `${type} has no ${field}.` }, hint, {
        'zh-CN': `请在接口定义中查看 ${type} 的字段，或去掉它。`,
        en: `Look up the fields of ${type} in the schema, or leave it out.`,
      }),
  ],
  [/\bExpected (?:non-nullable |value of )?type "?([\w![\]]+)"?/, ([type = '']) => valueCure(type)],
  [/\b(Int|Float|String|Boolean|ID) cannot represent /, ([type = '']) => valueCure(type)],
  [/\bNot a (DateTime|Date|Money|Decimal): /, ([type = '']) => valueCure(type)],
];

/** Why a value was refused, with what to write instead; undefined when the sentence is none of the standard's. */
export function valueWording(why: string): Wording | undefined {
  for (const [said, told] of REASONS) {
    const found = said.exec(why);
    if (found !== null) return told(found.slice(1).map((part: string | undefined) => part ?? ''));
  }
  return undefined;
}

/** What is wrong, then the names that were meant perhaps; without any, what to do instead. */
export function withCure(wrong: Wording, hint: string, otherwise: Wording): Wording {
  const names = [...hint.matchAll(/"(\w+)"/g)].map(([, name]) => name);
  return {
    'zh-CN': wrong['zh-CN'] + (names.length > 0 ? `是否要写 ${names.join('、')}？请改正。` : otherwise['zh-CN']),
    en: `${wrong.en} ${names.length > 0 ? `Perhaps it is ${names.join(' or ')}; correct it.` : otherwise.en}`,
  };
}

function valueCure(type: string): Wording {
  const base = type.replace(/[![\]]/g, '');
  const cure = SCALARS[base] ?? {
    'zh-CN': `请在接口定义中查看 ${base} 的取值或字段。`,
    en: `Look up the values or fields of ${base} in the schema.`,
  };
  const list = type.includes('[');
  return {
    'zh-CN': `此处应为 ${type}${list ? '（列表，写在方括号内）' : ''}。${cure['zh-CN']}`,
    en: `It must be ${type}${list ? ' (a list, in square brackets)' : ''}. ${cure.en}`,
  };
}
