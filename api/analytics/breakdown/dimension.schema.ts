import { registerEnumType } from 'type-graphql';

export const Dimension = {
  MONTH: 'MONTH',
  CLASS: 'CLASS',
  TIER: 'TIER',
  REGION: 'REGION',
  MARKET: 'MARKET',
} as const;
export type Dimension = (typeof Dimension)[keyof typeof Dimension];

registerEnumType(Dimension, {
  name: 'Dimension',
  description: 'What figures can be told apart by.',
  valuesConfig: {
    MONTH: { description: 'The month, "YYYY-MM": of receipt, or of the due date, or of the end, as the measure says.' },
    CLASS: { description: 'The class of the complaint (CC-1).' },
    TIER: { description: 'The tier of the client at receipt (KA-3).' },
    REGION: { description: 'The region of the client at receipt, by code.' },
    MARKET: { description: 'DOMESTIC or OVERSEAS, which have different deadlines (CQ-12).' },
  },
});
