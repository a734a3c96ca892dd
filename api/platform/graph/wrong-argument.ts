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

export function otherOrder(): GraphQLError {
  return wrongArgument({
    'zh-CN': '该游标属于另一种排序；请不带 after 重新开始。',
    en: 'This cursor belongs to another order. Start again without `after`.',
  });
}

/** @throws GraphQLError for a text that nothing can be searched by */
export function requireSearchable(text: string | null | undefined, most: number): void {
  if ((text?.length ?? 0) > most || text?.includes('\0') === true)
    throw wrongArgument({ 'zh-CN': `搜索内容最多 ${most} 个字符。`, en: `Search for at most ${most} characters.` });
}
