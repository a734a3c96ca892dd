import { createI18n } from 'vue-i18n';
import { type ChartContext } from '../shared/chart/chart-context';
import { chartPalette } from '../shared/chart/chart-palette';
import {
  formatCompact,
  formatCount,
  formatDecimal,
  formatMoney,
  formatPercent,
  formatYuan,
  type Locale,
} from '../shared/format/formats';
import type { Formats } from '../shared/format/useFormats';
import en from '../shared/i18n/messages.en';
import zh from '../shared/i18n/messages.zh-CN';

// A reader of mail chooses the language of each subscription, so the one of the page is left alone.
const i18n = createI18n({
  legacy: false,
  locale: 'zh-CN',
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zh, en } as Record<Locale, typeof zh>,
});

/** What a report is written and drawn with, in a language. */
export interface ReportWords {
  readonly t: ChartContext['t'];
  readonly formats: Pick<Formats, 'compact' | 'count' | 'decimal' | 'money' | 'percent' | 'yuan'>;
  readonly chart: ChartContext;
}

export function reportWords(locale: Locale): ReportWords {
  const t: ChartContext['t'] = (key, values = {}, plural = 0) => i18n.global.t(key, values, { locale, plural });
  return {
    t,
    formats: {
      compact: (value) => formatCompact(value, locale),
      count: (value) => formatCount(value, locale),
      decimal: (value, digits) => formatDecimal(value, digits, locale),
      money: (amount, currency) => formatMoney(amount, locale, currency),
      percent: (share, digits = 1) => formatPercent(share, digits, locale),
      yuan: (amount) => formatYuan(amount, locale),
    },
    // Mail is read on white, and pictures do not turn dark with their page.
    chart: { t, locale, palette: chartPalette(false), isNarrow: false },
  };
}
