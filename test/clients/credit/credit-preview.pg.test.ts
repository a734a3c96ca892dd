import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { askAs, clauseOf, drafting } from '../../policy/drafting';
import { testDatabase, type TestDatabase } from '../../support/database';
import { entities } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts } from '../prospects/key-accounts';
import { addStaff } from '../some-clients';
import { of, segmentedClient, SHOWN, uploaded } from './applying';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: KeyAccounts;
let work: ReturnType<typeof drafting>;
let office: Viewer;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrangeKeyAccounts(database);
  work = drafting(database);
  office = { staffId: await addStaff(database, '林慧'), posts: ['GM_OFFICE'] };
  await enactSeeded(database, ['KA', 'BK', 'CR']);
  await applied('GENERAL');
  await applied('KEY');
  const { id, version } = of(await applied('GENERAL'));
  const input = { id, version, move: { word: 'WITHDRAW' }, idempotencyKey: v7() };
  await change(database, people.specialist, { mutation: 'moveCreditApplication', input, answer: SHOWN });
});
afterAll(() => database.drop());

async function applied(segment: string) {
  const input = {
    clientId: await segmentedClient(database, people, segment),
    limit: '150000.00',
    validTo: '2027-10-31',
    purpose: '备货周转',
    documentIds: [await uploaded(database, people.specialist)],
    idempotencyKey: v7(),
  };
  return change(database, people.specialist, { mutation: 'applyForCredit', input, answer: SHOWN });
}

async function previewed(viewer: Viewer, change: (parameters: Record<string, unknown>) => void): Promise<unknown> {
  await database.sql('truncate inbox.alert, policy.draft');
  const begun = await work.draft(office, { code: 'CR' });
  const draftId = begun['draft']?.['id'] as unknown as string;
  const written = await work.change(office, { draftId, version: 1, ...clauseOf('CR', 'CR-3', change) });
  expect(written).toMatchObject({ __typename: 'DraftWritten' });
  const { regulationDraft } = await askAs(database, viewer, {
    text: `{ regulationDraft(id: "${draftId}") { untried { clauseId parameters { path } }
      creditAnswerPreview { openApplications changed earlier later mostDaysEarlier mostDaysLater newlyOverdue } } }`,
  });
  return regulationDraft;
}

describe('the preview of the answers to applications for credit', () => {
  it('counts those that are open, of whatever client, and tries out nothing else of the clause', async () => {
    const told = await previewed(office, (parameters) => {
      parameters['answerWithin'] = { amount: 60, unit: 'workingDay' };
      parameters['longestYears'] = 2;
    });
    expect(told).toMatchObject({
      untried: [{ clauseId: 'CR-3', parameters: [{ path: ['longestYears'] }] }],
      creditAnswerPreview: { openApplications: 2, changed: 1, earlier: 0, later: 1, newlyOverdue: 0 },
    });
  });

  it('finds those of who is served first by their own period, and moves nothing when none is changed', async () => {
    const first = await previewed(office, (parameters) => {
      parameters['priorityWithin'] = { amount: 4, unit: 'workingDay' };
    });
    expect(first).toMatchObject({ untried: [], creditAnswerPreview: { changed: 1, later: 1 } });
    const same = await previewed(office, () => undefined);
    expect(same).toMatchObject({ untried: [], creditAnswerPreview: { openApplications: 2, changed: 0 } });
  });

  it('is of those who draft', async () => {
    const { database: own } = database.contextOf(people.specialist);
    const rows = await own.rows({ text: 'select * from clients.open_credit_applications()', values: [] });
    expect(rows).toEqual([]);
    await own.close();
  });
});
