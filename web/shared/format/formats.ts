export type Locale = 'zh-CN' | 'en';

const dash = '–';

const cached = new Map<string, Intl.NumberFormat>();

function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let format = cached.get(key);
  if (!format) cached.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}

/** A whole number with separators: `100,000`. */
export function formatCount(value: number | null | undefined, locale: Locale): string {
  return value == null ? dash : numberFormat(locale, { maximumFractionDigits: 0 }).format(value);
}

/** A short number for charts and tight places: `1.5万`, `111.3亿`; `15K` in English; below 10 000 in full. */
export function formatCompact(value: number | null | undefined, locale: Locale): string {
  if (value == null) return dash;
  if (Math.abs(value) < 10_000) return formatCount(value, locale);
  return numberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** A number with a fixed count of fraction digits. */
export function formatDecimal(value: number | null | undefined, digits: number, locale: Locale): string {
  if (value == null) return dash;
  return numberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** A share (0–1) as a percentage. */
export function formatPercent(share: number | null | undefined, digits: number, locale: Locale): string {
  if (share == null) return dash;
  const options = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  return numberFormat(locale, options).format(share);
}

/**
 * An amount of money. Intl formats the decimal string itself, so no fen is lost on the way through a float.
 *
 * @param amount  decimal string in `currency`
 */
export function formatMoney(amount: string | null | undefined, locale: Locale, currency = 'CNY'): string {
  return moneyOf(amount, 2, { locale, currency });
}

/** The price of one, which may be a part of a fen: as an amount of money, with four decimals at most. */
export function formatPrice(price: string | null | undefined, locale: Locale, currency = 'CNY'): string {
  return moneyOf(price, 4, { locale, currency });
}

function moneyOf(
  amount: string | null | undefined,
  digits: number,
  { locale, currency }: { locale: Locale; currency: string },
): string {
  if (amount == null) return dash;
  const options = {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: digits,
  } as const;
  const whole = /\.0*$/.test(amount) || !amount.includes('.');
  return numberFormat(locale, { ...options, minimumFractionDigits: whole ? 0 : 2 }).format(amount as `${number}`);
}

/** An amount in yuan without fen, for columns and headline figures. */
export function formatYuan(amount: string | null | undefined, locale: Locale): string {
  if (amount == null) return dash;
  const options = { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' } as const;
  return numberFormat(locale, { ...options, maximumFractionDigits: 0 }).format(amount as `${number}`);
}

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant as wall-clock time in Asia/Shanghai: `2026-11-23 09:20`, the same in both languages. */
export function formatInstant(instant: string | Date | null | undefined): string {
  if (instant == null) return dash;
  return wallClock.format(typeof instant === 'string' ? new Date(instant) : instant);
}

/** A month `YYYY-MM` for an axis: `11月` or `Nov`; January also carries its year. */
export function formatMonth(month: string, locale: Locale): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(date);
  return month.endsWith('-01') ? `${name}\n${month.slice(0, 4)}` : name;
}

/** A stretch of time in the largest unit that says enough, rounded down: days from 48 hours on. */
export function spanOf(milliseconds: number): { unit: 'day' | 'hour' | 'minute'; count: number } {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  if (minutes < 60) return { unit: 'minute', count: minutes };
  if (minutes < 48 * 60) return { unit: 'hour', count: Math.floor(minutes / 60) };
  return { unit: 'day', count: Math.floor(minutes / 1440) };
}
