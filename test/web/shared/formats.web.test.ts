import { describe, expect, it } from 'vitest';
import {
  formatCompact,
  formatCount,
  formatInstant,
  formatMoney,
  formatMonth,
  formatPercent,
  formatYuan,
  spanOf,
} from '../../../web/shared/format/formats';

describe('formats', () => {
  it('count large numbers in 万 and 亿, small ones in full', () => {
    expect(formatCompact(15_000, 'zh-CN')).toBe('1.5万');
    expect(formatCompact(11_130_000_000, 'zh-CN')).toBe('111.3亿');
    expect(formatCompact(2_004, 'zh-CN')).toBe('2,004');
    expect(formatCompact(15_000, 'en')).toBe('15K');
  });

  it('keep every fen of an amount too large for a float', () => {
    expect(formatMoney('90071992547409.93', 'zh-CN')).toBe('¥90,071,992,547,409.93');
    expect(formatMoney('1234.50', 'zh-CN')).toBe('¥1,234.50');
    expect(formatMoney('1234.00', 'zh-CN')).toBe('¥1,234');
    expect(formatYuan('5999739.70', 'zh-CN')).toBe('¥5,999,740');
  });

  it('write a dash for what is not known, never a zero', () => {
    for (const text of [formatCount(null, 'en'), formatMoney(undefined, 'en'), formatPercent(null, 1, 'en')]) {
      expect(text).toBe('–');
    }
    expect(formatCount(0, 'en')).toBe('0');
  });

  it('show instants in Shanghai time whatever the browser’s zone', () => {
    expect(formatInstant('2026-11-23T16:05:00.123Z')).toBe('2026-11-24 00:05');
  });

  it('give January its year', () => {
    expect(formatMonth('2026-11', 'zh-CN')).toBe('11月');
    expect(formatMonth('2026-01', 'zh-CN')).toBe('1月\n2026');
    expect(formatMonth('2026-11', 'en')).toBe('Nov');
  });

  it('name a stretch of time by the largest unit that says enough', () => {
    expect(spanOf(59 * 60_000)).toEqual({ unit: 'minute', count: 59 });
    expect(spanOf(47.9 * 3_600_000)).toEqual({ unit: 'hour', count: 47 });
    expect(spanOf(-49 * 3_600_000)).toEqual({ unit: 'day', count: 2 });
  });
});
