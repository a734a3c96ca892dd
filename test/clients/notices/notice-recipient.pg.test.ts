import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { escalateNotices } from '../../../api/clients/notices/notice-escalation.service';
import { messageHandlers } from '../../../api/commands/message-handlers';
import { dispatchMessages } from '../../../api/platform/outbox-dispatch';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { change } from '../prospects/key-accounts';
import { noticeCast, noticeGraph, shownNotice, type NoticeCast, type Recipient, type Viewer } from './notice-graph';

let database: TestDatabase;
let people: NoticeCast;
let notices: ReturnType<typeof noticeGraph>;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await noticeCast(database);
  notices = noticeGraph(database, people);
});
afterAll(() => database.drop());
beforeEach(() => database.sql('delete from inbox.alert'));

const SENT_ON = '2026-11-23T01:00:00.000Z';
const LATE = '2026-12-01T01:00:00.000Z';

async function dispatch(now: string): Promise<void> {
  await dispatchMessages(database.source, {
    handlers: messageHandlers(() => now),
    onFault: (_, fault) => {
      throw fault;
    },
  });
}

async function escalate(now = LATE): Promise<number> {
  const { database: own } = database.systemContext();
  try {
    return await escalateNotices({ viewer: null, database: own, now, requestId: v7() });
  } finally {
    await own.close();
  }
}

const alerts = (noticeId: string) =>
  database.sql<{ staff_id: string; kind: string; count: number | null; for_staff: string | null }>(
    'select staff_id, kind, count, for_staff from inbox.alert where notice_id = $1 order by kind, staff_id',
    [noticeId],
  );

/** Sent to the three clients of tier A1: of `me`, `mate` and `stranger`. */
async function sentOne(): Promise<string> {
  return shownNotice(await notices.sent()).id;
}

const ofNotice = (viewer: Viewer, id: string, more = ''): Promise<Recipient[]> =>
  notices.recipients(viewer, `{ noticeId: "${id}" ${more} }`);

async function first(viewer: Viewer, id: string): Promise<Recipient> {
  const [found] = await ofNotice(viewer, id);
  if (found === undefined) throw new Error('Nobody was told');
  return found;
}

