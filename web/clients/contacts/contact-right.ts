import type { useSession } from '../../identity/session.store';

/** Contacts are written with the card, by whoever reads personal data. */
export function writesContacts({
  canWrite,
  canList,
}: Pick<ReturnType<typeof useSession>, 'canWrite' | 'canList'>): boolean {
  return canWrite('CLIENT_CARD') && canList('CLIENT_CONFIDENTIAL');
}
