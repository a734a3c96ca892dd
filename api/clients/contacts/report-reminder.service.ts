import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import { clausesOfKind } from '../../kernel/policy/regulation';
import type { RequestContext } from '../../platform/context/request-context';
import { publish } from '../../platform/outbox';
import { regulationsInForce } from '../../platform/regulations';

/** Of whom reports are due on a day, and of how many clients. */
interface ReportsDue {
  readonly staffId: string;
  /** They look after the clients themselves. */
  readonly own: boolean;
  readonly dueOn: CivilDate;
  readonly leadDays: number;
  readonly clients: number;
}

/**
 * Reminds whoever is in contact with a client, its account manager included, of reports of theirs that are soon due, by the
 * lead times of the regulation in force: once each, however often it is done. Safe to repeat; needs the system's reach.
 * @returns of how many reports was reminded
 * Source: KA-13
 */
export function remindOfReports({ database, now }: Pick<RequestContext, 'database' | 'now'>): Promise<number> {
  const today = civilDateAt(now);
  return database.write(async (transaction) => {
    const regulation = (await regulationsInForce(transaction, ['KA'], today)).get('KA');
    const rule = regulation === undefined ? undefined : clausesOfKind(regulation, 'contactStaff')[0];
    const { tiers = [], reportWithinDays = 0, remindBeforeDays } = rule?.parameters ?? {};
    if (remindBeforeDays === undefined) return 0;
    const due = await transaction.rows<ReportsDue>({
      text: `select staff_id as "staffId", is_owner as own, due_on as "dueOn", lead_days as "leadDays", clients
        from clients.remind_of_reports($1, $2, $3, $4)`,
      values: [today, tiers, reportWithinDays, remindBeforeDays],
    });
    for (const { staffId, own, dueOn, leadDays, clients } of due)
      await publish(transaction, 'contact.reportDue', { staffId, own, dueOn, leadDays, clients, day: today });
    return due.reduce((sum, { clients }) => sum + clients, 0);
  });
}