describe('a recipient of a notice', () => {
  it('is seen by who speaks with the client, and its account manager is copied once', async () => {
    const id = await sentOne();
    expect(await ofNotice(people.specialist, id)).toHaveLength(1);
    expect(await ofNotice(people.supervisor, id)).toHaveLength(2);
    expect(await ofNotice(people.director, id)).toHaveLength(3);
    const all = `{ clientNoticeRecipients(filter: { noticeId: "${id}" }) { edges { node { id } } } }`;
    expect((await askGraph(database, people.office, all)).errors).toEqual([
      expect.stringMatching(/do not include.*\(ACTIVITY\)/),
    ]);
    await dispatch(SENT_ON);
    await dispatch(SENT_ON);
    expect(await alerts(id)).toEqual(
      [people.me, people.mate, people.stranger]
        .sort()
        .map((staff_id) => ({ staff_id, kind: 'NOTICE', count: null, for_staff: null })),
    );
  });

  it('is acknowledged by its account manager or a head, once, and not by who only reads', async () => {
    const id = await sentOne();
    const mine = await first(people.specialist, id);
    expect(mine).toMatchObject({ standing: 'OPEN', mayAcknowledge: true });
    expect(await notices.acknowledge(people.gm, mine)).toMatchObject({ code: 'MAY_NOT_ACKNOWLEDGE' });
    const theirs = (await ofNotice(people.director, id)).find(({ owner }) => owner?.id === people.stranger);
    if (theirs === undefined) throw new Error('Not told');
    expect(await notices.acknowledge(people.specialist, theirs)).toMatchObject({ code: 'NO_SUCH_RECIPIENT' });
    const wrong = { understood: false };
    expect(await notices.acknowledge(people.specialist, mine, wrong)).toMatchObject({ field: 'input.note' });
    expect(await notices.acknowledge(people.specialist, mine, { toldOn: '2026-11-22' })).toMatchObject({
      code: 'TOLD_BEFORE_SENT',
    });
    const told = await notices.acknowledge(people.specialist, mine, { understood: false, note: '认为涨幅过高' });
    expect(told).toMatchObject({ recipient: { standing: 'OPEN', understood: false, version: 2 } });
    expect(await notices.acknowledge(people.specialist, mine)).toMatchObject({ __typename: 'StaleVersion' });
    const again = { ...mine, version: 2 };
    const key = v7();
    expect(await notices.acknowledge(people.specialist, again, { idempotencyKey: key })).toMatchObject({
      recipient: { standing: 'ACKNOWLEDGED', mayAcknowledge: false },
      replayed: false,
    });
    expect(await notices.acknowledge(people.specialist, again, { idempotencyKey: key })).toMatchObject({
      replayed: true,
    });
    expect(await notices.acknowledge(people.manager, { ...mine, version: 3 })).toMatchObject({
      code: 'ACKNOWLEDGED_ALREADY',
    });
    const [trail] = await database.sql(
      `select count(*)::int as n from platform.audit where action = 'notice.acknowledge' and after ->> 'noticeId' = $1`,
      [id],
    );
    expect(trail).toEqual({ n: 2 });
  });

  it('is filtered by where it stands', async () => {
    const id = await sentOne();
    await notices.acknowledge(people.specialist, await first(people.specialist, id));
    expect(await ofNotice(people.director, id, 'standings: [ACKNOWLEDGED]')).toHaveLength(1);
    expect(await ofNotice(people.director, id, 'standings: [OPEN]')).toHaveLength(2);
    expect(await ofNotice(people.director, id, 'standings: [OVERDUE, ACKNOWLEDGED]')).toHaveLength(1);
    expect(await ofNotice(people.director, id, 'standings: []')).toEqual([]);
    expect(await ofNotice(people.supervisor, id, 'mine: true')).toEqual([]);
    expect(await notices.recipients(people.director, '{ noticeId: "x" }')).toEqual([]);
  });

  it('of a client that was transferred is owed by who looks after it now', async () => {
    const id = await sentOne();
    const [clientId = ''] = people.clientIds;
    await database.sql('alter table clients.client disable trigger client_owner_guarded');
    await database.sql('update clients.client set owner_id = $2 where id = $1', [clientId, people.mate]);
    const mate: Viewer = {
      staffId: people.mate,
      posts: ['KA_SPECIALIST'],
      circles: { own: [people.mate], team: [people.mate], unit: [people.mate] },
    };
    expect(await ofNotice(people.specialist, id)).toEqual([]);
    const found = (await ofNotice(mate, id, 'mine: true')).find(({ client }) => client?.id === clientId);
    if (found === undefined) throw new Error('Not theirs');
    expect(await notices.acknowledge(mate, found)).toMatchObject({ recipient: { standing: 'ACKNOWLEDGED' } });
    await database.sql('update clients.client set owner_id = $2 where id = $1', [clientId, people.me]);
    await database.sql('alter table clients.client enable trigger client_owner_guarded');
  });

  it('stands on its client with the notices it received, in one statement for many clients', async () => {
    const id = await sentOne();
    const text = `{ clients(first: 50) { edges { node { id noticesReceived(first: 50) { edges { node { standing notice { id number subject } } } } } } } }`;
    const { data, errors, statements } = await askGraph(database, people.director, text);
    expect(errors).toEqual([]);
    const rows = (
      data?.['clients'] as {
        edges: { node: { id: string; noticesReceived: { edges: { node: { notice: { id: string } } }[] } } }[];
      }
    ).edges;
    const told = rows.filter(({ node }) => node.noticesReceived.edges.some((each) => each.node.notice.id === id));
    expect(told).toHaveLength(3);
    expect(statements).toBeLessThanOrEqual(4);
  });
});

