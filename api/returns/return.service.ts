import { reachesAnything } from '../kernel/access/reach';
import { interestsOf } from '../kernel/access/stand-in';
import type { RequestContext } from '../platform/context/request-context';
import { civilDateAt } from '../kernel/civil-date';
import type { Conditions } from '../platform/database/conditions';
import type { Reading } from '../platform/database/of-portfolio';
import { isId } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import type { PageInput } from '../platform/graph/newest-first';
import { withTotal, type Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
import { requireSearchable } from '../platform/graph/wrong-argument';
import { actionsFor } from './return-actions';
import { addFilter } from './return-condition';
import type { ReturnFilter } from './return-filter.schema';
import type { ReturnAction } from './return-words.schema';
import { loadLadder } from './ladder.repository';
import {
  countReturns,
  loadCount,
  loadReturn,
  loadReturnsOver,
  loadStanding,
  newestReturns,
  returnPlan,
  scopeOf,
  type ReturnRow,
} from './return.repository';

/** A return the viewer may know of; null otherwise, whatever the reason. */
export async function returnById(
  context: RequestContext,
  id: string,
  selection: Selection | readonly string[],
): Promise<ReturnRow | null> {
  const viewer = signedIn(context);
  if (!isId(id)) return null;
  return loadReturn(context, id, returnPlan.list(context.database.source, selection, viewer));
}

/** Returns that take from an order line and that the viewer reaches, newest first. */
export async function returnsOver(
  context: RequestContext,
  orderLineId: string,
  selection: Selection | readonly string[],
): Promise<ReturnRow[]> {
  const viewer = signedIn(context);
  if (!reachesAnything(viewer.reaches.RETURN)) return [];
  return loadReturnsOver(context, orderLineId, returnPlan.list(context.database.source, selection, viewer));
}

export interface ListInput extends PageInput {
  readonly filter?: ReturnFilter | null;
  readonly counted?: boolean;
}

export type ReturnPage = Page<ReturnRow> & { readonly totalCount: number };

/** A page of the returns the viewer reaches, newest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export async function returnPage(context: RequestContext, input: ListInput): Promise<ReturnPage> {
  const viewer = signedIn(context);
  requireSearchable(input.filter?.search, LONGEST_SEARCH);
  const conditionsOf = (reading: Reading): Conditions | undefined => {
    const scope = scopeOf(viewer, reading);
    return scope && addFilter(scope, input.filter ?? {}, viewer);
  };
  const page = await newestReturns.page(context, input, conditionsOf('page'));
  const counting = input.counted === true ? conditionsOf('count') : undefined;
  return { ...page, totalCount: counting === undefined ? 0 : await countReturns(context, counting) };
}

const LONGEST_SEARCH = 100;

/** What the viewer may do with a return now. */
export async function actionsOf(context: RequestContext, returnId: string): Promise<ReturnAction[]> {
  const viewer = signedIn(context);
  const { reaches, posts } = viewer;
  const standing = await loadStanding(context, returnId, reaches.RETURN);
  if (standing === null || standing.isImported) return [];
  const ladder = await loadLadder(context, civilDateAt(standing.requestedAt ?? context.now));
  return actionsFor(standing, { interests: interestsOf(viewer), posts, ladder, writesReturn: standing.looksAfter });
}

/** A page of a client's returns, newest first, batched with the same page of other clients. */
export function returnsOfClient(context: RequestContext, clientId: string, input: ListInput): Promise<Page<ReturnRow>> {
  const page = newestReturns.pageOfParent(context, clientId, input);
  return input.counted ? withTotal(page, loadCount(context, clientId)) : page;
}
