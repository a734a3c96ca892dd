import { v7 } from 'uuid';
import type { Post } from '../../kernel/access/post';
import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';

/** A clock that has run out: of a step, or of a whole case. */
export interface OverdueClock {
  /** Of the step or the complaint: where a batch goes on. */
  readonly id: string;
  readonly complaintId: string;
  readonly stepId: string | null;
  /** The open step. */
  readonly step: string;
  readonly post: Post;
  readonly dueAt: string;
  readonly told: readonly number[];
  readonly cqVersion: number;
}

export interface Batch {
  readonly now: string;
  readonly after: Pick<OverdueClock, 'dueAt' | 'id'> | undefined;
  readonly limit: number;
}

const TOLD = `array(select e.level from complaints.escalation e
  where e.complaint_id = c.id and e.step_id is not distinct from`;

/*
 * A clock may stand still while the client is waited for. The complaint is locked, since that is what a move locks first;
 * one that is being moved is left for the next run.
 */
const OVERDUE = {
  step: `select s.id, c.id as "complaintId", s.id as "stepId", s.step, s.post, s.due_at as "dueAt",
           c.cq_version as "cqVersion", ${TOLD} s.id) as told
         from complaints.step s join complaints.complaint c on c.id = s.complaint_id
         where s.done_at is null and s.paused_at is null and s.due_at < $1 and c.cq_version is not null
           and ($2::timestamptz is null or (s.due_at, s.id) > ($2::timestamptz, $3::uuid))
         order by s.due_at, s.id limit $4 for update of c skip locked`,
  case: `select c.id, c.id as "complaintId", null as "stepId", s.step, s.post, c.due_at as "dueAt",
           c.cq_version as "cqVersion", ${TOLD} null) as told
         from complaints.complaint c join complaints.step s on s.complaint_id = c.id and s.done_at is null
         where c.due_order < $1 and c.paused_at is null and c.cq_version is not null
           and ($2::timestamptz is null or (c.due_order, c.id) > ($2::timestamptz, $3::uuid))
         order by c.due_order, c.id limit $4 for update of c skip locked`,
} as const;

export type ClockKind = keyof typeof OVERDUE;
export const clockKinds = Object.keys(OVERDUE) as ClockKind[];

/** The next overdue clocks of a kind, the longest overdue first, their complaints locked. */
export function overdueClocks(
  transaction: Transaction,
  kind: ClockKind,
  { now, after, limit }: Batch,
): Promise<OverdueClock[]> {
  return transaction.rows<OverdueClock>({
    text: OVERDUE[kind],
    values: [now, after?.dueAt ?? null, after?.id ?? null, limit],
  });
}

/** Regulation CQ in these versions, by version. */
export async function qualityVersions(
  transaction: Transaction,
  versions: readonly number[],
): Promise<ReadonlyMap<number, unknown>> {
  const rows = await transaction.rows<{ version: number; document: unknown }>({
    text: `select version, document from access.policy_document where code = 'CQ' and version = any ($1::int[])`,
    values: [versions],
  });
  return new Map(rows.map(({ version, document }) => [version, document]));
}

export interface Superior {
  readonly id: string;
  readonly name: string;
}

/** Staff so many steps above whoever holds a post. */
export function superiorsOf(
  transaction: Transaction,
  { post, up, day }: { readonly post: Post; readonly up: number; readonly day: CivilDate },
): Promise<Superior[]> {
  return transaction.rows<Superior>({
    text: `select d.id, d.name from access.superiors($1, $2, $3) as s (id) join access.staff_directory d on d.id = s.id
           order by d.number`,
    values: [post, up, day],
  });
}

export interface NewEscalation {
  readonly complaintId: string;
  readonly stepId: string | null;
  readonly level: number;
  readonly dueAt: string;
  readonly at: string;
  readonly staffIds: readonly string[];
}

/** @returns its id; undefined when that level was told before */
export async function insertEscalation(transaction: Transaction, told: NewEscalation): Promise<string | undefined> {
  const [made] = await transaction.rows<{ id: string }>({
    text: `insert into complaints.escalation (id, complaint_id, step_id, level, due_at, at, staff_ids)
           values ($1, $2, $3, $4, $5, $6, $7) on conflict on constraint escalation_once do nothing returning id`,
    values: [v7(), told.complaintId, told.stepId, told.level, told.dueAt, told.at, told.staffIds],
  });
  return made?.id;
}
