import type { CivilDate } from '../../kernel/civil-date';
import { complaintClasses, type ComplaintClass } from '../../kernel/policy/vocabulary';
import type { MonthSpan } from '../dashboard-window';
import type { MeasureName } from '../measures';
import { controlChart } from '../statistics/control-chart';
import { combinations, compareValues, keyText, type DimensionName, type GroupKey } from './dimension';
import type { ActiveCell, OrderCell } from './exposure-source.repository';
import {
  keyOf,
  type Counted,
  type DueCell,
  type DurationCell,
  type EndCell,
  type FlowCell,
  type GroupMaterial,
  type Keyed,
  type OutcomeCell,
  type RepeatCell,
  type StageCell,
  type StepDueCell,
} from './group-material';
import { dimensionsOf, tallyIndex, type TallyCell } from './tally-parts';

/** All that was counted for one period. */
export interface Material {
  readonly flow: readonly FlowCell[];
  readonly durations: readonly DurationCell[];
  /** In working hours. */
  readonly worked: readonly DurationCell[];
  readonly due: readonly DueCell[];
  readonly ends: readonly EndCell[];
  readonly outcomes: readonly OutcomeCell[];
  readonly repeats: readonly RepeatCell[];
  readonly stages: readonly StageCell[];
  readonly stepsDue: readonly StepDueCell[];
  /** Active clients that complained. */
  readonly complaining: readonly Counted[];
  readonly active: readonly ActiveCell[];
  readonly clients: readonly Counted[];
  readonly orders: readonly OrderCell[];
  readonly tally: readonly TallyCell[];
  /** The days the active clients were asked for, ascending. */
  readonly days: readonly CivilDate[];
}

export const NO_MATERIAL: Material = {
  flow: [],
  durations: [],
  worked: [],
  due: [],
  ends: [],
  outcomes: [],
  repeats: [],
  stages: [],
  stepsDue: [],
  complaining: [],
  active: [],
  clients: [],
  orders: [],
  tally: [],
  days: [],
};

export interface Grouping {
  readonly by: readonly DimensionName[];
  readonly spans: readonly MonthSpan[];
  readonly classes: readonly ComplaintClass[] | undefined;
}

/** Dimensions that tell exposure apart; all groups that differ in others only share it. */
const EXPOSED: readonly DimensionName[] = ['MONTH', 'TIER', 'SEGMENT', 'REGION'];

/**
 * Every group of a breakdown, in the order people read: each month of the period, each class asked for, and of the other
 * dimensions what was found. Every combination is there, so that a table or a heat map has no holes.
 */
export function groupKeys(found: FoundValues, { by, spans, classes }: Grouping): GroupKey[] {
  return combinations(
    by.map((dimension, at) => {
      if (dimension === 'MONTH') return spans.map(({ month }) => month);
      if (dimension === 'CLASS') return complaintClasses.filter((each) => classes?.includes(each) ?? true);
      return [...(found[at] ?? [])].sort((a, b) => compareValues(dimension, a, b));
    }),
  );
}

/** Of each dimension asked for, in that order, the values of which something was counted. */
export type FoundValues = readonly ReadonlySet<string>[];

/** Values that were found in one of several periods, so that each tells the groups of all. */
export function foundValues(materials: readonly Material[], by: readonly DimensionName[]): FoundValues {
  const found = by.map(() => new Set<string>());
  for (const material of materials) addFound(found, material, by);
  return found;
}

function addFound(found: readonly Set<string>[], material: Material, by: readonly DimensionName[]): void {
  const {
    flow,
    durations,
    worked,
    due,
    ends,
    outcomes,
    repeats,
    stages,
    stepsDue,
    complaining,
    active,
    clients,
    orders,
  } = material;
  for (const cells of [flow, durations, worked, due, ends, outcomes, repeats, stages, stepsDue, complaining])
    addKeys(found, cells, by);
  const isExposed = by.map((dimension) => EXPOSED.includes(dimension));
  for (const cells of [active, clients, orders])
    for (const cell of cells) keyOf(cell, by).forEach((value, at) => isExposed[at] === true && found[at]?.add(value));
  for (const cell of material.tally) {
    const own = dimensionsOf(cell.part, by);
    keyOf(cell, by).forEach((value, at) => own.includes(by[at] ?? 'MARKET') && found[at]?.add(value));
  }
}

function addKeys(found: readonly Set<string>[], cells: readonly Keyed[], by: readonly DimensionName[]): void {
  for (const cell of cells) keyOf(cell, by).forEach((value, at) => found[at]?.add(value));
}

