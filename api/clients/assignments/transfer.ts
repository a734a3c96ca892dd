import { mayChange, type Writable } from '../../kernel/access/reach';
import { addDays, type CivilDate } from '../../kernel/civil-date';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import type { Period } from './assignment-periods';

/** How far ahead a transfer may be planned. */
const FARTHEST_DAYS = 366;

const texts: readonly TextRule<'reason'>[] = [
  { field: 'reason', most: 500, required: true, lines: true, name: { 'zh-CN': '移交原因', en: 'The reason' } },
];

const dayOutOfRange: ProblemText = {
  code: 'DAY_OUT_OF_RANGE',
  field: 'input.from',
  wording: {
    'zh-CN': `生效日期须在今天起 ${FARTHEST_DAYS} 天之内。过去的归属不能更改。`,
    en: `A transfer begins today or within the next ${FARTHEST_DAYS} days. What was is not rewritten.`,
  },
};

/** What keeps a transfer from being made, as far as the input itself tells. */
export function transferFault(
  input: { readonly from: CivilDate; readonly reason: string },
  today: CivilDate,
): ProblemText | undefined {
  if (input.from < today || input.from > addDays(today, FARTHEST_DAYS)) return dayOutOfRange;
  return textFault(input, texts);
}

/** Whether everybody who gives days of a client up, now or as it was planned, is within the reach of who moves it. */
export function mayMove(
  writable: Writable,
  ownerId: string | null,
  planned: readonly Pick<Period, 'ownerId'>[],
): boolean {
  return mayChange(writable, ownerId) && planned.every((period) => mayChange(writable, period.ownerId));
}
