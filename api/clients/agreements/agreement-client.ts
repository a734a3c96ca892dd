import type { CivilDate } from '../../kernel/civil-date';
import type { BusinessType } from '../../shared-types/business-type.schema';
import type { AgreementKind, Term } from './agreement';

/** Institutions without rebates of their own: an agent's go on under whatever agreement, and a member is a person. */
const becoming: readonly BusinessType[] = ['DEALER', 'TRADING'];
/** What an institution may be that signs a sales agreement. */
const underSales = ['TRADING', 'DEALER', 'AGENT'] as const satisfies readonly BusinessType[];

/**
 * The business type of a client once an agreement with it is on record; one that is over, or begins later, changes nothing
 * that day. Source: KA-4
 */
export function typeUnder(
  { kind, from, until }: Term & { readonly kind: AgreementKind },
  businessType: BusinessType,
  today: CivilDate,
): BusinessType {
  return kind === 'VIP' && from <= today && today <= until ? typeWhileHeld(businessType) : businessType;
}

/** The business type of a client on a day on which a VIP agreement holds. Source: KA-4 */
export const typeWhileHeld = (businessType: BusinessType): BusinessType =>
  becoming.includes(businessType) ? 'AGREEMENT' : businessType;

/**
 * The business type of a client whose last VIP agreement is over: what it was before, and a trading client when it never
 * was anything else. Source: KA-4
 */
export const typeAfterwards = (businessType: BusinessType, before: BusinessType | null): BusinessType =>
  businessType === 'AGREEMENT' ? (before ?? underSales[0]) : businessType;

/**
 * The business type of a prospect that becomes a client: a VIP agreement makes an agreement client from its first day on,
 * and a trading client until then; under a sales agreement it is what is asked for, a trading client by default; undefined
 * for a type that the agreement does not make.
 * Source: KA-4
 */
export function typeOfRecognised(
  signed: Term & { readonly kind: AgreementKind },
  asked: BusinessType | null | undefined,
  today: CivilDate,
): BusinessType | undefined {
  const possible = signed.kind === 'VIP' ? (['AGREEMENT'] as const) : underSales;
  const made = possible.find((each) => each === (asked ?? possible[0]));
  return made === 'AGREEMENT' ? typeUnder(signed, underSales[0], today) : made;
}
