import { GraphQLError } from 'graphql';
import type { RequestContext } from '../platform/context/request-context';
import type { Wording } from '../platform/graph/problem';

/** An argument the caller can mend. */
export function wrongArgument({ locale }: RequestContext, wording: Wording): GraphQLError {
  return new GraphQLError(wording[locale], { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Filtering and sorting tell as much as reading does, so they need the same right. Source: SD-10. */
export function hiddenField({ locale }: RequestContext): GraphQLError {
  const wording: Wording = {
    'zh-CN': '不能按您无权查看的字段筛选或排序；请去掉该条件。',
    en: 'You may not filter or sort by a field you may not see; leave that condition out.',
  };
  return new GraphQLError(wording[locale], { extensions: { code: 'FORBIDDEN' } });
}
