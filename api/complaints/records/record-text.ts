import { civilDateAt, parseCivilDate } from '../../kernel/civil-date';
import type { ProblemText } from '../../platform/graph/problem';
import { hasUnprintable, trimText } from '../../kernel/text';
import { controlCharacters, dayAhead, dayPast, dayWrong, missing, tooLong } from './record-problem';

/** What is wrong with a text that must be there; undefined when nothing is. */
export function textFault(field: string, text: string, most: number): ProblemText | undefined {
  const trimmed = trimText(text);
  if (trimmed === '') return missing(field);
  return optionalTextFault(field, trimmed, most);
}

/** What is wrong with a text that may be left out. */
export function optionalTextFault(
  field: string,
  text: string | null | undefined,
  most: number,
): ProblemText | undefined {
  const trimmed = trimText(text);
  if (trimmed.length > most) return tooLong(field, most);
  return hasUnprintable(trimmed, { lines: true }) ? controlCharacters(field) : undefined;
}

/** What is wrong with a day that is today or to come. @param now instant, ISO 8601 */
export function dayFault(field: string, day: string, now: string): ProblemText | undefined {
  if (!isDay(day)) return dayWrong(field);
  return day < civilDateAt(now) ? dayPast(field) : undefined;
}

/** What is wrong with a day on which something happened. @param now instant, ISO 8601 */
export function happenedFault(field: string, day: string, now: string): ProblemText | undefined {
  if (!isDay(day)) return dayWrong(field);
  return day > civilDateAt(now) ? dayAhead(field) : undefined;
}

function isDay(day: string): boolean {
  try {
    return /^2[01]\d{2}-/.test(parseCivilDate(day));
  } catch {
    return false;
  }
}
