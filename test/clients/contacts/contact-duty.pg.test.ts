import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities, type Answer } from '../graph';
import { arrangeKeyAccounts, enactSeeded, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: KeyAccounts;
let mate: Viewer;
let first = '';
let second = '';
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
  const own = [people.mate];
  mate = { staffId: people.mate, posts: ['KA_SPECIALIST'], circles: { own, team: own, unit: own } };
});
beforeEach(async () => {
  await database.sql('delete from clients.contact_staff');
  [first = '', second = ''] = await addClients(database, [
    { ownerId: people.me, tier: 'A1' },
    { ownerId: people.me, tier: 'C' },
  ]);
});
afterAll(() => database.drop());

/** On Monday 2026-11-23. */
async function inContact(clientId: string, since: string): Promise<void> {
  await database.sql(
    `insert into clients.contact_staff (id, client_id, staff_id, valid, added_at)
     values (gen_random_uuid(), $1, $2, daterange($3::date, null), now())`,
    [clientId, people.mate, since],
  );
}

interface Duty {
  readonly clientId: string;
  readonly [field: string]: unknown;
}

const FIELDS = `clientId name since contactedOn reportDueOn isReportMissing accountManager { id } client { id }`;

async function duties(viewer: Viewer = mate, page = '', fields = FIELDS): Promise<Duty[]> {
  const { data, errors } = await ask(viewer, `{ contactDuties${page} { edges { node { ${fields} } } } }`);
  expect(errors).toEqual([]);
  return (data?.['contactDuties'] as { edges: { node: Duty }[] }).edges.map(({ node }) => node);
}

const ask = (viewer: Viewer, query: string): Promise<Answer> => askGraph(database, viewer, query);

