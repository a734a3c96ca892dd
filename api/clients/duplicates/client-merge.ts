import { trimText } from '../../kernel/text';
import { textFault } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { wrongSignature } from './merge-problem';

/** Fields of a client card that a merge can take from the client that goes, with the column each is stored in. */
export const CARD_COLUMNS = {
  NAME: 'name',
  BUSINESS_TYPE: 'business_type',
  REGION: 'region_code',
  CREDIT_CODE: 'credit_code',
  PAYMENT_TERM: 'payment_term_days',
  COUNTRY: 'country',
  CITY: 'city',
  ADDRESS: 'address',
} as const;

export type MergeField = keyof typeof CARD_COLUMNS;

/** A card by column, as the database has it. */
export type StoredFields = Readonly<Record<(typeof CARD_COLUMNS)[MergeField], unknown>>;

/** The columns that the survivor's card takes over, with their values. */
export function cardTaken(gone: StoredFields, take: readonly MergeField[]): Partial<Record<string, unknown>> {
  return Object.fromEntries(take.map((field) => [CARD_COLUMNS[field], gone[CARD_COLUMNS[field]]]));
}

/** What keeps a merge from being signed, as far as the input itself tells. */
export function mergeFault(
  input: { readonly reason: string; readonly signature: string },
  signer: string,
): ProblemText | undefined {
  if (trimText(input.signature) !== signer) return wrongSignature;
  const name = { 'zh-CN': '合并原因', en: 'The reason' };
  return textFault(input, [{ field: 'reason', most: 500, required: true, lines: true, name }]);
}
