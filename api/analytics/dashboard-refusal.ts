import { GraphQLError } from 'graphql';
import type { Viewer } from '../kernel/access/viewer';
import type { FigureScope } from './figure-source.repository';

const NO_FIGURES = {
  'zh-CN': '您的岗位不能查看汇总数字。如有需要，请联系管理员。',
  en: 'Your posts do not include figures. Ask an administrator if you need them.',
};

/** How far a viewer's figures reach. @throws GraphQLError FORBIDDEN when they reach nothing */
export function figureScope(viewer: Viewer, locale: 'zh-CN' | 'en'): FigureScope {
  const reach = viewer.reaches.AGGREGATE;
  if (reach.all) return 'company';
  if (reach.staffIds.length > 0) return 'portfolio';
  throw new GraphQLError(NO_FIGURES[locale], { extensions: { code: 'FORBIDDEN' } });
}

export function wrongPeriod(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
