import type { Post } from '../../kernel/access/post';
import { startOfDay, monthRange, addMonths, type CivilDate, type CivilMonth } from '../../kernel/civil-date';
import type { Department } from '../../kernel/policy/case-fields';
import type { Why } from '../../kernel/policy/why';
import type { Transaction } from '../../platform/database/request-database';
import { NewestFirst } from '../../platform/graph/newest-first';
import { ReadPlan } from '../../platform/graph/read-plan';
import { CASE } from '../case-words.schema';
import { MonthlyLineEntity } from './monthly-line.entity';
import type { LineState } from './monthly-report';

export type LineRow = Pick<MonthlyLineEntity, 'id' | 'state' | 'post' | 'reportId'> & Partial<MonthlyLineEntity>;

export const newestLines = new NewestFirst<LineRow>({
  name: 'monthly line',
  plan: new ReadPlan(MonthlyLineEntity, {
    alias: 'l',
    always: ['id', 'state', 'post', 'reportId'],
    needs: { complaint: ['complaintId'], by: ['byStaff'] },
    classified: { default: CASE },
  }),
  from: 'complaints.monthly_line l',
  newest: 'closedAt',
  type: 'timestamptz',
  parent: 'complaintId',
});

type Reader = Pick<Transaction, 'rows'>;

export interface ReportRow {
  readonly id: CivilMonth;
  readonly dueOn: string;
  readonly why: Why;
  readonly closedCount: number;
  readonly baselessCount: number;
  readonly compiledAt: string;
  readonly frozenAt: string | null;
  readonly frozenById: string | null;
  readonly version: number;
}

const REPORT = `select id, due_on as "dueOn", why, closed_count as "closedCount", baseless_count as "baselessCount",
  compiled_at as "compiledAt", frozen_at as "frozenAt", frozen_by as "frozenById", version from complaints.monthly_report`;

/** The latest reports that the viewer reaches. */
export function latestReports(reader: Reader, most: number): Promise<ReportRow[]> {
  return reader.rows<ReportRow>({ text: `${REPORT} order by id desc limit $1`, values: [most] });
}

export async function reportOf(reader: Reader, id: string): Promise<ReportRow | undefined> {
  const [found] = await reader.rows<ReportRow>({ text: `${REPORT} where id = $1`, values: [id] });
  return found;
}

/** A report, locked until the transaction ends: whoever answers waits for whoever is answering. */
export async function lockReport(transaction: Transaction, id: string): Promise<ReportRow | undefined> {
  const [found] = await transaction.rows<ReportRow>({ text: `${REPORT} where id = $1 for update`, values: [id] });
  return found;
}

export interface SumRow {
  readonly department: Department | null;
  readonly cases: string;
  readonly ratio: string;
  readonly loss: string;
  readonly pending: number;
  readonly objected: number;
}

const SUMMED = `department, round(sum(percentage) / 100, 4)::text as cases,
  round(sum(percentage) / sum(sum(percentage)) over (), 6)::text as ratio, round(sum(loss), 2)::text as loss`;

/** What each department answers for, over the lines that the viewer reads. */
export function sumsOf(reader: Reader, reportId: string): Promise<SumRow[]> {
  return reader.rows<SumRow>({
    text: `select ${SUMMED}, count(*) filter (where state = 'PENDING')::int as pending,
        count(*) filter (where state = 'OBJECTED')::int as objected
      from complaints.monthly_line where report_id = $1
      group by department order by sum(percentage) desc, department nulls last`,
    values: [reportId],
  });
}

/** As the cases say now, and as petitions moved what they said then. */
const KNOWN = `select a.complaint_id, a.number, a.percentage, a.loss,
    coalesce((select l.department from complaints.monthly_line l where l.report_id = $1 and l.complaint_id = a.complaint_id
      and l.compiled_department is not distinct from a.department and l.percentage = a.percentage
      and l.settlement is not null limit 1), a.department) as department
  from complaints.attributed($2, $3) a`;

const periodOf = (month: CivilMonth): [string, string] => [
  startOfDay(monthRange(month).from),
  startOfDay(monthRange(addMonths(month, 1)).from),
];

export function sumsKnownNow(reader: Reader, month: CivilMonth): Promise<SumRow[]> {
  return reader.rows<SumRow>({
    text: `select ${SUMMED}, 0 as pending, 0 as objected from (${KNOWN}) known
      group by department order by sum(percentage) desc, department nulls last`,
    values: [month, ...periodOf(month)],
  });
}

interface Attributed {
  readonly department: Department | null;
  readonly percentage: string;
  readonly loss: string;
}

export interface RestatedRow {
  readonly complaintId: string;
  readonly number: string;
  readonly reported: readonly Attributed[];
  readonly known: readonly Attributed[];
}

const GATHERED = `complaint_id, number, jsonb_agg(jsonb_build_object('department', department,
  'percentage', percentage::numeric(7,4)::text, 'loss', loss::numeric(14,2)::text)
  order by department nulls last, percentage) as parts`;

