import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { mayMove } from '../../../api/complaints/complaint-lifecycle';
import { ComplaintEntity, ComplaintEventEntity } from '../../../api/complaints/complaint.entity';
import type { MoveComplaintInput } from '../../../api/complaints/steps/move-complaint.schema';
import { ComplaintMove } from '../../../api/complaints/steps/step-words.schema';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { addComplaint, arrange, type Arranged } from '../arrange';
import { caseDesk, fieldsOf } from '../case-desk';
import { staffPosts } from '../case-staff';
import { specialist } from '../viewers';

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Partial<ViewerFacts>;
let desk: ReturnType<typeof caseDesk>;

beforeAll(async () => {
  database = await testDatabase([ComplaintEntity, ComplaintEventEntity]);
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  desk = caseDesk({ database, people, at });
});
afterAll(() => database.drop());

describe('moveComplaint refuses', () => {
  const about = async (
    changed: Partial<MoveComplaintInput>,
    { viewer = at('SERVICE_DIRECTOR') }: { readonly viewer?: Partial<ViewerFacts> } = {},
  ) => {
    const id = await desk.file('PACKAGING');
    const answer = await desk.send(viewer, {
      complaintId: id,
      fields: fieldsOf({ transferReason: '转办' }),
      ...changed,
    });
    expect(await desk.stored(id)).toMatchObject({ state: 'RECEIVED', version: 1, step: 'intake' });
    return answer;
  };

  it.each([
    ['a stale version', { version: 7 }, { __typename: 'StaleVersion', currentVersion: 1 }],
    ['a move of another state', { move: 'REOPEN' }, { __typename: 'IllegalMove', code: 'ILLEGAL_MOVE' }],
    ['a form without what it asks', { fields: [] }, { code: 'REQUIRED', field: 'input.fields.transferReason' }],
    ['a blank text', { fields: fieldsOf({ transferReason: ' \n' }) }, { code: 'REQUIRED' }],
    ['a huge text', { fields: fieldsOf({ transferReason: '长'.repeat(1_001) }) }, { code: 'TOO_LONG' }],
    ['control characters', { fields: fieldsOf({ transferReason: 'a\u0000b' }) }, { code: 'CONTROL_CHARACTER' }],
    ['half a character', { fields: fieldsOf({ transferReason: '\ud800' }) }, { code: 'CONTROL_CHARACTER' }],
    ['a field nobody asked for', { fields: fieldsOf({ transferReason: 'x', amount: '1' }) }, { code: 'NOT_ASKED' }],
    [
      'a field given twice',
      { fields: [...fieldsOf({ transferReason: 'x' }), ...fieldsOf({ transferReason: 'y' })] },
      { code: 'GIVEN_TWICE' },
    ],
    [
      'a class there is not',
      { move: 'RECLASSIFY', fields: fieldsOf({ newClass: 'OTHER', note: 'x' }) },
      { code: 'NO_SUCH_OPTION' },
    ],
    ['an empty key', { idempotencyKey: '' }, { code: 'IDEMPOTENCY_KEY_LENGTH' }],
    ['an id that is none', { complaintId: 'x' }, { __typename: 'NotFound' }],
    ['an unknown id', { complaintId: v7() }, { __typename: 'NotFound' }],
  ] as const)('%s', async (_, changed, answer) => {
    expect(await about(changed as Partial<MoveComplaintInput>)).toMatchObject(answer);
  });

  it.each(['GENERAL_MANAGER', 'GM_OFFICE', 'DEPUTY_GM_SALES'] as const)(
    'the step of another post to the %s',
    async (post) => {
      expect(await about({}, { viewer: at(post) })).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_YOUR_STEP' });
    },
  );

  it('to tell a post without the case from one that is not there', async () => {
    expect(await about({}, { viewer: at('QUALITY_MANAGER') })).toMatchObject({ __typename: 'NotFound' });
    expect(await about({}, { viewer: specialist(people.hong) })).toMatchObject({ __typename: 'NotFound' });
  });

  it('amounts and days that are none, and a refusal without a reason', async () => {
    const abroad = await desk.file('PRODUCT_QUALITY', { overseas: true });
    await desk.until(abroad, 'propose');
    for (const amount of ['-5', '1e9', '1.005'])
      expect(await desk.go(abroad, at('SALES_MANAGER'), 'COMPLETE', { amount })).toMatchObject({
        __typename: 'InvalidInput',
        code: 'NOT_AN_AMOUNT',
      });
    const repaired = await desk.file('PRODUCT_QUALITY');
    await desk.until(repaired, 'repair');
    for (const repairedOn of ['2026-02-30', '0000-01-01'])
      expect(await desk.go(repaired, at('PRODUCTION_MANAGER'), 'COMPLETE', { repairedOn })).toMatchObject({
        __typename: 'InvalidInput',
        code: 'NOT_A_DAY',
      });
    const id = await desk.file('PRODUCT_QUALITY');
    await desk.until(id, 'approve');
    const { version } = await desk.stored(id);
    const silent = { complaintId: id, version, fields: fieldsOf({ decision: 'REJECTED' }) };
    expect(await desk.send(at('SALES_MANAGER'), silent)).toMatchObject({
      code: 'REQUIRED',
      field: 'input.fields.reason',
    });
  });

  it('a case from before there were procedures', async () => {
    const id = await addComplaint(database, { clientId: people.clientOfMing });
    const answer = await desk.send(at('SERVICE_DIRECTOR'), { complaintId: id });
    expect(answer).toMatchObject({ __typename: 'IllegalMove', code: 'NO_PROCEDURE' });
  });
});

