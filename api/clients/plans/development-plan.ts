import type { Post } from '../../kernel/access/post';
import { addDays, type CivilDate } from '../../kernel/civil-date';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import type { Ruled } from '../../kernel/policy/regulation';
import type { Why } from '../../kernel/policy/why';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { clientsUnscreened } from './plan-client-problem';
import type { DirectorySize } from './plan-directory.repository';
import { decisionsOpen, prospectsUnscreened, tooFewProspects, tooFewReviews } from './plan-problem';

export type PlanStage = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'CLOSED' | 'ABANDONED';
export type PlanMove = 'SUBMIT' | 'WITHDRAW' | 'APPROVE' | 'RETURN' | 'CLOSE' | 'ABANDON';
export type PlanRule = Ruled<ParametersOf<'developmentPlan'>>;
export type ReviewRule = Ruled<ParametersOf<'planReviews'>>;

/** The way of a development plan. Everything not listed is refused, so no stage is skipped. Source: KA-9, KA-11 */
const ways: Readonly<Record<PlanStage, Partial<Record<PlanMove, PlanStage>>>> = {
  DRAFT: { SUBMIT: 'SUBMITTED', ABANDON: 'ABANDONED' },
  SUBMITTED: { WITHDRAW: 'DRAFT', APPROVE: 'APPROVED', RETURN: 'DRAFT', ABANDON: 'ABANDONED' },
  APPROVED: { CLOSE: 'CLOSED', ABANDON: 'ABANDONED' },
  CLOSED: {},
  ABANDONED: {},
};

/** Where a move leads; undefined where there is none. */
export function planStageAfter(stage: PlanStage, move: PlanMove): PlanStage | undefined {
  return ways[stage][move];
}

export interface PlanMover {
  /** The mover and those they stand in for: nobody decides what these submitted. */
  readonly interests: readonly string[];
  /** The plan's lead is within what they may write. */
  readonly writes: boolean;
  /** … and within what they approve, at a post of the clause. */
  readonly approves: boolean;
}

/** What somebody may do with a plan. Source: KA-9 */
export function offeredPlanMoves(
  { stage, submittedBy }: { readonly stage: PlanStage; readonly submittedBy: string | null },
  { interests, writes, approves }: PlanMover,
): PlanMove[] {
  const decides = approves && (submittedBy === null || !interests.includes(submittedBy));
  const may: Readonly<Record<PlanMove, boolean>> = {
    SUBMIT: writes,
    WITHDRAW: writes,
    APPROVE: decides,
    RETURN: decides,
    CLOSE: writes,
    ABANDON: writes,
  };
  return (Object.keys(may) as PlanMove[]).filter((move) => may[move] && planStageAfter(stage, move) !== undefined);
}

/** Whether posts approve plans. */
export function approvesPlans(posts: readonly Post[], { parameters }: PlanRule): boolean {
  return posts.some((post) => parameters.approvers.includes(post));
}

export type PlanTextField = 'title' | 'scope' | 'direction' | 'analysis' | 'channel' | 'reception';
export type PlanTexts = { readonly [field in PlanTextField]?: string | null };

const text = (field: PlanTextField, name: string, clause: string, most = 2_000): TextRule<PlanTextField> => {
  const [zh = '', en = ''] = name.split(' | ');
  return { field, most, required: true, lines: field !== 'title', clause, name: { 'zh-CN': zh, en } };
};

const title = text('title', '计划名称 | The title', 'KA-9', 200);
const contents: readonly TextRule<PlanTextField>[] = [
  text('scope', '开发范围 | The scope', 'KA-9'),
  text('direction', '开发方向 | The direction', 'KA-9'),
  text('analysis', '名录分析 | The analysis', 'KA-9', 4_000),
  text('channel', '渠道与方法 | The channel and method', 'KA-10'),
  text('reception', '接待标准 | The reception standard', 'KA-12'),
];

/** What is wrong with a plan as it is being written: only its title has to be there. */
export function draftFault(texts: PlanTexts): ProblemText | undefined {
  return textFault(texts, [title, ...contents.map((rule) => ({ ...rule, required: false }))]);
}

/** What a plan still lacks before it is submitted. Source: KA-9, KA-10, KA-12 */
export function submissionFault(
  texts: PlanTexts,
  { prospects, clients }: DirectorySize,
  { parameters }: PlanRule,
): ProblemText | undefined {
  const fault = textFault(texts, [title, ...contents]);
  if (fault !== undefined) return fault;
  const count = prospects + (parameters.countsClients === true ? clients : 0);
  return count < parameters.prospectsAtLeast ? tooFewProspects(parameters) : undefined;
}

export interface PlanProgress {
  readonly unscreenedCount: number;
  readonly unscreenedClientCount: number;
  readonly reviewCount: number;
  readonly openDecisionCount: number;
}

/** What keeps a plan from being closed. Source: KA-11, KA-15 */
export function closingFault(
  { unscreenedCount, unscreenedClientCount, reviewCount, openDecisionCount }: PlanProgress,
  { parameters: { reviewsAtLeast } }: ReviewRule,
): ProblemText | undefined {
  if (unscreenedCount > 0) return prospectsUnscreened(unscreenedCount);
  if (unscreenedClientCount > 0) return clientsUnscreened(unscreenedClientCount);
  if (reviewCount < reviewsAtLeast) return tooFewReviews(reviewsAtLeast);
  return openDecisionCount > 0 ? decisionsOpen(openDecisionCount) : undefined;
}

export interface ReviewDue {
  readonly day: CivilDate;
  readonly why: Why;
}

/** By when a plan is reviewed next: some days after its approval, or after the review before. Source: KA-11 */
export function nextReview(
  since: CivilDate,
  { clause, policyVersion, parameters: { everyDays } }: ReviewRule,
): ReviewDue {
  return {
    day: addDays(since, everyDays),
    why: {
      clause,
      policyVersion,
      rule: `reviewBy = lastReviewOn + everyDays`,
      inputs: [
        { name: 'lastReviewOn', value: since },
        { name: 'everyDays', value: String(everyDays) },
      ],
    },
  };
}
