import type { Reach } from '../../kernel/access/reach';
import type { ExplainedDeadline } from '../../kernel/policy/case-deadline';
import type { Why } from '../../kernel/policy/why';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { Transaction } from '../../platform/database/request-database';
import type { QuestionTray } from './question.schema';

export interface QuestionRow {
  readonly id: string;
  readonly activityId: string;
  readonly clientId: string;
  readonly ownerId: string | null;
  readonly clientName: string;
  readonly contactName: string | null;
  readonly content: string;
  readonly askedAt: string;
  readonly askedById: string;
  readonly responsibleId: string;
  readonly involved: readonly string[];
  readonly dueAt: string;
  readonly dueProvisional: boolean;
  readonly dueWhy: Why;
  readonly sdVersion: number;
  readonly firstAnsweredAt: string | null;
  readonly round: number;
  readonly roundDueAt: string;
  readonly answeredAt: string | null;
  readonly answeredById: string | null;
  readonly answer: string | null;
  readonly version: number;
}

const COLUMNS = `q.id, q.activity_id as "activityId", q.client_id as "clientId", o.owner_id as "ownerId",
  c.name as "clientName", a.contact_name as "contactName", q.content, q.asked_at as "askedAt", q.asked_by as "askedById",
  q.responsible_id as "responsibleId", q.involved, q.due_at as "dueAt", q.due_provisional as "dueProvisional",
  q.due_why as "dueWhy", q.sd_version as "sdVersion", q.first_answered_at as "firstAnsweredAt", q.round,
  q.round_due_at as "roundDueAt", q.answered_at as "answeredAt", q.answered_by as "answeredById", q.answer, q.version`;

/** The call itself is read by who may read it; of who only answers, its contact stays unknown. */
const FROM = `desk.question q
  join access.client_summary c on c.client_id = q.client_id
  left join access.client_owner o on o.client_id = q.client_id
  left join desk.activity a on a.id = q.activity_id`;

/** Questions by id; one statement for all of a request. */
export function loadQuestion(context: RequestContext, id: string): Promise<QuestionRow | null> {
  return context.loaders
    .of<QuestionRow>('question', async (ids) => {
      const rows = await context.database.rows<QuestionRow>({
        text: `select ${COLUMNS} from ${FROM} where q.id = any ($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}

/** The questions that were put with contacts, by contact. */
export function loadQuestionOf(context: RequestContext, activityId: string): Promise<QuestionRow | null> {
  return context.loaders
    .of<QuestionRow>('question of activity', async (ids) => {
      const rows = await context.database.rows<QuestionRow>({
        text: `select ${COLUMNS} from ${FROM} where q.activity_id = any ($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.activityId, row]));
    })
    .load(activityId);
}

