import type { Reach } from '../kernel/access/reach';
import type { RequestContext } from '../platform/context/request-context';
import { Conditions } from '../platform/database/conditions';
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

/** Who reaches some portfolios only has the windows of those counted, and no others. */
function openOnes({ when, from, to, today, reach, ownerId, kind }: OwedRead): { text: string; conditions: Conditions } {
  const conditions = new Conditions();
  const owners = reach.all || reach.pseudonymous ? null : reach.staffIds;
  const text = `access.owed_contacts(${conditions.bind(from)}::date, ${conditions.bind(to)}::date, ${conditions.bind(owners)}::uuid[]) w
    join access.client_owner o on o.client_id = w.client_id`;
  conditions.say('w.done_at is null');
  conditions.add(when === 'DUE' ? 'w.from_on <= ?::date' : 'w.until_on < ?::date', today);
  if (ownerId !== undefined) conditions.add('o.owner_id = ?::uuid', ownerId);
  if (kind !== null) conditions.add('w.kind = ?', kind);
  return { text, conditions };
}

/** Owed and not made: the soonest to close first, or the latest missed first. */
export function owedAfter(
  context: RequestContext,
  read: OwedRead,
  { after, limit }: { readonly after: OwedPlace | undefined; readonly limit: number },
): Promise<OwedContactRow[]> {
  const { text, conditions } = openOnes(read);
  const [compare, direction] = read.when === 'DUE' ? ['>', 'asc'] : ['<', 'desc'];
  if (after !== undefined)
    conditions.say(
      `(w.until_on, w.client_id, w.kind) ${compare}
       (${conditions.bind(after.untilOn)}::date, ${conditions.bind(after.clientId)}::uuid, ${conditions.bind(after.kind)})`,
    );
  const most = conditions.bind(limit);
  return context.database.rows<OwedContactRow>({
    text: `select w.client_id as "clientId", o.owner_id as "ownerId", w.kind, w.tier, w.from_on as "fromOn",
             w.until_on as "untilOn", w.every_months as "everyMonths", w.policy_version as "policyVersion"
           from ${text} ${conditions.where}
           order by w.until_on ${direction}, w.client_id ${direction}, w.kind ${direction} limit ${most}`,
    values: conditions.values,
  });
}

export async function countOwed(context: RequestContext, read: OwedRead): Promise<number> {
  const { text, conditions } = openOnes(read);
  const [found] = await context.database.rows<{ count: number }>({
    text: `select count(*)::int as count from ${text} ${conditions.where}`,
    values: conditions.values,
  });
  return found?.count ?? 0;
}
