import { registerEnumType } from 'type-graphql';

export const SurveyQuestionKind = { SCORE: 'SCORE', CHOICE: 'CHOICE', YES_NO: 'YES_NO', TEXT: 'TEXT' } as const;
export type SurveyQuestionKind = (typeof SurveyQuestionKind)[keyof typeof SurveyQuestionKind];

registerEnumType(SurveyQuestionKind, {
  name: 'SurveyQuestionKind',
  description: 'How a question of a survey is answered (SD-6).',
  valuesConfig: {
    SCORE: { description: 'With 1 to 5, 5 being best.' },
    CHOICE: { description: 'With one of its choices.' },
    YES_NO: { description: 'With yes or no.' },
    TEXT: { description: 'In the client’s own words.' },
  },
});

export const SurveyFormState = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', WITHDRAWN: 'WITHDRAWN' } as const;
export type SurveyFormState = (typeof SurveyFormState)[keyof typeof SurveyFormState];

registerEnumType(SurveyFormState, {
  name: 'SurveyFormState',
  description: 'What became of a version of a survey form (SD-6).',
  valuesConfig: {
    DRAFT: { description: 'It is being written.' },
    PUBLISHED: { description: 'It is final, and in force from a day on until a later version is.' },
    WITHDRAWN: { description: 'It was in force, and nobody is asked by it any more.' },
  },
});

export const SurveyState = { DRAFT: 'DRAFT', COMPLETE: 'COMPLETE', DISCARDED: 'DISCARDED' } as const;
export type SurveyState = (typeof SurveyState)[keyof typeof SurveyState];

registerEnumType(SurveyState, {
  name: 'SurveyState',
  description: 'What became of a survey (SD-6).',
  valuesConfig: {
    DRAFT: { description: 'It is being filled in.' },
    COMPLETE: { description: 'It was signed and archived (SD-10): final, and corrected only by another one.' },
    DISCARDED: { description: 'It was begun and given up.' },
  },
});

export const SurveyGroup = { ALL: 'ALL', MONTH: 'MONTH', TIER: 'TIER', REGION: 'REGION' } as const;
export type SurveyGroup = (typeof SurveyGroup)[keyof typeof SurveyGroup];

registerEnumType(SurveyGroup, {
  name: 'SurveyGroup',
  description: 'By what scores are told apart.',
  valuesConfig: {
    ALL: { description: 'Not at all.' },
    MONTH: { description: 'By the month of the survey.' },
    TIER: { description: 'By the tier the client has now.' },
    REGION: { description: 'By the region of the client.' },
  },
});
