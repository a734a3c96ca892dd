import { v7 } from 'uuid';
import { mayChange } from '../../kernel/access/reach';
import type { Viewer } from '../../kernel/access/viewer';
import { civilDateAt, daysBetween } from '../../kernel/civil-date';
import type { ConductCriterion } from '../../kernel/policy/conduct-parameters';
import { clausesOfKind } from '../../kernel/policy/regulation';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isDay } from '../../platform/graph/cursor-key';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import { pageOf, type Page } from '../../platform/graph/page';
import { refusal, staleVersion, type ProblemValue, type StaleVersionValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { wrongDays, wrongId } from '../../platform/graph/wrong-argument';
import { requireRegulation } from '../../platform/regulations';
import { markedCriteria, pointsOf } from './call-score';
import * as problems from './call-score-problem';
import {
  insertScore,
  loadCall,
  lockScore,
  replaceScore,
  scoreMonths,
  scoreOfActivity,
  scoresAfter,
  type CallScoreRow,
  type ScoredCall,
  type ScorePlace,
} from './call-score.repository';
import type { CallScore, CallScoreMonth, ConductRules, ScoreCallInput } from './call-score.schema';

/** A score is of a person: who sees pseudonyms sees none. */
const seesScores = ({ reaches: { ACTIVITY } }: Viewer): boolean => ACTIVITY.all || !ACTIVITY.pseudonymous;

async function ruleOf({ database, now }: RequestContext) {
  const desk = await requireRegulation(database, 'SD', civilDateAt(now));
  const rule = clausesOfKind(desk, 'conductRules')[0]?.parameters;
  if (rule?.conduct === undefined || rule.passPoints === undefined) return undefined;
  return { criteria: rule.conduct, passPoints: rule.passPoints, version: desk.version };
}

/** What calls are scored by today; null when the regulation lists no rules. Source: SD-12 */
export async function conductRulesOf(context: RequestContext): Promise<ConductRules | null> {
  const rule = await ruleOf(context);
  if (rule === undefined) return null;
  return { passPoints: rule.passPoints, criteria: rule.criteria.map((each) => shownCriterion(context, each)) };
}

function shownCriterion({ locale }: RequestContext, { code, group, weight, rule }: ConductCriterion) {
  return { code, group, weight, text: locale === 'en' ? rule.en : rule.zh };
}

function shownScore(context: RequestContext, row: CallScoreRow): CallScore {
  const { agentId, scoredById, lines, ...rest } = row;
  return {
    ...rest,
    lines: lines.map((line) => ({ ...shownCriterion(context, line), mark: line.mark })),
    agent: { id: agentId },
    scoredBy: { id: scoredById },
    mayScore: mayScoreAgent(signedIn(context), agentId),
  };
}

/** A call is scored by who stands above who made it, and by nobody for themselves. Source: SD-12 */
function mayScoreAgent({ staffId, reaches }: Viewer, agentId: string | null): boolean {
  return agentId !== null && agentId !== staffId && mayChange(reaches.ACTIVITY.writable, agentId);
}

const isCall = ({ kind }: ScoredCall): boolean => kind === 'CALL' || kind === 'CALLBACK';

/** The score of a call the viewer may know of; null otherwise. */
export async function scoreOf(context: RequestContext, activityId: string): Promise<CallScore | null> {
  const row = seesScores(signedIn(context)) ? await scoreOfActivity(context, activityId) : null;
  return row && shownScore(context, row);
}

/** Whether the viewer may score a contact: a call of somebody below them. */
export async function mayScoreCall(context: RequestContext, activityId: string): Promise<boolean> {
  const viewer = signedIn(context);
  if (!viewer.reaches.ACTIVITY.write) return false;
  const call = await loadCall(context, activityId);
  return call !== null && isCall(call) && mayScoreAgent(viewer, call.agentId);
}

export interface ScoresAsked {
  readonly agentId?: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

/** A page of the scores the viewer may know of. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export async function scorePage(
  context: RequestContext,
  { first: asked, after }: { readonly first: number; readonly after: string | null | undefined },
  { agentId, from, to }: ScoresAsked,
): Promise<Page<CallScore>> {
  const first = pageSize(asked);
  if (agentId != null && !isId(agentId)) throw wrongId();
  const place = placeAfter(after);
  const read = { agentId: agentId ?? undefined, from: from ?? undefined, to: to ?? undefined };
  const isShown = seesScores(signedIn(context));
  const rows = isShown ? await scoresAfter(context, read, { after: place, limit: first + 1 }) : [];
  return pageOf({
    rows: rows.map((row) => shownScore(context, row)),
    first,
    after,
    keyOf: ({ calledOn, id }) => [calledOn, id],
  });
}

function placeAfter(after: string | null | undefined): ScorePlace | undefined {
  if (after == null) return undefined;
  const [calledOn, id] = decodeCursor(after, 2);
  if (isDay(calledOn) && typeof id === 'string' && isId(id)) return { calledOn, id };
  throw foreignCursor();
}

/** A year and a month. */
const MOST_DAYS = 400;

/** Scores by agent and month. @throws GraphQLError BAD_USER_INPUT for wrong days. Source: SD-12 */
export async function scoresByMonth(context: RequestContext, from: string, to: string): Promise<CallScoreMonth[]> {
  const days = daysBetween(from, to);
  if (days < 0 || days >= MOST_DAYS) throw wrongDays(MOST_DAYS);
  const rows = seesScores(signedIn(context)) ? await scoreMonths(context, { agentId: undefined, from, to }) : [];
  return rows.map(({ agentId, ...row }) => ({ ...row, agent: { id: agentId } }));
}

interface ScoredValue {
  readonly __typename: 'CallScored';
  readonly score: CallScore;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;

const NOTE = { field: 'note', name: { 'zh-CN': '评语', en: 'The note' }, most: 2_000, lines: true } as const;

/** Scores a call, or corrects its score, once for an idempotency key. Source: SD-12 */
export async function scoreCall(context: RequestContext, input: ScoreCallInput): Promise<ScoredValue | Refused> {
  const fault = textFault(input, [NOTE]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const rule = await ruleOf(context);
  if (rule === undefined) return refusal(context, 'IllegalMove', problems.noRules);
  const lines = markedCriteria(rule.criteria, input.marks);
  if ('wording' in lines) return refusal(context, 'InvalidInput', lines);
  const call = isId(input.activityId) ? await loadCall(context, input.activityId) : null;
  if (call === null) return refusal(context, 'NotFound', problems.noSuchCall);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'scoreCall', request }, () =>
      score(transaction, context, { input, call, rule, lines }),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const shown = await scoreOf(context, input.activityId);
  if (shown === null) return refusal(context, 'NotFound', problems.noSuchCall);
  return { __typename: 'CallScored', score: shown, replayed: outcome.replayed };
}

interface Scoring {
  readonly input: ScoreCallInput;
  readonly call: ScoredCall;
  readonly rule: { readonly passPoints: number; readonly version: number };
  readonly lines: Exclude<ReturnType<typeof markedCriteria>, { readonly wording: unknown }>;
}

async function score(transaction: Transaction, context: RequestContext, scoring: Scoring): Promise<Outcome> {
  const { input, call, rule, lines } = scoring;
  const viewer = signedIn(context);
  if (!isCall(call)) return refusal(context, 'IllegalMove', problems.noCall);
  const before = await lockScore(transaction, input.activityId);
  const agentId = before?.agentId ?? call.agentId;
  if (agentId === null || !mayScoreAgent(viewer, agentId))
    return refusal(context, 'NotAllowed', problems.notYoursToScore);
  const scored = {
    sdVersion: rule.version,
    passPoints: rule.passPoints,
    lines,
    points: pointsOf(lines),
    note: storedText(input.note),
    by: viewer.staffId,
    at: context.now,
  };
  const audited = { activityId: input.activityId, agentId, points: scored.points };
  if (before === undefined) {
    if (input.version != null) return refusal(context, 'IllegalMove', problems.notScored);
    const id = v7();
    const made = { id, activityId: input.activityId, agentId, calledOn: civilDateAt(call.at) };
    if (!(await insertScore(transaction, made, scored))) return refusal(context, 'IllegalMove', problems.scoredAlready);
    await recordAudit(transaction, context, {
      action: 'call.score',
      subjectType: 'CallScore',
      subjectId: id,
      after: audited,
    });
    return { id };
  }
  if (input.version == null) return refusal(context, 'IllegalMove', problems.scoredAlready);
  if (input.version !== before.version) return staleVersion(before.version, context.locale);
  await replaceScore(transaction, before, scored);
  await recordAudit(transaction, context, {
    action: 'call.rescore',
    subjectType: 'CallScore',
    subjectId: before.id,
    before: { version: before.version, points: before.points },
    after: audited,
  });
  return { id: before.id };
}
