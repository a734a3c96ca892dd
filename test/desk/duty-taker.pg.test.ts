import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recordActivity } from '../../api/desk/activities/record-activity.service';
import { passQuestionOn } from '../../api/desk/questions/pass-question-on.service';
import { meanwhile, STAFFING, type Statement } from '../support/meanwhile';
import { asking, at, openDesk, type Desk } from './desk-stage';
import { organising } from './events/event-stage';
import { planning } from './planned/planned-stage';

let desk: Desk;
let events: ReturnType<typeof organising>;
let plans: ReturnType<typeof planning>;
beforeAll(async () => {
  desk = await openDesk();
  events = organising(desk);
  plans = planning(desk);
});
afterEach(() => desk.database.sql('update identity.staff set active = true, leaves_on = null'));
afterAll(() => desk.database.drop());

const hong = (): string => desk.people.hong;
const supervisor = () => ({ ...desk.director, staffId: desk.people.director });
const leaves = (day: string): Statement => ['update identity.staff set leaves_on = $2 where id = $1', [hong(), day]];
const left = (): Statement => ['update identity.staff set active = false where id = $1', [hong()]];

const call = (more: object, time = '09:00') =>
  asking(
    desk,
    plans.ming(),
    (context) =>
      recordActivity(
        context,
        {
          clientId: desk.people.clientOfMing,
          content: { kind: 'CALL', at: at(time), subject: 'CONSULTATION', summary: '能否耐 95 度热水' },
          idempotencyKey: v7(),
          ...more,
        },
        ['version'],
      ),
    at(time),
  );

async function passed() {
  const answer = await call({ answeredAtOnce: false, responsibleId: desk.people.ming });
  if (!('activity' in answer)) throw new Error(answer.code);
  const [question] = await desk.database.sql<{ id: string }>('select id from desk.question where activity_id = $1', [
    answer.activity.id,
  ]);
  return asking(
    desk,
    plans.ming(),
    (context) =>
      passQuestionOn(context, {
        ...{ questionId: question?.id ?? '', version: 1, responsibleId: hong(), note: '请答复', idempotencyKey: v7() },
      }),
    at('09:05'),
  );
}

/** Everything of the desk that is given to a colleague, by which day it is done, and what names them. */
const GIVEN: readonly [string, string, string, () => Promise<unknown>][] = [
  ['a question', '2026-11-23', 'responsibleId', () => call({ answeredAtOnce: false, responsibleId: hong() })],
  ['a question that is passed on', '2026-11-23', 'responsibleId', passed],
  [
    'an event',
    '2026-12-02',
    'content.organiserId',
    () => events.plan(supervisor(), { organiserId: hong(), fromDay: '2026-12-01', toDay: '2026-12-02' }),
  ],
  [
    'an event that was somebody else’s',
    '2026-12-02',
    'content.organiserId',
    async () =>
      events.edit(supervisor(), await events.planned(events.ming()), {
        ...{ organiserId: hong(), fromDay: '2026-12-01', toDay: '2026-12-02' },
      }),
  ],
  ['a planned contact', '2026-11-25', 'staffId', () => plans.plan(plans.ming(), { staffId: hong() })],
  [
    'a planned contact that is moved',
    '2026-11-27',
    'staffId',
    async () => plans.move(plans.ming(), await plans.planned(), { staffId: hong() }),
  ],
];

const before = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

describe.each(GIVEN)('%s', (_, until, field, give) => {
  it('waits for a change of the staff, and is given to nobody who left by it', async () => {
    expect(await meanwhile(desk.database, [STAFFING, left()], give)).toMatchObject({
      __typename: 'InvalidInput',
      code: 'STAFF_LEAVES',
      field: `input.${field}`,
      clause: 'KA-14',
    });
  });

  it('is given to who is still there on its day, and to nobody who leaves before', async () => {
    await desk.database.sql(...(leaves(before(until)) as [string, unknown[]]));
    expect(await give()).toMatchObject({ code: 'STAFF_LEAVES' });
    await desk.database.sql(...(leaves(until) as [string, unknown[]]));
    expect(await give()).not.toHaveProperty('code');
  });
});
