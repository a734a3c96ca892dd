import { addDays, civilDateAt, startOfDay } from '../../kernel/civil-date';
import { postsOf } from '../../kernel/access/post-department';
import type { Post } from '../../kernel/access/post';
import { Conditions } from '../../platform/database/conditions';
import type { RequestDatabase } from '../../platform/database/request-database';
import type { Window } from '../dashboard-window';
import type { FigureFilter } from '../figure-source.repository';
import type { Circle } from '../rows/figure-rows.repository';
import { workedFrom, workedMinutes } from './stage-source.repository';
import type { StageState } from './stage-steps.schema';

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
  readonly minutes: number;
}

export interface StepQuestion {
  readonly window: Window;
  readonly filter: FigureFilter;
  readonly circle: Circle;
  readonly of: StepChoice;
  readonly now: string;
}

export interface StepChoice {
  readonly step: string | null;
  readonly post: Post | null;
  readonly department: string | null;
  readonly state: StageState | null;
}

const STATE = `case when r.done_at is null then 'OPEN' when r.result = 'ENDED' then 'ENDED' else 'DONE' end`;

export async function pageOfSteps(
  database: RequestDatabase,
  question: StepQuestion,
  read: { readonly after: StepPlace | undefined; readonly limit: number },
): Promise<StageStepRow[]> {
  const worked = await workedFrom(database, question.window.from, civilDateAt(question.now));
  if (worked === undefined) return [];
  const conditions = stepsOf(question);
  if (read.after !== undefined) {
    const [at, id] = [conditions.bind(read.after.startedAt), conditions.bind(read.after.id)];
    conditions.say(`(r.started_at, r.step_id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  const now = conditions.bind(question.now);
  const limit = conditions.bind(read.limit);
  return database.rows({
    text: `select s.step_id as id, s.complaint_id as "complaintId", s.step, s.post, s.started_at as "startedAt",
        s.done_at as "doneAt", s.state, ${workedMinutes(worked, conditions.values)} as minutes
      from (
        select r.step_id, r.complaint_id, r.step, r.post, r.started_at, r.done_at, ${STATE} as state,
          coalesce(r.done_at, ${now}::timestamptz) as until_at,
          r.waits * tstzmultirange(tstzrange(null, ${now}::timestamptz)) as waits
        from access.step_row as r join access.complaint_row as c on c.complaint_id = r.complaint_id ${conditions.where}
        order by r.started_at desc, r.step_id desc limit ${limit}
      ) as s order by s.started_at desc, s.step_id desc`,
    values: conditions.values,
  });
}

export async function countSteps(database: RequestDatabase, question: StepQuestion): Promise<number> {
  const conditions = stepsOf(question);
  const [row] = await database.rows<{ n: number }>({
    text: `select count(*)::int as n from access.step_row as r
      join access.complaint_row as c on c.complaint_id = r.complaint_id ${conditions.where}`,
    values: conditions.values,
  });
  return row?.n ?? 0;
}

function stepsOf({ window, filter, circle, of, now }: StepQuestion): Conditions {
  const { tiers, regionCodes, classes } = filter;
  const conditions = new Conditions();
  conditions.add('r.started_at >= ?::timestamptz', startOfDay(window.from));
  conditions.add('r.started_at < ?::timestamptz', startOfDay(addDays(window.to, 1)));
  conditions.add('r.started_at <= ?::timestamptz', now);
  conditions.say(`c.flow_state <> 'void'`);
  if (of.step !== null) conditions.add('r.step = ?', of.step);
  if (of.post !== null) conditions.add('r.post = ?', of.post);
  if (of.department !== null) conditions.add('r.post = any(?::text[])', postsOf(of.department));
  if (of.state !== null) conditions.add(`${STATE} = ?`, of.state);
  if (tiers !== undefined) conditions.add(`coalesce(c.tier, '') = any(?::text[])`, tiers);
  if (regionCodes !== undefined) conditions.add(`coalesce(c.region_code, '') = any(?::text[])`, regionCodes);
  if (classes !== undefined) conditions.add('c.class = any(?::text[])', classes);
  if (circle !== 'all')
    conditions.add(
      'c.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any(?::uuid[]))',
      circle,
    );
  return conditions;
}
