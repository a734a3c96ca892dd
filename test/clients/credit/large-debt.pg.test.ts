import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { creditStandings } from '../../../api/clients/credit/credit-standing.repository';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded } from '../prospects/key-accounts';
import { addClients } from '../some-clients';
import { segmentedClient, uploaded } from './applying';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase(entities);
});
afterAll(() => database.drop());

async function owe(clientId: string, amount: string): Promise<void> {
  const [orderId, id] = [v7(), v7()];
  await database.sql(
    `insert into sales."order" (id, number, client_id, ordered_at, ordered_on, amount, amount_company, kind)
     values ($1, $2, $3, '2026-10-01', '2026-10-01', $4, $4, 'SALE')`,
    [orderId, orderId, clientId, amount],
  );
  await database.sql(
    `insert into sales.receivable (id, source, number, order_id, order_number, client_id, currency, rate, amount,
       delivered_on, due_on, term_days, term_of, policy_version)
     values ($1, 'kehu', $2, $3, $2, $4, 'CNY', 1, $5, '2026-10-01', '2026-10-01', 0, 'COMPANY', 1)`,
    [id, id, orderId, clientId, amount],
  );
}

it('stands beside that of others when a client owes more than one amount can be', async () => {
  const [much = '', little = ''] = await addClients(database, [{}, {}]);
  for (let times = 0; times < 2; times += 1) await owe(much, '600000000000.00');
  await owe(little, '10.00');
  const context = database.systemContext();
  try {
    const standings = await creditStandings(context, [much, little], '2026-11-23');
    expect(standings.get(much)).toMatchObject({ owed: '1200000000000.00', overdue: '1200000000000.00' });
    expect(standings.get(little)).toMatchObject({ owed: '10.00' });
  } finally {
    await context.database.close();
  }
});

it('keeps nobody from applying for credit, whatever the checks make of it', async () => {
  const people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA', 'BK', 'CR']);
  const clientId = await segmentedClient(database, people, 'GENERAL');
  for (let times = 0; times < 2; times += 1) await owe(clientId, '600000000000.00');
  const input = {
    clientId,
    limit: '150000.00',
    validTo: '2027-10-31',
    purpose: '备货周转',
    documentIds: [await uploaded(database, people.specialist)],
    idempotencyKey: v7(),
  };
  const answer = '... on CreditApplicationChanged { application { state owed } }';
  expect(await change(database, people.specialist, { mutation: 'applyForCredit', input, answer })).toMatchObject({
    application: { state: 'SUBMITTED', owed: '1200000000000.00' },
  });
  const kept = await database.sql('select owed::text from clients.credit_application where client_id = $1', [clientId]);
  expect(kept).toEqual([{ owed: '1200000000000.00' }]);
});
