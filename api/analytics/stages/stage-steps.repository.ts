import { addDays, civilDateAt, startOfDay } from '../../kernel/civil-date';
import type { Instant } from '../../kernel/clock';
import { postsOf, workPlaceOf } from '../../kernel/access/post-department';
import { POSTS, type Post } from '../../kernel/access/post';
import { Conditions } from '../../platform/database/conditions';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import type { FigureFilter } from '../figure-source.repository';
import type { Circle } from '../rows/figure-rows.repository';
import { inGroup, type RowKeys } from '../rows/row-group';
import type { GroupValue } from '../tally-rows/tally-rows.repository';
import { exactMinutes, workedFrom } from './stage-source.repository';
import type { StageState, StepDue } from './stage-steps.schema';

export interface StepPlace {
  readonly id: string;
  readonly startedAt: string;
}

export interface StageStepRow extends StepPlace {
  readonly complaintId: string;
  readonly step: string;
  readonly post: Post;
  readonly state: StageState;
  readonly doneAt: string | null;
  readonly dueAt: string | null;
  readonly minutes: number;
}

export interface StepQuestion {
  readonly window: Window;
  readonly filter: FigureFilter;
  readonly group: readonly GroupValue[];
  readonly circle: Circle;
  readonly of: StepChoice;
  /** Steps as they were known then; undefined: as they are known now. */
  readonly asOf: Instant | undefined;
  /** The instant they are told of. */
  readonly at: Instant;
}

export interface StepChoice {
  readonly step: string | null;
  readonly post: Post | null;
  readonly department: string | null;
  readonly state: StageState | null;
  /** By the due date instead of the begin. */
  readonly due: StepDue | null;
}

const ROWS = `access.step_row as r join access.complaint_row as c on c.complaint_id = r.complaint_id
      left join access.step_due_row as d on d.step_id = r.step_id`;

/** The steps `r` of cases `c`, and SQL for by when each is due. */
interface Steps {
  readonly conditions: Conditions;
  readonly from: string;
  readonly dueAt: string;
  readonly at: string;
}

/** A step that was done is never changed: at an instant it stood as it stands now, cut there. */
const stateAt = (at: string): string =>
  `case when r.done_at is null or r.done_at > ${at} then 'OPEN' when r.result = 'ENDED' then 'ENDED' else 'DONE' end`;

