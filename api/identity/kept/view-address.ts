import type { ProblemText } from '../../platform/graph/problem';
import { orderedQuery, type ViewPage } from './page-parameters';

const MOST_QUERY_CHARACTERS = 2_000;

/** The filters of a page's address as they are kept; or why it is no address of the page. */
export function viewQuery(page: ViewPage, query: string): { readonly query: string } | ProblemText {
  if (query.length > MOST_QUERY_CHARACTERS) return tooLong;
  const ordered = orderedQuery(page, query);
  return ordered === undefined ? unknownAddress : { query: ordered };
}

const unknownAddress: ProblemText = {
  code: 'UNKNOWN_ADDRESS',
  field: 'input.query',
  wording: {
    'zh-CN': '地址中含有此页面不认识的筛选条件。请在页面上重新选择后再保存。',
    en: 'The address has filters that this page does not know. Choose them on the page, then save it again.',
  },
};

const tooLong: ProblemText = {
  code: 'TOO_LONG',
  field: 'input.query',
  wording: {
    'zh-CN': '筛选条件过多，无法保存。请减少所选项。',
    en: 'There are too many filters to save. Choose fewer values.',
  },
};
