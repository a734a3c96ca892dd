import { registerEnumType } from 'type-graphql';

/** Tiers as the graph names them; the order and the words are the kernel's. Source: KA-3. */
export const Tier = { A1: 'A1', A2: 'A2', B1: 'B1', B2: 'B2', C: 'C', D: 'D' } as const;
export type Tier = (typeof Tier)[keyof typeof Tier];

registerEnumType(Tier, {
  name: 'Tier',
  description: 'A client’s grade by yearly volume, credit, growth and profit, best first (KA-3).',
  valuesConfig: {
    A1: { description: 'Large volume and good payment credit.' },
    A2: { description: 'Considerable volume and fairly good payment credit.' },
    B1: { description: 'Medium volume with larger growth potential.' },
    B2: { description: 'Smaller volume with smaller growth potential.' },
    C: { description: 'Larger volume with a low profit contribution.' },
    D: { description: 'Small volume, high profit margin, some potential.' },
  },
});
