import { registerEnumType } from 'type-graphql';

export const MarketSubject = {
  COMPETITOR: 'COMPETITOR',
  PRICE: 'PRICE',
  PRODUCT: 'PRODUCT',
  POLICY: 'POLICY',
  NEW_MARKET: 'NEW_MARKET',
  CHANNEL: 'CHANNEL',
} as const;
export type MarketSubject = (typeof MarketSubject)[keyof typeof MarketSubject];

registerEnumType(MarketSubject, {
  name: 'MarketSubject',
  description: 'What a market note is about (AM-1).',
  valuesConfig: {
    COMPETITOR: { description: 'What a competitor does.' },
    PRICE: { description: 'Prices and terms in the market.' },
    PRODUCT: { description: 'Products, ours or of others, and what is wanted of them.' },
    POLICY: { description: 'Rules of authorities, standards and duties.' },
    NEW_MARKET: { description: 'A market that could be opened.' },
    CHANNEL: { description: 'Dealers and ways of selling.' },
  },
});
