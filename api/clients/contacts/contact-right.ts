import { mayChange, reachesAnything, type Reaches } from '../../kernel/access/reach';

type Rights = Pick<Reaches, 'CLIENT_CARD' | 'CLIENT_CONFIDENTIAL'>;

/** Contacts are written with the card, by whoever reads personal data of the client (KA-2, SD-10). */
export function writesContacts({ CLIENT_CARD: card, CLIENT_CONFIDENTIAL: confidential }: Rights): boolean {
  return card.write && reachesAnything(confidential);
}

/** The same of a client that this owner looks after; null: nobody does yet. */
export function writesContactsOf({ CLIENT_CARD, CLIENT_CONFIDENTIAL }: Rights, ownerId: string | null): boolean {
  return mayChange(CLIENT_CARD.writable, ownerId) && mayChange(CLIENT_CONFIDENTIAL, ownerId);
}
