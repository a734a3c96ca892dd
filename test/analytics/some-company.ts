import { foldComplaints } from '../../api/analytics/fold.service';
import type { TestDatabase } from '../support/database';
import { addClient, addComplaint, addOrder, arrangeCompany, CLASSES, endComplaints, reopenComplaint } from './arrange';

/** The instant every test of this company asks at. */
export const NOW = '2026-06-20T04:00:00.000Z';
export const TODAY = '2026-06-20';

const TIERS = ['A1', 'A2', 'B1', 'C', null] as const;

export interface SomeCompany {
  readonly ming: string;
  readonly hong: string;
}

/** The same company each time, half of it folded: complaints of every fate, answers, reopenings, repeats. */
export async function someCompany(database: TestDatabase): Promise<SomeCompany> {
  const { ming, hong } = await arrangeCompany(database);
  const reopened: { id: string; hours: number; again: number | null }[] = [];
  let drawn = 11;
  const draw = (below: number): number => (drawn = (drawn * 48_271) % 2_147_483_647) % below;
  const day = (offset: number): string =>
    new Date(Date.UTC(2025, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10);
  for (let n = 0; n < 40; n += 1) {
    const [tier, regionCode] = [TIERS[draw(5)] ?? null, draw(2) === 0 ? 'EC' : 'SC'];
    const ownerId = draw(2) === 0 ? ming : hong;
    const clientId = await addClient(database, { ownerId, tier, regionCode, volume: `${draw(900_000)}.50` });
    for (let order = draw(4); order > 0; order -= 1) await addOrder(database, clientId, day(draw(536)));
    for (let filed = draw(16); filed > 0; filed -= 1) {
      const id = await addComplaint(database, {
        clientId,
        class: CLASSES[draw(5)] ?? 'GRIEVANCE',
        tier,
        regionCode,
        receivedAt: `${day(30 + draw(480))}T0${draw(10)}:${10 + draw(50)}:00.000Z`,
        dueDays: 1 + draw(20),
        overseas: draw(4) === 0,
      });
      const fate = draw(12);
      const state = fate < 7 ? 'CLOSED' : fate < 8 ? 'WITHDRAWN' : fate < 9 ? 'VOID' : undefined;
      const hours = draw(500);
      if (fate === 11) {
        await endComplaints(database, [id], { state: 'CLOSED', hours: draw(100) });
        await reopenComplaint(database, id);
        reopened.push({ id, hours: draw(100), again: draw(2) === 0 ? 180 + draw(200) : null });
      }
      if (state !== undefined) await endBefore(database, id, { state, hours });
      if (state === 'CLOSED' && draw(3) > 0)
        await database.sql(`update complaints.complaint set satisfaction = $2 where id = $1 and state = 'CLOSED'`, [
          id,
          draw(4) > 0 ? 'SATISFIED' : 'DISSATISFIED',
        ]);
    }
    if (n === 20) await foldComplaints(database.source, NOW);
  }
  for (const { id, again } of reopened)
    if (again !== null) await endBefore(database, id, { state: 'CLOSED', hours: again });
  // Filed when received, changed when it is said to have happened: the clock of the test server is another.
  await database.sql('update complaints.complaint set created_at = received_at');
  await database.sql(`update complaints.complaint set outcome = 'DUPLICATE'
    where state = 'VOID' and extract(day from received_on)::int % 2 = 0`);
  await database.sql('delete from complaints.past');
  for (const { id, hours } of reopened)
    await database.sql(
      `insert into complaints.past (complaint_id, recorded_until, next_state, client_id, received_at, accepted_at, due_at,
         closed_at, created_at, received_on, class, tier, region_code, overseas, flow_state, duration_hours, outcome, due_on,
         on_time, ended_on)
       select id, version.until, version.next, client_id, received_at, accepted_at, due_at, version.closed_at, created_at,
         received_on, class, tier, region_code, overseas, version.state, case when version.state = 'closed' then $2 end,
         case when version.state = 'closed' then 'UPHELD' end, due_on, version.closed_at <= due_at,
         (version.closed_at at time zone 'Asia/Shanghai')::date
       from complaints.complaint cross join lateral (values
         ('open', accepted_at + make_interval(hours => $2), 'closed', null::timestamptz),
         ('closed', accepted_at + make_interval(hours => $2 + 72), 'open', accepted_at + make_interval(hours => $2))
       ) as version (state, until, next, closed_at)
       where id = $1`,
      [id, hours],
    );
  await database.sql('select analytics.refresh_clients()');
  return { ming, hong };
}

/** Ends a complaint, unless that would be later than the present of the tests. */
async function endBefore(
  database: TestDatabase,
  id: string,
  end: { readonly state: 'CLOSED' | 'WITHDRAWN' | 'VOID'; readonly hours: number },
): Promise<void> {
  const [row] = await database.sql<{ over: boolean }>(
    `select accepted_at + make_interval(hours => $2) <= $3 as over from complaints.complaint where id = $1`,
    [id, end.hours, NOW],
  );
  if (row?.over === true) await endComplaints(database, [id], end);
}
