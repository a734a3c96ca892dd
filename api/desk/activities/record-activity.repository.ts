import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { ActivityContent } from './activity-content';
import type { ActivityKind } from './activity-words.schema';

/** Who looks after a client; undefined when there is no such client. */
export async function ownerOf(transaction: Transaction, clientId: string): Promise<string | null | undefined> {
  return (await lookedAfter(transaction, clientId))?.ownerId;
}

/** Who looks after a client, and whether the viewer is in contact with it beside them (KA-13). */
export interface LookedAfter {
  readonly ownerId: string | null;
  readonly isInContact: boolean;
}

/** Undefined when there is no such client. */
export async function lookedAfter(transaction: Transaction, clientId: string): Promise<LookedAfter | undefined> {
  const [found] = await transaction.rows<LookedAfter>({
    text: `select owner_id as "ownerId", client_id = any (access.in_contact_with()) as "isInContact"
      from access.client_owner where client_id = $1`,
    values: [clientId],
  });
  return found;
}

/** Whether a client is an account of unnamed buyers. */
export async function isWalkIn(transaction: Transaction, clientId: string): Promise<boolean> {
  const [client] = await transaction.rows<{ walkIn: boolean }>({
    text: 'select walk_in as "walkIn" from access.client_summary where client_id = $1',
    values: [clientId],
  });
  return client?.walkIn ?? false;
}

/** How many of these staff there are. */
export async function countStaff(transaction: Transaction, ids: readonly string[]): Promise<number> {
  const [found] = await transaction.rows<{ count: number }>({
    text: 'select count(*)::int as count from access.staff_directory where id = any ($1::uuid[])',
    values: [ids],
  });
  return found?.count ?? 0;
}

export interface NewActivity extends ActivityContent {
  readonly id: string;
  readonly clientId: string;
  readonly answeredAtOnce: boolean | null;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export async function insertActivity(transaction: Transaction, activity: NewActivity): Promise<void> {
  await transaction.rows({
    text: `insert into desk.activity (id, client_id, kind, at, by_staff, subject, contact_name, summary, outcome,
             counterparty, handout, satisfied, answered_at_once, recorded_by, recorded_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    values: [
      activity.id,
      activity.clientId,
      ...contentValues(activity),
      activity.answeredAtOnce,
      activity.recordedBy,
      activity.recordedAt,
    ],
  });
}

function contentValues(content: ActivityContent): unknown[] {
  const { kind, at, byId, subject, contactName, summary, outcome, counterparty, handout, satisfied } = content;
  return [kind, at, byId, subject, contactName, summary, outcome, counterparty, handout, satisfied];
}

export interface LockedActivity extends ActivityContent {
  readonly id: string;
  readonly clientId: string;
  readonly ownerId: string | null;
  readonly recordedBy: string | null;
  readonly version: number;
  /** A question was put with it, whose clock runs from its instant. */
  readonly hasQuestion: boolean;
  /** A planned contact was made by it. */
  readonly isByPlan: boolean;
}

/** A record that the viewer may change, locked until the transaction ends. */
export async function lockActivity(transaction: Transaction, id: string): Promise<LockedActivity | undefined> {
  const [found] = await transaction.rows<LockedActivity>({
    text: `select a.id, a.client_id as "clientId", o.owner_id as "ownerId", a.recorded_by as "recordedBy", a.version, a.kind, a.at, a.by_staff as "byId",
             a.subject, a.contact_name as "contactName", a.summary, a.outcome, a.counterparty, a.handout, a.satisfied,
             exists (select from desk.question q where q.activity_id = a.id) as "hasQuestion",
             exists (select from desk.planned_contact p where p.activity_id = a.id) as "isByPlan"
           from desk.activity a left join access.client_owner o on o.client_id = a.client_id
           where a.id = $1 for no key update of a`,
    values: [id],
  });
  return found;
}

/** Whether the viewer reads a record that they may not lock, since they may not change it. */
export async function seesActivity(transaction: Transaction, id: string): Promise<boolean> {
  return (await transaction.rows({ text: 'select from desk.activity where id = $1', values: [id] })).length > 0;
}

/** Keeps what a record said, and writes what it says now. */
export async function replaceActivity(
  transaction: Transaction,
  before: LockedActivity,
  {
    content,
    reason,
    by,
    at,
  }: { readonly content: ActivityContent; readonly reason: string; readonly by: string; readonly at: string },
): Promise<void> {
  const {
    id,
    version,
    clientId: _,
    ownerId: __,
    recordedBy: ___,
    hasQuestion: ____,
    isByPlan: _____,
    ...said
  } = before;
  await transaction.rows({
    text: `insert into desk.activity_version (activity_id, version, content, reason, replaced_by, replaced_at)
           values ($1, $2, $3, $4, $5, $6)`,
    values: [id, version, JSON.stringify(said), reason, by, at],
  });
  await transaction.rows({
    text: `update desk.activity set kind = $2, at = $3, by_staff = $4, subject = $5, contact_name = $6, summary = $7,
             outcome = $8, counterparty = $9, handout = $10, satisfied = $11, version = version + 1
           where id = $1 and version = $12`,
    values: [id, ...contentValues(content), version],
  });
}

export interface ActivityVersionRow {
  readonly version: number;
  readonly kind: ActivityKind;
  readonly at: string;
  readonly summary: string | null;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly replacedBy: string;
  readonly replacedAt: string;
}

/** What records said before they were corrected; one statement for all records of a request. */
export async function loadHistory(context: RequestContext, activityId: string): Promise<readonly ActivityVersionRow[]> {
  const found = await context.loaders
    .of<ActivityVersionRow[]>('activity history', async (ids) => {
      const rows = await context.database.rows<ActivityVersionRow & { readonly activityId: string }>({
        text: `select activity_id as "activityId", version, content ->> 'kind' as kind, content ->> 'at' as at,
                 content ->> 'summary' as summary, content ->> 'outcome' as outcome, reason,
                 replaced_by as "replacedBy", replaced_at as "replacedAt"
               from desk.activity_version where activity_id = any ($1::uuid[]) order by activity_id, version desc`,
        values: [ids],
      });
      const byActivity = new Map<string, ActivityVersionRow[]>(ids.map((id) => [id, []]));
      for (const { activityId: of, ...row } of rows) byActivity.get(of)?.push(row);
      return byActivity;
    })
    .load(activityId);
  return found ?? [];
}
