import { civilDateAt } from '../../kernel/civil-date';
import { recordAudit, type Acting } from '../../platform/audit/audit';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { nameOf, regulationVersions } from '../../platform/regulations';
import { levelsOverdue, type OverdueLevel } from './question-clock';
import {
  insertEvent,
  involve,
  overdueQuestions,
  superiorsAbove,
  type OverdueQuestion,
} from './question-event.repository';

export interface QuestionRun extends Acting {
  readonly database: RequestDatabase;
}

const BATCH = 100;
/** The next run goes on: however much is overdue, a job ends. */
const MOST_BATCHES = 100;

/**
 * Tells every question that was not answered in time up the line of who is responsible, each level of a round once: on
 * record, in the audit trail, and to whom it concerns. A job of the system; any number may run at a time. Source: SD-2
 *
 * @returns how many levels were told
 */
export async function escalateQuestions(run: QuestionRun): Promise<number> {
  let told = 0;
  let after: OverdueQuestion | undefined;
  for (let batches = 0; batches < MOST_BATCHES; batches += 1) {
    const done = await run.database.write((transaction) => batch(transaction, run, after));
    told += done.count;
    after = done.last;
    if (after === undefined) break;
  }
  return told;
}

async function batch(
  transaction: Transaction,
  run: QuestionRun,
  after: OverdueQuestion | undefined,
): Promise<{ readonly last: OverdueQuestion | undefined; readonly count: number }> {
  const questions = await overdueQuestions(transaction, { now: run.now, after, limit: BATCH });
  const wanted = [...new Set(questions.map(({ sdVersion }) => sdVersion))].map((version) => ({ code: 'SD', version }));
  const regulations = await regulationVersions(
    { source: run.database.source, rows: (asked) => transaction.rows(asked) },
    wanted,
  );
  const days = await companyDaysOn(run.database, civilDateAt(run.now));
  let count = 0;
  for (const question of questions) {
    const desk = regulations.get(nameOf({ code: 'SD', version: question.sdVersion }));
    if (desk === undefined) continue;
    for (const level of levelsOverdue({ dueAt: question.roundDueAt, told: question.told, days }, desk, run.now))
      if (await tell(transaction, run, { ...question, ...level })) count += 1;
  }
  return { last: questions.at(-1), count };
}

async function tell(
  transaction: Transaction,
  run: QuestionRun,
  { id, responsibleId, round, roundDueAt, level, up }: OverdueQuestion & OverdueLevel,
): Promise<boolean> {
  const superiors = await superiorsAbove(transaction, responsibleId, up);
  const to = superiors.length > 0 ? superiors : [responsibleId];
  const event = { questionId: id, at: run.now, kind: 'OVERDUE', round, level, by: null, to } as const;
  if (!(await insertEvent(transaction, event))) return false;
  await involve(transaction, id, to);
  await recordAudit(transaction, run, {
    action: 'question.escalate',
    subjectType: 'Question',
    subjectId: id,
    after: { round, level, dueAt: roundDueAt, to },
  });
  await publish(transaction, 'question.overdue', { questionId: id, staffIds: to, round, level, dueAt: roundDueAt });
  return true;
}
