import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approvalPage } from '../../../api/inbox/approval-list.service';
import { decideApprovals } from '../../../api/inbox/decide-approvals.service';
import { noticeApprovals, noticeReviews } from '../../../api/clients/notices/notice-approvals.service';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { asking } from '../some-clients';
import { noticeCast, noticeGraph, shownNotice, word, type NoticeCast, type Viewer } from './notice-graph';

let database: TestDatabase;
let people: NoticeCast;
let notices: ReturnType<typeof noticeGraph>;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await noticeCast(database);
  notices = noticeGraph(database, people);
});
afterAll(() => database.drop());

const sources = [noticeReviews, noticeApprovals];
const waitingFor = (viewer: Viewer) =>
  asking(database, viewer, async (context: RequestContext) =>
    (await approvalPage(context, sources, { first: 50, after: null, kinds: null })).edges.map(({ node }) => node),
  );
const seenBy = async (viewer: Viewer): Promise<string[]> => {
  const { data, errors } = await askGraph(database, viewer, '{ clientNotices { edges { node { id } } } }');
  expect(errors).toEqual([]);
  return (data?.['clientNotices'] as { edges: { node: { id: string } }[] }).edges.map(({ node }) => node.id);
};

const offered = async (viewer: Viewer, id: string): Promise<unknown> => {
  const { data } = await askGraph(database, viewer, `{ clientNotice(id: "${id}") { moves } }`);
  return (data?.['clientNotice'] as { moves: unknown }).moves;
};

