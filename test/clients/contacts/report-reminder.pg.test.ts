import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { remindOfReports } from '../../../api/clients/contacts/report-reminder.service';
import { addDays, type CivilDate } from '../../../api/kernel/civil-date';
import { messageHandlers } from '../../../api/commands/message-handlers';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, enactSeeded, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

/** Of a contact on this day, the next is due 90 days later: on 2026-11-30. */
const REPORTED = '2026-09-01';
const DUE = '2026-11-30';

let database: TestDatabase;
let people: KeyAccounts;
let clientId: string;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
beforeEach(async () => {
  await database.sql('truncate clients.contact_reminder, inbox.alert, platform.outbox');
  await database.sql('delete from clients.contact_staff');
  // The clause asks nothing of those of the test before.
  await database.sql(`update clients.client set tier = 'C'`);
  clientId = await important();
});
afterAll(() => database.drop());

/** The account manager has it for years, and a contact of theirs on record since a day. */
async function owned(id: string, reported: CivilDate = REPORTED): Promise<void> {
  await database.sql(
    `insert into clients.assignment (id, client_id, owner_id, valid) values (gen_random_uuid(), $1, $2, '[2020-01-01,)')`,
    [id, people.me],
  );
  await call(id, people.me, reported);
}

async function call(id: string, by: string, on: CivilDate): Promise<void> {
  await database.sql(
    `insert into desk.activity (id, kind, client_id, at, by_staff) values (gen_random_uuid(), 'CALL', $1, $2, $3)`,
    [id, `${on}T03:00:00Z`, by],
  );
  await database.sql('select clients.keep_reported_on(array[$1::uuid])', [id]);
}

/** A client of tier A with a second colleague in contact, since a day. */
async function important(tier = 'A1', since: CivilDate = REPORTED): Promise<string> {
  const [id = ''] = await addClients(database, [{ ownerId: people.me, tier }]);
  await database.sql(
    `insert into clients.contact_staff (id, client_id, staff_id, valid, added_at)
     values (gen_random_uuid(), $1, $2, daterange($3::date, null), now())`,
    [id, people.mate, since],
  );
  return id;
}

const remind = (day: CivilDate): Promise<number> => {
  const now = `${day}T01:00:00.000Z`;
  return remindOfReports({ database: database.systemContext().database, now });
};

/** Hands every message on to who acts on it, twice. */
async function dispatch(day: CivilDate): Promise<void> {
  const handle = messageHandlers(() => `${day}T01:00:00.000Z`)['contact.reportDue'];
  const messages = await database.sql<{ topic: string; payload: object }>(
    `select topic, payload from platform.outbox where topic = 'contact.reportDue' order by id`,
  );
  for (const message of [...messages, ...messages])
    await database.systemContext().database.write(async (transaction) => handle?.(message as never, transaction));
}

const alerts = () =>
  database.sql(
    `select staff_id as "to", for_staff as "for", count, (due_at at time zone 'Asia/Shanghai')::date::text as due
     from inbox.alert where kind = 'CONTACT_DUE' order by at, count, for_staff nulls first`,
  );

