import type { Locale } from './locale';

type Wording = Readonly<Record<Locale, string>>;

export const tooLarge = (bytes: number): Wording => ({
  'zh-CN': `一次请求最多 ${bytes} 字节。请缩短，或分几次发送。`,
  en: `A request may be ${bytes} bytes at most. Shorten it, or send it in several.`,
});

export const fault = (id: string): Wording => ({
  'zh-CN': `系统出错了。请重试；如果仍然如此，请把编号 ${id} 告知管理员。`,
  en: `Something failed on our side. Try again; if it stays, tell the administrator the id ${id}.`,
});

const NO_JSON: Wording = {
  'zh-CN': '请求正文不是有效的 JSON。请检查引号、逗号和括号。',
  en: 'The body of the request is no JSON. Check its quotes, commas and brackets.',
};

/** Requests that are refused before a route sees them, by the code of the refusal. */
export const REQUEST_WORDING: Readonly<Record<string, Wording>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: NO_JSON,
  FST_ERR_CTP_EMPTY_JSON_BODY: NO_JSON,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    'zh-CN': '不接受这种正文。请以 content-type: application/json 发送 JSON。',
    en: 'A body of this kind is not taken. Send JSON with content-type: application/json.',
  },
  FST_ERR_VALIDATION: {
    'zh-CN': '请求正文缺少必填的内容，或内容的类型不对。请对照文档改正。',
    en: 'The body of the request lacks something, or has it in another type. Correct it by the documentation.',
  },
};

/** A GraphQL request without its question. */
export const NO_QUESTION: Wording = {
  'zh-CN': '请求正文应为 JSON 对象，其中 query 为查询文本，variables（可省略）为对象，operationName（可省略）为文本。',
  en: 'Send a JSON object: query is the text of the question, variables (optional) an object, operationName (optional) a text.',
};

/** A question in an address, which any page could have a browser ask. */
export const BY_POST: Wording = {
  'zh-CN':
    '请用 POST 发送 JSON；用 GET 查询须带请求头 x-kehu-csrf: 1。令牌只放在 Authorization 请求头中，不要写进地址。',
  en: 'Send JSON by POST; a question by GET needs the header x-kehu-csrf: 1. A token belongs into the Authorization header, and never into an address.',
};
