import { registerEnumType } from 'type-graphql';

export const Dimension = {
  MONTH: 'MONTH',
  CLASS: 'CLASS',
  TIER: 'TIER',
  SEGMENT: 'SEGMENT',
  REGION: 'REGION',
  MARKET: 'MARKET',
  PRODUCT: 'PRODUCT',
  REASON: 'REASON',
  DEPARTMENT: 'DEPARTMENT',
  COST: 'COST',
  MANAGER: 'MANAGER',
  AGE: 'AGE',
  STEP: 'STEP',
  POST: 'POST',
} as const;
export type Dimension = (typeof Dimension)[keyof typeof Dimension];

registerEnumType(Dimension, {
  name: 'Dimension',
  description: 'What figures can be told apart by.',
  valuesConfig: {
    MONTH: { description: 'The month, "YYYY-MM": of receipt, or of the due date, or of the end, as the measure says.' },
    CLASS: { description: 'The class of the complaint (CC-1).' },
    TIER: {
      description:
        'The tier of the client (KA-3): of complaints, their cost, attribution and conclusions at receipt, of active clients at the end of the period, of all else on the day.',
    },
    SEGMENT: { description: 'The segment of the client on the day (BK-1).' },
    REGION: { description: 'The region of the client at receipt, by code.' },
    MARKET: { description: 'DOMESTIC or OVERSEAS, which have different deadlines (CQ-12).' },
    PRODUCT: { description: 'The product, by number; the fifty that weigh most, all others together as "*".' },
    REASON: { description: 'Why goods came back, as the return note says; the fifty that weigh most, others as "*".' },
    DEPARTMENT: {
      description:
        'The responsible department, or SUPPLIER, CARRIER, CLIENT, THIRD_PARTY outside (CQ-6, CQ-11); of steps the department of the post, or MANAGEMENT.',
    },
    COST: { description: 'ALLOWANCE, WRITTEN_OFF, REPAIR, FREIGHT, RECOVERED (below zero), or ESTIMATED while open.' },
    MANAGER: {
      description:
        'The account manager of the client, by id of the staff, as of a past instant who it was then; null for clients without one, others as "*".',
    },
    AGE: { description: 'Days since approval: "0-5", "6-10", "11-15", "16-".' },
    STEP: { description: 'The step of a case, as the policy calls it (CC-5, CQ-4).' },
    POST: { description: 'The post whose step it is.' },
  },
});
