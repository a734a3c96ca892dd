import type { BusinessType, ClientCardPatchInput, ClientEmptiable } from '../../gql/graphql';
import { type CustomField, type FieldEntries, inputOf, isEmpty } from '../fields/field-entry';

/** What several clients are to have in common, as typed; what is empty is not touched. */
export interface BulkDraft {
  businessType: BusinessType | '';
  regionCode: string;
  paymentTermDays: number | null;
  country: string;
  city: string;
  fields: FieldEntries;
  /** what of the card, and which custom fields, are to be emptied; one that is filled in as well is filled */
  empties: string[];
}

export const emptyBulkDraft = (): BulkDraft => ({
  businessType: '',
  regionCode: '',
  paymentTermDays: null,
  country: '',
  city: '',
  fields: {},
  empties: [],
});

/** What of the card may be emptied. */
export const emptiables: readonly ClientEmptiable[] = ['REGION', 'PAYMENT_TERM', 'COUNTRY', 'CITY'];

/** What the API is asked to set: only what was filled in or is to be emptied. */
export function patchOf(fields: readonly CustomField[], draft: BulkDraft): ClientCardPatchInput {
  const { businessType, regionCode, paymentTermDays, empties } = draft;
  const [country, city] = [draft.country.trim(), draft.city.trim()];
  const asked = fields.filter(({ id }) => !isEmpty(draft.fields[id]) || empties.includes(id));
  const filled: Record<ClientEmptiable, boolean> = {
    REGION: regionCode !== '',
    PAYMENT_TERM: paymentTermDays != null,
    COUNTRY: country !== '',
    CITY: city !== '',
  };
  const emptied = emptiables.filter((each) => empties.includes(each) && !filled[each]);
  return {
    ...(emptied.length && { empties: emptied }),
    ...(businessType && { businessType }),
    ...(regionCode && { regionCode }),
    ...(paymentTermDays != null && { paymentTermDays }),
    ...(country && { country }),
    ...(city && { city }),
    ...(asked.length && { fields: asked.map((field) => inputOf(field, draft.fields[field.id])) }),
  };
}
