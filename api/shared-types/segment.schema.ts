import { registerEnumType } from 'type-graphql';

/** Segments as the graph names them; the order and the words are the kernel's. Source: BK-1. */
export const Segment = {
  GOLD: 'GOLD',
  KEY: 'KEY',
  QUALITY: 'QUALITY',
  GENERAL: 'GENERAL',
  RESTRICTED: 'RESTRICTED',
  ELIMINATED: 'ELIMINATED',
} as const;
export type Segment = (typeof Segment)[keyof typeof Segment];

registerEnumType(Segment, {
  name: 'Segment',
  description: 'Where a client stands by credit, size, financial indicators and the outlook of its industry (BK-1).',
  valuesConfig: {
    GOLD: { description: 'Credit is approved as it was applied for (BK-2).' },
    KEY: { description: 'Announced first and served first (BK-2).' },
    QUALITY: { description: 'Its present exposure may only be restructured (BK-2).' },
    GENERAL: { description: 'The ordinary procedure.' },
    RESTRICTED: { description: 'Its exposure may only fall (BK-2).' },
    ELIMINATED: { description: 'Its exposure may only fall, and business with it ends (BK-2).' },
  },
});