/** What each group is made of, by the text of its key. */
export function materialOfGroups(
  material: Material,
  keys: readonly GroupKey[],
  { by, spans }: Grouping,
): Map<string, GroupMaterial> {
  const index = {
    flow: indexed(material.flow, by),
    durations: indexed(material.durations, by),
    worked: indexed(material.worked, by),
    due: indexed(material.due, by),
    ends: indexed(material.ends, by),
    outcomes: indexed(material.outcomes, by),
    repeats: indexed(material.repeats, by),
    stages: indexed(material.stages, by),
    stepsDue: indexed(material.stepsDue, by),
    complaining: indexed(material.complaining, by),
  };
  const exposure = exposureIndex(material, by);
  const tally = tallyIndex(material.tally, by);
  const month = by.indexOf('MONTH');
  return new Map(
    keys.map((key) => {
      const text = keyText(key);
      const span = month < 0 ? undefined : spans.find((each) => each.month === key[month]);
      const day = material.days.indexOf(span?.to ?? material.days.at(-1) ?? '');
      return [
        text,
        {
          flow: index.flow.get(text) ?? [],
          durations: index.durations.get(text) ?? [],
          worked: index.worked.get(text) ?? [],
          due: index.due.get(text) ?? [],
          ends: index.ends.get(text) ?? [],
          outcomes: index.outcomes.get(text) ?? [],
          repeats: index.repeats.get(text) ?? [],
          stages: index.stages.get(text) ?? [],
          stepsDue: index.stepsDue.get(text) ?? [],
          complaining: index.complaining.get(text) ?? [],
          ...exposure(key, day),
          tally: tally(key),
        },
      ];
    }),
  );
}

type Exposure = Pick<GroupMaterial, 'active' | 'clients' | 'orders' | 'amount'>;

function exposureIndex(material: Material, by: readonly DimensionName[]): (key: GroupKey, day: number) => Exposure {
  const project = (key: GroupKey, dimensions: readonly DimensionName[]): string =>
    keyText(key.map((value, at) => (dimensions.includes(by[at] ?? 'CLASS') ? value : '')));
  const standing: readonly DimensionName[] = ['TIER', 'SEGMENT', 'REGION'];
  const group = <Cell extends Keyed>(
    cells: readonly Cell[],
    dimensions: readonly DimensionName[],
  ): Map<string, Cell[]> => grouped(cells, (cell) => project(keyOf(cell, by), dimensions));
  const [active, clients] = [group(material.active, standing), group(material.clients, standing)];
  const orders = group(material.orders, EXPOSED);
  return (key, day) => {
    const ofClients = project(key, standing);
    const ofOrders = orders.get(project(key, EXPOSED)) ?? [];
    return {
      active: (active.get(ofClients) ?? []).reduce((sum, { after, n }) => (after <= day ? sum + n : sum), 0),
      clients: (clients.get(ofClients) ?? []).reduce((sum, { n }) => sum + n, 0),
      orders: ofOrders.reduce((sum, cell) => sum + cell.orders, 0),
      amount: ofOrders.reduce((sum, cell) => sum + cell.amount, 0),
    };
  };
}

function indexed<Cell extends Keyed>(cells: readonly Cell[], by: readonly DimensionName[]): Map<string, Cell[]> {
  return grouped(cells, (cell) => keyText(keyOf(cell, by)));
}

function grouped<Cell>(cells: readonly Cell[], keyOfCell: (cell: Cell) => string): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = keyOfCell(cell);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [cell]);
    else known.push(cell);
  }
  return groups;
}

/** Control limits of one month of a rate. */
export interface MonthLimits {
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly isOutside: boolean;
}

interface Charted {
  readonly key: GroupKey;
  readonly figures: readonly {
    readonly measure: MeasureName;
    readonly numerator: number;
    readonly denominator: number;
    readonly complete: boolean;
  }[];
}

/**
 * Limits of the complaint rate by month, a chart for each combination of the other dimensions. Months that are not over
 * neither make limits nor are judged by them.
 */
export function controlLimits(groups: readonly Charted[], by: readonly DimensionName[]): Map<string, MonthLimits> {
  const limits = new Map<string, MonthLimits>();
  const month = by.indexOf('MONTH');
  if (month < 0) return limits;
  const series = grouped(groups, ({ key }) => keyText(key.filter((_, at) => at !== month)));
  for (const ofSeries of series.values()) {
    const points = ofSeries.flatMap(({ key, figures }) => {
      const rate = figures.find(({ measure }) => measure === 'COMPLAINT_RATE');
      return rate?.complete === true ? [{ key, rate }] : [];
    });
    const chart = controlChart(points.map(({ rate }) => ({ count: rate.numerator, exposure: rate.denominator })));
    chart?.points.forEach(({ lower, upper, isOutside }, at) => {
      limits.set(keyText(points[at]?.key ?? []), { centre: chart.centre, lower, upper, isOutside });
    });
  }
  return limits;
}
