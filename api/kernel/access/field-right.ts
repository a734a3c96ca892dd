import type { Classification } from './classification';
import type { Reaches } from './reach';

/** Whether a field may be read: in every row, in no row, or in rows of certain owners. */
export type FieldRight =
  | { readonly kind: 'shown' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'owned'; readonly ownerIds: readonly string[] };

const SHOWN: FieldRight = { kind: 'shown' };
const HIDDEN: FieldRight = { kind: 'hidden' };

/**
 * The right to a field of rows that row-level scope already lets through. Someone who meets a row on a case sees its
 * open fields; a pseudonymous reader sees all but the identifying ones; an owner's circle sees its own rows whole.
 */
export function fieldRight(reaches: Reaches, { resource, confidentiality, identifying }: Classification): FieldRight {
  const reach = reaches[resource];
  if (reach.all) return SHOWN;
  if (reach.pseudonymous && identifying !== true) return SHOWN;
  if (reach.cases && confidentiality === 'open') return SHOWN;
  if (reach.staffIds.length > 0)
    return reach.cases || reach.pseudonymous || identifying !== undefined || confidentiality !== 'open'
      ? { kind: 'owned', ownerIds: reach.staffIds }
      : SHOWN;
  return HIDDEN;
}
