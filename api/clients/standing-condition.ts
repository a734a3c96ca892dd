import type { Resource } from '../kernel/access/matrix';
import type { CivilDate } from '../kernel/civil-date';
import type { Conditions } from '../platform/database/conditions';
import type { ClientFilter } from './client-filter.schema';

type Standing = Pick<
  ClientFilter,
  | 'withoutAgreement'
  | 'agreementEndsBy'
  | 'orderedSince'
  | 'notOrderedSince'
  | 'openComplaints'
  | 'overdue'
  | 'importId'
  | 'importEffect'
>;

/**
 * What must be reached to ask how clients stand: what is not read makes no client stand out, and to a viewer without any
 * of it each would look as if it had none.
 */
export function resourcesOf({ withoutAgreement, agreementEndsBy, openComplaints, overdue }: Standing): Resource[] {
  return [
    ...(withoutAgreement != null || agreementEndsBy != null ? (['CLIENT_CONFIDENTIAL'] as const) : []),
    ...(openComplaints != null ? (['COMPLAINT'] as const) : []),
    ...(overdue != null ? (['RECEIVABLE'] as const) : []),
  ];
}

const HOLDS = 'select from clients.agreement g where g.client_id = c.id and g.holds @>';
/** A VIP agreement that holds today or begins later: one signed ahead is on file. Source: KA-4 */
const ON_FILE = `select from clients.agreement g where g.client_id = c.id and g.kind = 'VIP' and g.holds && daterange(`;
const ORDERED = 'exists (select from access.order_fact f where f.client_id = c.id and f.ordered_on >= ?::date)';
const COMPLAINS = 'exists (select from access.client_complains k where k.client_id = c.id)';
const OWES = 'exists (select from access.client_unpaid u where u.client_id = c.id and u.due_on < ?::date)';

/** From here on it takes longer to look every client of an import up than to go through the list beside them. */
const MANY_IMPORTED = 5_000;

/** Adds how clients `c` stand today: agreements, orders, complaints, what they owe, and where their record came from. */
export function addStanding(
  conditions: Conditions,
  filter: Standing,
  { today, imported }: { readonly today: CivilDate; readonly imported: number },
): void {
  const { withoutAgreement, agreementEndsBy, orderedSince, notOrderedSince, openComplaints, overdue } = filter;
  const { importId, importEffect } = filter;
  const unless = (isWanted: boolean): string => (isWanted ? '' : 'not ');
  if (withoutAgreement != null)
    conditions.add(
      `${unless(withoutAgreement)}(c.business_type = 'AGREEMENT' and not exists (${ON_FILE}?::date, null)))`,
      today,
    );
  if (agreementEndsBy != null) {
    const endsBy = `upper(g.holds) - 1 <= ${conditions.bind(agreementEndsBy)}::date`;
    conditions.add(`exists (${HOLDS} ?::date and ${endsBy})`, today);
  }
  if (orderedSince != null) conditions.add(ORDERED, orderedSince);
  if (notOrderedSince != null) conditions.add(`not ${ORDERED}`, notOrderedSince);
  if (openComplaints != null) conditions.say(`${unless(openComplaints)}${COMPLAINS}`);
  if (overdue != null) conditions.add(`${unless(overdue)}${OWES}`, today);
  if (importId != null) {
    const effects = conditions.bind(importEffect == null ? ['CREATED', 'CHANGED'] : [importEffect]);
    const isBrought = `c.id in (select clients.brought_by_import(?::uuid, ${effects}::text[]))`;
    // Within another expression PostgreSQL keeps the ids by the side and asks of each row in the order of the list.
    conditions.add(imported < MANY_IMPORTED ? isBrought : `(${isBrought}) is true`, importId);
  }
}
