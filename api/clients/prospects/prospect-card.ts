import { isCreditCode } from '../../kernel/credit-code';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import { storedText, trimText } from '../../kernel/text';
import type { ProblemText } from '../../platform/graph/problem';
import { wrongCreditCode } from './prospect-problem';

/** Who a prospect is, and how it was approached. Source: KA-9, KA-10 */
export interface ProspectCard {
  readonly name: string;
  readonly creditCode: string | null;
  readonly regionCode: string | null;
  readonly city: string | null;
  readonly channel: string | null;
}

/** A card as the caller wrote it. */
export interface GivenCard {
  readonly name: string;
  readonly creditCode?: string | null;
  readonly regionCode?: string | null;
  readonly city?: string | null;
  readonly channel?: string | null;
}

const texts: readonly TextRule<'name' | 'creditCode' | 'city' | 'channel'>[] = [
  { field: 'name', most: 200, required: true, clause: 'KA-9', name: { 'zh-CN': '潜在客户名称', en: 'The name' } },
  { field: 'creditCode', most: 18, name: { 'zh-CN': '统一社会信用代码', en: 'The credit code' } },
  { field: 'city', most: 100, name: { 'zh-CN': '城市', en: 'The city' } },
  { field: 'channel', most: 200, name: { 'zh-CN': '渠道与方法', en: 'The channel' } },
];

/** A card as it is stored, or the first of it that cannot be taken. */
export function cardOf(given: GivenCard): { readonly card: ProspectCard } | { readonly fault: ProblemText } {
  const fault = textFault(given, texts);
  if (fault !== undefined) return { fault };
  const creditCode = storedText(given.creditCode)?.toUpperCase() ?? null;
  if (creditCode !== null && !isCreditCode(creditCode)) return { fault: wrongCreditCode };
  const card = {
    name: trimText(given.name),
    creditCode,
    regionCode: storedText(given.regionCode),
    city: storedText(given.city),
    channel: storedText(given.channel),
  };
  return { card };
}

/** What a correction changes, by field, as its step tells it: what was there, and what is there now. */
export function correctionsOf(before: ProspectCard, after: ProspectCard): Readonly<Record<string, string>> {
  const fields = ['name', 'creditCode', 'regionCode', 'city', 'channel'] as const;
  const changed = fields.filter((field) => before[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, `${before[field] ?? '—'} → ${after[field] ?? '—'}`]));
}
