import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { watchSignals } from '../../../api/analytics/signals/watch-signals.service';
import { messageHandlers } from '../../../api/commands/message-handlers';
import { dispatchMessages } from '../../../api/platform/outbox-dispatch';
import { addComplaint, endComplaints } from '../../analytics/arrange';
import { entities } from '../../clients/graph';
import type { TestDatabase } from '../../support/database';
import { demoDatabase } from '../../support/demo-database';
import type { MailServer } from '../../support/mail-server';
import { openReports } from './reports';

const NOW = '2026-11-23T04:00:00.000Z';
let database: TestDatabase;
let server: MailServer;
let reports: Awaited<ReturnType<typeof openReports>>;
let burst: string[] = [];
/** Who holds the posts that the policy names. */
let told: { id: string; post: string; email: string }[] = [];

beforeAll(async () => {
  database = await demoDatabase(entities, { scale: 0.1 });
  await database.sql(`update identity.staff set email = coalesce(email, number || '@kehu.example')`);
  // Nobody stands in for anybody but where a test says so.
  await database.sql('delete from identity.delegation');
  told = await database.sql(
    `select s.id, p.post, s.email from identity.staff_post p join identity.staff s on s.id = p.staff_id
     where p.post in ('SERVICE_DIRECTOR', 'QUALITY_MANAGER') and p.valid @> '2026-11-23'::date order by 2`,
  );
  reports = await openReports(database);
  ({ server } = reports);
});
afterAll(async () => {
  await reports.stop();
  await database.drop();
});

/** One signal: October has many more grievances than it had; what the demonstration itself has is not told. */
beforeEach(async () => {
  (server.mails as unknown[]).length = 0;
  reports.faults.length = 0;
  server.refuseWith(undefined);
  if (burst.length > 0) await endComplaints(database, burst, { state: 'VOID', hours: 1 });
  burst = [];
  for (const table of ['inbox.alert', 'identity.report_mail', 'analytics.signal', 'identity.report_subscription'])
    await database.sql(`delete from ${table}`);
  await watch();
  await database.sql('delete from platform.outbox');
  const [client] = await database.sql<{ id: string; tier: string | null; region: string | null }>(
    `select id, tier, region_code as region from clients.client where not walk_in order by number limit 1`,
  );
  for (let n = 0; n < 60; n += 1)
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
  // Filed when received: the clock of the test server is another, and the chart is shown as it was known.
  await database.sql('update complaints.complaint set created_at = received_at where id = any ($1)', [burst]);
  await database.sql('delete from complaints.past where complaint_id = any ($1)', [burst]);
  await watch();
  await database.sql(`delete from platform.outbox where topic = 'signal.raised' and payload->>'signalId' not in (
    select id::text from analytics.signal where class = 'GRIEVANCE' and rule = 'OUTSIDE' and month = '2026-10-01')`);
});

async function watch(): Promise<void> {
  const context = database.systemContext({ now: NOW });
  try {
    await watchSignals(context);
  } finally {
    await context.database.close();
  }
}

const deliver = (sendsMail = true) =>
  dispatchMessages(database.source, {
    handlers: messageHandlers(() => NOW, sendsMail),
    onFault: ({ topic }, fault) => {
      throw new Error(`${topic}: ${String(fault)}`);
    },
  });
const rows = () =>
  database.sql<{ kind: string; state: string; reason: string | null }>(
    'select kind, state, reason from identity.report_mail order by recipient_id',
  );

