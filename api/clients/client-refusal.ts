import type { GraphQLError } from 'graphql';
import { wordedError } from '../platform/graph/worded-error';

/** Filtering and sorting tell as much as reading does, so they need the same right. Source: SD-10. */
export function hiddenField(): GraphQLError {
  return wordedError(
    {
      'zh-CN': '不能按您无权查看的字段筛选或排序；请去掉该条件。',
      en: 'You may not filter or sort by a field you may not see; leave that condition out.',
    },
    { code: 'FORBIDDEN' },
  );
}
