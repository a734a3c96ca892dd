import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SubscribeReportInput } from '../../../api/identity/subscriptions/report-changes.schema';
import * as service from '../../../api/identity/subscriptions/report-subscription.service';
import { sendTestMail } from '../../../api/identity/subscriptions/test-mail.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { askGraph, entities } from '../../clients/graph';
import { asking } from '../../clients/some-clients';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrangeCompany, LEAVER, MANAGER, OTHER_SPECIALIST, QUALITY, SPECIALIST, SUPERVISOR } from '../company';

const FIELDS = ['name', 'state', 'nextAt', 'version', 'atTime', 'cards', 'monthDay'];

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase(entities);
  await arrangeCompany(database);
  await database.sql(`update identity.staff set email = account || '@kehu.example' where id = $1`, [SUPERVISOR]);
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.sql('delete from identity.report_mail');
  await database.sql('delete from identity.report_subscription');
});

const viewer = (staffId: string): Partial<ViewerFacts> => ({
  staffId,
  posts: ['KA_SUPERVISOR'],
  circles: { own: [staffId], team: [staffId], unit: [staffId] },
});
const as = <Answer>(staffId: string, work: (context: RequestContext) => Promise<Answer>) =>
  asking(database, viewer(staffId), work);

const ASKED = {
  page: 'DASHBOARD',
  name: '月报',
  query: 'tiers=A1&period=lastMonth',
  cards: ['KPI'],
  rhythm: 'MONTHLY',
  monthDay: 10,
  atTime: '08:30',
  locale: 'ZH_CN',
  attachment: 'NONE',
} as const;

const subscribe = (staffId: string, more: Partial<SubscribeReportInput> = {}) =>
  as(staffId, (context) =>
    service.subscribeReport(
      context,
      { ...ASKED, cards: ['KPI'], recipientIds: [staffId], idempotencyKey: v7(), ...more },
      FIELDS,
    ),
  );

async function subscribed(staffId: string, more: Partial<SubscribeReportInput> = {}) {
  const answer = await subscribe(staffId, more);
  if (answer.__typename !== 'ReportSubscribed') throw new Error(answer.message);
  const [first] = answer.subscriptions;
  if (first === undefined) throw new Error('none');
  return first;
}

const seen = (staffId: string) =>
  as(staffId, async (context) => {
    const page = await service.subscriptionPage(context, { first: 50, after: null, selection: FIELDS }, false);
    return page.edges.map(({ node }) => node.name);
  });
const move = (staffId: string, id: string, version: number, state: 'ACTIVE' | 'PAUSED' | 'ENDED') =>
  as(staffId, (context) => service.moveReport(context, { id, version, state }, FIELDS));
const codeOf = (answer: object): unknown => ('code' in answer ? answer.code : '');

