import fc from 'fast-check';
import { ownerOn, type Period } from '../../../api/clients/assignments/assignment-periods';
import { addDays } from '../../../api/kernel/civil-date';
import type { TestDatabase } from '../../support/database';

export const TODAY = '2026-11-23';

/** Days that tell two histories apart: what is looked at begins and ends within them. */
export const DAYS = Array.from({ length: 100 }, (_, at) => addDays(TODAY, at - 50));

/** Who had a client on which of the days. */
export const byDay = (periods: readonly Period[]) => DAYS.map((day) => ownerOn(periods, day));

/** A history with holes, as a load by hand may leave it: each stretch somebody's or nobody's, and the last with an end or none. */
export interface History {
  readonly stretches: readonly { readonly whose: number | null; readonly days: number }[];
  readonly startsBefore: number;
  readonly hasEnd: boolean;
}

export const history: fc.Arbitrary<History> = fc.record({
  stretches: fc.array(
    fc.record({ whose: fc.option(fc.nat({ max: 9 }), { freq: 2 }), days: fc.integer({ min: 1, max: 14 }) }),
    { maxLength: 8 },
  ),
  startsBefore: fc.integer({ min: -5, max: 45 }),
  hasEnd: fc.boolean(),
});

/**
 * @param people who may have had the client
 * @param owner who has it today: so do the periods say, if they know that day
 */
export function periodsOf({ stretches, startsBefore, hasEnd }: History, people: string[], owner: string): Period[] {
  let from = addDays(TODAY, -startsBefore);
  const periods = stretches.flatMap(({ whose, days }) => {
    const until = addDays(from, days);
    const known = whose === null ? [] : [{ ownerId: people[whose % people.length] ?? owner, from, until }];
    from = until;
    return known;
  });
  return periods
    .map((period, at) => ({
      ...period,
      until: hasEnd || at < periods.length - 1 ? period.until : null,
    }))
    .map((period) => (ownerOn([period], TODAY) === undefined ? period : { ...period, ownerId: owner }));
}

/** Puts periods on record in place of those there are, as the product never would. */
export async function load(database: TestDatabase, clientId: string, periods: readonly Period[]): Promise<void> {
  await database.sql('set session_replication_role = replica');
  await database.sql('delete from clients.assignment where client_id = $1', [clientId]);
  await database.sql(
    `insert into clients.assignment (id, client_id, owner_id, valid)
     select gen_random_uuid(), $1, p."ownerId", daterange(p."from", p."until")
     from jsonb_to_recordset($2::jsonb) as p ("ownerId" uuid, "from" date, "until" date)`,
    [clientId, JSON.stringify(periods)],
  );
  await database.sql('set session_replication_role = origin');
}

/** The periods of every client, in order. */
export async function onRecord(database: TestDatabase): Promise<ReadonlyMap<string, Period[]>> {
  const rows = await database.sql<{ id: string; periods: Period[] }>(
    `select c.id, coalesce((select jsonb_agg(jsonb_build_object('ownerId', a.owner_id, 'from', lower(a.valid), 'until', upper(a.valid))
       order by a.valid) from clients.assignment a where a.client_id = c.id), '[]') as periods from clients.client c`,
  );
  return new Map(rows.map(({ id, periods }) => [id, periods]));
}
