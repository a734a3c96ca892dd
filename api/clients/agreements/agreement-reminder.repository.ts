import type { CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';

export interface ReminderRow {
  readonly id: string;
  readonly agreementId: string;
  readonly clientId: string;
  readonly leadDays: number;
  readonly endsOn: CivilDate;
}

/** Open reminders of the viewer's reach, the agreement that ends first before all; one for each agreement. */
export function openReminders(context: RequestContext, limit: number): Promise<ReminderRow[]> {
  return context.database.rows<ReminderRow>({
    text: `select * from (
        select distinct on (r.agreement_id) r.id, r.agreement_id as "agreementId", a.client_id as "clientId",
          r.lead_days as "leadDays", upper(a.valid) - 1 as "endsOn"
        from clients.agreement_reminder r join clients.agreement a on a.id = r.agreement_id
        where r.done_at is null and a.terminated_on is null
          and not exists (select from clients.agreement n where n.renews_id = a.id and n.terminated_on is null)
        order by r.agreement_id, r.lead_days
      ) as open order by "endsOn", id limit $1`,
    values: [limit],
  });
}

/** Notes that an agreement's reminders were dealt with. @returns whose they are; undefined: there are none open */
export async function closeReminders(
  transaction: Transaction,
  { id, by, at }: { readonly id: string; readonly by: string; readonly at: string },
): Promise<{ readonly clientId: string; readonly agreementId: string } | undefined> {
  const [closed] = await transaction.rows<{ clientId: string; agreementId: string }>({
    text: `update clients.agreement_reminder r set done_at = $2, done_by = $3
      from clients.agreement a
      where a.id = r.agreement_id and r.done_at is null
        and r.agreement_id = (select agreement_id from clients.agreement_reminder where id = $1 and done_at is null)
      returning a.client_id as "clientId", a.id as "agreementId"`,
    values: [id, at, by],
  });
  return closed;
}

/**
 * Raises the reminder that is due for each agreement that ends within the longest lead time, is neither renewed nor
 * terminated, and was not reminded of at that lead yet. Safe to repeat; for the system only. Source: KA-8
 */
export function raiseReminders(
  transaction: Transaction,
  on: CivilDate,
  leadDays: readonly number[],
): Promise<{ readonly agreementId: string }[]> {
  return transaction.rows({
    text: `insert into clients.agreement_reminder (id, agreement_id, lead_days, raised_on)
      select clients.new_id(), a.id, lead.days, $1::date
      from clients.agreement a cross join lateral (
        select min(days) as days from unnest($2::int[]) as days where upper(a.valid) - 1 - days <= $1::date
      ) as lead
      where upper(a.valid) > $1::date and upper(a.valid) <= $1::date + $3::int + 1 and a.terminated_on is null
        and lead.days is not null and not exists (select from clients.agreement n where n.renews_id = a.id and n.terminated_on is null)
      on conflict (agreement_id, lead_days) do nothing
      returning agreement_id as "agreementId"`,
    values: [on, leadDays, Math.max(...leadDays)],
  });
}
