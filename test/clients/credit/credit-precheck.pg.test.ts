import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addStaff } from '../some-clients';
import { segmentedClient, SHOWN, uploaded } from './applying';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: KeyAccounts;
let general: Viewer;
let clientId: string;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  general = { staffId: await addStaff(database, '总经理'), posts: ['GENERAL_MANAGER'] };
  await enactSeeded(database, ['KA', 'BK', 'CR']);
});
beforeEach(async () => {
  clientId = await segmentedClient(database, people, 'GENERAL');
});
afterAll(() => database.drop());

async function apply(limit = '150000.00'): Promise<Outcome> {
  const input = {
    clientId,
    limit,
    validTo: '2027-10-31',
    purpose: '备货周转',
    documentIds: [await uploaded(database, people.specialist)],
    idempotencyKey: v7(),
  };
  return change(database, people.specialist, { mutation: 'applyForCredit', input, answer: SHOWN });
}

describe('the check before applying', () => {
  const precheck = async (limit: string, documents: number, viewer: Viewer = people.specialist) => {
    const { data, errors } = await askGraph(
      database,
      viewer,
      `{ creditPrecheck(clientId: "${clientId}", limit: "${limit}", documents: ${documents}) { __typename
        ... on CreditPrecheck { presentLimit creditPolicy refusedBecause approverPosts checks { condition result } }
        ... on Problem { code field message } } }`,
    );
    expect(errors).toEqual([]);
    return data?.['creditPrecheck'] as Outcome & { checks: object[]; approverPosts: string[] };
  };

  it('finds what applying finds, and writes nothing', async () => {
    const told = await precheck('150000.00', 1);
    expect(told).toMatchObject({ presentLimit: '0.00', creditPolicy: 'ORDINARY', refusedBecause: null });
    expect(await database.sql('select 1 from clients.credit_application')).toEqual([]);
    const { application } = (await apply()) as unknown as {
      application: { checks: object[]; approverPosts: string[] };
    };
    expect(application.checks).toEqual(told.checks);
    expect(application.approverPosts).toEqual(told.approverPosts);
  });

  it('tells what would be missed and what would be refused, with the cure', async () => {
    const missed = await precheck('900000.00', 0);
    expect(missed.checks).toContainEqual({ condition: 'documentsAtLeast', result: 'FAILED' });
    expect(missed.checks).toContainEqual({ condition: 'limitToVolumeAtMost', result: 'FAILED' });
    clientId = await segmentedClient(database, people, 'ELIMINATED');
    expect((await precheck('1.00', 1))['refusedBecause']).toContain('不能授信');
  });

  it('is of those who could apply', async () => {
    expect(await precheck('1.00', 0, general)).toMatchObject({ code: 'MAY_NOT_APPLY_FOR_CREDIT' });
    expect(await precheck('-1.00', 0)).toMatchObject({ code: 'LIMIT_BELOW_ZERO' });
    const tooHigh = { __typename: 'InvalidInput', code: 'LIMIT_TOO_HIGH', field: 'input.limit' };
    expect(await precheck('1000000000000', 0)).toMatchObject(tooHigh);
    expect(await apply('1000000000000')).toMatchObject(tooHigh);
    expect(await apply('0.125')).toMatchObject({ code: 'LIMIT_TOO_FINE' });
    const circles = { own: [people.stranger], team: [], unit: [] };
    const stranger = { ...people.specialist, staffId: people.stranger, circles };
    expect(await precheck('1.00', 0, stranger)).toMatchObject({ code: 'NO_SUCH_CLIENT' });
  });
});
