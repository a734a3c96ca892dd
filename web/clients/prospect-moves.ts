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

/** In which order people read what a step left: the server keeps it in none. */
const readingOrder: readonly string[] = [
  ...prospectTexts,
  'expectedYearly',
  'integrity',
  'cooperation',
  'discretion',
  'costLevel',
  'totalPoints',
  'agreement',
  'from',
  'until',
  'rule',
  'clause',
  'policyVersion',
];

/** What a step left, in reading order; criteria that only the policy knows stand before the rule they add up to. */
export function inReadingOrder<Text extends { name: string }>(texts: readonly Text[]): Text[] {
  const unknown = readingOrder.indexOf('totalPoints') - 0.5;
  const placeOf = ({ name }: Text): number => (readingOrder.includes(name) ? readingOrder.indexOf(name) : unknown);
  return [...texts].sort((one, other) => placeOf(one) - placeOf(other));
}

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

/** The moves that may bring documents: survey material, annual accounts (KA-7). */
export const documentedMoves: readonly ProspectMove[] = ['GENERAL_SURVEY', 'FIELD_SURVEY', 'APPLY'];
