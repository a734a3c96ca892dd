import type { BusinessType } from '../shared-types/business-type.schema';
import type { CardDraft } from './client-card';
import type { ValueInput } from './fields/field-value';

/** What is to be the same on several cards; what is null or left out stays as it is. */
export interface CardPatch {
  readonly businessType?: BusinessType | null;
  readonly regionCode?: string | null;
  readonly paymentTermDays?: number | null;
  readonly country?: string | null;
  readonly city?: string | null;
  readonly fields?: readonly ValueInput[] | null;
}

const PROPERTIES = ['businessType', 'regionCode', 'paymentTermDays', 'country', 'city'] as const;

/** Whether a patch asks for anything. */
export function asksNothing(patch: CardPatch): boolean {
  return PROPERTIES.every((property) => patch[property] == null) && (patch.fields ?? []).length === 0;
}

/** A card with what the patch sets. */
export function patched<Card extends CardDraft>(card: Card, patch: CardPatch): Card {
  const given = PROPERTIES.filter((property) => patch[property] != null).map((property) => [property, patch[property]]);
  return { ...card, ...(Object.fromEntries(given) as Partial<Card>) };
}
