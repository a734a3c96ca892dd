import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
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
});
beforeEach(async () => {
  [clientId = ''] = await addClients(database, [{ ownerId: people.me }]);
});
afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;
interface Contact {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly legalRepresentative: boolean;
}

const SHOWN = `... on ContactsChanged { client { contacts { id name role phone email legalRepresentative version } } }
  ... on StaleVersion { currentVersion }`;
const PERSON = { name: '赵敏', role: '采购经理', phone: '13812345678', email: 'zhao@client.example' };

const add = (viewer: Viewer, input: Record<string, unknown> = {}): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'addContact',
    input: { clientId, ...PERSON, idempotencyKey: v7(), ...input },
    answer: SHOWN,
  });
const update = (viewer: Viewer, input: Record<string, unknown>): Promise<Outcome> =>
  change(database, viewer, { mutation: 'updateContact', input: { ...PERSON, ...input }, answer: SHOWN });
const remove = (viewer: Viewer, input: Record<string, unknown>): Promise<Outcome> =>
  change(database, viewer, { mutation: 'removeContact', input, answer: SHOWN });

const contactsIn = (outcome: Outcome): Contact[] =>
  (outcome['client'] as { contacts: Contact[] } | undefined)?.contacts ?? [];

async function added(input: Record<string, unknown> = {}): Promise<Contact> {
  const known = new Set((await database.sql<{ id: string }>('select id from clients.contact')).map(({ id }) => id));
  const contact = contactsIn(await add(people.manager, input)).find(({ id }) => !known.has(id));
  if (contact === undefined) throw new Error('nobody was added');
  return contact;
}

/** Past the rules, so that row-level security alone stands in the way. */
const writtenPast = (viewer: Viewer): Promise<unknown> =>
  database.contextOf(viewer).database.write((transaction) =>
    transaction.rows({
      text: `insert into clients.contact (id, client_id, name) values ($1, $2, '甲')`,
      values: [v7(), clientId],
    }),
  );

