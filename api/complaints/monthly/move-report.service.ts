import { reachesAnything } from '../../kernel/access/reach';
import { actsFor } from '../../kernel/access/stand-in';
import type { Post } from '../../kernel/access/post';
import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { isId } from '../../platform/graph/cursor';
import { textFault } from '../../platform/graph/input-text';
import { storedText } from '../../kernel/text';
import {
  refusal,
  staleVersion,
  type ProblemText,
  type ProblemValue,
  type StaleVersionValue,
} from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { publish } from '../../platform/outbox';
import { petitionFromReport, settleFromReport } from '../petitions/report-petition.service';
import { isReportId, lineMoves, mayFreeze, type LineMove } from './monthly-report';
import {
  answerLines,
  freezeReport,
  lockReport,
  raiseReport,
  storedLines,
  sumsOf,
  type LineAnswer,
  type ReportRow,
  type StoredLine,
} from './monthly.repository';
import type { MoveMonthlyReportInput } from './monthly.schema';
import { reportById } from './monthly.service';
import { confirmerOf, reportRule, type ReportRule } from './report-policy';
import {
  frozen,
  linesWrong,
  mayNotFreeze,
  noSuchReport,
  notAnswered,
  noteMissing,
  notYourLine,
} from './report-problem';

export interface ReportChanged {
  readonly __typename: 'MonthlyReportChanged';
  readonly report: ReportRow;
  readonly replayed: boolean;
}

type Refused = ProblemValue | StaleVersionValue;
type Outcome = { readonly id: string } | Refused;

const MOST_LINES = 200;

/**
 * Confirms, objects to, settles or freezes a monthly report, once for an idempotency key. Departments answer for their own
 * lines; who compiles settles petitions and freezes. What is frozen never changes. Source: CQ-9, CQ-11
 */
