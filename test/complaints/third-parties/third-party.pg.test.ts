import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { ComplaintEntity, ComplaintEventEntity } from '../../../api/complaints/complaint.entity';
import {
  recordRecovery,
  recordThirdPartyAnswer,
  thirdPartiesOf,
} from '../../../api/complaints/third-parties/third-party.service';
import type {
  RecordRecoveryInput,
  RecordThirdPartyAnswerInput,
} from '../../../api/complaints/third-parties/third-party.schema';
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

const SHOWN = ['number', 'version'];
const SUPPLIER = { party: 'SUPPLIER' as const, name: '恒鑫轴承' };
const CARRIER = { party: 'CARRIER' as const, name: '顺路物流' };

async function as<T>(viewer: Partial<ViewerFacts>, work: (context: RequestContext) => Promise<T>): Promise<T> {
  const context = database.contextOf(viewer);
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}

/** A case whose split was approved, with a supplier and a carrier in it. */
async function approved(budget = '1000.00'): Promise<string> {
  const id = await desk.file('PRODUCT_QUALITY');
  await desk.until(id, 'decide');
  await desk.decide(id, at('GM_OFFICE'), {
    budget,
    shares: [
      { party: 'FACTORY', department: 'PRODUCTION', percentage: '50' },
      { ...SUPPLIER, percentage: '30' },
      { ...CARRIER, percentage: '20' },
    ],
  });
  await desk.go(id, at('GM_OFFICE'), 'COMPLETE', { conclusion: 'UPHELD' });
  await desk.until(id, 'countersign');
  return id;
}

async function say(id: string, viewer: Partial<ViewerFacts>, wanted: Partial<RecordThirdPartyAnswerInput> = {}) {
  const { version } = await desk.stored(id);
  const input: RecordThirdPartyAnswerInput = {
    complaintId: id,
    version,
    idempotencyKey: v7(),
    ...SUPPLIER,
    answer: 'ACCEPTED',
    happenedOn: '2026-11-20',
    ...wanted,
  };
  return as(viewer, (context) => recordThirdPartyAnswer(context, input, SHOWN));
}

async function pay(id: string, viewer: Partial<ViewerFacts>, wanted: Partial<RecordRecoveryInput> = {}) {
  const { version } = await desk.stored(id);
  const input: RecordRecoveryInput = {
    complaintId: id,
    version,
    idempotencyKey: v7(),
    ...SUPPLIER,
    amount: '100.00',
    happenedOn: '2026-11-20',
    ...wanted,
  };
  return as(viewer, (context) => recordRecovery(context, input, SHOWN));
}

const parties = (id: string, post: Post) => as(at(post), (context) => thirdPartiesOf(context, id));
const done = { __typename: 'CaseChanged' };

