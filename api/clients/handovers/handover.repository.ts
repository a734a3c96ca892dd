import type { CivilDate } from '../../kernel/civil-date';
import type { Why } from '../../kernel/policy/why';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import type { ChangingHands } from '../contacts/contacts-after';

/** What reads, inside a transaction or not. */
type Reader = Pick<RequestDatabase, 'rows'> | Pick<Transaction, 'rows'>;

export interface PortfolioRow extends ChangingHands {
  readonly regionCode: string | null;
  readonly volumeFen: number;
  readonly openCases: number;
}

/** The clients of somebody, largest first. */
export async function portfolioOf(reader: Reader, ownerId: string): Promise<PortfolioRow[]> {
  return reader.rows<PortfolioRow>({
    text: `with owned as (
        select id, region_code, annual_volume_fen, tier, important, extra_contacts from clients.client where owner_id = $1
      )
      select o.id as "clientId", o.region_code as "regionCode", o.annual_volume_fen as "volumeFen",
        coalesce(k.cases, 0) as "openCases", o.tier, o.important,
        case when o.extra_contacts > 0 then coalesce((select jsonb_agg(jsonb_build_object('staffId', s.staff_id, 'reportedOn', greatest(s.since, s.reported_on)))
          from clients.contacts_of(array[o.id]) s where not s.is_owner), '[]') else '[]' end as contacts
      from owned o left join access.open_cases(array(select id from owned)) k on k.client_id = o.id
      order by o.annual_volume_fen desc, o.id`,
    values: [ownerId],
  });
}

/** Locks the clients of somebody, in one order for everybody, so that two handovers wait for each other. */
export async function lockPortfolio(transaction: Transaction, ownerId: string): Promise<void> {
  await transaction.rows({
    text: 'select id from clients.client where owner_id = $1 order by id for update',
    values: [ownerId],
  });
}

export interface NewHandover {
  readonly id: string;
  readonly leaverId: string;
  readonly on: CivilDate;
  readonly leavesOn: CivilDate | null;
  readonly reason: string;
  readonly signedBy: string;
  readonly signedAt: string;
  readonly signature: string;
  readonly fingerprint: string;
  readonly clientCount: number;
  readonly dutyCount: number;
  readonly annualVolume: string;
  readonly why: Why;
  readonly undoUntil: CivilDate;
}

export async function insertHandover(transaction: Transaction, handover: NewHandover): Promise<void> {
  const { id, leaverId, on, leavesOn, reason, signedBy, signedAt, signature } = handover;
  await transaction.rows({
    text: `insert into clients.handover (id, leaver_id, took_effect_on, leaves_on, reason, signed_by, signed_at, signature,
        fingerprint, client_count, annual_volume, why, undo_until, duty_count)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    values: [
      ...[id, leaverId, on, leavesOn, reason, signedBy, signedAt, signature],
      handover.fingerprint,
      handover.clientCount,
      handover.annualVolume,
      JSON.stringify(handover.why),
      handover.undoUntil,
      handover.dutyCount,
    ],
  });
}

export interface Moves {
  readonly handoverId: string;
  readonly on: CivilDate;
  readonly clientIds: readonly string[];
  readonly successorIds: readonly string[];
  readonly noticeDueOn: CivilDate;
}

const ITEMS = 'clients.handover_client i where i.handover_id = $1';

/**
 * Moves every client of a handover to its successor, whatever their number in the same few statements: notes what was,
 * cuts off the present period, drops what was planned, adds the new period, and leaves a notice.
 */
export async function moveClients(transaction: Transaction, moves: Moves): Promise<void> {
  const { handoverId, on, clientIds, successorIds, noticeDueOn } = moves;
  await transaction.rows({
    text: `insert into clients.handover_client (handover_id, client_id, successor_id, owner_before, assignments_before, contact_before)
      select $1, m.client_id, m.successor_id, c.owner_id,
        coalesce((select jsonb_agg(to_jsonb(a) order by lower(a.valid)) from clients.assignment a
          where a.client_id = m.client_id and (upper(a.valid) is null or upper(a.valid) > $4::date)), '[]'),
        (select to_jsonb(k) from clients.contact_staff k
          where k.client_id = m.client_id and k.staff_id = m.successor_id and upper_inf(k.valid))
      from unnest($2::uuid[], $3::uuid[]) as m (client_id, successor_id) join clients.client c on c.id = m.client_id`,
    values: [handoverId, clientIds, successorIds, on],
  });
  await transaction.rows({
    text: `delete from clients.assignment a using ${ITEMS} and a.client_id = i.client_id and lower(a.valid) >= $2::date`,
    values: [handoverId, on],
  });
  await transaction.rows({
    text: `update clients.assignment a set valid = daterange(lower(a.valid), $2::date)
      from ${ITEMS} and a.client_id = i.client_id and (upper(a.valid) is null or upper(a.valid) > $2::date)`,
    values: [handoverId, on],
  });
  await transaction.rows({
    text: `insert into clients.assignment (id, client_id, owner_id, valid, reason, assigned_by, assigned_at)
      select clients.new_id(), i.client_id, i.successor_id, daterange($2::date, null), h.reason, h.signed_by, h.signed_at
      from clients.handover h, ${ITEMS} and h.id = i.handover_id`,
    values: [handoverId, on],
  });
  await transaction.rows({
    text: `update clients.client c set owner_id = i.successor_id, version = c.version + 1, updated_at = now()
      from ${ITEMS} and c.id = i.client_id`,
    values: [handoverId],
  });
  await transaction.rows({
    text: `insert into clients.notice (id, client_id, handover_id, occasion, arose_on, due_on)
      select clients.new_id(), i.client_id, i.handover_id, 'HANDOVER', $2::date, $3::date from ${ITEMS}`,
    values: [handoverId, on, noticeDueOn],
  });
}

/** Notes, or takes back, the last day at work of somebody. */
export async function noteLeaving(transaction: Transaction, staffId: string, day: CivilDate | null): Promise<void> {
  await transaction.rows({ text: 'select identity.note_leaving($1, $2::date)', values: [staffId, day] });
}

/** Owners to whom clients of somebody are planned to go from a day on. */
export async function plannedOwners(transaction: Transaction, ownerId: string, on: CivilDate): Promise<string[]> {
  const rows = await transaction.rows<{ ownerId: string }>({
    text: `select distinct a.owner_id as "ownerId" from clients.assignment a join clients.client c on c.id = a.client_id
      where c.owner_id = $1 and lower(a.valid) >= $2::date`,
    values: [ownerId, on],
  });
  return rows.map((row) => row.ownerId);
}
