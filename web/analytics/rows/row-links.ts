import type { RouteLocationRaw } from 'vue-router';
import type { FigurePart, Measure, Resource } from '../../gql/graphql';
import { useSession } from '../../identity/session.store';
import type { FigureKind } from '../figure-card';
import { isOfCases } from '../figures';
import { groupQuery, isAsked, type RowGroup } from './row-group';

interface RowMeasure {
  readonly measure: Measure;
  readonly kind: FigureKind;
  /** whoever lists rows of one of these sees some */
  readonly resources: readonly Resource[];
  /** where the figure is shown */
  readonly home: 'returnFigures' | 'managers' | 'rebateFigures' | 'quality' | 'segments';
  /** the figure is a sum: there is nothing it is counted on */
  readonly isSum?: boolean;
  readonly leavesOut?: boolean;
  /** told by class of complaint, so that classes narrow it */
  readonly byClass?: boolean;
}

/** Figures that can be opened to their rows (穿透), and how these are written. */
const MEASURES: readonly RowMeasure[] = [
  { measure: 'RETURN_RATE', kind: 'share', resources: ['RETURN', 'MONEY'], home: 'returnFigures' },
  { measure: 'RETURN_RATE_AMOUNT', kind: 'yuanShare', resources: ['RETURN', 'MONEY'], home: 'returnFigures' },
  { measure: 'RETURNED_AMOUNT', kind: 'yuan', resources: ['RETURN'], home: 'returnFigures', isSum: true },
  { measure: 'RETURN_RECEIVED_SHARE', kind: 'share', resources: ['RETURN'], home: 'returnFigures' },
  { measure: 'RETURN_HELD_SHARE', kind: 'share', resources: ['RETURN'], home: 'returnFigures' },
  { measure: 'RETURN_OUTSTANDING', kind: 'units', resources: ['RETURN'], home: 'returnFigures' },
  { measure: 'QUALITY_COST', kind: 'yuan', resources: ['RETURN', 'MONEY'], home: 'returnFigures', isSum: true },
  { measure: 'QUALITY_COST_SHARE', kind: 'yuanShare', resources: ['RETURN', 'MONEY'], home: 'returnFigures' },
  {
    measure: 'ATTRIBUTED_CASES',
    kind: 'units',
    resources: ['COMPLAINT'],
    home: 'returnFigures',
    isSum: true,
    byClass: true,
  },
  { measure: 'ATTRIBUTED_LOSS', kind: 'yuan', resources: ['MONEY'], home: 'returnFigures', isSum: true, byClass: true },
  { measure: 'REVENUE', kind: 'yuan', resources: ['MONEY'], home: 'managers', isSum: true },
  { measure: 'PROFIT', kind: 'yuan', resources: ['MONEY'], home: 'managers', isSum: true, leavesOut: true },
  { measure: 'PROFIT_CONTRIBUTION', kind: 'yuanShare', resources: ['MONEY'], home: 'managers', leavesOut: true },
  { measure: 'COLLECTION_RATE', kind: 'yuanShare', resources: ['RECEIVABLE'], home: 'managers', leavesOut: true },
  { measure: 'REBATE_TRADED', kind: 'yuan', resources: ['REBATE'], home: 'rebateFigures', isSum: true },
  { measure: 'REBATE_EARNED', kind: 'yuan', resources: ['REBATE'], home: 'rebateFigures' },
  { measure: 'REBATE_PAID', kind: 'yuanShare', resources: ['REBATE'], home: 'rebateFigures' },
  { measure: 'REBATE_PENDING', kind: 'yuan', resources: ['REBATE'], home: 'rebateFigures' },
  { measure: 'ANSWERED_IN_TIME', kind: 'share', resources: ['ACTIVITY'], home: 'managers' },
  { measure: 'VISIT_COVERAGE', kind: 'share', resources: ['ACTIVITY'], home: 'managers' },
  { measure: 'REFUSAL_RATE', kind: 'share', resources: ['COMPLAINT'], home: 'quality', byClass: true },
];

export function rowMeasure(measure: Measure): RowMeasure | undefined {
  return MEASURES.find((each) => each.measure === measure);
}

/** The page that shows the figure whose rows an address asks for. */
export function rowHome(measure: unknown): RowMeasure['home'] {
  return MEASURES.find((each) => each.measure === measure)?.home ?? 'returnFigures';
}

export const ROW_MEASURES = MEASURES.map(({ measure }) => measure);

/** Parts of a figure that its rows can be narrowed to. */
export function partsOf({ isSum = false, leavesOut = false }: RowMeasure): FigurePart[] {
  return [
    'NUMERATOR',
    ...(isSum ? [] : (['DENOMINATOR', 'REST'] as const)),
    ...(leavesOut ? (['LEFT_OUT'] as const) : []),
  ];
}

/** Where the rows behind a figure are listed; undefined where there are none for the viewer. */
export type RowLink = (measure: Measure, group?: RowGroup, part?: FigurePart) => RouteLocationRaw | undefined;

export function useRowLinks(query: () => Record<string, string>): RowLink {
  const session = useSession();
  return (measure, group, part) => {
    if (!isAsked(group)) return undefined;
    const asked = { ...query(), measure, ...groupQuery(group) };
    const known = rowMeasure(measure);
    if (known === undefined)
      return isOfCases(measure) && session.canList('COMPLAINT')
        ? { name: 'figureRows', query: { ...asked, part: part ?? 'NUMERATOR' } }
        : undefined;
    if (!known.resources.some((each) => session.canList(each))) return undefined;
    return { name: 'tallyRows', query: { ...asked, ...(part && { part }) } };
  };
}
