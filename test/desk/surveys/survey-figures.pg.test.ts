import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { owedSurveyPage, surveyCoverage } from '../../../api/desk/surveys/owed-survey.service';
import type { SurveyFiguresFilter } from '../../../api/desk/surveys/survey-figures.schema';
import { surveyScores } from '../../../api/desk/surveys/survey-figures.service';
import { wilsonInterval } from '../../../api/kernel/statistics/wilson-interval';
import { holderOf } from '../../complaints/viewers';
import { asking, openDesk, type Desk, type Viewer } from '../desk-stage';
import { ANSWERED, surveying } from './survey-stage';

let desk: Desk;
let survey: ReturnType<typeof surveying>;
let seriesId: string;
let formId: string;

const scored = (score: number) => ({
  ...ANSWERED,
  answers: [
    { code: 'delivery', score },
    { code: 'channel', choice: 'visit' },
  ],
});

beforeAll(async () => {
  desk = await openDesk();
  survey = surveying(desk);
  await desk.database.sql(`update clients.client set tier = 'A1', region_code = null where id = $1`, [
    desk.people.clientOfMing,
  ]);
  await desk.database.sql(`update clients.client set tier = 'B2' where id = $1`, [desk.people.clientOfHong]);
  ({ id: formId, seriesId } = await survey.publishedForm());
  const first = await survey.recorded(formId, { content: scored(1) });
  await survey.recorded(formId, { content: scored(5), supersedesId: first.id });
  await survey.recorded(formId, { content: scored(4) });
  await survey.recorded(formId, { content: scored(3), complete: false });
  await survey.recorded(formId, { content: scored(2), clientId: desk.people.clientOfHong }, survey.hong());
});
afterAll(() => desk.database.drop());

const figures = (viewer: Viewer, more: Partial<SurveyFiguresFilter> = {}) =>
  asking(desk, viewer, (context) =>
    surveyScores(context, { seriesId, from: '2026-01-01', to: '2026-12-31', by: 'ALL', ...more }),
  );
const coverage = (viewer: Viewer, ownerId: string | null = null) =>
  asking(desk, viewer, (context) => surveyCoverage(context, ownerId));
const owed = (viewer: Viewer, now?: string) =>
  asking(
    desk,
    viewer,
    async (context) => {
      const page = await owedSurveyPage(context, { first: 50, after: null, ownerId: null });
      return page.edges.map(({ node }) => [node.client.id, node.tier, node.lastOn]);
    },
    now,
  );

describe('the figures of surveys', () => {
  it('are the mean and the share of four and five of what is complete and the last word, as plain SQL counts them', async () => {
    const [plain] = await desk.database.sql<{ n: number; mean: number; high: number }>(
      `select count(*)::int as n, avg((answers ->> 'delivery')::int)::float8 as mean,
         (count(*) filter (where (answers ->> 'delivery')::int in (4, 5)))::int as high
       from desk.survey s where state = 'COMPLETE' and id not in (
         select supersedes_id from desk.survey where supersedes_id is not null and state = 'COMPLETE')`,
    );
    const [all] = await figures(desk.director);
    expect(all).toMatchObject({ key: '', surveys: 3, clients: 2 });
    const share = wilsonInterval(plain?.high ?? 0, plain?.n ?? 0);
    expect(all?.scores).toEqual([
      {
        code: 'delivery',
        question: '交货及时',
        answers: plain?.n,
        clients: 2,
        withheld: false,
        mean: plain?.mean,
        high: 2,
        share: share?.value,
        lower: share?.lower,
        upper: share?.upper,
      },
    ]);
  });

  it('are told apart by month, tier and region, and add up to the whole', async () => {
    for (const by of ['MONTH', 'TIER', 'REGION'] as const) {
      const groups = await figures(desk.director, { by });
      expect(groups.reduce((sum, { surveys }) => sum + surveys, 0)).toBe(3);
    }
    expect((await figures(desk.director, { by: 'MONTH' })).map(({ key }) => key)).toEqual(['2026-11']);
    const tiers = await figures(desk.director, { by: 'TIER' });
    expect(tiers.map(({ key, surveys }) => [key, surveys])).toEqual([
      ['A1', 2],
      ['B2', 1],
    ]);
    expect(await figures(desk.director, { tiers: ['B2'] })).toMatchObject([{ surveys: 1, scores: [{ mean: 2 }] }]);
    expect(await figures(desk.director, { from: '2026-12-01' })).toEqual([]);
  });

  it('are of one’s own clients for who sees no others, and of the company without few clients for an executive', async () => {
    expect(await figures(survey.ming())).toMatchObject([
      { surveys: 2, clients: 1, scores: [{ mean: 4.5, withheld: false }] },
    ]);
    const executive = holderOf('EXECUTIVE', v7());
    expect(await figures(executive)).toMatchObject([
      { surveys: 3, clients: 2, scores: [{ answers: 3, withheld: true, mean: null, high: null, share: null }] },
    ]);
    expect(await figures(holderOf('QUALITY_MANAGER', v7()))).toEqual([]);
  });

  it('are none of a form there is none of, and refuse days that end before they begin', async () => {
    expect(await figures(desk.director, { seriesId: 'x' })).toEqual([]);
    await expect(figures(desk.director, { to: '2025-01-01' })).rejects.toThrow('the first one first');
  });
});

describe('the coverage of surveys', () => {
  it('counts clients of the tiers that SD-6 names by whether they were asked within its days', async () => {
    const all = await coverage(desk.director);
    expect(all).toMatchObject([
      { tier: 'A1', everyDays: 182, clients: 1, surveyed: 1, share: 1, upper: 1 },
      { tier: 'B2', everyDays: 365, clients: 1, surveyed: 1 },
    ]);
    expect(await coverage(survey.ming())).toMatchObject([{ tier: 'A1', clients: 1 }]);
    expect(await coverage(desk.director, desk.people.hong)).toMatchObject([{ tier: 'B2', clients: 1 }]);
    expect(await coverage(holderOf('EXECUTIVE', v7()))).toEqual([]);
  });

  it('shows a client as owed once the days are over, and to nobody else than who reads its visits', async () => {
    expect(await owed(desk.director)).toEqual([]);
    const later = '2027-05-24T02:00:00.000Z';
    const due = [desk.people.clientOfMing, 'A1', '2026-11-23'];
    expect(await owed(desk.director, later)).toEqual([due]);
    expect(await owed(survey.ming(), later)).toEqual([due]);
    expect(await owed(survey.hong(), later)).toEqual([]);
    const muchLater = '2028-01-01T02:00:00.000Z';
    expect((await owed(desk.director, muchLater)).map(([, tier]) => tier)).toEqual(['A1', 'B2']);
  });
});
