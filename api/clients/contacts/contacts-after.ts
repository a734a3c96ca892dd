import type { Tier } from '../../shared-types/tier.schema';
import { contactStanding, type ContactRule, type ContactStanding } from './contact-standing';

/** What of a client that changes hands counts for who is in contact with it. */
export interface ChangingHands {
  readonly clientId: string;
  readonly tier: Tier | null;
  /** Recognised as an important new client. */
  readonly important: boolean;
  /** Staff in contact beside the account manager. */
  readonly contactIds: readonly string[];
}

/**
 * How many of us are in contact with each client once it has changed hands, against how many there have to be: the
 * successor is, and whoever was beside the account manager; a successor who was already is no second one.
 *
 * @param successors  by client
 * @param rule        what the regulation asks for; undefined: nothing, and nothing is answered
 * @returns by client, in the order of the clients
 * Source: KA-13
 */
export function standingsAfter(
  clients: readonly ChangingHands[],
  successors: ReadonlyMap<string, string>,
  rule: ContactRule | undefined,
): ReadonlyMap<string, ContactStanding> {
  if (rule === undefined) return new Map();
  return new Map(
    clients.map(({ clientId, tier, important, contactIds }) => {
      const others = contactIds.filter((staffId) => staffId !== successors.get(clientId));
      return [clientId, contactStanding({ tier, important, hasOwner: true, extraContacts: others.length }, rule)];
    }),
  );
}
