import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { creditApprovals } from '../../../api/clients/credit/credit-approvals.service';
import { approvalPage } from '../../../api/inbox/approval-list.service';
import type { Approval } from '../../../api/inbox/approval.schema';
import { decideApprovals } from '../../../api/inbox/decide-approvals.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addStaff, asking } from '../some-clients';
import { of, segmentedClient, SHOWN, uploaded, type Application } from './applying';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: KeyAccounts;
let officer: Viewer;
let general: Viewer;
let clientId: string;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  officer = { staffId: await addStaff(database, '信贷'), posts: ['CREDIT_OFFICER'] };
  general = { staffId: await addStaff(database, '总经理'), posts: ['GENERAL_MANAGER'] };
  await enactSeeded(database, ['KA', 'BK', 'CR']);
});
beforeEach(async () => {
  for (const table of ['credit_line', 'credit_report', 'credit_document', 'credit_application'])
    await database.sql(`delete from clients.${table}`);
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

async function creditOf(id: string, viewer: Viewer = people.specialist): Promise<unknown> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    `{ client(id: "${id}") { credit { limit validTo owed headroom policy } } }`,
  );
  expect(errors).toEqual([]);
  return (data?.['client'] as { credit: unknown }).credit;
}

describe('an application for credit', () => {
  it('is checked, investigated and approved, and sets the line in the same transaction', async () => {
    expect(await creditOf(clientId)).toMatchObject({ limit: '0.00', validTo: null, policy: 'ORDINARY' });
    const submitted = await apply();
    expect(submitted).toMatchObject({
      application: {
        state: 'SUBMITTED',
        needsReason: false,
        approverPosts: ['KA_MANAGER', 'DEPUTY_GM_SALES', 'GENERAL_MANAGER'],
        documents: [{ fileName: '报表.pdf' }],
        changeWhy: { clause: { id: 'BK-2' }, rule: 'GENERAL: ordinary' },
        moves: ['WITHDRAW'],
      },
    });
    expect(of(submitted).number).toMatch(/^SX2026-\d{4}$/);
    expect(await move(of(submitted), 'APPROVE', people.manager)).toMatchObject({ __typename: 'IllegalMove' });
    const signed = await sign(of(submitted));
    expect(signed).toMatchObject({
      application: { state: 'INVESTIGATED', reports: [{ serial: 1, author: { id: officer.staffId } }] },
    });
    const approved = await move(of(signed), 'APPROVE', people.manager);
    expect(approved).toMatchObject({ application: { state: 'APPROVED', moves: [] } });
    expect(await creditOf(clientId)).toMatchObject({
      limit: '150000.00',
      validTo: '2027-10-31',
      headroom: '150000.00',
    });
    const actions = await database.sql(`select action from platform.audit where subject_id = $1 order by at, id`, [
      of(submitted).id,
    ]);
    expect(actions.map((row) => (row as { action: string }).action)).toEqual([
      'credit.apply',
      'credit.report',
      'credit.approve',
    ]);
  });

  it('is done once for an idempotency key', async () => {
    const key = v7();
    const documentIds = [await uploaded(database, people.specialist)];
    const first = await apply({ idempotencyKey: key, documentIds });
    const again = await apply({ idempotencyKey: key, documentIds });
    expect(of(again).id).toBe(of(first).id);
    expect(again).toMatchObject({ replayed: true });
    expect(await apply()).toMatchObject({ __typename: 'IllegalMove', code: 'APPLICATION_WAITS' });
  });

  it('is one of many sent at once, and numbers have no gap', async () => {
    const [before] = await database.sql<{ last: number }>(
      `select last from clients.credit_counter where scope = '2026'`,
    );
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => apply()));
    expect(outcomes.map(({ __typename }) => __typename).sort()).toEqual([
      'CreditApplicationChanged',
      'IllegalMove',
      'IllegalMove',
      'IllegalMove',
    ]);
    const [after] = await database.sql<{ last: number }>(
      `select last from clients.credit_counter where scope = '2026'`,
    );
    expect(after?.last).toBe((before?.last ?? 0) + 1);
  });

  it('is neither decided by who applied or investigated, nor investigated by who applied, nor seen by others', async () => {
    const own = of(await apply({}, people.manager));
    expect(await sign(own, people.manager)).toMatchObject({ code: 'MAY_NOT_MOVE_APPLICATION' });
    const signed = of(await sign(own));
    expect(await move(signed, 'APPROVE', people.manager)).toMatchObject({ code: 'MAY_NOT_MOVE_APPLICATION' });
    expect(await move(signed, 'APPROVE', officer)).toMatchObject({ code: 'MAY_NOT_MOVE_APPLICATION' });
    expect(await move(signed, 'APPROVE', people.director)).toMatchObject({ code: 'MAY_NOT_MOVE_APPLICATION' });
    const stranger = {
      staffId: people.stranger,
      posts: ['KA_SPECIALIST'],
      circles: { own: [people.stranger], team: [], unit: [] },
    };
    expect(await move(signed, 'APPROVE', stranger as Viewer)).toMatchObject({ __typename: 'NotFound' });
    expect(await move(signed, 'APPROVE', people.deputy)).toMatchObject({ application: { state: 'APPROVED' } });
  });

  it('goes up to the post of its amount', async () => {
    const signed = of(await sign(of(await apply({ limit: '250000.00' }))));
    expect(await move(signed, 'APPROVE', people.manager)).toMatchObject({ code: 'MAY_NOT_MOVE_APPLICATION' });
    expect(await move(signed, 'APPROVE', general)).toMatchObject({ application: { state: 'APPROVED' } });
  });

  it('needs a reason to be approved past a missed condition, and to be rejected', async () => {
    const signed = of(await sign(of(await apply({ documentIds: [] }))));
    expect(await move(signed, 'APPROVE', people.manager)).toMatchObject({
      code: 'REASON_FOR_EXCEPTION',
      clause: 'CR-3',
    });
    expect(await move(signed, 'REJECT', people.manager)).toMatchObject({ code: 'REQUIRED', field: 'input.note' });
    expect(await move(signed, 'APPROVE', people.manager, { note: '老客户，材料后补' })).toMatchObject({
      application: { state: 'APPROVED' },
    });
  });

  it('is corrected by the next version of its report alone, and what was read before is stale then', async () => {
    const signed = of(await sign(of(await apply())));
    const corrected = await sign(signed, officer, { recommends: false, findings: '更正：存货不符' });
    expect(corrected).toMatchObject({
      application: {
        reports: [
          { serial: 2, recommends: false },
          { serial: 1, recommends: true },
        ],
      },
    });
    expect(await move(signed, 'APPROVE', people.manager)).toMatchObject({ __typename: 'StaleVersion' });
    const other = { staffId: await addStaff(database, '另一信贷'), posts: ['CREDIT_OFFICER'] } as Viewer;
    expect(await sign(of(corrected), other)).toMatchObject({ code: 'MAY_NOT_MOVE_APPLICATION' });
    const { database: own } = database.contextOf(officer);
    const rewrite = own.write((transaction) =>
      transaction.rows({ text: `update clients.credit_report set findings = 'x'`, values: [] }),
    );
    await expect(rewrite).rejects.toThrow('permission denied');
    await own.close();
  });

  it('is withdrawn by who applied, and makes room for another', async () => {
    const submitted = of(await apply());
    expect(await move(submitted, 'WITHDRAW', people.manager)).toMatchObject({ code: 'MAY_NOT_MOVE_APPLICATION' });
    expect(await move(submitted, 'WITHDRAW', people.specialist)).toMatchObject({ application: { state: 'WITHDRAWN' } });
    expect(await apply()).toMatchObject({ __typename: 'CreditApplicationChanged' });
  });
});

