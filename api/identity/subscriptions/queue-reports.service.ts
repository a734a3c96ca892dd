import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import { epochMs } from '../../kernel/clock';
import { companyCalendar } from '../../kernel/policy/company-calendar';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestDatabase } from '../../platform/database/request-database';
import { insertMails, type NewMail } from './report-mail.repository';
import { lockDue, moveOn } from './report-subscription.repository';
import { lastSlot, nextSlot } from './rhythm';

const BATCH = 200;
/** What is sent within it is on time: a job runs every minute, and a restart takes some. */
const ON_TIME_MS = 30 * 60_000;

/**
 * Puts down every report that is due, before any is sent. Of those that were missed only the last is made up for, marked
 * late: nobody reads five Mondays on a Friday. Run again, or by two processes at a time, it puts down nothing twice.
 *
 * @returns how many were put down
 */
export async function queueReports({
  database,
  now,
}: {
  readonly database: RequestDatabase;
  readonly now: string;
}): Promise<number> {
  const calendar = companyCalendar(await companyDaysOn(database, civilDateAt(now)));
  let queued = 0;
  for (;;) {
    const taken = await database.write(async (transaction) => {
      const due = await lockDue(transaction, now, BATCH);
      if (due.length === 0) return { due: 0, put: 0 };
      const mails = due.map((subscription): NewMail => {
        const slot = lastSlot(subscription, now, calendar);
        const late = epochMs(now) - epochMs(slot) > ON_TIME_MS;
        const { id: subscriptionId, recipientId } = subscription;
        return { id: v7(), subscriptionId, recipientId, kind: 'SCHEDULED', slot, late };
      });
      const put = (await insertMails(transaction, mails, now)).length;
      await moveOn(
        transaction,
        due.map((subscription) => ({ id: subscription.id, nextAt: nextSlot(subscription, now, calendar) })),
      );
      return { due: due.length, put };
    });
    queued += taken.put;
    if (taken.due < BATCH) return queued;
  }
}
