import type { RequestContext } from '../platform/context/request-context';
import type { ApprovalKindName, ApprovalSource, WaitingRow } from '../shared-types/approval-source';

/** Where a page goes on: due instant (far off when there is none), when it was asked for, id. */
export interface ApprovalPlace {
  readonly dueOrder: string;
  readonly askedAt: string;
  readonly id: string;
}

export type ApprovalRow = WaitingRow & { readonly dueOrder: string; readonly source: string };

export interface ApprovalRead {
  /** All kinds when left out. */
  readonly kinds: readonly ApprovalKindName[] | undefined;
  readonly after: ApprovalPlace | undefined;
  readonly limit: number;
}

const DUE_ORDER = `coalesce(w.due_at, '9999-12-31T00:00:00Z'::timestamptz)`;

/** What waits, over all sources. Each source reads no more rows than the page has. */
export async function waitingApprovals(
  context: RequestContext,
  sources: readonly ApprovalSource[],
  { kinds, after, limit }: ApprovalRead,
): Promise<ApprovalRow[]> {
  const parts = (await statementsOf(context, sources)).map(
    ({ name, waiting }) => `(
      select '${name}'::text as source, w.*, ${DUE_ORDER} as due_order from (${waiting}) w
      where ($1::text[] is null or w.kind = any ($1))
        and ($2::timestamptz is null or (${DUE_ORDER}, w.asked_at, w.id) > ($2::timestamptz, $3::timestamptz, $4::uuid))
      order by ${DUE_ORDER}, w.asked_at, w.id limit $5)`,
  );
  return context.database.rows<ApprovalRow>({
    text: `select source, id, kind, subject_id as "subjectId", version, number, client_id as "clientId", post, step, amount,
             asked_for as "askedFor", asked_by as "askedBy", asked_at as "askedAt", due_at as "dueAt",
             due_provisional as "dueProvisional", clause, due_order as "dueOrder"
           from (${parts.join(' union all ')}) u order by due_order, asked_at, id limit $5`,
    values: [kinds ?? null, after?.dueOrder ?? null, after?.askedAt ?? null, after?.id ?? null, limit],
  });
}

/** How much waits, counted up to `most` of each source. */
export async function countWaiting(
  context: RequestContext,
  sources: readonly ApprovalSource[],
  most: number,
): Promise<number> {
  const parts = (await statementsOf(context, sources)).map(({ waiting }) => `(select from (${waiting}) w limit $1)`);
  const [found] = await context.database.rows<{ count: number }>({
    text: `select count(*)::int as count from (${parts.join(' union all ')}) u`,
    values: [most],
  });
  return Math.min(found?.count ?? 0, most);
}

interface SourceStatement {
  readonly name: string;
  readonly waiting: string;
}

function statementsOf(context: RequestContext, sources: readonly ApprovalSource[]): Promise<SourceStatement[]> {
  return Promise.all(
    sources.map(async ({ name, waiting }) => ({
      name,
      waiting: typeof waiting === 'string' ? waiting : await waiting(context),
    })),
  );
}
