import type { Reach } from '../kernel/access/reach';
import type { RequestContext } from '../platform/context/request-context';
import { Conditions } from '../platform/database/conditions';
import { limitSql } from '../platform/database/limit';
import type { ActivityKind } from './activity-words.schema';
import type { OwedWhen } from './owed-contact.schema';

export interface OwedContactRow {
  readonly clientId: string;
  readonly ownerId: string | null;
  readonly kind: ActivityKind;
  readonly tier: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly everyMonths: number;
  readonly policyVersion: number;
}

export interface OwedRead {
  readonly when: OwedWhen;
  /** Windows that end on these days. */
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly reach: Reach;
  readonly ownerId: string | undefined;
  readonly kind: ActivityKind | null;
}

export interface OwedPlace {
  readonly untilOn: string;
  readonly clientId: string;
  readonly kind: string;
}

/** The windows that are read, by the name `w`. */
function windowsOf(conditions: Conditions, { when, from, to, today, kind }: OwedRead): string {
  const begun = when === 'DUE' ? `and from_on <= ${conditions.bind(today)}::date` : '';
  const ofKind = kind === null ? '' : `and kind = ${conditions.bind(kind)}`;
  return `w as materialized (
    select * from access.contact_windows(${conditions.bind(from)}::date, ${conditions.bind(to)}::date)
    where true ${begun} ${ofKind})`;
}

/** Who reaches some portfolios only has the windows of those, and no others. */
function sayWhose(conditions: Conditions, { reach, ownerId }: OwedRead): void {
  conditions.say('not c.walk_in');
  if (!reach.all && !reach.pseudonymous) conditions.add('o.owner_id = any(?::uuid[])', reach.staffIds);
  if (ownerId !== undefined) conditions.add('o.owner_id = ?::uuid', ownerId);
}

/** Nobody made it: no record of its kind on any day of the window. */
const NOT_MADE = `not exists (
  select from desk.activity a where a.client_id = o.client_id and a.kind = w.kind
    and a.at >= w.from_on::timestamp at time zone 'Asia/Shanghai'
    and a.at < (w.until_on + 1)::timestamp at time zone 'Asia/Shanghai')`;

/**
 * Owed and not made: the soonest to close first, or the latest missed first. Day by day on which windows end, clients
 * are gone through by id until the page is full, so that a page costs what it shows and not what there is.
 */
export function owedAfter(
  context: RequestContext,
  read: OwedRead,
  { after, limit }: { readonly after: OwedPlace | undefined; readonly limit: number },
): Promise<OwedContactRow[]> {
  const conditions = new Conditions();
  const windows = windowsOf(conditions, read);
  const [compare, direction] = read.when === 'DUE' ? ['>', 'asc'] : ['<', 'desc'];
  sayWhose(conditions, read);
  conditions.say(NOT_MADE);
  let days = '';
  if (after !== undefined) {
    const [untilOn, clientId, kind] = [after.untilOn, after.clientId, after.kind].map((value) =>
      conditions.bind(value),
    );
    days = `where until_on ${compare}= ${untilOn}::date`;
    conditions.say(`(d.until_on <> ${untilOn}::date or o.client_id ${compare}= ${clientId}::uuid)`);
    conditions.say(`(d.until_on, o.client_id, w.kind) ${compare} (${untilOn}::date, ${clientId}::uuid, ${kind})`);
  }
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<OwedContactRow>({
    text: `with ${windows}
      select page.* from (select distinct until_on from w ${days} order by until_on ${direction}) d
      cross join lateral (
        select o.client_id as "clientId", o.owner_id as "ownerId", w.kind, w.tier, w.from_on as "fromOn",
          w.until_on as "untilOn", w.every_months as "everyMonths", w.policy_version as "policyVersion"
        from access.client_owner o join access.client_summary c on c.client_id = o.client_id
        join (select distinct from_on from w where until_on = d.until_on) as f on true
        cross join lateral (
          select g.tier from access.client_grade g where g.client_id = o.client_id and g.since <= f.from_on
          order by g.since desc, g.recorded_at desc limit 1) as g
        join w on w.until_on = d.until_on and w.from_on = f.from_on and w.tier = g.tier
        ${conditions.where}
        order by o.client_id ${direction}, w.kind ${direction} limit ${most}) as page
      order by d.until_on ${direction}, page."clientId" ${direction}, page.kind ${direction} limit ${most}`,
    values: conditions.values,
  });
}

/** All of them; each client's tiers are put in order once. */
export async function countOwed(context: RequestContext, read: OwedRead): Promise<number> {
  const conditions = new Conditions();
  const windows = windowsOf(conditions, read);
  sayWhose(conditions, read);
  const [found] = await context.database.rows<{ count: number }>({
    text: `with ${windows}, o as materialized (
        select o.client_id from access.client_owner o join access.client_summary c on c.client_id = o.client_id
        ${conditions.where}
      ), grades as (
        select distinct on (g.client_id, g.since) g.client_id, g.since, g.tier
        from access.client_grade g join o on o.client_id = g.client_id
        order by g.client_id, g.since, g.recorded_at desc
      ), tiers as (
        select client_id, tier, since, coalesce(lead(since) over (partition by client_id order by since), 'infinity') as until
        from grades)
      select count(*)::int as count
      from tiers o join w on w.tier = o.tier and o.since <= w.from_on and w.from_on < o.until
      where ${NOT_MADE}`,
    values: conditions.values,
  });
  return found?.count ?? 0;
}
