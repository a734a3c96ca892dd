import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messageHandlers } from '../../../api/commands/message-handlers';
import {
  compilePenalties,
  tellOverduePenalties,
} from '../../../api/complaints/penalty-lists/compile-penalties.service';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { dispatchMessages } from '../../../api/platform/outbox-dispatch';
import { askGraph, entities } from '../../clients/graph';
import { change, type Outcome } from '../../clients/prospects/key-accounts';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { staffPosts } from '../case-staff';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Viewer;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  await database.sql(
    `insert into identity.staff_post (staff_id, post, valid) values ($1, 'GM_OFFICE', '[2020-01-01,)')`,
    [at('GM_OFFICE').staffId],
  );
});
beforeEach(async () => {
  await database.sql('truncate complaints.penalty_list_line, complaints.penalty_list, complaints.penalty, inbox.alert');
  await database.sql('delete from platform.outbox');
});
afterAll(() => database.drop());

interface Penalised {
  readonly decidedAt?: string;
  readonly dismissal?: boolean;
  readonly state?: 'PROPOSED' | 'APPROVED' | 'REJECTED';
}

/** A penalty about Ming that the general manager decided. */
async function penalty({ decidedAt = '2026-10-20T02:00:00Z', dismissal = true, state = 'APPROVED' }: Penalised = {}) {
  const id = v7();
  const isDecided = state !== 'PROPOSED';
  await database.sql(
    `insert into complaints.penalty (id, number, clause, policy_version, violation, breaks, staff_id, happened_on, evidence,
       occurrence, fine, dismissal, months_of_pay, copies, why, approver, state, by_rule, proposed_by, proposed_at, decided_by,
       decided_at)
     values ($1::uuid, 'CF-' || right($1::text, 8), 'SD-9', 1, 'quarrelWithClient', 'SD-9', $2, '2026-10-01', '争吵', 1,
       case when $3 then null else 100 end, $3, 1, 3, '{}', 'GENERAL_MANAGER', $4, false, $5, '2026-09-01', $6, $7)`,
    [
      id,
      people.ming,
      dismissal,
      state,
      people.supervisor,
      isDecided ? at('GENERAL_MANAGER').staffId : null,
      isDecided ? decidedAt : null,
    ],
  );
  return id;
}

const revoke = (id: string) =>
  database.sql(
    `update complaints.penalty set state = 'REVOKED', revoked_by = decided_by, revoked_at = '2026-11-18T02:00:00Z',
       revocation_reason = '证据不足', version = version + 1 where id = $1`,
    [id],
  );

async function asSystem(work: typeof compilePenalties, now: string): Promise<number> {
  const context = database.systemContext({ now });
  const done = await work(context);
  await context.database.close();
  return done;
}
const compile = (now = '2026-11-01T00:30:00.000Z') => asSystem(compilePenalties, now);

interface Shown {
  readonly count: number;
  readonly since: readonly { readonly change: string; readonly reason: string | null }[];
}

async function list(viewer: Viewer = at('GM_OFFICE')): Promise<(Shown & Record<string, unknown>) | null> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    `{ penaltyList(id: "2026-10") { dueOn overdue count frozenAt frozenBy { id } version mayFreeze why { clause { id } }
       since { number change reason penalty { state } } } }`,
  );
  expect(errors).toEqual([]);
  return data?.['penaltyList'] as (Shown & Record<string, unknown>) | null;
}

async function onList(viewer: Viewer = at('GM_OFFICE'), id = '2026-10'): Promise<string[]> {
  const { data, errors } = await askGraph(
    database,
    viewer,
    `{ penalties(first: 50, filter: { onList: ${JSON.stringify(id)} }) { edges { node { id } } } }`,
  );
  expect(errors).toEqual([]);
  return (data?.['penalties'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
}

/** Every list there is, or why there is none to read. */
async function listed(viewer: Viewer): Promise<unknown> {
  const { data, errors } = await askGraph(database, viewer, '{ penaltyLists { id } }');
  return data === null || data === undefined ? errors : (data['penaltyLists'] as { id: string }[]).map(({ id }) => id);
}

const freeze = (viewer: Viewer, input: Record<string, unknown> = {}): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'freezePenaltyList',
    input: { id: '2026-10', version: 1, idempotencyKey: v7(), ...input },
    answer: '... on PenaltyListFrozen { replayed list { count version } } ... on StaleVersion { currentVersion }',
  });

const tell = () =>
  dispatchMessages(database.source, { handlers: messageHandlers(() => '2026-11-12T01:00:00Z'), onFault: fail });
function fail(_: unknown, fault: unknown): never {
  throw fault;
}

