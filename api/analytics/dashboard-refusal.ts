import type { Viewer } from '../kernel/access/viewer';
import type { FigureScope } from './figure-source.repository';

export const NO_FIGURES = {
  'zh-CN': '您的岗位不能查看汇总数字。如有需要，请联系管理员。',
  en: 'Your posts do not include figures. Ask an administrator if you need them.',
};

/** How far a viewer's figures reach; null when they reach nothing. */
export function scopeOfFigures({ reaches: { AGGREGATE } }: Viewer): FigureScope | null {
  if (AGGREGATE.all) return 'company';
  return AGGREGATE.staffIds.length > 0 ? 'portfolio' : null;
}
