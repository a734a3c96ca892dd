import { MAX, NIL } from 'uuid';
import type { Reach } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { ActivityKind } from '../activities/activity-words.schema';
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

/**
 * Clients `g` whom a window `w` is owed to, by the grade they had on its first day, and who had no contact of its kind on
 * any of its days. Who reaches some portfolios only has the clients of those, and no others.
 */
function owing(conditions: Conditions, { reach, ownerId }: OwedRead): string {
  conditions.say('g.tier = w.tier').say('g.since <= w.from_on');
  conditions.say(`not exists (select from access.client_grade n where n.client_id = g.client_id and n.since <= w.from_on
    and (n.since, n.recorded_at) > (g.since, g.recorded_at))`);
  conditions.say('not exists (select from access.client_summary c where c.client_id = g.client_id and c.walk_in)');
  conditions.say(`not exists (select from desk.activity a where a.client_id = g.client_id and a.kind = w.kind
    and a.at >= w.from_on::timestamp at time zone 'Asia/Shanghai'
    and a.at < (w.until_on + 1)::timestamp at time zone 'Asia/Shanghai')`);
  const owned = 'g.client_id in (select o.client_id from access.client_owner o where o.owner_id = ';
  if (!reach.all && !reach.pseudonymous) conditions.add(`${owned} any(?::uuid[]))`, reach.staffIds);
  if (ownerId !== undefined) conditions.add(`${owned} ?::uuid)`, ownerId);
  return `access.client_grade g ${conditions.where}`;
}

/**
 * Owed and not made: the soonest to close first, or the latest missed first. Each window goes through the clients of its
 * tier by id until it could fill the page alone, so that a page costs what it shows and not what there is.
 */
export function owedAfter(
  context: RequestContext,
  read: OwedRead,
  { after, limit }: { readonly after: OwedPlace | undefined; readonly limit: number },
): Promise<OwedContactRow[]> {
  const conditions = new Conditions();
  const windows = windowsOf(conditions, read);
  const [compare, direction, first] = read.when === 'DUE' ? ['>', 'asc', NIL] : ['<', 'desc', MAX];
  if (after !== undefined) {
    const [untilOn, clientId, kind] = [after.untilOn, after.clientId, after.kind].map((value) =>
      conditions.bind(value),
    );
    const from = `case when w.until_on = ${untilOn}::date then ${clientId}::uuid else '${first}' end`;
    conditions.say(`w.until_on ${compare}= ${untilOn}::date`).say(`g.client_id ${compare}= ${from}`);
    conditions.say(`(w.until_on, g.client_id, w.kind) ${compare} (${untilOn}::date, ${clientId}::uuid, ${kind})`);
  }
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<OwedContactRow>({
    text: `with ${windows}, page as (
        select w.*, each.client_id from w cross join lateral (
          select g.client_id from ${owing(conditions, read)} order by g.client_id ${direction} limit ${most}) as each
        order by w.until_on ${direction}, each.client_id ${direction}, w.kind ${direction} limit ${most})
      select p.client_id as "clientId", o.owner_id as "ownerId", p.kind, p.tier, p.from_on as "fromOn",
        p.until_on as "untilOn", p.every_months as "everyMonths", p.policy_version as "policyVersion"
      from page p left join access.client_owner o on o.client_id = p.client_id
      order by p.until_on ${direction}, p.client_id ${direction}, p.kind ${direction}`,
    values: conditions.values,
  });
}

/** How many there are; undefined when there are more than `most`, which would take seconds to count. */
export async function countOwed(context: RequestContext, read: OwedRead, most: number): Promise<number | undefined> {
  const conditions = new Conditions();
  const windows = windowsOf(conditions, read);
  const [found] = await context.database.rows<{ count: number }>({
    text: `with ${windows}
      select count(*)::int as count from (
        select from w cross join lateral (select from ${owing(conditions, read)}) as each
        limit ${conditions.bind(most)}::int + 1) as counted`,
    values: conditions.values,
  });
  return found !== undefined && found.count <= most ? found.count : undefined;
}
