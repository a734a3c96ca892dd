import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProspectStage } from '../../../api/clients/prospects/prospect';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { addClients } from '../some-clients';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from './key-accounts';

let database: TestDatabase;
let people: KeyAccounts;
beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['KA']);
});
afterAll(() => database.drop());

const CODE = '91350211M000100Y46';
const TAKEN = '91350211M000101076';

async function prospectAt(stage: ProspectStage): Promise<string> {
  const id = v7();
  await database.sql(
    `insert into clients.prospect (id, name, city, owner_id, stage, created_by, created_at, moved_at)
     values ($1, '无锡泰和电机', '无锡', $2, $3, $2, '2026-01-05', '2026-01-05')`,
    [id, people.me, stage],
  );
  return id;
}

const correct = (viewer: Partial<ViewerFacts>, id: string, input: Record<string, unknown>): Promise<Outcome> =>
  change(database, viewer, {
    mutation: 'moveProspect',
    input: { id, version: 1, move: { word: 'CORRECT' }, idempotencyKey: v7(), ...input },
    answer: `... on ProspectChanged { prospect { stage version name creditCode city channel region { code } moves
      steps { move texts { name value } } } }`,
  });

it('corrects the card where the prospect stands, and tells what was there before', async () => {
  const id = await prospectAt('VISITED');
  const card = { name: ' 无锡泰和电梯 ', creditCode: CODE.toLowerCase(), regionCode: 'EAST', channel: '展会' };
  expect(await correct(people.specialist, id, { card })).toMatchObject({
    prospect: {
      stage: 'VISITED',
      version: 2,
      name: '无锡泰和电梯',
      creditCode: CODE,
      city: null,
      channel: '展会',
      region: { code: 'EAST' },
      steps: [
        {
          move: 'CORRECT',
          texts: expect.arrayContaining([
            { name: 'name', value: '无锡泰和电机 → 无锡泰和电梯' },
            { name: 'creditCode', value: `— → ${CODE}` },
            { name: 'city', value: '无锡 → —' },
          ]) as unknown,
        },
      ],
    },
  });
  const [row] = await database.sql<{ moved: boolean; audited: number }>(
    `select moved_at <> '2026-01-05' as moved,
       (select count(*)::int from platform.audit where subject_id = $2 and action = 'prospect.move') as audited
     from clients.prospect where id = $1`,
    [id, id],
  );
  expect(row).toEqual({ moved: false, audited: 1 });
});

it('has whoever decides look again, and refuses what was read before another change', async () => {
  const id = await prospectAt('APPLIED');
  await correct(people.specialist, id, { card: { name: '改名' } });
  expect(await correct(people.supervisor, id, { card: { name: '再改' } })).toMatchObject({
    __typename: 'StaleVersion',
  });
});

it('refuses a card that cannot stand, at its field', async () => {
  const id = await prospectAt('PROSPECT');
  const [client] = await addClients(database, [{ ownerId: people.stranger }]);
  await database.sql('update clients.client set credit_code = $2 where id = $1', [client, TAKEN]);
  const asked: [Record<string, unknown> | undefined, string, string][] = [
    [undefined, 'REQUIRED', 'input.card'],
    [{ name: ' ' }, 'REQUIRED', 'input.card.name'],
    [{ name: '长'.repeat(201) }, 'TOO_LONG', 'input.card.name'],
    [{ name: '好', creditCode: '123' }, 'CREDIT_CODE_WRONG', 'input.card.creditCode'],
    [{ name: '好', creditCode: TAKEN }, 'CREDIT_CODE_TAKEN', 'input.card.creditCode'],
    [{ name: '好', regionCode: 'NOWHERE' }, 'NO_SUCH_REGION', 'input.card.regionCode'],
    [{ name: '无锡泰和电机', city: '无锡' }, 'NOTHING_CORRECTED', 'input.card'],
  ];
  for (const [card, code, field] of asked)
    expect(await correct(people.specialist, id, { card })).toMatchObject({ code, field });
});

it('is for those who develop it, until it is a client or dropped', async () => {
  const id = await prospectAt('CONFIRMED');
  for (const viewer of [people.deputy, people.director])
    expect(await correct(viewer, id, { card: { name: '改名' } })).toMatchObject({ code: 'MAY_NOT_MOVE_PROSPECT' });
  expect(await correct(people.specialist, await prospectAt('DROPPED'), { card: { name: '改名' } })).toMatchObject({
    __typename: 'IllegalMove',
  });
});

it('corrects once for a key', async () => {
  const id = await prospectAt('PROSPECT');
  const input = { card: { name: '改名' }, idempotencyKey: v7() };
  await correct(people.specialist, id, input);
  expect(await correct(people.specialist, id, input)).toMatchObject({ prospect: { version: 2, steps: [{}] } });
});