export async function moveMonthlyReport(
  context: RequestContext,
  input: MoveMonthlyReportInput,
): Promise<ReportChanged | Refused> {
  const viewer = signedIn(context);
  if (!isReportId(input.reportId) || !reachesAnything(viewer.reaches.COMPLAINT))
    return refusal(context, 'NotFound', noSuchReport);
  const fault = textFault(input, [
    { field: 'note', most: 1_000, lines: true, name: { 'zh-CN': '理由', en: 'The grounds' } },
  ]);
  if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
  const ids = input.lineIds ?? null;
  const isWrong = ids !== null && (ids.length < 1 || ids.length > MOST_LINES || !ids.every(isId));
  const needsLines = input.move === 'OBJECT' || input.move === 'SETTLE';
  if (isWrong || (needsLines && ids === null) || (input.move === 'SETTLE' && ids?.length !== 1))
    return refusal(context, 'InvalidInput', linesWrong);
  const { idempotencyKey: key, ...request } = input;
  const outcome = await context.database.write((transaction) =>
    once<Outcome>(transaction, context, { key, operation: 'moveMonthlyReport', request }, () =>
      move(transaction, context, input),
    ),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const report = await reportById(context, outcome.answer.id);
  if (report === null) return refusal(context, 'NotFound', noSuchReport);
  return { __typename: 'MonthlyReportChanged', report, replayed: outcome.replayed };
}

async function move(
  transaction: Transaction,
  context: RequestContext,
  input: MoveMonthlyReportInput,
): Promise<Outcome> {
  const report = await lockReport(transaction, input.reportId);
  const rule = await reportRule(transaction, civilDateAt(context.now));
  if (report === undefined || rule === undefined) return refusal(context, 'NotFound', noSuchReport);
  if (report.frozenAt !== null) return refusal(context, 'IllegalMove', frozen);
  const moving = { transaction, context, input, report, rule };
  return input.move === 'FREEZE' ? freeze(moving) : answerFor(moving, input.move);
}

interface Moving {
  readonly transaction: Transaction;
  readonly context: RequestContext;
  readonly input: MoveMonthlyReportInput;
  readonly report: ReportRow;
  readonly rule: ReportRule;
}

async function freeze({ transaction, context, input, report, rule }: Moving): Promise<Outcome> {
  const viewer = signedIn(context);
  if (!viewer.posts.includes(rule.compiler)) return refusal(context, 'NotAllowed', mayNotFreeze);
  if (input.version !== report.version) return staleVersion(report.version, context.locale);
  const sums = await sumsOf(transaction, report.id);
  const total = (of: 'pending' | 'objected'): number => sums.reduce((sum, row) => sum + row[of], 0);
  const standing = { pending: total('pending'), objected: total('objected') };
  if (!mayFreeze(standing, { dueOn: report.dueOn, today: civilDateAt(context.now) }))
    return refusal(context, 'IllegalMove', notAnswered);
  await freezeReport(transaction, { id: report.id, by: viewer.staffId, at: context.now });
  await tell({ transaction, context, report, posts: [rule.compiler] }, 'report.freeze', standing);
  return { id: report.id };
}

async function answerFor(moving: Moving, wanted: LineMove): Promise<Outcome> {
  const { transaction, context, input, report, rule } = moving;
  const viewer = signedIn(context);
  const lines = await storedLines(transaction, report.id, { ids: input.lineIds ?? null, posts: viewer.posts });
  const by = { posts: viewer.posts, compiler: rule.compiler };
  const isWhole = lines.length > 0 && lines.length === new Set(input.lineIds ?? lines.map(({ id }) => id)).size;
  if (!isWhole || !lines.every((line) => lineMoves(line, by).includes(wanted)))
    return refusal(context, 'NotAllowed', notYourLine);
  const note = storedText(input.note);
  if (note === null && wanted !== 'CONFIRM') return refusal(context, 'InvalidInput', noteMissing);
  const fault = await petitioned(moving, { wanted, lines, reason: note ?? '' });
  if (fault !== undefined) return refusal(context, 'NotAllowed', fault);
  const answer = { ids: lines.map(({ id }) => id), by: viewer.staffId, at: context.now };
  await answerLines(transaction, { ...answer, ...answered(wanted, note ?? '', moving) });
  await raiseReport(transaction, report.id);
  const posts = wanted === 'SETTLE' ? [rule.compiler] : postsOf(lines);
  await tell({ transaction, context, report, posts }, ACTIONS[wanted], {
    cases: lines.map(({ number, department }) => ({ number, department })),
    department: input.department ?? null,
    note,
  });
  return { id: report.id };
}

interface Petitioned {
  readonly wanted: LineMove;
  readonly lines: readonly StoredLine[];
  readonly reason: string;
}

/** An objection is a petition of its case, and what is settled is decided of that. @returns what is wrong. Source: CQ-11 */
async function petitioned(
  { transaction, context, input, rule }: Moving,
  { wanted, lines, reason }: Petitioned,
): Promise<ProblemText | undefined> {
  const said = { viewer: signedIn(context), now: context.now, reason };
  const became = input.department ?? null;
  for (const line of lines) {
    if (wanted === 'OBJECT')
      await petitionFromReport(transaction, line, { ...said, post: line.post as Post, decider: rule.compiler });
    if (wanted !== 'SETTLE') continue;
    const fault = await settleFromReport(transaction, line, {
      ...said,
      became: became === line.department ? null : became,
    });
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const ACTIONS: Readonly<Record<LineMove, string>> = {
  CONFIRM: 'report.confirm',
  OBJECT: 'report.object',
  SETTLE: 'report.settle',
};

const postsOf = (lines: readonly StoredLine[]): Post[] => [...new Set(lines.map(({ post }) => post as Post))];

function answered(wanted: LineMove, note: string, { input, rule }: Moving): Omit<LineAnswer, 'ids' | 'by' | 'at'> {
  if (wanted === 'CONFIRM') return { state: 'CONFIRMED' };
  if (wanted === 'OBJECT') return { state: 'OBJECTED', objection: note };
  const department = input.department ?? null;
  if (department === null) return { state: 'CONFIRMED', settlement: note };
  // Whoever is to answer instead confirms it, or objects in turn.
  return { state: 'PENDING', settlement: note, moved: { department, post: confirmerOf(department, rule) } };
}

interface Telling {
  readonly transaction: Transaction;
  readonly context: RequestContext;
  readonly report: ReportRow;
  readonly posts: readonly Post[];
}

async function tell({ transaction, context, report, posts }: Telling, action: string, after: object): Promise<void> {
  await recordAudit(transaction, context, {
    action,
    subjectType: 'MonthlyReport',
    subjectId: report.id,
    onBehalfOf: actsFor(signedIn(context), posts),
    after,
  });
  await publish(transaction, 'report.moved', { month: report.id });
}
