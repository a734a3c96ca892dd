import { registerEnumType } from 'type-graphql';

export const LiableParty = {
  FACTORY: 'FACTORY',
  CLIENT: 'CLIENT',
  SUPPLIER: 'SUPPLIER',
  CARRIER: 'CARRIER',
  THIRD_PARTY: 'THIRD_PARTY',
} as const;
export type LiableParty = (typeof LiableParty)[keyof typeof LiableParty];

registerEnumType(LiableParty, {
  name: 'LiableParty',
  description: 'Who bears a share of a liability split (CC-9, CQ-11).',
  valuesConfig: {
    FACTORY: { description: 'The company, one share for each of its departments (工厂).' },
    CLIENT: { description: 'The client (客户).' },
    SUPPLIER: { description: 'A supplier, by name (供应商).' },
    CARRIER: { description: 'A carrier, by name (承运商).' },
    THIRD_PARTY: { description: 'Somebody else, by name (其他第三方).' },
  },
});

export const DecisionStanding = {
  DRAFT: 'DRAFT',
  REPLACED: 'REPLACED',
  PUT_FORWARD: 'PUT_FORWARD',
  REJECTED: 'REJECTED',
  APPROVED: 'APPROVED',
  OBJECTED: 'OBJECTED',
  COUNTERSIGNED: 'COUNTERSIGNED',
} as const;
export type DecisionStanding = (typeof DecisionStanding)[keyof typeof DecisionStanding];

registerEnumType(DecisionStanding, {
  name: 'DecisionStanding',
  description: 'What became of a version of the decision on who bears what.',
  valuesConfig: {
    DRAFT: { description: 'They are still at it.' },
    REPLACED: { description: 'A later version took its place, or it was dropped, before anybody was asked.' },
    PUT_FORWARD: { description: 'It waits for whoever approves its amount (CQ-5).' },
    REJECTED: { description: 'It was not approved and went back.' },
    APPROVED: { description: 'It is approved; the client has not answered.' },
    OBJECTED: { description: 'The client objected, and it went back (CC-9).' },
    COUNTERSIGNED: { description: 'The client countersigned it (CC-9).' },
  },
});

export const CaseRecord = {
  DECISION: 'DECISION',
  LOSSES: 'LOSSES',
  CORRECTIVE_ACTION: 'CORRECTIVE_ACTION',
  SHIPMENT: 'SHIPMENT',
  DOCUMENT: 'DOCUMENT',
  GOODS: 'GOODS',
  THIRD_PARTY: 'THIRD_PARTY',
  RECOVERY: 'RECOVERY',
  PETITION: 'PETITION',
  PETITION_DECISION: 'PETITION_DECISION',
} as const;
export type CaseRecord = (typeof CaseRecord)[keyof typeof CaseRecord];

registerEnumType(CaseRecord, {
  name: 'CaseRecord',
  description: 'What can be put on record of a case beside its steps.',
  valuesConfig: {
    DECISION: { description: 'A version of the decision with its liability split (CC-9, CQ-4).' },
    LOSSES: { description: 'The loss, line by line and by standard (CQ-6).' },
    CORRECTIVE_ACTION: { description: 'A corrective action, and that it is done (CQ-6).' },
    SHIPMENT: { description: 'What happens to repaired goods on their way (CC-10).' },
    DOCUMENT: { description: 'A document of the case.' },
    GOODS: { description: 'What is known of the goods it is about, and of a sample (CQ-2).' },
    THIRD_PARTY: { description: 'What a third party answers to what is claimed of it (CQ-11).' },
    RECOVERY: { description: 'Money that came in of a third party (CQ-11).' },
    PETITION: { description: 'The objection of a department to what is attributed to it (CQ-11).' },
    PETITION_DECISION: { description: 'What is decided of such a petition (CQ-11).' },
  },
});

export const ShipmentKind = {
  PACKED: 'PACKED',
  DISPATCHED: 'DISPATCHED',
  IN_TRANSIT: 'IN_TRANSIT',
  HELD_UP: 'HELD_UP',
  DELIVERED: 'DELIVERED',
} as const;
export type ShipmentKind = (typeof ShipmentKind)[keyof typeof ShipmentKind];

registerEnumType(ShipmentKind, {
  name: 'ShipmentKind',
  description: 'What happens to repaired goods on their way (CC-10).',
  valuesConfig: {
    PACKED: { description: 'Packed and ready (已装箱).' },
    DISPATCHED: { description: 'Handed to the carrier (已发运).' },
    IN_TRANSIT: { description: 'On its way (运输中).' },
    HELD_UP: { description: 'Held up on its way (途中受阻).' },
    DELIVERED: { description: 'With the client (已送达).' },
  },
});
