import type { LocationQuery } from 'vue-router';
import type { FigurePart, StepDue } from '../../gql/graphql';
import { posts } from '../../shared/view/posts';
import { CASE_MEASURES } from '../figures';
import { CLIENT_MEASURES, STANDINGS } from './client-row-links';
import { ROW_DIMENSIONS, type RowsPage } from './row-group';
import { partsOf, ROW_MEASURES, rowMeasure } from './row-links';
import { stageStates } from './row-titles';

export const FIGURE_PARTS = ['NUMERATOR', 'DENOMINATOR', 'REST'] as const satisfies readonly FigurePart[];
export const STEP_DUES = ['OPEN', 'LATE', 'ON_TIME'] as const satisfies readonly StepDue[];

/** What each page of rows knows by a name in its address. */
const KNOWN: Readonly<Record<RowsPage, (query: LocationQuery) => Readonly<Record<string, readonly string[]>>>> = {
  figureRows: () => ({ measure: CASE_MEASURES, part: FIGURE_PARTS }),
  clientRows: () => ({ measure: CLIENT_MEASURES, at: STANDINGS, was: STANDINGS }),
  tallyRows: ({ measure }) => {
    const known = ROW_MEASURES.find((each) => each === (measure ?? ROW_MEASURES[0]));
    const of = known && rowMeasure(known);
    return { measure: ROW_MEASURES, ...(of && { part: partsOf(of) }) };
  },
  stageSteps: () => ({ post: posts, state: stageStates, due: ['ANY', ...STEP_DUES] }),
};

export interface UnknownRow {
  /** message key of what is not known */
  readonly name: string;
  readonly value: string;
}

/** What an address of rows asks for and there is not: without it there would be other rows, which pass for those. */
export function unknownRows(page: RowsPage, query: LocationQuery): UnknownRow[] {
  const known: Readonly<Record<string, readonly string[]>> = { ...KNOWN[page](query), by: ROW_DIMENSIONS[page] };
  return Object.entries(known).flatMap(([key, values]) => {
    const asked = [query[key] ?? ''].flat();
    const value = asked.join(', ');
    return value === '' || (asked.length === 1 && values.includes(value))
      ? []
      : [{ name: `tallyRows.unknown.${key}`, value }];
  });
}
