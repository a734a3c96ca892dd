import type { Reach } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { Transaction } from '../../platform/database/request-database';
import type { ActivityKind } from '../activities/activity-words.schema';
import type { PlannedContactState } from './planned-contact.schema';

export interface PlannedContactRow {
  readonly id: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly ownerId: string | null;
  readonly kind: ActivityKind;
  readonly firstDay: string;
  readonly day: string;
  readonly purpose: string;
  /** Who was named to go; null: whoever looks after the client. */
  readonly staffId: string | null;
  readonly state: PlannedContactState;
  readonly plannedById: string;
  readonly plannedAt: string;
  readonly activityId: string | null;
  readonly doneOn: string | null;
  readonly cancelReason: string | null;
  readonly version: number;
}

const COLUMNS = `p.id, p.client_id as "clientId", c.name as "clientName", o.owner_id as "ownerId", p.kind,
  p.first_day as "firstDay", p.day, p.purpose, p.staff_id as "staffId", p.state, p.planned_by as "plannedById",
  p.planned_at as "plannedAt", p.activity_id as "activityId", p.done_on as "doneOn", p.cancel_reason as "cancelReason",
  p.version`;

const FROM = `desk.planned_contact p
  join access.client_summary c on c.client_id = p.client_id
  left join access.client_owner o on o.client_id = p.client_id`;

export interface PlannedRead {
  /** Planned for these days, both included. */
  readonly from: string;
  readonly to: string;
  /** Only of who goes. */
  readonly staffId: string | undefined;
  readonly clientId: string | undefined;
  readonly viewerId: string;
  readonly reach: Reach;
}

/** Row-level security says the same; said here, an index answers it. */
function wanted({ from, to, staffId, clientId, viewerId, reach }: PlannedRead): Conditions {
  const conditions = new Conditions().add('p.day >= ?::date', from).add('p.day <= ?::date', to);
  if (staffId !== undefined) conditions.add('coalesce(p.staff_id, o.owner_id) = ?::uuid', staffId);
  if (clientId !== undefined) conditions.add('p.client_id = ?::uuid', clientId);
  if (reach.all || reach.pseudonymous) return conditions;
  const owners = conditions.bind(reach.staffIds);
  const me = conditions.bind(viewerId);
  return conditions.say(`(o.owner_id = any (${owners}::uuid[]) or (p.state = 'PLANNED' and p.staff_id = ${me}::uuid))`);
}

export interface PlannedPlace {
  readonly day: string;
  readonly id: string;
}

/** Planned contacts in the order of their days. */
export function plannedAfter(
  context: RequestContext,
  read: PlannedRead,
  { after, limit }: { readonly after: PlannedPlace | undefined; readonly limit: number },
): Promise<PlannedContactRow[]> {
  const conditions = wanted(read);
  if (after !== undefined)
    conditions.say(`(p.day, p.id) > (${conditions.bind(after.day)}::date, ${conditions.bind(after.id)}::uuid)`);
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<PlannedContactRow>({
    text: `select ${COLUMNS} from ${FROM} ${conditions.where} order by p.day, p.id limit ${most}`,
    values: conditions.values,
  });
}

export interface TallyRow {
  readonly planned: number;
  readonly made: number;
  readonly late: number;
  readonly cancelled: number;
}

export async function tallyPlanned(context: RequestContext, read: PlannedRead, today: string): Promise<TallyRow> {
  const conditions = wanted(read);
  const now = `${conditions.bind(today)}::date`;
  const [found] = await context.database.rows<TallyRow>({
    text: `select count(*) filter (where p.state = 'PLANNED' and p.day >= ${now})::int as planned,
             count(*) filter (where p.state = 'DONE')::int as made,
             count(*) filter (where p.state = 'PLANNED' and p.day < ${now})::int as late,
             count(*) filter (where p.state = 'CANCELLED')::int as cancelled
           from desk.planned_contact p left join access.client_owner o on o.client_id = p.client_id ${conditions.where}`,
    values: conditions.values,
  });
  return found ?? { planned: 0, made: 0, late: 0, cancelled: 0 };
}

/** Planned contacts by id; one statement for all of a request. */
export function loadPlanned(context: RequestContext, id: string): Promise<PlannedContactRow | null> {
  return context.loaders
    .of<PlannedContactRow>('planned contact', async (ids) => {
      const rows = await context.database.rows<PlannedContactRow>({
        text: `select ${COLUMNS} from ${FROM} where p.id = any ($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}

/** More open plans of one client than anybody makes. */
const MOST_OPEN = 20;

/** What is planned with clients and neither made nor cancelled, the soonest first; one statement for all of a request. */
export async function loadOpenOf(context: RequestContext, clientId: string): Promise<readonly PlannedContactRow[]> {
  const found = await context.loaders
    .of<PlannedContactRow[]>('planned contacts of client', async (ids) => {
      const rows = await context.database.rows<PlannedContactRow>({
        text: `select p.* from unnest($1::uuid[]) as wanted (client_id) cross join lateral (
                 select ${COLUMNS} from ${FROM} where p.client_id = wanted.client_id and p.state = 'PLANNED'
                 order by p.day, p.id limit ${MOST_OPEN}) as p`,
        values: [ids],
      });
      const byClient = new Map<string, PlannedContactRow[]>(ids.map((id) => [id, []]));
      for (const row of rows) byClient.get(row.clientId)?.push(row);
      return byClient;
    })
    .load(clientId);
  return found ?? [];
}

export interface PlannedMoveRow {
  readonly id: string;
  readonly fromDay: string;
  readonly toDay: string;
  readonly reason: string;
  readonly movedById: string;
  readonly movedAt: string;
}

/** How planned contacts were moved, oldest first; one statement for all of a request. */
export async function loadMoves(context: RequestContext, plannedId: string): Promise<readonly PlannedMoveRow[]> {
  const found = await context.loaders
    .of<PlannedMoveRow[]>('planned contact moves', async (ids) => {
      const rows = await context.database.rows<PlannedMoveRow & { readonly plannedId: string }>({
        text: `select id, planned_contact_id as "plannedId", from_day as "fromDay", to_day as "toDay", reason,
                 moved_by as "movedById", moved_at as "movedAt"
               from desk.planned_contact_move where planned_contact_id = any ($1::uuid[]) order by moved_at, id`,
        values: [ids],
      });
      const byPlan = new Map<string, PlannedMoveRow[]>(ids.map((id) => [id, []]));
      for (const { plannedId: of, ...row } of rows) byPlan.get(of)?.push(row);
      return byPlan;
    })
    .load(plannedId);
  return found ?? [];
}

/** A planned contact that the viewer may change, locked until the transaction ends. */
export async function lockPlanned(transaction: Transaction, id: string): Promise<PlannedContactRow | undefined> {
  const [found] = await transaction.rows<PlannedContactRow>({
    text: `select ${COLUMNS} from ${FROM} where p.id = $1 for no key update of p`,
    values: [id],
  });
  return found;
}

/** Whether the viewer sees a planned contact that they may not lock, since they may not change it. */
export async function seesPlanned(transaction: Transaction, id: string): Promise<boolean> {
  return (await transaction.rows({ text: 'select from desk.planned_contact where id = $1', values: [id] })).length > 0;
}
