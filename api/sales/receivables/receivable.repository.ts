import { reachesAnything } from '../../kernel/access/reach';
import type { CivilDate } from '../../kernel/civil-date';
import type { Viewer } from '../../kernel/access/viewer';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import { ofPortfolio, type Reading } from '../../platform/database/of-portfolio';
import { ReadPlan, type SelectList } from '../../platform/graph/read-plan';
import { rowById, type RowSource } from '../../platform/graph/row-by-id';
import { ReceivableEntity } from './receivable.entity';
import type { Dispute, ReceivableAllocation } from './receivable.schema';
import { OWED } from './receivable.schema';

/** A receivable as its select list reads it; columns that were not asked for are missing. */
export type ReceivableRow = Pick<ReceivableEntity, 'id' | 'dueOn' | 'open'> &
  Partial<ReceivableEntity & Record<'amountCompany' | 'openCompany' | 'disputedCompany', string>>;

export const receivablePlan = new ReadPlan(ReceivableEntity, {
  alias: 'r',
  always: ['id', 'version', 'dueOn', 'open'],
  needs: {
    client: ['clientId'],
    owner: ['clientId'],
    order: ['orderId'],
    lines: ['orderId', 'number'],
    dueWhy: ['deliveredOn', 'termDays', 'termOf', 'policyVersion'],
  },
  computed: {
    amountCompany: 'round(r.amount * r.rate, 2)',
    openCompany: 'round(r.open * r.rate, 2)',
    disputedCompany: 'round(r.held * r.rate, 2)',
  },
  classified: { default: OWED },
});

const source: RowSource = { name: 'receivable', plan: receivablePlan, from: 'sales.receivable r' };

export function loadReceivable(context: RequestContext, id: string, list: SelectList): Promise<ReceivableRow | null> {
  return rowById(context, source, { id, list });
}

/** Receivables the viewer reaches, or invoices and settlements, which are read alike; undefined: none at all. */
export function scopeOf(
  { reaches: { RECEIVABLE: reach } }: Viewer,
  reading: Reading,
  alias = 'r',
): Conditions | undefined {
  if (!reachesAnything(reach)) return undefined;
  const conditions = new Conditions();
  if (reach.all || reach.pseudonymous) return conditions;
  return conditions.say(ofPortfolio({ resource: 'RECEIVABLE', client: `${alias}.client_id`, reach, reading }));
}

export interface DuePlace {
  readonly dueOn: CivilDate;
  readonly id: string;
}

interface PageRead {
  readonly list: SelectList;
  readonly after: DuePlace | undefined;
  readonly limit: number;
}

/** Receivables behind a place, those due first before the others. */
export function receivablesAfter(
  context: RequestContext,
  conditions: Conditions,
  { list, after, limit }: PageRead,
): Promise<ReceivableRow[]> {
  if (after !== undefined)
    conditions.say(`(r.due_on, r.id) > (${conditions.bind(after.dueOn)}::date, ${conditions.bind(after.id)}::uuid)`);
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<ReceivableRow>({
    text: `select ${list.sql} from sales.receivable r ${conditions.where} order by r.due_on, r.id limit ${most}`,
    values: conditions.values,
  });
}

export async function countReceivables(context: RequestContext, conditions: Conditions): Promise<number> {
  const [found] = await context.database.rows<{ n: number }>({
    text: `select count(*)::int as n from sales.receivable r ${conditions.where}`,
    values: conditions.values,
  });
  return found?.n ?? 0;
}

/** Who looks after each client now; one statement for all clients of a request. */
export async function loadOwner(context: RequestContext, clientId: string): Promise<string | null> {
  return context.loaders
    .of<string>('owners of clients that owe', async (ids) => {
      const rows = await context.database.rows<{ id: string; ownerId: string }>({
        text: `select client_id as id, owner_id as "ownerId" from access.client_owner
               where client_id = any($1::uuid[]) and owner_id is not null`,
        values: [ids],
      });
      return new Map(rows.map(({ id, ownerId }) => [id, ownerId]));
    })
    .load(clientId);
}

export interface LineRow {
  readonly id: string;
  readonly productId: string | null;
  readonly description: string | null;
  readonly quantity: string;
  readonly unitPrice: string;
}

/** What each receivable was delivered for; one statement for all receivables of a request. */
export async function loadReceivableLines(context: RequestContext, id: string): Promise<LineRow[]> {
  const lines = await context.loaders
    .of<LineRow[]>('receivable lines', (ids) =>
      byReceivable<LineRow>(context, ids, {
        text: `select r.id as "receivableId", l.id, l.product_id as "productId", l.description, d.quantity,
                 l.unit_price as "unitPrice"
               from sales.receivable r join sales.order_line l on l.order_id = r.order_id
               join sales.delivery d on d.order_line_id = l.id and d.source = r.source and d.number = r.number
               where r.id = any($1::uuid[]) order by l.line_no`,
      }),
    )
    .load(id);
  return lines ?? [];
}

/** What settled each receivable, oldest first. */
export async function loadAllocationsTo(context: RequestContext, id: string): Promise<ReceivableAllocation[]> {
  const found = await context.loaders
    .of<ReceivableAllocation[]>('allocations to receivables', (ids) =>
      byReceivable<ReceivableAllocation>(context, ids, {
        text: `select a.receivable_id as "receivableId", a.id, a.settlement_id as "settlementId", s.kind,
                 s.received_on as "receivedOn", s.reference, a.amount, a.at
               from sales.allocation a join sales.settlement s on s.id = a.settlement_id
               where a.receivable_id = any($1::uuid[]) order by a.at, a.id`,
      }),
    )
    .load(id);
  return found ?? [];
}

type DisputeRow = Omit<Dispute, 'complaint'> & { readonly complaintId: string };

/** What complaints hold up or held up of each receivable, oldest first. */
export async function loadDisputes(context: RequestContext, id: string): Promise<Dispute[]> {
  const found = await context.loaders
    .of<DisputeRow[]>('disputes of receivables', (ids) =>
      byReceivable<DisputeRow>(context, ids, {
        text: `select receivable_id as "receivableId", id, part_number as "partNumber", amount,
                 complaint_number as "complaintNumber", complaint_id as "complaintId", opened_at as "openedAt",
                 released_at as "releasedAt", released_by as "releasedBy"
               from sales.dispute where receivable_id = any($1::uuid[]) order by opened_at, id`,
      }),
    )
    .load(id);
  return (found ?? []).map(({ complaintId, ...dispute }) => ({ ...dispute, complaint: { id: complaintId } }));
}

async function byReceivable<Row>(
  context: RequestContext,
  ids: readonly string[],
  { text }: { readonly text: string },
): Promise<Map<string, Row[]>> {
  const rows = await context.database.rows<Row & { readonly receivableId: string }>({ text, values: [ids] });
  const found = new Map<string, Row[]>(ids.map((id) => [id, []]));
  for (const { receivableId, ...row } of rows) found.get(receivableId)?.push(row as Row);
  return found;
}
