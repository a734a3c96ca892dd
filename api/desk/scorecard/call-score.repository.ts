import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { Transaction } from '../../platform/database/request-database';
import type { ActivityKind } from '../activities/activity-words.schema';
import type { MarkedCriterion } from './call-score';

export interface CallScoreRow {
  readonly id: string;
  readonly activityId: string;
  readonly agentId: string;
  readonly calledOn: string;
  readonly points: number;
  readonly passed: boolean;
  readonly lines: readonly MarkedCriterion[];
  readonly note: string | null;
  readonly scoredById: string;
  readonly scoredAt: string;
  readonly version: number;
}

const COLUMNS = `s.id, s.activity_id as "activityId", s.agent_id as "agentId", s.called_on as "calledOn",
  s.points::float8 as points, s.points >= s.pass_points as passed, s.lines, s.note, s.scored_by as "scoredById",
  s.scored_at as "scoredAt", s.version`;

export interface ScorePlace {
  readonly calledOn: string;
  readonly id: string;
}

interface ScoresRead {
  readonly agentId: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

function wanted({ agentId, from, to }: ScoresRead): Conditions {
  const conditions = new Conditions();
  if (agentId !== undefined) conditions.add('s.agent_id = ?::uuid', agentId);
  if (from !== undefined) conditions.add('s.called_on >= ?::date', from);
  if (to !== undefined) conditions.add('s.called_on <= ?::date', to);
  return conditions;
}

/** Scores the viewer may know of, those of the latest calls first. Who sees which is row-level security's to say. */
export function scoresAfter(
  context: RequestContext,
  read: ScoresRead,
  { after, limit }: { readonly after: ScorePlace | undefined; readonly limit: number },
): Promise<CallScoreRow[]> {
  const conditions = wanted(read);
  if (after !== undefined)
    conditions.say(
      `(s.called_on, s.id) < (${conditions.bind(after.calledOn)}::date, ${conditions.bind(after.id)}::uuid)`,
    );
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<CallScoreRow>({
    text: `select ${COLUMNS} from desk.call_score s ${conditions.where} order by s.called_on desc, s.id desc limit ${most}`,
    values: conditions.values,
  });
}

export interface ScoreMonthRow {
  readonly agentId: string;
  readonly month: string;
  readonly calls: number;
  readonly passed: number;
  readonly points: number;
}

/** The scores of each agent and month, the latest month first. */
export function scoreMonths(context: RequestContext, read: ScoresRead): Promise<ScoreMonthRow[]> {
  const conditions = wanted(read);
  return context.database.rows<ScoreMonthRow>({
    text: `select s.agent_id as "agentId", date_trunc('month', s.called_on)::date as month, count(*)::int as calls,
             (count(*) filter (where s.points >= s.pass_points))::int as passed,
             round(avg(s.points), 1)::float8 as points
           from desk.call_score s ${conditions.where} group by 1, 2 order by 2 desc, 5, 1`,
    values: conditions.values,
  });
}

/** Scores by the record of the call; one statement for all of a request. */
export function scoreOfActivity(context: RequestContext, activityId: string): Promise<CallScoreRow | null> {
  return context.loaders
    .of<CallScoreRow>('call score of activity', async (ids) => {
      const rows = await context.database.rows<CallScoreRow>({
        text: `select ${COLUMNS} from desk.call_score s where s.activity_id = any ($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.activityId, row]));
    })
    .load(activityId);
}

export interface ScoredCall {
  readonly kind: ActivityKind;
  readonly at: string;
  readonly agentId: string | null;
}

/** Who made calls; one statement for all of a request. */
export function loadCall(context: RequestContext, activityId: string): Promise<ScoredCall | null> {
  return context.loaders
    .of<ScoredCall>('call to score', async (ids) => {
      const rows = await context.database.rows<ScoredCall & { readonly id: string }>({
        text: `select id, kind, at, coalesce(by_staff, recorded_by) as "agentId" from desk.activity where id = any ($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map(({ id, ...row }) => [id, row]));
    })
    .load(activityId);
}

/** The score of a call, locked until the transaction ends. */
export async function lockScore(transaction: Transaction, activityId: string): Promise<CallScoreRow | undefined> {
  const [found] = await transaction.rows<CallScoreRow>({
    text: `select ${COLUMNS} from desk.call_score s where s.activity_id = $1 for no key update of s`,
    values: [activityId],
  });
  return found;
}

export interface Scored {
  readonly sdVersion: number;
  readonly passPoints: number;
  readonly lines: readonly MarkedCriterion[];
  readonly points: number;
  readonly note: string | null;
  readonly by: string;
  readonly at: string;
}

const scoredValues = (scored: Scored): unknown[] => [
  scored.sdVersion,
  scored.passPoints,
  JSON.stringify(scored.lines),
  scored.points,
  scored.note,
  scored.by,
  scored.at,
];

/** @returns false when somebody else scored the call meanwhile */
export async function insertScore(
  transaction: Transaction,
  call: { readonly id: string; readonly activityId: string; readonly agentId: string; readonly calledOn: string },
  scored: Scored,
): Promise<boolean> {
  const rows = await transaction.rows({
    text: `insert into desk.call_score (id, activity_id, agent_id, called_on, sd_version, pass_points, lines, points, note, scored_by, scored_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (activity_id) do nothing returning id`,
    values: [call.id, call.activityId, call.agentId, call.calledOn, ...scoredValues(scored)],
  });
  return rows.length > 0;
}

/** Keeps what a score said, and writes what it says now. */
export async function replaceScore(transaction: Transaction, before: CallScoreRow, scored: Scored): Promise<void> {
  await transaction.rows({
    text: `insert into desk.call_score_version (score_id, version, lines, points, note, scored_by, scored_at)
           values ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      before.id,
      before.version,
      JSON.stringify(before.lines),
      before.points,
      before.note,
      before.scoredById,
      before.scoredAt,
    ],
  });
  await transaction.rows({
    text: `update desk.call_score set sd_version = $2, pass_points = $3, lines = $4, points = $5, note = $6, scored_by = $7,
             scored_at = $8, version = version + 1 where id = $1`,
    values: [before.id, ...scoredValues(scored)],
  });
}
