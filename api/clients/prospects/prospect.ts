import { trimText } from '../../kernel/text';
import type { Post } from '../../kernel/access/post';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import type { Ruled } from '../../kernel/policy/regulation';
import type { Why } from '../../kernel/policy/why';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { scoresIncomplete, type Shortfall } from './prospect-problem';

export type ProspectStage =
  'PROSPECT' | 'SURVEYED' | 'VISITED' | 'CONFIRMED' | 'APPLIED' | 'APPROVED' | 'RECOGNISED' | 'DROPPED';
export type ProspectMove =
  | 'GENERAL_SURVEY'
  | 'FIELD_SURVEY'
  | 'CONFIRM_SURVEY'
  | 'APPLY'
  | 'APPROVE'
  | 'REJECT'
  | 'RECOGNISE'
  | 'DROP'
  | 'ADD_DOCUMENTS'
  | 'CORRECT';
export type SelectionRule = Ruled<ParametersOf<'selection'>>;
type Moves = Partial<Record<ProspectMove, ProspectStage>>;

/** The way of a prospect. Everything not listed is refused, so no stage is skipped. Source: KA-6 */
const ways: Readonly<Record<ProspectStage, Moves>> = {
  PROSPECT: { GENERAL_SURVEY: 'SURVEYED', DROP: 'DROPPED' },
  SURVEYED: { FIELD_SURVEY: 'VISITED', DROP: 'DROPPED' },
  VISITED: { CONFIRM_SURVEY: 'CONFIRMED', DROP: 'DROPPED' },
  CONFIRMED: { APPLY: 'APPLIED', DROP: 'DROPPED' },
  APPLIED: { APPROVE: 'APPROVED', REJECT: 'CONFIRMED', DROP: 'DROPPED' },
  APPROVED: { RECOGNISE: 'RECOGNISED', DROP: 'DROPPED' },
  RECOGNISED: {},
  DROPPED: {},
};

/**
 * Where a move leads; undefined where there is none. Material can be added wherever it stands; it is corrected until it is a
 * client, which has a card of its own, or dropped.
 */
export function stageAfter(stage: ProspectStage, move: ProspectMove): ProspectStage | undefined {
  if (move === 'ADD_DOCUMENTS') return stage;
  if (move === 'CORRECT') return stage === 'RECOGNISED' || stage === 'DROPPED' ? undefined : stage;
  return ways[stage][move];
}

/** Stages at which nothing is to be decided any more: what is added then says why it comes late. Source: KA-7 */
const decided: readonly ProspectStage[] = ['APPROVED', 'RECOGNISED', 'DROPPED'];

export interface Mover {
  readonly staffId: string;
  /** The mover and those they stand in for: nobody decides what these applied for. */
  readonly interests: readonly string[];
  readonly posts: readonly Post[];
  /** The prospect's account manager is within what they may write. */
  readonly writes: boolean;
  /** … within what they approve. */
  readonly approves: boolean;
  /** … and within whose contracts they write. */
  readonly writesAgreements: boolean;
}

export interface Moved {
  readonly stage: ProspectStage;
  readonly visitedBy: string | null;
  readonly appliedBy: string | null;
}

/**
 * What somebody may do with a prospect: the general survey and the application are the account manager's and the heads';
 * the field survey takes a supervisor and, apart from them, the KA manager; nobody decides what they applied for, nor
 * what somebody did whom they stand in for.
 * Source: KA-6, KA-7
 */
export function offeredProspectMoves({ stage, visitedBy, appliedBy }: Moved, mover: Mover): ProspectMove[] {
  const decides = mover.approves && (appliedBy === null || !mover.interests.includes(appliedBy));
  const may: Readonly<Record<ProspectMove, boolean>> = {
    GENERAL_SURVEY: mover.writes,
    FIELD_SURVEY: mover.writes && mover.posts.includes('KA_SUPERVISOR'),
    CONFIRM_SURVEY: mover.writes && mover.posts.includes('KA_MANAGER') && visitedBy !== mover.staffId,
    APPLY: mover.writes,
    APPROVE: decides,
    REJECT: decides,
    RECOGNISE: mover.writesAgreements,
    DROP: mover.writes,
    ADD_DOCUMENTS: mover.writes,
    CORRECT: mover.writes,
  };
  return (Object.keys(may) as ProspectMove[]).filter((move) => may[move] && stageAfter(stage, move) !== undefined);
}

/** Texts that a move must bring. Source: KA-6 (surveys), KA-7 (application) */
const text = (field: string, most: number, name: string, clause = 'KA-6'): TextRule<string> => {
  const [zh = '', en = ''] = name.split(' | ');
  return { field, most, required: true, lines: true, clause, name: { 'zh-CN': zh, en } };
};

