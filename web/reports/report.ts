import { print } from 'graphql';
import type { DocumentNode } from 'graphql';
import { dashboardFilterOf, dashboardQuery } from '../analytics/dashboard-filter';
import { deadlineMeasures } from '../analytics/deadlines/deadline-figures';
import { signalFigures, signalTitle } from '../analytics/quality/signal-words';
import { readFragment } from '../gql/fragment-masking';
import {
  AttainmentDocument,
  type AttainmentQuery,
  DeadlineFiguresDocument,
  type DeadlineFiguresQuery,
  ExecutiveDashboardDocument,
  type ExecutiveDashboardQuery,
  LargestClientsDocument,
  type LargestClientsQuery,
  ManagerFiguresDocument,
  type ManagerFiguresQuery,
  MeasureDefinitionsDocument,
  type MeasureDefinitionsQuery,
  QualityFiguresDocument,
  type QualityFiguresQuery,
  RebateFiguresDocument,
  type RebateFiguresQuery,
  RegionsDocument,
  type RegionsQuery,
  type ReportPage,
  ResolutionTargetDocument,
  type ResolutionTargetQuery,
  ReturnFiguresDocument,
  type ReturnFiguresQuery,
  SegmentFiguresDocument,
  type SegmentFiguresQuery,
  SignalPartsFragmentDoc,
  SignalReportDocument,
  type SignalReportQuery,
} from '../gql/graphql';
import { readQuery } from '../shared/filter/url-query';
import { type ChartColumn, csvOf } from '../shared/chart/chart-table';
import { formatInstant, type Locale } from '../shared/format/formats';
import type { CivilDate } from '../shared/time/civil-date';
import { queryOfText } from '../shared/view/view-query';
import { chartSvg } from './chart-svg';
import { dashboardCards } from './dashboard-report';
import { deadlineCards } from './deadlines-report';
import { attainmentAsked, managerCards } from './managers-report';
import { qualityCards } from './quality-report';
import { rebateCards } from './rebates-report';
import { measuresIn, type ReportCard, type ReportFigure } from './report-card';
import { reportRoute } from './report-cards';
import { type ReportWords, reportWords } from './report-words';
import { returnCards } from './returns-report';
import { segmentCards } from './segments-report';

/**
 * Reports for the server, which asks the graph and sends the mail: the same questions, the same chart options, the same
 * words as the pages. It is built beside the API and loaded by its path, so that neither imports the other.
 */

interface Asked {
  readonly page: ReportPage | 'SIGNAL';
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
  readonly columns: readonly (ChartColumn & { readonly isNumber: boolean })[];
  readonly rows: readonly (readonly { readonly text: string; readonly raw: string }[])[];
  readonly isRanked: boolean;
  readonly csv: string;
}

const filterOf = (query: string) => readQuery(dashboardQuery, queryOfText(query));

const ask = (document: DocumentNode, variables: object = {}) => ({ query: print(document), variables });

/** What is to be asked of the graph in the reader's name. */
export function questions({ page, query, today }: Asked): { query: string; variables: object }[] {
  if (page === 'SIGNAL') return signalQuestions(query, today);
  const filter = filterOf(query);
  const where = dashboardFilterOf(filter, today);
  const compare = filter.compare === 'none' ? null : filter.compare;
  const { from, to, tiers, regionCodes } = where;
  const ordered = { from, to, ...(tiers && { tiers }), ...(regionCodes && { regionCodes }) };
  const FIGURES: Readonly<Record<ReportPage, () => ReturnType<typeof ask>>> = {
    DASHBOARD: () => ask(ExecutiveDashboardDocument, { where, by: where, compare }),
    QUALITY: () => ask(QualityFiguresDocument, { where, compare, exposure: filter.exposure }),
    DEADLINES: () =>
      ask(DeadlineFiguresDocument, {
        where,
        compare,
        by: null,
        measures: deadlineMeasures[filter.time],
        time: filter.time,
      }),
    SEGMENTS: () => ask(SegmentFiguresDocument, { where: ordered, ordered }),
    RETURN_FIGURES: () => ask(ReturnFiguresDocument, { where, compare }),
    MANAGERS: () => ask(ManagerFiguresDocument, { where, compare }),
    REBATE_FIGURES: () => ask(RebateFiguresDocument, { where, compare }),
  };
  return [
    FIGURES[page](),
    ask(MeasureDefinitionsDocument),
    ask(RegionsDocument),
    ...(hasTarget(page) ? [ask(ResolutionTargetDocument)] : []),
    ...(page === 'SEGMENTS' ? [ask(LargestClientsDocument, { where: ordered, asOf: null })] : []),
    ...(page === 'MANAGERS' ? [ask(AttainmentDocument, attainmentAsked(to < today ? to : today))] : []),
  ];
}

