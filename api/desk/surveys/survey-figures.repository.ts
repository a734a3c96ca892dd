import type { RequestContext } from '../../platform/context/request-context';
import type { SurveyGroup } from './survey-words.schema';

export interface ScoreRow {
  /** The group. */
  readonly key: string;
  /** The question; empty: the surveys of the group. */
  readonly code: string;
  readonly answers: number;
  readonly clients: number;
  readonly total: number;
  readonly high: number;
}

interface ScoresRead {
  readonly by: SurveyGroup;
  readonly seriesId: string;
  readonly from: string;
  readonly to: string;
  readonly tiers: readonly string[] | null;
  readonly regions: readonly string[] | null;
}

/** Scores by group and question. Whose surveys they sum up is the function's to say. */
export function scoreRows(
  context: RequestContext,
  { by, seriesId, from, to, tiers, regions }: ScoresRead,
): Promise<ScoreRow[]> {
  return context.database.rows<ScoreRow>({
    text: `select key, code, answers, clients, total, high
           from desk.survey_scores($1, $2::uuid, $3::date, $4::date, $5::text[], $6::text[]) order by key, code`,
    values: [by, seriesId, from, to, tiers, regions],
  });
}