it('goes once to each holder of the posts of the policy, with month, figures, limits, exposure, chart and link', async () => {
  await deliver();
  const [signal] = await database.sql<{ received: number; active: number; upper: number; from: string }>(
    `select received, active, upper, from_month::text as "from" from analytics.signal
     where class = 'GRIEVANCE' and rule = 'OUTSIDE' and month = '2026-10-01'`,
  );
  expect(told.map(({ post }) => post)).toEqual(['QUALITY_MANAGER', 'SERVICE_DIRECTOR']);
  const sent = await Promise.all([reports.run(NOW), reports.run(NOW)]);
  expect([sent[0] + sent[1], reports.faults]).toEqual([2, []]);
  expect(server.mails.map(({ to }) => to[0]).sort()).toEqual(told.map(({ email }) => email).sort());
  for (const { mail } of server.mails) {
    expect(mail.subject).toBe(
      '2026-10 客诉投诉率：超出 3σ 控制限 · 2026-11-23'.replace('客诉', classWord(mail.subject)),
    );
    const [rate, upper] = [(signal?.received ?? 0) / (signal?.active ?? 1), signal?.upper ?? 0];
    expect(mail.text).toContain(`${(rate * 100).toFixed(2)} 次/百客户（${signal?.received} ÷ ${signal?.active}）`);
    expect(mail.text).toContain((upper * 100).toFixed(2));
    expect(mail.html).not.toContain('退订');
    expect(mail.headers.has('list')).toBe(false);
  }
  // The chart is of the whole company: it goes to who sees the whole company.
  const [quality, director] = told.map(({ email }) => server.mails.find(({ to }) => to[0] === email)?.mail);
  expect(director?.text).toMatch(/2026-10\t[^\n]*超出控制限/);
  expect(director?.html).toContain(`https://kehu.example/quality?from=${signal?.from}&#38;to=2026-10-31`);
  expect(director?.html).toContain('asOf=2026-11-23T04%3A00%3A00');
  expect(director?.attachments.map(({ filename }) => filename)).toEqual(['control.png']);
  expect(quality?.attachments).toEqual([]);
  // The message comes again, and the job runs again.
  await database.sql(
    `insert into platform.outbox (topic, payload) select 'signal.raised', jsonb_build_object('signalId', signal_id,
       'staffIds', jsonb_agg(recipient_id)) from identity.report_mail group by signal_id`,
  );
  await deliver();
  expect(await reports.run(NOW)).toBe(0);
  expect(server.mails).toHaveLength(2);
  const audited = await database.sql<{ n: number }>(
    `select count(*)::int as n from platform.audit where action = 'report.send' and subject_type = 'ControlSignal'`,
  );
  expect(audited).toEqual([{ n: 2 }]);
});

/** Somebody stands in for these holders of the policy's posts. */
async function standIn(account: string, principals: readonly { readonly id: string; readonly post: string }[]) {
  const [delegate] = await database.sql<{ id: string; email: string }>(
    'select id, email from identity.staff where account = $1',
    [account],
  );
  for (const { id, post } of principals)
    await database.sql(
      `insert into identity.delegation (id, principal_id, delegate_id, post, valid, reason, created_at)
       values (gen_random_uuid(), $1, $2, $3, '[2026-11-20,2026-11-30)', 'x', $4)`,
      [id, delegate?.id, post, NOW],
    );
  return {
    email: delegate?.email ?? '',
    end: () => database.sql('delete from identity.delegation where delegate_id = $1', [delegate?.id]),
  };
}
const to = (email: string | undefined) => server.mails.filter((each) => each.to[0] === email).map(({ mail }) => mail);

it('goes to who stands in for two holders once, with the chart where their own posts show it', async () => {
  const delegate = await standIn('chenjianguo', told);
  try {
    await deliver();
    expect(await reports.run(NOW)).toBe(3);
    expect(to(delegate.email).map(({ attachments }) => attachments.length)).toEqual([1]);
    await database.sql(
      `insert into platform.outbox (topic, payload) select 'signal.raised', jsonb_build_object('signalId', s.id, 'staffIds',
         s.staff_ids) from analytics.signal s where class = 'GRIEVANCE' and rule = 'OUTSIDE' and month = '2026-10-01'`,
    );
    await deliver();
    expect(await reports.run(NOW)).toBe(0);
  } finally {
    await delegate.end();
  }
});

it('says to who stands in for a holder without figures what it says to the holder, and shows no chart either', async () => {
  const [quality] = told;
  const delegate = await standIn('xuming', told.slice(0, 1));
  try {
    await deliver();
    expect(await reports.run(NOW)).toBe(3);
    const [mail] = to(delegate.email);
    const text = (of: typeof mail) => of?.text?.replaceAll(/徐明|黄静/g, '');
    expect([mail?.subject, text(mail)]).toEqual([to(quality?.email)[0]?.subject, text(to(quality?.email)[0])]);
    expect(mail?.attachments).toEqual([]);
  } finally {
    await delegate.end();
  }
});

