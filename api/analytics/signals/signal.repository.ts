import type { Post } from '../../kernel/access/post';
import type { CivilDate } from '../../kernel/civil-date';
import type { SignalRule } from '../../kernel/policy/signal-parameters';
import type { RequestDatabase, Transaction } from '../../platform/database/request-database';

/** A month that broke a rule, with the figures it was judged by. */
export interface FoundSignal {
  /** Empty: all classes together. */
  readonly class: string;
  /** The first day of the month. */
  readonly month: CivilDate;
  readonly rule: SignalRule;
  readonly fromMonth: CivilDate;
  readonly received: number;
  readonly active: number;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
}

export interface SignalRow extends FoundSignal {
  readonly id: string;
  readonly raisedAt: string;
  readonly withdrawnAt: string | null;
}

const COLUMNS = `id, class, month, rule, from_month as "fromMonth", received, active, centre, lower, upper,
  raised_at as "raisedAt", withdrawn_at as "withdrawnAt"`;

export interface SignalPlace {
  readonly id: string;
  readonly raisedAt: string;
}

interface PageAsked {
  readonly after: SignalPlace | undefined;
  readonly limit: number;
  /** Their months touch these days; null: whatever is before, or after. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** Row-level security shows them to who reaches all figures, and to whom they were told. */
export function pageOfSignals(database: RequestDatabase, { after, limit, from, to }: PageAsked): Promise<SignalRow[]> {
  return database.rows({
    text: `select ${COLUMNS} from analytics.signal
      where ($1::timestamptz is null or (raised_at, id) < ($1::timestamptz, $2::uuid))
        and ($4::date is null or month >= date_trunc('month', $4::date::timestamp)::date)
        and ($5::date is null or month <= $5::date)
      order by raised_at desc, id desc limit $3`,
    values: [after?.raisedAt ?? null, after?.id ?? null, limit, from, to],
  });
}

export function signalsById(database: RequestDatabase, ids: readonly string[]): Promise<SignalRow[]> {
  return database.rows({ text: `select ${COLUMNS} from analytics.signal where id = any ($1::uuid[])`, values: [ids] });
}

/** Those on record of these months. One run at a time: the others wait for it. */
export async function signalsSince(transaction: Transaction, month: CivilDate): Promise<SignalRow[]> {
  await transaction.rows({ text: `select pg_advisory_xact_lock(hashtext('analytics.signal'))`, values: [] });
  return transaction.rows({ text: `select ${COLUMNS} from analytics.signal where month >= $1::date`, values: [month] });
}

export async function insertSignal(
  transaction: Transaction,
  signal: FoundSignal,
  more: { readonly id: string; readonly at: string; readonly cqVersion: number; readonly staffIds: readonly string[] },
): Promise<void> {
  await transaction.rows({
    text: `insert into analytics.signal (id, class, month, rule, from_month, received, active, centre, lower, upper,
        cq_version, raised_at, staff_ids)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    values: [
      more.id,
      signal.class,
      signal.month,
      signal.rule,
      signal.fromMonth,
      signal.received,
      signal.active,
      signal.centre,
      signal.lower,
      signal.upper,
      more.cqVersion,
      more.at,
      more.staffIds,
    ],
  });
}

/** @param at since when it is withdrawn; null: it stands again */
export async function changeStanding(transaction: Transaction, id: string, at: string | null): Promise<void> {
  await transaction.rows({ text: 'update analytics.signal set withdrawn_at = $2 where id = $1', values: [id, at] });
}

/** Who holds one of these posts on a day. */
export async function holdersOf(transaction: Transaction, posts: readonly Post[], day: CivilDate): Promise<string[]> {
  const rows = await transaction.rows<{ id: string }>({
    text: `select distinct h.id from unnest($1::text[]) as p (post)
      cross join lateral access.superiors(p.post, 0, $2::date) as h (id) order by 1`,
    values: [posts, day],
  });
  return rows.map(({ id }) => id);
}
