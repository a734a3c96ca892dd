import type { Bars } from '../analytics/charts/bars-chart-option';
import { readFragment } from '../gql/fragment-masking';
import {
  type AttainmentQuery,
  TargetCell_TargetCellFragmentDoc,
  type TargetMeasure,
  type TargetPeriod,
} from '../gql/graphql';
import type { ChartCell, ChartTable } from '../shared/chart/chart-table';
import { currentSpan } from './targets-filter';
import type { TargetWords } from './target-words';

export interface AttainmentAsked {
  readonly measure: TargetMeasure;
  readonly period: TargetPeriod;
  /** The period in which it falls is told. */
  readonly day: string;
}

export interface AttainmentTexts {
  readonly t: (key: string, values?: Record<string, unknown>, plural?: number) => string;
  readonly words: TargetWords;
}

/** How far account managers are to their targets in the period of a day, who is nearest first. */
export function attainment(
  sheet: AttainmentQuery['targetSheet'],
  { measure, period, day }: AttainmentAsked,
  { t, words }: AttainmentTexts,
) {
  const at = sheet ? currentSpan(sheet.spans, day) : 0;
  const span = sheet?.spans[at];
  const sum = sheet?.total[at];
  const total = sum && readFragment(TargetCell_TargetCellFragmentDoc, sum);
  const rows = (sheet?.rows.edges ?? [])
    .flatMap(({ node: { manager, cells } }) => {
      const cell = cells[at];
      return cell ? [{ name: manager?.name ?? '–', cell: readFragment(TargetCell_TargetCellFragmentDoc, cell) }] : [];
    })
    .filter(({ cell }) => cell.target != null)
    .sort((one, other) => Number(other.cell.attainment ?? 0) - Number(one.cell.attainment ?? 0));
  const name = span ? `${span.from.slice(0, 4)} · ${words.spanName(period, span.from)}` : '';
  const bars: Bars = {
    name: t('targets.attainment'),
    bars: rows.map((row) => ({
      name: row.name,
      value: row.cell.attainment == null ? null : Number(row.cell.attainment),
      // It is not over yet.
      open: sheet != null && span !== undefined && sheet.asOf <= span.to,
    })),
    text: (value) => words.share(value === null ? null : String(value)),
  };
  return {
    span,
    name,
    /** What is attained stands in it: by another account manager than the same amount among the figures. */
    title: t('targets.card', { name: [name, t(`targets.measure.${measure}`)].filter(Boolean).join(' · ') }),
    rows,
    bars,
    definition: `${t(`targets.definition.${measure}`)} ${t('targets.definition.pace')}`,
    /** All of them together; none when there is nothing to tell. */
    notes:
      total && span
        ? [
            t('targets.together', {
              share: words.share(total.attainment),
              counted: words.full(measure, total.counted),
              target: words.full(measure, total.target),
            }),
            t('targets.withTarget', { n: total.withTarget, of: total.managers }, total.withTarget),
            t('targets.days', { n: span.workingDaysElapsed, of: span.workingDays }),
            t('targets.asOf', { day: sheet?.asOf }),
          ]
        : [],
  };
}

/** @param to where the targets are */
export function attainmentTable(
  { rows }: Pick<ReturnType<typeof attainment>, 'rows'>,
  measure: TargetMeasure,
  { t, words, to }: AttainmentTexts & { readonly to?: ChartCell['to'] },
): ChartTable {
  return {
    columns: [
      { label: t('targets.manager') },
      ...['attainment', 'attained', 'target', 'pace'].map((key) => ({ label: t(`targets.${key}`), isNumber: true })),
    ],
    rows: rows.map(({ name, cell }) => [
      { text: name },
      {
        text: words.share(cell.attainment),
        raw: cell.attainment ?? '',
        ...(to && { to, toLabel: t('targets.open') }),
      },
      { text: words.full(measure, cell.counted), raw: cell.counted },
      { text: words.full(measure, cell.target), raw: cell.target ?? '' },
      { text: words.share(cell.linearPace), raw: cell.linearPace ?? '' },
    ]),
  };
}