it('comes to no forbidden state and leaves the figures right, whatever is sent by whomever', async () => {
  const posts = [
    'SERVICE_DIRECTOR',
    'GENERAL_MANAGER',
    'GM_OFFICE',
    'LOGISTICS_SUPERVISOR',
    'QUALITY_MANAGER',
  ] as const;
  const attempt = fc.record({
    move: fc.constantFrom(...Object.values(ComplaintMove)),
    post: fc.constantFrom(...posts),
    isHolder: fc.boolean(),
    slip: fc.integer({ min: 0, max: 9 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('PACKAGING' as const, 'GRIEVANCE' as const),
      fc.array(attempt, { minLength: 5, maxLength: 12 }),
      async (name, attempts) => {
        const id = await desk.file(name);
        for (const { move, post, isHolder, slip } of attempts) {
          const before = await desk.stored(id);
          const viewer = at(isHolder && before.post !== null ? before.post : post);
          const chosen = isHolder && slip < 7 ? 'COMPLETE' : move;
          const version = slip === 9 ? before.version + 1 : before.version;
          const fields = await desk.formOf(id, viewer, chosen, { newClass: 'PACKAGING' });
          const answer = await desk.send(viewer, { complaintId: id, version, move: chosen, fields });
          const after = await desk.stored(id);
          if (answer.__typename === 'ComplaintMoved') {
            expect(mayMove(before.state, after.state)).toBe(true);
            expect(after.version).toBe(before.version + 1);
          } else expect(after).toEqual(before);
          const ended = ['CLOSED', 'WITHDRAWN', 'VOID'].includes(after.state);
          expect(after.step === null).toBe(ended);
        }
      },
    ),
    { numRuns: 12 },
  );
  const wrong = await database.sql(
    `select from (select flow_state as state, outcome, ended_on, count(*) as n from complaints.complaint group by 1, 2, 3) as c
     full join (select state, outcome, ended_on, sum(n) as n from complaints.delta group by 1, 2, 3 having sum(n) <> 0) as d
       on c.state = d.state and c.outcome is not distinct from d.outcome and c.ended_on is not distinct from d.ended_on
     where c.n is distinct from d.n`,
  );
  expect(wrong).toEqual([]);
}, 120_000);
