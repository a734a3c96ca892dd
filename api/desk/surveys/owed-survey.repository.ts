import type { Reach } from '../../kernel/access/reach';
import type { Tier } from '../../kernel/policy/vocabulary';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';

/** After how many days a client of a tier is asked again. */
export interface TierInterval {
  readonly tier: Tier;
  readonly everyDays: number;
}

export interface OwedSurveyRow extends TierInterval {
  readonly clientId: string;
  readonly ownerId: string | null;
  readonly lastOn: string | null;
}

export interface OwedSurveysRead {
  readonly intervals: readonly TierInterval[];
  readonly today: string;
  readonly reach: Reach;
  readonly ownerId: string | undefined;
}

export interface OwedSurveyPlace {
  readonly tier: string;
  readonly clientId: string;
}

/** Clients `c` of the tiers of the rules `r`, of the portfolios that are reached. */
function asked(conditions: Conditions, { intervals, reach, ownerId }: OwedSurveysRead): string {
  const tiers = conditions.bind(intervals.map(({ tier }) => tier));
  const days = conditions.bind(intervals.map(({ everyDays }) => everyDays));
  conditions.say('not c.walk_in');
  const owned = 'c.client_id in (select o.client_id from access.client_owner o where o.owner_id = ';
  if (!reach.all && !reach.pseudonymous) conditions.add(`${owned} any (?::uuid[]))`, reach.staffIds);
  if (ownerId !== undefined) conditions.add(`${owned} ?::uuid)`, ownerId);
  return `unnest(${tiers}::text[], ${days}::int[]) as r (tier, days) join access.client_summary c on c.tier = r.tier`;
}

/** Whether a client was asked within the days of its rule. */
const wasAsked = (today: string): string => `exists (select from desk.survey s
  where s.client_id = c.client_id and s.state = 'COMPLETE' and s.held_on > ${today}::date - r.days)`;

/** Clients that are owed a survey, the best tiers first. */
export function owedSurveysAfter(
  context: RequestContext,
  read: OwedSurveysRead,
  { after, limit }: { readonly after: OwedSurveyPlace | undefined; readonly limit: number },
): Promise<OwedSurveyRow[]> {
  const conditions = new Conditions();
  const source = asked(conditions, read);
  conditions.say(`not ${wasAsked(conditions.bind(read.today))}`);
  if (after !== undefined)
    conditions.say(
      `(c.tier, c.client_id) > (${conditions.bind(after.tier)}, ${conditions.bind(after.clientId)}::uuid)`,
    );
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<OwedSurveyRow>({
    text: `with page as (
        select c.client_id, c.tier, r.days from ${source} ${conditions.where} order by c.tier, c.client_id limit ${most})
      select p.client_id as "clientId", p.tier, p.days as "everyDays", o.owner_id as "ownerId",
        (select max(s.held_on) from desk.survey s where s.client_id = p.client_id and s.state = 'COMPLETE') as "lastOn"
      from page p left join access.client_owner o on o.client_id = p.client_id order by p.tier, p.client_id`,
    values: conditions.values,
  });
}

export interface CoverageRow extends TierInterval {
  readonly clients: number;
  readonly surveyed: number;
}

/** How many clients of each tier there are, and how many were asked. */
export function coverageByTier(context: RequestContext, read: OwedSurveysRead): Promise<CoverageRow[]> {
  const conditions = new Conditions();
  const source = asked(conditions, read);
  const today = conditions.bind(read.today);
  return context.database.rows<CoverageRow>({
    text: `select c.tier, r.days as "everyDays", count(*)::int as clients,
             (count(*) filter (where ${wasAsked(today)}))::int as surveyed
           from ${source} ${conditions.where} group by c.tier, r.days order by c.tier`,
    values: conditions.values,
  });
}
