import { REPORT_CARDS, type ReportPage } from '../../api/identity/subscriptions/report-cards';
import { nextSlot, type Rhythm } from '../../api/identity/subscriptions/rhythm';
import { addDays, endOfDay } from '../../api/kernel/civil-date';
import { createWorkCalendar } from '../../api/kernel/work-calendar';
import { staffId } from './company';
import type { CopyRow } from './copy';
import { seededId } from './random';

const KIND = 74;
const calendar = createWorkCalendar();

export const REPORT_SUBSCRIPTION_COLUMNS = `identity.report_subscription (id, owner_id, recipient_id, name, page, query, cards,
  rhythm, weekday, month_day, at_minute, locale, attachment, state, next_at, created_at, changed_at)`;

interface DemoSubscription extends Rhythm {
  readonly owner: string;
  readonly recipient?: string;
  readonly page: ReportPage;
  readonly name: string;
  readonly query: string;
  readonly isPaused?: boolean;
}

const SUBSCRIPTIONS: readonly DemoSubscription[] = [
  {
    owner: 'zhoumin',
    page: 'DASHBOARD',
    name: '月度经营概览',
    query: 'period=lastMonth',
    rhythm: 'MONTHLY',
    weekday: null,
    monthDay: 10,
    atMinute: 510,
  },
  {
    owner: 'chenjianguo',
    page: 'QUALITY',
    name: '投诉质量周报',
    query: 'period=last12Months',
    rhythm: 'WEEKLY',
    weekday: 1,
    monthDay: null,
    atMinute: 480,
  },
  {
    owner: 'sunwei',
    recipient: 'wuxiaodong',
    page: 'DASHBOARD',
    name: '东区月报',
    query: 'period=lastMonth',
    rhythm: 'MONTHLY',
    weekday: null,
    monthDay: 5,
    atMinute: 540,
  },
  {
    owner: 'sunwei',
    page: 'DASHBOARD',
    name: '每日概览',
    query: 'period=thisMonth',
    rhythm: 'WORKING_DAYS',
    weekday: null,
    monthDay: null,
    atMinute: 480,
    isPaused: true,
  },
];

/** Reports that the demonstration company has sent by mail, as soon as it has a mail server. */
export function* reportSubscriptionRows(asOf: string): Generator<CopyRow> {
  for (const [
    at,
    { owner, recipient = owner, page, name, query, isPaused = false, ...rhythm },
  ] of SUBSCRIPTIONS.entries()) {
    const made = `${addDays(asOf, -30 + at)}T02:${20 + at}:00.000Z`;
    yield [
      seededId(Date.parse(made), KIND, at),
      staffId(owner),
      staffId(recipient),
      name,
      page,
      query,
      `{${REPORT_CARDS[page].join(',')}}`,
      rhythm.rhythm,
      rhythm.weekday,
      rhythm.monthDay,
      rhythm.atMinute,
      'zh-CN',
      'XLSX',
      isPaused ? 'PAUSED' : 'ACTIVE',
      isPaused ? null : nextSlot(rhythm, endOfDay(asOf), calendar),
      made,
      made,
    ];
  }
}