describe('the administrative penalties of a month', () => {
  it('are compiled once on the first of the next, from what was approved in the month, with the day of the clause', async () => {
    const first = await penalty({ decidedAt: '2026-09-30T16:00:00Z' });
    const last = await penalty({ decidedAt: '2026-10-31T15:59:59Z' });
    await penalty({ decidedAt: '2026-10-31T16:00:00Z' });
    await penalty({ decidedAt: '2026-09-30T15:59:59Z' });
    await penalty({ dismissal: false });
    await penalty({ state: 'REJECTED' });
    await penalty({ state: 'PROPOSED' });
    const made = await Promise.all([compile(), compile(), compile()]);
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(3);
    expect(await compile('2026-11-02T00:30:00.000Z')).toBe(0);
    expect(await list()).toMatchObject({
      dueOn: '2026-11-10',
      count: 2,
      version: 1,
      frozenAt: null,
      mayFreeze: true,
      since: [],
      why: { clause: { id: 'CQ-14' } },
    });
    expect((await onList()).sort()).toEqual([first, last].sort());
  });

  it('have a list in a month without any, which is frozen all the same', async () => {
    await compile();
    expect(await list()).toMatchObject({ count: 0 });
    expect(await freeze(at('GM_OFFICE'))).toMatchObject({ list: { count: 0, version: 2 } });
  });

  it('are frozen as they stand, by who compiles them, and never change again', async () => {
    const kept = await penalty();
    const revoked = await penalty();
    await compile();
    await revoke(revoked);
    expect(await list()).toMatchObject({ count: 2, since: [{ change: 'TAKEN_BACK' }] });
    expect(await freeze(at('GM_OFFICE'))).toMatchObject({ __typename: 'PenaltyListFrozen', list: { count: 1 } });
    expect(await list()).toMatchObject({
      count: 1,
      since: [],
      mayFreeze: false,
      overdue: true,
      frozenBy: { id: at('GM_OFFICE').staffId },
    });
    expect(await onList()).toEqual([kept]);
    for (const sql of [
      `update complaints.penalty_list set due_on = '2026-12-01' where id = '2026-10'`,
      `delete from complaints.penalty_list_line where list_id = '2026-10'`,
      `insert into complaints.penalty_list_line values ('2026-10', '${revoked}')`,
    ])
      await expect(database.sql(sql)).rejects.toThrow('is frozen');
  });

  it('show what is known since beside what was handed out: taken back, or on record only now', async () => {
    const penalised = await penalty();
    await compile();
    await freeze(at('GM_OFFICE'));
    await revoke(penalised);
    await penalty({ decidedAt: '2026-10-30T02:00:00Z' });
    expect(await onList()).toEqual([penalised]);
    const changes = (await list())?.since.map(({ change: kind, reason }) => ({ kind, reason }));
    expect(changes).toHaveLength(2);
    expect(changes).toEqual(
      expect.arrayContaining([
        { kind: 'TAKEN_BACK', reason: '证据不足' },
        { kind: 'APPROVED', reason: null },
      ]),
    );
  });

  it('are seen by those alone who read every penalty', async () => {
    await penalty();
    await compile();
    for (const viewer of [at('PRODUCTION_MANAGER'), { staffId: people.ming }, { posts: ['EXECUTIVE'] as Post[] }]) {
      expect(await list(viewer)).toBeNull();
      expect(await freeze(viewer)).toMatchObject({ code: 'NO_SUCH_PENALTY_LIST' });
    }
    expect(await onList(at('PRODUCTION_MANAGER'))).toEqual([]);
    expect(await listed(at('PRODUCTION_MANAGER'))).toEqual([
      expect.stringMatching(/about all staff, and your posts include the penalties of some/),
    ]);
    expect(await listed({ posts: ['EXECUTIVE'] })).toEqual([expect.stringMatching(/do not include.*\(PENALTY\)/)]);
    expect(await listed(at('GENERAL_MANAGER'))).toEqual(['2026-10', '2026-09', '2026-08']);
    expect(await list(at('GENERAL_MANAGER'))).toMatchObject({ count: 1, mayFreeze: false });
    expect(await freeze(at('GENERAL_MANAGER'))).toMatchObject({ code: 'MAY_NOT_FREEZE_PENALTIES' });
  });

  it('are frozen once, whatever is sent again or at the same time', async () => {
    await penalty();
    await compile();
    expect(await freeze(at('GM_OFFICE'), { version: 7 })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 1,
    });
    const idempotencyKey = v7();
    const twice = await Promise.all([1, 2].map(() => freeze(at('GM_OFFICE'), { idempotencyKey })));
    expect(twice.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
    expect(await freeze(at('GM_OFFICE'), { version: 2 })).toMatchObject({ code: 'PENALTY_LIST_FROZEN' });
  });

  it('are told to who is to freeze them when compiled, and once more when their day is past', async () => {
    await compile();
    await tell();
    const kinds = () =>
      database.sql(`select kind, month::text, staff_id from inbox.alert order by month, kind`) as Promise<
        { kind: string; month: string; staff_id: string }[]
      >;
    expect(await kinds()).toContainEqual({
      kind: 'PENALTIES_COMPILED',
      month: '2026-10-01',
      staff_id: at('GM_OFFICE').staffId,
    });
    expect(await asSystem(tellOverduePenalties, '2026-11-10T15:00:00.000Z')).toBe(2);
    expect(await asSystem(tellOverduePenalties, '2026-11-10T16:30:00.000Z')).toBe(1);
    expect(await asSystem(tellOverduePenalties, '2026-11-12T00:30:00.000Z')).toBe(0);
    await tell();
    expect((await kinds()).filter(({ kind }) => kind === 'PENALTIES_OVERDUE').map(({ month }) => month)).toEqual([
      '2026-08-01',
      '2026-09-01',
      '2026-10-01',
    ]);
  });

  it.each([
    ['a month that is none', { id: '2026-13' }],
    ['a month that was not compiled', { id: '2020-01' }],
    ['a control character', { id: '2026-10\u0000' }],
  ])('are not frozen for %s', async (_, input) => {
    await compile();
    expect(await freeze(at('GM_OFFICE'), input)).toMatchObject({ code: 'NO_SUCH_PENALTY_LIST' });
    expect(await onList(at('GM_OFFICE'), input.id)).toEqual([]);
  });
});
