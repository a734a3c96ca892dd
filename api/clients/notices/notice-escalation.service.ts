import { v7 } from 'uuid';
import { recordAudit, type Acting } from '../../platform/audit/audit';
import type { RequestDatabase } from '../../platform/database/request-database';
import { publish } from '../../platform/outbox';
import { escalateRecipients } from './notice-recipient.repository';

export interface NoticeEscalationRun extends Acting {
  readonly database: RequestDatabase;
}

const BATCH = 2_000;
/** The next run goes on: however many clients were not told, a job ends. */
const MOST_BATCHES = 50;

/**
 * Tells every client that has not understood a notice by its day up the hierarchy, once: to who is in charge of its
 * account manager now. A job of the system; each batch is a transaction of its own, so a run that is killed loses nothing
 * that was told, and any number may run at a time. Source: CC-7
 *
 * @returns how many clients were told of
 */
export async function escalateNotices(run: NoticeEscalationRun): Promise<number> {
  let count = 0;
  for (let batches = 0; batches < MOST_BATCHES; batches += 1) {
    const told = await run.database.write(async (transaction) => {
      const late = await escalateRecipients(transaction, run.now, BATCH);
      for (const { noticeId, dueAt, superiorId, count: clients } of late) {
        await recordAudit(transaction, run, {
          action: 'notice.escalate',
          subjectType: 'ClientNotice',
          subjectId: noticeId,
          after: { clients, dueAt, to: [superiorId] },
        });
        await publish(transaction, 'notice.overdue', {
          toldId: v7(),
          noticeId,
          dueAt,
          count: clients,
          staffIds: [superiorId],
        });
      }
      return late.reduce((sum, { count: clients }) => sum + clients, 0);
    });
    if (told === 0) break;
    count += told;
  }
  return count;
}
