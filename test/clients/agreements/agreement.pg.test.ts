import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leadDue } from '../../../api/clients/agreements/agreement';
import { remindOfAgreements } from '../../../api/clients/agreements/agreement-reminder.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { addDays } from '../../../api/kernel/civil-date';
import { seededJson } from '../../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
let clientId: string;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await database.sql(`insert into policy.regulation (code) values ('KA')`);
  await database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('KA', 1, '2024-01-01', $1, 'x')`,
    [JSON.stringify(seededJson('ka.json'))],
  );
});
beforeEach(async () => {
  await database.sql('delete from clients.agreement_reminder');
  await database.sql('delete from clients.agreement');
  [clientId = ''] = await addClients(database, [{ ownerId: people.me, businessType: 'AGREEMENT' }]);
  await database.sql(
    `insert into clients.contact (id, client_id, name, legal_representative) values (gen_random_uuid(), $1, '王海', true)`,
    [clientId],
  );
});
afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;
const TODAY = '2026-11-23';
const word = (name: string) => ({ word: name });
const SHOWN = `... on AgreementChanged { agreement { id number state validFrom validTo capacity isRenewed terminatedOn version ourSignatory { id } } }
  ... on StaleVersion { currentVersion }`;

async function document(by: string): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)
     values ($1, $2, 'x.pdf', 'application/pdf', 9, $3, now())`,
    [id, 'a'.repeat(64), by],
  );
  return id;
}

async function record(input: Record<string, unknown> = {}, viewer: Viewer = people.manager): Promise<Outcome> {
  const whole = {
    clientId,
    kind: word('VIP'),
    from: '2026-12-01',
    until: '2027-11-30',
    signedOn: TODAY,
    signatory: '王海',
    capacity: word('LEGAL_REPRESENTATIVE'),
    documentId: await document(viewer.staffId ?? ''),
    idempotencyKey: v7(),
    ...input,
  };
  return change(database, viewer, { mutation: 'recordAgreement', input: whole, answer: SHOWN });
}

const idOf = (outcome: Outcome): string => (outcome['agreement'] as { id: string }).id;
const terminate = (input: Record<string, unknown>, viewer: Viewer = people.manager): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'terminateAgreement',
    input: { version: 1, reason: '客户注销', idempotencyKey: v7(), ...input },
    answer: SHOWN,
  });

