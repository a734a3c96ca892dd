import { trimText } from '../../kernel/text';
import { addDays, civilDateAt } from '../../kernel/civil-date';
import type { Viewer } from '../../kernel/access/viewer';
import { reachesAnything } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import type { Conditions } from '../../platform/database/conditions';
import type { Reading } from '../../platform/database/of-portfolio';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isDay } from '../../platform/graph/cursor-key';
import type { Selection } from '../../platform/graph/look-ahead';
import type { PageInput } from '../../platform/graph/newest-first';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { requireSearchable } from '../../platform/graph/wrong-argument';
import type { ReceivableFilter } from './receivable-filter.schema';
import {
  countReceivables,
  loadReceivable,
  receivablePlan,
  receivablesAfter,
  scopeOf,
  type DuePlace,
  type ReceivableRow,
} from './receivable.repository';

/** A receivable the viewer may know of; null otherwise, whatever the reason. */
export async function receivableById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<ReceivableRow | null> {
  const viewer = signedIn(context);
  if (!isId(id) || !reachesAnything(viewer.reaches.RECEIVABLE)) return null;
  return loadReceivable(context, id, receivablePlan.list(context.database.source, selection, viewer));
}

export interface ListInput extends PageInput {
  readonly filter: ReceivableFilter | null | undefined;
  readonly counted: boolean;
}

export type ReceivablePage = Page<ReceivableRow> & { readonly totalCount: number };

/** A page of the receivables the viewer reaches, those due first before the others. @throws GraphQLError BAD_USER_INPUT */
export async function receivablePage(context: RequestContext, input: ListInput): Promise<ReceivablePage> {
  const viewer = signedIn(context);
  const { first, after, selection, counted } = input;
  const limit = pageSize(first) + 1;
  const place = after == null ? undefined : placeOf(after);
  const filter: ReceivableFilter = input.filter ?? { open: true };
  requireSearchable(filter.search, LONGEST_SEARCH);
  const conditionsOf = (reading: Reading): Conditions | undefined => {
    const scope = scopeOf(viewer, reading);
    return scope && addFilter(scope, { filter, viewer, today: civilDateAt(context.now) });
  };
  const conditions = conditionsOf('page');
  const list = receivablePlan.list(context.database.source, selection, viewer);
  const rows =
    conditions === undefined ? [] : await receivablesAfter(context, conditions, { list, after: place, limit });
  const page = pageOf({ rows, first, after, keyOf: ({ dueOn, id }) => [dueOn, id] });
  const counting = counted ? conditionsOf('count') : undefined;
  return { ...page, totalCount: counting === undefined ? 0 : await countReceivables(context, counting) };
}

function placeOf(after: string): DuePlace {
  const [dueOn, id] = decodeCursor(after, 2);
  if (isDay(dueOn) && typeof id === 'string' && isId(id)) return { dueOn, id };
  throw foreignCursor();
}

const LONGEST_SEARCH = 100;
/** With more hits in all portfolios together, a name says too little to search by. */
const MOST_NAMED = 2_000;

interface Filtering {
  readonly filter: ReceivableFilter;
  readonly viewer: Viewer;
  readonly today: string;
}

/** @returns undefined when no receivable can meet the filter */
function addFilter(conditions: Conditions, { filter, viewer, today }: Filtering): Conditions | undefined {
  const { clientId, ownerIds, open, disputed, overdueFrom, overdueTo } = filter;
  const wanted = trimText(filter.search);
  if (clientId != null && !isId(clientId)) return undefined;
  if (ownerIds?.some((id) => !isId(id)) === true) return undefined;
  if (wanted !== '') addSearch(conditions, wanted, viewer);
  if (clientId != null) conditions.add('r.client_id = ?::uuid', clientId);
  if (ownerIds != null)
    conditions.add(
      'r.client_id in (select o.client_id from access.client_owner o where o.owner_id = any(?::uuid[]))',
      ownerIds,
    );
  if (open) conditions.say('r.open > 0');
  if (disputed != null) conditions.say(disputed ? 'r.held > 0' : 'r.held = 0');
  // Overdue by n days today is due n days ago.
  if (overdueFrom != null && overdueFrom > 0) conditions.add('r.due_on <= ?::date', dayBefore(today, overdueFrom));
  if (overdueTo != null) conditions.add('r.due_on >= ?::date', dayBefore(today, overdueTo));
  return conditions;
}

/** Who does not see the names of clients cannot find anything by them either. */
function addSearch(conditions: Conditions, wanted: string, { reaches }: Viewer): void {
  const { all, cases, staffIds } = reaches.CLIENT_CARD;
  const text = `${conditions.bind(wanted)}::text`;
  const ways = ['r.number', 'r.order_number'].map((column) => `strpos(lower(${column}), lower(${text})) > 0`);
  const most = all || cases ? String(MOST_NAMED) : 'null';
  if (all || cases || staffIds.length > 0) ways.push(`r.client_id in (select access.clients_named(${text}, ${most}))`);
  conditions.say(`(${ways.join(' or ')})`);
}

const MOST_DAYS = 100_000;
const dayBefore = (today: string, days: number): string => addDays(today, -Math.min(Math.max(days, 0), MOST_DAYS));