describe('the credit policy', () => {
  it('refuses what BK-2 does not allow, and says what it does', async () => {
    clientId = await segmentedClient(database, people, 'RESTRICTED');
    const refused = await apply();
    expect(refused).toMatchObject({ code: 'EXPOSURE_MAY_ONLY_FALL', clause: 'BK-2', field: 'input.limit' });
    // Less than nothing is no cure.
    expect(refused['message']).toContain('现在没有额度，因此不能授信');
    clientId = await segmentedClient(database, people, 'QUALITY');
    expect(await apply()).toMatchObject({ code: 'ONLY_RESTRUCTURING', clause: 'BK-2' });
    clientId = await segmentedClient(database, people, 'KEY');
    expect(await apply()).toMatchObject({ application: { creditPolicy: 'ANNOUNCED_FIRST', isPriority: true } });
  });

  it('is asked again when it is decided: a client restricted in between gets no more', async () => {
    const signed = of(await sign(of(await apply())));
    await database.sql(`update clients.client set segment = 'RESTRICTED' where id = $1`, [clientId]);
    expect(await move(signed, 'APPROVE', people.manager)).toMatchObject({ code: 'EXPOSURE_MAY_ONLY_FALL' });
    expect(await creditOf(clientId)).toMatchObject({ limit: '0.00', policy: 'DECREASE_ONLY' });
  });

  it('lets the line of a restricted client fall, by periods that do not overlap', async () => {
    const first = of(await sign(of(await apply({ limit: '90000.00' }))));
    await move(first, 'APPROVE', people.manager);
    await database.sql(`update clients.client set segment = 'RESTRICTED' where id = $1`, [clientId]);
    expect((await apply({ limit: '90000.00' }))['message']).toContain('敞口只减不增：额度须低于现有的 ¥90,000。');
    const lower = of(await sign(of(await apply({ limit: '40000.00' }))));
    expect(await move(lower, 'APPROVE', people.manager)).toMatchObject({ application: { state: 'APPROVED' } });
    expect(await creditOf(clientId)).toMatchObject({ limit: '40000.00' });
    const lines = await database.sql(
      `select "limit"::text, isempty(valid) as empty from clients.credit_line where client_id = $1 order by set_at, "limit" desc`,
      [clientId],
    );
    expect(lines).toEqual([
      { limit: '90000.00', empty: true },
      { limit: '40000.00', empty: false },
    ]);
  });
});

