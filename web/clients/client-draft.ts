import type { BusinessType, ClientForm_ClientFragment, UpdateClientInput } from '../gql/graphql';

/** A client's card as typed. */
export interface ClientDraft {
  name: string;
  businessType: BusinessType;
  regionCode: string;
  creditCode: string;
  paymentTermDays: number | null;
  country: string;
  city: string;
  address: string;
}

export const businessTypes = ['DEALER', 'TRADING', 'AGENT', 'AGREEMENT', 'MEMBER'] as const satisfies BusinessType[];

/** The types to choose from: an agreement client comes of its agreement (KA-4), so that one is only kept where it is so. */
export const typesOffered = (current?: BusinessType): BusinessType[] =>
  businessTypes.filter((each) => each !== 'AGREEMENT' || current === 'AGREEMENT');

/** What the form begins with: nothing, or the card on record. */
export function draftOf(client?: ClientForm_ClientFragment): ClientDraft {
  return {
    name: client?.name ?? '',
    businessType: client?.businessType ?? 'DEALER',
    regionCode: client?.region?.code ?? '',
    creditCode: client?.creditCode ?? '',
    paymentTermDays: client?.paymentTermDays ?? null,
    country: client?.country ?? '',
    city: client?.city ?? '',
    address: client?.address ?? '',
  };
}

/** The API's input: what is empty is left out. */
export function cardOf(draft: ClientDraft): Omit<UpdateClientInput, 'clientId' | 'version'> {
  const given = (text: string): string | null => text.trim() || null;
  return {
    name: draft.name.trim(),
    businessType: draft.businessType,
    regionCode: given(draft.regionCode),
    creditCode: given(draft.creditCode)?.toUpperCase() ?? null,
    paymentTermDays: draft.paymentTermDays,
    country: given(draft.country),
    city: given(draft.city),
    address: given(draft.address),
  };
}
