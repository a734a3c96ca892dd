import { registerEnumType } from 'type-graphql';
import type { CreditPolicy as PolicyWord } from '../../kernel/policy/credit-change';
import type { CreditMove as Move, CreditState } from './credit-application';
import type { CheckResult as Result } from './credit-check';

export const CreditPolicy = {
  AS_SUBMITTED: 'AS_SUBMITTED',
  ANNOUNCED_FIRST: 'ANNOUNCED_FIRST',
  ORDINARY: 'ORDINARY',
  RESTRUCTURE_ONLY: 'RESTRUCTURE_ONLY',
  DECREASE_ONLY: 'DECREASE_ONLY',
} as const;
export type CreditPolicy = (typeof CreditPolicy)[keyof typeof CreditPolicy];

/** The graph's word for a policy of the regulation. */
export const CREDIT_POLICIES: Readonly<Record<PolicyWord, CreditPolicy>> = {
  asSubmitted: 'AS_SUBMITTED',
  announcedFirst: 'ANNOUNCED_FIRST',
  ordinary: 'ORDINARY',
  restructureOnly: 'RESTRUCTURE_ONLY',
  decreaseOnly: 'DECREASE_ONLY',
};

registerEnumType(CreditPolicy, {
  name: 'CreditPolicy',
  description: 'How the credit of a client may change, by its segment (BK-2).',
  valuesConfig: {
    AS_SUBMITTED: { description: 'Approved as it was applied for (gold).' },
    ANNOUNCED_FIRST: { description: 'Announced first and served first (key).' },
    ORDINARY: { description: 'By the ordinary procedure (general).' },
    RESTRUCTURE_ONLY: { description: 'Within the present exposure only (quality).' },
    DECREASE_ONLY: { description: 'Below the present limit only (restricted, eliminated).' },
  },
});

export const CreditApplicationState = {
  SUBMITTED: 'SUBMITTED',
  INVESTIGATED: 'INVESTIGATED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies { readonly [State in CreditState]: State };

registerEnumType(CreditApplicationState, {
  name: 'CreditApplicationState',
  description: 'Where an application for credit stands (CR-3, CR-4).',
  valuesConfig: {
    SUBMITTED: { description: 'Checked, and waits for its investigation.' },
    INVESTIGATED: { description: 'Its report is signed; waits to be decided.' },
    APPROVED: { description: 'The line is set as asked.' },
    REJECTED: { description: 'Refused, with a reason.' },
    WITHDRAWN: { description: 'Taken back by who applied.' },
  },
});

export const CreditMove = {
  REPORT: 'REPORT',
  APPROVE: 'APPROVE',
  REJECT: 'REJECT',
  WITHDRAW: 'WITHDRAW',
} as const satisfies { readonly [M in Move]: M };

registerEnumType(CreditMove, {
  name: 'CreditMove',
  description: 'What is done with an application for credit.',
  valuesConfig: {
    REPORT: { description: 'Signs a report, or its next version; never by who applied.' },
    APPROVE: { description: 'Sets the line as asked; never by who applied or investigated.' },
    REJECT: { description: 'Refuses it, with a reason; never by who applied or investigated.' },
    WITHDRAW: { description: 'Takes it back; by who applied.' },
  },
});

/** What is done by `moveCreditApplication`: all but the report, which has a mutation of its own. */
export const CreditDecision = { APPROVE: 'APPROVE', REJECT: 'REJECT', WITHDRAW: 'WITHDRAW' } as const;
export type CreditDecision = (typeof CreditDecision)[keyof typeof CreditDecision];

registerEnumType(CreditDecision, {
  name: 'CreditDecision',
  description: 'How an application for credit ends.',
  valuesConfig: {
    APPROVE: { description: 'The line is set as asked.' },
    REJECT: { description: 'Refused, with a reason.' },
    WITHDRAW: { description: 'Taken back by who applied.' },
  },
});

export const CheckResult = {
  PASSED: 'PASSED',
  FAILED: 'FAILED',
  UNKNOWN: 'UNKNOWN',
} as const satisfies { readonly [R in Result]: R };

registerEnumType(CheckResult, {
  name: 'CheckResult',
  description: 'What came of checking a condition.',
  valuesConfig: {
    PASSED: { description: 'It holds.' },
    FAILED: { description: 'It does not hold.' },
    UNKNOWN: { description: 'What it asks for is not on record.' },
  },
});
