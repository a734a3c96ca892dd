import { addDays } from '../../api/kernel/civil-date';
import { clientPlan } from './clients';
import { dayMs, ownersOfRegion, staffId } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';

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

export const CONTACT_STAFF_COLUMNS = 'clients.contact_staff (id, client_id, staff_id, valid, added_by, added_at)';

/** What a trigger does row by row, for all of them. */
export const COUNT_CONTACTS = `
  update clients.client c set extra_contacts = k.n
  from (select client_id, count(*)::int as n from clients.contact_staff where upper_inf(valid) group by client_id) as k
  where k.client_id = c.id`;

/** A second colleague for most large clients: another of the region, or the supervisor. */
export function* contactStaffRows(count: number, asOf: string): Generator<CopyRow> {
  for (let place = 0; place < count; place += 1) {
    const plan = clientPlan(place, asOf);
    if (plan.yearlyYuan < LARGE_YUAN) continue;
    const random = new Random(31, place);
    if (!random.chance(HAS_SECOND)) continue;
    const head = staffId(SUPERVISORS[plan.region] ?? 'songlei');
    const mates = ownersOfRegion(plan.region).filter((id) => id !== plan.ownerId);
    const second = random.chance(0.4) ? head : (mates[random.whole(0, mates.length - 1)] ?? head);
    const since = addDays(plan.openedOn, random.whole(1, 30));
    const at = dayMs(since) + 9 * 3_600_000;
    yield [seededId(at, KIND, place), plan.id, second, `[${since},)`, head, new Date(at).toISOString()];
  }
}
