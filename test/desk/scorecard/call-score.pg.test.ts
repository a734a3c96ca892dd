import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import type { ScoreCallInput } from '../../../api/desk/scorecard/call-score.schema';
import {
  conductRulesOf,
  mayScoreCall,
  scoreCall,
  scoreOf,
  scorePage,
  scoresByMonth,
} from '../../../api/desk/scorecard/call-score.service';
import { recordActivity } from '../../../api/desk/activities/record-activity.service';
import { holderOf, specialist, supervisor } from '../../complaints/viewers';
import { asking, at, openDesk, type Desk, type Viewer } from '../desk-stage';

let desk: Desk;
let codes: string[];
beforeAll(async () => {
  desk = await openDesk();
  const rules = await asking(desk, ming(), (context) => conductRulesOf(context));
  codes = rules?.criteria.map(({ code }) => code) ?? [];
});
afterAll(() => desk.database.drop());

const ming = (): Viewer => specialist(desk.people.ming);
const head = (): Viewer => supervisor(desk.people);

async function called(kind: 'CALL' | 'VISIT' = 'CALL', byId = desk.people.ming): Promise<string> {
  const answer = await asking(desk, desk.director, (context) =>
    recordActivity(
      context,
      {
        clientId: desk.people.clientOfMing,
        content: { kind, at: at('08:30'), subject: 'CONSULTATION', summary: '问交期', byId },
        answeredAtOnce: true,
        idempotencyKey: v7(),
      },
      ['version'],
    ),
  );
  if (!('activity' in answer)) throw new Error(`${answer.code} ${answer.field ?? ''}`);
  return answer.activity.id;
}

const score = (
  viewer: Viewer,
  activityId: string,
  more: Partial<ScoreCallInput> & { readonly broken?: string[] } = {},
) => {
  const { broken = [], ...rest } = more;
  const marks = codes.map((code) => ({ code, mark: broken.includes(code) ? ('BROKEN' as const) : ('KEPT' as const) }));
  return asking(desk, viewer, (context) => scoreCall(context, { activityId, marks, idempotencyKey: v7(), ...rest }));
};

describe('a call', () => {
  it('is scored by who stands above who made it, who sees it as well, with its audit', async () => {
    expect(codes).toHaveLength(10);
    const id = await called();
    expect(await score(head(), id, { broken: ['quarrel', 'passOff'], note: '语气急' })).toMatchObject({
      score: { points: 70, passed: false, agent: { id: desk.people.ming }, note: '语气急', version: 1 },
    });
    const seen = await asking(desk, ming(), (context) => scoreOf(context, id));
    expect(seen).toMatchObject({ points: 70, mayScore: false });
    expect(seen?.lines.find(({ code }) => code === 'quarrel')).toMatchObject({ mark: 'BROKEN', group: 'MUST_NOT' });
    expect(await desk.database.sql(`select action from platform.audit where subject_id = $1`, [seen?.id])).toEqual([
      { action: 'call.score' },
    ]);
  });

  it('is scored by nobody for themselves, nor by who writes no records, nor by who stands elsewhere', async () => {
    const id = await called();
    expect(await score(ming(), id)).toMatchObject({ __typename: 'NotAllowed', clause: 'SD-12' });
    expect(await score(holderOf('GENERAL_MANAGER', desk.people.hong), id)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await score(specialist(desk.people.hong), id)).toMatchObject({ code: 'NO_SUCH_CALL' });
    expect(await score(desk.director, await called('CALL', desk.people.director))).toMatchObject({ code: 'NOT_YOURS' });
    const may = (viewer: Viewer, call: string) => asking(desk, viewer, (context) => mayScoreCall(context, call));
    expect(await may(head(), id)).toBe(true);
    expect(await may(ming(), id)).toBe(false);
    expect(await may(head(), await called('VISIT'))).toBe(false);
    const past = asking(desk, ming(), (context) =>
      context.database.write((transaction) =>
        transaction.rows({
          text: `insert into desk.call_score (id, activity_id, agent_id, called_on, sd_version, pass_points, lines, points, scored_by, scored_at)
                 values ($1, $2, $3, '2026-11-23', 1, 80, '[]', 100, $4, now())`,
          values: [v7(), id, desk.people.hong, desk.people.ming],
        }),
      ),
    );
    await expect(past).rejects.toThrow('row-level security');
  });

  it('is refused when it is wrong, with the cure', async () => {
    const id = await called();
    expect(await score(head(), id, { marks: [] })).toMatchObject({ code: 'EVERY_RULE_ONCE' });
    expect(await score(head(), id, { note: 'x'.repeat(2001) })).toMatchObject({ code: 'TOO_LONG' });
    expect(await score(head(), 'no id')).toMatchObject({ code: 'NO_SUCH_CALL' });
    expect(await score(head(), await called('VISIT'))).toMatchObject({ __typename: 'IllegalMove', code: 'NO_CALL' });
    expect(await score(head(), id, { version: 1 })).toMatchObject({ code: 'NOT_SCORED' });
  });

  it('has one score, by whichever of two comes first, and is corrected from there', async () => {
    const id = await called();
    const answers = await Promise.all([score(head(), id), score(desk.director, id)]);
    expect(answers.map((answer) => ('score' in answer ? 'scored' : answer.code)).sort()).toEqual(['SCORED', 'scored']);
    expect(await score(head(), id, { version: 1, broken: ['greet'] })).toMatchObject({
      score: { points: 90, version: 2 },
    });
    expect(await score(head(), id, { version: 1 })).toMatchObject({ __typename: 'StaleVersion', currentVersion: 2 });
    const kept = await desk.database.sql<{ points: string }>(
      `select v.points from desk.call_score_version v join desk.call_score s on s.id = v.score_id where s.activity_id = $1`,
      [id],
    );
    expect(kept).toEqual([{ points: '100.0' }]);
    const idempotencyKey = v7();
    const again = await called();
    await score(head(), again, { idempotencyKey });
    expect(await score(head(), again, { idempotencyKey })).toMatchObject({ replayed: true });
  });

  it('counts by who made it and by month, for who sees it alone', async () => {
    const months = (viewer: Viewer) =>
      asking(desk, viewer, (context) => scoresByMonth(context, '2026-11-01', '2026-11-30'));
    const [found] = await months(head());
    const rows = await asking(desk, head(), (context) => scorePage(context, { first: 200, after: null }, {}));
    const points = rows.edges.map(({ node }) => node.points);
    expect(found).toMatchObject({
      agent: { id: desk.people.ming },
      month: '2026-11-01',
      calls: points.length,
      passed: points.filter((each) => each >= 80).length,
    });
    const mean = points.reduce((sum, each) => sum + each, 0) / points.length;
    expect(found?.points).toBeCloseTo(mean, 1);
    expect(await months(ming())).toHaveLength(1);
    for (const viewer of [specialist(desk.people.hong), holderOf('ANALYST', desk.people.hong)])
      expect(await months(viewer)).toEqual([]);
    await expect(asking(desk, head(), (context) => scoresByMonth(context, '2026-11-30', '2026-11-01'))).rejects.toThrow(
      'the first one first',
    );
  });
});
