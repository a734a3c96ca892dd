import { isCreditCode } from '../../kernel/credit-code';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import { storedText, trimText } from '../../kernel/text';
import type { ProblemText } from '../../platform/graph/problem';
import type { BusinessType } from '../../shared-types/business-type.schema';

/** A client's card as the caller wrote it. */
export interface CardDraft {
  readonly name: string;
  readonly businessType: BusinessType;
  readonly regionCode?: string | null;
  readonly creditCode?: string | null;
  readonly paymentTermDays?: number | null;
  readonly country?: string | null;
  readonly city?: string | null;
  readonly address?: string | null;
}

/** A client's card as it is stored: trimmed, and null rather than empty. */
export interface Card {
  readonly name: string;
  readonly businessType: BusinessType;
  readonly regionCode: string | null;
  readonly creditCode: string | null;
  readonly paymentTermDays: number | null;
  readonly country: string | null;
  readonly city: string | null;
  readonly address: string | null;
}

const LONGEST_TERM_DAYS = 365;

type TextField = 'name' | 'regionCode' | 'creditCode' | 'country' | 'city' | 'address';

const texts: readonly TextRule<TextField>[] = [
  { field: 'name', most: 200, required: true, name: { 'zh-CN': '客户名称', en: 'The name' } },
  { field: 'regionCode', most: 60, name: { 'zh-CN': '区域', en: 'The region' } },
  { field: 'creditCode', most: 18, name: { 'zh-CN': '统一社会信用代码', en: 'The credit code' } },
  { field: 'country', most: 60, name: { 'zh-CN': '国家', en: 'The country' } },
  { field: 'city', most: 60, name: { 'zh-CN': '城市', en: 'The city' } },
  { field: 'address', most: 200, name: { 'zh-CN': '地址', en: 'The address' } },
];

const wrongCreditCode: ProblemText = {
  code: 'CREDIT_CODE_WRONG',
  field: 'input.creditCode',
  wording: {
    'zh-CN': '统一社会信用代码应为 18 位，且校验位要对得上。请对照营业执照核对。',
    en: 'A credit code has 18 characters, and the last must fit the others. Compare it with the business licence.',
  },
};

const wrongTerm: ProblemText = {
  code: 'PAYMENT_TERM_OUT_OF_RANGE',
  field: 'input.paymentTermDays',
  wording: {
    'zh-CN': `账期须在 0 到 ${LONGEST_TERM_DAYS} 天之间。`,
    en: `A payment term is between 0 and ${LONGEST_TERM_DAYS} days.`,
  },
};

/**
 * What keeps a card from being taken: the first fault, in the order of the form.
 *
 * @param known the code on record, which is not judged again: it may have come with an import
 */
export function cardFault(draft: CardDraft, known: string | null = null): ProblemText | undefined {
  const fault = textFault(draft, texts);
  if (fault !== undefined) return fault;
  const { creditCode, paymentTermDays: term } = cardOf(draft);
  if (creditCode !== null && creditCode !== known && !isCreditCode(creditCode)) return wrongCreditCode;
  return term !== null && !(term >= 0 && term <= LONGEST_TERM_DAYS) ? wrongTerm : undefined;
}

/** The card as it is stored. Credit codes are written in capitals. */
export function cardOf(draft: CardDraft): Card {
  return {
    name: trimText(draft.name),
    businessType: draft.businessType,
    regionCode: storedText(draft.regionCode),
    creditCode: storedText(draft.creditCode)?.toUpperCase() ?? null,
    paymentTermDays: draft.paymentTermDays ?? null,
    country: storedText(draft.country),
    city: storedText(draft.city),
    address: storedText(draft.address),
  };
}

/** The fields in which two cards differ, with what they were and what they become; undefined when in none. */
export function cardChange(
  before: Card,
  after: Card,
): { readonly before: Partial<Card>; readonly after: Partial<Card> } | undefined {
  const fields = (Object.keys(after) as (keyof Card)[]).filter((field) => before[field] !== after[field]);
  if (fields.length === 0) return undefined;
  const pick = (card: Card): Partial<Card> => Object.fromEntries(fields.map((field) => [field, card[field]]));
  return { before: pick(before), after: pick(after) };
}

const LEGAL_FORM =
  /(有限责任公司|股份有限公司|有限公司|股份|集团|公司|总厂|\b(co|ltd|inc|llc|gmbh|corp|limited)\b\.?)/gi;
const SHORTEST_CORE = 3;

/** What is left of a name when every company has the rest; empty when that is too short to tell companies apart. */
export function coreOf(name: string): string {
  const core = name
    .normalize('NFKC')
    .replace(LEGAL_FORM, '')
    .replace(/[,.，。\s]+$/u, '')
    .trim();
  return core.length < SHORTEST_CORE ? '' : core;
}
