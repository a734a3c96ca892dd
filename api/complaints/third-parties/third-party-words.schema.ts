import { registerEnumType } from 'type-graphql';

export const ThirdPartyAnswer = {
  ACCEPTED: 'ACCEPTED',
  OBJECTED: 'OBJECTED',
  AGREED: 'AGREED',
} as const;
export type ThirdPartyAnswer = (typeof ThirdPartyAnswer)[keyof typeof ThirdPartyAnswer];

const ANSWERS = {
  ACCEPTED: { description: 'It accepts the whole claim (认可).' },
  OBJECTED: { description: 'It objects to the claim (有异议).' },
  AGREED: { description: 'An amount was negotiated with it (协商确定).' },
};

registerEnumType(ThirdPartyAnswer, {
  name: 'ThirdPartyAnswer',
  description: 'What a third party says to what is claimed of it (CQ-11).',
  valuesConfig: ANSWERS,
});

export const ThirdPartyEntryKind = { ...ThirdPartyAnswer, RECOVERED: 'RECOVERED' } as const;
export type ThirdPartyEntryKind = (typeof ThirdPartyEntryKind)[keyof typeof ThirdPartyEntryKind];

registerEnumType(ThirdPartyEntryKind, {
  name: 'ThirdPartyEntryKind',
  description: 'What is on record of a third party: an answer, or money.',
  valuesConfig: { ...ANSWERS, RECOVERED: { description: 'Money came in of it (收回).' } },
});

export const ThirdPartyStanding = {
  CLAIMED: 'CLAIMED',
  OBJECTED: 'OBJECTED',
  AGREED: 'AGREED',
  SETTLED: 'SETTLED',
} as const;
export type ThirdPartyStanding = (typeof ThirdPartyStanding)[keyof typeof ThirdPartyStanding];

registerEnumType(ThirdPartyStanding, {
  name: 'ThirdPartyStanding',
  description: 'Where the claim on a third party stands.',
  valuesConfig: {
    CLAIMED: { description: 'It has not answered yet.' },
    OBJECTED: { description: 'It objects; nothing is agreed.' },
    AGREED: { description: 'What it owes is agreed and not yet recovered in full.' },
    SETTLED: { description: 'What was agreed is recovered.' },
  },
});
