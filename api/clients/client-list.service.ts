import { reachesAnything } from '../kernel/access/reach';
import type { Viewer } from '../kernel/access/viewer';
import { civilDateAt } from '../kernel/civil-date';
import type { RequestContext } from '../platform/context/request-context';
import { decodeCursor, encodeCursor, isId, pageSize } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import { pageOf, type Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
import { otherOrder, requireSearchable, wrongArgument } from '../platform/graph/wrong-argument';
import { addFilter, propertiesOf, scopeOf, searchOf, type Found } from './client-condition';
import type { ClientAnchor } from './client-connection.schema';
import type { ClientFilter } from './client-filter.schema';
import { cursorKeyOf, placeOf, SORT_KEYS, type Order, type SortedRow } from './client-order';
import { addFieldConditions } from './fields/field-search.service';
import { countBrought } from './import/client-import.repository';
import { contactRuleOf } from './contacts/contact-standing.service';
import { hiddenField } from './client-refusal';
import { resourcesOf } from './standing-condition';
import {
  clientPlan,
  clientsAfter,
  countClients,
  everyNthClient,
  matchingIds,
  type ClientRow,
  type ListQuery,
} from './client.repository';

export interface ClientListInput {
  readonly filter: ClientFilter | null | undefined;
  readonly sort: Order | null | undefined;
}

export interface ClientPageInput extends ClientListInput {
  readonly first: number;
  readonly after: string | null | undefined;
  /** Fields asked for of each client. */
  readonly selection: Selection;
  readonly counted: boolean;
}

export type ClientPage = Page<ClientRow> & { readonly totalCount: number };

const LONGEST_SEARCH = 100;
/** So many hits are listed by id; with more, reading in order finds a page sooner. */
const MOST_NAMED_HITS = 2_000;
/** As many as are changed alike at a time. */
const MOST_IDS = 500;
const MOST_ANCHORS = 20_000;

/** A page of the clients the viewer reaches. @throws GraphQLError for arguments that are wrong or tell hidden fields */
export async function clientPage(context: RequestContext, input: ClientPageInput): Promise<ClientPage> {
  const first = pageSize(input.first);
  const viewer = signedIn(context);
  const order = orderFor(viewer, input.sort);
  const after = placeAfter(order, input.after);
  const query = await queryFor(context, { ...input, order });
  if (query === undefined)
    return { ...pageOf({ rows: [], first, after: input.after, keyOf: () => [] }), totalCount: 0 };
  const list = clientPlan.list(context.database.source, input.selection, viewer);
  const rows = await clientsAfter(context, query, { list, after, limit: first + 1 });
  const page = pageOf({ rows, first, after: input.after, keyOf: (row) => cursorKeyOf(order.field, row) });
  return { ...page, totalCount: input.counted ? await countClients(context, query.conditions) : 0 };
}

/** Where pages can start, every `every` rows, for the same list as `clientPage`. */
export async function clientAnchors(
  context: RequestContext,
  input: ClientListInput & { readonly every: number },
): Promise<ClientAnchor[]> {
  if (!(input.every >= 10 && input.every <= 10_000))
    throw wrongArgument({
      'zh-CN': 'every 须在 10 到 10000 之间。',
      en: '`every` is between 10 and 10000.',
    });
  const order = orderFor(signedIn(context), input.sort);
  const start: ClientAnchor = { index: 0, after: null };
  const query = await queryFor(context, { ...input, order });
  if (query === undefined) return [start];
  const rows = await everyNthClient(context, query, { every: input.every, limit: MOST_ANCHORS + 1 });
  if (rows.length > MOST_ANCHORS)
    throw wrongArgument({
      'zh-CN': `锚点超过 ${MOST_ANCHORS} 个；请加大 every 或缩小筛选范围。`,
      en: `More than ${MOST_ANCHORS} anchors; make \`every\` larger or the filter narrower.`,
    });
  if (rows.length > 0 && !(await goesOn(context, query, rows.at(-1)))) rows.pop();
  const anchors = rows.map((row) => ({ index: row.index, after: encodeCursor(cursorKeyOf(order.field, row)) }));
  return [start, ...anchors];
}

/** Asked of the last place only: to ask it of each would double what numbering a million clients takes. */
async function goesOn(context: RequestContext, query: ListQuery, after: SortedRow | undefined): Promise<boolean> {
  const list = clientPlan.list(context.database.source, ['id'], signedIn(context));
  return (await clientsAfter(context, query, { list, after, limit: 1 })).length > 0;
}

const BY_NAME: Order = { field: 'NAME', direction: 'ASC' };
const BY_VOLUME: Order = { field: 'ANNUAL_VOLUME', direction: 'DESC' };

/** The order asked for; without one by name, or by volume for those to whom names are hidden. */
function orderFor(viewer: Viewer, sort: Order | null | undefined): Order {
  const maySort = (order: Order): boolean => clientPlan.mayOrderBy(SORT_KEYS[order.field].property, viewer);
  if (sort == null) return maySort(BY_NAME) || !maySort(BY_VOLUME) ? BY_NAME : BY_VOLUME;
  if (maySort(sort)) return { field: sort.field, direction: sort.direction };
  throw hiddenField();
}

function placeAfter(order: Order, after: string | null | undefined): SortedRow | undefined {
  if (after == null) return undefined;
  const place = placeOf(order.field, decodeCursor(after, 3));
  if (place !== undefined) return place;
  throw otherOrder();
}

/** Scope and filter together; undefined when the viewer reaches no client at all. */
async function queryFor(
  context: RequestContext,
  { filter, order }: { readonly filter: ClientFilter | null | undefined; readonly order: Order },
): Promise<ListQuery | undefined> {
  const viewer = signedIn(context);
  const conditions = scopeOf(viewer);
  if (conditions === undefined) return undefined;
  if (filter == null) return { conditions, order };
  requireFilter(viewer, filter);
  const found = await search(context, viewer, filter);
  const contactRule =
    filter.contactBreach == null && filter.reportDueBy == null ? undefined : await contactRuleOf(context);
  const imported = filter.importId == null ? 0 : await countBrought(context, filter.importId);
  addFilter(conditions, { filter, found, contactRule, today: civilDateAt(context.now), imported });
  await addFieldConditions(context, conditions, filter.fields ?? []);
  return { conditions, order };
}

function requireFilter(viewer: Viewer, filter: ClientFilter): void {
  if (!propertiesOf(filter).every((property) => clientPlan.mayOrderBy(property, viewer))) throw hiddenField();
  if (!resourcesOf(filter).every((resource) => reachesAnything(viewer.reaches[resource]))) throw hiddenField();
  if (filter.importId != null && !viewer.reaches.CLIENT_CARD.write) throw hiddenField();
  requireSearchable(searchOf(filter), LONGEST_SEARCH);
  if (filter.ownerIds?.some((id) => !isId(id)) === true)
    throw wrongArgument({ 'zh-CN': 'ownerIds 中有无效的编号。', en: 'An entry of ownerIds is no id.' });
  if (filter.ids != null && (filter.ids.length > MOST_IDS || !filter.ids.every((id) => isId(id))))
    throw wrongArgument({
      'zh-CN': `ids 最多 ${MOST_IDS} 个，且都须是有效的编号。`,
      en: `At most ${MOST_IDS} ids, each an id.`,
    });
  if (filter.importId != null && !isId(filter.importId))
    throw wrongArgument({ 'zh-CN': 'importId 不是有效的编号。', en: 'importId is no id.' });
  if (filter.importEffect != null && filter.importId == null)
    throw wrongArgument({
      'zh-CN': 'importEffect 须与 importId 一起使用。',
      en: 'importEffect goes with importId.',
    });
}

/** A portfolio is read faster than searched; only who reaches everybody needs the search index. */
async function search(context: RequestContext, viewer: Viewer, filter: ClientFilter): Promise<Found> {
  const wanted = searchOf(filter);
  if (wanted === undefined || !viewer.reaches.CLIENT_CARD.all) return 'many';
  const ids = await matchingIds(context, wanted, MOST_NAMED_HITS + 1);
  return ids.length > MOST_NAMED_HITS ? 'many' : ids;
}
