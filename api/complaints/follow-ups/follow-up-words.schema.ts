import { registerEnumType } from 'type-graphql';

export const FollowUpReason = {
  REPAIRED_DELIVERY: 'REPAIRED_DELIVERY',
  REPLY: 'REPLY',
  AGAIN: 'AGAIN',
} as const;
export type FollowUpReason = (typeof FollowUpReason)[keyof typeof FollowUpReason];

registerEnumType(FollowUpReason, {
  name: 'FollowUpReason',
  description: 'What a client is called back about (CC-14, SD-4).',
  valuesConfig: {
    REPAIRED_DELIVERY: { description: 'Repaired goods were delivered.' },
    REPLY: { description: 'The complaint was answered.' },
    AGAIN: { description: 'The client disagreed or was not reached, and is called again (SD-4).' },
  },
});

/** What a call back may come to, as its caller says. */
export const FollowUpOutcome = {
  SATISFIED: 'SATISFIED',
  DISSATISFIED: 'DISSATISFIED',
  NOT_REACHED: 'NOT_REACHED',
} as const;
export type FollowUpOutcome = (typeof FollowUpOutcome)[keyof typeof FollowUpOutcome];

registerEnumType(FollowUpOutcome, {
  name: 'FollowUpOutcome',
  description: 'What came of a callback (SD-4).',
  valuesConfig: {
    SATISFIED: { description: 'The client is satisfied with the result.' },
    DISSATISFIED: { description: 'The client disagrees, and is called again at another time.' },
    NOT_REACHED: { description: 'Nobody answered; the client is called again.' },
  },
});

export const FollowUpWhen = { OVERDUE: 'OVERDUE', TODAY: 'TODAY', COMING: 'COMING', DONE: 'DONE' } as const;
export type FollowUpWhen = (typeof FollowUpWhen)[keyof typeof FollowUpWhen];

registerEnumType(FollowUpWhen, {
  name: 'FollowUpWhen',
  description: 'Which callbacks.',
  valuesConfig: {
    OVERDUE: { description: 'Owed on a day before today, and not done.' },
    TODAY: { description: 'Owed today.' },
    COMING: { description: 'Owed on a day to come.' },
    DONE: { description: 'Done, the latest first.' },
  },
});
