import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { breakdown } from '../../../api/analytics/breakdown/breakdown.service';
import { signalById, signalPage } from '../../../api/analytics/signals/signal.service';
import { watchSignals } from '../../../api/analytics/signals/watch-signals.service';
import { messageHandlers } from '../../../api/commands/message-handlers';
import { AlertEntity } from '../../../api/inbox/alert.entity';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { dispatchMessages } from '../../../api/platform/outbox-dispatch';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';
import { addComplaint, endComplaints } from '../arrange';

const NOW = '2026-11-23T04:00:00.000Z';
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };
let database: TestDatabase;
let burst: string[] = [];

beforeAll(async () => {
  database = await demoDatabase([AlertEntity], { scale: 0.25 });
});
afterAll(() => database.drop());

/** October is as it was: what the demonstration itself has is not told again. */
beforeEach(async () => {
  if (burst.length > 0) await endComplaints(database, burst, { state: 'VOID', hours: 1 });
  await database.sql('delete from inbox.alert');
  await database.sql('delete from analytics.signal');
  await watch();
  await database.sql('delete from platform.outbox');
  burst = [];
});

async function inRequest<Told>(
  context: RequestContext,
  ask: (context: RequestContext) => Promise<Told>,
): Promise<Told> {
  try {
    return await ask(context);
  } finally {
    await context.database.close();
  }
}
const watch = () => inRequest(database.systemContext({ now: NOW }), watchSignals);

/** So many grievances more in October than there are; filed on its last day. */
async function file(count: number): Promise<void> {
  const [client] = await database.sql<{ id: string; tier: string | null; region: string | null }>(
    `select id, tier, region_code as region from clients.client where not walk_in order by number limit 1`,
  );
  for (let n = 0; n < count; n += 1)
    burst.push(
      await addComplaint(database, {
        clientId: client?.id ?? '',
        class: 'GRIEVANCE',
        tier: client?.tier ?? null,
        regionCode: client?.region ?? null,
        receivedAt: '2026-10-31T02:00:00.000Z',
        dueDays: 5,
      }),
    );
}

const deliver = () =>
  dispatchMessages(database.source, {
    handlers: messageHandlers(() => NOW),
    onFault: (message, fault) => {
      throw new Error(`${message.topic}: ${String(fault)}`);
    },
  });
const alerts = () =>
  database.sql<{ staff: string; for: string | null; signal: string }>(
    `select staff_id as staff, for_staff as "for", signal_id as signal from inbox.alert where kind = 'SIGNAL' order by 1`,
  );
const page = (viewer: Partial<ViewerFacts>) =>
  inRequest(database.contextOf(viewer, { now: NOW }), async (context) => {
    const told = await signalPage(context, { first: 200, after: null });
    return told.edges.map(({ node }) => node);
  });
const october = async (viewer: Partial<ViewerFacts> = executive) =>
  (await page(viewer)).filter(({ month, rule }) => month === '2026-10-01' && rule === 'OUTSIDE');

it('raises what stands out once, however often the job runs and twice at once', async () => {
  await file(120);
  const runs = await Promise.all([watch(), watch()]);
  expect(runs.map(({ raised }) => raised).sort()).toEqual([0, expect.any(Number)]);
  expect((await october()).map((signal) => signal.class)).toEqual(expect.arrayContaining([null, 'GRIEVANCE']));
  expect(await watch()).toMatchObject({ raised: 0, withdrawn: 0, reinstated: 0 });
});

it('has the figures and limits that the chart on screen shows for those months', async () => {
  await file(120);
  await watch();
  const told = await october();
  for (const signal of told) {
    const answer = await inRequest(database.contextOf(executive, { now: NOW }), (context) =>
      breakdown(context, {
        measures: ['COMPLAINT_RATE'],
        by: ['MONTH'],
        where: { from: signal.from, to: signal.to, ...(signal.class !== null && { classes: [signal.class] }) },
        exposure: 'ACTIVE_CLIENTS',
        compare: null,
        asOf: null,
      }),
    );
    if (!('groups' in answer)) throw new Error(JSON.stringify(answer));
    const figure = answer.groups.at(-1)?.figures[0];
    expect([figure?.numerator, figure?.denominator]).toEqual([signal.received, signal.activeClients]);
    expect(figure?.limits).toMatchObject({ isOutside: true });
    expect(figure?.limits?.upper).toBeCloseTo(signal.upper, 12);
    expect(figure?.limits?.centre).toBeCloseTo(signal.centre, 12);
  }
  expect(told.length).toBeGreaterThan(1);
});

