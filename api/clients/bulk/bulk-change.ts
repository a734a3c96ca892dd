import type { BusinessType } from '../../shared-types/business-type.schema';
import type { CardDraft } from '../cards/client-card';
import type { ValueInput } from '../fields/field-value';

/** What is to be the same on several cards; what is null or left out stays as it is. */
export interface CardPatch {
  readonly businessType?: BusinessType | null;
  readonly regionCode?: string | null;
  readonly paymentTermDays?: number | null;
  readonly country?: string | null;
  readonly city?: string | null;
  readonly fields?: readonly ValueInput[] | null;
  /** What is to be emptied; what must be there never is. */
  readonly empties?: readonly EmptiableProperty[] | null;
}

const PROPERTY_OF = {
  REGION: 'regionCode',
  PAYMENT_TERM: 'paymentTermDays',
  COUNTRY: 'country',
  CITY: 'city',
} as const;
export type EmptiableProperty = keyof typeof PROPERTY_OF;

/** Whether a patch sets what it empties, or empties it twice. */
export function contradictsItself({ empties, ...patch }: CardPatch): boolean {
  const named = empties ?? [];
  return new Set(named).size < named.length || named.some((name) => patch[PROPERTY_OF[name]] != null);
}

const PROPERTIES = ['businessType', 'regionCode', 'paymentTermDays', 'country', 'city'] as const;

/** Whether a patch asks for anything. */
export function asksNothing(patch: CardPatch): boolean {
  return (
    PROPERTIES.every((property) => patch[property] == null) &&
    [...(patch.fields ?? []), ...(patch.empties ?? [])].length === 0
  );
}

/** A card with what the patch sets, and without what it empties. */
export function patched<Card extends CardDraft>(card: Card, patch: CardPatch): Card {
  const given = PROPERTIES.filter((property) => patch[property] != null).map((property) => [property, patch[property]]);
  const emptied = (patch.empties ?? []).map((name) => [PROPERTY_OF[name], null]);
  return { ...card, ...(Object.fromEntries([...given, ...emptied]) as Partial<Card>) };
}
