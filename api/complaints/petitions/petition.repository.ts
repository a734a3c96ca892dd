import { v7 } from 'uuid';
import type { Post } from '../../kernel/access/post';
import type { Department } from '../../kernel/policy/case-fields';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { Answerable, PetitionState } from './petition';

type Reader = Pick<Transaction, 'rows'>;

export interface PetitionRow {
  readonly id: string;
  readonly complaintId: string;
  readonly department: Department;
  readonly instead: Department | null;
  readonly reason: string;
  readonly post: Post;
  readonly byStaff: string;
  readonly at: string;
  readonly decider: Post;
  readonly state: PetitionState;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
  readonly became: Department | null;
  readonly frozenReport: string | null;
  readonly documentIds: readonly string[];
}

const PETITIONS = `select p.id, p.complaint_id as "complaintId", p.department, p.instead, p.reason, p.post,
    p.by_staff as "byStaff", p.at, p.decider, p.state, p.decided_by as "decidedBy", p.decided_at as "decidedAt",
    p.decision_reason as "decisionReason", p.became, p.frozen_report as "frozenReport",
    array(select d.attachment_id from complaints.petition_document d where d.petition_id = p.id order by 1) as "documentIds"
  from complaints.petition p where p.complaint_id = any($1::uuid[]) order by p.complaint_id, p.seq`;

/** The petitions of a case, oldest first; one statement for all cases of a request. */
export async function loadPetitions(context: RequestContext, complaintId: string): Promise<readonly PetitionRow[]> {
  return grouped(context, { name: 'petitions', text: PETITIONS }, complaintId);
}

/** The same inside a transaction. */
export function petitionsOf(reader: Reader, complaintId: string): Promise<PetitionRow[]> {
  return reader.rows<PetitionRow>({ text: PETITIONS, values: [[complaintId]] });
}

const ANSWERABLE = `select c.id as "complaintId", a.decision_id as "decisionId", a.step_id as "stepId", a.root, a.department
  from unnest($1::uuid[]) as c (id) cross join lateral complaints.answerable(c.id) a`;

type AnswerableRow = Answerable & { readonly complaintId: string };

/** Who answers for a case now; one statement for all cases of a request. */
export function loadAnswerable(context: RequestContext, complaintId: string): Promise<readonly Answerable[]> {
  return grouped<AnswerableRow>(context, { name: 'answerable', text: ANSWERABLE }, complaintId);
}

/** The same inside a transaction. */
export function answerableOf(reader: Reader, complaintId: string): Promise<Answerable[]> {
  return reader.rows<AnswerableRow>({ text: ANSWERABLE, values: [[complaintId]] });
}

async function grouped<Row extends { readonly complaintId: string }>(
  context: RequestContext,
  { name, text }: { readonly name: string; readonly text: string },
  complaintId: string,
): Promise<readonly Row[]> {
  const rows = await context.loaders
    .of<Row[]>(name, async (ids) => {
      const byCase = new Map<string, Row[]>(ids.map((id) => [id, []]));
      for (const row of await context.database.rows<Row>({ text, values: [ids] }))
        byCase.get(row.complaintId)?.push(row);
      return byCase;
    })
    .load(complaintId);
  return rows ?? [];
}

export interface NewPetition {
  readonly complaintId: string;
  readonly department: Department;
  readonly instead: Department | null;
  readonly reason: string;
  readonly post: Post;
  readonly byStaff: string;
  readonly at: string;
  readonly decider: Post;
}

/** @returns its id; undefined: one of the department waits already */
export async function insertPetition(transaction: Transaction, petition: NewPetition): Promise<string | undefined> {
  const { complaintId, department, instead, reason, post, byStaff, at, decider } = petition;
  const [made] = await transaction.rows<{ id: string }>({
    text: `insert into complaints.petition (id, complaint_id, seq, department, instead, reason, post, by_staff, at, decider)
      select $1, $2, coalesce((select max(seq) from complaints.petition where complaint_id = $2), 0) + 1, $3, $4, $5, $6, $7, $8, $9
      on conflict do nothing returning id`,
    values: [v7(), complaintId, department, instead, reason, post, byStaff, at, decider],
  });
  return made?.id;
}

export async function insertPetitionDocuments(
  transaction: Transaction,
  petitionId: string,
  attachmentIds: readonly string[],
): Promise<void> {
  await transaction.rows({
    text: `insert into complaints.petition_document (petition_id, attachment_id) select $1, unnest($2::uuid[])`,
    values: [petitionId, attachmentIds],
  });
}

export interface PetitionDecision {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  /** Null: it is declined. */
  readonly upheld: {
    readonly became: Department;
    readonly decisionId: string | null;
    readonly stepId: string | null;
    readonly roots: readonly Department[];
    readonly frozenReport: string | null;
  } | null;
}

/** @returns whether it was pending */
export async function writePetitionDecision(
  transaction: Transaction,
  { id, by, at, reason, upheld }: PetitionDecision,
): Promise<boolean> {
  const written = await transaction.rows({
    text: `update complaints.petition set state = $2, decided_by = $3, decided_at = $4, decision_reason = $5, became = $6,
        decision_id = $7, step_id = $8, roots = $9::text[], frozen_report = $10
      where id = $1 and state = 'PENDING' returning id`,
    values: [
      id,
      upheld === null ? 'DECLINED' : 'UPHELD',
      by,
      at,
      reason,
      upheld?.became ?? null,
      upheld?.decisionId ?? null,
      upheld?.stepId ?? null,
      upheld?.roots ?? null,
      upheld?.frozenReport ?? null,
    ],
  });
  return written.length > 0;
}

export interface ReportOfCase {
  readonly reportId: string;
  readonly isFrozen: boolean;
  /** Lines of the department. */
  readonly lineIds: readonly string[];
}

/** The monthly report that a case stands in, with the lines of a department in it; undefined: in none. */
export async function reportOfCase(
  transaction: Transaction,
  { complaintId, department }: { readonly complaintId: string; readonly department: Department },
): Promise<ReportOfCase | undefined> {
  const [found] = await transaction.rows<ReportOfCase>({
    text: `select l.report_id as "reportId", (r.frozen_at is not null) as "isFrozen",
        array_remove(array_agg(case when l.department = $2 then l.id end), null) as "lineIds"
      from complaints.monthly_line l join complaints.monthly_report r on r.id = l.report_id
      where l.complaint_id = $1 group by 1, 2 order by 1 desc limit 1`,
    values: [complaintId, department],
  });
  return found;
}