describe('a contact of a client', () => {
  it('is added, changed and removed by the KA manager', async () => {
    const contact = await added();
    expect(contact).toMatchObject({ ...PERSON, legalRepresentative: false, version: 1 });
    const changed = await update(people.manager, { contactId: contact.id, version: 1, phone: '+86 21 5555 6666#12' });
    expect(contactsIn(changed)).toMatchObject([{ phone: '+86 21 5555 6666#12', version: 2 }]);
    expect(contactsIn(await remove(people.manager, { contactId: contact.id, version: 2 }))).toEqual([]);
  });

  it('is written by who looks after the client and by their superiors', async () => {
    for (const viewer of [people.specialist, people.supervisor]) {
      const [contact] = contactsIn(await add(viewer));
      const contactId = contact?.id;
      const changed = await update(viewer, { contactId, version: 1, name: '钱进' });
      expect(contactsIn(changed)).toMatchObject([{ id: contactId, name: '钱进', version: 2 }]);
      expect(contactsIn(await remove(viewer, { contactId, version: 2 }))).toEqual([]);
    }
  });

  it('is only read by the service director and the deputy', async () => {
    const { id } = await added();
    for (const viewer of [people.director, people.deputy]) {
      expect(await add(viewer)).toMatchObject({ __typename: 'NotAllowed', code: 'MAY_NOT_WRITE_CONTACTS' });
      expect(await update(viewer, { contactId: id, version: 1 })).toMatchObject({ code: 'MAY_NOT_WRITE_CONTACTS' });
      expect(await remove(viewer, { contactId: id, version: 1 })).toMatchObject({ code: 'MAY_NOT_WRITE_CONTACTS' });
    }
    await expect(writtenPast(people.director)).rejects.toThrow('row-level security');
  });

  it('is nothing to who looks after other clients', async () => {
    const { id } = await added();
    const own = [people.stranger];
    const other: Viewer = {
      staffId: people.stranger,
      posts: ['KA_SPECIALIST'],
      circles: { own, team: own, unit: own },
    };
    expect(await add(other)).toMatchObject({ __typename: 'NotFound', code: 'NO_SUCH_CLIENT' });
    expect(await update(other, { contactId: id, version: 1 })).toMatchObject({ code: 'NO_SUCH_CONTACT' });
    expect(await remove(other, { contactId: id, version: 1 })).toMatchObject({ code: 'NO_SUCH_CONTACT' });
    await expect(writtenPast(other)).rejects.toThrow('row-level security');
  });

  it('says who wrote it last and when, also where naming another legal representative relieved it', async () => {
    const { id } = await added({ legalRepresentative: true });
    await database.sql('update clients.contact set written_by = null, written_at = null');
    const asked = `{ client(id: "${clientId}") { contacts { id writtenAt writtenBy { id } } } }`;
    const told = async () =>
      (await askGraph(database, people.manager, asked)).data as { client: { contacts: { id: string }[] } };
    expect((await told()).client.contacts).toEqual([{ id, writtenAt: null, writtenBy: null }]);
    const other = await added({ legalRepresentative: true, name: '乙' });
    const written = { writtenAt: '2026-11-23T01:00:00.000Z', writtenBy: { id: people.manager.staffId } };
    const { client } = await told();
    expect(client.contacts).toEqual([
      { id: other.id, ...written },
      { id, ...written },
    ]);
    await database.sql('update clients.contact set written_by = null, written_at = null');
    await update(people.manager, { contactId: id, version: 2, phone: '13900000001' });
    expect((await told()).client.contacts).toContainEqual({ id, ...written });
  });

  it('leaves who, what and when on the audit trail, and none of what is secret', async () => {
    const { id } = await added();
    await update(people.manager, { contactId: id, version: 1, phone: '13900000000' });
    await remove(people.manager, { contactId: id, version: 2 });
    const trail = await database.sql<{ action: string }>(
      `select action, before, after from platform.audit where subject_id = $1 and action <> 'client.readContacts' order by at, id`,
      [clientId],
    );
    expect(trail).toEqual([
      { action: 'client.addContact', before: null, after: { contactId: id } },
      { action: 'client.updateContact', before: null, after: { contactId: id, changed: ['phone'] } },
      { action: 'client.removeContact', before: { contactId: id }, after: null },
    ]);
  });

  it('is one legal representative at most: naming another relieves the one before', async () => {
    const first = await added({ name: '甲', legalRepresentative: true });
    await added({ name: '乙', legalRepresentative: true });
    const legal = () =>
      database.sql('select name from clients.contact where client_id = $1 and legal_representative', [clientId]);
    expect(await legal()).toEqual([{ name: '乙' }]);
    const stale = { contactId: first.id, version: 1, name: '甲', legalRepresentative: true };
    expect(await update(people.manager, stale)).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    await update(people.manager, { ...stale, version: 2 });
    expect(await legal()).toEqual([{ name: '甲' }]);
  });

  it('is one legal representative at most, also when two name theirs at the same time', async () => {
    const outcomes = await Promise.all(
      ['甲', '乙', '丙'].map((name) => add(people.manager, { name, legalRepresentative: true })),
    );
    expect(outcomes.map(({ __typename }) => __typename)).toEqual(Array.from({ length: 3 }, () => 'ContactsChanged'));
    const rows = await database.sql<{ id: string; version: number; legal: boolean }>(
      'select id, version, legal_representative as legal from clients.contact where client_id = $1 order by id',
      [clientId],
    );
    expect(rows.filter(({ legal }) => legal)).toHaveLength(1);
    const others = rows.filter(({ legal }) => !legal);
    const renamed = await Promise.all(
      others.map(({ id, version }) => update(people.manager, { contactId: id, version, legalRepresentative: true })),
    );
    for (const { __typename } of renamed) expect(['ContactsChanged', 'StaleVersion']).toContain(__typename);
    expect(
      await database.sql('select from clients.contact where client_id = $1 and legal_representative', [clientId]),
    ).toHaveLength(1);
  });

  it('is added once for a key', async () => {
    const idempotencyKey = v7();
    await Promise.all([add(people.manager, { idempotencyKey }), add(people.manager, { idempotencyKey })]);
    expect(await database.sql('select 1 from clients.contact where client_id = $1', [clientId])).toHaveLength(1);
  });

  it.each([
    ['a blank name', { name: '  ' }, 'REQUIRED'],
    ['a long role', { role: '长'.repeat(101) }, 'TOO_LONG'],
    ['letters for a telephone number', { phone: 'call me' }, 'PHONE_WRONG'],
    ['four digits', { phone: '1234' }, 'PHONE_WRONG'],
    ['twenty-one digits', { phone: '1'.repeat(21) }, 'PHONE_WRONG'],
    ['an address without a domain', { email: 'zhao@client' }, 'EMAIL_WRONG'],
    ['two addresses', { email: 'a@b.cn, c@d.cn' }, 'EMAIL_WRONG'],
    ['a control character', { name: '赵\u0000敏' }, 'CONTROL_CHARACTER'],
  ])('is refused with %s', async (_, input, code) => {
    expect(await add(people.manager, input)).toMatchObject({ __typename: 'InvalidInput', code });
  });

  it('is not found at a client that is not seen, nor when it is gone', async () => {
    const { id } = await added();
    await remove(people.manager, { contactId: id, version: 1 });
    expect(await update(people.manager, { contactId: id, version: 1 })).toMatchObject({ code: 'NO_SUCH_CONTACT' });
    expect(await remove(people.manager, { contactId: 'nonsense', version: 1 })).toMatchObject({
      code: 'NO_SUCH_CONTACT',
    });
    for (const other of [v7(), 'nonsense'])
      expect(await add(people.manager, { clientId: other })).toMatchObject({ code: 'NO_SUCH_CLIENT' });
  });
});
