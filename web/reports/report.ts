import { print } from 'graphql';
import type { DocumentNode } from 'graphql';
import { dashboardFilterOf, dashboardQuery } from '../analytics/dashboard-filter';
import {
  DeadlineFiguresDocument,
  type DeadlineFiguresQuery,
  ExecutiveDashboardDocument,
  type ExecutiveDashboardQuery,
  MeasureDefinitionsDocument,
  type MeasureDefinitionsQuery,
  QualityFiguresDocument,
  type QualityFiguresQuery,
  ResolutionTargetDocument,
  type ResolutionTargetQuery,
} from '../gql/graphql';
import { readQuery } from '../shared/filter/url-query';
import { csvOf } from '../shared/chart/chart-table';
import { formatInstant, type Locale } from '../shared/format/formats';
import type { CivilDate } from '../shared/time/civil-date';
import { queryOfText } from '../shared/view/view-query';
import { chartSvg } from './chart-svg';
import { dashboardCards } from './dashboard-report';
import { deadlineCards } from './deadlines-report';
import { qualityCards } from './quality-report';
import type { ReportCard, ReportFigure } from './report-card';
import { type ReportWords, reportWords } from './report-words';

/**
 * Reports for the server, which asks the graph and sends the mail: the same questions, the same chart options, the same
 * words as the pages. It is built beside the API and loaded by its path, so that neither imports the other.
 */

type Page = 'DASHBOARD' | 'QUALITY' | 'DEADLINES';

interface Asked {
  readonly page: Page;
  /** What stands behind the question mark of the page's address. */
  readonly query: string;
  /** The day the report is made on: named periods are read from it. */
  readonly today: CivilDate;
}

interface Drawing extends Asked {
  readonly cards: readonly string[];
  readonly locale: Locale;
  /** What was answered to the questions, in their order. */
  readonly answers: readonly unknown[];
}

interface DrawnCard {
  readonly name: string;
  readonly title: string;
  readonly definition: string;
  readonly notes: readonly string[];
  readonly figures: readonly ReportFigure[];
  /** The chart as SVG; null: there is nothing to draw. */
  readonly svg: string | null;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly { readonly text: string; readonly raw: string }[])[];
  readonly csv: string;
}

const filterOf = (query: string) => readQuery(dashboardQuery, queryOfText(query));

/** What is to be asked of the graph in the reader's name. */
export function questions({ page, query, today }: Asked): { query: string; variables: object }[] {
  const filter = filterOf(query);
  const where = dashboardFilterOf(filter, today);
  const ask = (document: DocumentNode, variables: object = {}) => ({ query: print(document), variables });
  const definitions = ask(MeasureDefinitionsDocument);
  if (page === 'DASHBOARD')
    return [ask(ExecutiveDashboardDocument, { where }), definitions, ask(ResolutionTargetDocument)];
  const compare = filter.compare === 'none' ? null : filter.compare;
  if (page === 'DEADLINES')
    return [ask(DeadlineFiguresDocument, { where, compare, by: null }), definitions, ask(ResolutionTargetDocument)];
  return [ask(QualityFiguresDocument, { where, compare, exposure: filter.exposure }), definitions];
}

/** The report with its charts drawn. */
export function draw({ page, query, today, cards, locale, answers }: Drawing) {
  const words = reportWords(locale);
  const { t } = words;
  const filter = filterOf(query);
  const { from, to } = dashboardFilterOf(filter, today);
  const [data, definitions, target] = answers;
  const [all, asOf] = cardsOf(page, { data, definitions, target, filter }, words);
  const chosen = [
    ...filter.tiers.map((tier) => t(`tier.${tier}`)),
    ...filter.regions,
    ...filter.classes.map((each) => t(`complaintClass.${each}`)),
  ];
  const proof = [
    t('figures.proof.period', { period: `${from}–${to}` }),
    t('figures.proof.filter', { filter: chosen.join(', ') || t('figures.proof.all') }),
    t('analytics.asOf', { at: formatInstant(asOf) }),
  ];
  return {
    title: t(`nav.${page.toLowerCase()}`),
    proof,
    cards: all.filter(({ name }) => cards.includes(name)).map((card) => drawn(card, proof)),
  };
}

function cardsOf(
  page: Page,
  answers: { data: unknown; definitions: unknown; target: unknown; filter: ReturnType<typeof filterOf> },
  words: ReportWords,
): [ReportCard[], string | null] {
  const definitions = answers.definitions as MeasureDefinitionsQuery;
  if (page === 'DASHBOARD') {
    const data = answers.data as ExecutiveDashboardQuery;
    const target = answers.target as ResolutionTargetQuery;
    return [dashboardCards(data, { definitions, target }, words), data.executiveDashboard.asOf];
  }
  if (page === 'DEADLINES') {
    const target = answers.target as ResolutionTargetQuery;
    return deadlineCards(answers.data as DeadlineFiguresQuery, { definitions, target, filter: answers.filter }, words);
  }
  const data = answers.data as QualityFiguresQuery;
  return qualityCards(data, { definitions, filter: answers.filter }, words);
}

function drawn({ name, title, definition, notes, figures, option, table }: ReportCard, proof: string[]): DrawnCard {
  return {
    name,
    title,
    definition,
    notes,
    figures,
    svg: option && chartSvg(option),
    columns: table.columns.map(({ label, isNumber = false }) => ({ label, isNumber })),
    rows: table.rows.map((row) => row.map(({ text, raw = text }) => ({ text, raw }))),
    csv: csvOf(table, [title, ...proof]),
  };
}
