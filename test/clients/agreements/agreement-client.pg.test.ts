import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followAgreements } from '../../../api/clients/agreements/agreement-type.service';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
afterAll(() => database.drop());

const word = (name: string) => ({ word: name });

async function clientOf(businessType: string): Promise<string> {
  const [id = ''] = await addClients(database, [{ ownerId: people.me, businessType }]);
  return id;
}

async function record(clientId: string, input: Record<string, unknown> = {}): Promise<Outcome> {
  const documentId = v7();
  await database.sql(
    `insert into platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)
     values ($1, $2, 'x.pdf', 'application/pdf', 9, $3, now())`,
    [documentId, 'a'.repeat(64), people.manager.staffId],
  );
  const agreement = {
    clientId,
    kind: word('VIP'),
    from: '2026-11-01',
    until: '2027-10-31',
    signedOn: '2026-11-23',
    signatory: '王海',
    capacity: word('LEGAL_REPRESENTATIVE'),
    documentId,
    idempotencyKey: v7(),
    ...input,
  };
  const answer = '... on AgreementChanged { agreement { id client { businessType } } }';
  return change(database, people.manager, { mutation: 'recordAgreement', input: agreement, answer });
}

const end = (agreement: unknown): Promise<Outcome> =>
  change(database, people.manager, {
    mutation: 'terminateAgreement',
    input: { id: (agreement as { id: string }).id, version: 1, reason: '双方同意', idempotencyKey: v7() },
    answer: '... on AgreementChanged { agreement { client { businessType } } }',
  });

const trail = (clientId: string) =>
  database.sql(
    `select before, after from platform.audit where action = 'client.update' and subject_id = $1 order by at, id`,
    [clientId],
  );

describe('a VIP agreement', () => {
  it('makes an agreement client of a dealer, and the trail says from what', async () => {
    const dealer = await clientOf('DEALER');
    expect(await record(dealer)).toMatchObject({ agreement: { client: { businessType: 'AGREEMENT' } } });
    expect(await trail(dealer)).toEqual([{ before: { businessType: 'DEALER' }, after: { businessType: 'AGREEMENT' } }]);
    const [row] = await database.sql('select version from clients.client where id = $1', [dealer]);
    expect(row).toEqual({ version: 2 });
  });

  it('that is ended makes it a dealer again at once, and the trail says so; one that is to come alters nothing', async () => {
    const dealer = await clientOf('DEALER');
    const { agreement } = await record(dealer);
    const next = await record(dealer, { from: '2027-11-01', until: '2028-10-31' });
    expect(await end(next['agreement'])).toMatchObject({ agreement: { client: { businessType: 'AGREEMENT' } } });
    expect(await end(agreement)).toMatchObject({ agreement: { client: { businessType: 'DEALER' } } });
    expect((await trail(dealer)).at(-1)).toEqual({
      before: { businessType: 'AGREEMENT' },
      after: { businessType: 'DEALER' },
    });
    expect(await trail(dealer)).toHaveLength(2);
    expect(await followAgreements(database.systemContext())).toBe(0);
    const never = await clientOf('AGREEMENT');
    expect(await end((await record(never))['agreement'])).toMatchObject({
      agreement: { client: { businessType: 'TRADING' } },
    });
  });

  it.each(['AGENT', 'MEMBER', 'AGREEMENT'])('leaves a client of type %s what it is', async (type) => {
    const client = await clientOf(type);
    expect(await record(client)).toMatchObject({ agreement: { client: { businessType: type } } });
    expect(await trail(client)).toEqual([]);
  });

  it('that is over, or a sales agreement, changes no type', async () => {
    const dealer = await clientOf('DEALER');
    expect(await record(dealer, { from: '2025-01-01', until: '2025-12-31', signedOn: '2025-01-01' })).toMatchObject({
      agreement: { client: { businessType: 'DEALER' } },
    });
    expect(await record(dealer, { kind: word('SALES') })).toMatchObject({
      agreement: { client: { businessType: 'DEALER' } },
    });
  });

  it('that is refused changes no type either', async () => {
    const dealer = await clientOf('DEALER');
    expect(await record(dealer, { documentId: v7() })).toMatchObject({ code: 'NOT_YOUR_DOCUMENT' });
    expect(await trail(dealer)).toEqual([]);
  });
});
