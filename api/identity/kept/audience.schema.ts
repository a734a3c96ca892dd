import { registerEnumType } from 'type-graphql';

export const Audience = { NOBODY: 'NOBODY', TEAM: 'TEAM', UNIT: 'UNIT', POST: 'POST' } as const;
export type Audience = (typeof Audience)[keyof typeof Audience];

registerEnumType(Audience, {
  name: 'Audience',
  description: 'Whom something that a member of staff keeps is shared with. Sharing gives nobody a right to see more.',
  valuesConfig: {
    NOBODY: { description: 'Nobody: it is its owner’s alone.' },
    TEAM: { description: 'The owner’s team: everybody below its head, and the head.' },
    UNIT: { description: 'The owner’s unit and those below it.' },
    POST: { description: 'Whoever holds a post, or stands in at it.' },
  },
});
