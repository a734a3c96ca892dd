import type pg from 'pg';
import { addDays } from '../../api/kernel/civil-date';
import { clientPlan } from './clients';
import { dayMs, ownersOfRegion, staffId } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';
import { recognisedAt, recognisedClients } from './recognised';

const KIND = 41;
/** From this yearly volume on a client is likely to be of tier A. */
const LARGE_YUAN = 200_000;
/** Most of the large clients have a second colleague; the others are the breaches of KA-13. */
const HAS_SECOND = 0.82;

const SUPERVISORS: Readonly<Record<string, string>> = {
  EAST: 'wuxiaodong',
  CENTRAL: 'wuxiaodong',
  SOUTH: 'xiejuan',
  SOUTHWEST: 'xiejuan',
};

export const CONTACT_STAFF_COLUMNS =
  'clients.contact_staff (id, client_id, staff_id, valid, added_by, added_at, removed_by)';

/** What a trigger does row by row, for all of them. */
const COUNT_CONTACTS = `
  update clients.client c set extra_contacts = k.n
  from (select client_id, count(*)::int as n from clients.contact_staff where upper_inf(valid) group by client_id) as k
  where k.client_id = c.id`;

/** Counts who is in contact with each client, and marks those that were recognised as important. */
export async function tellContacts(client: pg.ClientBase, count: number, asOf: string): Promise<void> {
  await client.query(COUNT_CONTACTS);
  const important = recognisedClients(count, asOf).filter(({ second }) => second !== undefined);
  await client.query('update clients.client set important = true where id = any ($1::uuid[])', [
    important.map(({ id }) => id),
  ]);
}

/**
 * By which day each of those in contact was on record, once all contacts are; for all clients at once, as indexes may be
 * missing. Of a company for measuring only where it tells something: of clients with more than one in contact.
 */
export const keepReports = (isThin: boolean): string => `
  with staff as (
    select c.id as client_id, c.owner_id as staff_id, max(lower(a.valid)) as since
    from clients.client c left join clients.assignment a on a.client_id = c.id and a.owner_id = c.owner_id
    where c.owner_id is not null${isThin ? ' and c.extra_contacts > 0' : ''} group by 1, 2
    union all
    select client_id, staff_id, lower(valid) from clients.contact_staff where upper_inf(valid)
  ), report as (
    select client_id, staff_id, (max(at) at time zone 'Asia/Shanghai')::date as day from access.contact_report group by 1, 2
  )
  update clients.client c set reported_on = k.day
  from (
    select s.client_id, min(greatest(s.since, r.day)) as day
    from staff s left join report r on r.client_id = s.client_id and r.staff_id = s.staff_id group by 1
  ) as k
  where k.client_id = c.id`;

interface Second {
  readonly clientId: string;
  /** Who put them on the list. */
  readonly by: string;
  readonly staffId: string;
  readonly since: string;
  /** The first day on which they were not on it any more; null: they are. */
  readonly until: string | null;
}

/**
 * A second colleague for most large clients: another of the region, or the supervisor. Clients that were recognised as
 * important had one from their first day on, named by whoever recognised them (KA-13).
 */
export function secondOf(place: number, asOf: string): Second | undefined {
  const plan = clientPlan(place, asOf);
  const recognised = recognisedAt(place, asOf);
  const hasSecond = recognised === undefined ? plan.yearlyYuan >= LARGE_YUAN : recognised.second !== undefined;
  if (!hasSecond) return undefined;
  const random = new Random(31, place);
  if (!random.chance(HAS_SECOND) && recognised === undefined) return undefined;
  const head = staffId(SUPERVISORS[plan.region] ?? 'songlei');
  const mates = ownersOfRegion(plan.region).filter((id) => id !== plan.ownerId);
  const second = random.chance(0.4) ? head : (mates[random.whole(0, mates.length - 1)] ?? head);
  if (recognised === undefined)
    return {
      clientId: plan.id,
      by: head,
      staffId: second,
      since: addDays(plan.openedOn, random.whole(1, 30)),
      until: null,
    };
  const { second: became, openedOn: since, secondUntil: until, ownerId } = recognised;
  const staff = became === 'TOOK_OVER' ? plan.ownerId : second === ownerId ? head : second;
  return { clientId: plan.id, by: staffId('sunwei'), staffId: staff, since, until };
}

export function* contactStaffRows(count: number, asOf: string): Generator<CopyRow> {
  for (let place = 0; place < count; place += 1) {
    const second = secondOf(place, asOf);
    if (second === undefined) continue;
    const { clientId, by, staffId: id, since, until } = second;
    const at = dayMs(since) + 9 * 3_600_000;
    yield [
      seededId(at, KIND, place),
      clientId,
      id,
      `[${since},${until ?? ''})`,
      by,
      new Date(at).toISOString(),
      until === null ? null : by,
    ];
  }
}