describe('a third party', () => {
  it('is claimed its part of an approved budget, answers, negotiates and pays, and the cost is less by what came in', async () => {
    const id = await approved();
    expect(
      (await parties(id, 'ACCOUNTANT')).map(({ name, claimed, standing, handledBy }) => [
        name,
        claimed,
        standing,
        handledBy,
      ]),
    ).toEqual([
      ['恒鑫轴承', '300.00', 'CLAIMED', 'QUALITY_MANAGER'],
      ['顺路物流', '200.00', 'CLAIMED', 'LOGISTICS_SUPERVISOR'],
    ]);
    // Quality takes no step of the committee's route, and reads the case because it handles the supplier.
    expect(await say(id, at('QUALITY_MANAGER'), { answer: 'OBJECTED', note: '来料检验合格' })).toMatchObject(done);
    expect(await pay(id, at('ACCOUNTANT'))).toMatchObject({ code: 'NOT_AGREED', field: 'input.amount' });
    expect(await say(id, at('QUALITY_MANAGER'), { answer: 'AGREED', amount: '250.50' })).toMatchObject(done);
    expect(await pay(id, at('ACCOUNTANT'), { amount: '250.51' })).toMatchObject({ code: 'ABOVE_AGREED' });
    expect(await pay(id, at('ACCOUNTANT'), { amount: '100.50' })).toMatchObject(done);
    expect(await say(id, at('QUALITY_MANAGER'), { answer: 'AGREED', amount: '100.49' })).toMatchObject({
      code: 'BELOW_RECOVERED',
    });
    // It goes on when the case is closed: money comes late.
    await desk.until(id, 'end');
    expect(await pay(id, at('ACCOUNTANT'), { amount: '150.00', happenedOn: '2026-11-22' })).toMatchObject(done);
    expect((await parties(id, 'ACCOUNTANT'))[0]).toMatchObject({
      standing: 'SETTLED',
      agreed: '250.50',
      recovered: '250.50',
      open: '0.00',
      mayRecover: false,
      entries: [
        { kind: 'OBJECTED', amount: null, note: '来料检验合格' },
        { kind: 'AGREED', amount: '250.50' },
        { kind: 'RECOVERED', amount: '100.50' },
        { kind: 'RECOVERED', amount: '150.00', happenedOn: '2026-11-22' },
      ],
    });
    const costs = await database.sql<{ cost: string; day: string; amount: string }>(
      `select cost, day::text, amount::text from access.quality_cost
       where client_id = $1 and cost = 'RECOVERED' order by day`,
      [people.clientOfMing],
    );
    expect(costs).toEqual([
      { cost: 'RECOVERED', day: '2026-11-20', amount: '-100.50' },
      { cost: 'RECOVERED', day: '2026-11-22', amount: '-150.00' },
    ]);
    const [repair] = await database.sql<{ amount: string }>(
      `select sum(amount)::text as amount from access.quality_cost where client_id = $1 and cost = 'REPAIR'`,
      [people.clientOfMing],
    );
    expect(repair).toEqual({ amount: '1000.00' });
  });

  it('is answered for by the post that handles it, and its amounts are shown to that post and to who reaches money', async () => {
    const id = await approved();
    expect(await say(id, at('LOGISTICS_SUPERVISOR'))).toMatchObject({ code: 'HANDLED_BY_ANOTHER' });
    expect(await say(id, at('LOGISTICS_SUPERVISOR'), CARRIER)).toMatchObject(done);
    expect(await say(id, at('ACCOUNTANT'))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await pay(id, at('QUALITY_MANAGER'))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await say(id, at('PRODUCTION_MANAGER'))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await say(id, specialist(people.hong))).toMatchObject({ __typename: 'NotFound' });
    expect((await parties(id, 'QUALITY_MANAGER')).map(({ claimed, mayAnswer }) => [claimed, mayAnswer])).toEqual([
      ['300.00', true],
      [null, false],
    ]);
    expect((await parties(id, 'PRODUCTION_MANAGER')).map(({ claimed, open }) => [claimed, open])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect(await as(specialist(people.hong), (context) => thirdPartiesOf(context, id))).toEqual([]);
  });

  it('is not claimed anything before the split is approved, nor after the client objected to it', async () => {
    const id = await approved();
    await desk.go(id, at('SALES_MANAGER'), 'COMPLETE', { clientAnswer: 'OBJECTED', reason: '不同意' });
    expect(await parties(id, 'ACCOUNTANT')).toEqual([]);
    expect(await say(id, at('QUALITY_MANAGER'))).toMatchObject({ __typename: 'NotAllowed' });
    expect(await pay(id, at('ACCOUNTANT'))).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('keeps the money and answers anew when the case was decided anew', async () => {
    const id = await approved();
    await say(id, at('QUALITY_MANAGER'));
    await pay(id, at('ACCOUNTANT'), { amount: '300.00' });
    await desk.go(id, at('SALES_MANAGER'), 'COMPLETE', { clientAnswer: 'OBJECTED', reason: '不同意' });
    await desk.until(id, 'countersign');
    expect(
      (await parties(id, 'ACCOUNTANT')).map(({ name, claimed, recovered, mayRecover, percentage }) => [
        name,
        claimed,
        recovered,
        mayRecover,
        percentage,
      ]),
    ).toEqual([['恒鑫轴承', '0.00', '300.00', false, null]]);
    expect(await say(id, at('QUALITY_MANAGER'))).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('is recorded once for a key, and never past another’s change or beside what it is', async () => {
    const id = await approved();
    const quality = at('QUALITY_MANAGER');
    expect(await say(id, quality, { version: 1 })).toMatchObject({ __typename: 'StaleVersion' });
    for (const wrong of [
      { answer: 'OBJECTED' as const, note: ' ' },
      { note: 'a\u0000' },
      { note: '长'.repeat(1_001) },
      { happenedOn: '2999-01-01' },
      { happenedOn: '2026-02-30' },
      { answer: 'AGREED' as const, amount: '300.01' },
      { answer: 'AGREED' as const, amount: 'x' },
      { amount: '1.00' },
      { name: '恒鑫' },
      { party: 'CARRIER' as const },
    ])
      expect(await say(id, quality, wrong), JSON.stringify(wrong).slice(0, 50)).toMatchObject({
        __typename: 'InvalidInput',
      });
    const { version } = await desk.stored(id);
    const same = { version, idempotencyKey: v7() };
    const answers = await Promise.all([1, 2, 3].map(() => say(id, quality, same)));
    expect(answers.map((answer) => 'replayed' in answer && answer.replayed).sort()).toEqual([false, true, true]);
    const rival = { version: version + 1 };
    const race = await Promise.all(
      ['200.00', '200.00'].map((amount) => pay(id, at('ACCOUNTANT'), { ...rival, amount })),
    );
    expect(race.map(({ __typename }) => __typename).sort()).toEqual(['CaseChanged', 'StaleVersion']);
    expect(await desk.count('complaints.third_party_entry', `complaint_id = '${id}'`)).toBe(2);
    expect(await desk.count('platform.audit', `subject_id = '${id}' and action = 'complaint.third_party'`)).toBe(1);
    expect(await desk.count('complaints.event', `complaint_id = '${id}' and kind = 'RECOVERY'`)).toBe(1);
  });
});
