import { exactDecimal, exactPercent } from '../shared/format/exact-ratio';
import { formatInstant } from '../shared/format/formats';
import { withSeparators, wordOf, type WordSource } from './policy-words';

/**
 * An input of a reason, as people read it: instants in Shanghai time, shares in percent, amounts with separators,
 * names as words.
 */
export function formatWhyValue({ value, unit }: { value: string; unit?: string | null }, words: WordSource): string {
  if (unit === 'instant' || /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) {
    return Number.isNaN(Date.parse(value)) ? wordOf(value, words) : formatInstant(value);
  }
  if (!/^-?\d+(\.\d+)?$/.test(value)) return wordOf(value, words);
  if (unit === 'calendarYear') return value;
  if (unit === 'fraction') return `${exactPercent(value)} %`;
  if (!unit && value.includes('.')) return withSeparators(exactDecimal(value));
  const suffix = unit ? ` ${wordOf(unit, words)}` : '';
  return withSeparators(value) + suffix;
}
