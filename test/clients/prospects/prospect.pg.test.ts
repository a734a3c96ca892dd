import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { seededJson } from '../../kernel/policy/seeded-regulations';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { arrangeKeyAccounts, change, type KeyAccounts, type Outcome } from './key-accounts';
import { addClients } from '../some-clients';

let database: TestDatabase;
let people: KeyAccounts;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await database.sql(`insert into policy.regulation (code) values ('KA')`);
  await database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     values ('KA', 1, '2024-01-01', $1, 'x')`,
    [JSON.stringify(seededJson('ka.json'))],
  );
});
afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;
const SHOWN = `... on ProspectChanged { prospect { id stage version score passMark moves contactsRequired client { id name contactStanding { count required isBreach } agreements { edges { node { number state } } } } } }
  ... on StaleVersion { currentVersion }`;
const word = (name: string) => ({ word: name });

const open = (viewer: Viewer, input: Record<string, unknown> = {}): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'openProspect',
    input: { name: `无锡泰和电梯${v7()}`, regionCode: 'EAST', idempotencyKey: v7(), ...input },
    answer: SHOWN,
  });

interface Shown {
  readonly id: string;
  readonly stage: string;
  readonly version: number;
  readonly moves: string[];
  readonly client: { readonly id: string } | null;
}
const shown = (outcome: Outcome): Shown => outcome['prospect'] as Shown;

async function move(viewer: Viewer, of: Outcome, name: string, input: Record<string, unknown> = {}): Promise<Outcome> {
  const { id, version } = shown(of);
  return change(database, viewer, {
    mutation: 'moveProspect',
    input: { id, version, move: word(name), idempotencyKey: v7(), ...input },
    answer: SHOWN,
  });
}

const GENERAL = { profile: '电梯整机厂', annualAccounts: '年收入 3.2 亿元', headInterview: '愿意签年度协议' };
const scored = (...points: number[]) =>
  ['integrity', 'cooperation', 'discretion', 'costLevel'].map((criterion, at) => ({
    criterion,
    points: points[at] ?? 0,
  }));
const APPLICATION = {
  reason: '行业前三',
  tradingPolicy: '月结 30 天',
  goods: '导轨 600 万米',
  surveyResult: '属实',
  expectedYearly: '600000.00',
  scores: scored(4, 4, 4, 4),
};

/** A prospect brought to a stage by those who may. */
async function at(stage: 'CONFIRMED' | 'APPLIED' | 'APPROVED', application: object = {}): Promise<Outcome> {
  let prospect = await open(people.specialist);
  prospect = await move(people.specialist, prospect, 'GENERAL_SURVEY', GENERAL);
  prospect = await move(people.supervisor, prospect, 'FIELD_SURVEY', { findings: '产线两条，属实' });
  prospect = await move(people.manager, prospect, 'CONFIRM_SURVEY', { opinion: '同意' });
  if (stage !== 'CONFIRMED')
    prospect = await move(people.specialist, prospect, 'APPLY', { ...APPLICATION, ...application });
  if (stage === 'APPROVED') prospect = await move(people.deputy, prospect, 'APPROVE');
  expect(shown(prospect).stage).toBe(stage);
  return prospect;
}

async function uploaded(by: string | undefined): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)
     values ($1, $2, 'x.pdf', 'application/pdf', 9, $3, now())`,
    [id, 'a'.repeat(64), by],
  );
  return id;
}

async function agreement(): Promise<object> {
  const documentId = await uploaded(people.manager.staffId);
  return {
    kind: word('VIP'),
    from: '2026-11-23',
    until: '2027-11-22',
    signedOn: '2026-11-23',
    signatory: '王海',
    capacity: word('LEGAL_REPRESENTATIVE'),
    documentId,
  };
}

