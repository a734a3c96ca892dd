import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { complaintApprovals } from '../../api/complaints/complaint-approvals.service';
import { fileComplaint } from '../../api/complaints/intake/file-complaint.service';
import { DelegationEntity } from '../../api/identity/delegation.entity';
import type { NameDelegateInput } from '../../api/identity/delegation.schema';
import { colleagues, delegationPage, nameDelegate, revokeDelegation } from '../../api/identity/delegation.service';
import { StaffEntity } from '../../api/identity/staff.entity';
import { approvalPage } from '../../api/inbox/approval-list.service';
import { decideApprovals } from '../../api/inbox/decide-approvals.service';
import type { Post } from '../../api/kernel/access/post';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { RequestContext } from '../../api/platform/context/request-context';
import { approveReturn } from '../../api/returns/approve-return.service';
import { requestReturn } from '../../api/returns/request-return.service';
import { returnApprovals } from '../../api/returns/return-approvals.service';
import { asking as askingIn } from '../clients/some-clients';
import { caseDesk } from '../complaints/case-desk';
import { staffPosts } from '../complaints/case-staff';
import { addOrder, cast, doing, step, type Cast, type Viewer } from '../returns/some-returns';
import { testDatabase, type TestDatabase } from '../support/database';

const TODAY = '2026-11-23';
const sources = [complaintApprovals, returnApprovals];

let database: TestDatabase;
let people: Cast;
let at: (post: Post) => Viewer;
let desk: ReturnType<typeof caseDesk>;

