import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GroupFigure } from '../../api/analytics/breakdown/breakdown.schema';
import { breakdown, type BreakdownInput } from '../../api/analytics/breakdown/breakdown.service';
import { wilsonInterval } from '../../api/kernel/statistics/wilson-interval';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { TestDatabase } from '../support/database';
import { demoDatabase } from '../support/demo-database';

const NOW = '2026-11-23T04:00:00.000Z';
const WHERE = { from: '2026-01-01', to: '2026-11-30' };
let database: TestDatabase;
let told: Told[];

beforeAll(async () => {
  database = await demoDatabase([], { scale: 0.25 });
  told = await walked();
});
afterAll(() => database.drop());

interface Event {
  readonly complaint: string;
  readonly owner: string;
  readonly class: string;
  readonly at: string;
  readonly kind: string;
}

interface Told extends Pick<Event, 'owner' | 'class' | 'at'> {
  readonly next: Event | undefined;
}

const ANSWERS = ['REFUSE', 'CLOSED', 'WITHDRAWN', 'REOPEN', 'ANSWERED', 'REPLIED'];

/** Every case of the company, read event by event: each conclusion told, and what came of it. */
async function walked(): Promise<Told[]> {
  const events = await database.sql<Event>(
    `select e.complaint_id as complaint, c.owner_id as owner, k.class, e.at::text as at, e.kind
     from complaints.event e join complaints.complaint k on k.id = e.complaint_id and k.state <> 'VOID'
     join clients.client c on c.id = k.client_id order by e.complaint_id, e.at, e.id`,
  );
  return events.flatMap((event, at) => {
    if (event.kind !== 'ANSWERED' && event.kind !== 'REPLIED') return [];
    const next = events.slice(at + 1, at + 40).find((each) => ANSWERS.includes(each.kind));
    return [{ ...event, next: next?.complaint === event.complaint ? next : undefined }];
  });
}

function counted(of: (each: Told) => boolean = () => true, known = NOW) {
  const day = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 10);
  const before = (at: string): boolean => Date.parse(at) <= Date.parse(known);
  const within = told.filter(
    (each) => of(each) && before(each.at) && day(each.at) >= WHERE.from && day(each.at) <= WHERE.to,
  );
  return {
    told: within.length,
    refused: within.filter(({ next }) => next !== undefined && before(next.at) && next.kind === 'REFUSE').length,
    open: within.filter(({ next }) => next === undefined || !before(next.at)).length,
  };
}

const executive: Partial<ViewerFacts> = { posts: ['EXECUTIVE'] };

async function groupsFor(viewer: Partial<ViewerFacts>, more: Partial<BreakdownInput> = {}) {
  const context = database.contextOf(viewer, { now: NOW });
  try {
    const answer = await breakdown(context, {
      measures: ['REFUSAL_RATE'],
      by: [],
      where: WHERE,
      exposure: 'ACTIVE_CLIENTS',
      compare: null,
      asOf: null,
      ...more,
    });
    if (!('groups' in answer)) throw new Error(JSON.stringify(answer));
    return answer.groups;
  } finally {
    await context.database.close();
  }
}

async function only(viewer: Partial<ViewerFacts>, more: Partial<BreakdownInput> = {}): Promise<GroupFigure> {
  const figure = (await groupsFor(viewer, more))[0]?.figures[0];
  if (figure === undefined) throw new Error('No figure');
  return figure;
}

describe('the refusal rate', () => {
  it('is what clients refused of all conclusions they were told, with its interval and what is open', async () => {
    const all = counted();
    expect(all.refused).toBeGreaterThan(0);
    expect(await only(executive)).toMatchObject({
      numerator: all.refused,
      denominator: all.told,
      open: all.open,
      method: 'WILSON',
      ...wilsonInterval(all.refused, all.told),
    });
  });

  it('adds up over months, classes, tiers, regions and account managers', async () => {
    const all = counted();
    for (const by of ['MONTH', 'CLASS', 'TIER', 'REGION', 'MANAGER'] as const) {
      const figures = (await groupsFor(executive, { by: [by] })).flatMap((group) => group.figures);
      const sum = (of: (figure: GroupFigure) => number) => figures.reduce((total, figure) => total + of(figure), 0);
      expect([by, sum(({ numerator }) => numerator), sum(({ denominator }) => denominator)]).toEqual([
        by,
        all.refused,
        all.told,
      ]);
    }
  });

  it('is told of one class alone', async () => {
    const mine = counted((each) => each.class === 'PRODUCT_QUALITY');
    const figure = await only(executive, { where: { ...WHERE, classes: ['PRODUCT_QUALITY'] } });
    expect(figure).toMatchObject({ numerator: mine.refused, denominator: mine.told });
  });

  it('is of the own clients for an account manager', async () => {
    const owner = told[0]?.owner ?? '';
    const mine = counted((each) => each.owner === owner);
    expect(mine.told).toBeGreaterThan(0);
    const specialist = {
      staffId: owner,
      posts: ['KA_SPECIALIST'],
      circles: { own: [owner], team: [owner], unit: [owner] },
    };
    expect(await only(specialist as Partial<ViewerFacts>)).toMatchObject({
      numerator: mine.refused,
      denominator: mine.told,
    });
  });

  it('is told as it was known at a past instant', async () => {
    const refusal = told.find(({ next }) => next?.kind === 'REFUSE' && next.at > '2026-03')?.next?.at ?? '';
    const asOf = new Date(Date.parse(refusal) - 60_000).toISOString();
    const then = counted(() => true, asOf);
    expect(await only(executive, { asOf })).toMatchObject({
      numerator: then.refused,
      denominator: then.told,
      open: then.open,
    });
    expect(then.open).toBeGreaterThan(0);
    expect(then.told).toBeLessThan(counted().told);
  });
});