describe('a subscription', () => {
  it('is made once under a key, due next by its rhythm, and told to the audit trail', async () => {
    const idempotencyKey = v7();
    const answer = await subscribe(SUPERVISOR, { idempotencyKey });
    expect(answer).toMatchObject({
      replayed: false,
      // 10 December 2026 is a Thursday.
      subscriptions: [{ name: '月报', state: 'ACTIVE', nextAt: '2026-12-10T00:30:00.000Z', version: 1 }],
    });
    expect(await subscribe(SUPERVISOR, { idempotencyKey })).toMatchObject({ replayed: true });
    expect(await database.sql('select query from identity.report_subscription')).toEqual([
      { query: 'period=lastMonth&tiers=A1' },
    ]);
    expect(await database.sql(`select action from platform.audit where actor_id = $1`, [SUPERVISOR])).toEqual([
      { action: 'report.subscribe' },
    ]);
  });

  it('is for oneself and those below, one for each, and for nobody beside or above or gone', async () => {
    expect(await subscribe(SUPERVISOR, { recipientIds: [SUPERVISOR, SPECIALIST, SPECIALIST] })).toMatchObject({
      subscriptions: [{}, {}],
    });
    for (const other of [MANAGER, OTHER_SPECIALIST, QUALITY, LEAVER, v7()])
      expect(codeOf(await subscribe(SUPERVISOR, { recipientIds: [other] }))).toBe('NOT_BELOW');
    expect(codeOf(await subscribe(SUPERVISOR, { recipientIds: [] }))).toBe('RECIPIENTS');
    expect(codeOf(await subscribe(QUALITY))).toBe('NO_REACH');
  });

  it('cannot be made for others past the program', async () => {
    const context = database.contextOf(viewer(SPECIALIST));
    await expect(
      context.database.write((transaction) =>
        transaction.rows({
          text: `insert into identity.report_subscription (id, owner_id, recipient_id, name, page, query, cards, rhythm, at_minute,
                   locale, attachment, state, next_at, created_at, changed_at)
                 values (gen_random_uuid(), $1, $2, 'x', 'DASHBOARD', '', '{KPI}', 'WORKING_DAYS', 1, 'en', 'NONE', 'ACTIVE',
                   now(), now(), now())`,
          values: [SPECIALIST, MANAGER],
        }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('is seen by who set it up and who gets it, and by nobody else', async () => {
    await subscribed(SUPERVISOR, { recipientIds: [SPECIALIST] });
    expect(await seen(SUPERVISOR)).toEqual(['月报']);
    expect(await seen(SPECIALIST)).toEqual(['月报']);
    expect(await seen(MANAGER)).toEqual([]);
  });

  it('is changed by who set it up alone, and by nobody who read an older version', async () => {
    const { id } = await subscribed(SUPERVISOR, { recipientIds: [SPECIALIST] });
    const change = (staffId: string, version: number, more: object = {}) =>
      as(staffId, (context) =>
        service.changeReport(
          context,
          { ...ASKED, query: null, cards: ['TIERS'], id, version, idempotencyKey: v7(), ...more },
          FIELDS,
        ),
      );
    expect(codeOf(await change(SPECIALIST, 1))).toBe('NOT_YOURS');
    expect(codeOf(await change(MANAGER, 1))).toBe('NO_SUCH_SUBSCRIPTION');
    expect(codeOf(await change(SUPERVISOR, 1, { atTime: '8' }))).toBe('TIME');
    const weekly = { rhythm: 'WEEKLY', weekday: 2, monthDay: null };
    expect(await change(SUPERVISOR, 1, weekly)).toMatchObject({
      subscription: { cards: ['TIERS'], nextAt: '2026-11-24T00:30:00.000Z', version: 2 },
    });
    expect(codeOf(await change(SUPERVISOR, 1))).toBe('STALE_VERSION');
  });

  it('is paused, taken up and ended by either, and stays ended', async () => {
    const { id } = await subscribed(SUPERVISOR, { recipientIds: [SPECIALIST] });
    expect(await move(SPECIALIST, id, 1, 'PAUSED')).toMatchObject({ subscription: { state: 'PAUSED', nextAt: null } });
    expect(codeOf(await move(SUPERVISOR, id, 1, 'ACTIVE'))).toBe('STALE_VERSION');
    expect(await move(SUPERVISOR, id, 2, 'ACTIVE')).toMatchObject({ subscription: { state: 'ACTIVE' } });
    expect(codeOf(await move(MANAGER, id, 3, 'ENDED'))).toBe('NO_SUCH_SUBSCRIPTION');
    expect(await move(SPECIALIST, id, 3, 'ENDED')).toMatchObject({ subscription: { state: 'ENDED' } });
    expect(codeOf(await move(SPECIALIST, id, 4, 'ACTIVE'))).toBe('HAS_ENDED');
    expect(await seen(SPECIALIST)).toEqual([]);
  });

  it('is one of forty at most', async () => {
    await database.sql(
      `insert into identity.report_subscription (id, owner_id, recipient_id, name, page, query, cards, rhythm, at_minute, locale,
         attachment, state, next_at, created_at, changed_at)
       select gen_random_uuid(), $1, $1, 'x', 'DASHBOARD', '', '{KPI}', 'WORKING_DAYS', 1, 'en', 'NONE', 'ACTIVE', now(), now(), now()
       from generate_series(1, 40)`,
      [SUPERVISOR],
    );
    expect(codeOf(await subscribe(SUPERVISOR))).toBe('TOO_MANY');
  });

  it('offers those below with what keeps them from getting it', async () => {
    const { data, errors } = await askGraph(
      database,
      viewer(SUPERVISOR),
      '{ sendsMail reportRecipients { hasAddress hasReach staff { name } } }',
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      sendsMail: false,
      reportRecipients: [
        { hasAddress: true, hasReach: true, staff: { name: 'supervisor' } },
        { hasAddress: false, hasReach: true, staff: { name: 'specialist' } },
      ],
    });
  });
});

describe('a test mail', () => {
  const test = (staffId: string, id: string, sendsMail = true, idempotencyKey = v7()) =>
    as(staffId, (context) =>
      sendTestMail({ ...context, limits: { tokenMostDays: 90, sendsMail } }, { id, idempotencyKey }, ['state']),
    );

  it('goes to who asks, once under a key, whoever the recipient is', async () => {
    const { id } = await subscribed(SUPERVISOR, { recipientIds: [SPECIALIST] });
    const key = v7();
    expect(await test(SUPERVISOR, id, true, key)).toMatchObject({ __typename: 'TestMailAsked', replayed: false });
    expect(await test(SUPERVISOR, id, true, key)).toMatchObject({ replayed: true });
    expect(await database.sql('select recipient_id, kind, state from identity.report_mail')).toEqual([
      { recipient_id: SUPERVISOR, kind: 'TEST', state: 'WAITING' },
    ]);
  });

  it('is refused without a server, without an address, and to strangers', async () => {
    const { id } = await subscribed(SUPERVISOR, { recipientIds: [SPECIALIST] });
    expect(codeOf(await test(SUPERVISOR, id, false))).toBe('MAIL_NOT_CONFIGURED');
    expect(codeOf(await test(SPECIALIST, id))).toBe('NO_ADDRESS');
    expect(codeOf(await test(MANAGER, id))).toBe('NO_SUCH_SUBSCRIPTION');
  });

  it('is one of ten an hour at most', async () => {
    const { id } = await subscribed(SUPERVISOR);
    for (let n = 0; n < 10; n += 1) expect(codeOf(await test(SUPERVISOR, id))).toBe('');
    expect(codeOf(await test(SUPERVISOR, id))).toBe('TOO_MANY_TESTS');
  });
});