/** Cases of which something else is known now than was reported. */
export function restatedCases(reader: Reader, month: CivilMonth, most: number): Promise<RestatedRow[]> {
  return reader.rows<RestatedRow>({
    text: `with reported as (select ${GATHERED} from complaints.monthly_line where report_id = $1 group by 1, 2),
        known as (select ${GATHERED} from (${KNOWN}) k group by 1, 2)
      select coalesce(r.complaint_id, k.complaint_id) as "complaintId", coalesce(r.number, k.number) as number,
        coalesce(r.parts, '[]') as reported, coalesce(k.parts, '[]') as known
      from reported r full join known k using (complaint_id)
      where r.parts is distinct from k.parts order by 2 limit $4`,
    values: [month, ...periodOf(month), most],
  });
}

export interface NewReport {
  readonly month: CivilMonth;
  readonly dueOn: string;
  readonly why: Why;
  readonly at: string;
  /** Who confirms, by department; null: nobody was named. */
  readonly posts: readonly { readonly department: string | null; readonly post: string }[];
}

/** Compiles a month from its cases, once. @returns whether it was not there before */
export async function insertReport(
  transaction: Transaction,
  { month, dueOn, why, at, posts }: NewReport,
): Promise<boolean> {
  const period = periodOf(month);
  const made = await transaction.rows({
    text: `insert into complaints.monthly_report (id, due_on, why, compiled_at, closed_count, baseless_count)
      select $1, $4::date, $5::jsonb, $6::timestamptz, count(*), count(*) filter (where outcome = 'NOT_ESTABLISHED')
      from complaints.complaint where state = 'CLOSED' and closed_at >= $2 and closed_at < $3
      on conflict do nothing returning id`,
    values: [month, ...period, dueOn, JSON.stringify(why), at],
  });
  if (made.length === 0) return false;
  await transaction.rows({
    text: `insert into complaints.monthly_line (id, report_id, complaint_id, number, class, closed_at, department,
        compiled_department, percentage, loss, post, state)
      select gen_random_uuid(), $1, a.complaint_id, a.number, a.class, a.closed_at, a.department, a.department, a.percentage,
        a.loss, p.post, 'PENDING'
      from complaints.attributed($2, $3) a
      join unnest($4::text[], $5::text[]) as p (department, post) on p.department is not distinct from a.department`,
    values: [month, ...period, posts.map(({ department }) => department), posts.map(({ post }) => post)],
  });
  return true;
}

export interface StoredLine {
  readonly id: string;
  readonly state: LineState;
  readonly post: string;
  readonly complaintId: string;
  readonly number: string;
  readonly department: Department | null;
}

/** Lines of a report that the viewer reads: those of these ids, or all that wait at these posts. */
export function storedLines(
  transaction: Transaction,
  reportId: string,
  { ids, posts }: { readonly ids: readonly string[] | null; readonly posts: readonly string[] },
): Promise<StoredLine[]> {
  return transaction.rows<StoredLine>({
    text: `select id, state, post, complaint_id as "complaintId", number, department from complaints.monthly_line
      where report_id = $1 and case when $2::uuid[] is null then state = 'PENDING' and post = any ($3) else id = any ($2) end`,
    values: [reportId, ids, posts],
  });
}

export interface LineAnswer {
  readonly ids: readonly string[];
  readonly state: LineState;
  readonly by: string;
  readonly at: string;
  readonly objection?: string;
  readonly settlement?: string;
  /** Who answers instead. */
  readonly moved?: { readonly department: Department; readonly post: string };
}

export async function answerLines(
  transaction: Transaction,
  { ids, state, by, at, objection, settlement, moved }: LineAnswer,
): Promise<void> {
  await transaction.rows({
    text: `update complaints.monthly_line set state = $2, by_staff = $3, at = $4, objection = coalesce($5, objection),
        settlement = coalesce($6, settlement), department = coalesce($7, department), post = coalesce($8, post)
      where id = any ($1)`,
    values: [ids, state, by, at, objection ?? null, settlement ?? null, moved?.department ?? null, moved?.post ?? null],
  });
}

export async function raiseReport(transaction: Transaction, id: string): Promise<void> {
  await transaction.rows({
    text: 'update complaints.monthly_report set version = version + 1 where id = $1',
    values: [id],
  });
}

export async function freezeReport(
  transaction: Transaction,
  { id, by, at }: { readonly id: string; readonly by: string; readonly at: string },
): Promise<void> {
  await transaction.rows({
    text: 'update complaints.monthly_report set frozen_at = $2, frozen_by = $3, version = version + 1 where id = $1',
    values: [id, at, by],
  });
}

/** The posts whose lines of a report wait for an answer. */
export async function postsToAnswer(transaction: Transaction, id: string): Promise<Post[]> {
  const rows = await transaction.rows<{ post: Post }>({
    text: `select distinct post from complaints.monthly_line where report_id = $1 and state = 'PENDING' order by post`,
    values: [id],
  });
  return rows.map(({ post }) => post);
}

/** Reports whose day is past, which are not frozen, and of which nobody was told; locked, one at a time. */
export function untoldReports(transaction: Transaction, today: CivilDate): Promise<Pick<ReportRow, 'id' | 'dueOn'>[]> {
  return transaction.rows({
    text: `select id, due_on as "dueOn" from complaints.monthly_report
      where frozen_at is null and told_overdue_at is null and due_on < $1 order by id for update skip locked`,
    values: [today],
  });
}

export async function noteReportTold(transaction: Transaction, id: string, at: string): Promise<void> {
  await transaction.rows({
    text: 'update complaints.monthly_report set told_overdue_at = $2 where id = $1',
    values: [id, at],
  });
}
