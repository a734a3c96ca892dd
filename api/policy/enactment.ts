import { addDays, type CivilDate } from '../kernel/civil-date';
import type { ProblemText } from '../platform/graph/problem';

/** A version far in the future would bar every earlier one, since versions take effect in their order. */
const MOST_DAYS_AHEAD = 5 * 366;

/** What forbids that a version takes effect on a day; undefined when nothing does. */
export function enactmentFault(
  effectiveFrom: CivilDate,
  { today, latestFrom }: { readonly today: CivilDate; readonly latestFrom: CivilDate },
): ProblemText | undefined {
  if (effectiveFrom < today)
    return fault('IN_THE_PAST', `施行日期不能早于今天（${today}）：已经办过的事不能换一个依据。`, {
      en: `It cannot take effect before today (${today}): what was decided would lose its ground. Choose a later day.`,
    });
  if (effectiveFrom < latestFrom)
    return fault('OUT_OF_ORDER', `已有一版自 ${latestFrom} 起施行；新版不能更早，请选这一天或以后。`, {
      en: `A version takes effect on ${latestFrom} already and the next one cannot come before it. Choose that day or a later one.`,
    });
  const last = addDays(today, MOST_DAYS_AHEAD);
  if (effectiveFrom > last)
    return fault('TOO_FAR_AHEAD', `施行日期最迟为 ${last}，请检查年份。`, {
      en: `It takes effect on ${last} at the latest. Check the year.`,
    });
  return undefined;
}

function fault(code: string, zh: string, { en }: { readonly en: string }): ProblemText {
  return { code, field: 'input.effectiveFrom', wording: { 'zh-CN': zh, en } };
}
