import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, enactSeeded, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
let clientId: string;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
beforeEach(async () => {
  await database.sql('delete from clients.contact_staff');
  await database.sql('delete from identity.delegation');
  [clientId = ''] = await addClients(database, [{ tier: 'A1' }]);
  await lookAfter(people.me, '2026-01-01');
  await put(people.mate, '[2026-08-01,)');
});
afterAll(() => database.drop());

/** At once: a client is never without an account manager on some day after its first. */
const lookAfter = (staffId: string, from: string) =>
  database.sql(`
    update clients.assignment set valid = daterange(lower(valid), '${from}') where client_id = '${clientId}';
    update clients.client set owner_id = '${staffId}' where id = '${clientId}';
    insert into clients.assignment (id, client_id, owner_id, valid)
      values (gen_random_uuid(), '${clientId}', '${staffId}', daterange('${from}', null))`);

const put = (staffId: string, days: string) =>
  database.sql(
    `insert into clients.contact_staff (id, client_id, staff_id, valid, added_at)
     values (gen_random_uuid(), $1, $2, $3, now())`,
    [clientId, staffId, days],
  );

const delegate = (from: string, to: string, days = '[2026-11-01,2026-12-01)') =>
  database.sql(
    `insert into identity.delegation (id, post, principal_id, delegate_id, valid, created_at)
     values (gen_random_uuid(), 'KA_SPECIALIST', $1, $2, $3, now())`,
    [from, to, days],
  );

async function call(by: string, on: string): Promise<void> {
  await database.sql(
    `insert into desk.activity (id, kind, client_id, at, by_staff, recorded_by)
     values (gen_random_uuid(), 'CALL', $1, $2, $3, $3)`,
    [clientId, `${on}T03:00:00Z`, by],
  );
  await database.sql('select clients.keep_reported_on(array[$1::uuid])', [clientId]);
}

const reported = async (): Promise<Record<string, string | null>> => {
  const rows = await database.sql<{ staff_id: string; on: string | null }>(
    `select staff_id, reported_on::text as "on" from clients.contacts_of(array[$1::uuid])`,
    [clientId],
  );
  return Object.fromEntries(rows.map(({ staff_id, on }) => [staff_id, on]));
};

interface Told {
  readonly contactStanding: { readonly state: string };
  readonly contactStaff: readonly { readonly staff: { readonly id: string }; readonly reports: number }[];
}

async function told(): Promise<{ state: string; reports: Record<string, number> }> {
  const fields = 'contactStanding { state } contactStaff { staff { id } reports }';
  const { data, errors } = await askGraph(database, people.supervisor, `{ client(id: "${clientId}") { ${fields} } }`);
  expect(errors).toEqual([]);
  const { contactStanding, contactStaff } = data?.['client'] as Told;
  return {
    state: contactStanding.state,
    reports: Object.fromEntries(contactStaff.map(({ staff, reports }) => [staff.id, reports])),
  };
}

/** Who stands in for others on the day of the test. */
function standingIn(staffId: string, ...absent: readonly string[]): Partial<ViewerFacts> {
  const circlesOf = (id: string) => ({ own: [id], team: [id], unit: [id] });
  return {
    ...{ staffId, posts: ['KA_SPECIALIST'], circles: circlesOf(staffId) },
    standsIn: absent.map((id) => ({ post: 'KA_SPECIALIST', staffId: id, name: '李', circles: circlesOf(id) })),
  };
}

async function dutiesOf(viewer: Partial<ViewerFacts>): Promise<(string | null)[]> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    '{ contactDuties { totalCount edges { node { onBehalfOf { id } } } } }',
  );
  expect(errors).toEqual([]);
  const { totalCount, edges } = data?.['contactDuties'] as {
    totalCount: number;
    edges: { node: { onBehalfOf: { id: string } | null } }[];
  };
  expect(totalCount).toBe(edges.length);
  return edges.map(({ node }) => node.onBehalfOf?.id ?? null);
}