describe('a prospect', () => {
  it('becomes a client by survey, visit, confirmation, application, approval and agreement', async () => {
    const approved = await at('APPROVED');
    const recognised = await move(people.manager, approved, 'RECOGNISE', {
      agreement: await agreement(),
      contactStaffIds: [people.head],
    });
    expect(recognised).toMatchObject({
      prospect: {
        stage: 'RECOGNISED',
        score: 16,
        moves: ['ADD_DOCUMENTS'],
        client: {
          contactStanding: { count: 2, required: 2, isBreach: false },
          agreements: { edges: [{ node: { state: 'IN_FORCE' } }] },
        },
      },
    });
    const [client] = await database.sql('select business_type, owner_id, important from clients.client where id = $1', [
      shown(recognised).client?.id,
    ]);
    expect(client).toEqual({ business_type: 'AGREEMENT', owner_id: people.me, important: true });
    const steps = await database.sql<{ move: string }>(
      'select move from clients.prospect_step where prospect_id = $1 order by at, id',
      [shown(recognised).id],
    );
    expect(steps.map((each) => each.move).sort()).toEqual(
      ['GENERAL_SURVEY', 'FIELD_SURVEY', 'CONFIRM_SURVEY', 'APPLY', 'APPROVE', 'RECOGNISE'].sort(),
    );
  });

  it('of important size needs two of us in contact, and nothing is written when it has not', async () => {
    const approved = await at('APPROVED');
    const input = { agreement: await agreement() };
    const count = async () =>
      (await database.sql<{ n: number }>('select count(*)::int as n from clients.client'))[0]?.n;
    const before = await count();
    expect(await move(people.manager, approved, 'RECOGNISE', input)).toMatchObject({
      code: 'TOO_FEW_CONTACTS',
      clause: 'KA-13',
    });
    expect(await move(people.manager, approved, 'RECOGNISE', { ...input, contactStaffIds: [people.me] })).toMatchObject(
      {
        code: 'TOO_FEW_CONTACTS',
      },
    );
    expect(await move(people.manager, approved, 'RECOGNISE', { contactStaffIds: [people.head] })).toMatchObject({
      field: 'input.agreement',
    });
    expect(
      await move(people.manager, approved, 'RECOGNISE', { ...input, contactStaffIds: [people.leaver] }),
    ).toMatchObject({ code: 'OWNER_OUT_OF_REACH', field: 'input.contactStaffIds' });
    expect(await count()).toBe(before);
    const small = await at('APPROVED', { expectedYearly: '60000.00' });
    expect(await move(people.manager, small, 'RECOGNISE', { agreement: await agreement() })).toMatchObject({
      prospect: { stage: 'RECOGNISED', contactsRequired: 0, client: { contactStanding: { required: 0 } } },
    });
  });

  it('brings documents with its surveys and its application, which those who read it may download', async () => {
    const confirmed = await at('CONFIRMED');
    const [own, foreign] = [await uploaded(people.me), await uploaded(people.mate)];
    const apply = (documentIds: readonly string[]) =>
      move(people.specialist, confirmed, 'APPLY', { ...APPLICATION, documentIds });
    for (const wrong of [[foreign], ['x'], Array.from({ length: 11 }, () => v7())])
      expect(await apply(wrong)).toMatchObject({ code: 'WRONG_DOCUMENTS', clause: 'KA-7' });
    const applied = await apply([own, own]);
    const { id } = shown(applied);
    const read = `{ prospect(id: "${id}") { documents { attachmentId fileName by { id } } } }`;
    expect((await askGraph(database, people.deputy, read)).data?.['prospect']).toEqual({
      documents: [{ attachmentId: own, fileName: 'x.pdf', by: { id: people.me } }],
    });
    const seen = async (viewer: Viewer): Promise<number> => {
      const context = database.contextOf(viewer);
      const text = 'select id from platform.attachment where id = $1';
      const { length } = await context.database.rows({ text, values: [own] });
      await context.database.close();
      return length;
    };
    expect(await seen(people.deputy)).toBe(1);
    expect(await seen({ staffId: people.stranger, posts: ['KA_SPECIALIST'] })).toBe(0);
  });

  it('is signed by a delegate who shows a letter of authority', async () => {
    const approved = await at('APPROVED', { expectedYearly: '60000.00' });
    const by = { ...(await agreement()), capacity: word('DELEGATE') };
    expect(await move(people.manager, approved, 'RECOGNISE', { agreement: by })).toMatchObject({
      __typename: 'InvalidInput',
    });
    const delegationId = await uploaded(people.manager.staffId);
    expect(await move(people.manager, approved, 'RECOGNISE', { agreement: { ...by, delegationId } })).toMatchObject({
      prospect: { stage: 'RECOGNISED' },
    });
  });

  it('skips no stage, whatever is asked, in the program and in the database', async () => {
    const fresh = await open(people.manager, { ownerId: people.me });
    for (const name of ['FIELD_SURVEY', 'CONFIRM_SURVEY', 'APPLY', 'APPROVE', 'REJECT', 'RECOGNISE'])
      expect(await move(people.manager, fresh, name, { ...APPLICATION, findings: 'x', opinion: 'x' })).toMatchObject({
        __typename: 'IllegalMove',
        code: 'STAGE_SKIPPED',
        clause: 'KA-6',
      });
    await expect(
      database.sql(`update clients.prospect set stage = 'APPROVED' where id = $1`, [shown(fresh).id]),
    ).rejects.toThrow('cannot go from PROSPECT to APPROVED');
  });

  it('is surveyed, visited and decided by those whom the clause names', async () => {
    let prospect = await open(people.specialist);
    prospect = await move(people.specialist, prospect, 'GENERAL_SURVEY', GENERAL);
    expect(await move(people.specialist, prospect, 'FIELD_SURVEY', { findings: 'x' })).toMatchObject({
      __typename: 'NotAllowed',
      code: 'MAY_NOT_MOVE_PROSPECT',
    });
    const applied = await at('APPLIED');
    for (const viewer of [people.specialist, people.supervisor, people.director])
      expect(await move(viewer, applied, 'APPROVE')).toMatchObject({ __typename: 'NotAllowed' });
    const byManager = await move(people.manager, await at('CONFIRMED'), 'APPLY', APPLICATION);
    expect(await move(people.manager, byManager, 'APPROVE')).toMatchObject({ __typename: 'NotAllowed' });
    const refused = await move(people.deputy, byManager, 'REJECT', { note: '账期过长' });
    expect(refused).toMatchObject({ prospect: { stage: 'CONFIRMED' } });
    expect(await move(people.specialist, refused, 'APPLY', APPLICATION)).toMatchObject({
      prospect: { stage: 'APPLIED' },
    });
  });

  it.each([
    ['a score under the pass mark', { scores: scored(3, 3, 3, 3) }, 'BELOW_PASS_MARK'],
    ['a criterion under its least', { scores: scored(1, 5, 5, 5) }, 'BELOW_PASS_MARK'],
    ['a criterion missing', { scores: scored(5, 5, 5, 5).slice(1) }, 'SCORES_INCOMPLETE'],
    ['points beyond the scale', { scores: scored(9, 5, 5, 5) }, 'SCORES_INCOMPLETE'],
    ['no amount', { expectedYearly: undefined }, 'REQUIRED'],
    ['a negative amount', { expectedYearly: '-1.00' }, 'REQUIRED'],
    ['no reason', { reason: ' ' }, 'REQUIRED'],
    ['a control character', { goods: 'a\u0000' }, 'CONTROL_CHARACTER'],
  ])('is not applied for with %s', async (_, input, code) => {
    const confirmed = await at('CONFIRMED');
    expect(await move(people.specialist, confirmed, 'APPLY', { ...APPLICATION, ...input })).toMatchObject({
      __typename: 'InvalidInput',
      code,
    });
  });

  it('is moved once for a key, and by one of two at a time', async () => {
    const applied = await at('APPLIED');
    const idempotencyKey = v7();
    const twice = await Promise.all([1, 2].map(() => move(people.deputy, applied, 'APPROVE', { idempotencyKey })));
    expect(twice.map(({ __typename }) => __typename)).toEqual(['ProspectChanged', 'ProspectChanged']);
    expect(await move(people.manager, applied, 'DROP', { note: 'x' })).toMatchObject({
      __typename: 'StaleVersion',
    });
  });

  it('is put into the directory with what can be kept, by those who may', async () => {
    expect(await open(people.director)).toMatchObject({ __typename: 'NotAllowed', code: 'MAY_NOT_OPEN_PROSPECT' });
    expect(await open(people.specialist, { name: ' ' })).toMatchObject({ code: 'REQUIRED' });
    expect(await open(people.specialist, { creditCode: '123' })).toMatchObject({ code: 'CREDIT_CODE_WRONG' });
    expect(await open(people.specialist, { regionCode: 'MOON' })).toMatchObject({ code: 'NO_SUCH_REGION' });
    expect(await open(people.specialist, { ownerId: people.stranger })).toMatchObject({ code: 'OWNER_OUT_OF_REACH' });
    const [taken = ''] = await addClients(database, [{ ownerId: people.me }]);
    await database.sql(`update clients.client set credit_code = '91350100M000100Y43' where id = $1`, [taken]);
    expect(await open(people.specialist, { creditCode: '91350100m000100y43' })).toMatchObject({
      code: 'CREDIT_CODE_TAKEN',
    });
  });

  it('is top secret: seen by the circle of its account manager, and every read leaves a line', async () => {
    const { id } = shown(await open(people.specialist));
    const stranger: Viewer = {
      staffId: people.stranger,
      posts: ['KA_SPECIALIST'],
      circles: { own: [people.stranger], team: [], unit: [] },
    };
    const read = `{ prospect(id: "${id}") { name steps { move } } prospectCounts { stage count } }`;
    const list = '{ prospects { edges { node { id } } } }';
    expect((await askGraph(database, stranger, read)).data).toEqual({ prospect: null, prospectCounts: [] });
    expect((await askGraph(database, stranger, list)).data).toEqual({ prospects: { edges: [] } });
    for (const post of ['QUALITY_MANAGER', 'EXECUTIVE', 'ANALYST', 'ADMINISTRATOR'] as const)
      expect(
        (await askGraph(database, { staffId: people.stranger, posts: [post] }, `{ prospect(id: "${id}") { name } }`))
          .data,
      ).toEqual({ prospect: null });
    const lines = async () =>
      (
        await database.sql<{ n: number }>(
          `select count(*)::int as n from platform.audit where action = 'prospect.read' and subject_id = $1`,
          [id],
        )
      )[0]?.n ?? 0;
    const before = await lines();
    expect((await askGraph(database, people.supervisor, read)).data?.['prospect']).not.toBeNull();
    expect(await lines()).toBeGreaterThan(before);
  });
});
