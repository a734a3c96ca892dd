import type { ForeseePenaltyInput, PenaltyTermsQuery } from '../gql/graphql';

export type PenaltyTerm = PenaltyTermsQuery['penaltyTerms'][number];

/** A violation as it is filled in. */
export interface ViolationDraft {
  staffId: string;
  /** clause and violation, as `termKey` writes them */
  violation: string;
  breaks: string;
  fine: string;
  happenedOn: string;
  evidence: string;
  complaintNumber: string;
  noticeNumber: string;
}

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

export function termKey({ clause, violation }: PenaltyTerm): string {
  return `${clause} ${violation}`;
}

/** What is missing of the facts that decide what follows: a word of `case.fault` by field. */
export function factFaults(
  { staffId, breaks, fine, happenedOn }: ViolationDraft,
  term: PenaltyTerm | undefined,
): Partial<Record<keyof ViolationDraft, 'required' | 'amount'>> {
  return {
    ...(!staffId && { staffId: 'required' }),
    ...(!term && { violation: 'required' }),
    ...(term?.brokenClauses.length && !breaks && { breaks: 'required' }),
    ...(term?.fineFrom && !AMOUNT.test(fine.trim()) && { fine: 'amount' }),
    ...(!happenedOn && { happenedOn: 'required' }),
  };
}

/** The facts that decide what follows; what the clause does not ask for is left out. */
export function factsOf(
  { staffId, happenedOn, breaks, fine }: ViolationDraft,
  term: PenaltyTerm | undefined,
): ForeseePenaltyInput {
  return {
    staffId,
    happenedOn,
    clause: term?.clause ?? '',
    violation: term?.violation ?? '',
    breaks: term?.brokenClauses.length ? breaks || null : null,
    fine: term?.fineFrom ? fine.trim() || null : null,
  };
}
