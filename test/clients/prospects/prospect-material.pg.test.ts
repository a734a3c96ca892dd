import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProspectStage } from '../../../api/clients/prospects/prospect';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from './key-accounts';

let database: TestDatabase;
let people: KeyAccounts;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
afterAll(() => database.drop());

type Viewer = Partial<ViewerFacts>;
const MOVED_AT = '2026-01-05T01:00:00.000Z';

async function prospectAt(stage: ProspectStage): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into clients.prospect (id, name, owner_id, stage, expected_yearly, applied_by, created_by, created_at, moved_at)
     values ($1, '无锡泰和电梯', $2, $3, 600000, $2, $2, $4, $4)`,
    [id, people.me, stage, MOVED_AT],
  );
  return id;
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

const move = (viewer: Viewer, input: Record<string, unknown>): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'moveProspect',
    input: { version: 1, idempotencyKey: v7(), ...input },
    answer: `... on ProspectChanged { prospect { stage version contactsRequired moves
      steps { move texts { name value } documents { attachmentId } } documents { attachmentId } } }`,
  });

const add = async (viewer: Viewer, id: string, input: Record<string, unknown> = {}): Promise<Outcome> =>
  move(viewer, { id, move: { word: 'ADD_DOCUMENTS' }, documentIds: [await uploaded(viewer.staffId)], ...input });

it('takes material by a step of its own, which leaves the prospect where it stands', async () => {
  const id = await prospectAt('APPLIED');
  const document = await uploaded(people.me);
  expect(await add(people.specialist, id, { documentIds: [document], note: '审计报告' })).toMatchObject({
    prospect: {
      stage: 'APPLIED',
      version: 2,
      contactsRequired: 2,
      steps: [
        {
          move: 'ADD_DOCUMENTS',
          texts: [{ name: 'note', value: '审计报告' }],
          documents: [{ attachmentId: document }],
        },
      ],
      documents: [{ attachmentId: document }],
    },
  });
  const [row] = await database.sql<{ same: boolean }>(
    'select moved_at = $2::timestamptz as same from clients.prospect where id = $1',
    [id, MOVED_AT],
  );
  expect(row?.same).toBe(true);
});

it('has whoever decides look again, and contradicts nobody who adds as well', async () => {
  const id = await prospectAt('APPLIED');
  expect(await add(people.specialist, id)).toMatchObject({ __typename: 'ProspectChanged' });
  expect(await move(people.deputy, { id, move: { word: 'APPROVE' } })).toMatchObject({ __typename: 'StaleVersion' });
  expect(await add(people.supervisor, id)).toMatchObject({ prospect: { version: 3 } });
  expect(await move(people.deputy, { id, version: 3, move: { word: 'APPROVE' } })).toMatchObject({
    prospect: { stage: 'APPROVED' },
  });
});

it('says why material comes once nothing is left to decide', async () => {
  for (const stage of ['APPROVED', 'DROPPED'] as const) {
    const id = await prospectAt(stage);
    expect(await add(people.specialist, id)).toMatchObject({ code: 'REQUIRED', field: 'input.note', clause: 'KA-7' });
    expect(await add(people.specialist, id, { note: '补交资质' })).toMatchObject({ prospect: { stage } });
  }
});

it('is added by those who develop it, and is something', async () => {
  const id = await prospectAt('CONFIRMED');
  expect(await add(people.specialist, id, { documentIds: [] })).toMatchObject({
    code: 'REQUIRED',
    field: 'input.documentIds',
  });
  expect(await add(people.specialist, id, { documentIds: [await uploaded(people.mate)] })).toMatchObject({
    code: 'WRONG_DOCUMENTS',
  });
  for (const viewer of [people.deputy, people.director])
    expect(await add(viewer, id)).toMatchObject({ __typename: 'NotAllowed', code: 'MAY_NOT_MOVE_PROSPECT' });
});

it('adds material once for a key', async () => {
  const id = await prospectAt('APPLIED');
  const input = { documentIds: [await uploaded(people.me)], idempotencyKey: v7() };
  await add(people.specialist, id, input);
  const again = await add(people.specialist, id, input);
  expect((again['prospect'] as { steps: unknown[] }).steps).toHaveLength(1);
});
