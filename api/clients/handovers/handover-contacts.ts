import { contactStanding, type ContactRule, type ContactStanding } from '../contacts/contact-standing';
import type { PortfolioRow } from './handover.repository';

/**
 * How many of us are in contact with each client once it is handed over, against how many there have to be: the
 * successor is, and whoever was beside the leaver; a successor who was already is no second one.
 *
 * @param successors  by client
 * @param rule        what the regulation asks for; undefined: nothing, and nothing is answered
 * @returns by client, in the order of the portfolio
 * Source: KA-13
 */
export function standingsAfter(
  portfolio: readonly PortfolioRow[],
  successors: ReadonlyMap<string, string>,
  rule: ContactRule | undefined,
): ReadonlyMap<string, ContactStanding> {
  if (rule === undefined) return new Map();
  return new Map(
    portfolio.map(({ clientId, tier, important, contactIds }) => {
      const others = contactIds.filter((staffId) => staffId !== successors.get(clientId));
      return [clientId, contactStanding({ tier, important, hasOwner: true, extraContacts: others.length }, rule)];
    }),
  );
}