beforeAll(async () => {
  database = await testDatabase([...sources.flatMap(({ entities }) => entities), DelegationEntity, StaffEntity]);
  people = await cast(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  desk = caseDesk({ database, people, at });
  const posts: Post[] = ['GENERAL_MANAGER', 'DEPUTY_GM_SALES', 'SERVICE_DIRECTOR', 'SALES_MANAGER', 'QUALITY_MANAGER'];
  for (const post of posts)
    await database.sql(`insert into identity.staff_post (staff_id, post, valid) values ($1, $2, '[2020-01-01,)')`, [
      at(post).staffId,
      post,
    ]);
  await database.sql(
    `insert into identity.staff_post (staff_id, post, valid) values ($1, 'ANALYST', '[2020-01-01,)')`,
    [people.director],
  );
});
afterAll(() => database.drop());
beforeEach(() => database.sql('delete from identity.delegation'));

const asking = <Answer>(viewer: Viewer, ask: (context: RequestContext) => Promise<Answer>): Promise<Answer> =>
  askingIn(database, viewer, ask);

const FIELDS = ['valid', 'version', 'delegate'];

async function delegate(from: Post, to: Post, more: Partial<NameDelegateInput> = {}) {
  const input = { post: from, delegateId: at(to).staffId ?? '', from: TODAY, to: '2026-11-27', idempotencyKey: v7() };
  return asking(at(from), (context) => nameDelegate(context, { ...input, ...more }, FIELDS));
}

/** Somebody with what passes to them on a day, as the database tells a session. */
async function today(post: Post, day = TODAY): Promise<Viewer> {
  const viewer = at(post);
  type Row = { post: Post; staffId: string; name: string; team: string[]; unit: string[] };
  const [row] = await database.sql<{ found: Row[] | null }>('select identity.standing_in($1, $2) as found', [
    viewer.staffId,
    day,
  ]);
  const standsIn = (row?.found ?? []).map((each) => ({
    ...each,
    circles: { own: [each.staffId], team: each.team, unit: [...each.unit, ...(at(each.post).circles?.unit ?? [])] },
  }));
  return { ...viewer, standsIn } satisfies Partial<ViewerFacts>;
}

const codeOf = (answer: object): unknown => ('code' in answer ? answer.code : '');

describe('a delegation', () => {
  it('passes the post for its days, the first and the last included, and no longer', async () => {
    expect(await delegate('SERVICE_DIRECTOR', 'QUALITY_MANAGER')).toMatchObject({ __typename: 'DelegateNamed' });
    for (const [day, passes] of [
      ['2026-11-22', false],
      [TODAY, true],
      ['2026-11-27', true],
      ['2026-11-28', false],
    ] as const)
      expect((await today('QUALITY_MANAGER', day)).standsIn).toHaveLength(passes ? 1 : 0);
  });

  it('passes nothing on from who gave up the post or left', async () => {
    await delegate('SERVICE_DIRECTOR', 'QUALITY_MANAGER');
    const { staffId } = at('SERVICE_DIRECTOR');
    await database.sql(`update identity.staff set active = false where id = $1`, [staffId]);
    expect((await today('QUALITY_MANAGER')).standsIn).toEqual([]);
    await database.sql(`update identity.staff set active = true where id = $1`, [staffId]);
    await database.sql(`update identity.staff_post set valid = '[2020-01-01,2026-11-25)' where staff_id = $1`, [
      staffId,
    ]);
    expect((await today('QUALITY_MANAGER', '2026-11-24')).standsIn).toHaveLength(1);
    expect((await today('QUALITY_MANAGER', '2026-11-25')).standsIn).toEqual([]);
    await database.sql(`update identity.staff_post set valid = '[2020-01-01,)' where staff_id = $1`, [staffId]);
  });

  it('ends at once when it is revoked, by who named the delegate alone', async () => {
    const named = await delegate('SERVICE_DIRECTOR', 'QUALITY_MANAGER');
    const id = 'delegation' in named ? named.delegation.id : '';
    const revoke = (viewer: Viewer, version = 1, key = v7()) =>
      asking(viewer, (context) => revokeDelegation(context, { id, version, idempotencyKey: key }, FIELDS));
    expect(codeOf(await revoke(at('QUALITY_MANAGER')))).toBe('NOT_YOURS');
    expect(codeOf(await revoke(at('SALES_MANAGER')))).toBe('NO_SUCH_DELEGATION');
    expect(codeOf(await revoke(at('SERVICE_DIRECTOR'), 7))).toBe('STALE_VERSION');
    const key = v7();
    expect(await revoke(at('SERVICE_DIRECTOR'), 1, key)).toMatchObject({ __typename: 'DelegationRevoked' });
    expect(await revoke(at('SERVICE_DIRECTOR'), 1, key)).toMatchObject({ replayed: true });
    expect(codeOf(await revoke(at('SERVICE_DIRECTOR'), 2))).toBe('IS_OVER');
    expect((await today('QUALITY_MANAGER')).standsIn).toEqual([]);
    expect(await delegate('SERVICE_DIRECTOR', 'SALES_MANAGER')).toMatchObject({ __typename: 'DelegateNamed' });
  });

  it.each([
    [{ post: 'GENERAL_MANAGER' }, 'NOT_YOUR_POST'],
    [{ from: '2026-11-22' }, 'IN_THE_PAST'],
    [{ from: '2026-11-26', to: '2026-11-25' }, 'ENDS_BEFORE'],
    [{ to: '2027-11-24' }, 'TOO_LONG'],
    [{ from: '2028-01-01', to: '2028-01-02' }, 'TOO_LONG'],
    [{ delegateId: v7() }, 'NO_SUCH_STAFF'],
    [{ delegateId: 'nobody' }, 'NO_SUCH_STAFF'],
    [{ reason: '出差'.repeat(101) }, 'TEXT'],
    [{ reason: '出\u0007差' }, 'TEXT'],
  ] as const)('is refused for %j as %s', async (more, code) => {
    expect(codeOf(await delegate('SERVICE_DIRECTOR', 'QUALITY_MANAGER', more))).toBe(code);
  });

  it('is refused to oneself, to analysts, and of a post that passes nothing', async () => {
    const { staffId: own } = at('SERVICE_DIRECTOR');
    expect(codeOf(await delegate('SERVICE_DIRECTOR', 'SERVICE_DIRECTOR', { delegateId: own ?? '' }))).toBe('YOURSELF');
    const analyst = { delegateId: people.director };
    expect(codeOf(await delegate('SERVICE_DIRECTOR', 'QUALITY_MANAGER', analyst))).toBe('UNFIT_DELEGATE');
    const viewer: Viewer = { staffId: people.director, posts: ['ANALYST'] };
    const input = { post: 'ANALYST' as const, delegateId: at('QUALITY_MANAGER').staffId ?? '', from: TODAY, to: TODAY };
    expect(
      codeOf(await asking(viewer, (context) => nameDelegate(context, { ...input, idempotencyKey: v7() }, FIELDS))),
    ).toBe('NOT_DELEGABLE');
  });

  it('neither overlaps another nor leads on to one, so that there is no cycle', async () => {
    await delegate('SERVICE_DIRECTOR', 'QUALITY_MANAGER');
    const again = await delegate('SERVICE_DIRECTOR', 'SALES_MANAGER', { from: '2026-11-27', to: '2026-11-30' });
    expect(codeOf(again)).toBe('OVERLAPS');
    expect(await delegate('SERVICE_DIRECTOR', 'SALES_MANAGER', { from: '2026-11-28', to: '2026-11-30' })).toMatchObject(
      {
        __typename: 'DelegateNamed',
      },
    );
    expect(codeOf(await delegate('QUALITY_MANAGER', 'SERVICE_DIRECTOR'))).toBe('STANDS_IN');
    expect(codeOf(await delegate('GENERAL_MANAGER', 'SERVICE_DIRECTOR'))).toBe('IS_AWAY');
    const past = database.sql(
      `insert into identity.delegation (id, post, principal_id, delegate_id, valid, created_at)
       values ($1, 'QUALITY_MANAGER', $2, $3, '[2026-11-23,2026-11-25)', now())`,
      [v7(), at('QUALITY_MANAGER').staffId, at('SERVICE_DIRECTOR').staffId],
    );
    await expect(past).rejects.toThrow(/leads on/);
  });

  it('of two that would make a cycle at the same time is made once', async () => {
    const made = await Promise.all([
      delegate('SERVICE_DIRECTOR', 'QUALITY_MANAGER'),
      delegate('QUALITY_MANAGER', 'SERVICE_DIRECTOR'),
      delegate('SERVICE_DIRECTOR', 'SALES_MANAGER'),
    ]);
    expect(made.filter(({ __typename }) => __typename === 'DelegateNamed')).toHaveLength(1);
  });

  it('is known to both and to nobody else but who reads the audit trail', async () => {
    await delegate('SERVICE_DIRECTOR', 'QUALITY_MANAGER');
    const count = async (viewer: Viewer) =>
      (await asking(viewer, (context) => delegationPage(context, { first: 5, after: null, selection: FIELDS }))).edges
        .length;
    expect(await count(at('SERVICE_DIRECTOR'))).toBe(1);
    expect(await count(at('QUALITY_MANAGER'))).toBe(1);
    expect(await count(at('SALES_MANAGER'))).toBe(0);
    expect(await count(at('GENERAL_MANAGER'))).toBe(1);
  });

  it('can be made to colleagues who hold a post and are no analysts', async () => {
    const found = await asking(at('SERVICE_DIRECTOR'), (context) => colleagues(context, '', ['name']));
    const names = found.map(({ name }) => name);
    expect(names).toContain('QUALITY_MANAGER');
    expect(names).not.toContain('SERVICE_DIRECTOR');
    expect(names).not.toContain('Director');
    const some = await asking(at('SERVICE_DIRECTOR'), (context) => colleagues(context, 'quality', ['name']));
    expect(some.map(({ name }) => name)).toEqual(['QUALITY_MANAGER']);
    expect(await asking(at('SERVICE_DIRECTOR'), (context) => colleagues(context, '%_\u0000', ['name']))).toEqual([]);
  });
});

describe('a delegate', () => {
  it('files at the window, and the trail says in whose name', async () => {
    await delegate('SERVICE_DIRECTOR', 'QUALITY_MANAGER');
    const input = {
      clientId: people.clientOfMing,
      class: 'PACKAGING' as const,
      channel: 'PHONE' as const,
      severity: 'LOW' as const,
      occurredAt: '2026-11-20T01:00:00.000Z',
      place: '仓库',
      content: '外箱破损',
      overseas: false,
      idempotencyKey: v7(),
    };
    expect(codeOf(await asking(at('QUALITY_MANAGER'), (context) => fileComplaint(context, input, [])))).toBe(
      'MAY_NOT_FILE',
    );
    const delegated = await today('QUALITY_MANAGER');
    const filed = await asking(delegated, (context) => fileComplaint(context, input, ['number']));
    expect(filed).toMatchObject({ __typename: 'ComplaintFiled' });
    const id = 'complaint' in filed ? filed.complaint.id : '';
    const behalf = `subject_id = '${id}' and actor_id = '${at('QUALITY_MANAGER').staffId}' and on_behalf_of = '${at('SERVICE_DIRECTOR').staffId}'`;
    expect(await desk.count('platform.audit', `${behalf} and action = 'complaint.file'`)).toBe(1);
    expect(await desk.go(id, delegated)).toMatchObject({ __typename: 'ComplaintMoved' });
    expect(await desk.count('platform.audit', `${behalf} and action = 'complaint.complete'`)).toBe(1);
    const done = `complaint_id = '${id}' and seq = 1 and done_for = '${at('SERVICE_DIRECTOR').staffId}'`;
    expect(await desk.count('complaints.step', done)).toBe(1);
  });

  it('decides what waits for who is absent, and nothing that either of them asked for', async () => {
    const slip = async (): Promise<string> => {
      const id = await desk.file('PACKAGING');
      await desk.until(id, 'approveTransfer');
      return id;
    };
    const theirs = await slip();
    await delegate('GENERAL_MANAGER', 'DEPUTY_GM_SALES');
    const deputy = await today('DEPUTY_GM_SALES');
    const inbox = (viewer: Viewer) =>
      asking(viewer, (context) => approvalPage(context, sources, { first: 50, after: null, kinds: ['TRANSFER'] }));
    expect((await inbox(at('DEPUTY_GM_SALES'))).edges).toEqual([]);
    const waiting = (await inbox(deputy)).edges
      .map(({ node }) => node)
      .find(({ complaint }) => complaint?.id === theirs);
    expect(waiting).toMatchObject({ post: 'GENERAL_MANAGER', onBehalfOf: { id: at('GENERAL_MANAGER').staffId } });
    const decide = (viewer: Viewer) =>
      asking(viewer, (context) =>
        decideApprovals(context, sources, {
          approvals: [{ id: waiting?.id ?? '', version: waiting?.version ?? 0 }],
          decision: 'APPROVED',
          idempotencyKey: v7(),
        }),
      );
    expect(await decide(deputy)).toMatchObject({ decidedCount: 1 });
    const gate = `complaint_id = '${theirs}' and step = 'approveTransfer'`;
    expect(await desk.count('complaints.step', `${gate} and done_for = '${at('GENERAL_MANAGER').staffId}'`)).toBe(1);

    // The director asks; then the director stands in for the general manager.
    await database.sql('delete from identity.delegation');
    const own = await slip();
    await delegate('GENERAL_MANAGER', 'SERVICE_DIRECTOR');
    const director = await today('SERVICE_DIRECTOR');
    expect(codeOf(await desk.go(own, director))).toBe('SELF_APPROVAL');
    expect((await inbox(director)).edges).toEqual([]);

    // Somebody asks in the director's name; the director must not decide it when back, nor who asked.
    await database.sql('delete from identity.delegation');
    await delegate('SERVICE_DIRECTOR', 'QUALITY_MANAGER');
    const inName = await desk.file('PACKAGING');
    await desk.go(inName, await today('QUALITY_MANAGER'));
    for (const post of ['SERVICE_DIRECTOR', 'QUALITY_MANAGER'] as const) {
      const both: Viewer = { ...at(post), posts: [post, 'GENERAL_MANAGER'] };
      expect(codeOf(await desk.go(inName, both))).toBe('SELF_APPROVAL');
      expect((await inbox(both)).edges.map(({ node }) => node.complaint?.id)).not.toContain(inName);
    }
  });

  it('does not approve the return that who is absent asked for, and others up to the limit of the post', async () => {
    const [line = ''] = await addOrder(database, people.clientOfMing, [{ delivered: '100000', price: '1' }]);
    const ask = (viewer: Viewer, quantity: string) =>
      doing(database, viewer, (context, { input, selection }) => requestReturn(context, input, selection), {
        clientId: people.clientOfMing,
        kind: 'RETURN' as const,
        reason: '批次质量问题',
        basis: '检验报告 Q-1',
        lines: [{ orderLineId: line, quantity }],
        idempotencyKey: v7(),
      });
    const small = await ask(people.seller, '100');
    const large = await ask(people.seller, '6000');
    await database.sql(`update returns."return" set requested_by = $2 where id = $1`, [
      small.id,
      at('SALES_MANAGER').staffId,
    ]);
    await delegate('SALES_MANAGER', 'QUALITY_MANAGER');
    const standIn = await today('QUALITY_MANAGER');
    await expect(doing(database, standIn, approveReturn, step(small))).rejects.toThrow('MAY_NOT');
    await expect(doing(database, standIn, approveReturn, step(large))).rejects.toThrow('MAY_NOT');
    const fair = await ask(people.seller, '200');
    expect(await doing(database, standIn, approveReturn, step(fair))).toMatchObject({ state: 'APPROVED' });
    const decided = `return_id = '${fair.id}' and by_staff = '${at('QUALITY_MANAGER').staffId}'`;
    expect(await desk.count('returns.decision', `${decided} and for_staff = '${at('SALES_MANAGER').staffId}'`)).toBe(1);
  });
});
