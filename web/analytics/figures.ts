import { stepName } from '../complaints/case-words';
import type { BreakdownAnswerFragment, Dimension, Measure } from '../gql/graphql';

export type Answer = BreakdownAnswerFragment;
export type Group = Extract<Answer, { __typename: 'Breakdown' }>['groups'][number];
export type Figure = Group['figures'][number];

/** The groups of an answer; none when it is a problem. */
export function groupsOf(answer: Answer | null | undefined): Group[] {
  return answer?.__typename === 'Breakdown' ? answer.groups : [];
}

/** What to mend, when the answer is no figure. */
export function problemOf(answer: { __typename: string; message?: string } | null | undefined): string | null {
  return answer && 'message' in answer ? (answer.message ?? null) : null;
}

export function figureOf(group: Group | undefined, measure: Measure): Figure | undefined {
  return group?.figures.find((figure) => figure.measure === measure);
}

/** Whether any group has a value of a measure, or one to compare it with: otherwise there is nothing to draw. */
export function hasValues(groups: readonly Group[], measures: readonly Measure[]): boolean {
  return groups.some((group) =>
    measures.some((measure) => {
      const figure = figureOf(group, measure);
      return (figure?.value ?? figure?.compared?.value ?? null) !== null;
    }),
  );
}

/** The value of a dimension; empty: unknown. */
export function valueOf(group: Pick<Group, 'keys'>, dimension: Dimension): string {
  return group.keys.find((key) => key.dimension === dimension)?.value ?? '';
}

interface Names {
  t: (key: string, values?: Record<string, unknown>) => string;
  /** steps are called by the policy, which may name more than this client knows */
  te?: (key: string) => boolean;
  regions: ReadonlyMap<string, string>;
  /** account managers by id, as far as the viewer may know them */
  managers?: ReadonlyMap<string, string>;
  /** products by number, as far as the order system named them */
  products?: ReadonlyMap<string, string>;
}

/** A product by its name, with the number that tells it from others of that name; without a name, by the number alone. */
export function productWords(number: string, name: string | null | undefined, t: Names['t']): string {
  return name ? t('figures.productNamed', { name, number }) : number;
}

/** The name of a value on screen. */
export function nameOfValue(
  dimension: Dimension,
  value: string,
  { t, te, regions, managers, products }: Names,
): string {
  if (value === '*') return t('figures.allOthers');
  switch (dimension) {
    case 'CLASS':
      return t(`complaintClass.${value}`);
    case 'TIER':
      return t(`tier.${value || 'none'}`);
    case 'SEGMENT':
      return t(`segment.${value || 'none'}`);
    case 'REGION':
      return value === '' ? t('figures.noRegion') : (regions.get(value) ?? value);
    case 'MARKET':
      return t(`figures.market.${value}`);
    case 'DEPARTMENT':
      return value === '' ? t('figures.nobodyNamed') : t(`figures.answerable.${value}`);
    case 'COST':
      return t(`figures.cost.${value}`);
    case 'AGE':
      return t(`figures.waiting.${value}`);
    case 'MANAGER':
      return value === '' ? t('figures.noManager') : (managers?.get(value) ?? t('figures.someManager'));
    case 'PRODUCT':
      return value === '' ? t('figures.notSaid') : productWords(value, products?.get(value), t);
    case 'REASON':
      return value === '' ? t('figures.notSaid') : value;
    case 'STEP':
      return stepName(value, { t, te: te ?? (() => false) });
    case 'POST':
      return t(`post.${value}`);
    case 'MONTH':
      return value;
  }
}

/** Figures that complaints stand behind. */
export const CASE_MEASURES = [
  'COMPLAINTS_RECEIVED',
  'COMPLAINT_RATE',
  'RESOLUTION_TIME',
  'RESOLUTION_P80',
  'RESOLUTION_P90',
  'RESOLUTION_WORKING_TIME',
  'RESOLUTION_WORKING_P80',
  'RESOLUTION_WORKING_P90',
  'ON_TIME_SHARE',
  'UPHELD_RECEIVED',
  'VOID_CASES',
  'DUPLICATE_CASES',
  'UPHELD_SHARE',
  'SATISFACTION',
  'ANSWER_SHARE',
  'ATTRIBUTED_CASES',
  'REPEAT_SHARE',
  'BACKLOG',
] as const satisfies readonly Measure[];
export type CaseMeasure = (typeof CASE_MEASURES)[number];

export function isOfCases(measure: Measure): measure is CaseMeasure {
  return (CASE_MEASURES as readonly Measure[]).includes(measure);
}

/** Where the rows behind a part of a figure are listed. */
export function rowsOf(
  measure: Measure,
  part: 'NUMERATOR' | 'DENOMINATOR' | 'REST',
  query: Record<string, string | string[]>,
) {
  return { name: 'figureRows', query: { ...query, measure, part } };
}
