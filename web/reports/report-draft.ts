import type {
  ReportAttachment,
  ReportCard,
  ReportLanguage,
  ReportPage,
  ReportRhythm,
  Report_SubscriptionFragment,
} from '../gql/graphql';
import type { Locale } from '../shared/format/formats';
import { reportCards } from './report-cards';

/** The form of a subscription. */
export interface ReportDraft {
  name: string;
  cards: ReportCard[];
  rhythm: ReportRhythm;
  weekday: number;
  monthDay: number;
  atTime: string;
  locale: ReportLanguage;
  attachment: ReportAttachment;
  recipientIds: string[];
  /** the filters on screen take the place of those that were kept */
  replace: boolean;
}

/** What stands in the form at first: what is subscribed, or all of the page for oneself every month by the 10th (CQ-9). */
export function reportDraft(
  page: ReportPage,
  {
    subscription,
    locale,
    title,
    me,
  }: {
    subscription: Report_SubscriptionFragment | null;
    locale: Locale;
    title: string;
    me: string;
  },
): ReportDraft {
  return {
    name: subscription?.name ?? title,
    cards: [...(subscription?.cards ?? reportCards[page])],
    rhythm: subscription?.rhythm ?? 'MONTHLY',
    weekday: subscription?.weekday ?? 1,
    monthDay: subscription?.monthDay ?? 10,
    atTime: subscription?.atTime ?? '08:30',
    locale: subscription?.locale ?? (locale === 'en' ? 'EN' : 'ZH_CN'),
    attachment: subscription?.attachment ?? 'XLSX',
    recipientIds: [subscription?.recipient.id ?? me],
    replace: false,
  };
}

/** What is sent of the form: a day only where the rhythm has one. */
export function reportInput({ name, cards, rhythm, weekday, monthDay, atTime, locale, attachment }: ReportDraft) {
  return {
    name,
    cards,
    rhythm,
    weekday: rhythm === 'WEEKLY' ? weekday : null,
    monthDay: rhythm === 'MONTHLY' ? monthDay : null,
    atTime,
    locale,
    attachment,
  };
}

/** When a report is sent, in words. */
export function rhythmText(
  {
    rhythm,
    weekday,
    monthDay,
    atTime,
  }: Pick<Report_SubscriptionFragment, 'rhythm' | 'weekday' | 'monthDay' | 'atTime'>,
  t: (key: string, values?: Record<string, unknown>) => string,
): string {
  if (rhythm === 'WEEKLY') return t('reports.when.WEEKLY', { day: t(`reports.weekday.${weekday ?? 1}`), time: atTime });
  return t(`reports.when.${rhythm}`, { day: monthDay ?? '', time: atTime });
}
