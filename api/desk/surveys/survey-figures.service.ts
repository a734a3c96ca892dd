import { reachesAnything } from '../../kernel/access/reach';
import { daysBetween } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { signedIn } from '../../platform/graph/signed-in';
import { wrongArgument, wrongDays } from '../../platform/graph/wrong-argument';
import { scoreFigure } from './survey-figures';
import { scoreRows } from './survey-figures.repository';
import type { SurveyFiguresFilter, SurveyScores } from './survey-figures.schema';
import type { FormQuestion } from './survey-form';
import { allForms } from './survey-form.repository';
import { inWords } from './survey-form.service';

/** Three years. */
const MOST_DAYS = 1_096;
const MOST_REGIONS = 100;

const some = <Value>(list: readonly Value[] | null | undefined): readonly Value[] | null =>
  list == null || list.length === 0 ? null : list;

/**
 * How clients scored the questions of a form. Of a few clients nothing is told to who could not read their surveys.
 * @throws GraphQLError BAD_USER_INPUT for wrong arguments
 * Source: SD-6
 */
export async function surveyScores(context: RequestContext, filter: SurveyFiguresFilter): Promise<SurveyScores[]> {
  const { seriesId, from, to, tiers, regions, by } = filter;
  const days = daysBetween(from, to);
  if (days < 0 || days >= MOST_DAYS) throw wrongDays(MOST_DAYS);
  if ((regions?.length ?? 0) > MOST_REGIONS)
    throw wrongArgument({ 'zh-CN': `最多指定 ${MOST_REGIONS} 个区域。`, en: `Name at most ${MOST_REGIONS} regions.` });
  const { ACTIVITY, AGGREGATE } = signedIn(context).reaches;
  if (!reachesAnything(AGGREGATE) || !isId(seriesId)) return [];
  const questions = questionsOf((await allForms(context)).filter((form) => form.seriesId === seriesId));
  const rows = await scoreRows(context, { by, seriesId, from, to, tiers: some(tiers), regions: some(regions) });
  const readsRows = ACTIVITY.all || (ACTIVITY.staffIds.length > 0 && !AGGREGATE.all);
  return rows
    .filter(({ code }) => code === '')
    .map(({ key, answers: surveys, clients }) => ({
      key,
      surveys,
      clients,
      scores: [...questions].flatMap(([code, { text }]) => {
        const found = rows.find((row) => row.key === key && row.code === code);
        return found === undefined
          ? []
          : [{ code, question: inWords(context, text), ...scoreFigure(found, readsRows) }];
      }),
    }));
}

/** Every scored question of a form by its code, worded by the latest version that asks it, in the order of that. */
function questionsOf(versions: readonly { readonly questions: readonly FormQuestion[] }[]): Map<string, FormQuestion> {
  const found = new Map<string, FormQuestion>();
  // The latest version comes first.
  for (const { questions } of versions)
    for (const question of questions)
      if (question.kind === 'SCORE' && !found.has(question.code)) found.set(question.code, question);
  return found;
}
