import type { CivilDate } from '../../kernel/civil-date';
import type { BusinessType } from '../../shared-types/business-type.schema';
import type { AgreementKind } from './agreement';

/** Institutions without rebates of their own: an agent's go on under whatever agreement, and a member is a person. */
const becoming: readonly BusinessType[] = ['DEALER', 'TRADING'];
/** What an institution may be that signs a sales agreement. */
const underSales: readonly BusinessType[] = ['TRADING', 'DEALER', 'AGENT'];

/** The business type of a client once an agreement with it is on record; one that is over changes nothing. Source: KA-4 */
export function typeUnder(
  { kind, until }: { readonly kind: AgreementKind; readonly until: CivilDate },
  businessType: BusinessType,
  today: CivilDate,
): BusinessType {
  return kind === 'VIP' && until >= today && becoming.includes(businessType) ? 'AGREEMENT' : businessType;
}

/**
 * The business type of a prospect that becomes a client: a VIP agreement makes an agreement client, and under a sales
 * agreement it is what is asked for, a trading client by default; undefined for a type that the agreement does not make.
 * Source: KA-4
 */
export function typeOfRecognised(
  kind: AgreementKind,
  asked: BusinessType | null | undefined,
): BusinessType | undefined {
  const possible = kind === 'VIP' ? (['AGREEMENT'] as const) : underSales;
  const type = asked ?? possible[0];
  return possible.find((each) => each === type);
}
