import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { activityById, activityPage, historyOf, mayCorrect } from '../../../api/desk/activities/activity.service';
import { correctActivity, recordActivity } from '../../../api/desk/activities/record-activity.service';
import type { ActivityContentInput, RecordActivityInput } from '../../../api/desk/activities/record-activity.schema';
import { specialist } from '../../complaints/viewers';
import { asking, at, openDesk, type Desk, type Viewer } from '../desk-stage';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
beforeEach(async () => {
  await desk.database.sql('delete from clients.contact_staff');
  await desk.database.sql(
    `insert into clients.contact_staff (id, client_id, staff_id, valid, added_at)
     values (gen_random_uuid(), $1, $2, '[2026-08-01,)', now())`,
    [desk.people.clientOfMing, desk.people.hong],
  );
});
afterAll(() => desk.database.drop());

/** In contact with a client of Ming. */
const hong = (): Viewer => specialist(desk.people.hong);
const ming = (): Viewer => specialist(desk.people.ming);
const content = (more: Partial<ActivityContentInput> = {}): ActivityContentInput => ({
  kind: 'VISIT',
  at: at('08:50'),
  subject: 'CARE',
  summary: '到厂拜访',
  ...more,
});
const SHOWN = ['kind', 'summary', 'by', 'clientId', 'version', 'mayCorrect', 'history'];

const record = (viewer: Viewer, says: Partial<ActivityContentInput> = {}, more: Partial<RecordActivityInput> = {}) =>
  asking(desk, viewer, (context) =>
    recordActivity(
      context,
      { clientId: desk.people.clientOfMing, content: content(says), idempotencyKey: v7(), ...more },
      SHOWN,
    ),
  );

async function recorded(viewer: Viewer, ...said: [Partial<ActivityContentInput>?, Partial<RecordActivityInput>?]) {
  const answer = await record(viewer, ...said);
  if (!('activity' in answer)) throw new Error(`${answer.code} ${answer.field ?? ''}`.trim());
  return answer.activity;
}

const correct = (viewer: Viewer, activityId: string, says: Partial<ActivityContentInput>) =>
  asking(desk, viewer, (context) =>
    correctActivity(
      context,
      { activityId, version: 1, content: content(says), reason: '写错', idempotencyKey: v7() },
      SHOWN,
    ),
  );

const seen = (viewer: Viewer, id: string) => asking(desk, viewer, (context) => activityById(context, id, SHOWN));
const mine = (viewer: Viewer) =>
  asking(desk, viewer, async (context) => {
    const page = await activityPage(context, { first: 50, after: null, selection: SHOWN }, { mine: true });
    return page.edges.map(({ node }) => node.id);
  });

describe('whoever is in contact with a client of somebody else', () => {
  it('puts their own contacts on record, reads and corrects them', async () => {
    const activity = await recorded(hong());
    expect(activity).toMatchObject({ summary: '到厂拜访', clientId: desk.people.clientOfMing });
    expect(await seen(hong(), activity.id)).toMatchObject({ summary: '到厂拜访', isOwn: true });
    expect(await mine(hong())).toContain(activity.id);
    expect(await correct(hong(), activity.id, { summary: '到厂拜访，见王工' })).toMatchObject({
      activity: { summary: '到厂拜访，见王工', version: 2 },
    });
    await asking(desk, hong(), async (context) => {
      const row = await activityById(context, activity.id, SHOWN);
      expect(row && mayCorrect(context, row)).toBe(true);
      expect(row && (await historyOf(context, row))).toMatchObject([{ summary: '到厂拜访' }]);
    });
    // Ming reads what was said to his client, as ever.
    expect(await seen(ming(), activity.id)).toMatchObject({ summary: '到厂拜访，见王工', isOwn: false });
  });

  it('hands on what they could not answer', async () => {
    const { id } = await recorded(hong(), {}, { answeredAtOnce: false, responsibleId: desk.people.ming });
    expect(await desk.database.sql('select asked_by from desk.question where activity_id = $1', [id])).toEqual([
      { asked_by: desk.people.hong },
    ]);
  });

  it('writes in nobody else’s name, and reads nobody else’s records', async () => {
    expect(await record(hong(), { byId: desk.people.ming })).toMatchObject({
      code: 'ONLY_YOUR_OWN',
      field: 'input.content.byId',
      clause: 'KA-13',
    });
    const own = await recorded(hong());
    expect(await correct(hong(), own.id, { byId: desk.people.ming })).toMatchObject({ code: 'ONLY_YOUR_OWN' });
    const ofMing = await recorded(ming());
    expect(await seen(hong(), ofMing.id)).toBeNull();
    expect(await mine(hong())).not.toContain(ofMing.id);
    expect(await correct(hong(), ofMing.id, { summary: '改' })).toMatchObject({ code: 'NO_SUCH_ACTIVITY' });
    // The rows themselves say so, past the service.
    for (const by of [desk.people.ming, null])
      await expect(
        asking(desk, hong(), (context) =>
          context.database.write((transaction) =>
            transaction.rows({
              text: `insert into desk.activity (id, kind, client_id, at, by_staff, recorded_by, recorded_at)
                values ($1, 'CALL', $2, $3, $4, $5, $3)`,
              values: [v7(), desk.people.clientOfMing, at('08:50'), by, desk.people.hong],
            }),
          ),
        ),
      ).rejects.toThrow(/row-level security/);
  });

  it('is out of it once they are off the list', async () => {
    const { id } = await recorded(hong());
    await desk.database.sql(`update clients.contact_staff set valid = daterange(lower(valid), '2026-11-23')`);
    expect(await record(hong())).toMatchObject({ code: 'NO_SUCH_CLIENT' });
    expect(await seen(hong(), id)).toBeNull();
    expect(await mine(hong())).not.toContain(id);
    expect(await correct(hong(), id, { summary: '改' })).toMatchObject({ code: 'NO_SUCH_ACTIVITY' });
  });

  it('is stood in for while away, by who puts their own contacts on record', async () => {
    const other = desk.people.supervisor;
    const circles = { own: [other], team: [other], unit: [other] };
    const delegate: Viewer = { staffId: other, posts: ['KA_SPECIALIST'], circles };
    const theirs = { own: [desk.people.hong], team: [desk.people.hong], unit: [desk.people.hong] };
    const standsIn = [{ post: 'KA_SPECIALIST', staffId: desk.people.hong, name: '洪', circles: theirs }] as const;
    expect(await record(delegate)).toMatchObject({ __typename: 'NotFound' });
    const activity = await recorded({ ...delegate, standsIn });
    expect(await seen({ ...delegate, standsIn }, activity.id)).toMatchObject({ summary: '到厂拜访' });
    expect(await record({ ...delegate, standsIn }, { byId: desk.people.hong })).toMatchObject({
      code: 'ONLY_YOUR_OWN',
    });
  });
});
