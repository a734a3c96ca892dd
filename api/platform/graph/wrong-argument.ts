import type { GraphQLError } from 'graphql';
import type { Wording } from './problem';
import { wordedError } from './worded-error';

/** An argument to which nothing can be answered, told with its cure. */
export function wrongArgument(wording: Wording): GraphQLError {
  return wordedError(wording, { code: 'BAD_USER_INPUT' });
}

export function wrongId(): GraphQLError {
  return wrongArgument({
    'zh-CN': '这不是 id。请使用查询返回的 id。',
    en: 'That is no id. Use one that a query answered.',
  });
}

/** @param most days that may be asked for */
export function wrongDays(most: number): GraphQLError {
  return wrongArgument({
    'zh-CN': `请查询 1 至 ${most} 天，开始日期在前。`,
    en: `Ask for 1 to ${most} days, the first one first.`,
  });
}

/** @param most characters that may be searched for */
export function wrongSearch(most: number): GraphQLError {
  return wrongArgument({ 'zh-CN': `搜索内容最多 ${most} 个字符。`, en: `Search for at most ${most} characters.` });
}
