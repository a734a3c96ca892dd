import { v7 } from 'uuid';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import type { QuestionEventKind } from './question.schema';

export interface QuestionEventRow {
  readonly id: string;
  readonly at: string;
  readonly kind: QuestionEventKind;
  readonly round: number;
  readonly byId: string | null;
  readonly to: readonly string[];
  readonly note: string | null;
}

export async function loadEvents(context: RequestContext, questionId: string): Promise<readonly QuestionEventRow[]> {
  const found = await context.loaders
    .of<QuestionEventRow[]>('question events', async (ids) => {
      const rows = await context.database.rows<QuestionEventRow & { readonly questionId: string }>({
        text: `select id, question_id as "questionId", at, kind, round, by_staff as "byId", to_staff as "to", note
               from desk.question_event where question_id = any ($1::uuid[]) order by question_id, at, id`,
        values: [ids],
      });
      const byQuestion = new Map<string, QuestionEventRow[]>(ids.map((id) => [id, []]));
      for (const { questionId: of, ...row } of rows) byQuestion.get(of)?.push(row);
      return byQuestion;
    })
    .load(questionId);
  return found ?? [];
}

export interface NewEvent {
  readonly questionId: string;
  readonly at: string;
  readonly kind: QuestionEventKind;
  readonly round: number;
  readonly level?: number;
  /** Null: the system. */
  readonly by: string | null;
  readonly to: readonly string[];
  readonly note?: string | null;
}

/** @returns false when that level of the round was told before */
export async function insertEvent(transaction: Transaction, event: NewEvent): Promise<boolean> {
  const made = await transaction.rows({
    text: `insert into desk.question_event (id, question_id, at, kind, round, level, by_staff, to_staff, note)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
           on conflict (question_id, round, level) where kind = 'OVERDUE' do nothing returning id`,
    values: [
      v7(),
      event.questionId,
      event.at,
      event.kind,
      event.round,
      event.level ?? null,
      event.by,
      event.to,
      event.note ?? null,
    ],
  });
  return made.length > 0;
}

/** Whoever is told of a question may read it from now on. */
export async function involve(transaction: Transaction, id: string, staffIds: readonly string[]): Promise<void> {
  await transaction.rows({
    text: `update desk.question set involved = array(select distinct unnest(involved || $2::uuid[])) where id = $1`,
    values: [id, staffIds],
  });
}

/** Staff so many steps above a person; whoever is highest when there are fewer. Empty: nobody stands above. */
export async function superiorsAbove(transaction: Transaction, staffId: string, up: number): Promise<string[]> {
  const rows = await transaction.rows<{ id: string; steps: number }>({
    text: `with recursive line (id, steps) as (
             select superior_id, 1 from access.staff_superior where staff_id = $1
             union
             select s.superior_id, l.steps + 1 from line l join access.staff_superior s on s.staff_id = l.id where l.steps < $2
           )
           select id, steps from line order by steps desc limit 1`,
    values: [staffId, up],
  });
  return rows.map(({ id }) => id);
}

export interface OverdueQuestion {
  readonly id: string;
  readonly responsibleId: string;
  readonly round: number;
  readonly roundDueAt: string;
  readonly sdVersion: number;
  readonly told: readonly number[];
}

/** The next questions whose time is over, the longest overdue first, locked; one that is being changed is left for later. */
export function overdueQuestions(
  transaction: Transaction,
  {
    now,
    after,
    limit,
  }: {
    readonly now: string;
    readonly after: Pick<OverdueQuestion, 'roundDueAt' | 'id'> | undefined;
    readonly limit: number;
  },
): Promise<OverdueQuestion[]> {
  return transaction.rows<OverdueQuestion>({
    text: `select q.id, q.responsible_id as "responsibleId", q.round, q.round_due_at as "roundDueAt",
             q.sd_version as "sdVersion", array(select e.level from desk.question_event e
               where e.question_id = q.id and e.round = q.round and e.kind = 'OVERDUE') as told
           from desk.question q
           where q.answered_at is null and q.round_due_at < $1
             and ($2::timestamptz is null or (q.round_due_at, q.id) > ($2::timestamptz, $3::uuid))
           order by q.round_due_at, q.id limit $4 for no key update of q skip locked`,
    values: [now, after?.roundDueAt ?? null, after?.id ?? null, limit],
  });
}