export interface QuestionPageRead {
  readonly tray: QuestionTray;
  readonly staffId: string;
  readonly reach: Reach;
  readonly now: string;
  readonly after: { readonly sortKey: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Row-level security says the same; said here, an index answers it. */
function withinSight({ staffId, reach }: Pick<QuestionPageRead, 'staffId' | 'reach'>): Conditions {
  const conditions = new Conditions();
  if (reach.all || reach.pseudonymous) return conditions;
  const mine = `${conditions.bind(staffId)}::uuid = any (q.involved)`;
  const owners = conditions.bind(reach.staffIds);
  return conditions.say(`(${mine} or o.owner_id = any (${owners}::uuid[]))`);
}

/** By what each tray is sorted and continued, and which questions are in it. */
const TRAYS = {
  MINE: ['q.round_due_at', 'asc', '>', 'q.answered_at is null'],
  OPEN: ['q.round_due_at', 'asc', '>', 'q.answered_at is null'],
  ANSWERED: ['q.answered_at', 'desc', '<', 'q.answered_at is not null'],
  LATE: ['q.due_at', 'desc', '<', 'true'],
} as const satisfies Readonly<Record<QuestionTray, readonly string[]>>;

/** Questions in the order in which they are to be answered; those answered the latest first. */
export function questionsAfter(
  context: RequestContext,
  { tray, staffId, reach, now, after, limit }: QuestionPageRead,
): Promise<(QuestionRow & { readonly sortKey: string })[]> {
  const conditions = withinSight({ staffId, reach });
  const [key, direction, compare, which] = TRAYS[tray];
  conditions.say(which);
  if (tray === 'LATE') conditions.add('coalesce(q.first_answered_at, ?::timestamptz) > q.due_at', now);
  if (tray === 'MINE') conditions.add('q.responsible_id = ?::uuid', staffId);
  if (after !== undefined)
    conditions.say(
      `(${key}, q.id) ${compare} (${conditions.bind(after.sortKey)}::timestamptz, ${conditions.bind(after.id)}::uuid)`,
    );
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows({
    text: `select ${COLUMNS}, ${key} as "sortKey" from ${FROM} ${conditions.where}
           order by ${key} ${direction}, q.id ${direction} limit ${most}`,
    values: conditions.values,
  });
}

/** How many questions one is to answer. */
export async function countWaiting(context: RequestContext, staffId: string): Promise<number> {
  const [found] = await context.database.rows<{ count: number }>({
    text: 'select count(*)::int as count from desk.question where responsible_id = $1 and answered_at is null',
    values: [staffId],
  });
  return found?.count ?? 0;
}

export interface NewQuestion extends Pick<
  QuestionRow,
  'id' | 'activityId' | 'clientId' | 'content' | 'askedAt' | 'responsibleId' | 'sdVersion'
> {
  readonly askedBy: string;
  readonly due: ExplainedDeadline;
}

export async function insertQuestion(transaction: Transaction, question: NewQuestion): Promise<void> {
  const { due } = question;
  await transaction.rows({
    text: `insert into desk.question (id, activity_id, client_id, content, asked_at, asked_by, responsible_id, involved,
             due_at, due_provisional, due_why, sd_version, round_due_at)
           values ($1, $2, $3, $4, $5, $6, $7, array[$7]::uuid[], $8, $9, $10, $11, $8)`,
    values: [
      question.id,
      question.activityId,
      question.clientId,
      question.content,
      question.askedAt,
      question.askedBy,
      question.responsibleId,
      due.dueAt,
      due.provisional,
      JSON.stringify(due.why),
      question.sdVersion,
    ],
  });
}

/** Whether the viewer reads a question that they may not lock, since they may not answer it. */
export async function seesQuestion(transaction: Transaction, id: string): Promise<boolean> {
  return (await transaction.rows({ text: 'select from desk.question where id = $1', values: [id] })).length > 0;
}

/** A question that the viewer may answer, locked until the transaction ends. */
export async function lockQuestion(transaction: Transaction, id: string): Promise<QuestionRow | undefined> {
  const [found] = await transaction.rows<QuestionRow>({
    text: `select ${COLUMNS} from ${FROM} where q.id = $1 for no key update of q`,
    values: [id],
  });
  return found;
}

export async function endQuestion(
  transaction: Transaction,
  id: string,
  { answer, at, by }: { readonly answer: string; readonly at: string; readonly by: string },
): Promise<void> {
  await transaction.rows({
    text: `update desk.question set answered_at = $2, first_answered_at = coalesce(first_answered_at, $2), answered_by = $3,
             answer = $4, version = version + 1 where id = $1`,
    values: [id, at, by, answer],
  });
}

/** Somebody else is to answer from now on, by the same instant; whoever was before may still. */
export async function passQuestion(transaction: Transaction, id: string, responsibleId: string): Promise<void> {
  await transaction.rows({
    text: `update desk.question set responsible_id = $2,
             involved = array(select distinct unnest(involved || $2::uuid)), version = version + 1 where id = $1`,
    values: [id, responsibleId],
  });
}

/** Opens the next round of a question, with whoever is to answer it now. */
export async function reopenQuestion(
  transaction: Transaction,
  id: string,
  { responsibleId, roundDueAt }: { readonly responsibleId: string; readonly roundDueAt: string },
): Promise<void> {
  await transaction.rows({
    text: `update desk.question set round = round + 1, round_due_at = $3, responsible_id = $2,
             involved = array(select distinct unnest(involved || $2::uuid)), answered_at = null, answered_by = null,
             answer = null, version = version + 1 where id = $1`,
    values: [id, responsibleId, roundDueAt],
  });
}
