import { reachesAnything } from '../kernel/access/reach';
import type { RequestContext } from '../platform/context/request-context';
import { decodeCursor, pageSize } from '../platform/graph/cursor';
import type { Conditions } from '../platform/database/conditions';
import type { PageInput as NewestFirstInput } from '../platform/graph/newest-first';
import { pageOf, withTotal, type Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
import { otherOrder, requireSearchable, wrongArgument } from '../platform/graph/wrong-argument';
import { addFilter, scopeOf, searchOf, type FilterInput } from './complaint-condition';
import type { ComplaintFilter, ComplaintSort } from './complaint-filter.schema';
import { cursorKeyOf, placeOf, type Place } from './complaint-order';
import { searchComplaints } from './complaint-search.service';
import {
  complaintPlan,
  complaintsAfter,
  countComplaints,
  loadCounts,
  newestComplaints,
  type ComplaintRow,
} from './complaint.repository';
import { countOpenSteps } from './steps/open-step.repository';
import type { OpenStepCount } from './steps/open-step.schema';

export interface PageInput extends NewestFirstInput {
  readonly counted: boolean;
}

export interface ListInput extends PageInput {
  readonly filter: ComplaintFilter | null | undefined;
  readonly sort: ComplaintSort | null | undefined;
}

export type ComplaintPage = Page<ComplaintRow> & { readonly totalCount: number };

const LONGEST_SEARCH = 100;
const MOST_STEPS = 100;

/** A page of the complaints the viewer reaches. @throws GraphQLError BAD_USER_INPUT for arguments that are wrong */
export async function complaintPage(context: RequestContext, input: ListInput): Promise<ComplaintPage> {
  const viewer = signedIn(context);
  const first = pageSize(input.first);
  const sort = input.sort ?? 'NEWEST';
  const after = placeAfter(sort, input.after);
  const conditionsOf = await conditionsFor(context, input.filter ?? {});
  const conditions = conditionsOf('page');
  if (conditions === undefined)
    return { ...pageOf({ rows: [], first, after: input.after, keyOf: () => [] }), totalCount: 0 };
  const list = complaintPlan.list(context.database.source, input.selection, viewer);
  const rows = await complaintsAfter(context, conditions, { list, sort, after, limit: first + 1 });
  const page = pageOf({ rows, first, after: input.after, keyOf: (row) => cursorKeyOf(sort, row) });
  return {
    ...page,
    totalCount: input.counted ? await countComplaints(context, conditionsOf('count') ?? conditions) : 0,
  };
}

/** The steps at which the complaints stand that meet a filter, in the order of a case's life. */
export async function openStepsOf(
  context: RequestContext,
  filter: ComplaintFilter | null,
): Promise<readonly OpenStepCount[]> {
  const conditions = (await conditionsFor(context, filter ?? {}))('count');
  return conditions === undefined ? [] : countOpenSteps(context, conditions);
}

/** A page of a client's complaints, newest first, batched with the same page of other clients. */
export function complaintsOfClient(
  context: RequestContext,
  clientId: string,
  input: PageInput,
): Promise<Page<ComplaintRow>> {
  const page = newestComplaints.pageOfParent(context, clientId, input);
  return input.counted
    ? withTotal(
        page,
        loadCounts(context, clientId).then(({ all }) => all),
      )
    : page;
}

function placeAfter(sort: ComplaintSort, after: string | null | undefined): Place | undefined {
  if (after == null) return undefined;
  const place = placeOf(sort, decodeCursor(after, 3));
  if (place !== undefined) return place;
  throw otherOrder();
}

/** Scope and filter together; undefined when nothing can meet them. */
type ConditionsOf = (reading: FilterInput['reading']) => Conditions | undefined;

async function conditionsFor(context: RequestContext, filter: ComplaintFilter): Promise<ConditionsOf> {
  requireFilter(filter);
  const viewer = signedIn(context);
  if (!reachesAnything(viewer.reaches.COMPLAINT)) return () => undefined;
  const wanted = searchOf(filter);
  const found = wanted === undefined ? undefined : await searchComplaints(context, wanted);
  return (reading) => {
    const scope = scopeOf(viewer, reading, { isFound: found?.kind === 'complaints' });
    return addFilter(scope, filter, { viewer, now: context.now, found, reading });
  };
}

function requireFilter(filter: ComplaintFilter): void {
  requireSearchable(searchOf(filter), LONGEST_SEARCH);
  if ((filter.steps ?? []).length > MOST_STEPS || (filter.steps ?? []).some((step) => step.includes('\0')))
    throw wrongArgument({
      'zh-CN': `最多选择 ${MOST_STEPS} 个环节。`,
      en: `Name at most ${MOST_STEPS} steps.`,
    });
  for (const day of [filter.receivedFrom, filter.receivedTo])
    if (day != null && !/^[12]\d{3}-/.test(day))
      throw wrongArgument({
        'zh-CN': '受理日期的年份须在 1000 到 2999 之间。',
        en: 'The year of a day of receipt is between 1000 and 2999.',
      });
}
