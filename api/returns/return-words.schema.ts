import { registerEnumType } from 'type-graphql';

export const ReturnKind = {
  RETURN: 'RETURN',
  REWORK: 'REWORK',
  ALLOWANCE: 'ALLOWANCE',
  COMPENSATION: 'COMPENSATION',
} as const;
export type ReturnKind = (typeof ReturnKind)[keyof typeof ReturnKind];

registerEnumType(ReturnKind, {
  name: 'ReturnKind',
  description: 'How a case about goods is settled (CQ-15, CQ-16).',
  valuesConfig: {
    RETURN: { description: 'Goods come back for good (退货).' },
    REWORK: { description: 'Goods come back to be mended (返工).' },
    ALLOWANCE: { description: 'Money off the price instead of goods (折让).' },
    COMPENSATION: { description: 'Money for a loss beyond the price of the goods (赔偿).' },
  },
});

export const ReturnState = {
  REQUESTED: 'REQUESTED',
  APPROVED: 'APPROVED',
  RECEIVING: 'RECEIVING',
  RECEIVED: 'RECEIVED',
  HELD: 'HELD',
  SIGNED: 'SIGNED',
  BOOKED: 'BOOKED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type ReturnState = (typeof ReturnState)[keyof typeof ReturnState];

registerEnumType(ReturnState, {
  name: 'ReturnState',
  description: 'Where a return stands.',
  valuesConfig: {
    REQUESTED: { description: 'Asked for.' },
    APPROVED: { description: 'May come back (CQ-16), or may be granted (CQ-15).' },
    RECEIVING: { description: 'Some of it has come, more is to come (CQ-18).' },
    RECEIVED: { description: 'The warehouse signed for all that came (CQ-18); what is booked is settled (CQ-17).' },
    HELD: { description: 'Quantities differ beyond the tolerance: stopped for instruction (CQ-17).' },
    SIGNED: { description: 'The client signed the certificate (CQ-15).' },
    BOOKED: { description: 'In the books (CQ-19); of what is worth nothing, settled with nothing to post.' },
    REFUSED: { description: 'Not taken back, not granted.' },
    WITHDRAWN: { description: 'No longer asked for.' },
  },
});

export const ReturnAction = {
  APPROVE: 'APPROVE',
  REFUSE: 'REFUSE',
  WITHDRAW: 'WITHDRAW',
  RECEIVE: 'RECEIVE',
  SIGN: 'SIGN',
  INSTRUCT: 'INSTRUCT',
  ATTACH_PROOF: 'ATTACH_PROOF',
  BOOK: 'BOOK',
  REVERSE: 'REVERSE',
} as const;
export type ReturnAction = (typeof ReturnAction)[keyof typeof ReturnAction];

registerEnumType(ReturnAction, {
  name: 'ReturnAction',
  description: 'A step of a return.',
  valuesConfig: {
    APPROVE: { description: 'Approve it, by the post its amount asks for (CQ-5).' },
    REFUSE: { description: 'Refuse it, by the same post.' },
    WITHDRAW: { description: 'No longer ask for it.' },
    RECEIVE: { description: 'Sign for what arrived (CQ-18).' },
    SIGN: { description: 'Record that the client signed (CQ-15).' },
    INSTRUCT: { description: 'Say how a held return is booked (CQ-17).' },
    ATTACH_PROOF: { description: 'Attach one of the three proofs (CQ-19).' },
    BOOK: { description: 'Write the voucher (CQ-19); what is worth nothing ends without one.' },
    REVERSE: { description: 'Take the voucher back by a counter-entry.' },
  },
});

export const RateOf = { ORDER: 'ORDER', COMPANY: 'COMPANY' } as const;
export type RateOf = (typeof RateOf)[keyof typeof RateOf];
registerEnumType(RateOf, {
  name: 'RateOf',
  description: 'Whose over-acceptance rate applies (CQ-17).',
  valuesConfig: {
    ORDER: { description: 'The order says it.' },
    COMPANY: { description: 'The order says nothing: the company’s.' },
  },
});

export const HoldReason = { OVER_TOLERANCE: 'OVER_TOLERANCE', OVER_DELIVERED: 'OVER_DELIVERED' } as const;
export type HoldReason = (typeof HoldReason)[keyof typeof HoldReason];
registerEnumType(HoldReason, {
  name: 'HoldReason',
  description: 'Why a line stops for instruction (CQ-17).',
  valuesConfig: {
    OVER_TOLERANCE: { description: 'More came than approved and accepted beyond.' },
    OVER_DELIVERED: { description: 'More came than was delivered and not given back before.' },
  },
});

export const Instruction = { BOOK_RECEIVED: 'BOOK_RECEIVED', BOOK_APPROVED: 'BOOK_APPROVED' } as const;
export type Instruction = (typeof Instruction)[keyof typeof Instruction];
registerEnumType(Instruction, {
  name: 'Instruction',
  description: 'How a held return is booked (CQ-17).',
  valuesConfig: {
    BOOK_RECEIVED: { description: 'By the quantity that came; not where more came than was delivered.' },
    BOOK_APPROVED: { description: 'By the approved quantity where more came; the surplus goes back to the client.' },
  },
});

export const CopyHolder = {
  SALES: 'SALES',
  WAREHOUSE: 'WAREHOUSE',
  ACCOUNTING: 'ACCOUNTING',
  GM_OFFICE: 'GM_OFFICE',
  QUALITY: 'QUALITY',
} as const;
export type CopyHolder = (typeof CopyHolder)[keyof typeof CopyHolder];
registerEnumType(CopyHolder, {
  name: 'CopyHolder',
  description: 'Who keeps a copy of a note or a certificate (CQ-15, CQ-16).',
  valuesConfig: {
    SALES: { description: 'Sales.' },
    WAREHOUSE: { description: 'The warehouse.' },
    ACCOUNTING: { description: 'Accounting.' },
    GM_OFFICE: { description: 'The general manager’s office.' },
    QUALITY: { description: 'Quality.' },
  },
});

export const DecisionKind = { APPROVAL: 'APPROVAL', INSTRUCTION: 'INSTRUCTION' } as const;
export type DecisionKind = (typeof DecisionKind)[keyof typeof DecisionKind];
registerEnumType(DecisionKind, {
  name: 'ReturnDecisionKind',
  description: 'What was decided about a return.',
  valuesConfig: {
    APPROVAL: { description: 'Whether it may come back or be granted (CQ-5).' },
    INSTRUCTION: { description: 'How a held one is booked (CQ-17).' },
  },
});

export const DecisionOutcome = {
  APPROVED: 'APPROVED',
  REFUSED: 'REFUSED',
  BOOK_RECEIVED: 'BOOK_RECEIVED',
  BOOK_APPROVED: 'BOOK_APPROVED',
} as const;
export type DecisionOutcome = (typeof DecisionOutcome)[keyof typeof DecisionOutcome];
registerEnumType(DecisionOutcome, {
  name: 'ReturnDecisionOutcome',
  description: 'What a decision about a return says.',
  valuesConfig: {
    APPROVED: { description: 'It may.' },
    REFUSED: { description: 'It may not.' },
    BOOK_RECEIVED: { description: 'By the quantity that came.' },
    BOOK_APPROVED: { description: 'By the approved quantity.' },
  },
});
