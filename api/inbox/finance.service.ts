import { civilDateAt } from '../kernel/civil-date';
import type { RequestContext } from '../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../platform/graph/cursor';
import { isDay } from '../platform/graph/cursor-key';
import { pageOf, type Page } from '../platform/graph/page';
import { signedIn } from '../platform/graph/signed-in';
import { financeTaskKinds, type FinanceSource, type FinanceTaskKindName } from '../shared-types/finance-source';
import { countReady, sumTasks, waitingTasks, type FinancePlace, type FinanceRow } from './finance.repository';
import type { FinanceTask, FinanceTray } from './finance.schema';

export interface FinanceListInput {
  readonly first: number;
  readonly after: string | null | undefined;
  readonly kinds: readonly FinanceTaskKindName[] | null | undefined;
}

/** More than anybody does in a day. */
export const MOST_COUNTED = 1_000;

/** What waits for accounting, the earliest due first; nothing for who keeps no books. @throws GraphQLError BAD_USER_INPUT */
export async function financePage(
  context: RequestContext,
  sources: readonly FinanceSource[],
  { first: wanted, after, kinds }: FinanceListInput,
): Promise<Page<FinanceTask>> {
  const first = pageSize(wanted);
  const place = after == null ? undefined : placeOf(after);
  const today = civilDateAt(context.now);
  const rows = keepsBooks(context)
    ? await waitingTasks(context, sources, { today, kinds: kinds ?? undefined, after: place, limit: first + 1 })
    : [];
  return pageOf({
    rows: rows.map((row) => ({ ...shownTask(row, today), place: row })),
    first,
    after,
    keyOf: ({ place: { dueOrder, since, id } }) => [dueOrder, since, id],
  });
}

/** How much waits of each kind, all kinds in their order; null for who keeps no books. */
export async function financeTrays(
  context: RequestContext,
  sources: readonly FinanceSource[],
): Promise<FinanceTray[] | null> {
  if (!keepsBooks(context)) return null;
  const sums = new Map((await sumTasks(context, sources, civilDateAt(context.now))).map((sum) => [sum.kind, sum]));
  return financeTaskKinds.map((kind) => sums.get(kind) ?? { kind, count: 0, ready: 0, overdue: 0, amount: '0.00' });
}

/** How much accounting can do now, up to {@link MOST_COUNTED}; 0 for who keeps no books. */
export async function financeTaskCount(context: RequestContext, sources: readonly FinanceSource[]): Promise<number> {
  return keepsBooks(context)
    ? countReady(context, sources, { today: civilDateAt(context.now), most: MOST_COUNTED })
    : 0;
}

/** Whoever writes money keeps the books. */
function keepsBooks(context: RequestContext): boolean {
  return signedIn(context).reaches.MONEY.write;
}

function placeOf(cursor: string): FinancePlace {
  const [dueOrder, since, id] = decodeCursor(cursor, 3);
  if (isDay(dueOrder) && isDay(since) && typeof id === 'string' && isId(id)) return { dueOrder, since, id };
  throw foreignCursor();
}

function shownTask(row: FinanceRow, today: string): FinanceTask {
  const { subjectId, clientId, dueOn, ...shown } = row;
  const about = subjectId === null ? null : { id: subjectId };
  return {
    ...shown,
    id: `${row.kind}.${row.id}.${row.number}`,
    dueOn,
    byClause: { id: row.clause },
    overdue: dueOn !== null && dueOn < today,
    client: { id: clientId },
    return: RETURNS.has(row.kind) ? about : null,
    rebate: row.kind === 'REBATE_PAYMENT' ? about : null,
    settlement: row.kind === 'UNALLOCATED' ? about : null,
  };
}

const RETURNS: ReadonlySet<FinanceTaskKindName> = new Set(['PROOF', 'VOUCHER', 'ALLOWANCE', 'HELD']);
