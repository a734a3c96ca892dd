import type { CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { limitSql } from '../../platform/database/limit';
import type { Tier } from '../../shared-types/tier.schema';

export interface ContactDutyRow {
  readonly clientId: string;
  readonly number: string;
  readonly name: string;
  readonly city: string | null;
  readonly tier: Tier | null;
  /** Recognised as an important new client. */
  readonly important: boolean;
  readonly accountManagerId: string | null;
  /** Who is away: the viewer stands in for them; null: it is the viewer's own. */
  readonly forStaffId: string | null;
  readonly since: CivilDate;
  /** The last day with a contact on record of theirs, or of who stood in for them. */
  readonly contactedOn: CivilDate | null;
  /** That day, or the one on which they were put in contact if that was later. */
  readonly reportedOn: CivilDate;
}

/** Where a page of duties starts: behind this client. */
export interface DutyPlace {
  readonly reportedOn: CivilDate;
  readonly clientId: string;
}

/** The clients that the viewer, or whom they stand in for, is in contact with, whom was reported on longest ago first. */
export function loadContactDuties(
  context: RequestContext,
  {
    after,
    clientId,
    limit,
  }: { readonly after: DutyPlace | undefined; readonly clientId: string | null; readonly limit: number },
): Promise<ContactDutyRow[]> {
  const values: unknown[] = [after?.reportedOn ?? null, after?.clientId ?? null, clientId];
  const most = limitSql(limit, (value) => `$${values.push(value)}`);
  return context.database.rows<ContactDutyRow>({
    text: `select * from (
        select client_id as "clientId", number, name, city, tier, important, owner_id as "accountManagerId", for_staff as "forStaffId", since,
          contacted_on as "contactedOn", greatest(since, contacted_on) as "reportedOn"
        from clients.contact_duties()) as d
      where ($1::date is null or ("reportedOn", "clientId") > ($1::date, $2::uuid))
        and ($3::uuid is null or "clientId" = $3::uuid)
      order by "reportedOn", "clientId" limit ${most}`,
    values,
  });
}

/** How many they are, or whether that of one client is among them. */
export async function countContactDuties(context: RequestContext, clientId: string | null): Promise<number> {
  const [found] = await context.database.rows<{ count: number }>({
    text: `select count(*)::int as count from clients.contact_duties() where $1::uuid is null or client_id = $1::uuid`,
    values: [clientId],
  });
  return found?.count ?? 0;
}
