import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { encodeCursor } from '../../../api/platform/graph/cursor';
import { agentsWithoutTerms, withoutTermsCount } from '../../../api/sales/rebates/without-terms.service';
import { testDatabase, type TestDatabase } from '../../support/database';
import { rebateStage, type Viewer } from './some-rebates';

const NOW = '2026-12-10T01:00:00.000Z';
let database: TestDatabase;
let stage: Awaited<ReturnType<typeof rebateStage>>;

beforeAll(async () => {
  database = await testDatabase([]);
  stage = await rebateStage(database);
});
afterAll(() => database.drop());

async function agent(volume: string, owner?: Viewer): Promise<string> {
  const id = await stage.addAgent(owner);
  await database.sql('update clients.client set annual_volume = $2 where id = $1', [id, volume]);
  return id;
}

const page = (viewer: Viewer, first = 200, after: string | null = null, now = NOW) =>
  stage.within(viewer, now, (context) => agentsWithoutTerms(context, { first, after }));
const idsFor = async (viewer: Viewer, now = NOW): Promise<string[]> =>
  (await page(viewer, 200, null, now)).edges.map(({ node }) => node.client?.id ?? '');
const countFor = (viewer: Viewer): Promise<number> => stage.within(viewer, NOW, withoutTermsCount);

describe('agents without terms', () => {
  it('are those of the day, the largest first, until something is agreed with them', async () => {
    const { people, agree } = stage;
    const [small, large] = [await agent('10.00'), await agent('99000.00')];
    const ended = await agent('500.00');
    await database.sql(
      `insert into sales.rebate_terms (id, client_id, version, valid, tiers, agreed_at)
       values ($1, $2, 1, '[2026-01-01,2026-12-01)', '[{"fromYuan":"0.00","rate":"0.01"}]', now())`,
      [v7(), ended],
    );
    await stage.addAgent(people.seller, 'DEALER');
    expect(await idsFor(people.accountant)).toEqual([large, ended, small]);
    expect(await idsFor(people.accountant, '2026-11-30T01:00:00.000Z')).toEqual([large, small]);
    expect(await countFor(people.accountant)).toBe(3);
    expect(await agree({ clientId: large, from: '2026-12-01' })).toMatchObject({ __typename: 'RebateAgreed' });
    expect(await idsFor(people.accountant)).toEqual([ended, small]);
    // From next month on is not yet today.
    await agree({ clientId: small, from: '2027-01-01' });
    expect(await idsFor(people.accountant)).toContain(small);
  });

  it('are read page by page, each once, also where volumes are equal', async () => {
    for (let n = 0; n < 7; n += 1) await agent('77.00');
    const whole = await idsFor(stage.people.accountant);
    const read: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const part: Awaited<ReturnType<typeof page>> = await page(stage.people.accountant, 2, after);
      read.push(...part.edges.map(({ node }) => node.client?.id ?? ''));
      [after, more] = [part.pageInfo.endCursor, part.pageInfo.hasNextPage];
    }
    expect(read).toEqual(whole);
    for (const wrong of [
      ['x', v7()],
      ['1.00', 'x'],
      ['1e5', v7()],
      [-1, v7()],
    ])
      await expect(page(stage.people.accountant, 2, encodeCursor(wrong))).rejects.toThrow('another list');
    for (const first of [0, 201]) await expect(page(stage.people.accountant, first)).rejects.toThrow();
  });

  it('are shown to account managers for their own, without names to analysts, and to nobody for sums alone', async () => {
    const { people } = stage;
    const mine = await agent('5.00', people.other);
    expect(await idsFor(people.other)).toEqual([mine]);
    expect(await countFor(people.other)).toBe(1);
    expect(await idsFor(people.manager)).toContain(mine);
    expect(await idsFor(people.executive)).toEqual([]);
    expect(await countFor(people.executive)).toBe(0);
    const analysed = (await page(people.analyst)).edges.map(({ node }) => [node.agentName, node.agentNumber]);
    expect(analysed.length).toBeGreaterThan(1);
    expect(new Set(analysed.flat())).toEqual(new Set([null]));
  });
});
