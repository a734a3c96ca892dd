import type { RequestContext } from '../platform/context/request-context';
import { isId } from '../platform/graph/cursor';
import type { Selection } from '../platform/graph/look-ahead';
import type { PageInput } from '../platform/graph/newest-first';
import type { Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
import { loadReturn, newestReturns, returnPlan, scopeOf, type ReturnRow } from './return.repository';

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

/** A page of the returns the viewer reaches, newest first. @throws GraphQLError BAD_USER_INPUT for wrong arguments */
export async function returnPage(context: RequestContext, input: PageInput): Promise<Page<ReturnRow>> {
  return newestReturns.page(context, input, scopeOf(signedIn(context)));
}

/** A page of a client's returns, newest first, batched with the same page of other clients. */
export function returnsOfClient(context: RequestContext, clientId: string, input: PageInput): Promise<Page<ReturnRow>> {
  return newestReturns.pageOfParent(context, clientId, input);
}