it('tells whoever holds the posts of the policy and who stands in for them, once each', async () => {
  const [director] = await database.sql<{ id: string }>(
    `select staff_id as id from identity.staff_post where post = 'SERVICE_DIRECTOR' and valid @> '2026-11-23'::date`,
  );
  const [delegate] = await database.sql<{ id: string }>(`select id from identity.staff where account = 'luofang'`);
  await database.sql(
    `insert into identity.delegation (id, principal_id, delegate_id, post, valid, reason, created_at)
     values (gen_random_uuid(), $1, $2, 'SERVICE_DIRECTOR', '[2026-11-20,2026-11-30)', 'x', $3)`,
    [director?.id, delegate?.id, NOW],
  );
  await file(120);
  const { raised } = await watch();
  await deliver();
  await deliver();
  const told = await alerts();
  expect(told.filter(({ staff }) => staff === director?.id)).toHaveLength(raised);
  expect(told.filter((alert) => alert.staff === delegate?.id && alert.for === director?.id)).toHaveLength(raised);
  expect(new Set(told.map(({ signal }) => signal)).size).toBe(raised);
  await database.sql('delete from identity.delegation where delegate_id = $1 and principal_id = $2', [
    delegate?.id,
    director?.id,
  ]);
});

it('withdraws what the restated figures no longer say, and lets it stand again without telling it twice', async () => {
  await file(120);
  await watch();
  await deliver();
  const before = await alerts();
  const raised = await october();
  await endComplaints(database, burst, { state: 'VOID', hours: 1 });
  expect((await watch()).withdrawn).toBeGreaterThanOrEqual(2);
  expect((await october()).map(({ id, withdrawnAt }) => [id, withdrawnAt])).toEqual(raised.map(({ id }) => [id, NOW]));
  await database.sql(
    `update complaints.complaint set state = 'RECEIVED', outcome = null, closed_at = null where id = any ($1::uuid[])`,
    [burst],
  );
  expect(await watch()).toMatchObject({ raised: 0, withdrawn: 0 });
  expect((await october()).every(({ withdrawnAt }) => withdrawnAt === null)).toBe(true);
  await deliver();
  expect(await alerts()).toEqual(before);
  const trail = await database.sql<{ action: string }>(
    `select distinct action from platform.audit where subject_type = 'ControlSignal' order by 1`,
  );
  expect(trail.map(({ action }) => action)).toEqual(['signal.raised', 'signal.reinstated', 'signal.withdrawn']);
});

it('shows signals to who reaches all figures and to whom they were told, and to nobody else', async () => {
  await file(120);
  await watch();
  const [signal] = await october();
  const [ming] = await database.sql<{ id: string }>(
    `select owner_id as id from clients.client where owner_id is not null limit 1`,
  );
  const own = [ming?.id ?? ''];
  const specialist = { staffId: own[0], posts: ['KA_SPECIALIST'], circles: { own, team: own, unit: own } } as const;
  expect(await page(specialist)).toEqual([]);
  const [manager] = await database.sql<{ id: string }>(
    `select staff_id as id from identity.staff_post where post = 'QUALITY_MANAGER' and valid @> '2026-11-23'::date`,
  );
  const quality = { posts: ['QUALITY_MANAGER'] } as const;
  expect((await october({ staffId: manager?.id ?? '', ...quality })).map(({ id }) => id)).toContain(signal?.id);
  expect(await page({ staffId: own[0] ?? '', ...quality })).toEqual([]);
  for (const [viewer, id] of [
    [executive, signal?.id],
    [specialist, undefined],
  ] as const)
    expect((await inRequest(database.contextOf(viewer), (context) => signalById(context, signal?.id ?? '')))?.id).toBe(
      id,
    );
  expect(await inRequest(database.contextOf(executive), (context) => signalById(context, `x' or true`))).toBeNull();
  await expect(
    inRequest(database.contextOf(executive), (context) => signalPage(context, { first: 5, after: 'bm9uZQ' })),
  ).rejects.toThrow('another list');
  await expect(
    inRequest(database.contextOf(executive), (context) =>
      context.database.write((transaction) =>
        transaction.rows({ text: 'update analytics.signal set withdrawn_at = now() returning id', values: [] }),
      ),
    ),
  ).resolves.toEqual([]);
});

it('tells those of the months of a period, however many others were raised since', async () => {
  await file(120);
  await watch();
  await database.sql(
    `insert into analytics.signal (id, class, month, rule, from_month, received, active, centre, lower, upper, cq_version,
       raised_at, staff_ids)
     select gen_random_uuid(), class, date '2024-01-01' + n * interval '1 month', rule, date '2023-01-01', received, active, centre,
       lower, upper, cq_version, raised_at + interval '1 hour', staff_ids
     from (select * from analytics.signal where month = '2026-10-01' and class = '' limit 1) as s
     cross join generate_series(0, 9) as n`,
  );
  const told = (days: { from?: string; to?: string }) =>
    inRequest(database.contextOf(executive, { now: NOW }), async (context) => {
      const { edges } = await signalPage(context, { first: 8, after: null, ...days });
      return new Set(edges.map(({ node }) => node.month));
    });
  expect(await told({})).not.toContain('2026-10-01');
  expect(await told({ from: '2026-10-31', to: '2026-11-22' })).toEqual(new Set(['2026-10-01']));
  expect(await told({ from: '2024-02-29', to: '2024-04-01' })).toEqual(
    new Set(['2024-02-01', '2024-03-01', '2024-04-01']),
  );
  await database.sql(`delete from analytics.signal where month < '2025-01-01'`);
});
