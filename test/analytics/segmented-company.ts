import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { segments, tiers } from '../../api/kernel/policy/vocabulary';
import type { Selection } from '../../api/platform/graph/look-ahead';
import type { TestDatabase } from '../support/database';
import { addClient, addOrder, arrangeCompany, grade } from './arrange';

/** The instant every test of this company asks at. */
export const NOW = '2026-06-20T04:00:00.000Z';
export const TODAY = '2026-06-20';

/** All that a segmentation tells. */
export const EVERYTHING: Selection = new Map(
  ['tiers', 'ungraded', 'moves', 'segments', 'segmentMoves', 'topTen', 'concentration'].map((name) => [name, []]),
);

export interface SegmentedCompany {
  readonly ming: string;
  /** Looks after about half of the clients. */
  readonly specialist: Partial<ViewerFacts>;
}

/** Sixty clients with up to four tiers and segments each, some without any, and what they ordered in two years. */
export async function segmentedCompany(database: TestDatabase): Promise<SegmentedCompany> {
  const { ming, hong } = await arrangeCompany(database);
  let drawn = 23;
  const draw = (below: number): number => (drawn = (drawn * 48_271) % 2_147_483_647) % below;
  const day = (offset: number): string =>
    new Date(Date.UTC(2024, 6, 1) + offset * 86_400_000).toISOString().slice(0, 10);
  for (let n = 0; n < 60; n += 1) {
    const clientId = await addClient(database, {
      ownerId: draw(2) === 0 ? ming : hong,
      tier: tiers[draw(7)] ?? null,
      segment: segments[draw(7)] ?? null,
      regionCode: ['EC', 'SC', null][draw(3)] ?? null,
      walkIn: n === 59,
      volume: `${draw(900_000)}.50`,
    });
    for (let at = draw(4), from = draw(300); at > 0; at -= 1, from += draw(180))
      await grade(database, 'grade', { clientId, since: day(from), code: tiers[draw(7)] ?? null });
    for (let at = draw(4), from = draw(300); at > 0; at -= 1, from += draw(180))
      await grade(database, 'segment_grade', { clientId, since: day(from), code: segments[draw(7)] ?? null });
    for (let order = draw(7); order > 0; order -= 1) {
      const amount = 100 + draw(9_000);
      const costed = draw(3) > 0 ? amount : 0;
      await addOrder(database, clientId, day(draw(718)), { amount, costed, cost: Math.round(costed * 0.6) });
    }
  }
  await database.sql('select analytics.refresh_clients()');
  return {
    ming,
    specialist: { staffId: ming, posts: ['KA_SPECIALIST'], circles: { own: [ming], team: [ming], unit: [ming] } },
  };
}

/** Leaves on clients that have a history of tiers what their last grading puts on record of its figures. */
export async function noteGradings(database: TestDatabase): Promise<void> {
  await database.sql(
    `update clients.client c set tier_why = jsonb_build_object('inputs', jsonb_build_array(
       jsonb_build_object('name', 'annualVolume', 'value', c.annual_volume::text)))
     where exists (select from clients.grade h where h.client_id = c.id)`,
  );
}

/** Asks in the name of a viewer, at that instant. */
export async function asViewer<Told>(
  database: TestDatabase,
  viewer: Partial<ViewerFacts>,
  ask: (context: ReturnType<TestDatabase['contextOf']>) => Promise<Told>,
): Promise<Told> {
  const context = database.contextOf(viewer, { now: NOW, locale: 'en' });
  try {
    return await ask(context);
  } finally {
    await context.database.close();
  }
}
