import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mayArchive,
  noticeFault,
  noticeStateAfter,
  offeredNoticeMoves,
  type NoticeMove,
  type NoticeMover,
  type NoticeStanding,
  type NoticeState,
} from '../../../api/clients/notices/client-notice';
import { audienceOf, hasIdsOnly, MOST_CHOSEN } from '../../../api/clients/notices/notice-audience';
import { standingOf, toldFault } from '../../../api/clients/notices/notice-recipient';

const HEAD = 'DEPUTY_GM_SALES';
const people: readonly NoticeMover[] = [
  { staffId: 'drafter', posts: ['KA_MANAGER'], interests: ['drafter'] },
  { staffId: 'head', posts: [HEAD], interests: ['head'] },
  { staffId: 'gm', posts: ['GENERAL_MANAGER'], interests: ['gm'] },
  { staffId: 'director', posts: ['SERVICE_DIRECTOR'], interests: ['director'] },
  // Stands in for the general manager and for the drafter.
  { staffId: 'delegate', posts: ['GENERAL_MANAGER', HEAD], interests: ['delegate', 'drafter'] },
  { staffId: 'specialist', posts: ['KA_SPECIALIST'], interests: ['specialist'] },
];
const moves: readonly NoticeMove[] = ['SUBMIT', 'RECALL', 'REVIEW', 'APPROVE', 'RETURN', 'SEND', 'ARCHIVE', 'WITHDRAW'];

const draft: NoticeStanding = {
  state: 'DRAFT',
  draftedById: 'drafter',
  reviewedById: null,
  reviewPost: HEAD,
  approvePost: 'GENERAL_MANAGER',
  sendPost: 'SERVICE_DIRECTOR',
  archivePosts: ['SERVICE_DIRECTOR', 'GM_OFFICE'],
};

interface Done {
  readonly move: NoticeMove;
  readonly by: string;
  readonly from: NoticeState;
}

/** What happens to a notice when people do whatever they are offered, in whatever order. */
function played(tries: readonly (readonly [number, NoticeMove])[]): {
  readonly at: NoticeStanding;
  readonly done: Done[];
} {
  const done: Done[] = [];
  let at = draft;
  for (const [who, move] of tries) {
    const mover = people[who];
    if (mover === undefined || !offeredNoticeMoves(at, mover).includes(move)) continue;
    const state = noticeStateAfter(at.state, move);
    if (state === undefined) throw new Error(`${move} was offered and leads nowhere`);
    done.push({ move, by: mover.staffId, from: at.state });
    const reviewedById = move === 'REVIEW' ? mover.staffId : state === 'DRAFT' ? null : at.reviewedById;
    at = { ...at, state, reviewedById };
  }
  return { at, done };
}

const tries = fc.array(fc.tuple(fc.nat(people.length - 1), fc.constantFrom(...moves)), { maxLength: 60 });

