import { addDays, civilDateAt } from '../../kernel/civil-date';
import { recordAudit, type Acting } from '../../platform/audit/audit';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { requireRegulation } from '../../platform/regulations';
import { logDeadline } from './daily-log';
import { missingLogs, noteTold, owedSince, type MissingLog } from './daily-log.repository';
import { superiorsAbove } from '../questions/question-event.repository';

export interface LogRun extends Acting {
  readonly database: RequestDatabase;
}

/** What was not told within so many days is told no more. */
const DAYS_BACK = 31;

/**
 * Tells whoever somebody reports to of their logs that were not handed in by their time, each once and those of a day
 * together. A job of the system; any number may run at a time. Source: SD-3
 *
 * @returns how many logs were told of
 */
export async function tellMissingLogs(run: LogRun): Promise<number> {
  const today = civilDateAt(run.now);
  const since = await owedSince(run.database);
  const earliest = addDays(today, -DAYS_BACK);
  const from = since > earliest ? since : earliest;
  return run.database.write(async (transaction) => {
    const missing = await missingLogs(transaction, { from, to: addDays(today, -1) });
    const days = await companyDaysOn(run.database, today);
    let told = 0;
    for (const day of new Set(missing.map((log) => log.day))) {
      const logs = missing.filter((log) => log.day === day);
      const { dueAt } = logDeadline(day, await requireRegulation(run.database, 'SD', day), days);
      if (Date.parse(run.now) > Date.parse(dueAt)) told += await tell(transaction, run, { day, dueAt, logs });
    }
    return told;
  });
}

interface Missing {
  readonly day: string;
  readonly dueAt: string;
  readonly logs: readonly MissingLog[];
}

async function tell(transaction: Transaction, run: LogRun, { day, dueAt, logs }: Missing): Promise<number> {
  const bySuperior = new Map<string, number>();
  for (const log of logs) {
    const [superior = log.staffId] = await superiorsAbove(transaction, log.staffId, 1);
    if (!(await noteTold(transaction, { ...log, at: run.now, to: superior }))) continue;
    bySuperior.set(superior, (bySuperior.get(superior) ?? 0) + 1);
    await recordAudit(transaction, run, {
      action: 'log.overdue',
      subjectType: 'Staff',
      subjectId: log.staffId,
      after: { day, dueAt, to: superior },
    });
  }
  for (const [superior, count] of bySuperior)
    await publish(transaction, 'log.overdue', { day, dueAt, count, staffIds: [superior] });
  return [...bySuperior.values()].reduce((sum, count) => sum + count, 0);
}
