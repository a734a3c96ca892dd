import fc from 'fast-check';
import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { entities } from '../../clients/graph';
import { change, type Outcome } from '../../clients/prospects/key-accounts';
import { seededJson } from '../../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { staffPosts } from '../case-staff';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Viewer;
let head: Viewer;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrange(database);
  await database.sql(`insert into policy.regulation (code) values ('SD') on conflict do nothing`);
  await database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('SD', 1, '2000-01-01', $1, 'x')`,
    [JSON.stringify(seededJson('sd.json'))],
  );
  await database.sql('update identity.staff set reports_to = $1 where id = $2', [people.supervisor, people.ming]);
  at = await staffPosts(database, [people.ming]);
  const team = [people.supervisor, people.ming];
  head = {
    staffId: people.supervisor,
    posts: ['KA_SUPERVISOR'],
    circles: { own: [people.supervisor], team, unit: team },
  };
});
beforeEach(() => database.sql('delete from complaints.penalty'));
afterAll(() => database.drop());

const word = (name: string) => ({ word: name });
const SHOWN = `... on PenaltyChanged { replayed penalty { id number state version occurrence occurrenceNow fine moves
    decidedBy { id } revokedBy { id } revocationReason notice { id } } } ... on StaleVersion { currentVersion }`;
interface Shown {
  readonly id: string;
  readonly version: number;
  readonly occurrence: number;
}
const shown = (outcome: Outcome): Shown => outcome['penalty'] as Shown;
const gm = () => at('GENERAL_MANAGER');

const register = (input: Record<string, unknown> = {}, viewer: Viewer = head): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'registerViolation',
    input: {
      staffId: people.ming,
      clause: 'SD-9',
      violation: 'serviceRule',
      breaks: 'SD-3',
      happenedOn: '2026-11-20',
      evidence: '来电记录未交回',
      idempotencyKey: v7(),
      ...input,
    },
    answer: SHOWN,
  });
const move = (viewer: Viewer, of: Shown, name: string, more: Record<string, unknown> = {}): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'movePenalty',
    input: { id: of.id, version: of.version, move: word(name), idempotencyKey: v7(), ...more },
    answer: SHOWN,
  });
const approved = async (): Promise<Shown> => shown(await move(gm(), shown(await register()), 'APPROVE'));
const revoke = (of: Shown, more: Record<string, unknown> = {}) =>
  move(gm(), of, 'REVOKE', { note: '证据不足，当事人不在岗', ...more });

describe('an approved penalty', () => {
  it('is taken back by the post of the clause with a reason, once, and its approval stays on record', async () => {
    const penalty = await approved();
    expect(await move(gm(), penalty, 'REVOKE')).toMatchObject({ code: 'REQUIRED', field: 'input.note' });
    expect(await move(head, penalty, 'REVOKE', { note: '撤' })).toMatchObject({ __typename: 'NotAllowed' });
    expect(await move(at('DEPUTY_GM_SALES'), penalty, 'REVOKE', { note: '撤' })).toMatchObject({
      code: 'MAY_NOT_DECIDE_PENALTY',
    });
    expect(await revoke({ ...penalty, version: 1 })).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    const key = v7();
    const tries = await Promise.all([
      revoke(penalty, { idempotencyKey: key }),
      revoke(penalty, { idempotencyKey: key }),
      revoke(penalty),
    ]);
    expect(tries.filter(({ replayed }) => replayed === false)).toHaveLength(1);
    const [row] = await database.sql('select * from complaints.penalty where id = $1', [penalty.id]);
    expect(row).toMatchObject({
      state: 'REVOKED',
      decided_by: gm().staffId,
      revoked_by: gm().staffId,
      revocation_reason: '证据不足，当事人不在岗',
      version: 3,
    });
    expect(await revoke({ ...penalty, version: 3 })).toMatchObject({ __typename: 'IllegalMove' });
  });

  it('that is taken back counts no more for what waits, nor for what comes', async () => {
    const first = await approved();
    const waiting = shown(await register());
    expect(waiting).toMatchObject({ occurrence: 2, fine: '200.00' });
    await revoke(first);
    expect(await move(gm(), waiting, 'APPROVE')).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    expect(await move(gm(), { ...waiting, version: 2 }, 'APPROVE')).toMatchObject({
      penalty: { occurrence: 1, fine: '100.00' },
    });
    expect(await register()).toMatchObject({ penalty: { occurrence: 2 } });
  });

  it('that followed one taken back stays as decided, and says which time it is by what stands', async () => {
    const [first, second] = [await approved(), await approved()];
    expect(second).toMatchObject({ occurrence: 2, occurrenceNow: 2 });
    await revoke(first);
    const [row] = await database.sql(
      'select occurrence, fine::text as fine, state from complaints.penalty where id = $1',
      [second.id],
    );
    expect(row).toEqual({ occurrence: 2, fine: '200.00', state: 'APPROVED' });
    expect(await revoke(second)).toMatchObject({ penalty: { occurrence: 2, occurrenceNow: null, moves: [] } });
  });

  it('is never changed past the program', async () => {
    const penalty = await approved();
    for (const attempt of [
      `update complaints.penalty set fine = 1 where id = $1`,
      `update complaints.penalty set state = 'REJECTED' where id = $1`,
      `update complaints.penalty set decision_note = '改' where id = $1`,
      `update complaints.penalty set state = 'REVOKED' where id = $1`,
    ])
      await expect(database.sql(attempt, [penalty.id])).rejects.toThrow(/penalty/);
  });

  it('counts, whatever is approved and taken back in whatever order, exactly what stands', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }), async (steps) => {
        await database.sql('delete from complaints.penalty');
        const standing: Shown[] = [];
        for (const approves of steps) {
          const last = approves ? undefined : standing.shift();
          if (last === undefined) standing.push(await approved());
          else await revoke(last);
        }
        expect(shown(await register()).occurrence).toBe(standing.length + 1);
      }),
      { numRuns: 6, seed: 7 },
    );
  });
});

describe('a violation about a notice to clients', () => {
  it('names a notice that its registrar reads, and no other', async () => {
    const about = { clause: 'CC-6', violation: 'unapprovedNotice', breaks: undefined };
    expect(await register({ ...about, noticeNumber: 'TZ2026-999' })).toMatchObject({
      code: 'NO_SUCH_CLIENT_NOTICE',
      field: 'input.noticeNumber',
    });
    const id = v7();
    await database.sql(
      `insert into clients.client_notice (id, number, department, subject, body, effective_on, audience, state, drafted_by,
         drafted_at, moved_at) values ($1, 'TZ2026-001', 'SALES', '调价', '调价', '2026-12-01', '{}', 'DRAFT', $2, now(), now())`,
      [id, people.director],
    );
    expect(await register({ ...about, noticeNumber: 'TZ2026-001' })).toMatchObject({ code: 'NO_SUCH_CLIENT_NOTICE' });
    expect(await register({ ...about, noticeNumber: ' TZ2026-001 ' }, at('DEPUTY_GM_SALES'))).toMatchObject({
      penalty: { notice: { id } },
    });
  });
});