export async function pageOfSteps(
  database: RequestDatabase,
  question: StepQuestion,
  read: { readonly after: StepPlace | undefined; readonly limit: number },
): Promise<StageStepRow[]> {
  const worked = await workedFrom(database, question.window.from, civilDateAt(question.at));
  if (worked === undefined) return [];
  const { conditions, from, dueAt, at: told } = stepsOf(question);
  if (read.after !== undefined) {
    const [at, id] = [conditions.bind(read.after.startedAt), conditions.bind(read.after.id)];
    conditions.say(`(r.started_at, r.step_id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const limit = conditions.bind(read.limit);
  const { lessWaits } = exactMinutes(worked, told, conditions.values);
  return database.rows({
    text: `select s.step_id as id, s.complaint_id as "complaintId", s.step, s.post, s.started_at as "startedAt",
        s.done_at as "doneAt", s.due_at as "dueAt", s.state, ${lessWaits} as minutes
      from (
        select r.step_id, r.complaint_id, r.step, r.post, r.started_at,
          case when r.done_at <= ${told} then r.done_at end as done_at, ${dueAt} as due_at, ${stateAt(told)} as state,
          least(coalesce(r.done_at, ${told}), ${told}) as until_at,
          r.waits * tstzmultirange(tstzrange(null, ${told})) as waits
        from ${from} ${conditions.where}
        order by r.started_at desc, r.step_id desc limit ${limit}
      ) as s order by s.started_at desc, s.step_id desc`,
    values: conditions.values,
  });
}

export async function countSteps(database: RequestDatabase, question: StepQuestion): Promise<number> {
  const { conditions, from } = stepsOf(question);
  const [row] = await database.rows<{ n: number }>({
    text: `select count(*)::int as n from ${from} ${conditions.where}`,
    values: conditions.values,
  });
  return row?.n ?? 0;
}

const COUNTED = `r.result is distinct from 'ENDED' and not (r.done_at is null and coalesce(d.paused_at < d.due_at, false))`;
const DUE: Readonly<Record<StepDue, string>> = {
  ANY: COUNTED,
  ON_TIME: `${COUNTED} and r.done_at <= d.due_at`,
  LATE: `${COUNTED} and r.done_at > d.due_at`,
  OPEN: `${COUNTED} and r.done_at is null`,
};
const DUE_THEN: Readonly<Record<StepDue, string>> = {
  ANY: 'true',
  ON_TIME: `k.result = 'onTime'`,
  LATE: `k.result = 'late'`,
  OPEN: `k.result = 'open'`,
};

const keysOf = (day: string): RowKeys => ({
  MONTH: `to_char(${day} at time zone 'Asia/Shanghai', 'YYYY-MM')`,
  CLASS: 'c.class',
  TIER: `coalesce(c.tier, '')`,
  REGION: `coalesce(c.region_code, '')`,
  MARKET: `case when c.overseas then 'OVERSEAS' else 'DOMESTIC' end`,
  STEP: 'r.step',
  POST: 'r.post',
  // Posts are the company's: their departments are named here and not in the rows.
  DEPARTMENT: `case r.post ${POSTS.map((post) => `when '${post}' then '${workPlaceOf(post)}'`).join(' ')} end`,
});

function stepsOf({ window, filter, group, circle, of, asOf, at }: StepQuestion): Steps {
  const { tiers, regionCodes, classes } = filter;
  const conditions = new Conditions();
  // What is due today may still be done in time.
  const today = civilDateAt(at);
  const end = of.due === null || window.to < today ? addDays(window.to, 1) : today;
  const told = `${conditions.bind(at)}::timestamptz`;
  const [from, before] = [startOfDay(window.from), startOfDay(end)].map(
    (instant) => `${conditions.bind(instant)}::timestamptz`,
  );
  const isDueThen = asOf !== undefined && of.due !== null;
  const dueAt = isDueThen ? 'k.due_at' : 'd.due_at';
  const day = of.due === null ? 'r.started_at' : dueAt;
  conditions.say(`${day} >= ${from}`);
  conditions.say(`${day} < ${before}`);
  if (of.due !== null) conditions.say((isDueThen ? DUE_THEN : DUE)[of.due]);
  conditions.say(`r.started_at <= ${told}`);
  if (asOf === undefined) conditions.say(`c.flow_state <> 'void'`);
  if (of.step !== null) conditions.add('r.step = ?', of.step);
  if (of.post !== null) conditions.add('r.post = ?', of.post);
  if (of.department !== null) conditions.add('r.post = any(?::text[])', postsOf(of.department));
  if (of.state !== null) conditions.add(`${stateAt(told)} = ?`, of.state);
  if (tiers !== undefined) conditions.add(`coalesce(c.tier, '') = any(?::text[])`, tiers);
  if (regionCodes !== undefined) conditions.add(`coalesce(c.region_code, '') = any(?::text[])`, regionCodes);
  if (classes !== undefined) conditions.add('c.class = any(?::text[])', classes);
  for (const text of inGroup(group, keysOf(day), (value) => conditions.bind(value))) conditions.say(text);
  if (circle !== 'all')
    conditions.add(
      'c.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any(?::uuid[]))',
      circle,
    );
  const known = `analytics.${isDueThen ? 'step_due_known' : 'step_known'}(${told}, true, ${from}, ${before})`;
  return { conditions, from: asOf === undefined ? ROWS : knownRows(known), dueAt, at: told };
}

/** Functions answer with all that figures are of; their cases are what they were said to be then. */
function knownRows(known: string): string {
  return `${known} as k join access.step_row as r on r.step_id = k.step_id
      join access.complaint_row as own on own.complaint_id = r.complaint_id
      cross join lateral (select k.class, k.tier, k.region_code, k.overseas, own.client_id) as c
      left join access.step_due_row as d on d.step_id = r.step_id`;
}
