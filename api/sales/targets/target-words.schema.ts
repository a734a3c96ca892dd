import { registerEnumType } from 'type-graphql';

export const TargetMeasure = { REVENUE: 'REVENUE', NEW_CLIENTS: 'NEW_CLIENTS', COLLECTED: 'COLLECTED' } as const;
export type TargetMeasure = (typeof TargetMeasure)[keyof typeof TargetMeasure];
registerEnumType(TargetMeasure, {
  name: 'TargetMeasure',
  description: 'What a sales target is set for (AM-1). Everything counts for who looked after the client on the day.',
  valuesConfig: {
    REVENUE: {
      description:
        'Attained revenue: ordered, in yuan, for who looked after the client on the day of the order. The measure REVENUE of figures counts the same orders for who looks after the client now.',
    },
    NEW_CLIENTS: { description: 'Clients whose first order falls on the day.' },
    COLLECTED: {
      description:
        'Attained collections: collected, in yuan, for who looked after the client on the due date. Over everybody it is the numerator of COLLECTION_RATE, which counts for who looks after the client now.',
    },
  },
});

export const TargetPeriod = { MONTH: 'MONTH', QUARTER: 'QUARTER', YEAR: 'YEAR' } as const;
export type TargetPeriod = (typeof TargetPeriod)[keyof typeof TargetPeriod];
registerEnumType(TargetPeriod, {
  name: 'TargetPeriod',
  description: 'How long a sales target runs. Each is set for itself.',
  valuesConfig: {
    MONTH: { description: 'A calendar month.' },
    QUARTER: { description: 'Three months from January, April, July or October.' },
    YEAR: { description: 'A calendar year.' },
  },
});

export const TargetState = {
  PROPOSED: 'PROPOSED',
  OBJECTED: 'OBJECTED',
  IN_FORCE: 'IN_FORCE',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type TargetState = (typeof TargetState)[keyof typeof TargetState];
registerEnumType(TargetState, {
  name: 'TargetState',
  description: 'Where a sales target stands. What is in force stays so while something else is proposed.',
  valuesConfig: {
    PROPOSED: { description: 'An amount waits for the account manager’s answer.' },
    OBJECTED: { description: 'The account manager objected to it.' },
    IN_FORCE: { description: 'Nothing waits: what is in force counts.' },
    WITHDRAWN: { description: 'What was proposed was taken back, and nothing is in force.' },
  },
});

export const TargetMove = { AGREE: 'AGREE', OBJECT: 'OBJECT', SET: 'SET', WITHDRAW: 'WITHDRAW' } as const;
export type TargetMove = (typeof TargetMove)[keyof typeof TargetMove];
registerEnumType(TargetMove, {
  name: 'TargetMove',
  description: 'What may be done with what was proposed.',
  valuesConfig: {
    AGREE: { description: 'The account manager agrees: it is in force.' },
    OBJECT: { description: 'The account manager objects, and says why.' },
    SET: { description: 'Who sets targets puts it in force without agreement, and says why.' },
    WITHDRAW: { description: 'Who sets targets takes it back, and says why.' },
  },
});

export const TargetStepMove = { PROPOSE: 'PROPOSE', ...TargetMove } as const;
export type TargetStepMove = (typeof TargetStepMove)[keyof typeof TargetStepMove];
registerEnumType(TargetStepMove, {
  name: 'TargetStepMove',
  description: 'What was done with a sales target.',
  valuesConfig: {
    PROPOSE: { description: 'An amount was proposed.' },
    AGREE: { description: 'It was agreed to.' },
    OBJECT: { description: 'It was objected to.' },
    SET: { description: 'It was put in force without agreement.' },
    WITHDRAW: { description: 'It was taken back.' },
  },
});

export const TargetBasis = { SET: 'SET', FROM_PARTS: 'FROM_PARTS', PARTIAL: 'PARTIAL', NONE: 'NONE' } as const;
export type TargetBasis = (typeof TargetBasis)[keyof typeof TargetBasis];
registerEnumType(TargetBasis, {
  name: 'TargetBasis',
  description: 'Where the target of a period comes from.',
  valuesConfig: {
    SET: { description: 'It was set for this very period.' },
    FROM_PARTS: { description: 'None was set for it; all its months or quarters have one, and it is their sum.' },
    PARTIAL: {
      description: 'None was set for it, and only some of its parts have one: there is nothing to attain yet.',
    },
    NONE: { description: 'None was set for it or for a part of it.' },
  },
});

export const SuggestionBasis = { ATTAINED: 'ATTAINED', TARGET: 'TARGET' } as const;
export type SuggestionBasis = (typeof SuggestionBasis)[keyof typeof SuggestionBasis];
registerEnumType(SuggestionBasis, {
  name: 'TargetSuggestionBasis',
  description: 'What of the same period a year before a suggestion starts from.',
  valuesConfig: {
    ATTAINED: { description: 'What was attained.' },
    TARGET: { description: 'The target that was in force.' },
  },
});
