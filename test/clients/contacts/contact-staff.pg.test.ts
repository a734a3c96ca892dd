import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { releaseContacts } from '../../../api/clients/contacts/contact-staff.service';
import { noteContact } from '../../../api/clients/contacts/note-contact.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
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
  await database.sql('delete from clients.contact_staff');
  [clientId = ''] = await addClients(database, [{ ownerId: people.me, tier: 'A1' }]);
});
afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;
const SHOWN = `... on ContactStaffChanged { client { contactStanding { count required isBreach why { rule } }
  contactStaff { staff { id } isOwner since reports } } }`;

function name(
  mutation: 'addContactStaff' | 'removeContactStaff',
  viewer: Viewer,
  input: object = {},
): Promise<Outcome> {
  const whole = { clientId, staffId: people.mate, idempotencyKey: v7(), ...input };
  return change(database, viewer, { mutation, input: whole, answer: SHOWN });
}

async function breaches(viewer: Viewer, isTooFew = true): Promise<string[]> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    `{ clients(first: 200, filter: { contactBreach: ${isTooFew} }) { totalCount edges { node { id contactStanding { isBreach } } } } }`,
  );
  expect(errors).toEqual([]);
  const { edges, totalCount } = data?.['clients'] as {
    totalCount: number;
    edges: { node: { id: string; contactStanding: { isBreach: boolean } } }[];
  };
  expect(totalCount).toBe(edges.length);
  for (const { node } of edges) expect(node.contactStanding.isBreach).toBe(isTooFew);
  return edges.map(({ node }) => node.id);
}

