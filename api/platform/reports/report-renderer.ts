import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { CivilDate } from '../../kernel/civil-date';

/** A question to the graph, in the reader's name. */
export interface ReportQuestion {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** A page with its filters, on a day. */
export interface ReportAsked {
  readonly page: string;
  /** What stands behind the question mark of the page's address. */
  readonly query: string;
  readonly today: CivilDate;
}

export interface DrawnFigure {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** Empty: nothing to compare with. */
  readonly change: string;
  readonly facts: readonly string[];
}

export interface DrawnColumn {
  readonly label: string;
  readonly isNumber: boolean;
  /** One of a pair that says more of the figure before it: its interval, or what it was counted from. */
  readonly says?: 'INTERVAL' | 'COUNTS';
}

export interface DrawnCard {
  readonly name: string;
  readonly title: string;
  readonly definition: string;
  readonly notes: readonly string[];
  readonly figures: readonly DrawnFigure[];
  /** The chart as SVG; null: there is nothing to draw. */
  readonly svg: string | null;
  readonly columns: readonly DrawnColumn[];
  /** Cells as they are shown, and as a program reads them. */
  readonly rows: readonly (readonly { readonly text: string; readonly raw: string }[])[];
  /** Rows go from the largest down, so that the first say most; in others, by time, the last do. */
  readonly isRanked: boolean;
  readonly csv: string;
}

export interface DrawnReport {
  readonly title: string;
  /** What it is called when nobody gave it a name. */
  readonly heading: string;
  /** Period, filters and instant of the figures. */
  readonly proof: readonly string[];
  readonly cards: readonly DrawnCard[];
}

/** What draws reports: it knows the pages, and neither the database nor who reads. */
export interface ReportRenderer {
  questions(asked: ReportAsked): readonly ReportQuestion[];
  /** @param answers what was answered to the questions, in their order */
  draw(
    drawing: ReportAsked & {
      readonly cards: readonly string[];
      readonly locale: 'zh-CN' | 'en';
      readonly answers: readonly unknown[];
    },
  ): DrawnReport;
}

let loading: Promise<ReportRenderer> | undefined;

/** The renderer that is built beside this program, loaded when it is first needed. @throws Error when it is not built */
export function builtRenderer(): Promise<ReportRenderer> {
  loading ??= load();
  return loading;
}

function load(): Promise<ReportRenderer> {
  const here = dirname(fileURLToPath(import.meta.url));
  const built = [join(here, 'report.js'), join(here, '..', '..', '..', 'dist', 'api', 'report.js')].find(existsSync);
  if (built === undefined) throw new Error('The renderer of reports is not built. Run "npm run build".');
  return import(/* @vite-ignore */ pathToFileURL(built).href) as Promise<ReportRenderer>;
}
