import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refreshClients } from '../../api/analytics/fold.service';
import type { SegmentationFilter } from '../../api/analytics/segments/segments.schema';
import { segmentation } from '../../api/analytics/segments/segments.service';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../support/database';
import { asViewer, EVERYTHING, segmentedCompany, TODAY } from './segmented-company';

const YEAR = { from: '2025-06-30', to: TODAY };
const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };

let database: TestDatabase;
let specialist: Partial<ViewerFacts>;

beforeAll(async () => {
  database = await testDatabase();
  ({ specialist } = await segmentedCompany(database));
});
afterAll(() => database.drop());

/** How many clients moved between which tiers, in any order. */
async function moved(viewer: Partial<ViewerFacts>, where: SegmentationFilter): Promise<string[]> {
  const told = await asViewer(database, viewer, (context) => segmentation(context, { where, asOf: null }, EVERYTHING));
  if (told.__typename !== 'Segmentation' || !('moves' in told)) throw new Error(JSON.stringify(told));
  return (told.moves ?? []).map((each) => JSON.stringify(each)).sort();
}

describe('moves of the company', () => {
  it('are told from memory until the clients are counted anew', async () => {
    const before = await moved(executive, YEAR);
    const ofRegion = await moved(executive, { ...YEAR, regionCodes: ['EC'] });
    expect(before.length).toBeGreaterThan(4);

    await database.sql('delete from analytics.client_stretch');
    expect(await moved(executive, YEAR)).toEqual(before);
    expect(await moved(executive, { ...YEAR, regionCodes: ['EC'] })).toEqual(ofRegion);
    // Nobody asked for these yet, and who sees a portfolio has no part in what the company was told.
    expect(await moved(executive, { ...YEAR, tiers: ['A1'] })).toEqual([]);
    expect(await moved(executive, { ...YEAR, to: '2026-05-31' })).toEqual([]);
    expect(await moved(specialist, YEAR)).toEqual([]);

    await refreshClients(database.source);
    expect(await moved(executive, YEAR)).toEqual(before);
    expect((await moved(executive, { ...YEAR, tiers: ['A1'] })).length).toBeGreaterThan(0);
    expect((await moved(specialist, YEAR)).length).toBeGreaterThan(0);
  });

  it('are told otherwise after a client was lost and counted', async () => {
    const before = await moved(executive, YEAR);
    await database.sql(`delete from sales."order" where ordered_on > '2025-06-20'`);
    await refreshClients(database.source);
    const after = await moved(executive, YEAR);
    expect(after).not.toEqual(before);
    expect(after.every((move) => move.includes('"isActive":false'))).toBe(true);
  });
});
