import type { SigningCapacity } from '../../gql/graphql';

/** What a form for a new contact begins with. */
export interface ContactStart {
  name: string;
  legalRepresentative: boolean;
}

interface Known {
  name: string;
  legalRepresentative: boolean;
}

/**
 * Who signed an agreement as a contact of its client; null when somebody of that name is on record, or contacts are
 * withheld. A second legal representative is never suggested.
 */
export function contactOf(
  { signatory, capacity }: { signatory?: string | null; capacity?: SigningCapacity | null },
  contacts: readonly Known[] | null | undefined,
): ContactStart | null {
  const name = signatory?.trim();
  if (!name || !contacts || contacts.some((each) => each.name.trim() === name)) return null;
  const isFirst = contacts.every((each) => !each.legalRepresentative);
  return { name, legalRepresentative: capacity === 'LEGAL_REPRESENTATIVE' && isFirst };
}
