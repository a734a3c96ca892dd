import { reachesAnything } from '../../kernel/access/reach';
import { civilDateAt } from '../../kernel/civil-date';
import { clausesOfKind } from '../../kernel/policy/regulation';
import { tiers } from '../../kernel/policy/vocabulary';
import { wilsonInterval } from '../../kernel/statistics/wilson-interval';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { pageOf, type Page } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { wrongId } from '../../platform/graph/wrong-argument';
import { requireRegulation } from '../../platform/regulations';
import { whyOf } from '../../shared-types/why.schema';
import {
  coverageByTier,
  owedSurveysAfter,
  type OwedSurveyPlace,
  type OwedSurveyRow,
  type OwedSurveysRead,
} from './owed-survey.repository';
import type { OwedSurvey, SurveyCoverage } from './owed-survey.schema';
import { naming } from './survey-form.service';

interface Rule {
  readonly read: OwedSurveysRead;
  readonly clause: string;
  readonly policyVersion: number;
}

/** What the regulation of today owes to the clients of these portfolios; undefined: it owes nobody a survey. Source: SD-6 */
async function ruleOf(context: RequestContext, ownerId: string | null | undefined): Promise<Rule | undefined> {
  if (ownerId != null && !isId(ownerId)) throw wrongId();
  const reach = signedIn(context).reaches.ACTIVITY;
  if (!reachesAnything(reach)) return undefined;
  const today = civilDateAt(context.now);
  const desk = await requireRegulation(context.database, 'SD', today);
  const visits = clausesOfKind(desk, 'regularVisits')[0];
  const intervals = (visits?.parameters.surveys ?? []).flatMap((rule) =>
    rule.tiers.map((tier) => ({ tier, everyDays: rule.surveyEveryDays })),
  );
  if (visits === undefined || intervals.length === 0) return undefined;
  return {
    read: { intervals, today, reach, ownerId: ownerId ?? undefined },
    clause: visits.clause,
    policyVersion: desk.version,
  };
}

interface OwedSurveysInput {
  readonly first: number;
  readonly after: string | null | undefined;
  readonly ownerId: string | null | undefined;
}

export interface ShownOwedSurvey extends OwedSurvey {
  readonly ownerId: string | null;
  readonly client: { readonly id: string };
}

/**
 * Clients within reach that are owed a survey, the best tiers first.
 * @throws GraphQLError BAD_USER_INPUT for wrong arguments
 * Source: SD-6
 */
export async function owedSurveyPage(
  context: RequestContext,
  { first: asked, after, ownerId }: OwedSurveysInput,
): Promise<Page<ShownOwedSurvey>> {
  const first = pageSize(asked);
  const place = placeAfter(after);
  const rule = await ruleOf(context, ownerId);
  const rows = rule === undefined ? [] : await owedSurveysAfter(context, rule.read, { after: place, limit: first + 1 });
  return pageOf({
    rows: rule === undefined ? [] : rows.map((row) => shownOwed(context, row, rule)),
    first,
    after,
    keyOf: ({ tier, client }) => [tier, client.id],
  });
}

function shownOwed(
  context: RequestContext,
  { clientId, ownerId, tier, lastOn, everyDays }: OwedSurveyRow,
  { clause, policyVersion }: Rule,
): ShownOwedSurvey {
  return {
    tier,
    lastOn,
    ownerId,
    client: { id: clientId },
    owner: ownerId === null || !naming(context) ? null : { id: ownerId },
    why: whyOf({
      clause,
      policyVersion,
      rule: `SURVEY ≤ ${everyDays} day`,
      inputs: [
        { name: 'tier', value: tier },
        ...(lastOn === null ? [] : [{ name: 'lastOn', value: lastOn, unit: 'date' }]),
      ],
    }),
  };
}

function placeAfter(after: string | null | undefined): OwedSurveyPlace | undefined {
  if (after == null) return undefined;
  const [tier, clientId] = decodeCursor(after, 2);
  if (tiers.some((known) => known === tier) && typeof clientId === 'string' && isId(clientId))
    return { tier: String(tier), clientId };
  throw foreignCursor();
}

/** How many clients of each tier with a rule were asked within its days. Source: SD-6 */
export async function surveyCoverage(
  context: RequestContext,
  ownerId: string | null | undefined,
): Promise<SurveyCoverage[]> {
  const rule = await ruleOf(context, ownerId);
  if (rule === undefined) return [];
  const rows = await coverageByTier(context, rule.read);
  return rows.map((row) => {
    const share = wilsonInterval(row.surveyed, row.clients);
    return { ...row, share: share?.value ?? null, lower: share?.lower ?? null, upper: share?.upper ?? null };
  });
}
