import { registerEnumType } from 'type-graphql';

export const SettlementKind = { COLLECTION: 'COLLECTION', CREDIT: 'CREDIT' } as const;
export type SettlementKind = (typeof SettlementKind)[keyof typeof SettlementKind];
registerEnumType(SettlementKind, {
  name: 'SettlementKind',
  description: 'What settles receivables.',
  valuesConfig: {
    COLLECTION: { description: 'Money that came in.' },
    CREDIT: { description: 'A return or an allowance that was booked (CQ-15, CQ-19).' },
  },
});

export const DisputeRelease = {
  UPHELD: 'UPHELD',
  NOT_ESTABLISHED: 'NOT_ESTABLISHED',
  WITHDRAWN: 'WITHDRAWN',
  VOID: 'VOID',
  DUPLICATE: 'DUPLICATE',
  DETERMINED: 'DETERMINED',
} as const;
export type DisputeRelease = (typeof DisputeRelease)[keyof typeof DisputeRelease];
registerEnumType(DisputeRelease, {
  name: 'DisputeRelease',
  description: 'Why a complaint no longer holds an amount up: how it ended, or what was found out.',
  valuesConfig: {
    UPHELD: { description: 'Closed; what was granted is credited by its return or allowance.' },
    NOT_ESTABLISHED: { description: 'Found baseless: the amount is collected on its due date (CQ-13).' },
    WITHDRAWN: { description: 'The client withdrew it.' },
    VOID: { description: 'It was filed by mistake.' },
    DUPLICATE: { description: 'It repeated another one.' },
    DETERMINED: { description: 'How much is defective was found out: what it holds up since stands beside (CQ-2).' },
  },
});

export const CollectionChannel = { PHONE: 'PHONE', VISIT: 'VISIT', MESSAGE: 'MESSAGE', LETTER: 'LETTER' } as const;
export type CollectionChannel = (typeof CollectionChannel)[keyof typeof CollectionChannel];
registerEnumType(CollectionChannel, {
  name: 'CollectionChannel',
  description: 'How the client was asked for the money.',
  valuesConfig: {
    PHONE: { description: 'By telephone.' },
    VISIT: { description: 'On a visit.' },
    MESSAGE: { description: 'By message or e-mail.' },
    LETTER: { description: 'By a letter of demand.' },
  },
});

export const CollectionResult = {
  PROMISED: 'PROMISED',
  RECONCILED: 'RECONCILED',
  DISPUTED: 'DISPUTED',
  REFUSED: 'REFUSED',
  NOT_REACHED: 'NOT_REACHED',
} as const;
export type CollectionResult = (typeof CollectionResult)[keyof typeof CollectionResult];
registerEnumType(CollectionResult, {
  name: 'CollectionResult',
  description: 'What came of asking for the money.',
  valuesConfig: {
    PROMISED: { description: 'The client promised to pay by a day.' },
    RECONCILED: { description: 'The client agreed to the balance and promised nothing.' },
    DISPUTED: { description: 'The client does not agree; a complaint is filed where goods are at fault.' },
    REFUSED: { description: 'The client refuses to pay.' },
    NOT_REACHED: { description: 'Nobody was reached.' },
  },
});

export const AgeingBy = { CLIENT: 'CLIENT', OWNER: 'OWNER' } as const;
export type AgeingBy = (typeof AgeingBy)[keyof typeof AgeingBy];
registerEnumType(AgeingBy, {
  name: 'AgeingBy',
  description: 'What receivables are summed up by.',
  valuesConfig: {
    CLIENT: { description: 'By client.' },
    OWNER: { description: 'By the account manager who looks after the client.' },
  },
});
