import { registerEnumType } from 'type-graphql';

export const ComplaintClass = {
  GRIEVANCE: 'GRIEVANCE',
  SUGGESTION: 'SUGGESTION',
  PRODUCT_QUALITY: 'PRODUCT_QUALITY',
  PACKAGING: 'PACKAGING',
  SERVICE_QUALITY: 'SERVICE_QUALITY',
} as const;
export type ComplaintClass = (typeof ComplaintClass)[keyof typeof ComplaintClass];

registerEnumType(ComplaintClass, {
  name: 'ComplaintClass',
  description: 'What a complaint is about; the class decides the procedure (CC-1).',
  valuesConfig: {
    GRIEVANCE: { description: 'Grievance (抱怨): explained at once (CC-6).' },
    SUGGESTION: { description: 'Suggestion (建议): a valuable one goes to the management (CC-8).' },
    PRODUCT_QUALITY: { description: 'Product quality (产品质量): memo, liability split and repair (CC-9, CC-10).' },
    PACKAGING: { description: 'Appearance and packaging (外观包装): by the carrier contract (CC-11).' },
    SERVICE_QUALITY: { description: 'Service quality (服务质量): investigated by the head concerned (CC-12).' },
  },
});