describe('what is overdue', () => {
  it('is told once to who is in charge, and to whoever stands in for them', async () => {
    await escalate();
    await dispatch(LATE);
    await database.sql('delete from inbox.alert');
    const id = await sentOne();
    const mine = await first(people.specialist, id);
    await notices.acknowledge(people.specialist, mine);
    await dispatch(SENT_ON);
    expect(await escalate('2026-11-30T15:59:59.999Z')).toBe(0);
    await database.sql(
      `insert into identity.delegation (id, post, principal_id, delegate_id, valid, created_at)
       values ($1, 'KA_SUPERVISOR', $2, $3, '[2026-12-01,2026-12-05)', $4)`,
      [v7(), people.head, people.manager.staffId, SENT_ON],
    );
    expect((await Promise.all([escalate(), escalate()])).reduce((sum, each) => sum + each)).toBe(2);
    expect(await escalate()).toBe(0);
    await dispatch(LATE);
    await dispatch(LATE);
    const told = (await alerts(id)).filter(({ kind }) => kind === 'NOTICE_OVERDUE');
    expect(told).toEqual(
      [
        { staff_id: people.head, count: 1, for_staff: null },
        // Stands in for the supervisor, who is away.
        { staff_id: people.manager.staffId, count: 1, for_staff: people.head },
        // Reports to nobody, and is told themselves.
        { staff_id: people.stranger, count: 1, for_staff: null },
      ]
        .map((each) => ({ ...each, kind: 'NOTICE_OVERDUE' }))
        .sort((one, other) => (String(one.staff_id) < String(other.staff_id) ? -1 : 1)),
    );
    const { data } = await askGraph(
      database,
      people.manager,
      '{ alerts { edges { node { kind count notice { number } onBehalfOf { id } } } } }',
    );
    expect(data?.['alerts']).toMatchObject({
      edges: [{ node: { kind: 'NOTICE_OVERDUE', count: 1, onBehalfOf: { id: people.head } } }],
    });
    await database.sql('delete from identity.delegation');
  });
});

describe('a merge of two clients that received the same notice', () => {
  it('keeps one delivery, and an undo brings both back', async () => {
    const id = await sentOne();
    const [merged = '', , , survivor = ''] = people.clientIds;
    const before = await database.sql(
      'select * from clients.client_notice_recipient where notice_id = $1 order by id',
      [id],
    );
    const deputy = { ...people.deputy, name: '副总' };
    const preview = `{ clientMergePreview(survivorId: "${survivor}", mergedId: "${merged}") {
      ... on ClientMergePreview { fingerprint survivor { version } merged { version } } ... on Problem { code message } } }`;
    await database.sql(`insert into policy.regulation (code) values ('KA') on conflict do nothing`);
    const { seededJson } = await import('../../kernel/policy/seeded-regulations');
    await database.sql(
      `insert into policy.regulation_version (code, version, effective_from, document, checksum)
       values ('KA', 1, '2024-01-01', $1, 'x') on conflict do nothing`,
      [JSON.stringify(seededJson('ka.json'))],
    );
    const { data, errors } = await askGraph(database, deputy, preview);
    expect(errors).toEqual([]);
    const asked = data?.['clientMergePreview'] as {
      fingerprint: string;
      survivor: { version: number };
      merged: { version: number };
    };
    const outcome = await change(database, deputy, {
      mutation: 'mergeClients',
      input: {
        survivorId: survivor,
        survivorVersion: asked.survivor.version,
        mergedId: merged,
        mergedVersion: asked.merged.version,
        fingerprint: asked.fingerprint,
        reason: '同一家公司',
        signature: '副总',
        idempotencyKey: v7(),
      },
      answer: '... on ClientMergeDone { merge { id } }',
    });
    const { merge } = outcome as unknown as { merge: { id: string } };
    const told = await database.sql<{ client_id: string }>(
      'select client_id from clients.client_notice_recipient where notice_id = $1',
      [id],
    );
    expect(told.map(({ client_id }) => client_id).sort()).toEqual([survivor, people.clientIds[5]].sort());
    const undone = await askGraph(database, deputy, `mutation { undoClientMerge(id: "${merge.id}") { __typename } }`);
    expect(undone.data).toMatchObject({ undoClientMerge: { __typename: 'ClientMergeDone' } });
    expect(
      await database.sql('select * from clients.client_notice_recipient where notice_id = $1 order by id', [id]),
    ).toEqual(before);
  });
});
