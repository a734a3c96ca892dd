import { trimText } from '../../kernel/text';
import { textFault } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { viewQuery } from '../kept/view-address';
import { cardsOf, type ReportCard, type ReportPage } from './report-cards';
import { minuteOf, type Rhythm } from './rhythm';
import { dayTooMany, wrongCards, wrongMonthDay, wrongTime, wrongWeekday } from './subscription-problem';

export interface AskedSettings {
  readonly name: string;
  readonly query: string;
  readonly cards: readonly string[];
  readonly rhythm: Rhythm['rhythm'];
  readonly weekday?: number | null;
  readonly monthDay?: number | null;
  /** `HH:MM` in Asia/Shanghai. */
  readonly atTime: string;
  readonly locale: 'ZH_CN' | 'EN';
  readonly attachment: 'NONE' | 'XLSX' | 'CSV';
}

/** What is sent and when. */
export interface Settings extends Rhythm {
  readonly name: string;
  readonly query: string;
  readonly cards: readonly ReportCard[];
  readonly locale: 'zh-CN' | 'en';
  readonly attachment: 'NONE' | 'XLSX' | 'CSV';
}

const NAME = { field: 'name', name: { 'zh-CN': '名称', en: 'The name' }, most: 60, required: true } as const;

/** What somebody asks to be sent of a page, as it is stored; or what is wrong with it. */
export function settingsOf(page: ReportPage, asked: AskedSettings): Settings | ProblemText {
  const fault = textFault({ name: asked.name }, [NAME]);
  if (fault !== undefined) return fault;
  const address = viewQuery(page, asked.query);
  if ('code' in address) return address;
  const cards = cardsOf(page, asked.cards);
  if (cards === undefined) return wrongCards;
  const atMinute = minuteOf(asked.atTime);
  if (atMinute === undefined) return wrongTime;
  const { rhythm, weekday = null, monthDay = null, locale, attachment } = asked;
  if (rhythm === 'WEEKLY' && !isDayUpTo(weekday, 7)) return wrongWeekday;
  if (rhythm === 'MONTHLY' && !isDayUpTo(monthDay, 31)) return wrongMonthDay;
  if ((rhythm !== 'WEEKLY' && weekday !== null) || (rhythm !== 'MONTHLY' && monthDay !== null)) return dayTooMany;
  const language = locale === 'EN' ? 'en' : 'zh-CN';
  const when = { rhythm, weekday, monthDay, atMinute };
  return { name: trimText(asked.name), ...address, cards, ...when, locale: language, attachment };
}

const isDayUpTo = (day: number | null, most: number): boolean =>
  day !== null && Number.isInteger(day) && day >= 1 && day <= most;
