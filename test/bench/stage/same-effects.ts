import type pg from 'pg';
import { isDeepStrictEqual } from 'node:util';
import { sendBody } from '../measure/ask';
import type { Entry } from '../measure/contest';
import type { Facts } from '../works/work';
import { differenceOf } from './same-answers';

/** What filing leaves behind; counted, since each has ids and a number of its own. */
const EFFECTS = `
  select (select count(*)::int from complaints.complaint where client_id = $1) as complaints,
    (select count(*)::int from complaints.event e join complaints.complaint c on c.id = e.complaint_id
     where c.client_id = $1) as events,
    (select count(*)::int from complaints.case_post p join complaints.complaint c on c.id = p.complaint_id
     where c.client_id = $1) as posts,
    (select count(*)::int from complaints.step s join complaints.complaint c on c.id = s.complaint_id
     where c.client_id = $1) as steps,
    (select count(*)::int from platform.audit where actor_id = $2) as audited,
    (select count(*)::int from platform.idempotency where actor_id = $2 and answer is not null) as keys,
    (select sum(last)::int from complaints.number_counter) as serials,
    (select sum(last_value)::int from pg_sequences
     where schemaname = 'platform' and sequencename = 'outbox_id_seq') as messages,
    (select sum(n)::int from (
       select n from complaints.delta union all
       select n from analytics.complaint_day where tier = '*') as counted) as counted`;

/**
 * Has every candidate do a work once and compares what is then on record.
 * @throws Error naming the first difference
 */
export async function requireSameEffects(admin: pg.Client, entries: readonly Entry[], facts: Facts): Promise<void> {
  let expected: unknown;
  for (const { candidate, work, address, body } of entries) {
    const count = async (): Promise<Record<string, number>> =>
      (await admin.query<Record<string, number>>(EFFECTS, [facts.clientId, facts.staff[work.account]])).rows[0] ?? {};
    const before = await count();
    const read = work.asking[candidate.kind].read as (data: unknown) => unknown;
    const answer = read(await sendBody(address, body));
    const after = await count();
    const effects = Object.fromEntries(Object.entries(after).map(([name, n]) => [name, n - (before[name] ?? 0)]));
    const found = { answer, effects };
    expected ??= found;
    if (!isDeepStrictEqual(found, expected))
      throw new Error(`${work.name} by ${candidate.name} leaves something else:\n${differenceOf(expected, found)}`);
  }
}
