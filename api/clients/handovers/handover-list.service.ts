import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { isInstant } from '../../platform/graph/cursor-key';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { handoversOf, type HandoverPlace, type HandoverRow } from './handover-list.repository';

/**
 * A page of the handovers within the viewer’s reach, latest first.
 * @throws GraphQLError BAD_USER_INPUT for a cursor of another list or a page that is too large
 */
export async function handoverPage(
  context: RequestContext,
  { first, after }: { readonly first: number; readonly after: string | null },
): Promise<Page<HandoverRow>> {
  signedIn(context);
  const limit = pageSize(first) + 1;
  const rows = await handoversOf(context, { after: after === null ? undefined : placeOf(after), limit });
  return pageOf({ rows, first, after, keyOf: ({ signedAt, id }) => [signedAt, id] });
}

function placeOf(cursor: string): HandoverPlace {
  const [signedAt, id] = decodeCursor(cursor, 2);
  if (isInstant(signedAt) && typeof id === 'string' && isId(id)) return { signedAt, id };
  throw foreignCursor();
}
