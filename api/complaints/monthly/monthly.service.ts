import { reachesAnything } from '../../kernel/access/reach';
import type { Viewer } from '../../kernel/access/viewer';
import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import type { PageInput } from '../../platform/graph/newest-first';
import type { Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { isReportId, lineMoves, mayFreeze, type ReportMove } from './monthly-report';
import {
  latestReports,
  newestLines,
  reportOf,
  restatedCases,
  sumsKnownNow,
  sumsOf,
  type LineRow,
  type ReportRow,
  type RestatedRow,
  type SumRow,
} from './monthly.repository';
import type { DepartmentSum, MonthlyLineFilter } from './monthly.schema';
import { reportRule, type ReportRule } from './report-policy';

const MOST_REPORTS = 36;
const MOST_RESTATED = 200;

/** The latest reports that the viewer reaches, at most three years of them. */
export async function reports(context: RequestContext): Promise<ReportRow[]> {
  return readsReports(signedIn(context)) ? latestReports(context.database, MOST_REPORTS) : [];
}

/** The report of a month; null when there is none that the viewer reaches. */
export async function reportById(context: RequestContext, id: string): Promise<ReportRow | null> {
  if (!isReportId(id) || !readsReports(signedIn(context))) return null;
  return (await reportOf(context.database, id)) ?? null;
}

/** A page of the lines of a report that the viewer reads. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export function linePage(
  context: RequestContext,
  input: PageInput,
  { reportId, filter }: { readonly reportId: string; readonly filter: MonthlyLineFilter | null },
): Promise<Page<LineRow>> {
  const viewer = signedIn(context);
  const conditions =
    isReportId(reportId) && readsReports(viewer) ? new Conditions().add('l.report_id = ?', reportId) : undefined;
  if (filter?.departments != null) conditions?.add('l.department = any(?::text[])', filter.departments);
  if (filter?.states != null) conditions?.add('l.state = any(?::text[])', filter.states);
  if (filter?.toAnswer === true) conditions?.say(`l.state = 'PENDING'`).add('l.post = any(?::text[])', viewer.posts);
  return newestLines.page(context, input, conditions);
}

/** Rows are read by row-level security; who reads no case at all reads no report. */
function readsReports({ reaches }: Viewer): boolean {
  return reachesAnything(reaches.COMPLAINT);
}

const readsAll = ({ reaches }: Viewer): boolean => reaches.COMPLAINT.all;

/** What departments answer for, as reported. */
export async function departmentsOf(context: RequestContext, { id }: ReportRow): Promise<DepartmentSum[]> {
  return shownSums(context, await sumsOf(context.database, id));
}

/** The same as known now; null for who does not read every case. */
export async function knownNow(context: RequestContext, { id }: ReportRow): Promise<DepartmentSum[] | null> {
  if (!readsAll(signedIn(context))) return null;
  return shownSums(context, await sumsKnownNow(context.database, id));
}

/** The cases that make the difference; null for who does not read every case. */
export async function restatedOf(context: RequestContext, { id }: ReportRow): Promise<RestatedRow[] | null> {
  const viewer = signedIn(context);
  if (!readsAll(viewer)) return null;
  const rows = await restatedCases(context.database, id, MOST_RESTATED);
  if (seesMoney(viewer, await ruleNow(context))) return rows;
  const withheld = (parts: RestatedRow['known']) => parts.map((part) => ({ ...part, loss: null as never }));
  return rows.map((row) => ({ ...row, reported: withheld(row.reported), known: withheld(row.known) }));
}

async function shownSums(context: RequestContext, rows: readonly SumRow[]): Promise<DepartmentSum[]> {
  const viewer = signedIn(context);
  const isShown = seesMoney(viewer, await ruleNow(context)) || !readsAll(viewer);
  return rows.map((row) => ({ ...row, loss: isShown ? row.loss : null }));
}

/** Amounts are for who reads money, who compiles, and a department about its own. */
function seesMoney({ reaches, posts }: Viewer, rule: ReportRule | undefined): boolean {
  return reachesAnything(reaches.MONEY) || (rule !== undefined && posts.includes(rule.compiler));
}

export async function lossOfLine(context: RequestContext, { loss, post }: LineRow): Promise<string | null> {
  const viewer = signedIn(context);
  const isShown = viewer.posts.includes(post) || seesMoney(viewer, await ruleNow(context));
  return isShown ? (loss ?? null) : null;
}

/** What the viewer may do with a whole report. */
export async function movesOfReport(context: RequestContext, report: ReportRow): Promise<ReportMove[]> {
  const { posts } = signedIn(context);
  const rule = await ruleNow(context);
  if (report.frozenAt !== null || rule === undefined || !posts.includes(rule.compiler)) return [];
  const sums = await sumsOf(context.database, report.id);
  const total = (of: 'pending' | 'objected'): number => sums.reduce((sum, row) => sum + row[of], 0);
  const standing = { pending: total('pending'), objected: total('objected') };
  return mayFreeze(standing, { dueOn: report.dueOn, today: civilDateAt(context.now) }) ? ['FREEZE'] : [];
}

/** What the viewer may do with a line. */
export async function movesOfLine(context: RequestContext, line: LineRow): Promise<ReportMove[]> {
  const [rule, report] = await Promise.all([ruleNow(context), loadedReport(context, line.reportId)]);
  if (rule === undefined || report === null || report.frozenAt !== null) return [];
  return lineMoves(line, { posts: signedIn(context).posts, compiler: rule.compiler });
}

/** One statement for all lines of a request. */
function loadedReport(context: RequestContext, id: string): Promise<ReportRow | null> {
  return context.loaders
    .of<ReportRow>('monthly reports', async (ids) => {
      const found = await latestReports(context.database, MOST_REPORTS);
      return new Map(found.filter((each) => ids.includes(each.id)).map((each) => [each.id, each]));
    })
    .load(id);
}

function ruleNow(context: RequestContext): Promise<ReportRule | undefined> {
  return context.loaders
    .of<{ readonly rule: ReportRule | undefined }>('monthly report rule', async (days) => {
      const rules = await Promise.all(days.map((day) => reportRule(context.database, day)));
      return new Map(days.map((day, at) => [day, { rule: rules[at] }]));
    })
    .load(civilDateAt(context.now))
    .then((found) => found?.rule);
}
