import { addDays, type CivilDate } from '../../kernel/civil-date';
import type { HandoverParameters } from '../../kernel/policy/handover';
import type { Ruled } from '../../kernel/policy/regulation';
import type { Why } from '../../kernel/policy/why';
import type { ContactStanding } from '../contacts/contact-standing';
import type { Candidate } from './handover-proposal';
import type { PortfolioRow } from './handover.repository';

/** What one successor takes over. */
export interface Share {
  readonly successorId: string;
  readonly clientCount: number;
  readonly volumeFen: number;
  readonly openCases: number;
  /** Clients that fewer of us are in contact with afterwards than there have to be. */
  readonly tooFewContacts: number;
  /** Duties besides clients. */
  readonly dutyCount: number;
  readonly clientsAfter: number;
}

/** The shares of a proposal, the largest first. */
export function sharesOf(
  portfolio: readonly PortfolioRow[],
  {
    successors,
    dutySuccessors,
    contactsAfter,
  }: {
    readonly successors: ReadonlyMap<string, string>;
    readonly dutySuccessors: ReadonlyMap<string, string | null>;
    readonly contactsAfter: ReadonlyMap<string, ContactStanding>;
  },
  candidates: readonly Candidate[],
): Share[] {
  const takers = [...dutySuccessors.values()];
  return candidates
    .map(({ staffId, clientCount }): Share => {
      const theirs = portfolio.filter(({ clientId }) => successors.get(clientId) === staffId);
      return {
        successorId: staffId,
        clientCount: theirs.length,
        volumeFen: theirs.reduce((sum, { volumeFen }) => sum + volumeFen, 0),
        openCases: theirs.reduce((sum, { openCases }) => sum + openCases, 0),
        tooFewContacts: theirs.filter(({ clientId }) => contactsAfter.get(clientId)?.state === 'TOO_FEW').length,
        dutyCount: takers.filter((taker) => taker === staffId).length,
        clientsAfter: clientCount + theirs.length,
      };
    })
    .filter(({ clientCount, dutyCount }) => clientCount + dutyCount > 0)
    .sort(
      (one, other) =>
        other.clientCount - one.clientCount ||
        other.dutyCount - one.dutyCount ||
        (one.successorId < other.successorId ? -1 : 1),
    );
}

/** By when clients are told, until when it can be undone, and by which clause. Source: KA-14 */
export function termsOf(
  { clause, policyVersion, parameters }: Ruled<HandoverParameters>,
  today: CivilDate,
): { readonly noticeDueOn: CivilDate; readonly undoUntil: CivilDate; readonly why: Why } {
  const { noticeWithinDays, undoWithinDays, successorFrom, balancedBy } = parameters;
  return {
    noticeDueOn: addDays(today, noticeWithinDays),
    undoUntil: addDays(today, undoWithinDays),
    why: {
      clause,
      policyVersion,
      rule: `successor: same ${successorFrom.join(', then same ')}; then fewest ${balancedBy}`,
      inputs: [
        { name: 'noticeWithin', value: String(noticeWithinDays), unit: 'day' },
        { name: 'undoWithin', value: String(undoWithinDays), unit: 'day' },
      ],
    },
  };
}
