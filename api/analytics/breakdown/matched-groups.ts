import type { CivilDate } from '../../kernel/civil-date';
import { monthSpans, type Window } from '../dashboard-window';
import { keyText, type DimensionName, type GroupKey } from './dimension';

interface Periods {
  readonly window: Window;
  readonly before: Window | null;
  readonly today: CivilDate;
}

/** Finds the group of the compared period: the same key, months by their place in the period. */
export function matcher<Group extends { readonly key: GroupKey }>(
  by: readonly DimensionName[],
  groups: readonly Group[],
  { window, before, today }: Periods,
): (key: GroupKey) => Group | undefined {
  const month = by.indexOf('MONTH');
  const known = new Map(groups.map((group) => [keyText(group.key), group]));
  if (month < 0 || before === null) return (key) => known.get(keyText(key));
  const now = monthSpans({ from: window.from, to: window.to }, '9999-12-31').map((span) => span.month);
  const then = monthSpans(before, today).map((span) => span.month);
  const place = new Map(now.map((each, at) => [each, then[at]]));
  return (key) => {
    const other = place.get(key[month] ?? '');
    if (other === undefined) return undefined;
    return known.get(keyText(key.map((value, at) => (at === month ? other : value))));
  };
}
