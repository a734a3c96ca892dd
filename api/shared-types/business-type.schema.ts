import { registerEnumType } from 'type-graphql';

export const BusinessType = {
  AGREEMENT: 'AGREEMENT',
  MEMBER: 'MEMBER',
  DEALER: 'DEALER',
  TRADING: 'TRADING',
  AGENT: 'AGENT',
} as const;
export type BusinessType = (typeof BusinessType)[keyof typeof BusinessType];

registerEnumType(BusinessType, {
  name: 'BusinessType',
  description: 'On what footing a client buys (KA-4).',
  valuesConfig: {
    AGREEMENT: { description: 'An institution with a VIP agreement on file (协议客户).' },
    MEMBER: { description: 'A loyal individual of high use (会员客户).' },
    DEALER: { description: 'A dealer (经销商).' },
    TRADING: { description: 'A trading client (交易客户).' },
    AGENT: { description: 'An agent who earns rebates (代理商).' },
  },
});