/** The report with its charts drawn. */
export function draw({ page, query, today, cards, locale, answers }: Drawing) {
  const words = reportWords(locale);
  if (page === 'SIGNAL') return drawnSignal(query, answers, words);
  const { t } = words;
  const filter = filterOf(query);
  const { from, to } = dashboardFilterOf(filter, today);
  const regions = new Map((answers[2] as RegionsQuery).regions.map(({ code, name }) => [code, name]));
  const day = to < today ? to : today;
  const [all, asOf] = cardsOf(page, { answers, filter, regions, period: { from, to }, day }, words);
  const chosen = [
    ...filter.tiers.map((tier) => t(`tier.${tier}`)),
    ...filter.regions.map((code) => regions.get(code) ?? code),
    ...(hasClasses(page) ? filter.classes.map((each) => t(`complaintClass.${each}`)) : []),
  ];
  const proof = [
    t('figures.proof.period', { period: `${from}–${to}` }),
    t('figures.proof.filter', { filter: chosen.join(', ') || t('figures.proof.all') }),
    t('analytics.asOf', { at: formatInstant(asOf) }),
  ];
  return {
    title: t(`nav.${reportRoute[page]}`),
    heading: t(`nav.${reportRoute[page]}`),
    proof,
    cards: all.filter(({ name }) => cards.includes(name)).map((card) => drawn(card, proof)),
  };
}

/** Of a signal: what it says, and its chart as it was known when it was raised unless none is asked for. */
function signalQuestions(query: string, today: CivilDate) {
  const { asOf, signal } = queryOfText(query);
  const said = ask(SignalReportDocument, { id: signal });
  if (asOf === undefined) return [said];
  const filter = filterOf(query);
  const where = dashboardFilterOf(filter, today);
  const figures = ask(QualityFiguresDocument, { where, compare: null, exposure: filter.exposure, asOf });
  return [said, figures, ask(MeasureDefinitionsDocument)];
}

function drawnSignal(query: string, [told, data, definitions]: readonly unknown[], words: ReportWords) {
  const { t, formats } = words;
  const signal = readFragment(SignalPartsFragmentDoc, (told as SignalReportQuery).controlSignal);
  if (!signal) throw new Error('The signal is not there');
  const answered = { definitions: definitions as MeasureDefinitionsQuery, filter: filterOf(query) };
  const [cards] = data === undefined ? [[]] : qualityCards(data as QualityFiguresQuery, answered, words);
  const proof = [
    t('figures.proof.period', { period: `${signal.from}–${signal.to}` }),
    t('figures.signal.raised', { at: formatInstant(signal.raisedAt) }),
  ];
  return {
    title: signalFigures(signal, words, formats),
    heading: signalTitle(signal, words),
    proof,
    cards: cards.filter(({ name }) => name === 'CONTROL').map((card) => drawn(card, proof)),
  };
}

/** Whether the page draws the term that a complaint has to be resolved in. */
const hasTarget = (page: ReportPage): boolean => page === 'DASHBOARD' || page === 'DEADLINES';
/** What clients and agents are worth is no matter of a class of complaints. */
const hasClasses = (page: ReportPage): boolean => page !== 'SEGMENTS' && page !== 'REBATE_FIGURES';

interface Answered {
  readonly answers: readonly unknown[];
  readonly filter: ReturnType<typeof filterOf>;
  readonly regions: ReadonlyMap<string, string>;
  readonly period: { readonly from: CivilDate; readonly to: CivilDate };
  /** The last of the period that has come. */
  readonly day: CivilDate;
}

function cardsOf(
  page: ReportPage,
  { answers, filter, regions, period, day }: Answered,
  words: ReportWords,
): [ReportCard[], string | null] {
  const [data] = answers;
  const [definitions, target] = [answers[1] as MeasureDefinitionsQuery, answers[3] as ResolutionTargetQuery];
  const report = { words, measures: measuresIn(definitions), compare: filter.compare };
  switch (page) {
    case 'DASHBOARD': {
      const dashboard = data as ExecutiveDashboardQuery;
      return [
        dashboardCards(dashboard, { definitions, target, compare: filter.compare }, words),
        dashboard.executiveDashboard.asOf,
      ];
    }
    case 'DEADLINES':
      return deadlineCards(data as DeadlineFiguresQuery, { definitions, target, filter }, words);
    case 'QUALITY':
      return qualityCards(data as QualityFiguresQuery, { definitions, filter }, words);
    case 'SEGMENTS':
      return segmentCards(
        data as SegmentFiguresQuery,
        { ...period, isOfTiers: filter.tiers.length > 0, largest: answers[3] as LargestClientsQuery },
        report,
      );
    case 'RETURN_FIGURES':
      return returnCards(data as ReturnFiguresQuery, regions, report);
    case 'MANAGERS':
      return managerCards(data as ManagerFiguresQuery, { targets: answers[3] as AttainmentQuery, day }, report);
    case 'REBATE_FIGURES':
      return rebateCards(data as RebateFiguresQuery, regions, report);
  }
}

function drawn(card: ReportCard, proof: string[]): DrawnCard {
  const { name, title, definition, notes, figures, option, table, isRanked = false } = card;
  return {
    name,
    title,
    definition,
    notes,
    figures,
    svg: option && chartSvg(option),
    columns: table.columns.map((column) => ({ isNumber: false, ...column })),
    rows: table.rows.map((row) => row.map(({ text, raw = text }) => ({ text, raw }))),
    isRanked,
    csv: csvOf(table, [title, ...proof]),
  };
}
