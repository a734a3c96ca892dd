import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { penaltyApprovals } from '../../../api/complaints/penalties/penalty-approvals.service';
import { approvalPage } from '../../../api/inbox/approval-list.service';
import type { Approval } from '../../../api/inbox/approval.schema';
import { decideApprovals } from '../../../api/inbox/decide-approvals.service';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { askGraph, entities } from '../../clients/graph';
import { change, type Outcome } from '../../clients/prospects/key-accounts';
import { seededJson } from '../../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { staffPosts } from '../case-staff';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Viewer;
/** Of the desk, with Ming and Hong under them. */
let head: Viewer;
let ming: Viewer;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrange(database);
  await database.sql(`insert into policy.regulation (code) values ('SD') on conflict do nothing`);
  await database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('SD', 1, '2000-01-01', $1, 'x')`,
    [JSON.stringify(seededJson('sd.json'))],
  );
  await database.sql('update identity.staff set reports_to = $1 where id = any($2::uuid[])', [
    people.supervisor,
    [people.ming, people.hong],
  ]);
  at = await staffPosts(database, [people.ming, people.hong]);
  const team = [people.supervisor, people.ming, people.hong];
  head = {
    staffId: people.supervisor,
    posts: ['KA_SUPERVISOR'],
    circles: { own: [people.supervisor], team, unit: team },
  };
  const own = [people.ming];
  ming = { staffId: people.ming, posts: ['KA_SPECIALIST'], circles: { own, team: own, unit: own } };
});
beforeEach(() => database.sql('delete from complaints.penalty'));
afterAll(() => database.drop());

const word = (name: string) => ({ word: name });
const SHOWN = `... on PenaltyChanged { replayed penalty { id number state version occurrence fine inChargeFine dismissal
    monthsOfPay kinds moves byRule copies staff { id } inCharge { id } complaint { number } brokenClause { id }
    why { clause { id } inputs { name value } } } }
  ... on StaleVersion { currentVersion }`;
const SERVICE = { clause: 'SD-9', violation: 'serviceRule', breaks: 'SD-3' };

function register(viewer: Viewer, input: Record<string, unknown> = {}): Promise<Outcome> {
  const whole = {
    staffId: people.ming,
    ...SERVICE,
    happenedOn: '2026-11-20',
    evidence: '来电记录未交回',
    idempotencyKey: v7(),
    ...input,
  };
  return change(database, viewer, { mutation: 'registerViolation', input: whole, answer: SHOWN });
}

function move(viewer: Viewer, input: Record<string, unknown>): Promise<Outcome> {
  const whole = { version: 1, move: word('APPROVE'), idempotencyKey: v7(), ...input };
  return change(database, viewer, { mutation: 'movePenalty', input: whole, answer: SHOWN });
}

const penaltyOf = (outcome: Outcome) => outcome['penalty'] as Record<string, unknown> & { id: string; number: string };
const gm = () => at('GENERAL_MANAGER');

async function approved(input: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const { id } = penaltyOf(await register(head, input));
  return penaltyOf(await move(gm(), { id }));
}

async function asking<Answer>(viewer: Viewer, ask: (context: RequestContext) => Promise<Answer>): Promise<Answer> {
  const context = database.contextOf(viewer);
  try {
    return await ask(context);
  } finally {
    await context.database.close();
  }
}

const waitingFor = (viewer: Viewer) =>
  asking(viewer, async (context): Promise<readonly Approval[]> => {
    const { edges } = await approvalPage(context, [penaltyApprovals], { first: 50, after: null, kinds: null });
    return edges.map(({ node }) => node);
  });

const OUT_OF_REACH = expect.stringMatching(/do not include.*\(PENALTY\)/) as string;

async function seenBy(viewer: Viewer): Promise<string[]> {
  const { data, errors } = await askGraph(database, viewer, '{ penalties { edges { node { number } } } }');
  expect(errors).toEqual([]);
  return (data?.['penalties'] as { edges: { node: { number: string } }[] }).edges.map(({ node }) => node.number);
}

describe('a registered violation', () => {
  it('is chosen by the titles of the clauses that punish it and of those that can be broken', async () => {
    const ask = '{ penaltyTerms { clause violation byClause { title } breaks { id title } } }';
    const { data, errors, statements } = await askGraph(database, head, ask, 'en');
    expect(errors).toEqual([]);
    const terms = data?.['penaltyTerms'] as Record<string, unknown>[];
    expect(terms.find(({ violation }) => violation === 'leak')).toMatchObject({
      byClause: { title: 'Leaks' },
      breaks: [],
    });
    const service = terms.find(({ violation }) => violation === SERVICE.violation);
    expect(service?.['breaks']).toContainEqual({ id: 'SD-11', title: 'Leaks' });
    // The documents, and the titles of all clauses together.
    expect(statements).toBeLessThanOrEqual(4);
  });

  it('leads to 100, then double for the same rule, then dismissal with 200 for who is in charge (SD-9)', async () => {
    const first = await register(head);
    expect(first).toMatchObject({
      penalty: {
        state: 'PROPOSED',
        occurrence: 1,
        fine: '100.00',
        kinds: ['BONUS'],
        moves: ['WITHDRAW'],
        copies: 3,
        inCharge: { id: people.supervisor },
        why: { clause: { id: 'SD-9' }, inputs: [{ name: 'upheldBefore', value: '0' }, { name: 'fine' }] },
      },
    });
    expect(await move(gm(), { id: penaltyOf(first).id })).toMatchObject({ penalty: { state: 'APPROVED', version: 2 } });
    expect(await approved()).toMatchObject({ occurrence: 2, fine: '200.00' });
    expect(await approved()).toMatchObject({
      occurrence: 3,
      fine: null,
      dismissal: true,
      inChargeFine: '200.00',
      kinds: ['ADMINISTRATIVE', 'BONUS'],
    });
    expect(await approved({ breaks: 'SD-2' })).toMatchObject({ occurrence: 1, fine: '100.00' });
    expect(await approved({ staffId: people.hong })).toMatchObject({ occurrence: 1, fine: '100.00' });
  });

  it('follows from what is approved, not from what was refused or withdrawn', async () => {
    const refused = penaltyOf(await register(head));
    expect(await move(gm(), { id: refused.id, move: word('REJECT') })).toMatchObject({ code: 'REQUIRED' });
    expect(await move(gm(), { id: refused.id, move: word('REJECT'), note: '事实不清' })).toMatchObject({
      penalty: { state: 'REJECTED' },
    });
    const withdrawn = penaltyOf(await register(head));
    expect(await move(head, { id: withdrawn.id, move: word('WITHDRAW') })).toMatchObject({
      penalty: { state: 'WITHDRAWN' },
    });
    expect(await register(head)).toMatchObject({ penalty: { occurrence: 1, fine: '100.00' } });
  });

  it('that waits beside another of the same rule is judged anew once that one is approved, and read again before it is', async () => {
    const [one, other] = [penaltyOf(await register(head)), penaltyOf(await register(head))];
    expect(await move(gm(), { id: one.id })).toMatchObject({ penalty: { occurrence: 1 } });
    expect(await move(gm(), { id: other.id })).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    expect(await move(gm(), { id: other.id, version: 2 })).toMatchObject({
      penalty: { occurrence: 2, fine: '200.00' },
    });
  });

  it('is numbered without gaps, registered once for a key, and counted once each when approved at a time', async () => {
    const idempotencyKey = v7();
    const twice = await Promise.all([1, 2].map(() => register(head, { idempotencyKey })));
    expect(new Set(twice.map((each) => penaltyOf(each).id)).size).toBe(1);
    const more = await Promise.all([1, 2, 3, 4].map(() => register(head)));
    const serials = [twice[0] as Outcome, ...more].map((each) => Number(penaltyOf(each).number.split('-')[1])).sort();
    expect(serials.map((serial) => serial - (serials[0] ?? 0))).toEqual([0, 1, 2, 3, 4]);
    const race = await Promise.all(more.map((each) => move(gm(), { id: penaltyOf(each).id })));
    expect(race.map(({ __typename }) => __typename).sort()).toEqual([
      'PenaltyChanged',
      'StaleVersion',
      'StaleVersion',
      'StaleVersion',
    ]);
    const counted = await database.sql<{ n: number }>(
      `select count(*)::int as n from complaints.penalty where state = 'APPROVED'`,
    );
    expect(counted).toEqual([{ n: 1 }]);
  });

  it('is decided once of two at a time, and stands', async () => {
    const { id } = penaltyOf(await register(head));
    const race = await Promise.all([move(gm(), { id }), move(gm(), { id, move: word('REJECT'), note: '不同意' })]);
    expect(race.map(({ __typename }) => __typename).sort()).toEqual(['IllegalMove', 'PenaltyChanged']);
    expect(await move(head, { id, version: 2, move: word('WITHDRAW') })).toMatchObject({ __typename: 'IllegalMove' });
  });

  it('is never decided by who proposed it, whom it concerns, or another post', async () => {
    const byGm = penaltyOf(await register(gm()));
    expect(await move(gm(), { id: byGm.id })).toMatchObject({ code: 'MAY_NOT_DECIDE_PENALTY' });
    const { id } = penaltyOf(await register(head));
    for (const viewer of [head, ming, at('DEPUTY_GM_SALES'), at('GM_OFFICE')])
      expect(await move(viewer, { id })).toMatchObject({ __typename: 'NotAllowed' });
    const both: Viewer = { ...head, posts: ['KA_SUPERVISOR', 'GENERAL_MANAGER'] };
    expect(await move(both, { id })).toMatchObject({ __typename: 'NotAllowed' });
    await expect(
      database.sql(
        `update complaints.penalty set state = 'APPROVED', decided_by = staff_id, decided_at = now() where id = $1`,
        [id],
      ),
    ).rejects.toThrow('penalty_by_another');
  });

  it('is seen by whom it concerns and by those above, and is not there for anybody else', async () => {
    const { number, id } = penaltyOf(await register(head));
    for (const viewer of [head, ming, gm(), at('GM_OFFICE'), at('DEPUTY_GM_SALES')])
      expect(await seenBy(viewer)).toEqual([number]);
    const hong: Viewer = {
      staffId: people.hong,
      posts: ['KA_SPECIALIST'],
      circles: { own: [people.hong], team: [], unit: [] },
    };
    const outsiders: Viewer[] = [{ posts: ['ANALYST'] }, { posts: ['EXECUTIVE'] }];
    for (const viewer of [hong, at('QUALITY_MANAGER'), at('ACCOUNTANT')]) expect(await seenBy(viewer)).toEqual([]);
    for (const viewer of outsiders)
      expect((await askGraph(database, viewer, '{ penalties { edges { cursor } } }')).errors).toEqual([OUT_OF_REACH]);
    for (const viewer of [hong, at('QUALITY_MANAGER'), at('ACCOUNTANT'), ...outsiders])
      expect(await move(viewer, { id })).toMatchObject({ code: 'NO_SUCH_PENALTY' });
    expect(await register(hong)).toMatchObject({ code: 'MAY_NOT_REGISTER_VIOLATION' });
    expect(await register(at('QUALITY_MANAGER'))).toMatchObject({ code: 'MAY_NOT_REGISTER_VIOLATION' });
  });

  it('waits in the inbox of the general manager, and is approved there', async () => {
    const { number } = penaltyOf(await register(head));
    expect(await waitingFor(head)).toEqual([]);
    const waiting = await waitingFor(gm());
    expect(waiting).toMatchObject([{ kind: 'PENALTY', number, amount: '100.00', clause: 'SD-9', client: null }]);
    const [{ id, version }] = waiting as [Approval];
    const decide = { approvals: [{ id, version }], decision: 'APPROVED' as const, idempotencyKey: v7() };
    for (const _ of ['once', 'again'])
      await asking(gm(), (context) => decideApprovals(context, [penaltyApprovals], decide));
    expect(await waitingFor(gm())).toEqual([]);
    const lines = await database.sql(
      `select action from platform.audit where action like 'penalty.%' and after ->> 'number' = $1 order by id`,
      [number],
    );
    expect(lines).toEqual([{ action: 'penalty.propose' }, { action: 'penalty.approve' }]);
  });

  it.each([
    ['nobody of ours', { staffId: v7() }, 'NO_SUCH_STAFF'],
    ['an id that is none', { staffId: 'nonsense' }, 'NO_SUCH_STAFF'],
    ['a violation no clause names', { violation: 'nonsense' }, 'NO_SUCH_VIOLATION'],
    ['a clause that punishes nothing', { clause: 'SD-1' }, 'NO_SUCH_VIOLATION'],
    ['no rule where times are counted', { breaks: null }, 'REQUIRED'],
    ['a rule of another regulation', { breaks: 'CQ-1' }, 'REQUIRED'],
    ['a fine that is not to be chosen', { fine: '5' }, 'FINE_IS_FIXED'],
    ['a fine out of range', { clause: 'SD-11', violation: 'graveLeak', fine: '1' }, 'FINE_OUT_OF_RANGE'],
    ['a day to come', { happenedOn: '2030-01-01' }, 'DAY_TO_COME'],
    ['a complaint that is not there', { complaintNumber: 'X1' }, 'NO_SUCH_COMPLAINT'],
    ['a day before there were regulations', { happenedOn: '1999-01-01' }, 'NO_SUCH_VIOLATION'],
    ['huge evidence', { evidence: '长'.repeat(2_001) }, 'TOO_LONG'],
    ['a control character', { evidence: 'a\u0000' }, 'CONTROL_CHARACTER'],
    ['a key of 201 characters', { idempotencyKey: 'k'.repeat(201) }, 'IDEMPOTENCY_KEY_LENGTH'],
  ])('is refused with %s', async (_, input, code) => {
    expect(await register(gm(), input)).toMatchObject({ __typename: 'InvalidInput', code });
  });

  it('is foreseen as it would be registered, by those who may register it', async () => {
    await approved();
    const ask = (viewer: Viewer) =>
      askGraph(
        database,
        viewer,
        `{ foreseenPenalty(input: { staffId: "${people.ming}", clause: "SD-9", violation: "serviceRule", breaks: "SD-3",
           happenedOn: "2026-11-20" }) { occurrence fine why { clause { id } } } }`,
      );
    expect((await ask(head)).data).toMatchObject({
      foreseenPenalty: { occurrence: 2, fine: '200.00', why: { clause: { id: 'SD-9' } } },
    });
    expect((await ask(ming)).data).toEqual({ foreseenPenalty: null });
  });
});
