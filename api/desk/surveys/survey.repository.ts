import type { Viewer } from '../../kernel/access/viewer';
import { reachesAnything } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { Transaction } from '../../platform/database/request-database';
import type { StoredAnswers } from './survey';
import type { SurveyFilter } from './survey.schema';
import type { SurveyState } from './survey-words.schema';

export interface SurveyRow {
  readonly id: string;
  readonly formId: string;
  readonly clientId: string;
  /** Who looks after the client; null: nobody. */
  readonly ownerId: string | null;
  readonly activityId: string | null;
  readonly supersedesId: string | null;
  /** The completed survey that corrects it. */
  readonly supersededById: string | null;
  readonly heldOn: string;
  readonly contactName: string | null;
  readonly answers: StoredAnswers;
  readonly findings: string | null;
  readonly guidance: string | null;
  readonly developments: string | null;
  readonly state: SurveyState;
  readonly recordedById: string;
  readonly recordedAt: string;
  readonly endedById: string | null;
  readonly endedAt: string | null;
  readonly version: number;
}

const COLUMNS = `s.id, s.form_id as "formId", s.client_id as "clientId", o.owner_id as "ownerId",
  s.activity_id as "activityId", s.supersedes_id as "supersedesId",
  (select n.id from desk.survey n where n.supersedes_id = s.id and n.state = 'COMPLETE') as "supersededById",
  s.held_on as "heldOn", s.contact_name as "contactName", s.answers, s.findings, s.guidance, s.developments, s.state,
  s.recorded_by as "recordedById", s.recorded_at as "recordedAt", s.ended_by as "endedById", s.ended_at as "endedAt", s.version`;
const SOURCE = 'desk.survey s left join access.client_owner o on o.client_id = s.client_id';

export interface SurveyPlace {
  readonly heldOn: string;
  readonly id: string;
}

interface SurveysRead {
  readonly filter: SurveyFilter;
  readonly viewer: Viewer;
  readonly after: SurveyPlace | undefined;
  readonly limit: number;
}

/** Surveys the viewer reaches, the latest first. */
export async function surveysAfter(
  context: RequestContext,
  { filter, viewer, after, limit }: SurveysRead,
): Promise<SurveyRow[]> {
  const conditions = conditionsOf(filter, viewer);
  if (conditions === undefined) return [];
  if (after !== undefined)
    conditions.say(`(s.held_on, s.id) < (${conditions.bind(after.heldOn)}::date, ${conditions.bind(after.id)}::uuid)`);
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<SurveyRow>({
    text: `select ${COLUMNS} from ${SOURCE} ${conditions.where} order by s.held_on desc, s.id desc limit ${most}`,
    values: conditions.values,
  });
}

/** Said again in front of row-level security, whose policy is an `or` that no index answers. */
function conditionsOf(filter: SurveyFilter, { staffId, reaches: { ACTIVITY } }: Viewer): Conditions | undefined {
  if (!reachesAnything(ACTIVITY)) return undefined;
  const { clientId, staffIds, seriesIds, states, from, to, mine, current } = filter;
  const isNamed = ACTIVITY.all || !ACTIVITY.pseudonymous;
  // Who may not read who it was learns nothing by asking for them.
  if (!isNamed && (staffIds != null || mine === true)) return undefined;
  const conditions = new Conditions();
  if (!ACTIVITY.all && !ACTIVITY.pseudonymous) conditions.add('o.owner_id = any (?::uuid[])', ACTIVITY.staffIds);
  if (clientId != null) conditions.add('s.client_id = ?::uuid', clientId);
  if (staffIds != null) conditions.add('s.recorded_by = any (?::uuid[])', staffIds);
  if (seriesIds != null)
    conditions.add('s.form_id in (select f.id from desk.survey_form f where f.series_id = any (?::uuid[]))', seriesIds);
  if (states == null) conditions.say(`s.state <> 'DISCARDED'`);
  else conditions.add('s.state = any (?::text[])', states);
  if (from != null) conditions.add('s.held_on >= ?::date', from);
  if (to != null) conditions.add('s.held_on <= ?::date', to);
  if (mine === true) conditions.add('s.recorded_by = ?::uuid', staffId);
  if (current === true)
    conditions.say(`not exists (select from desk.survey n where n.supersedes_id = s.id and n.state = 'COMPLETE')`);
  return conditions;
}

/** Surveys by id; one statement for all of a request. */
export function loadSurvey(context: RequestContext, id: string): Promise<SurveyRow | null> {
  return context.loaders
    .of<SurveyRow>('survey', async (ids) => {
      const rows = await context.database.rows<SurveyRow>({
        text: `select ${COLUMNS} from ${SOURCE} where s.id = any ($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}

/** A page of the surveys of clients that were not discarded, the latest first; one statement for all clients of a request. */
export async function surveysOfClient(
  context: RequestContext,
  clientId: string,
  { after, limit }: { readonly after: SurveyPlace | undefined; readonly limit: number },
): Promise<readonly SurveyRow[]> {
  const name = `surveys of client ${limit} ${after?.heldOn ?? ''} ${after?.id ?? ''}`;
  const found = await context.loaders
    .of<SurveyRow[]>(name, async (ids) => {
      const values: unknown[] = [ids, limit];
      if (after !== undefined) values.push(after.heldOn, after.id);
      const behind = after === undefined ? '' : 'and (s.held_on, s.id) < ($3::date, $4::uuid)';
      const rows = await context.database.rows<SurveyRow>({
        text: `select page.* from unnest($1::uuid[]) as wanted (client_id) cross join lateral (
                 select ${COLUMNS} from ${SOURCE}
                 where s.client_id = wanted.client_id and s.state <> 'DISCARDED' ${behind}
                 order by s.held_on desc, s.id desc limit $2) as page`,
        values,
      });
      const byClient = new Map<string, SurveyRow[]>(ids.map((id) => [id, []]));
      for (const row of rows) byClient.get(row.clientId)?.push(row);
      return byClient;
    })
    .load(clientId);
  return found ?? [];
}

/** What followed from surveys, by their id: the latest notes or plans of each; one statement for all of a request. */
export async function followedBy(
  context: RequestContext,
  what: 'market_note' | 'planned_contact',
  surveyId: string,
): Promise<readonly string[]> {
  const found = await context.loaders
    .of<string[]>(`${what} of survey`, async (ids) => {
      const rows = await context.database.rows<{ id: string; surveyId: string }>({
        text: `select t.id, wanted.id as "surveyId" from unnest($1::uuid[]) as wanted (id) cross join lateral (
                 select id from desk.${what} where survey_id = wanted.id order by id desc limit 50) as t`,
        values: [ids],
      });
      const bySurvey = new Map<string, string[]>(ids.map((id) => [id, []]));
      for (const row of rows) bySurvey.get(row.surveyId)?.push(row.id);
      return bySurvey;
    })
    .load(surveyId);
  return found ?? [];
}

/** A draft that the viewer may change, locked until the transaction ends; what is final cannot be locked by anybody. */
export async function lockSurvey(transaction: Transaction, id: string): Promise<SurveyRow | undefined> {
  const [found] = await transaction.rows<SurveyRow>({
    text: `select ${COLUMNS} from ${SOURCE} where s.id = $1 for no key update of s`,
    values: [id],
  });
  return found;
}

/** A survey as the viewer sees it, whether or not they may change it. */
export async function readSurvey(transaction: Transaction, id: string): Promise<SurveyRow | undefined> {
  const [found] = await transaction.rows<SurveyRow>({
    text: `select ${COLUMNS} from ${SOURCE} where s.id = $1`,
    values: [id],
  });
  return found;
}