describe('a report of a contact', () => {
  it('is reminded of at each lead of the clause once, on whichever day the job runs', async () => {
    const raised: [CivilDate, number][] = [];
    for (let day = addDays(DUE, -20); day <= addDays(DUE, 3); day = addDays(day, 1)) {
      const counted = (await remind(day)) + (await remind(day));
      if (counted > 0) raised.push([day, counted]);
    }
    expect(raised).toEqual([
      [addDays(DUE, -14), 1],
      [addDays(DUE, -3), 1],
    ]);
  });

  it('is reminded of late where the job did not run, at the shortest lead alone, and not once it is overdue', async () => {
    expect(await remind(addDays(DUE, 1))).toBe(0);
    expect(await remind(addDays(DUE, -1))).toBe(1);
    expect(await remind(DUE)).toBe(0);
  });

  it('is not reminded of any more once a contact is on record, nor where the clause asks nothing', async () => {
    await important('C');
    await database.sql(
      `insert into desk.activity (id, kind, client_id, at, by_staff) values (gen_random_uuid(), 'CALL', $1, '2026-11-15T03:00:00Z', $2)`,
      [clientId, people.mate],
    );
    await database.sql('select clients.keep_reported_on(array[$1::uuid])', [clientId]);
    expect(await remind(addDays(DUE, -3))).toBe(0);
    expect(await remind(addDays('2027-02-13', -14))).toBe(1);
  });

  it('is told of in the inbox, those of a day together, and to who stands in', async () => {
    await important();
    await important('A2', '2026-09-02');
    await database.sql(
      `insert into identity.delegation (id, post, principal_id, delegate_id, valid, created_at)
       values (gen_random_uuid(), 'KA_SPECIALIST', $1, $2, '[2026-11-01,2026-12-31)', now())`,
      [people.mate, people.stranger],
    );
    expect(await remind(addDays(DUE, -10))).toBe(3);
    await dispatch(addDays(DUE, -10));
    expect(await alerts()).toEqual([
      { to: people.mate, for: null, count: 1, due: '2026-12-01' },
      { to: people.stranger, for: people.mate, count: 1, due: '2026-12-01' },
      { to: people.mate, for: null, count: 2, due: DUE },
      { to: people.stranger, for: people.mate, count: 2, due: DUE },
    ]);
    await database.sql('delete from identity.delegation');
  });

  it('of an account manager is reminded of, too, with somebody beside them or without, at each lead once', async () => {
    const [alone = ''] = await addClients(database, [{ ownerId: people.me, tier: 'A2' }]);
    const [unasked = ''] = await addClients(database, [{ ownerId: people.me, tier: 'C' }]);
    await database.sql('delete from clients.contact_staff');
    for (const id of [clientId, alone, unasked]) await owned(id);
    const raised: [CivilDate, number][] = [];
    for (let day = addDays(DUE, -20); day <= addDays(DUE, 3); day = addDays(day, 1)) {
      const counted = (await remind(day)) + (await remind(day));
      if (counted > 0) raised.push([day, counted]);
    }
    expect(raised).toEqual([
      [addDays(DUE, -14), 2],
      [addDays(DUE, -3), 2],
    ]);
  });

  it('of an account manager is told apart from those of clients of others, and ends with a contact of theirs', async () => {
    await owned(clientId);
    await call(clientId, people.mate, '2026-10-01');
    expect(await remind(addDays(DUE, -3))).toBe(1);
    await dispatch(addDays(DUE, -3));
    const own = await database.sql(
      `select staff_id as "to", count, (due_at at time zone 'Asia/Shanghai')::date::text as due
       from inbox.alert where kind = 'OWN_CONTACT_DUE'`,
    );
    expect(own).toEqual([{ to: people.me, count: 1, due: DUE }]);
    expect(await alerts()).toEqual([]);
    await call(clientId, people.me, '2026-11-28');
    expect(await remind(addDays(DUE, -1))).toBe(0);
  });

  it('is asked for by the day it is due: clients of whom a report of one in contact is due by then', async () => {
    await owned(clientId);
    const dueBy = async (day: CivilDate) => {
      const text = `{ clients(first: 50, filter: { reportDueBy: "${day}", ownerIds: ["${people.me}"] }) { edges { node { id } } } }`;
      const { data, errors } = await askGraph(database, people.specialist, text);
      expect(errors).toEqual([]);
      return (data?.['clients'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
    };
    const [unasked = ''] = await addClients(database, [{ ownerId: people.me, tier: 'C' }]);
    await owned(unasked);
    expect(await dueBy(addDays(DUE, -1))).not.toContain(clientId);
    expect(await dueBy(DUE)).toContain(clientId);
    expect(await dueBy(DUE)).not.toContain(unasked);
    await call(clientId, people.me, '2026-11-15');
    expect(await dueBy(DUE)).toContain(clientId);
    await call(clientId, people.mate, '2026-11-15');
    expect(await dueBy(DUE)).not.toContain(clientId);
  });

  it('is raised by the system alone', async () => {
    const { database: own } = database.contextOf(people.specialist);
    await expect(remindOfReports({ database: own, now: `${addDays(DUE, -3)}T01:00:00.000Z` })).rejects.toThrow(
      'raised by the system',
    );
  });
});