const waiting = (viewer: Viewer) =>
  asking(database, viewer, async (context): Promise<readonly Approval[]> => {
    const { edges } = await approvalPage(context, [creditApprovals], { first: 50, after: null, kinds: null });
    return edges.map(({ node }) => node);
  });

describe('the inbox', () => {
  it('holds what was investigated for the posts of its amount, and decides it once', async () => {
    await apply({ limit: '300000.00' });
    expect(await waiting(people.deputy)).toEqual([]);
    await database.sql('delete from clients.credit_document');
    await database.sql('delete from clients.credit_application');
    const signed = of(await sign(of(await apply({ limit: '300000.00' }))));
    for (const viewer of [people.manager, people.specialist, people.director, officer])
      expect(await waiting(viewer)).toEqual([]);
    const [entry] = await waiting(people.deputy);
    expect(entry).toMatchObject({
      kind: 'CREDIT',
      number: signed.number,
      amount: '300000.00',
      post: 'DEPUTY_GM_SALES',
      clause: 'CR-4',
    });
    if (entry === undefined) throw new Error('nothing waits');
    const { id, version } = entry;
    const decided = await asking(database, people.deputy, (context) =>
      decideApprovals(context, [creditApprovals], {
        approvals: [{ id, version }],
        decision: 'APPROVED',
        idempotencyKey: v7(),
      }),
    );
    expect(decided).toMatchObject({ answers: [{ answer: { __typename: 'ApprovalDecided' } }] });
    expect(await creditOf(clientId)).toMatchObject({ limit: '300000.00' });
    expect(await waiting(general)).toEqual([]);
  });
});

describe('the credit officer', () => {
  it('reads the name of who applied, and nothing else of its card', async () => {
    await apply();
    const { data } = await askGraph(
      database,
      officer,
      '{ creditApplications(first: 5) { edges { node { number client { name city annualVolume } } } } }',
    );
    const { edges } = data?.['creditApplications'] as { edges: { node: { client: Record<string, unknown> } }[] };
    expect(edges).toHaveLength(1);
    expect(edges[0]?.node.client).toMatchObject({ city: null, annualVolume: null });
    expect(edges[0]?.node.client['name']).toEqual(expect.any(String));
  });
});
