import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { terminateAgreement } from '../../../api/clients/agreements/agreement.service';
import { POSTS } from '../../../api/kernel/access/post';
import { scopesOfTexts, throughToken } from '../../../api/kernel/access/token-scope';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { RequestDatabase } from '../../../api/platform/database/request-database';
import { viewerSettings } from '../../../api/platform/database/viewer-settings';
import { signedIn } from '../../../api/platform/graph/signed-in';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
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
  [clientId = ''] = await addClients(database, [{ ownerId: people.me, businessType: 'AGREEMENT' }]);
});
afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;

/** An agreement in force; its scan is none of this. */
async function agreement(kind: 'VIP' | 'SALES' = 'VIP'): Promise<string> {
  const id = v7();
  await database.sql('set session_replication_role = replica');
  await database.sql(
    `insert into clients.agreement (id, number, client_id, kind, valid, signed_on, signatory, capacity, our_signatory,
       document_id, recorded_by, recorded_at)
     values ($1, $2, $3, $4, '[2026-01-01,2027-01-01)', '2025-12-20', '王海', 'LEGAL_REPRESENTATIVE', $5, gen_random_uuid(), $5, now())`,
    [id, id, clientId, kind, people.manager.staffId],
  );
  await database.sql('set session_replication_role = origin');
  return id;
}

const terminate = (viewer: Viewer, id: string): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'terminateAgreement',
    input: { id, version: 1, reason: '双方同意', idempotencyKey: v7() },
    answer: '... on AgreementChanged { agreement { state } }',
  });

/** Through a token of the KA manager that carries these rights. */
async function terminateByToken(scopes: readonly string[], id: string): Promise<object> {
  const context = database.contextOf(people.manager);
  const viewer = throughToken(signedIn(context), { id: v7(), scopes: scopesOfTexts(scopes) });
  const reading = new RequestDatabase(database.source, viewerSettings(viewer));
  try {
    const input = { id, version: 1, reason: '双方同意', idempotencyKey: v7() };
    return await terminateAgreement({ ...context, viewer, database: reading }, input, new Map());
  } finally {
    await reading.close();
  }
}

/** What became of the agreement and of the client, and what was written down of it. */
const standing = async (id: string) =>
  (
    await database.sql(
      `select a.terminated_on::text as ended, a.version, c.business_type as type, (
         select count(*)::int from platform.audit
         where subject_id = c.id::text and action in ('client.terminateAgreement','client.update')) as entries
       from clients.agreement a join clients.client c on c.id = a.client_id where a.id = $1`,
      [id],
    )
  )[0];
const UNTOUCHED = { ended: null, version: 1, type: 'AGREEMENT', entries: 0 };
const ENDED = { ended: '2026-11-23', version: 2, type: 'TRADING', entries: 2 };

describe('who may end an agreement', () => {
  it('is the KA manager, within their unit', async () => {
    const id = await agreement();
    expect(await terminate(people.manager, id)).toMatchObject({ agreement: { state: 'TERMINATED' } });
    expect(await standing(id)).toEqual(ENDED);
  });

  it('is no KA manager of another unit', async () => {
    const id = await agreement();
    const elsewhere = [people.stranger];
    const other: Viewer = {
      staffId: people.stranger,
      posts: ['KA_MANAGER'],
      circles: { own: elsewhere, team: elsewhere, unit: elsewhere },
    };
    expect(await terminate(other, id)).toMatchObject({ __typename: 'NotFound', code: 'NO_SUCH_AGREEMENT' });
    expect(await standing(id)).toEqual(UNTOUCHED);
  });

  it.each(POSTS.filter((post) => post !== 'KA_MANAGER'))(
    'is nobody who is %s, whomever they look after',
    async (post) => {
      const id = await agreement();
      const { circles } = people.manager;
      for (const kind of ['VIP', 'SALES'] as const) {
        const each = kind === 'VIP' ? id : await agreement(kind);
        expect(
          await terminate({ staffId: people.head, posts: [post], ...(circles && { circles }) }, each),
        ).toMatchObject({
          __typename: 'NotAllowed',
          code: 'MAY_NOT_WRITE_AGREEMENTS',
        });
        expect(await standing(each)).toEqual(UNTOUCHED);
      }
    },
  );

  it('is nobody who is not signed in', async () => {
    const id = await agreement();
    await expect(
      terminateAgreement(
        database.contextOf(null),
        { id, version: 1, reason: '双方同意', idempotencyKey: v7() },
        new Map(),
      ),
    ).rejects.toThrow();
    expect(await standing(id)).toEqual(UNTOUCHED);
  });
});

describe('a token that may write contracts', () => {
  const CONTRACTS = 'CLIENT_CONFIDENTIAL:WRITE';

  it.each([[[]], [['CLIENT_CARD:READ']]])(
    'and of cards %j ends no VIP agreement, which is what makes an agreement client',
    async (cards) => {
      const id = await agreement();
      expect(await terminateByToken([CONTRACTS, ...cards], id)).toMatchObject({
        __typename: 'NotAllowed',
        code: 'MAY_NOT_WRITE_CLIENT',
      });
      expect(await standing(id)).toEqual(UNTOUCHED);
    },
  );

  it('ends a sales agreement, which makes nothing of its client', async () => {
    const id = await agreement('SALES');
    expect(await terminateByToken([CONTRACTS], id)).toMatchObject({ __typename: 'AgreementChanged' });
    expect(await standing(id)).toEqual({ ...ENDED, type: 'AGREEMENT', entries: 1 });
  });

  it('and cards ends a VIP agreement', async () => {
    const id = await agreement();
    expect(await terminateByToken([CONTRACTS, 'CLIENT_CARD:WRITE'], id)).toMatchObject({
      __typename: 'AgreementChanged',
    });
    expect(await standing(id)).toEqual(ENDED);
  });

  it('only to read them ends nothing', async () => {
    const id = await agreement();
    expect(await terminateByToken(['CLIENT_CONFIDENTIAL:READ', 'CLIENT_CARD:WRITE'], id)).toMatchObject({
      code: 'MAY_NOT_WRITE_AGREEMENTS',
    });
    expect(await standing(id)).toEqual(UNTOUCHED);
  });
});
