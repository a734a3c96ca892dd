import type { ProspectMove, ProspectStage } from '../gql/graphql';

export const prospectStages = [
  'PROSPECT',
  'SURVEYED',
  'VISITED',
  'CONFIRMED',
  'APPLIED',
  'APPROVED',
  'RECOGNISED',
  'DROPPED',
] as const satisfies ProspectStage[];

export const prospectTexts = [
  'profile',
  'annualAccounts',
  'headInterview',
  'findings',
  'opinion',
  'reason',
  'tradingPolicy',
  'goods',
  'surveyResult',
  'note',
] as const;
export type ProspectTextField = (typeof prospectTexts)[number];

/** The texts that a move asks for. */
export const textsOfMove: Record<ProspectMove, readonly ProspectTextField[]> = {
  GENERAL_SURVEY: ['profile', 'annualAccounts', 'headInterview'],
  FIELD_SURVEY: ['findings'],
  CONFIRM_SURVEY: ['opinion'],
  APPLY: ['reason', 'tradingPolicy', 'goods', 'surveyResult'],
  APPROVE: [],
  REJECT: ['note'],
  RECOGNISE: [],
  DROP: ['note'],
};
