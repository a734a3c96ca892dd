import { civilDateAt } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import type { Selection } from '../../platform/graph/look-ahead';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import * as accounts from './account.repository';
import type { StaffAccountFilter } from './account-inputs.schema';
import type { Fields } from './staffing.service';

export interface AccountPageInput {
  readonly first: number;
  readonly after: string | null | undefined;
  readonly selection: Selection;
  readonly filter: StaffAccountFilter;
}

/** Accounts by staff number, for the administrator; nobody else is told of any. @throws GraphQLError for wrong arguments */
export async function accountPage(
  context: RequestContext,
  { first, after, selection, filter }: AccountPageInput,
): Promise<Page<accounts.AccountRow>> {
  const size = pageSize(first);
  const place = placeAfter(after);
  const ids = [...(filter.unitIds ?? []), ...(filter.reportsToId == null ? [] : [filter.reportsToId])];
  const isAnswered = signedIn(context).reaches.STAFFING.all && ids.every(isId);
  const search = {
    search: (filter.search ?? '').trim().slice(0, 100).replaceAll('\0', ''),
    posts: filter.posts ?? [],
    states: filter.states ?? [],
    unitIds: filter.unitIds ?? [],
    regionCodes: (filter.regionCodes ?? []).map((code) => code.replaceAll('\0', '')),
    reportsToId: filter.reportsToId ?? undefined,
    today: civilDateAt(context.now),
    limit: size + 1,
    after: place,
  };
  const rows = isAnswered ? await accounts.findAccounts(context, search, selection) : [];
  return pageOf({ rows, first: size, after, keyOf: ({ number, id }) => [number ?? '', id] });
}

/** An account, for the administrator; null for everybody else and when there is none. */
export async function accountOf(
  context: RequestContext,
  id: string,
  selection: Fields,
): Promise<accounts.AccountRow | null> {
  if (!signedIn(context).reaches.STAFFING.all || !isId(id)) return null;
  return accounts.accountById(context, id, selection);
}

function placeAfter(after: string | null | undefined): { readonly number: string; readonly id: string } | undefined {
  if (after == null) return undefined;
  const [number, id] = decodeCursor(after, 2);
  if (typeof number === 'string' && !number.includes('\0') && typeof id === 'string' && isId(id)) return { number, id };
  throw foreignCursor();
}
