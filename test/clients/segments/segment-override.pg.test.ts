import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { segmentApprovals, tierApprovals } from '../../../api/clients/by-hand/override-approvals.service';
import { regrade } from '../../../api/clients/tiers/regrade.service';
import { approvalPage } from '../../../api/inbox/approval-list.service';
import { decideApprovals } from '../../../api/inbox/decide-approvals.service';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import {
  arrangeKeyAccounts,
  change,
  enactSeeded,
  literal,
  type KeyAccounts,
  type Outcome,
} from '../prospects/key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
let clientId: string;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA', 'BK', 'CR']);
});
beforeEach(async () => {
  [clientId = ''] = await addClients(database, [{ ownerId: people.me, credit: 'fair', volume: '0' }]);
  await regrade(database.systemContext());
});
afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;
const TODAY = '2026-11-23';
const SHOWN = `... on SegmentOverrideChanged { replayed segmentOverride { id state version segment validFrom validTo reason moves
    why { clause { id } rule } } }
  ... on StaleVersion { currentVersion }`;
const word = (name: string) => ({ word: name });

function request(viewer: Viewer, input: Record<string, unknown> = {}): Promise<Outcome> {
  const whole = {
    clientId,
    segment: word('RESTRICTED'),
    from: TODAY,
    until: '2027-02-20',
    reason: '涉诉，敞口只减不增',
    idempotencyKey: v7(),
    ...input,
  };
  return change(database, viewer, { mutation: 'requestSegmentOverride', input: whole, answer: SHOWN });
}

function move(viewer: Viewer, input: Record<string, unknown>): Promise<Outcome> {
  const whole = { version: 1, idempotencyKey: v7(), ...input };
  return change(database, viewer, { mutation: 'moveSegmentOverride', input: whole, answer: SHOWN });
}

const idOf = (outcome: Outcome): string => (outcome['segmentOverride'] as { id: string }).id;

async function approved(input: Record<string, unknown> = {}): Promise<string> {
  const id = idOf(await request(people.specialist, input));
  expect(await move(people.deputy, { id, move: word('APPROVE') })).toMatchObject({
    __typename: 'SegmentOverrideChanged',
  });
  return id;
}

async function segment(): Promise<Record<string, unknown>> {
  const { data, errors } = await askGraph(
    database,
    people.specialist,
    `{ client(id: "${clientId}") {
      segment { code byHand since why { clause { id } rule } }
      computedSegment { code why { clause { id } } }
      segmentHistory { edges { node { code byHand validFrom validTo } } }
      segmentOverrides { edges { node { state } } } } }`,
  );
  expect(errors).toEqual([]);
  return data?.['client'] as Record<string, unknown>;
}

const nightly = (now: string) => regrade(database.systemContext({ now }));

