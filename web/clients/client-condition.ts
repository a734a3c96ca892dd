import type { Condition } from '../shared/export/conditions';

/** Of which client a list is, by name; only that it is of one, where the name is not at hand. */
export function ofClient(name: string | null, isOfOne: boolean, t: (key: string) => string): Condition {
  return name === null ? [t('receivables.ofOneClient'), isOfOne] : [t('receivables.column.client'), name];
}
