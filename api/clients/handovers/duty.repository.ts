import type { Post } from '../../kernel/access/post';
import type { CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';
import type { Duty, DutyKind, KeptKind } from './duty';
import { loadKey } from './duty-proposal';

/** What reads, inside a transaction or not. */
type Reader = Pick<RequestDatabase, 'rows'> | Pick<Transaction, 'rows'>;

/** What somebody answers for and has not finished, the most urgent of each kind first. */
export function dutiesOf(reader: Reader, staffId: string): Promise<Duty[]> {
  return reader.rows<Duty>({
    text: `select kind, id, label, client_id as "clientId", plan_id as "planId", region_code as "regionCode",
        due_on as "dueOn", follows, unfit
      from clients.duties_of(array[$1::uuid]) order by kind, due_on, id`,
    values: [staffId],
  });
}

/** How many duties of each kind people have, by kind and staff. */
export async function dutyLoads(reader: Reader, staffIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await reader.rows<{ kind: DutyKind; staffId: string; n: number }>({
    text: `select kind, staff_id as "staffId", count(*)::int as n from clients.duties_of($1::uuid[]) group by 1, 2`,
    values: [staffIds],
  });
  return new Map(rows.map(({ kind, staffId, n }) => [loadKey(kind, staffId), n]));
}

/** What stays with somebody whose work is handed over. */
export function keptBy(
  reader: Reader,
  staffId: string,
  day: CivilDate,
): Promise<{ readonly kind: KeptKind; readonly count: number }[]> {
  return reader.rows({
    text: 'select kind, n as count from clients.kept_by($1, $2::date) order by kind',
    values: [staffId, day],
  });
}

export interface HolderRow {
  readonly staffId: string;
  readonly clientCount: number;
  readonly dutyCount: number;
}

/** Whose work could be handed over within the viewer's reach. */
export function holdersOf(context: RequestContext, day: CivilDate): Promise<HolderRow[]> {
  return context.database.rows<HolderRow>({
    text: `select staff_id as "staffId", clients as "clientCount", duties as "dutyCount"
      from clients.holders($1::date) order by staff_id`,
    values: [day],
  });
}

export interface ColleagueRow {
  readonly staffId: string;
  readonly unitId: string | null;
  readonly regionCode: string | null;
  readonly reportsTo: string | null;
  /** Held on the day; of somebody who left, on their last. */
  readonly posts: readonly Post[];
  /** Holds a post that looks after clients. */
  readonly sells: boolean;
  /** Is there to take something over. */
  readonly works: boolean;
  /** The last day at work; null: they stay. */
  readonly leavesOn: CivilDate | null;
}

/** Everybody whose work the viewer hands over, whatever their post. */
export function colleaguesOf(reader: Reader, day: CivilDate): Promise<ColleagueRow[]> {
  return reader.rows<ColleagueRow>({
    text: `select staff_id as "staffId", unit_id as "unitId", region_code as "regionCode", reports_to as "reportsTo",
        posts, sells, works, l.leaves_on as "leavesOn"
      from access.colleagues($1::date) left join access.leavers() as l using (staff_id) order by staff_id`,
    values: [day],
  });
}

/** Two handovers of the same person wait for each other, whatever there is to hand over. */
export async function lockLeaver(transaction: Transaction, leaverId: string): Promise<void> {
  await transaction.rows({
    text: `select pg_advisory_xact_lock(hashtextextended('clients.handover ' || $1, 0))`,
    values: [leaverId],
  });
}

export interface HandedDuties {
  readonly handoverId: string;
  readonly duties: readonly Pick<Duty, 'kind' | 'id'>[];
  readonly successorIds: readonly (string | null)[];
  /** What the history of each tells of why. */
  readonly note: string;
  readonly at: string;
}

/** Gives duties to their successors. @returns how many went over: fewer, when one was finished or moved meanwhile */
export async function handDuties(
  transaction: Transaction,
  { handoverId, duties, successorIds, note, at }: HandedDuties,
): Promise<number> {
  await transaction.rows({
    text: `insert into clients.handover_duty (handover_id, kind, item_id, successor_id)
      select $1, d.kind, d.id, d.successor from unnest($2::text[], $3::uuid[], $4::uuid[]) as d (kind, id, successor)`,
    values: [handoverId, duties.map(({ kind }) => kind), duties.map(({ id }) => id), successorIds],
  });
  return moveDuties(transaction, { handoverId, back: false, note, at });
}

/** Moves the duties of a handover to the successors, or back. @returns how many */
export async function moveDuties(
  transaction: Transaction,
  { handoverId, back, note, at }: Pick<HandedDuties, 'handoverId' | 'note' | 'at'> & { readonly back: boolean },
): Promise<number> {
  const [moved] = await transaction.rows<{ n: number }>({
    text: 'select clients.hand_duties($1, $2, $3, $4) as n',
    values: [handoverId, back, note, at],
  });
  return moved?.n ?? 0;
}

export interface HandedTo {
  readonly staffId: string;
  readonly clients: number;
  readonly duties: number;
}

/** Who took how much over by a handover. */
export function takenBy(transaction: Transaction, handoverId: string): Promise<HandedTo[]> {
  return transaction.rows<HandedTo>({
    text: `select successor_id as "staffId", count(*) filter (where of_client)::int as clients,
        count(*) filter (where not of_client)::int as duties
      from (
        select successor_id, true as of_client from clients.handover_client where handover_id = $1
        union all
        select successor_id, false from clients.handover_duty where handover_id = $1
      ) as s where successor_id is not null group by 1 order by 1`,
    values: [handoverId],
  });
}