async function without(viewer: Viewer): Promise<string[]> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    '{ clients(first: 200, filter: { withoutAgreement: true }) { edges { node { id } } } }',
  );
  expect(errors).toEqual([]);
  return (data?.['clients'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
}

describe('an agreement', () => {
  it('is put on record by the KA manager under the next number, and the client is not without one any more', async () => {
    expect(await without(people.manager)).toContain(clientId);
    const first = await record({ from: '2026-01-01', until: '2026-12-31', signedOn: '2026-01-05' });
    expect(first).toMatchObject({
      agreement: { state: 'IN_FORCE', validTo: '2026-12-31', ourSignatory: { id: people.manager.staffId } },
    });
    expect(await without(people.manager)).not.toContain(clientId);
    const second = await record({ kind: word('SALES') });
    expect(second).toMatchObject({ agreement: { state: 'TO_COME' } });
    const serialOf = (outcome: Outcome) => Number((outcome['agreement'] as { number: string }).number.slice(-4));
    expect((first['agreement'] as { number: string }).number).toMatch(/^XY2026-\d{4}$/);
    expect(serialOf(second)).toBe(serialOf(first) + 1);
  });

  it('is numbered without a gap when many are recorded at a time and some are refused', async () => {
    const [before] = await database.sql<{ last: number }>(
      `select last from clients.agreement_counter where scope = '2026'`,
    );
    const clients = await addClients(
      database,
      Array.from({ length: 5 }, () => ({ ownerId: people.me })),
    );
    const outcomes = await Promise.all([
      ...clients.map((each) => record({ clientId: each })),
      record({ until: '2026-11-30' }),
    ]);
    const made = outcomes.filter(({ __typename }) => __typename === 'AgreementChanged');
    const serials = made
      .map((each) => Number((each['agreement'] as { number: string }).number.slice(-4)))
      .sort((a, b) => a - b);
    const from = before?.last ?? 0;
    expect(serials).toEqual([1, 2, 3, 4, 5].map((n) => from + n));
  });

  it.each(['VIP', 'SALES'])(
    '%s is one at a time: who signs it a second time at once is told of the first',
    async (kind) => {
      await database.sql(`update clients.client set business_type = 'DEALER' where id = $1`, [clientId]);
      const outcomes = await Promise.all(
        [1, 2, 3].map(() => record({ kind: word(kind), from: '2026-11-01', until: '2027-10-31' })),
      );
      expect(outcomes.map((each) => each['code'] ?? each.__typename).sort()).toEqual([
        'AgreementChanged',
        'TERMS_OVERLAP',
        'TERMS_OVERLAP',
      ]);
      expect(await database.sql('select from clients.agreement where client_id = $1', [clientId])).toHaveLength(1);
    },
  );

  it('is top secret: every read leaves a line, and those without the right see nothing', async () => {
    const id = idOf(await record());
    const lines = async () => {
      const [row] = await database.sql<{ n: number }>(
        `select count(*)::int as n from platform.audit where action = 'client.readAgreements' and subject_id = $1`,
        [clientId],
      );
      return row?.n ?? 0;
    };
    const before = await lines();
    const read = `{ client(id: "${clientId}") { agreements { edges { node { number } } } } agreements { edges { node { id } } } }`;
    const { data } = await askGraph(database, people.specialist, read);
    expect(data).toMatchObject({ agreements: { edges: [{ node: { id } }] } });
    expect(await lines()).toBeGreaterThan(before);
    const quality: Viewer = { staffId: people.stranger, posts: ['QUALITY_MANAGER'] };
    expect((await askGraph(database, quality, `{ agreements { edges { node { number } } } }`)).errors).toEqual([
      expect.stringMatching(/do not include.*\(CLIENT_CONFIDENTIAL\)/),
    ]);
    const stranger: Viewer = {
      staffId: people.stranger,
      posts: ['KA_SPECIALIST'],
      circles: { own: [people.stranger], team: [], unit: [] },
    };
    expect((await askGraph(database, stranger, `{ agreements { edges { node { number } } } }`)).data).toEqual({
      agreements: { edges: [] },
    });
    const documents = await database
      .contextOf(stranger)
      .database.rows({ text: 'select id from platform.attachment', values: [] });
    expect(documents).toEqual([]);
    const analyst: Viewer = { staffId: people.stranger, posts: ['ANALYST'] };
    expect(
      (await askGraph(database, analyst, '{ clients(filter: { withoutAgreement: true }) { totalCount } }')).errors,
    ).toHaveLength(1);
  });

  it('is written by those who write contracts, in their unit', async () => {
    for (const viewer of [people.specialist, people.supervisor, people.deputy, people.director])
      expect(await record({}, viewer)).toMatchObject({ __typename: 'NotAllowed', code: 'MAY_NOT_WRITE_AGREEMENTS' });
    const id = idOf(await record());
    expect(await terminate({ id }, people.specialist)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await record({ clientId: v7() })).toMatchObject({ code: 'NO_SUCH_CLIENT' });
  });

  it('is renewed once, from the day after, by one of the same client', async () => {
    const id = idOf(await record());
    expect(await record()).toMatchObject({ code: 'TERMS_OVERLAP', field: 'input.from' });
    const renewal = { from: '2027-12-01', until: '2028-11-30', renewsId: id };
    const [other = ''] = await addClients(database, [{ ownerId: people.me }]);
    expect(await record({ ...renewal, clientId: other })).toMatchObject({ code: 'WRONG_PREDECESSOR' });
    expect(await record({ ...renewal, renewsId: 'nonsense' })).toMatchObject({ code: 'WRONG_PREDECESSOR' });
    expect(await record(renewal)).toMatchObject({ __typename: 'AgreementChanged' });
    expect(await record({ ...renewal, from: '2028-12-01', until: '2029-01-01' })).toMatchObject({
      code: 'WRONG_PREDECESSOR',
    });
  });

  it('is terminated from today on with a reason, once, and frees its days', async () => {
    const id = idOf(await record({ from: '2026-01-01', until: '2026-12-31' }));
    expect(await terminate({ id, version: 7 })).toMatchObject({ __typename: 'StaleVersion', currentVersion: 1 });
    expect(await terminate({ id, reason: ' ' })).toMatchObject({ code: 'REQUIRED' });
    expect(await terminate({ id })).toMatchObject({
      agreement: { state: 'TERMINATED', terminatedOn: TODAY, version: 2 },
    });
    expect(await terminate({ id, version: 2 })).toMatchObject({ __typename: 'IllegalMove', code: 'AGREEMENT_OVER' });
    expect(await terminate({ id: 'nonsense' })).toMatchObject({ code: 'NO_SUCH_AGREEMENT' });
    expect(await record({ from: TODAY, until: '2027-11-22' })).toMatchObject({ __typename: 'AgreementChanged' });
  });

  it.each([
    ['a last day before the first', { until: '2026-11-30' }, 'TERM_BACKWARDS'],
    ['a term beyond the clause', { until: '2032-01-01' }, 'TERM_TOO_LONG'],
    ['a day of signing to come', { signedOn: '2026-11-24' }, 'SIGNED_IN_FUTURE'],
    ['another than the legal representative', { signatory: '李四' }, 'NOT_THE_LEGAL_REPRESENTATIVE'],
    ['a delegate without a letter', { capacity: word('DELEGATE') }, 'DELEGATION_MISSING'],
    ['no signatory', { signatory: ' ' }, 'REQUIRED'],
    ['a control character', { signatory: 'a\u0000' }, 'CONTROL_CHARACTER'],
    ['a document that is not there', { documentId: v7() }, 'NOT_YOUR_DOCUMENT'],
    ['a document that is no id', { documentId: 'nonsense' }, 'NOT_YOUR_DOCUMENT'],
  ])('is refused with %s', async (_, input, code) => {
    expect(await record(input)).toMatchObject({ __typename: 'InvalidInput', code });
  });

  it('takes no document that somebody else uploaded', async () => {
    expect(await record({ documentId: await document(people.me) })).toMatchObject({ code: 'NOT_YOUR_DOCUMENT' });
  });
});

describe('the reminders of agreements', () => {
  const reminders = async (viewer: Viewer) => {
    const { data } = await askGraph(
      database,
      viewer,
      '{ agreementReminders { id daysLeft leadDays agreement { id } } }',
    );
    return data?.['agreementReminders'] as {
      id: string;
      daysLeft: number;
      leadDays: number;
      agreement: { id: string };
    }[];
  };
  const run = (day: string) => remindOfAgreements(database.systemContext({ now: `${day}T01:00:00.000Z` }));

  it('are raised once for each lead, as the rule says, and show the first to end first', async () => {
    const until = '2027-01-10';
    const id = idOf(await record({ from: '2026-01-01', until }));
    let raised = 0;
    for (let day = '2026-11-01'; day <= '2027-01-12'; day = addDays(day, 1)) raised += await run(day);
    expect(raised).toBe(3);
    expect(await run('2027-01-10')).toBe(0);
    const rows = await database.sql<{ lead_days: number; raised_on: string }>(
      'select lead_days, raised_on::text from clients.agreement_reminder order by raised_on',
    );
    for (const { lead_days: lead, raised_on: day } of rows) expect(leadDue(until, day, [60, 30, 7])).toBe(lead);
    expect(await reminders(people.specialist)).toMatchObject([{ agreement: { id }, daysLeft: 48 }]);
  });

  it('are dealt with, and none is raised for what is renewed or terminated', async () => {
    const id = idOf(await record({ from: '2026-01-01', until: '2026-12-20' }));
    expect(await run(TODAY)).toBe(1);
    const [reminder] = await reminders(people.specialist);
    const close = (key: string) =>
      askGraph(
        database,
        people.specialist,
        `mutation { closeAgreementReminder(id: "${key}") { __typename ... on Problem { code } } }`,
      );
    expect((await close(reminder?.id ?? '')).data).toMatchObject({
      closeAgreementReminder: { __typename: 'AgreementReminderDone' },
    });
    expect((await close(reminder?.id ?? '')).data).toMatchObject({
      closeAgreementReminder: { code: 'NO_SUCH_REMINDER' },
    });
    expect(await reminders(people.specialist)).toEqual([]);
    await record({ from: '2026-12-21', until: '2027-12-20', renewsId: id });
    expect(await run('2026-12-15')).toBe(0);
  });

  it('are raised anew once a renewal with a wrong term was terminated, and the agreement is renewed again', async () => {
    const id = idOf(await record({ from: '2026-01-01', until: '2026-12-20' }));
    const wrong = { from: '2026-12-21', until: '2028-12-20', renewsId: id };
    const renewal = idOf(await record(wrong));
    expect(await run(TODAY)).toBe(0);
    expect(await terminate({ id: renewal })).toMatchObject({ agreement: { state: 'TERMINATED' } });
    expect(await run(TODAY)).toBe(1);
    expect(await reminders(people.specialist)).toMatchObject([{ agreement: { id } }]);
    expect(await record({ ...wrong, until: '2027-12-20' })).toMatchObject({ __typename: 'AgreementChanged' });
    expect(await reminders(people.specialist)).toEqual([]);
  });
});