describe('the clients somebody is in contact with', () => {
  it('are named to them, with when a report is due, though they are out of reach', async () => {
    await inContact(first, '2026-08-01');
    await inContact(second, '2026-08-02');
    expect(await duties()).toEqual([
      {
        clientId: first,
        name: expect.any(String),
        since: '2026-08-01',
        contactedOn: null,
        // 90 days from the first day in contact, which are over; a client of tier C is asked nothing.
        reportDueOn: '2026-10-30',
        isReportMissing: true,
        accountManager: { id: people.me },
        client: null,
      },
      expect.objectContaining({ clientId: second, reportDueOn: null, isReportMissing: false }),
    ]);
    await database.sql(
      `insert into desk.activity (id, kind, client_id, at, by_staff) values (gen_random_uuid(), 'VISIT', $1, '2026-11-19T17:00:00Z', $2)`,
      [first, people.mate],
    );
    expect((await duties()).map(({ clientId }) => clientId)).toEqual([second, first]);
    expect((await duties())[1]).toMatchObject({
      contactedOn: '2026-11-20',
      reportDueOn: '2027-02-18',
      isReportMissing: false,
    });
  });

  it('are paged, and end with the day they are taken off', async () => {
    await inContact(first, '2026-08-01');
    await inContact(second, '2026-08-01');
    const whole = (await duties()).map(({ clientId }) => clientId);
    const { data } = await ask(mate, `{ contactDuties(first: 1) { totalCount pageInfo { endCursor hasNextPage } } }`);
    const { totalCount, pageInfo } = data?.['contactDuties'] as {
      totalCount: number;
      pageInfo: { endCursor: string; hasNextPage: boolean };
    };
    expect({ totalCount, more: pageInfo.hasNextPage }).toEqual({ totalCount: 2, more: true });
    const rest = await duties(mate, `(first: 1, after: "${pageInfo.endCursor}")`);
    expect(rest.map(({ clientId }) => clientId)).toEqual(whole.slice(1));
    expect(await duties(mate, `(clientId: "${second}")`)).toMatchObject([{ clientId: second }]);
    expect(await duties(mate, `(clientId: "none")`)).toEqual([]);
    const counts = await ask(
      mate,
      `{ one: contactDuties(clientId: "${second}") { totalCount } none: contactDuties(clientId: "none") { totalCount } }`,
    );
    expect(counts.data).toEqual({ one: { totalCount: 1 }, none: { totalCount: 0 } });
    await database.sql(
      `update clients.contact_staff set valid = daterange(lower(valid), '2026-11-23') where client_id = $1`,
      [first],
    );
    expect((await duties()).map(({ clientId }) => clientId)).toEqual([second]);
    const { errors } = await ask(mate, `{ contactDuties(first: 1, after: "bm8=") { totalCount } }`);
    expect(errors).toEqual([expect.stringContaining('cursor belongs to another list')]);
  });

  it('are nobody else’s duty, and lead to the client for who reaches it', async () => {
    await inContact(first, '2026-08-01');
    for (const viewer of [people.specialist, people.manager, people.director]) expect(await duties(viewer)).toEqual([]);
    const wide: Viewer = { ...people.supervisor, staffId: people.mate };
    expect(await duties(wide)).toMatchObject([{ client: { id: first } }]);
  });

  it('are known by their people, whose reading is recorded, and by nothing more', async () => {
    await inContact(first, '2026-08-01');
    for (const [clientId, name] of [
      [first, '王工'],
      [second, '李工'],
    ])
      await database.sql(
        `insert into clients.contact (id, client_id, name, phone, legal_representative) values (gen_random_uuid(), $1, $2, '13800000000', false)`,
        [clientId, name],
      );
    expect(await duties(mate, '', 'clientId contacts { name phone }')).toEqual([
      { clientId: first, contacts: [{ name: '王工', phone: '13800000000' }] },
    ]);
    expect(
      await database.sql(
        `select actor_id from platform.audit where action = 'client.readContacts' and subject_id = $1`,
        [first],
      ),
    ).toEqual([{ actor_id: people.mate }]);
    const { data } = await ask(mate, `{ client(id: "${first}") { name } clients(first: 5) { totalCount } }`);
    expect(data).toMatchObject({ client: null, clients: { totalCount: 0 } });
    const rows = await database.contextOf(mate).database.rows({
      text: 'select client_id from clients.contact where client_id = any ($1::uuid[])',
      values: [[first, second]],
    });
    expect(rows).toEqual([{ client_id: first }]);
  });

  describe('of whom the viewer stands in for', () => {
    const absent = (more: Partial<Viewer> = {}): Viewer => {
      const own = [people.stranger];
      const theirs = [people.mate];
      return {
        ...{ staffId: people.stranger, posts: ['KA_SPECIALIST'], circles: { own, team: own, unit: own } },
        standsIn: [
          {
            ...{ post: 'KA_SPECIALIST', staffId: people.mate, name: '李' },
            circles: { own: theirs, team: theirs, unit: theirs },
          },
        ],
        ...more,
      };
    };
    const call = (by: string, on: string) =>
      database.sql(
        `insert into desk.activity (id, kind, client_id, at, by_staff, recorded_by)
         values (gen_random_uuid(), 'CALL', $1, $2, $3, $3)`,
        [first, `${on}T03:00:00Z`, by],
      );
    const delegate = (days: string) =>
      database.sql(
        `insert into identity.delegation (id, post, principal_id, delegate_id, valid, created_at)
         values (gen_random_uuid(), 'KA_SPECIALIST', $1, $2, $3, now())`,
        [people.mate, people.stranger, days],
      );
    afterEach(() => database.sql('delete from identity.delegation'));

    it('are named in their name, with the people, and end with the days', async () => {
      await inContact(first, '2026-08-01');
      await database.sql(
        `insert into clients.contact (id, client_id, name, legal_representative) values (gen_random_uuid(), $1, '王工', false)`,
        [first],
      );
      const [duty] = await duties(absent(), '', 'clientId onBehalfOf { id } reportDueOn contacts { name }');
      expect(duty).toEqual({
        ...{ clientId: first, onBehalfOf: { id: people.mate }, reportDueOn: '2026-10-30' },
        contacts: [{ name: '王工' }],
      });
      expect(await duties(absent({ standsIn: [] }))).toEqual([]);
    });

    it('are the viewer’s own where the viewer is in contact, too, and counted once', async () => {
      await inContact(first, '2026-08-01');
      await database.sql(
        `insert into clients.contact_staff (id, client_id, staff_id, valid, added_at)
         values (gen_random_uuid(), $1, $2, '[2026-09-01,)', now())`,
        [first, people.stranger],
      );
      expect(await duties(absent(), '', 'since onBehalfOf { id }')).toEqual([
        { since: '2026-09-01', onBehalfOf: null },
      ]);
      const { data } = await ask(absent(), '{ contactDuties { totalCount } }');
      expect(data).toEqual({ contactDuties: { totalCount: 1 } });
    });

    it('are reported on by who stood in, on the days of it alone', async () => {
      await inContact(first, '2026-08-01');
      const reported = async () => (await duties(absent()))[0]?.['contactedOn'];
      await call(people.stranger, '2026-11-20');
      expect(await reported()).toBeNull();
      await delegate('[2026-11-01,2026-11-20)');
      expect(await reported()).toBeNull();
      await delegate('[2026-11-20,2026-11-24)');
      expect(await reported()).toBe('2026-11-20');
      const { data } = await ask(
        people.supervisor,
        `{ client(id: "${first}") { contactStaff { staff { id } isReportMissing lastReportAt } } }`,
      );
      expect(data).toMatchObject({
        client: {
          contactStaff: [
            {},
            { staff: { id: people.mate }, isReportMissing: false, lastReportAt: '2026-11-20T03:00:00.000Z' },
          ],
        },
      });
    });
  });
});