const note = text('note', 500, '原因 | The reason');
const brings: Readonly<Record<ProspectMove, readonly TextRule<string>[]>> = {
  GENERAL_SURVEY: [
    text('profile', 2_000, '客户概况 | The profile'),
    text('annualAccounts', 1_000, '最近年度报表 | The latest annual accounts'),
    text('headInterview', 2_000, '负责人面谈 | The interview of the head'),
  ],
  FIELD_SURVEY: [text('findings', 4_000, '实地调查情况 | What was found on site')],
  CONFIRM_SURVEY: [text('opinion', 2_000, '调查意见 | The opinion on the survey')],
  APPLY: [
    text('reason', 1_000, '认定理由 | The reason', 'KA-7'),
    text('tradingPolicy', 1_000, '交易政策 | The trading policy', 'KA-7'),
    text('goods', 1_000, '商品与金额 | The goods and amounts', 'KA-7'),
    text('surveyResult', 1_000, '调查结论 | The result of the survey', 'KA-7'),
  ],
  APPROVE: [],
  REJECT: [note],
  RECOGNISE: [],
  DROP: [note],
  ADD_DOCUMENTS: [{ ...note, required: false, clause: 'KA-7', name: { 'zh-CN': '说明', en: 'The note' } }],
  CORRECT: [],
};

/** Moves that may bring documents: the surveys and the application, and what is added to them. Source: KA-6, KA-7 */
const documented: readonly ProspectMove[] = ['GENERAL_SURVEY', 'FIELD_SURVEY', 'APPLY', 'ADD_DOCUMENTS'];
/** Documents that one step brings at most. */
export const MOST_DOCUMENTS = 10;

/** The documents a move brings, each once; undefined when they are too many. Those of other moves are left out. */
export function documentsOf(move: ProspectMove, given: readonly string[]): readonly string[] | undefined {
  const wanted = documented.includes(move) ? [...new Set(given)] : [];
  return wanted.length > MOST_DOCUMENTS ? undefined : wanted;
}

export type Content = Readonly<Record<string, string>>;

/**
 * What a move brings at a stage, trimmed, or the first of it that cannot be taken. Fields of other moves are left out, and
 * so are those that may be empty and are.
 */
export function contentOf(
  { move, stage }: { readonly move: ProspectMove; readonly stage: ProspectStage },
  given: Readonly<Record<string, unknown>>,
): { readonly content: Content } | { readonly fault: ProblemText } {
  const texts = given as Readonly<Record<string, string | null>>;
  const isLate = move === 'ADD_DOCUMENTS' && decided.includes(stage);
  const rules = brings[move].map((rule) => (isLate ? { ...rule, required: true } : rule));
  const fault = textFault(texts, rules);
  if (fault !== undefined) return { fault };
  const written = rules.map(({ field }) => [field, trimText(texts[field])] as const);
  return { content: Object.fromEntries(written.filter(([, value]) => value !== '')) };
}

export interface Score {
  readonly criterion: string;
  readonly points: number;
}

export interface Verdict {
  readonly total: number;
  readonly passes: boolean;
  /** The criteria with fewer points than each has to have. */
  readonly below: readonly Shortfall[];
  readonly why: Why;
}

/**
 * The checklist of an application: every criterion of the clause once, each with whole points up to the scale; the sum
 * decides, and no single one may be under its least. Source: KA-5
 */
export function verdictOf(
  scores: readonly Score[],
  { clause, policyVersion, parameters }: SelectionRule,
): Verdict | { readonly fault: ProblemText } {
  const { criteria, scale, passMark } = parameters;
  const points = criteria.map(({ criterion }) => scores.filter((score) => score.criterion === criterion));
  const isWhole = points.every(
    ([score, ...more]) =>
      score !== undefined &&
      more.length === 0 &&
      Number.isInteger(score.points) &&
      score.points >= 0 &&
      score.points <= scale,
  );
  if (!isWhole || scores.length !== criteria.length) return { fault: scoresIncomplete(scale, clause) };
  const given = criteria.map(({ criterion, least }, at) => ({
    criterion,
    least,
    points: points[at]?.[0]?.points ?? 0,
  }));
  const total = given.reduce((sum, each) => sum + each.points, 0);
  const below = given.filter(({ points: each, least }) => each < least);
  return {
    total,
    passes: total >= passMark && below.length === 0,
    below,
    why: {
      clause,
      policyVersion,
      rule: `totalPoints ≥ ${passMark} ∧ ${given.map((each) => `${each.criterion} ≥ ${each.least}`).join(' ∧ ')}`,
      inputs: [
        ...given.map((each) => ({ name: each.criterion, value: String(each.points) })),
        { name: 'totalPoints', value: String(total) },
      ],
    },
  };
}