describe('a notice to clients', () => {
  it('goes from its draft through review and approval to being sent and archived, each step at its post (CC-7)', async () => {
    let notice = await notices.draft();
    expect(notice).toMatchObject({
      notice: { state: 'DRAFT', mayEdit: true, moves: ['SUBMIT', 'WITHDRAW'], audienceSize: 3, reviewPost: null },
    });
    expect(shownNotice(notice).number).toMatch(/^TZ2026-\d{3}$/);
    notice = await notices.edit(people.manager, notice, { subject: '调价通知', audience: { regionCodes: ['EAST'] } });
    expect(notice).toMatchObject({ notice: { version: 2, audienceSize: 3 } });
    notice = await notices.move(people.manager, notice, 'SUBMIT');
    expect(notice).toMatchObject({ notice: { state: 'IN_REVIEW', reviewPost: 'DEPUTY_GM_SALES', mayEdit: false } });
    expect(await notices.edit(people.manager, notice)).toMatchObject({ __typename: 'IllegalMove' });
    expect(await notices.move(people.gm, notice, 'APPROVE')).toMatchObject({ __typename: 'IllegalMove' });
    expect(await notices.move(people.gm, notice, 'REVIEW')).toMatchObject({ code: 'MAY_NOT_MOVE_NOTICE' });
    expect(await notices.move(people.deputy, notice, 'RETURN')).toMatchObject({ field: 'input.note' });
    notice = await notices.move(people.deputy, notice, 'RETURN', { note: '幅度写清楚' });
    expect(notice).toMatchObject({ notice: { state: 'DRAFT', reviewPost: null } });
    notice = await notices.move(people.manager, notice, 'SUBMIT');
    notice = await notices.move(people.deputy, notice, 'REVIEW');
    expect(notice).toMatchObject({ notice: { state: 'IN_APPROVAL' } });
    expect(await notices.move(people.director, notice, 'SEND')).toMatchObject({ __typename: 'IllegalMove' });
    notice = await notices.move(people.gm, notice, 'APPROVE');
    expect(shownNotice(notice).digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await notices.move(people.gm, notice, 'SEND')).toMatchObject({ __typename: 'NotAllowed', clause: 'CC-7' });
    expect(await notices.move(people.manager, notice, 'SEND')).toMatchObject({ __typename: 'NotAllowed' });
    notice = await notices.move(people.director, notice, 'SEND');
    expect(notice).toMatchObject({
      notice: {
        state: 'SENT',
        sentCount: 3,
        // Five working days after Monday the 23rd; the day ends at 16:00 UTC.
        dueAt: '2026-11-30T15:59:59.999Z',
        dueWhy: { clause: { id: 'CC-7' }, policyVersion: 1 },
        coverage: { told: 3, acknowledged: 0, open: 3, overdue: 0 },
      },
    });
    expect(await notices.move(people.office, notice, 'ARCHIVE')).toMatchObject({ code: 'CLIENTS_NOT_TOLD' });
    const { id } = shownNotice(notice);
    expect(await offered(people.office, id)).toEqual([]);
    for (const recipient of await notices.recipients(people.manager, `{ noticeId: "${id}" }`))
      expect(await notices.acknowledge(people.manager, recipient)).toMatchObject({
        recipient: { standing: 'ACKNOWLEDGED' },
      });
    // Offered no sooner than it can be done.
    expect(await offered(people.office, id)).toEqual(['ARCHIVE']);
    notice = await notices.move(people.office, notice, 'ARCHIVE');
    expect(notice).toMatchObject({
      notice: { state: 'ARCHIVED', moves: [], coverage: null },
    });
  });

  it('is numbered without a gap, whoever drafts at the same time', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => notices.draft()));
    const serials = made.map((each) => Number(shownNotice(each).number.slice(-3))).sort((a, b) => a - b);
    expect(serials.at(-1)).toBe((serials[0] ?? 0) + 5);
    expect(new Set(serials).size).toBe(6);
  });

  it('of a head needs no other head, and is approved by nobody who wrote or reviewed it', async () => {
    const own = await notices.move(people.deputy, await notices.draft(people.deputy), 'SUBMIT');
    expect(own).toMatchObject({ notice: { state: 'IN_APPROVAL', moves: ['RECALL', 'WITHDRAW'] } });
    const both: Viewer = { ...people.deputy, posts: ['DEPUTY_GM_SALES', 'GENERAL_MANAGER'] };
    expect(await notices.move(both, own, 'APPROVE')).toMatchObject({ __typename: 'NotAllowed' });
    const submitted = await notices.move(people.manager, await notices.draft(), 'SUBMIT');
    const reviewed = await notices.move(both, submitted, 'REVIEW');
    expect(await notices.move(both, reviewed, 'APPROVE')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await notices.move(people.gm, reviewed, 'APPROVE')).toMatchObject({ notice: { state: 'APPROVED' } });
  });

  it('waits in the inbox of the head and then of the general manager, and is decided there once', async () => {
    const submitted = await notices.move(people.manager, await notices.draft(), 'SUBMIT');
    const { id, number } = shownNotice(submitted);
    const mine = async (viewer: Viewer) => (await waitingFor(viewer)).filter((each) => each.number === number);
    expect(await mine(people.gm)).toEqual([]);
    const [review] = await mine(people.deputy);
    expect(review).toMatchObject({
      kind: 'NOTICE',
      post: 'DEPUTY_GM_SALES',
      clause: 'CC-7',
      notice: { id },
      client: null,
    });
    const decide = (viewer: Viewer, approval: typeof review, idempotencyKey: string) =>
      asking(database, viewer, (context) =>
        decideApprovals(context, sources, {
          approvals: [{ id: approval?.id ?? '', version: approval?.version ?? 0 }],
          decision: 'APPROVED',
          idempotencyKey,
        }),
      );
    const key = v7();
    expect(await decide(people.deputy, review, key)).toMatchObject({ answers: [{ answer: { replayed: false } }] });
    // Sent again, it is the same decision, though by now the notice waits for another.
    expect(await decide(people.deputy, review, key)).toMatchObject({ answers: [{ answer: { replayed: true } }] });
    expect(await mine(people.deputy)).toEqual([]);
    const [approval] = await mine(people.gm);
    expect(approval).toMatchObject({ post: 'GENERAL_MANAGER' });
    expect(await decide(people.gm, approval, v7())).toMatchObject({ answers: [{ answer: { replayed: false } }] });
    const [row] = await database.sql('select state from clients.client_notice where id = $1', [id]);
    expect(row).toEqual({ state: 'APPROVED' });
  });

  it('is sent by the delegate of the service director while that one is away, in their name', async () => {
    const approved = await notices.approved();
    const delegate: Viewer = {
      ...people.manager,
      standsIn: [
        {
          post: 'SERVICE_DIRECTOR',
          staffId: people.director.staffId ?? '',
          name: '主任',
          circles: { own: [], team: [], unit: [] },
        },
      ],
    };
    const sent = await notices.move(delegate, approved, 'SEND');
    expect(sent).toMatchObject({ notice: { state: 'SENT' } });
    expect((sent['notice'] as { steps: object[] }).steps.at(-1)).toMatchObject({
      move: 'SEND',
      by: { id: people.manager.staffId },
      onBehalfOf: { id: people.director.staffId },
    });
  });

  it('is read before it is sent by who drafts notices, afterwards by everybody who speaks with clients', async () => {
    const draft = shownNotice(await notices.draft()).id;
    const sent = shownNotice(await notices.sent()).id;
    for (const viewer of [people.manager, people.gm, people.director, people.office, people.deputy])
      expect(await seenBy(viewer)).toEqual(expect.arrayContaining([draft, sent]));
    for (const viewer of [people.specialist, people.supervisor]) {
      const seen = await seenBy(viewer);
      expect(seen).toContain(sent);
      expect(seen).not.toContain(draft);
    }
    for (const posts of [['EXECUTIVE'], ['ANALYST'], ['ADMINISTRATOR']] as const)
      expect((await askGraph(database, { posts }, '{ clientNotices { edges { cursor } } }')).errors).toEqual([
        expect.stringMatching(/do not include.*\(NOTICE\)/),
      ]);
  });

  it('is drafted by the posts of the clause alone', async () => {
    expect(await notices.draft(people.specialist)).toMatchObject({ code: 'MAY_NOT_DRAFT_NOTICE' });
    expect(await notices.draft(people.gm)).toMatchObject({ code: 'MAY_NOT_DRAFT_NOTICE' });
    const theirs = await notices.draft(people.manager);
    expect(await notices.edit(people.deputy, theirs)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await notices.move(people.deputy, theirs, 'SUBMIT')).toMatchObject({ __typename: 'NotAllowed' });
    expect(await notices.move(people.specialist, theirs, 'SUBMIT')).toMatchObject({ code: 'NO_SUCH_CLIENT_NOTICE' });
  });

  it('takes no hostile input', async () => {
    const bad = async (input: Record<string, unknown>) => (await notices.draft(people.manager, input))['code'];
    expect(await bad({ body: '价'.repeat(8_001) })).toBe('TOO_LONG');
    expect(await bad({ subject: '调\u202e价' })).toBe('CONTROL_CHARACTER');
    expect(await bad({ effectiveOn: '2026-11-22' })).toBe('EFFECTIVE_IN_THE_PAST');
    expect(await bad({ department: word('CARRIER') })).toBe('DEPARTMENT_WITHOUT_REVIEWER');
    expect(await bad({ audience: {} })).toBe('REQUIRED');
    expect(await bad({ audience: { everyClient: true, tiers: [word('A1')] } })).toBe('AUDIENCE_MIXED');
    expect(await bad({ audience: { clientIds: [v7()] } })).toBe('WRONG_AUDIENCE');
    expect(await bad({ audience: { clientIds: ['x'] } })).toBe('WRONG_AUDIENCE');
    expect(await bad({ audience: { regionCodes: ['NOWHERE'] } })).toBe('WRONG_AUDIENCE');
    expect(await bad({ audience: { regionCodes: ['\u0000'] } })).toBe('WRONG_AUDIENCE');
    expect(await bad({ documentIds: [v7()] })).toBe('NOT_YOUR_DOCUMENTS');
    expect(await bad({ documentIds: Array.from({ length: 11 }, () => v7()) })).toBe('TOO_MANY_DOCUMENTS');
    expect(await bad({ idempotencyKey: '' })).toBe('IDEMPOTENCY_KEY_LENGTH');
    const nobody = await notices.draft(people.manager, { audience: { tiers: [word('D')] } });
    expect(await notices.move(people.manager, nobody, 'SUBMIT')).toMatchObject({ code: 'NOBODY_TO_TELL' });
    expect(await notices.move(people.manager, nobody, 'WITHDRAW', { note: '改'.repeat(501) })).toMatchObject({
      code: 'TOO_LONG',
    });
    const { version } = shownNotice(nobody);
    expect(await notices.move(people.manager, nobody, 'SUBMIT', { version: version + 1 })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: version,
    });
  });

  it('keeps what was approved, whoever writes', async () => {
    const { id } = shownNotice(await notices.approved());
    const attempts = [
      `update clients.client_notice set body = body || '。' where id = $1`,
      `update clients.client_notice set audience = '{}' where id = $1`,
      `update clients.client_notice set effective_on = effective_on + 1 where id = $1`,
      `update clients.client_notice set digest = repeat('0', 64) where id = $1`,
      `update clients.client_notice set state = 'DRAFT' where id = $1`,
      `update clients.client_notice set state = 'ARCHIVED' where id = $1`,
    ];
    for (const attempt of attempts) await expect(database.sql(attempt, [id])).rejects.toThrow(/notice/);
  });
});
