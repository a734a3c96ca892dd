import type { SurveyFiguresQuery } from '../gql/graphql';
import type { ChartTable } from '../shared/chart/chart-table';

export type SurveyGroupScores = SurveyFiguresQuery['surveyScores'][number];
export type SurveyScoreFigure = SurveyGroupScores['scores'][number];

interface Words {
  t(key: string, named?: Record<string, unknown>): string;
  percent(share: number | null | undefined): string;
  decimal(value: number | null | undefined): string;
  labelOf(key: string): string;
}

/** A bar: a question, or a group for one question. */
export interface ScoreBar {
  name: string;
  figure: SurveyScoreFigure;
}

/** What the chart draws: of one group every question, of several the groups by one question. */
export function scoreBars(
  groups: readonly SurveyGroupScores[],
  { question, isApart }: { question: string; isApart: boolean },
  labelOf: (key: string) => string,
): ScoreBar[] {
  if (!isApart) return (groups[0]?.scores ?? []).map((figure) => ({ name: figure.question, figure }));
  return groups.flatMap(({ key, scores }) => {
    const figure = scores.find(({ code }) => code === question);
    return figure ? [{ name: labelOf(key), figure }] : [];
  });
}

/** Every question that any group answers, once, in the order of the first that has it. */
export function questionsOf(groups: readonly SurveyGroupScores[]): { value: string; label: string }[] {
  const found = new Map<string, string>();
  for (const { scores } of groups)
    for (const { code, question } of scores) if (!found.has(code)) found.set(code, question);
  return [...found].map(([value, label]) => ({ value, label }));
}

export const intervalOf = ({ lower, upper }: SurveyScoreFigure, percent: Words['percent']): string =>
  lower == null || upper == null ? '–' : `${percent(lower)}–${percent(upper)}`;

const raw = (value: number | null | undefined): string => (value == null ? '' : String(value));

/** All scores of all groups, as the table beside the chart and its downloads. */
export function scoreTable(groups: readonly SurveyGroupScores[], { t, percent, decimal, labelOf }: Words): ChartTable {
  const number = (key: string) => ({ label: t(`surveys.figures.${key}`), isNumber: true });
  return {
    columns: [
      { label: t('surveys.figures.group_') },
      { label: t('surveys.figures.question') },
      number('answers'),
      number('clients'),
      number('mean'),
      number('share'),
      { ...number('interval'), says: 'INTERVAL' },
    ],
    rows: groups.flatMap(({ key, scores }) =>
      scores.map((figure) => [
        { text: labelOf(key) },
        { text: figure.question },
        { text: String(figure.answers) },
        { text: String(figure.clients) },
        figure.withheld
          ? { text: t('surveys.figures.withheld'), raw: '' }
          : { text: decimal(figure.mean), raw: raw(figure.mean) },
        { text: percent(figure.share), raw: raw(figure.share) },
        { text: intervalOf(figure, percent), raw: [raw(figure.lower), raw(figure.upper)].filter(Boolean).join('–') },
      ]),
    ),
  };
}
