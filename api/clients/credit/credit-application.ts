import type { CivilDate } from '../../kernel/civil-date';
import { compareMoney, MOST_MONEY, type Money } from '../../kernel/money';
import type { ParametersOf } from '../../kernel/policy/clause-parameters';
import type { CreditPolicy } from '../../kernel/policy/credit-change';
import type { Ruled } from '../../kernel/policy/regulation';
import { isWithinTerm } from '../../kernel/policy/term-limit';
import type { Post } from '../../kernel/access/post';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import {
  lastDayMissing,
  limitBelowZero,
  limitInFen,
  limitTooHigh,
  lineTooLong,
  lineOver,
  tooManyDocuments,
} from './credit-problem';

export type CreditRule = Ruled<ParametersOf<'creditApplications'>>;
export type CreditState = 'SUBMITTED' | 'INVESTIGATED' | 'APPROVED' | 'REJECTED' | 'WITHDRAWN';
export type CreditMove = 'REPORT' | 'APPROVE' | 'REJECT' | 'WITHDRAW';

/** What becomes of an application. Everything not listed is refused; nothing is approved that was not investigated. Source: CR-4 */
const moves = {
  SUBMITTED: { REPORT: 'INVESTIGATED', REJECT: 'REJECTED', WITHDRAW: 'WITHDRAWN' },
  INVESTIGATED: { REPORT: 'INVESTIGATED', APPROVE: 'APPROVED', REJECT: 'REJECTED', WITHDRAW: 'WITHDRAWN' },
  APPROVED: {},
  REJECTED: {},
  WITHDRAWN: {},
} as const satisfies Record<CreditState, Partial<Record<CreditMove, CreditState>>>;

/** Where a move leads; undefined where there is none. */
export function creditStateAfter(state: CreditState, move: CreditMove): CreditState | undefined {
  return (moves[state] as Partial<Record<CreditMove, CreditState>>)[move];
}

export interface Standing {
  readonly state: CreditState;
  readonly requestedById: string;
  readonly investigatedById: string | null;
  readonly approverPosts: readonly Post[];
}

export interface CreditActor {
  readonly staffId: string;
  /** Who acts, and in whose name. */
  readonly interests: readonly string[];
  readonly posts: readonly Post[];
  readonly investigators: readonly Post[];
  /** Credit of the client is within what they may write. */
  readonly writes: boolean;
}

/**
 * What somebody may do with an application: who applied neither investigates nor decides, who investigated does not decide,
 * and a report is corrected by its author alone. Source: CR-4
 */
export function offeredCreditMoves(standing: Standing, actor: CreditActor): CreditMove[] {
  const { state, requestedById, investigatedById, approverPosts } = standing;
  const isRequester = actor.interests.includes(requestedById);
  const isAuthor = investigatedById !== null && actor.interests.includes(investigatedById);
  const decides = !isRequester && !isAuthor && approverPosts.some((post) => actor.posts.includes(post));
  const investigates = actor.writes && !isRequester && actor.posts.some((post) => actor.investigators.includes(post));
  const may: Record<CreditMove, boolean> = {
    REPORT: investigates && (investigatedById === null || investigatedById === actor.staffId),
    APPROVE: decides,
    REJECT: decides,
    WITHDRAW: requestedById === actor.staffId,
  };
  return (Object.keys(may) as CreditMove[]).filter((move) => may[move] && creditStateAfter(state, move) !== undefined);
}

/** Whether an approval needs a reason: a basic condition was missed, and the client is not approved as submitted. Source: BK-2, CR-3 */
export function needsReason(policy: CreditPolicy, failedChecks: number): boolean {
  return failedChecks > 0 && policy !== 'asSubmitted';
}

/** Which posts may approve, the lowest first: the one of the amount and those above it. Source: CR-4 */
export function approverPosts(lowest: Post, { parameters }: Ruled<ParametersOf<'approvalThresholds'>>): Post[] {
  const posts = parameters.steps.map(({ post }) => post);
  return posts.slice(Math.max(posts.indexOf(lowest), 0));
}

/** An application as the caller wrote it. */
export interface CreditDraft {
  readonly limit: Money;
  /** The last day; null where the credit is ended. */
  readonly validTo: CivilDate | null;
  readonly purpose: string;
  readonly documentIds: readonly string[];
}

/** What is wrong with a limit as the caller wrote it, a decimal number; undefined: it is an amount from zero on. Source: CR-3 */
export function limitFault(limit: string): ProblemText | undefined {
  if (compareMoney(limit, '0.00') < 0) return limitBelowZero;
  if (compareMoney(limit, MOST_MONEY) > 0) return limitTooHigh;
  return /\.\d{3,}$/.test(limit) ? limitInFen : undefined;
}

/** Whether an application asks for the credit to be ended: nothing is lent, so it has no last day and no conditions. */
export function endsCredit(limit: Money): boolean {
  return compareMoney(limit, '0.00') === 0;
}

const MOST_DOCUMENTS = 20;
const purposeRule: TextRule<'purpose'> = {
  field: 'purpose',
  most: 1_000,
  required: true,
  lines: true,
  clause: 'CR-3',
  name: { 'zh-CN': '用途', en: 'What the credit is for' },
};

/** What keeps an application from being taken, as far as it tells itself. Source: CR-3 */
export function applicationFault(
  { limit, validTo, purpose, documentIds }: CreditDraft,
  today: CivilDate,
  { clause, parameters }: CreditRule,
): ProblemText | undefined {
  const outOfBounds = limitFault(limit);
  if (outOfBounds !== undefined) return outOfBounds;
  if (!endsCredit(limit) && validTo === null) return lastDayMissing;
  if (validTo !== null && validTo < today) return lineOver;
  if (validTo !== null && !isWithinTerm(today, validTo, parameters)) return lineTooLong(parameters, clause);
  if (documentIds.length > MOST_DOCUMENTS) return tooManyDocuments;
  return textFault({ purpose }, [purposeRule]);
}

const reportRules: readonly TextRule<'findings' | 'repayment' | 'risks'>[] = [
  { field: 'findings', name: { 'zh-CN': '调查情况', en: 'What was found' } },
  { field: 'repayment', name: { 'zh-CN': '还款来源', en: 'What it is repaid from' } },
  { field: 'risks', name: { 'zh-CN': '风险与措施', en: 'Risks and measures' } },
].map(
  (rule) =>
    ({ ...rule, most: 4_000, required: true, lines: true, clause: 'CR-4' }) as TextRule<
      'findings' | 'repayment' | 'risks'
    >,
);

/** A report as its author wrote it. */
export interface ReportDraft {
  readonly findings: string;
  readonly repayment: string;
  readonly risks: string;
}

/** What keeps a report from being signed. Source: CR-4 */
export function reportFault(report: ReportDraft): ProblemText | undefined {
  return textFault(report, reportRules);
}
