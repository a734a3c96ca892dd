import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../support/database';
import { of, segmentedClient, SHOWN, uploaded } from './credit/applying';
import { askGraph, entities } from './graph';
import { addStaff } from './some-clients';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from './prospects/key-accounts';

let database: TestDatabase;
let people: KeyAccounts;
let clientId: string;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA', 'BK', 'CR']);
});
beforeEach(async () => {
  clientId = await segmentedClient(database, people, 'GENERAL');
});
afterAll(() => database.drop());

const becomesWalkIn = () => database.sql('update clients.client set walk_in = true where id = $1', [clientId]);
const word = (name: string) => ({ word: name });
const TODAY = '2026-11-23';

async function recordAgreement(): Promise<Outcome> {
  const input = {
    ...{ clientId, kind: word('SALES'), from: '2026-12-01', until: '2027-11-30', signedOn: TODAY },
    ...{ signatory: '王海', capacity: word('LEGAL_REPRESENTATIVE'), idempotencyKey: v7() },
    documentId: await uploaded(database, people.manager),
  };
  return change(database, people.manager, { mutation: 'recordAgreement', input, answer: '' });
}

async function applyForCredit(limit = '150000.00'): Promise<Outcome> {
  const input = {
    ...{ clientId, limit, validTo: '2027-10-31', purpose: '备货周转', idempotencyKey: v7() },
    documentIds: [await uploaded(database, people.specialist)],
  };
  return change(database, people.specialist, { mutation: 'applyForCredit', input, answer: SHOWN });
}

const setByHand = (mutation: string, grade: object): Promise<Outcome> =>
  change(database, people.specialist, {
    mutation,
    input: { clientId, ...grade, from: TODAY, until: '2027-02-20', reason: '战略客户', idempotencyKey: v7() },
    answer: '',
  });

const recordStatement = (): Promise<Outcome> =>
  change(database, people.specialist, {
    mutation: 'recordFinancialStatement',
    input: {
      ...{ clientId, fiscalYear: 2025, totalAssets: '1000000.00', totalLiabilities: '400000.00' },
      ...{ currentAssets: '500000.00', currentLiabilities: '200000.00', revenue: '2000000.00', netProfit: '90000.00' },
      idempotencyKey: v7(),
    },
    answer: '',
  });

const asTier = () => setByHand('requestTierOverride', { tier: word('A2') });
const asSegment = () => setByHand('requestSegmentOverride', { segment: word('RESTRICTED') });

describe('a walk-in account', () => {
  it('is agreed with, granted and graded by hand nothing, and is told what to do instead', async () => {
    await becomesWalkIn();
    for (const refused of [
      await recordAgreement(),
      await applyForCredit(),
      await asTier(),
      await asSegment(),
      await recordStatement(),
    ]) {
      expect(refused).toMatchObject({ code: 'WALK_IN', field: 'input.clientId' });
      expect(refused['message']).toContain('单独建立客户档案');
    }
  });

  it('is refused before it is applied for, in the words of the application', async () => {
    await becomesWalkIn();
    const { data } = await askGraph(
      database,
      people.specialist,
      `{ creditPrecheck(clientId: "${clientId}", limit: "1000.00", documents: 1) { ... on CreditPrecheck { refusedBecause } } }`,
    );
    expect(data?.['creditPrecheck']).toEqual({ refusedBecause: (await applyForCredit())['message'] });
  });

  it('can have a line ended that it has from before', async () => {
    // As if it had been applied for and approved before walk-in accounts were told apart.
    await database.sql('set session_replication_role = replica');
    await database.sql(
      `insert into clients.credit_line (id, client_id, "limit", valid, application_id, set_by, set_at)
       values (gen_random_uuid(), $1, 1000, '[2026-01-01,2027-01-01)', gen_random_uuid(), $2, now())`,
      [clientId, people.me],
    );
    await database.sql('set session_replication_role = origin');
    await becomesWalkIn();
    expect(await applyForCredit('0')).toMatchObject({ application: { state: 'SUBMITTED' } });
  });

  it('has no credit approved that was applied for before, and it can be rejected', async () => {
    const officer = { staffId: await addStaff(database, '信贷'), posts: ['CREDIT_OFFICER'] as const };
    const { id, version } = of(await applyForCredit());
    const report = { findings: '账实相符', repayment: '销售回款', risks: '按月对账', recommends: true };
    const signed = of(
      await change(database, officer, {
        mutation: 'signCreditReport',
        input: { id, version, ...report, idempotencyKey: v7() },
        answer: SHOWN,
      }),
    );
    await becomesWalkIn();
    const move = (name: string, note: string | null) =>
      change(database, people.manager, {
        mutation: 'moveCreditApplication',
        input: { id, version: signed.version, move: word(name), note, idempotencyKey: v7() },
        answer: SHOWN,
      });
    expect(await move('APPROVE', null)).toMatchObject({
      __typename: 'IllegalMove',
      code: 'WALK_IN',
      field: 'input.id',
    });
    expect(await database.sql('select from clients.credit_line where client_id = $1', [clientId])).toEqual([]);
    expect(await move('REJECT', '散客账户')).toMatchObject({ application: { state: 'REJECTED' } });
  });

  it.each([
    ['Tier', asTier],
    ['Segment', asSegment],
  ] as const)('has no %s by hand approved that was asked for before, and it can be rejected', async (grade, ask) => {
    const [shown, table] = [`${grade.toLowerCase()}Override`, `clients.${grade.toLowerCase()}_override`];
    expect(await ask()).not.toHaveProperty('code');
    const [row] = await database.sql<{ id: string }>(`select id from ${table} where client_id = $1`, [clientId]);
    await becomesWalkIn();
    const move = (name: string, note: string | null) =>
      change(database, people.deputy, {
        mutation: `move${grade}Override`,
        input: { id: row?.id, version: 1, move: word(name), note, idempotencyKey: v7() },
        answer: `... on ${grade}OverrideChanged { ${shown} { state } }`,
      });
    expect(await move('APPROVE', null)).toMatchObject({
      __typename: 'IllegalMove',
      code: 'WALK_IN',
      field: 'input.id',
    });
    expect(await move('REJECT', '散客账户')).toMatchObject({ [shown]: { state: 'REJECTED' } });
  });

  it('has no such row in the database either, whoever writes it', async () => {
    await becomesWalkIn();
    for (const [table, more] of Object.entries({
      agreement: '',
      credit_application: 'wanted_limit',
      credit_line: '"limit"',
      financial_statement: '',
      plan_client: '',
      segment_override: '',
      tier_override: '',
    }))
      await expect(
        database.sql(
          `insert into clients.${table} (id, client_id${more && `, ${more}`}) values (gen_random_uuid(), $1${more && ', 1'})`,
          [clientId],
        ),
        table,
      ).rejects.toMatchObject({ constraint: 'of_one_client' });
  });

  it('is no recipient of a notice to clients', async () => {
    const audience = async () =>
      (await database.sql<{ client_id: string }>(`select client_id from clients.notice_audience('{}')`)).map(
        (row) => row.client_id,
      );
    expect(await audience()).toContain(clientId);
    await becomesWalkIn();
    expect(await audience()).not.toContain(clientId);
  });
});
