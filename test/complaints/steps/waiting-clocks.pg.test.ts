import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { ComplaintEntity, ComplaintEventEntity } from '../../../api/complaints/complaint.entity';
import { complaintById, deadlineOf } from '../../../api/complaints/complaint.service';
import { escalateOverdue } from '../../../api/complaints/deadlines/escalation.service';
import { movesOfComplaint, stepsOfComplaint } from '../../../api/complaints/steps/case-step.service';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { caseDesk, fieldsOf } from '../case-desk';
import { staffPosts } from '../case-staff';

const DUE = '2026-12-08T15:59:59.999Z';
const ASKED = '2026-12-07T01:00:00.000Z';
const LATER = '2026-12-12T01:00:00.000Z';
const ANSWERED = '2026-12-15T01:00:00.000Z';

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

/** From now on cases are opened under a regulation whose waits stop these clocks. */
async function enact(stops: readonly string[], version: number): Promise<void> {
  await database.sql(
    `insert into policy.regulation_version (code, version, effective_from, document, checksum)
     select code, $2, make_date(2020, 1, $2), jsonb_set(jsonb_set(document, '{version}', to_jsonb($2::int)),
         '{clauses,0,parameters,waitingStops}', to_jsonb($1::text[])), 'v' || $2
     from policy.regulation_version where code = 'CC' and version = 1`,
    [stops, version],
  );
}

const move = async (id: string, wanted: 'REQUEST_INFORMATION' | 'RESUME', now: string): Promise<void> => {
  const { version } = await desk.stored(id);
  const input = { complaintId: id, version, move: wanted, fields: fieldsOf({ note: '等待客户' }) };
  expect(await desk.send(at('LOGISTICS_SUPERVISOR'), input, now)).toMatchObject({ __typename: 'ComplaintMoved' });
};

/** A packaging case at logistics whose step and whose case are due at an instant, and whose client is asked before it. */
async function asked(): Promise<string> {
  const id = await desk.file('PACKAGING');
  await desk.until(id, 'inspect');
  await database.sql(`update complaints.step set due_at = $2 where complaint_id = $1 and done_at is null`, [id, DUE]);
  await database.sql('update complaints.complaint set due_at = $2 where id = $1', [id, DUE]);
  await move(id, 'REQUEST_INFORMATION', ASKED);
  return id;
}

async function seen<T>(work: (context: RequestContext) => Promise<T>, now = LATER): Promise<T> {
  const context = database.contextOf(at('SERVICE_DIRECTOR'), { now });
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}

const stepOf = (id: string, now = LATER) => seen(async (context) => (await stepsOfComplaint(context, id)).at(-1), now);
const caseOf = (id: string, now = LATER) =>
  seen(async (context) => {
    const row = await complaintById(context, id, ['due']);
    return row && deadlineOf(row, context.now);
  }, now);

async function told(id: string): Promise<string[]> {
  const { database: requestDatabase } = database.systemContext();
  try {
    await escalateOverdue({ viewer: null, database: requestDatabase, now: LATER, requestId: v7() });
  } finally {
    await requestDatabase.close();
  }
  const rows = await database.sql<{ kind: string }>(
    `select distinct case when step_id is null then 'case' else 'step' end as kind
     from complaints.escalation where complaint_id = $1 order by 1`,
    [id],
  );
  return rows.map(({ kind }) => kind);
}

const RUNS = { at: DUE, overdue: true, waiting: false };
const STANDS = { at: DUE, overdue: false, waiting: true };

describe.each([
  { stops: ['step', 'case'], version: 2 },
  { stops: ['step'], version: 3 },
  { stops: ['case'], version: 4 },
])('a policy by which waiting for the client stops the clocks $stops', ({ stops, version }) => {
  const ofStep = stops.includes('step');
  const ofCase = stops.includes('case');
  let id: string;

  beforeAll(async () => {
    await enact(stops, version);
    id = await asked();
  });

  it('waits either way: nothing can be done but to put the answer on record', async () => {
    expect(await stepOf(id)).toMatchObject({ waitingSince: ASKED });
    const moves = await seen((context) => movesOfComplaint(context, id));
    expect(moves.map((each) => each.move)).not.toContain('COMPLETE');
    expect(await desk.count('access.open_step', `complaint_id = '${id}' and waits`)).toBe(1);
  });

  it('says of each clock whether it stands', async () => {
    expect((await stepOf(id))?.due).toMatchObject(ofStep ? STANDS : RUNS);
    expect(await caseOf(id)).toMatchObject(ofCase ? STANDS : RUNS);
  });

  it('tells of the clocks that run out, and of no other', async () => {
    expect(await told(id)).toEqual([...(ofCase ? [] : ['case']), ...(ofStep ? [] : ['step'])]);
  });

  it('moves what stood still by the days that were waited, and nothing else', async () => {
    await move(id, 'RESUME', ANSWERED);
    const moved = { waiting: false, overdue: false, at: '2026-12-16T15:59:59.999Z' };
    expect((await stepOf(id, ANSWERED))?.due).toMatchObject(ofStep ? moved : RUNS);
    expect(await caseOf(id, ANSWERED)).toMatchObject(ofCase ? moved : RUNS);
    expect(await stepOf(id)).toMatchObject({ waitingSince: null });
    expect(await desk.count('complaints.complaint', `id = '${id}' and paused_at is not null`)).toBe(0);
  });
});
