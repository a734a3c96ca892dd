import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { regrade } from '../../../api/clients/tiers/regrade.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addClients, addStaff } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
let officer: Partial<ViewerFacts>;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  officer = { staffId: await addStaff(database, '信贷'), posts: ['CREDIT_OFFICER'] };
  await enactSeeded(database, ['KA', 'BK']);
});
afterAll(() => database.drop());

const figures = {
  fiscalYear: 2025,
  totalAssets: '1000000.00',
  totalLiabilities: '900000.00',
  currentAssets: '300000.00',
  currentLiabilities: '600000.00',
  revenue: '2000000.00',
  netProfit: '20000.00',
  industry: 'RETAIL',
};
const record = (clientId: string, viewer: Partial<ViewerFacts>, more: object = {}): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'recordFinancialStatement',
    input: { clientId, ...figures, idempotencyKey: v7(), ...more },
    answer:
      '... on StatementRecorded { client { id industry { code name } financialStatements { fiscalYear debtRatio } } }',
  });

describe('annual statements', () => {
  it('are recorded once, keep the latest year on the client, and move the segment with the next grading', async () => {
    const [clientId = ''] = await addClients(database, [{ ownerId: people.me, credit: 'fair' }]);
    const key = v7();
    const first = await record(clientId, people.specialist, { idempotencyKey: key });
    expect(first).toMatchObject({
      client: { industry: { code: 'RETAIL' }, financialStatements: [{ fiscalYear: 2025, debtRatio: '0.9' }] },
    });
    await record(clientId, people.specialist, { idempotencyKey: key });
    await record(clientId, people.specialist, { fiscalYear: 2023, totalLiabilities: '600000.00', industry: null });
    await record(clientId, people.specialist, { totalLiabilities: '700049.00' });
    const kept = await database.sql(
      'select statement_year, debt_ratio::text, industry from clients.client where id = $1',
      [clientId],
    );
    expect(kept).toEqual([{ statement_year: 2025, debt_ratio: '0.700049', industry: 'RETAIL' }]);
    const [count] = await database.sql<{ n: number }>('select count(*)::int as n from clients.financial_statement');
    expect(count?.n).toBe(3);
    await regrade(database.systemContext());
    const { data } = await askGraph(
      database,
      people.specialist,
      `{ clients(first: 5, filter: { segments: [RESTRICTED] }) { edges { node { id } } } }`,
    );
    expect(data?.['clients']).toEqual({ edges: [{ node: { id: clientId } }] });
    const audited = await database.sql(
      `select count(*)::int as n from platform.audit where action = 'client.recordStatement'`,
    );
    expect(audited).toEqual([{ n: 3 }]);
  });

  it('are not taken for the client of another, nor from who may not', async () => {
    const [clientId = ''] = await addClients(database, [{ ownerId: people.stranger }]);
    expect(await record(clientId, people.specialist)).toMatchObject({ __typename: 'NotFound' });
    expect(await record(clientId, people.director)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await record(clientId, officer)).toMatchObject({ __typename: 'NotFound' });
  });
});
