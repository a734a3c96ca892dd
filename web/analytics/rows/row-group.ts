import type { LocationQuery } from 'vue-router';
import type { Dimension, TallyGroup } from '../../gql/graphql';

/** A group of a breakdown, whose rows are asked for. */
export interface RowGroup {
  readonly dimension: Dimension;
  /** empty: unknown */
  readonly value: string;
  /** of all others (*): the values that are told one by one */
  readonly besides?: readonly string[];
}

/** Groups of a breakdown that the rows of each page can be narrowed to. */
export const ROW_DIMENSIONS = {
  figureRows: ['MONTH', 'CLASS', 'TIER', 'REGION', 'MARKET', 'MANAGER'],
  clientRows: ['MONTH', 'CLASS', 'TIER', 'SEGMENT', 'REGION'],
  tallyRows: [
    'MONTH',
    'CLASS',
    'TIER',
    'SEGMENT',
    'REGION',
    'PRODUCT',
    'REASON',
    'DEPARTMENT',
    'COST',
    'MANAGER',
    'AGE',
  ],
  stageSteps: ['MONTH', 'STEP', 'POST', 'DEPARTMENT', 'CLASS', 'TIER', 'REGION', 'MARKET'],
} as const satisfies Readonly<Record<string, readonly Dimension[]>>;

/** Pages of the rows behind figures, by the name of their route. */
export type RowsPage = keyof typeof ROW_DIMENSIONS;

/** The API takes so many values to leave out. */
const MOST_BESIDES = 50;

/** Of these the last are told together. */
const TOLD_TOGETHER: readonly Dimension[] = ['PRODUCT', 'REASON', 'DEPARTMENT', 'COST', 'MANAGER'];

/** All others are asked for by what they are not, and of the dimensions that have them. */
export function isAsked(group: RowGroup | undefined): boolean {
  if (group?.value !== '*') return true;
  const { dimension, besides = [] } = group;
  return TOLD_TOGETHER.includes(dimension) && besides.length > 0 && besides.length <= MOST_BESIDES;
}

/** A group as it stands in an address. */
export function groupQuery(group: RowGroup | undefined): Record<string, string | string[]> {
  if (group === undefined) return {};
  const { dimension, value, besides = [] } = group;
  return { by: dimension, value, ...(value === '*' && { besides: [...besides] }) };
}

/** The group that an address asks for; undefined: none, or of no dimension of these. */
export function readGroup(query: LocationQuery, dimensions: readonly Dimension[]): RowGroup | undefined {
  const dimension = dimensions.find((each) => each === query['by']);
  if (dimension === undefined) return undefined;
  const value = typeof query['value'] === 'string' ? query['value'] : '';
  const besides = [query['besides'] ?? []].flat().map((each) => each ?? '');
  return { dimension, value, ...(value === '*' && { besides }) };
}

/** A group as it is asked for. */
export function groupInput(group: RowGroup | undefined): TallyGroup[] {
  if (group === undefined) return [];
  const { dimension, value, besides } = group;
  return [{ dimension, value: value || null, ...(besides && { besides: [...besides] }) }];
}
