import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import {
  decisionsOfComplaint,
  recordsOfComplaint,
  repairOfComplaint,
} from '../../../api/complaints/records/case-contents.service';
import { ComplaintEntity, ComplaintEventEntity } from '../../../api/complaints/complaint.entity';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { caseDesk } from '../case-desk';
import { staffPosts } from '../case-staff';
import { specialist } from '../viewers';

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Partial<ViewerFacts>;
let desk: ReturnType<typeof caseDesk>;

beforeAll(async () => {
  database = await testDatabase([ComplaintEntity, ComplaintEventEntity]);
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  desk = caseDesk({ database, people, at });
});
afterAll(() => database.drop());

async function as<T>(viewer: Partial<ViewerFacts>, work: (context: RequestContext) => Promise<T>): Promise<T> {
  const context = database.contextOf(viewer);
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}

async function atDecide(): Promise<string> {
  const id = await desk.file('PRODUCT_QUALITY');
  await desk.until(id, 'decide');
  return id;
}

const shown = (id: string, post: Post) => as(at(post), (context) => decisionsOfComplaint(context, id));
const may = (id: string, post: Post) => as(at(post), (context) => recordsOfComplaint(context, id));

describe('the committee’s decision', () => {
  it('is prepared by finance, goes forward with its budget, comes back objected, and keeps every version', async () => {
    const id = await atDecide();
    expect(await may(id, 'GM_OFFICE')).toContain('DECISION');
    expect(await may(id, 'ACCOUNTANT')).toContain('DECISION');
    expect(await may(id, 'PRODUCTION_MANAGER')).not.toContain('DECISION');
    expect(await desk.decide(id, at('ACCOUNTANT'), { budget: '100.01' })).toMatchObject({ __typename: 'CaseChanged' });
    await desk.decide(id, at('GM_OFFICE'), {
      budget: '8000.01',
      shares: [
        { party: 'FACTORY', department: 'PRODUCTION', percentage: '33.3333' },
        { party: 'SUPPLIER', name: '恒鑫轴承', percentage: '66.6667' },
      ],
    });
    await desk.go(id, at('GM_OFFICE'), 'COMPLETE', { conclusion: 'UPHELD' });
    // 8 000.01 is above what the sales manager may approve.
    expect(await desk.stored(id)).toMatchObject({ step: 'approve', post: 'DEPUTY_GM_SALES' });
    await desk.go(id, at('DEPUTY_GM_SALES'));
    await desk.go(id, at('SALES_MANAGER'), 'COMPLETE', { clientAnswer: 'OBJECTED', reason: '客户不同意比例' });
    expect(await desk.stored(id)).toMatchObject({ step: 'decide' });
    expect(await desk.go(id, at('GM_OFFICE'), 'COMPLETE', { conclusion: 'UPHELD' })).toMatchObject({
      __typename: 'InvalidInput',
      code: 'SPLIT_NEEDED',
    });
    await desk.decide(id, at('GM_OFFICE'), { budget: '100.00' });
    const versions = await shown(id, 'ACCOUNTANT');
    expect(versions.map(({ version, standing, reason }) => [version, standing, reason])).toEqual([
      [1, 'REPLACED', null],
      [2, 'OBJECTED', '客户不同意比例'],
      [3, 'DRAFT', null],
    ]);
    expect(versions[1]?.shares.map(({ amount }) => amount)).toEqual(['2666.67', '5333.34']);
    expect((await shown(id, 'PRODUCTION_MANAGER'))[1]).toMatchObject({
      budget: null,
      shares: [
        { party: 'FACTORY', percentage: null, amount: null },
        { party: 'SUPPLIER', percentage: null },
      ],
    });
    await desk.until(id, 'end');
    expect((await shown(id, 'GENERAL_MANAGER')).at(-1)?.standing).toBe('COUNTERSIGNED');
  });

  it('is carried by the combined opinion of the departments, without a day of repair, and loops as the committee’s', async () => {
    const id = await desk.file('PRODUCT_QUALITY', { overseas: true });
    await desk.until(id, 'combine');
    expect(await may(id, 'ACCOUNTANT')).toContain('DECISION');
    expect(await may(id, 'SALES_MANAGER')).not.toContain('DECISION');
    expect(await desk.decide(id, at('GM_OFFICE'))).toMatchObject({ code: 'NOTHING_REPAIRED', field: 'input.repairBy' });
    const shares = [
      { party: 'FACTORY' as const, department: 'QUALITY' as const, percentage: '33.3333' },
      { party: 'CARRIER' as const, name: '远洋货代', percentage: '66.6667' },
    ];
    const decided = { repairBy: null, budget: '60000.01', shares };
    expect(await desk.decide(id, at('GM_OFFICE'), decided)).toMatchObject({ __typename: 'CaseChanged' });
    await desk.go(id, at('GM_OFFICE'), 'COMPLETE', { conclusion: 'UPHELD' });
    // The budget of the split is approved by its amount, whatever sales proposed.
    expect(await desk.stored(id)).toMatchObject({ step: 'approve', post: 'GENERAL_MANAGER' });
    await desk.go(id, at('GENERAL_MANAGER'));
    await desk.go(id, at('SALES_MANAGER'), 'COMPLETE', { clientAnswer: 'OBJECTED', reason: '要求承运商全额承担' });
    expect(await desk.stored(id)).toMatchObject({ step: 'propose', post: 'SALES_MANAGER' });
    await desk.go(id, at('SALES_MANAGER'));
    expect(await desk.go(id, at('GM_OFFICE'), 'COMPLETE', { conclusion: 'UPHELD' })).toMatchObject({
      code: 'SPLIT_NEEDED',
    });
    await desk.decide(id, at('GM_OFFICE'), { ...decided, budget: '0.01' });
    await desk.go(id, at('GM_OFFICE'), 'COMPLETE', { conclusion: 'UPHELD' });
    await desk.until(id, 'end');
    const versions = await shown(id, 'ACCOUNTANT');
    expect(versions.map(({ standing, repairBy, shares: of }) => [standing, repairBy, of.map((s) => s.amount)])).toEqual(
      [
        ['OBJECTED', null, ['19999.98', '40000.03']],
        ['COUNTERSIGNED', null, ['0.00', '0.01']],
      ],
    );
    expect(await as(at('GM_OFFICE'), (context) => repairOfComplaint(context, id))).toBeNull();
  });

  it('needs the day where something is repaired', async () => {
    expect(await desk.decide(await atDecide(), at('GM_OFFICE'), { repairBy: null })).toMatchObject({
      code: 'REQUIRED',
      field: 'input.repairBy',
    });
  });

  it('is refused to others, at another step, past another’s change, and twice under one key is once', async () => {
    const id = await desk.file('PRODUCT_QUALITY');
    expect(await desk.decide(id, at('GM_OFFICE'))).toMatchObject({ __typename: 'NotAllowed' });
    await desk.until(id, 'decide');
    expect(await desk.decide(id, at('QUALITY_MANAGER'))).toMatchObject({ __typename: 'NotFound' });
    expect(await desk.decide(id, specialist(people.hong))).toMatchObject({ __typename: 'NotFound' });
    expect(await desk.decide(id, at('GM_OFFICE'), { version: 1 })).toMatchObject({ __typename: 'StaleVersion' });
    expect(await desk.decide('nonsense', at('GM_OFFICE'), { version: 1 }).catch(() => 'fault')).not.toBe('answered');
    for (const wrong of [
      { memo: '' },
      { memo: 'a\u0000' },
      { memo: '长'.repeat(2_001) },
      { repairBy: '2026-11-01' },
      { repairBy: '2026-02-30' },
      { budget: '-1' },
      { shares: [{ party: 'FACTORY' as const, percentage: '99' }] },
    ])
      expect(await desk.decide(id, at('GM_OFFICE'), wrong), JSON.stringify(wrong).slice(0, 60)).toMatchObject({
        __typename: 'InvalidInput',
      });
    const once = { version: (await desk.stored(id)).version, idempotencyKey: v7() };
    const answers = await Promise.all([1, 2, 3].map(() => desk.decide(id, at('GM_OFFICE'), once)));
    expect(answers.map((answer) => ('replayed' in answer ? answer.replayed : answer.code)).sort()).toEqual([
      false,
      true,
      true,
    ]);
    expect(await desk.count('complaints.decision', `complaint_id = '${id}'`)).toBe(1);
    expect(await desk.count('platform.audit', `subject_id = '${id}' and action = 'complaint.decision'`)).toBe(1);
    expect(await desk.count('complaints.event', `complaint_id = '${id}' and kind = 'DECISION'`)).toBe(1);
  });

  it('cannot be stored unless its split is whole, whoever writes it', async () => {
    const id = await atDecide();
    await desk.decide(id, at('GM_OFFICE'));
    const [{ decision = '' } = {}] = await database.sql<{ decision: string }>(
      'select id as decision from complaints.decision where complaint_id = $1',
      [id],
    );
    const whole = /sums to/;
    const add = `insert into complaints.liability_share values ('${decision}', 9, 'CARRIER', null, '顺路', 1, 0)`;
    await expect(database.sql(add)).rejects.toThrow(whole);
    const cut = `update complaints.liability_share set amount = amount - 0.01 where decision_id = '${decision}' and seq = 1`;
    await expect(database.sql(cut)).rejects.toThrow(whole);
    await expect(
      database.sql(`delete from complaints.liability_share where decision_id = '${decision}'`),
    ).rejects.toThrow(whole);
    await expect(
      database.sql(
        `insert into complaints.decision select gen_random_uuid(), complaint_id, 9, step_id, 5, repair_by, memo, by_staff, at
         from complaints.decision where id = $1`,
        [decision],
      ),
    ).rejects.toThrow(whole);
  });
});
