import { registerEnumType } from 'type-graphql';
import type { PenaltyMove as Move, PenaltyState as State } from './penalty';

export const PenaltyState = {
  PROPOSED: 'PROPOSED',
  APPROVED: 'APPROVED',
  REJECTED: 'REJECTED',
  WITHDRAWN: 'WITHDRAWN',
  REVOKED: 'REVOKED',
} as const satisfies { readonly [Name in State]: Name };
export type PenaltyState = State;

registerEnumType(PenaltyState, {
  name: 'PenaltyState',
  description: 'Where a penalty stands (CC-6, CQ-14).',
  valuesConfig: {
    PROPOSED: { description: 'Waits to be decided (待审批).' },
    APPROVED: { description: 'In force: it counts as a time that the rule was broken (已批准).' },
    REJECTED: { description: 'Refused; it counts for nothing (已驳回).' },
    WITHDRAWN: { description: 'Taken back by who proposed it (已撤回).' },
    REVOKED: { description: 'Approved, and taken back by a further decision; it counts for nothing (已撤销).' },
  },
});

export const PenaltyMove = {
  APPROVE: 'APPROVE',
  REJECT: 'REJECT',
  WITHDRAW: 'WITHDRAW',
  REVOKE: 'REVOKE',
} as const satisfies { readonly [Name in Move]: Name };
export type PenaltyMove = Move;

registerEnumType(PenaltyMove, {
  name: 'PenaltyMove',
  description: 'What is done with a penalty.',
  valuesConfig: {
    APPROVE: { description: 'Puts it into force; never by who proposed it or whom it concerns.' },
    REJECT: { description: 'Refuses it, with a reason; never by who proposed it or whom it concerns.' },
    WITHDRAW: { description: 'Takes it back; by who proposed it.' },
    REVOKE: { description: 'Takes an approval back, with a reason; never by who proposed it or whom it concerns.' },
  },
});

export const PenaltyKind = { ADMINISTRATIVE: 'ADMINISTRATIVE', BONUS: 'BONUS' } as const;
export type PenaltyKind = (typeof PenaltyKind)[keyof typeof PenaltyKind];

registerEnumType(PenaltyKind, {
  name: 'PenaltyKind',
  description: 'How a penalty is carried out (CQ-14).',
  valuesConfig: {
    ADMINISTRATIVE: {
      description: 'A dismissal: on the list that is compiled by the 10th of the next month (行政处罚).',
    },
    BONUS: { description: 'Money: by a notice in copies (奖金处罚).' },
  },
});
