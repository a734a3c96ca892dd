import { wordOf, type WordSource } from '../../policy/policy-words';

const UNITS = ['piece', 'hour', 'day'] as const;

/**
 * What a loss is counted in, as its number asks for: `hour` of one, `hours` of 0.5 and of 8.
 *
 * @param per as the standard names it; `actual` is counted in nothing
 */
export function lossUnit(per: string, quantity: number, words: WordSource): string {
  const unit = UNITS.find((each) => each === per);
  if (unit) return words.t(`caseRecord.lossUnit.${unit}`, {}, quantity === 1 ? 1 : 2);
  return per === 'actual' ? '' : wordOf(per, words);
}
