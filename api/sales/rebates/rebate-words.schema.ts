import { registerEnumType } from 'type-graphql';

export const RebateState = { PENDING: 'PENDING', OVERDUE: 'OVERDUE', PAID: 'PAID', OVERPAID: 'OVERPAID' } as const;
export type RebateState = (typeof RebateState)[keyof typeof RebateState];
registerEnumType(RebateState, {
  name: 'RebateState',
  description: 'Where the payment of a rebate stands (SD-8).',
  valuesConfig: {
    PENDING: { description: 'Something is left to pay, and its day has not passed.' },
    OVERDUE: { description: 'Something is left to pay, and its day has passed.' },
    PAID: { description: 'Nothing is left to pay.' },
    OVERPAID: { description: 'More was paid than a correction left to be earned.' },
  },
});

export const RebateLineKind = { ORDER: 'ORDER', RETURN: 'RETURN' } as const;
export type RebateLineKind = (typeof RebateLineKind)[keyof typeof RebateLineKind];
registerEnumType(RebateLineKind, {
  name: 'RebateLineKind',
  description: 'What a line of a rebate statement is.',
  valuesConfig: {
    ORDER: { description: 'An order of the month.' },
    RETURN: { description: 'A return or allowance booked in the month.' },
  },
});

export const RebateAction = { AGREE: 'AGREE', CORRECT: 'CORRECT', PAY: 'PAY' } as const;
export type RebateAction = (typeof RebateAction)[keyof typeof RebateAction];
registerEnumType(RebateAction, {
  name: 'RebateAction',
  description: 'What is done about rebates.',
  valuesConfig: {
    AGREE: { description: 'Agree terms with an agent: the deputy GM (sales).' },
    CORRECT: { description: 'State a month anew as a further version: the service director.' },
    PAY: { description: 'Record a payment: accounting.' },
  },
});
