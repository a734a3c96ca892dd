import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { REASON_OF_EARLIER } from '../../../api/migrations/0391-credit-answer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addStaff } from '../some-clients';
import { of, segmentedClient, SHOWN, uploaded, type Application } from './applying';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: KeyAccounts;
let officer: Viewer;
let clientId: string;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  officer = { staffId: await addStaff(database, '信贷'), posts: ['CREDIT_OFFICER'] };
  await enactSeeded(database, ['KA', 'BK', 'CR']);
});
beforeEach(async () => {
  clientId = await segmentedClient(database, people, 'GENERAL');
});
afterAll(() => database.drop());

async function apply(more: Record<string, unknown> = {}, viewer: Viewer = people.specialist): Promise<Outcome> {
  const input = {
    clientId,
    limit: '150000.00',
    validTo: '2027-10-31',
    purpose: '备货周转',
    documentIds: [await uploaded(database, viewer)],
    idempotencyKey: v7(),
    ...more,
  };
  return change(database, viewer, { mutation: 'applyForCredit', input, answer: SHOWN });
}

const sign = ({ id, version }: Application, viewer: Viewer = officer, more: object = {}): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'signCreditReport',
    input: {
      id,
      version,
      findings: '账实相符',
      repayment: '销售回款',
      risks: '按月对账',
      recommends: true,
      idempotencyKey: v7(),
      ...more,
    },
    answer: SHOWN,
  });

const move = ({ id, version }: Application, how: string, viewer: Viewer, more: object = {}): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'moveCreditApplication',
    input: { id, version, move: { word: how }, idempotencyKey: v7(), ...more },
    answer: SHOWN,
  });

describe('an application, to who investigates it', () => {
  it('tells why it is to be answered by then, and earlier ones are given their reason', async () => {
    const { id } = of(await apply());
    const why = async (): Promise<unknown> => {
      const { data } = await askGraph(
        database,
        officer,
        `{ creditApplication(id: "${id}") { dueAt dueWhy { clause { id } policyVersion rule inputs { name value unit } } } }`,
      );
      return data?.['creditApplication'];
    };
    const told = await why();
    expect(told).toMatchObject({
      dueWhy: { clause: { id: 'CR-3' }, policyVersion: 1, rule: 'answered ≤ requestedAt + 5 workingDay' },
    });
    await database.sql('update clients.credit_application set due_why = null');
    expect(await why()).toMatchObject({ dueWhy: null });
    await database.sql(REASON_OF_EARLIER);
    expect(await why()).toEqual(told);
  });

  it('needs a reason to be approved where a condition is not on record, and says so', async () => {
    await database.sql('update clients.client set statement_year = null, debt_ratio = null where id = $1', [clientId]);
    const signed = of(await sign(of(await apply())));
    const refused = await move(signed, 'APPROVE', people.manager);
    expect(refused).toMatchObject({ code: 'REASON_FOR_EXCEPTION', clause: 'CR-3' });
    expect(refused['message']).toContain('不满足或没有资料');
  });
});

describe('the credit officer', () => {
  const found = async (search: string): Promise<string[]> => {
    const { data, errors } = await askGraph(
      database,
      officer,
      `{ clients(first: 20, filter: { search: "${search}" }) { edges { node { id name number tier { code } } } } }`,
    );
    expect(errors).toEqual([]);
    const { edges } = data?.['clients'] as { edges: { node: { id: string; name: string; tier: unknown } }[] };
    for (const { node } of edges) expect(node).toMatchObject({ name: expect.any(String) as string, tier: null });
    return edges.map(({ node }) => node.id);
  };

  it('finds by number who has applied before, applies for it, and neither investigates nor finds anybody else', async () => {
    const [{ number } = { number: '' }] = await database.sql<{ number: string }>(
      'select number from clients.client where id = $1',
      [clientId],
    );
    expect(await found(number)).toEqual([]);
    expect(await apply({}, officer)).toMatchObject({ code: 'NO_SUCH_CLIENT' });
    await move(of(await apply()), 'WITHDRAW', people.specialist);
    expect(await found(number)).toEqual([clientId]);
    const applied = await apply({}, officer);
    expect(applied).toMatchObject({ application: { state: 'SUBMITTED', moves: ['WITHDRAW'] } });
    expect(await sign(of(applied))).toMatchObject({ code: 'MAY_NOT_MOVE_APPLICATION' });
  });
});