describe('staff in contact with a client', () => {
  it('are too few for tier A with the account manager alone, and enough with one more', async () => {
    expect(await breaches(people.supervisor)).toContain(clientId);
    expect(await name('addContactStaff', people.supervisor)).toMatchObject({
      client: {
        contactStanding: { count: 2, required: 2, isBreach: false },
        contactStaff: [
          { staff: { id: people.me }, isOwner: true, reports: 0 },
          { staff: { id: people.mate }, isOwner: false, since: '2026-11-23', reports: 0 },
        ],
      },
    });
    expect(await breaches(people.supervisor)).not.toContain(clientId);
    expect(await breaches(people.supervisor, false)).toContain(clientId);
    expect(await name('removeContactStaff', people.supervisor)).toMatchObject({
      client: { contactStanding: { count: 1, isBreach: true } },
    });
    // Back on the same day: one stretch of days, not two that overlap.
    expect(await name('addContactStaff', people.supervisor)).toMatchObject({
      client: { contactStanding: { count: 2 } },
    });
  });

  it('are never too few for a client that stands for everybody who bought without an account', async () => {
    await database.sql('update clients.client set walk_in = true where id = $1', [clientId]);
    expect(await breaches(people.supervisor)).not.toContain(clientId);
    expect(await breaches(people.supervisor, false)).toContain(clientId);
  });

  it('have their contacts on record counted, within the days of the clause', async () => {
    await name('addContactStaff', people.supervisor);
    await database.sql(
      `insert into desk.activity (id, kind, client_id, at, by_staff) values
         (gen_random_uuid(), 'VISIT', $1, '2026-11-20T02:00:00Z', $2), (gen_random_uuid(), 'CALL', $1, '2026-01-05T02:00:00Z', $2)`,
      [clientId, people.mate],
    );
    const { data } = await askGraph(
      database,
      people.specialist,
      `{ client(id: "${clientId}") { contactStaff { staff { id } reports lastReportAt } } }`,
    );
    expect(data).toMatchObject({
      client: {
        contactStaff: [
          { reports: 0, lastReportAt: null },
          { staff: { id: people.mate }, reports: 1 },
        ],
      },
    });
  });

  it('stand as a breach as soon as one of them lacks a contact on record for longer than the clause allows', async () => {
    await name('addContactStaff', people.supervisor);
    const standing = async (): Promise<unknown> => {
      const { data } = await askGraph(
        database,
        people.specialist,
        `{ client(id: "${clientId}") { contactStanding { state count why { rule inputs { name value } } } contactStaff { isOwner isReportMissing } } }`,
      );
      return data?.['client'];
    };
    // Newly put in contact: there are the days of the clause.
    expect(await standing()).toMatchObject({ contactStanding: { state: 'ENOUGH' } });
    await database.sql(`update clients.contact_staff set valid = '[2026-08-24,)'`);
    expect(await breaches(people.supervisor)).toContain(clientId);
    expect(await standing()).toMatchObject({
      contactStanding: {
        state: 'REPORT_MISSING',
        count: 2,
        why: {
          rule: 'tier ∈ {A1, A2} ∨ important → contactStaff ≥ 2 ∧ daysWithoutReport ≤ 90',
          inputs: [{}, {}, {}, { name: 'daysWithoutReport', value: '91' }],
        },
      },
      contactStaff: [
        { isOwner: true, isReportMissing: null },
        { isOwner: false, isReportMissing: true },
      ],
    });
    await database.sql(
      `insert into desk.activity (id, kind, client_id, at, by_staff) values (gen_random_uuid(), 'VISIT', $1, '2026-08-24T17:00:00Z', $2)`,
      [clientId, people.mate],
    );
    const told = { clientId, on: '2026-08-25' };
    await database.systemContext().database.write((transaction) => noteContact(transaction, told));
    expect(await breaches(people.supervisor)).not.toContain(clientId);
    expect(await breaches(people.supervisor, false)).toContain(clientId);
    // Whoever becomes the account manager is put in contact with that.
    await database.sql(
      `insert into clients.assignment (id, client_id, owner_id, valid, reason) values (gen_random_uuid(), $1, $2, '[2026-08-01,)', 'x')`,
      [clientId, people.me],
    );
    expect(await standing()).toMatchObject({
      contactStanding: { state: 'REPORT_MISSING' },
      contactStaff: [{ isReportMissing: true }, { isReportMissing: false }],
    });
  });

  it('are counted once when one of them becomes the account manager', async () => {
    await name('addContactStaff', people.supervisor);
    await database.sql('update clients.client set owner_id = $2 where id = $1', [clientId, people.mate]);
    const [row] = await database.sql(`select extra_contacts from clients.client where id = $1`, [clientId]);
    expect(row).toEqual({ extra_contacts: 0 });
  });

  it('leave the list when they leave the company', async () => {
    await name('addContactStaff', people.supervisor);
    await database.sql('update identity.staff set active = false where id = $1', [people.mate]);
    expect(await releaseContacts(database.systemContext())).toBe(1);
    expect(await releaseContacts(database.systemContext())).toBe(0);
    await database.sql('update identity.staff set active = true where id = $1', [people.mate]);
    expect(await breaches(people.supervisor)).toContain(clientId);
  });

  it('are named by the superiors within their reach only', async () => {
    expect(await name('addContactStaff', people.specialist)).toMatchObject({
      __typename: 'NotAllowed',
      code: 'MAY_NOT_NAME_CONTACT_STAFF',
    });
    for (const staffId of [people.stranger, people.leaver, 'nonsense'])
      expect(await name('addContactStaff', people.supervisor, { staffId })).toMatchObject({
        code: 'OWNER_OUT_OF_REACH',
        field: 'input.staffId',
      });
    expect(await name('addContactStaff', people.supervisor, { clientId: v7() })).toMatchObject({
      code: 'NO_SUCH_CLIENT',
    });
    expect(await name('addContactStaff', people.supervisor, { staffId: people.me })).toMatchObject({
      code: 'IS_THE_ACCOUNT_MANAGER',
    });
    expect(await name('removeContactStaff', people.supervisor)).toMatchObject({ code: 'NOT_IN_CONTACT' });
    await name('addContactStaff', people.manager, { staffId: people.stranger });
    expect(await name('addContactStaff', people.manager, { staffId: people.stranger })).toMatchObject({
      code: 'ALREADY_IN_CONTACT',
    });
  });

  it('are named once of two at a time', async () => {
    const race = await Promise.all([1, 2].map(() => name('addContactStaff', people.supervisor)));
    expect(race.map(({ __typename }) => __typename).sort()).toEqual(['ContactStaffChanged', 'InvalidInput']);
  });
});
