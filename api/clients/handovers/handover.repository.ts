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
  /** The day on which it goes to somebody else anyway, and to whom; null: nothing of the kind is planned. */
  readonly goesOn: CivilDate | null;
  readonly goesToId: string | null;
}

/** A client that is to become somebody's on a day to come. */
export interface ArrivalRow {
  readonly clientId: string;
  readonly regionCode: string | null;
  readonly volumeFen: number;
  readonly arrivesOn: CivilDate;
}

/** Clients that are to become somebody's after a day, whoever looks after them until then; largest first. */
export function arrivalsOf(reader: Reader, staffId: string, day: CivilDate): Promise<ArrivalRow[]> {
  return reader.rows<ArrivalRow>({
    text: `select client_id as "clientId", region_code as "regionCode", annual_volume_fen as "volumeFen", arrives_on as "arrivesOn"
      from clients.arrivals($1, $2::date) order by annual_volume_fen desc, client_id`,
    values: [staffId, day],
  });
}

/** The clients of somebody on a day, largest first. */
export async function portfolioOf(reader: Reader, ownerId: string, day: CivilDate): Promise<PortfolioRow[]> {
  return reader.rows<PortfolioRow>({
    text: `with owned as (
        select id, region_code, annual_volume_fen, tier, important, walk_in, extra_contacts from clients.client where owner_id = $1
      )
      select o.id as "clientId", o.region_code as "regionCode", o.annual_volume_fen as "volumeFen",
        coalesce(k.cases, 0) as "openCases", o.tier, o.important, o.walk_in as "walkIn",
        case when o.extra_contacts > 0 then coalesce((select jsonb_agg(jsonb_build_object('staffId', s.staff_id, 'reportedOn', greatest(s.since, s.reported_on)))
          from clients.contacts_of(array[o.id]) s where not s.is_owner), '[]') else '[]' end as contacts,
        g."on" as "goesOn", g.owner_id as "goesToId"
      from owned o left join access.open_cases(array(select id from owned)) k on k.client_id = o.id
      left join lateral (select lower(a.valid) as "on", a.owner_id from clients.assignment a
        where a.client_id = o.id and a.owner_id <> $1 and lower(a.valid) > $2::date order by lower(a.valid) limit 1) g on true
      order by o.annual_volume_fen desc, o.id`,
    values: [ownerId, day],
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
        fingerprint, client_count, annual_volume, why, undo_until, duty_count, leaver_had_left, leaves_on_before)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, access.has_left($2),
        (select leaves_on from access.leavers() where staff_id = $2))`,
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
 * puts the successor in the place of the leaver on all days from now on, and leaves a notice. Clients that were only to
 * become the leaver's stay where they are until then, and are told nothing.
 */
export async function moveClients(transaction: Transaction, moves: Moves): Promise<void> {
  const { handoverId, on, clientIds, successorIds, noticeDueOn } = moves;
  await transaction.rows({
    text: 'select clients.hand_clients($1, $2::uuid[], $3::uuid[])',
    values: [handoverId, clientIds, successorIds],
  });
  await transaction.rows({
    text: `update clients.client c set owner_id = i.successor_id, version = c.version + 1, updated_at = now()
      from ${ITEMS} and i.arrives_on is null and c.id = i.client_id`,
    values: [handoverId],
  });
  await transaction.rows({
    text: `insert into clients.notice (id, client_id, handover_id, occasion, arose_on, due_on)
      select clients.new_id(), i.client_id, i.handover_id, 'HANDOVER', $2::date, $3::date
      from ${ITEMS} and i.arrives_on is null`,
    values: [handoverId, on, noticeDueOn],
  });
}

/** Notes, or takes back, the last day at work of somebody. */
export async function noteLeaving(transaction: Transaction, staffId: string, day: CivilDate | null): Promise<void> {
  await transaction.rows({ text: 'select identity.note_leaving($1, $2::date)', values: [staffId, day] });
}
