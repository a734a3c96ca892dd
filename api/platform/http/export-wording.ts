import { LIMITS } from '../graph/limits';
import type { Locale } from './locale';

/** Exports of one person at a time, in one process. */
export const MOST_AT_A_TIME = 3;

/** No page is small enough. */
export const COSTLY_ROW: Record<Locale, string> = {
  'zh-CN': `导出的一行就可能超过 ${LIMITS.cost} 个值。请减少每行的内容。`,
  en: `A single row of this export may answer more than ${LIMITS.cost} values. Ask for less of each.`,
};

/** What an export is refused with. */
export const WORDING = {
  UNAUTHENTICATED: { 'zh-CN': '请先登录。', en: 'Sign in first.' },
  CROSS_SITE: {
    'zh-CN': '请求不是从本系统页面发出的，请刷新页面后重试。',
    en: 'The request did not come from a page of this product. Reload the page and try again.',
  },
  BAD_REQUEST: {
    'zh-CN':
      '请求内容应包含 query，可带 variables、operationName、format（ndjson、csv 或 xlsx）、titles、words 和 after。',
    en: 'Send a query, and if need be variables, operationName, format (ndjson, csv or xlsx), titles, words and after.',
  },
  TOO_MANY_EXPORTS: {
    'zh-CN': `同一人最多同时进行 ${MOST_AT_A_TIME} 个导出。请等前面的完成后再试。`,
    en: `A person runs at most ${MOST_AT_A_TIME} exports at a time. Wait until one of them is done.`,
  },
  SESSION_ENDED: {
    'zh-CN': '导出过程中您的登录或令牌已失效。请重新登录，并从 lastCursor 继续。',
    en: 'Your session or token ended during the export. Sign in again and go on from lastCursor.',
  },
} as const satisfies Record<string, Record<Locale, string>>;