it('is not sent to who no longer stands in when it would be', async () => {
  const other = await standIn('xuming', told.slice(0, 1));
  await deliver();
  await other.end();
  expect(await reports.run(NOW)).toBe(2);
  expect(to(other.email)).toEqual([]);
  expect((await rows()).filter(({ reason }) => reason === 'NO_REACH')).toHaveLength(1);
});

it('tells the signal that the demonstration itself has', async () => {
  await database.sql(`delete from platform.outbox`);
  await database.sql(
    `insert into platform.outbox (topic, payload) select 'signal.raised', jsonb_build_object('signalId', s.id, 'staffIds', s.staff_ids)
     from analytics.signal s where class = 'PRODUCT_QUALITY' and rule = 'OUTSIDE' and month = '2026-09-01'`,
  );
  await deliver();
  expect(await reports.run(NOW)).toBe(2);
  const [mail] = to(told[1]?.email);
  expect(mail?.subject).toBe('2026-09 产品质量投诉率：超出 3σ 控制限 · 2026-11-23');
  expect(mail?.attachments.map(({ filename }) => filename)).toEqual(['control.png']);
});

/** The class as the language calls it. */
const classWord = (subject: string | undefined): string => /2026-10 (.*)投诉率/.exec(subject ?? '')?.[1] ?? '?';

it('waits for a server that is away, and is then sent under one name', async () => {
  await deliver();
  server.refuseWith(451);
  expect(await reports.run(NOW)).toBe(0);
  server.refuseWith(undefined);
  expect(await reports.run('2026-11-23T04:02:00.000Z')).toBe(2);
  expect(new Set(server.mails.map(({ mail }) => mail.messageId)).size).toBe(2);
  expect((await rows()).map(({ state }) => state)).toEqual(['SENT', 'SENT']);
});

it('is not sent once restated figures have withdrawn it', async () => {
  await deliver();
  await endComplaints(database, burst, { state: 'VOID', hours: 1 });
  await watch();
  expect(await reports.run(NOW)).toBe(0);
  expect(server.mails).toEqual([]);
  expect(await rows()).toEqual(Array(2).fill({ kind: 'SIGNAL', state: 'REFUSED', reason: 'WITHDRAWN' }));
});

it('is not sent to who left or has no address', async () => {
  await deliver();
  const [quality, director] = told;
  await database.sql('update identity.staff set active = false where id = $1', [quality?.id]);
  await database.sql('update identity.staff set email = null where id = $1', [director?.id]);
  try {
    expect(await reports.run(NOW)).toBe(0);
    expect((await rows()).map(({ reason }) => reason).sort()).toEqual(['LEFT', 'NO_ADDRESS']);
    expect(await database.sql(`select from inbox.alert where kind = 'REPORT'`)).toEqual([]);
  } finally {
    await database.sql('update identity.staff set active = true where id = $1', [quality?.id]);
    await database.sql('update identity.staff set email = $2 where id = $1', [director?.id, director?.email]);
  }
});

it('comes in the language of the last report its reader subscribed', async () => {
  const director = told[1]?.id ?? '';
  await reports.subscribe(director, { locale: 'EN', rhythm: 'MONTHLY', monthDay: 28 }, NOW);
  await deliver();
  expect(await reports.run(NOW)).toBe(2);
  const english = server.mails.find(({ to }) => to[0] === told[1]?.email)?.mail;
  expect(english?.html).not.toMatch(/[\u4e00-\u9fff]/);
  expect(english?.subject).toMatch(/^2026-10/);
});

it('is put down for nobody where no mail server is configured, and shown to nobody among their mails', async () => {
  await deliver(false);
  expect(await rows()).toEqual([]);
  await database.sql(
    `insert into platform.outbox (topic, payload)
     select 'signal.raised', jsonb_build_object('signalId', s.id, 'staffIds', jsonb_build_array($1::uuid)) from analytics.signal s
     where class = 'GRIEVANCE' and rule = 'OUTSIDE' and month = '2026-10-01'`,
    [told[0]?.id],
  );
  await deliver();
  expect(await rows()).toHaveLength(1);
  const context = database.contextOf({ staffId: told[0]?.id ?? '', posts: ['QUALITY_MANAGER'] });
  try {
    expect(await context.database.rows({ text: 'select id from identity.report_mail', values: [] })).toEqual([]);
  } finally {
    await context.database.close();
  }
});
