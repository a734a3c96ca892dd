import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followAgreements } from '../../../api/clients/agreements/agreement-type.service';
import { addDays } from '../../../api/kernel/civil-date';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, type KeyAccounts } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
});
afterAll(() => database.drop());

const FIRST = '2026-11-23';

interface Signed {
  readonly from: number;
  readonly days: number;
  /** The first of its days on which it does not hold any more. */
  readonly ended?: number | null;
}

/** VIP agreements by their days after the first; their scans are none of this. */
async function sign(clientId: string, { from, days, ended }: Signed): Promise<void> {
  await database.sql('set session_replication_role = replica');
  await database.sql(
    `insert into clients.agreement (id, number, client_id, kind, valid, signed_on, signatory, capacity, our_signatory,
       document_id, recorded_by, recorded_at, terminated_on, terminated_by)
     values (gen_random_uuid(), $2, $1, 'VIP', daterange($3::date, $4::date), '2025-01-01', '王海',
       'LEGAL_REPRESENTATIVE', $5, gen_random_uuid(), $5, now(), $6::date, case when $6::date is not null then $5::uuid end)`,
    [
      clientId,
      v7(),
      addDays(FIRST, from),
      addDays(FIRST, from + days),
      people.me,
      ended == null ? null : addDays(FIRST, from + ended),
    ],
  );
  await database.sql('set session_replication_role = origin');
}

async function clientOf(businessType: string): Promise<string> {
  const [id = ''] = await addClients(database, [{ ownerId: people.me, businessType }]);
  return id;
}

/** Its type after the run of a day, so many days after the first. */
async function typeOn(clientId: string, day: number): Promise<unknown> {
  const now = `${addDays(FIRST, day - 1)}T16:01:00.000Z`;
  await followAgreements(database.systemContext({ now }));
  expect(await followAgreements(database.systemContext({ now }))).toBe(0);
  const [row] = await database.sql('select business_type from clients.client where id = $1', [clientId]);
  return row?.['business_type'];
}

const changes = (clientId: string) =>
  database.sql(
    `select before ->> 'businessType' as before, after ->> 'businessType' as after from platform.audit
     where action = 'client.update' and subject_id = $1 order by at`,
    [clientId],
  );

describe('the business type of a dealer', () => {
  it('is agreement on each day that an agreement covers, and on no other', async () => {
    const spans = fc.array(
      fc.record({ gap: fc.nat(2), days: fc.integer({ min: 1, max: 3 }), ended: fc.option(fc.nat(2)) }),
      { minLength: 1, maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(spans, async (drawn) => {
        const dealer = await clientOf('DEALER');
        const covered = new Set<number>();
        let from = 0;
        for (const { gap, days, ended: drawnEnd } of drawn) {
          from += gap;
          const ended = drawnEnd !== null && drawnEnd < days ? drawnEnd : null;
          await sign(dealer, { from, days, ended });
          for (let day = 0; day < (ended ?? days); day += 1) covered.add(from + day);
          from += days;
        }
        for (let day = 0; day <= from; day += 1)
          expect([day, await typeOn(dealer, day)]).toEqual([day, covered.has(day) ? 'AGREEMENT' : 'DEALER']);
        await database.sql('delete from clients.agreement where client_id = $1', [dealer]);
      }),
      { numRuns: 12 },
    );
  });

  it('stays agreement from one agreement to the next, and the trail says both ends', async () => {
    const dealer = await clientOf('DEALER');
    await sign(dealer, { from: 1, days: 2 });
    await sign(dealer, { from: 3, days: 2 });
    const types = [];
    for (let day = 0; day <= 5; day += 1) types.push(await typeOn(dealer, day));
    expect(types).toEqual(['DEALER', ...Array<string>(4).fill('AGREEMENT'), 'DEALER']);
    expect(await changes(dealer)).toEqual([
      { before: 'DEALER', after: 'AGREEMENT' },
      { before: 'AGREEMENT', after: 'DEALER' },
    ]);
  });
});

it('is not made of a walk-in account by what it signed before, nor stays one', async () => {
  const [never, once] = [await clientOf('DEALER'), await clientOf('DEALER')];
  await sign(once, { from: 0, days: 9 });
  expect(await typeOn(once, 0)).toBe('AGREEMENT');
  await sign(never, { from: 0, days: 9 });
  await database.sql('update clients.client set walk_in = true where id = any ($1::uuid[])', [[never, once]]);
  expect([await typeOn(never, 1), await typeOn(once, 1)]).toEqual(['DEALER', 'DEALER']);
});

it('leaves agents, members and who came without an agreement what they are', async () => {
  const [agent, member, alone] = [await clientOf('AGENT'), await clientOf('MEMBER'), await clientOf('AGREEMENT')];
  for (const id of [agent, member]) await sign(id, { from: 0, days: 2 });
  for (const day of [0, 2]) {
    expect(await typeOn(agent, day)).toBe('AGENT');
    expect(await typeOn(member, day)).toBe('MEMBER');
    expect(await typeOn(alone, day)).toBe('AGREEMENT');
  }
});
