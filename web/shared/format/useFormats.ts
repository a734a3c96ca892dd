import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import {
  formatCompact,
  formatCount,
  formatDecimal,
  formatMoney,
  formatPercent,
  formatPrice,
  formatYuan,
  type Locale,
} from './formats';

/** The formatters of `formats.ts`, bound to the language on screen. */
export interface Formats {
  locale: ComputedRef<Locale>;
  count(value: number | null | undefined): string;
  compact(value: number | null | undefined): string;
  decimal(value: number | null | undefined, digits: number): string;
  percent(share: number | null | undefined, digits?: number): string;
  money(amount: string | null | undefined, currency?: string): string;
  /** the price of one, with four decimals at most */
  price(price: string | null | undefined, currency?: string): string;
  yuan(amount: string | null | undefined): string;
}

export function useFormats(): Formats {
  const i18n = useI18n();
  const locale = computed(() => i18n.locale.value as Locale);
  return {
    locale,
    count: (value) => formatCount(value, locale.value),
    compact: (value) => formatCompact(value, locale.value),
    decimal: (value, digits) => formatDecimal(value, digits, locale.value),
    percent: (share, digits = 1) => formatPercent(share, digits, locale.value),
    money: (amount, currency) => formatMoney(amount, locale.value, currency),
    price: (price, currency) => formatPrice(price, locale.value, currency),
    yuan: (amount) => formatYuan(amount, locale.value),
  };
}
