import type {
  BusinessType,
  ProspectMove,
  ProspectPage_ProspectFragment,
  ProspectPageQuery,
  ProspectRow_ProspectFragment,
  ProspectStage,
} from '../../gql/graphql';

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
  'name',
  'creditCode',
  'regionCode',
  'city',
  'channel',
  ...prospectTexts,
  'expectedYearly',
  'integrity',
  'cooperation',
  'discretion',
  'costLevel',
  'totalPoints',
  'agreement',
  'businessType',
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
  ADD_DOCUMENTS: ['note'],
  CORRECT: [],
};

/** The moves that may bring documents: survey material, annual accounts (KA-7). */
export const documentedMoves: readonly ProspectMove[] = ['GENERAL_SURVEY', 'FIELD_SURVEY', 'APPLY', 'ADD_DOCUMENTS'];

/** The moves that lead on, or end it; beside them material is added and the card corrected. */
export const leadingMoves = (moves: readonly ProspectMove[] | null | undefined): ProspectMove[] =>
  (moves ?? []).filter((move) => move !== 'ADD_DOCUMENTS' && move !== 'CORRECT');

/** Stages at which somebody of us is waited for. */
type WaitingStage = Exclude<ProspectStage, 'RECOGNISED' | 'DROPPED'>;

/** Where a prospect waits for somebody else than the viewer, who can lead it no further; null: for them, or for nobody. */
export function waitsFor(
  stage: ProspectStage | null | undefined,
  moves: readonly ProspectMove[] | null | undefined,
): WaitingStage | null {
  if (!stage || stage === 'RECOGNISED' || stage === 'DROPPED') return null;
  return leadingMoves(moves).some((move) => move !== 'DROP') ? null : stage;
}

/** Stages at which it is decided whether it becomes a client: one that is on record already is shown then. */
export const isNearClient = (stage: ProspectStage | null | undefined): boolean =>
  stage === 'CONFIRMED' || stage === 'APPLIED' || stage === 'APPROVED';

/** The card of a prospect in a form: who it is, and how it was approached. */
export interface ProspectCardDraft {
  name: string;
  creditCode: string;
  regionCode: string;
  city: string;
  channel: string;
}

export const emptyCard = (): ProspectCardDraft => ({ name: '', creditCode: '', regionCode: '', city: '', channel: '' });

/** Whether a form says what is on record; a choice that was cleared is undefined there. */
export const isSameCard = (form: Partial<ProspectCardDraft>, onRecord: ProspectCardDraft): boolean =>
  (Object.keys(onRecord) as (keyof ProspectCardDraft)[]).every(
    (field) => (form[field] ?? '').trim() === onRecord[field],
  );

/** What a move has to know of its prospect. */
export interface ProspectForMove {
  id: string;
  version: number;
  ownerId: string;
  /** nothing is left to decide about it */
  isDecided: boolean;
  /** how many of us have to be in contact once it is a client (KA-13) */
  contactsRequired: number;
  /** its card as it is on record (KA-9) */
  card: ProspectCardDraft;
}

export function prospectForMove(
  prospect: ProspectPage_ProspectFragment,
  { owner, stage, name, region, city }: ProspectRow_ProspectFragment,
): ProspectForMove {
  return {
    id: prospect.id,
    version: prospect.version ?? 0,
    ownerId: owner?.id ?? '',
    isDecided: stage === 'APPROVED' || stage === 'RECOGNISED' || stage === 'DROPPED',
    contactsRequired: prospect.contactsRequired ?? 0,
    card: {
      name: name ?? '',
      creditCode: prospect.creditCode ?? '',
      regionCode: region?.code ?? '',
      city: city ?? '',
      channel: prospect.channel ?? '',
    },
  };
}

/** What an institution may be under a sales agreement; the first of them by default (KA-4). */
export const typesUnderSales = ['TRADING', 'DEALER', 'AGENT'] as const satisfies readonly BusinessType[];

/** Points by criterion, as far as they are given. */
export type Points = Record<string, number | null>;

/** The points of a checklist as they are sent; null while a criterion has none, or none that it can have. */
export function scoresOf(
  points: Points,
  checklist: ProspectPageQuery['selectionChecklist'] | undefined,
): { criterion: string; points: number }[] | null {
  const given = (checklist?.criteria ?? []).map(({ criterion }) => ({ criterion, points: points[criterion] ?? NaN }));
  const most = checklist?.scale ?? 0;
  const isWhole = given.every((each) => Number.isInteger(each.points) && each.points >= 0 && each.points <= most);
  return isWhole ? given : null;
}
