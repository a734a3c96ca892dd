import { registerEnumType } from 'type-graphql';

export const ActivityKind = { CALL: 'CALL', VISIT: 'VISIT', CALLBACK: 'CALLBACK', WALK_IN: 'WALK_IN' } as const;
export type ActivityKind = (typeof ActivityKind)[keyof typeof ActivityKind];

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'How we were in contact (SD-1).',
  valuesConfig: {
    CALL: { description: 'The client called (来电).' },
    VISIT: { description: 'We visited the client (拜访).' },
    CALLBACK: { description: 'We called the client (回访, SD-4).' },
    WALK_IN: { description: 'The client came to the desk (来访, SD-5).' },
  },
});

export const ActivitySubject = {
  CONSULTATION: 'CONSULTATION',
  COMPLAINT: 'COMPLAINT',
  DISPUTE: 'DISPUTE',
  HANDOUT: 'HANDOUT',
  RECEIVABLES: 'RECEIVABLES',
  MARKET: 'MARKET',
  GUIDANCE: 'GUIDANCE',
  CARE: 'CARE',
} as const;
export type ActivitySubject = (typeof ActivitySubject)[keyof typeof ActivitySubject];

registerEnumType(ActivitySubject, {
  name: 'ActivitySubject',
  description: 'What a contact was about (SD-1, SD-6, KA-16).',
  valuesConfig: {
    CONSULTATION: { description: 'The client asked for advice (咨询).' },
    COMPLAINT: { description: 'The client complained; the complaint itself is filed apart (投诉).' },
    DISPUTE: { description: 'A dispute between a dealer and a trading client (纠纷).' },
    HANDOUT: { description: 'Material or gifts were handed out (资料与礼品发放).' },
    RECEIVABLES: { description: 'Receivables were checked (核对应收款, KA-16).' },
    MARKET: { description: 'Market information (市场信息, KA-16).' },
    GUIDANCE: { description: 'Technical guidance (技术指导, SD-6).' },
    CARE: { description: 'Regular care of the client (日常维护, KA-16).' },
  },
});