describe('a segment set by hand', () => {
  it('is asked for by the account manager, approved by a post of the clause, and stands beside the computed one', async () => {
    expect(await segment()).toMatchObject({ segment: { code: 'GENERAL', byHand: false }, computedSegment: null });
    const asked = await request(people.specialist);
    expect(asked).toMatchObject({ segmentOverride: { state: 'REQUESTED', moves: ['WITHDRAW'], why: null } });
    const id = idOf(asked);
    // The clause names no KA manager, though they decide tiers.
    expect(await move(people.manager, { id, move: word('APPROVE') })).toMatchObject({ code: 'MAY_NOT_DECIDE_SEGMENT' });
    expect(await move(people.deputy, { id, move: word('APPROVE'), note: '同意' })).toMatchObject({
      segmentOverride: { state: 'APPROVED', version: 2, moves: ['END'], why: { clause: { id: 'BK-1-override' } } },
    });
    expect(await segment()).toMatchObject({
      segment: {
        code: 'RESTRICTED',
        byHand: true,
        since: TODAY,
        why: { clause: { id: 'BK-1-override' }, rule: 'RESTRICTED: approvedByAnother ∧ periodDays ≤ mostDays' },
      },
      computedSegment: { code: 'GENERAL', why: { clause: { id: 'BK-1' } } },
      segmentOverrides: { edges: [{ node: { state: 'APPROVED' } }] },
    });
  });

  it('is respected by the nightly grading until its last day, when the computed one holds again', async () => {
    await approved({ until: '2026-11-30' });
    await nightly('2026-11-30T15:59:00.000Z');
    expect(await segment()).toMatchObject({ segment: { code: 'RESTRICTED', byHand: true } });
    await nightly('2026-11-30T16:01:00.000Z');
    expect(await segment()).toMatchObject({
      segment: { code: 'GENERAL', byHand: false, since: '2026-12-01' },
      computedSegment: null,
      segmentHistory: {
        edges: [
          { node: { code: 'GENERAL', byHand: false, validFrom: '2026-12-01', validTo: null } },
          { node: { code: 'RESTRICTED', byHand: true, validFrom: TODAY, validTo: '2026-12-01' } },
        ],
      },
    });
    const written = await database.sql('select count(*) from clients.segment_grade where client_id = $1', [clientId]);
    await nightly('2026-11-30T17:00:00.000Z');
    expect(await database.sql('select count(*) from clients.segment_grade where client_id = $1', [clientId])).toEqual(
      written,
    );
  });

  it('begins on its first day when that is to come, and is ended early with a reason', async () => {
    const id = await approved({ from: '2026-12-05' });
    expect(await segment()).toMatchObject({ segment: { code: 'GENERAL', byHand: false } });
    await nightly('2026-12-05T01:00:00.000Z');
    expect(await segment()).toMatchObject({ segment: { code: 'RESTRICTED', byHand: true } });
    expect(await move(people.deputy, { id, version: 2, move: word('END') })).toMatchObject({ code: 'REQUIRED' });
    expect(await move(people.deputy, { id, version: 2, move: word('END'), note: '撤诉' })).toMatchObject({
      segmentOverride: { state: 'ENDED', moves: [] },
    });
    expect(await segment()).toMatchObject({ segment: { code: 'GENERAL', byHand: false }, computedSegment: null });
  });

  it('is what BK-2 judges a credit line by', async () => {
    await approved();
    const ask = `{ client(id: "${clientId}") { credit { policy } } }`;
    const { data, errors } = await askGraph(database, people.deputy, ask);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ client: { credit: { policy: 'DECREASE_ONLY' } } });
  });

  it('keeps apart from tiers: each is asked for and decided by its own clause', async () => {
    await request(people.specialist);
    const context = database.contextOf(people.deputy);
    const sources = [tierApprovals, segmentApprovals];
    const { edges } = await approvalPage(context, sources, { first: 50, after: null, kinds: null });
    const mine = edges.map(({ node }) => node).filter(({ client }) => client?.id === clientId);
    expect(mine).toMatchObject([{ kind: 'SEGMENT', clause: 'BK-1-override', post: 'DEPUTY_GM_SALES' }]);
    const decided = await decideApprovals(context, sources, {
      approvals: mine.map(({ id, version }) => ({ id, version })),
      decision: 'APPROVED',
      idempotencyKey: v7(),
    });
    expect(decided).toMatchObject({ answers: [{ answer: { __typename: 'ApprovalDecided', replayed: false } }] });
    await context.database.close();
    expect(await segment()).toMatchObject({ segment: { code: 'RESTRICTED', byHand: true } });
  });

  it('waits in the list and the inbox of the posts of its clause, and of nobody else who grades', async () => {
    const id = idOf(await request(people.specialist));
    const listed = async (viewer: Viewer): Promise<string[]> => {
      const { data } = await askGraph(
        database,
        viewer,
        `{ segmentOverrides(first: 200, filter: { toDecide: true }) { edges { node { id moves } } } }`,
      );
      const { edges } = data?.['segmentOverrides'] as { edges: { node: { id: string; moves: string[] } }[] };
      for (const { node } of edges) expect(node.moves).toContain('APPROVE');
      return edges.map(({ node }) => node.id);
    };
    const inbox = async (viewer: Viewer): Promise<number> => {
      const context = database.contextOf(viewer);
      const { edges } = await approvalPage(context, [segmentApprovals], { first: 200, after: null, kinds: null });
      await context.database.close();
      return edges.filter(({ node }) => node.client?.id === clientId).length;
    };
    expect(await listed(people.deputy)).toContain(id);
    expect(await inbox(people.deputy)).toBe(1);
    for (const viewer of [people.manager, people.specialist]) {
      expect(await listed(viewer)).toEqual([]);
      expect(await inbox(viewer)).toBe(0);
    }
  });

  it('is laid aside by a merge, and back with its client when the merge is undone', async () => {
    await approved();
    const [survivorId = ''] = await addClients(database, [{ ownerId: people.me }]);
    const viewer = { ...people.deputy, name: '副总' };
    const ask = async (text: string): Promise<Record<string, Record<string, unknown>>> => {
      const { data, errors } = await askGraph(database, viewer, text);
      expect(errors).toEqual([]);
      return data as Record<string, Record<string, unknown>>;
    };
    const kept = () =>
      database.sql(
        `select c.segment, c.segment_override_id = o.id as holds, c.computed_segment, o.state, o.holds::text as days
         from clients.client c join clients.segment_override o on o.client_id = c.id where c.id = $1`,
        [clientId],
      );
    const before = await kept();
    expect(before).toMatchObject([{ segment: 'RESTRICTED', holds: true }]);
    const { clientMergePreview: seen } = await ask(
      `{ clientMergePreview(survivorId: "${survivorId}", mergedId: "${clientId}") {
        ... on ClientMergePreview { fingerprint survivor { version } merged { version } } ... on Problem { code } } }`,
    );
    const { survivor, merged, fingerprint } = seen as {
      survivor: { version: number };
      merged: { version: number };
      fingerprint: string;
    };
    const input = literal({
      ...{
        survivorId,
        survivorVersion: survivor.version,
        mergedId: clientId,
        mergedVersion: merged.version,
        fingerprint,
      },
      ...{ reason: '同一家公司', signature: '副总', idempotencyKey: v7() },
    });
    const { mergeClients } = await ask(
      `mutation { mergeClients(input: ${input}) { ... on ClientMergeDone { merge { id } } ... on Problem { code } } }`,
    );
    const { id } = mergeClients?.['merge'] as { id: string };
    expect(await kept()).toEqual([]);
    expect(await database.sql('select segment from clients.client where id = $1', [survivorId])).toEqual([
      { segment: null },
    ]);
    await ask(
      `mutation { undoClientMerge(id: "${id}") { ... on ClientMergeDone { merge { id } } ... on Problem { code } } }`,
    );
    expect(await kept()).toEqual(before);
  });

  it('is never approved by who asked, and asked for within the own portfolio only', async () => {
    const [theirs = ''] = await addClients(database, [{ ownerId: people.stranger }]);
    expect(await request(people.specialist, { clientId: theirs })).toMatchObject({ code: 'NO_SUCH_CLIENT' });
    expect(await request(people.deputy)).toMatchObject({ code: 'MAY_NOT_ASK_FOR_SEGMENT' });
    const id = idOf(await request(people.specialist));
    expect(await move(people.specialist, { id, move: word('APPROVE') })).toMatchObject({ __typename: 'NotAllowed' });
    await expect(
      database.sql(
        `update clients.segment_override set state = 'APPROVED', why = '{}', decided_by = requested_by where id = $1`,
        [id],
      ),
    ).rejects.toThrow('segment_override_by_another');
  });

  it('waits one at a time, is asked for once for a key, and decided once of two at a time', async () => {
    const idempotencyKey = v7();
    const twice = await Promise.all([1, 2].map(() => request(people.specialist, { idempotencyKey })));
    expect(new Set(twice.map(idOf)).size).toBe(1);
    expect(await request(people.supervisor)).toMatchObject({ code: 'ALREADY_ASKED' });
    const id = idOf(twice[0] as Outcome);
    expect(await move(people.deputy, { id, version: 9, move: word('APPROVE') })).toMatchObject({
      __typename: 'StaleVersion',
      currentVersion: 1,
    });
    const race = await Promise.all([
      move(people.deputy, { id, move: word('APPROVE') }),
      move(people.specialist, { id, move: word('WITHDRAW') }),
    ]);
    expect(race.map(({ __typename }) => __typename).sort()).toEqual(['IllegalMove', 'SegmentOverrideChanged']);
  });

  it.each([
    ['yesterday', { from: '2026-11-22' }, 'PERIOD_IN_THE_PAST'],
    ['more days than the clause allows', { until: '2027-11-24' }, 'PERIOD_TOO_LONG'],
    ['no reason', { reason: ' ' }, 'REQUIRED'],
    ['a control character', { reason: 'a\u0000' }, 'CONTROL_CHARACTER'],
  ])('is refused with %s', async (_, input, code) => {
    expect(await request(people.specialist, input)).toMatchObject({ __typename: 'InvalidInput', code });
  });
});