describe('one contact', () => {
  it('is no report of two: an account manager who stands in for the second contact reports for themself', async () => {
    await delegate(people.mate, people.me);
    await call(people.me, '2026-11-20');
    expect(await reported()).toEqual({ [people.me]: '2026-11-20', [people.mate]: null });
    expect(await told()).toEqual({ state: 'REPORT_MISSING', reports: { [people.me]: 1, [people.mate]: 0 } });
    expect(await dutiesOf(standingIn(people.me, people.mate))).toEqual([]);
    await call(people.mate, '2026-11-21');
    expect(await told()).toEqual({ state: 'ENOUGH', reports: { [people.me]: 1, [people.mate]: 1 } });
  });

  it('of a second contact who stands in for the account manager is theirs alone', async () => {
    await delegate(people.me, people.mate);
    await call(people.mate, '2026-11-20');
    expect(await reported()).toEqual({ [people.me]: null, [people.mate]: '2026-11-20' });
    expect(await dutiesOf(standingIn(people.mate, people.me))).toEqual([null]);
  });

  it('of who stands in for both is that of the account manager, and of two colleagues that of the earlier', async () => {
    await delegate(people.mate, people.stranger);
    await put(people.head, '[2026-09-01,)');
    await delegate(people.head, people.stranger);
    await call(people.stranger, '2026-11-19');
    expect(await reported()).toEqual({ [people.me]: null, [people.mate]: '2026-11-19', [people.head]: null });
    expect(await dutiesOf(standingIn(people.stranger, people.head, people.mate))).toEqual([people.mate]);
    await delegate(people.me, people.stranger);
    expect(await reported()).toEqual({ [people.me]: '2026-11-19', [people.mate]: null, [people.head]: null });
    expect(await dutiesOf(standingIn(people.stranger, people.head, people.mate, people.me))).toEqual([]);
  });

  it('goes by who was in contact on its day: who comes to look after the client later takes no report away', async () => {
    await delegate(people.mate, people.stranger);
    await call(people.stranger, '2026-11-18');
    await lookAfter(people.stranger, '2026-11-20');
    expect((await reported())[people.mate]).toBe('2026-11-18');
    await call(people.stranger, '2026-11-20');
    expect(await reported()).toEqual({ [people.stranger]: '2026-11-20', [people.mate]: '2026-11-18' });
  });

  it('is never counted for more than one, whoever stands in for whom', async () => {
    await put(people.head, '[2026-09-01,)');
    const inContact = [people.me, people.mate, people.head];
    const anybody = fc.constantFrom(...inContact, people.stranger);
    const arranged = fc.record({ by: anybody, delegates: fc.tuple(anybody, anybody, anybody) });
    await fc.assert(
      fc.asyncProperty(arranged, async ({ by, delegates }) => {
        await database.sql('delete from identity.delegation');
        await database.sql('delete from desk.activity where client_id = $1', [clientId]);
        // Nobody passes on what they stand in for.
        const standIns = inContact.map((from, at) => {
          const to = delegates[at] ?? from;
          return inContact.indexOf(to) in delegates && delegates[inContact.indexOf(to)] !== to ? from : to;
        });
        for (const [at, from] of inContact.entries())
          if (standIns[at] !== undefined && standIns[at] !== from) await delegate(from, standIns[at]);
        await call(by, '2026-11-20');
        const ofWhom = inContact.includes(by) ? by : inContact.find((_, at) => standIns[at] === by);
        const wanted = ofWhom === undefined ? [] : [ofWhom];
        const counted = Object.entries(await reported()).filter(([, on]) => on !== null);
        expect(counted.map(([staffId]) => staffId)).toEqual(wanted);
        const { reports } = await told();
        expect(Object.keys(reports).filter((staffId) => reports[staffId] !== 0)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });
});
