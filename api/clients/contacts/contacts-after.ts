import type { CivilDate } from '../../kernel/civil-date';
import type { Tier } from '../../shared-types/tier.schema';
import { contactStanding, type ContactRule, type ContactStanding } from './contact-standing';

/** A colleague beside the account manager. */
export interface InContact {
  readonly staffId: string;
  /** When the last contact was put on record, or they were put in contact if that was later; null: not on record. */
  readonly reportedOn: CivilDate | null;
}

/** What of a client that changes hands counts for who is in contact with it. */
export interface ChangingHands {
  readonly clientId: string;
  readonly tier: Tier | null;
  /** Recognised as an important new client. */
  readonly important: boolean;
  /** Stands for everybody who bought without an account. */
  readonly walkIn?: boolean;
  /** Staff in contact beside the account manager. */
  readonly contacts: readonly InContact[];
}

/**
 * How many of us are in contact with each client once it has changed hands, against how many there have to be: the
 * successor is, and whoever was beside the account manager; a successor who was already is no second one. The successor
 * is put in contact with the change and has the days of the clause to report.
 *
 * @param successors  by client
 * @param asked       what the regulation asks for, on which day; no rule: nothing, and nothing is answered
 * @returns by client, in the order of the clients
 * Source: KA-13
 */
export function standingsAfter(
  clients: readonly ChangingHands[],
  successors: ReadonlyMap<string, string>,
  { rule, today }: { readonly rule: ContactRule | undefined; readonly today: CivilDate },
): ReadonlyMap<string, ContactStanding> {
  if (rule === undefined) return new Map();
  return new Map(
    clients.map(({ clientId, tier, important, walkIn = false, contacts }) => {
      const others = contacts.filter(({ staffId }) => staffId !== successors.get(clientId));
      const [reportedOn = null] = others.flatMap((each) => each.reportedOn ?? []).sort();
      const after = { tier, important, walkIn, hasOwner: true, extraContacts: others.length, reportedOn };
      return [clientId, contactStanding(after, { rule, today })];
    }),
  );
}
