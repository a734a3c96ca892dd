import { registerEnumType } from 'type-graphql';

export const ConductGroup = { MUST: 'MUST', MUST_NOT: 'MUST_NOT', EQUAL_TREATMENT: 'EQUAL_TREATMENT' } as const;
export type ConductGroup = (typeof ConductGroup)[keyof typeof ConductGroup];

registerEnumType(ConductGroup, {
  name: 'ConductGroup',
  description: 'The parts of the conduct rules (SD-12).',
  valuesConfig: {
    MUST: { description: 'What is done in every call.' },
    MUST_NOT: { description: 'What is never done.' },
    EQUAL_TREATMENT: { description: 'Between whom no difference is made.' },
  },
});

export const ConductMark = { KEPT: 'KEPT', BROKEN: 'BROKEN', NOT_SEEN: 'NOT_SEEN' } as const;
export type ConductMark = (typeof ConductMark)[keyof typeof ConductMark];

registerEnumType(ConductMark, {
  name: 'ConductMark',
  description: 'How a call kept one of the conduct rules (SD-12).',
  valuesConfig: {
    KEPT: { description: 'The rule was kept.' },
    BROKEN: { description: 'The rule was broken.' },
    NOT_SEEN: { description: 'It did not come up; it does not count.' },
  },
});