describe('a notice to clients', () => {
  it('is sent at most once, and only after its head reviewed and another approved what was handed in last', () => {
    fc.assert(
      fc.property(tries, (each) => {
        const { done } = played(each);
        const sent = done.filter(({ move }) => move === 'SEND');
        expect(sent.length).toBeLessThanOrEqual(1);
        if (sent.length === 0) return;
        const before = done.slice(
          0,
          done.findIndex(({ move }) => move === 'SEND'),
        );
        const handedIn = before.slice(before.findLastIndex(({ move }) => move === 'SUBMIT'));
        expect(handedIn.map(({ move }) => move)).toEqual(['SUBMIT', 'REVIEW', 'APPROVE']);
        const [submitted, reviewed, approved] = handedIn.map(({ by }) => by);
        expect(new Set([submitted, reviewed, approved]).size).toBe(3);
        expect(sent[0]?.by).toBe('director');
      }),
      { numRuns: 3_000 },
    );
  });

  it('is reviewed and approved by nobody in the name of who wrote it, and never moved by who has no part in it', () => {
    fc.assert(
      fc.property(tries, (each) => {
        const { done } = played(each);
        expect(done.filter(({ by }) => by === 'specialist')).toEqual([]);
        expect(done.filter(({ by, move }) => by === 'delegate' && ['REVIEW', 'APPROVE'].includes(move))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('stays where it ended', () => {
    for (const state of ['ARCHIVED', 'WITHDRAWN'] as const)
      for (const move of moves) expect(noticeStateAfter(state, move)).toBeUndefined();
  });

  it('goes to approval at once when the head wrote it', () => {
    expect(noticeStateAfter('DRAFT', 'SUBMIT', true)).toBe('IN_APPROVAL');
    expect(noticeStateAfter('IN_REVIEW', 'SUBMIT', true)).toBeUndefined();
  });

  it('is archived when every client has understood, or their day is past', () => {
    const at = { dueAt: '2026-11-30T16:00:00.000Z', now: '2026-11-25T01:00:00.000Z' };
    expect(mayArchive({ told: 3, acknowledged: 2 }, at)).toBe(false);
    expect(mayArchive({ told: 3, acknowledged: 3 }, at)).toBe(true);
    expect(mayArchive({ told: 3, acknowledged: 0 }, { ...at, now: at.dueAt })).toBe(false);
    expect(mayArchive({ told: 3, acknowledged: 0 }, { ...at, now: '2026-11-30T16:00:00.001Z' })).toBe(true);
  });

  it('has a subject on one line, a text of 8000 characters at most, and a day that is not past', () => {
    const written = { subject: '调价', body: '自下月起\n调整价格', effectiveOn: '2026-11-23' };
    expect(noticeFault(written, '2026-11-23')).toBeUndefined();
    expect(noticeFault({ ...written, subject: ' ' }, '2026-11-23')).toMatchObject({ code: 'REQUIRED' });
    expect(noticeFault({ ...written, subject: '调\n价' }, '2026-11-23')).toMatchObject({ code: 'CONTROL_CHARACTER' });
    expect(noticeFault({ ...written, body: '价\u0000' }, '2026-11-23')).toMatchObject({ code: 'CONTROL_CHARACTER' });
    expect(noticeFault({ ...written, body: '价'.repeat(8_001) }, '2026-11-23')).toMatchObject({ code: 'TOO_LONG' });
    expect(noticeFault(written, '2026-11-24')).toMatchObject({ code: 'EFFECTIVE_IN_THE_PAST' });
  });
});

describe('an audience', () => {
  const id = '00000000-0000-7000-8000-000000000001';

  it('is every client, chosen ones or a filter, and exactly one of these', () => {
    expect(audienceOf({})).toMatchObject({ code: 'REQUIRED' });
    expect(audienceOf({ tiers: [], clientIds: [], everyClient: false })).toMatchObject({ code: 'REQUIRED' });
    expect(audienceOf({ everyClient: true })).toEqual({});
    expect(audienceOf({ everyClient: true, tiers: ['A1'] })).toMatchObject({ code: 'AUDIENCE_MIXED' });
    expect(audienceOf({ clientIds: [id], regionCodes: ['EAST'] })).toMatchObject({ code: 'AUDIENCE_MIXED' });
    expect(audienceOf({ tiers: ['B1', 'A1', 'B1'], businessTypes: ['DEALER'] })).toEqual({
      tiers: ['A1', 'B1'],
      businessTypes: ['DEALER'],
    });
    expect(audienceOf({ clientIds: [id, id] })).toEqual({ clientIds: [id] });
  });

  it('names so many clients one by one at most, and ids that are ids', () => {
    const ids = Array.from({ length: MOST_CHOSEN + 1 }, (_, at) => String(at));
    expect(audienceOf({ clientIds: ids })).toMatchObject({ code: 'TOO_MANY_CHOSEN' });
    expect(hasIdsOnly({ clientIds: [id] })).toBe(true);
    expect(hasIdsOnly({ ownerIds: ["' or 1=1"] })).toBe(false);
  });
});

describe('a recipient', () => {
  const dueAt = '2026-11-30T16:00:00.000Z';

  it('is open until it has understood, and overdue past its instant', () => {
    expect(standingOf({ understood: null, dueAt }, dueAt)).toBe('OPEN');
    expect(standingOf({ understood: false, dueAt }, '2026-11-30T16:00:00.001Z')).toBe('OVERDUE');
    expect(standingOf({ understood: true, dueAt }, '2027-01-01T00:00:00.000Z')).toBe('ACKNOWLEDGED');
  });

  it('was told between the day it was sent and today, by Shanghai; who did not understand is described', () => {
    // Half past midnight of the 24th in Shanghai.
    const at = { sentAt: '2026-11-23T16:30:00.000Z', now: '2026-11-25T15:59:00.000Z' };
    const told = { toldOn: '2026-11-24', person: '王经理', understood: true };
    expect(toldFault(told, at)).toBeUndefined();
    expect(toldFault({ ...told, toldOn: '2026-11-25' }, at)).toBeUndefined();
    expect(toldFault({ ...told, toldOn: '2026-11-23' }, at)).toMatchObject({ code: 'TOLD_BEFORE_SENT' });
    expect(toldFault({ ...told, toldOn: '2026-11-26' }, at)).toMatchObject({ code: 'TOLD_BEFORE_SENT' });
    expect(toldFault({ ...told, person: ' ' }, at)).toMatchObject({ field: 'input.person' });
    expect(toldFault({ ...told, understood: false }, at)).toMatchObject({ field: 'input.note' });
    expect(toldFault({ ...told, understood: false, note: '认为涨幅过高' }, at)).toBeUndefined();
  });
});
