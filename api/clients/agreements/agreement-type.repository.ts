import type { CivilDate } from '../../kernel/civil-date';
import type { Transaction } from '../../platform/database/request-database';
import type { BusinessType } from '../../shared-types/business-type.schema';

/** A client with a VIP agreement that holds, or with none any more. */
export interface AgreementStanding {
  readonly clientId: string;
  readonly isHeld: boolean;
  /** What it was before it last became an agreement client; null: nothing else that is known. */
  readonly before: BusinessType | null;
}

/**
 * Clients that are agreement clients after their last VIP agreement is over, or are none while one holds. One whose first
 * begins later keeps its type, and none makes one of a walk-in account (0079). Of all clients that are reached, or of one.
 * Source: KA-4
 */
export function agreementStandings(
  transaction: Transaction,
  day: CivilDate,
  clientId: string | null,
): Promise<AgreementStanding[]> {
  return transaction.rows<AgreementStanding>({
    text: `select g.client_id as "clientId", h.held as "isHeld", clients.type_before_agreement(g.client_id) as before
      from (
        select client_id, bool_or(holds @> $1::date) as held
        from clients.agreement
        where kind = 'VIP' and (lower(valid) <= $1::date or terminated_on <= $1::date)
          and ($2::uuid is null or client_id = $2)
        group by client_id
      ) as g join clients.client c on c.id = g.client_id
      cross join lateral (select g.held and not c.walk_in as held) as h
      where (c.business_type = 'AGREEMENT') <> h.held
      order by g.client_id`,
    values: [day, clientId],
  });
}
