import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handoverDesk } from './handover-desk';

let desk: Awaited<ReturnType<typeof handoverDesk>>;
let ids: string[];
beforeAll(async () => {
  desk = await handoverDesk();
  ({ ids } = await desk.afresh());
  const { database, people } = desk;
  await database.sql(`update clients.client set tier = 'A1' where id = any ($1::uuid[])`, [ids.slice(0, 3)]);
  await database.sql('update clients.client set important = true where id = $1', [ids[3]]);
  // Nobody is there to be in contact with, whatever all who bought without an account bought together.
  await database.sql(`update clients.client set tier = 'A1', walk_in = true where id = $1`, [ids[4]]);
  await database.sql(
    `insert into clients.contact_staff (id, client_id, staff_id, valid, added_at)
     select gen_random_uuid(), c.id, c.staff, '[2026-01-01,)', now() from unnest($1::uuid[], $2::uuid[]) as c (id, staff)`,
    [
      [ids[1], ids[2]],
      [people.mate, people.mate],
    ],
  );
});
afterAll(() => desk.database.drop());

interface Item {
  readonly client: { readonly id: string; readonly contactStanding: { readonly count: number } };
  readonly successor: { readonly id: string };
  readonly contactsAfter: {
    readonly count: number;
    readonly required: number;
    readonly why: { clause: { id: string } };
  };
}
interface Preview {
  readonly tooFewContacts: number;
  readonly tooFewContactsItems: readonly Item[];
  readonly items: readonly Item[];
  readonly shares: readonly { readonly successor: { readonly id: string }; readonly tooFewContacts: number }[];
}

const chosenFor = (ofSecond: string) => {
  const { me } = desk.people;
  return ids.map((clientId) => ({ clientId, successorId: clientId === ids[1] ? ofSecond : me }));
};

async function preview(ofSecond: string): Promise<Preview> {
  const { ask, people, signer } = desk;
  const chosen = chosenFor(ofSecond).map(
    (each) => `{ clientId: "${each.clientId}", successorId: "${each.successorId}" }`,
  );
  const item =
    'client { id contactStanding { count } } successor { id } contactsAfter { count required why { clause { id } } }';
  const { handoverPreview } = await ask<{ handoverPreview: Preview }>(
    signer,
    `{ handoverPreview(leaverId: "${people.leaver}", chosen: [${chosen.join()}]) { ... on HandoverPreview {
      tooFewContacts tooFewContactsItems { ${item} } items { ${item} } shares { successor { id } tooFewContacts } } } }`,
  );
  return handoverPreview;
}

const named = (items: readonly Item[]): string[] => items.map(({ client }) => client.id).sort();

describe('the staff in contact after a handover', () => {
  it('are told to be too few of whom KA-13 asks for more, by name and by successor', async () => {
    const { me } = desk.people;
    const plan = await preview(me);
    expect(plan.tooFewContacts).toBe(2);
    expect(named(plan.tooFewContactsItems)).toEqual([ids[0], ids[3]].sort());
    expect(plan.tooFewContactsItems[0]?.contactsAfter).toEqual({
      ...{ count: 1, required: 2 },
      why: { clause: { id: 'KA-13' } },
    });
    expect(plan.shares.find(({ successor }) => successor.id === me)?.tooFewContacts).toBe(2);
    expect(plan.items.find(({ client }) => client.id === ids[6])?.contactsAfter.required).toBe(0);
  });

  it('are one fewer where the successor was the second already, just as it is once that is signed', async () => {
    const { ask, handOver, people, signer } = desk;
    const plan = await preview(people.mate);
    expect(named(plan.tooFewContactsItems)).toEqual([ids[0], ids[1], ids[3]].sort());
    const second = plan.tooFewContactsItems.find(({ client }) => client.id === ids[1]);
    expect([second?.client.contactStanding.count, second?.contactsAfter.count]).toEqual([2, 1]);
    expect(plan.shares.find(({ successor }) => successor.id === people.mate)?.tooFewContacts).toBe(1);

    expect((await handOver(signer, { chosen: chosenFor(people.mate) })).__typename).toBe('HandoverDone');
    const { clients } = await ask<{
      clients: { edges: { node: { id: string; contactStanding: { state: string } } }[] };
    }>(
      signer,
      '{ clients(first: 50, filter: { contactBreach: true }) { edges { node { id contactStanding { state } } } } }',
    );
    const short = clients.edges.filter(({ node }) => node.contactStanding.state === 'TOO_FEW');
    expect(short.map(({ node }) => node.id).sort()).toEqual(named(plan.tooFewContactsItems));
  });
});
