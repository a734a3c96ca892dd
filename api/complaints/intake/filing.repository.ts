import { v7 } from 'uuid';
import type { Post } from '../../kernel/access/post';
import type { Reach } from '../../kernel/access/reach';
import type { Transaction } from '../../platform/database/request-database';
import type { Tier } from '../../shared-types/tier.schema';
import { ComplaintEntity } from '../complaint.entity';

/** What a complaint keeps of its client as it was at receipt. */
export interface ClientAtReceipt {
  readonly regionCode: string | null;
  readonly tier: Tier | null;
}

/**
 * The client, when the viewer may file for it; undefined otherwise, whatever the reason. Who may file for a client sees
 * its card.
 */
export async function clientToFileFor(
  transaction: Transaction,
  clientId: string,
  { all, staffIds }: Reach,
): Promise<ClientAtReceipt | undefined> {
  const [found] = await transaction.rows<ClientAtReceipt>({
    text: `select s.region_code as "regionCode", s.tier
      from access.client_summary s join access.client_owner o on o.client_id = s.client_id
      where s.client_id = $1 and ($2 or o.owner_id = any($3::uuid[]))`,
    values: [clientId, all, staffIds],
  });
  return found;
}

/**
 * The next serial of a year or month. The counter stays locked until the transaction ends, so that a serial is either
 * used or given out again: numbers have no gaps. Source: CC-3
 */
export async function nextSerial(transaction: Transaction, scope: string): Promise<number> {
  const [counter] = await transaction.rows<{ last: number }>({
    text: `insert into complaints.number_counter as counter (scope, last) values ($1, 1)
      on conflict (scope) do update set last = counter.last + 1 returning last`,
    values: [scope],
  });
  if (counter === undefined) throw new Error(`The counter ${scope} gave no number`);
  return counter.last;
}

export type NewComplaint = Omit<
  ComplaintEntity,
  'closedAt' | 'outcome' | 'version' | 'duplicateOfId' | 'satisfaction' | 'pausedDueAt'
>;

/** Written as the entity maps it, and prepared once like every other statement. */
export async function insertComplaint(transaction: Transaction, complaint: NewComplaint): Promise<void> {
  const [text, values] = transaction.manager
    .createQueryBuilder()
    .insert()
    .into(ComplaintEntity)
    .values(complaint)
    .updateEntity(false)
    .getQueryAndParameters();
  await transaction.rows({ text, values });
}

export async function insertPosts(
  transaction: Transaction,
  complaintId: string,
  { posts, since }: { readonly posts: readonly Post[]; readonly since: string },
): Promise<void> {
  if (posts.length === 0) return;
  await transaction.rows({
    text: `insert into complaints.case_post (complaint_id, post, since) select $1, post, $3 from unnest($2::text[]) as post`,
    values: [complaintId, posts, since],
  });
}

export interface NewEvent {
  readonly complaintId: string;
  readonly at: string;
  readonly kind: string;
  readonly byStaff: string | null;
  readonly note?: string | null;
  /** The step that was open when it happened. */
  readonly step?: string | null;
  readonly data?: unknown;
}

export async function insertEvent(transaction: Transaction, event: NewEvent): Promise<void> {
  await transaction.rows({
    text: `insert into complaints.event (id, complaint_id, at, kind, by_staff, note, step, data)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      v7(),
      event.complaintId,
      event.at,
      event.kind,
      event.byStaff,
      event.note ?? null,
      event.step ?? null,
      event.data === undefined ? null : JSON.stringify(event.data),
    ],
  });
}
