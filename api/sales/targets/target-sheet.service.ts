import { Decimal } from 'decimal.js';
import { interestsOf } from '../../kernel/access/stand-in';
import { mayChange, reachesAnything } from '../../kernel/access/reach';
import { civilDateAt, type CivilDate } from '../../kernel/civil-date';
import { companyCalendar } from '../../kernel/policy/company-calendar';
import { companyDaysOn } from '../../platform/company-days';
import type { RequestContext } from '../../platform/context/request-context';
import { decodeCursor, foreignCursor, isId, pageSize } from '../../platform/graph/cursor';
import { pageOf } from '../../platform/graph/page';
import { signedIn } from '../../platform/graph/signed-in';
import { allUnits, attainedWithin, managersOn, type ManagerRow } from './attained.repository';
import { attainmentOf, effectiveTarget, linearPace, summedCell, type Effective, type ManagerCell } from './attainment';
import { elapsedOf, spanOf, spansWithin, type Elapsed, type Span } from './target-periods';
import { targetsWithin, type TargetRecord } from './target.repository';
import type { TargetBasis, TargetMeasure, TargetPeriod } from './target-words.schema';
import { unitTree, type PlacedUnit } from './unit-tree';

const MOST_UNITS = 200;

export interface SheetInput {
  readonly measure: TargetMeasure;
  readonly period: TargetPeriod;
  /** Any day of the year. */
  readonly year: CivilDate;
  readonly unitId: string | null;
  readonly managerId: string | null;
}

export interface CellValue {
  readonly target: string | null;
  readonly basis: TargetBasis | null;
  readonly attained: string;
  readonly counted: string;
  readonly attainment: string | null;
  readonly linearPace: string | null;
  readonly withTarget: number;
  readonly managers: number;
  readonly partsAmount: string | null;
  readonly partsSet: number | null;
  readonly partsOf: number | null;
  readonly record: TargetRecord | null;
}

interface Placed extends ManagerRow {
  readonly cells: readonly (ManagerCell & { readonly effective: Effective; readonly record: TargetRecord | null })[];
}

type ToldSpan = Span & Elapsed;

interface UnitSums {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly cells: readonly CellValue[];
}

export interface SheetValue {
  readonly measure: TargetMeasure;
  readonly period: TargetPeriod;
  readonly asOf: CivilDate;
  readonly spans: readonly ToldSpan[];
  readonly total: readonly CellValue[];
  readonly units: readonly UnitSums[];
  /** Everybody, of whom `sheetRows` tells a page. */
  readonly placed: readonly Placed[];
  readonly unitNames: ReadonlyMap<string, string>;
  readonly unassigned: readonly string[] | null;
}

/**
 * Targets and what was attained, of everybody whom the viewer reaches; null for who reaches nobody. The whole circle is
 * summed, whatever page of account managers is asked for.
 */
export async function targetSheet(context: RequestContext, input: SheetInput): Promise<SheetValue | null> {
  const viewer = signedIn(context);
  const { all, staffIds } = viewer.reaches.TARGET;
  if (!reachesAnything(viewer.reaches.TARGET)) return null;
  if ([input.unitId, input.managerId].some((id) => id !== null && !isId(id))) return null;
  const asOf = civilDateAt(context.now);
  const year = spanOf('YEAR', input.year);
  const calendar = companyCalendar(await companyDaysOn(context.database, asOf));
  const spans = spansWithin(input.period, year).map((span) => ({ ...span, ...elapsedOf(span, asOf, calendar) }));
  const managerIds = input.managerId === null ? null : [input.managerId];
  const [targets, attained, units] = await Promise.all([
    targetsWithin(context, { ...year, measure: input.measure, managerIds }),
    attainedWithin(context, { ...input, from: year.from, to: year.to < asOf ? year.to : asOf, managerIds }),
    allUnits(context),
  ]);
  const further = [...targets, ...attained].flatMap(({ managerId }) => managerId ?? []);
  const reached =
    managerIds === null ? (all ? null : staffIds) : managerIds.filter((id) => all || staffIds.includes(id));
  const tree = unitTree(units);
  const within =
    input.unitId === null ? undefined : (tree.find(({ id }) => id === input.unitId)?.within ?? new Set<string>());
  const managers = await managersOn(context, asOf, { reached, further: [...new Set(further)] });
  const valueOf = new Map(attained.map(({ managerId, startsOn, value }) => [`${managerId} ${startsOn}`, value]));
  const place = placing({ targets, valueOf, spans, period: input.period });
  const placed = managers
    .filter(({ unitId }) => within === undefined || (unitId !== null && within.has(unitId)))
    .map((manager) => place(manager));
  return {
    measure: input.measure,
    period: input.period,
    asOf,
    spans,
    total: summedCells(placed, spans),
    units: unitRows(tree, { placed, spans, within }),
    placed,
    unitNames: new Map(units.map(({ id, name }) => [id, name])),
    unassigned:
      all && managerIds === null && within === undefined
        ? spans.map(({ from }) => valueOf.get(`null ${from}`) ?? '0')
        : null,
  };
}

export interface SheetPage {
  readonly first: number;
  readonly after: string | null;
}

/** A page of the account managers of a sheet. @throws GraphQLError BAD_USER_INPUT */
export function sheetRows(context: RequestContext, { placed, spans, unitNames }: SheetValue, page: SheetPage) {
  const viewer = signedIn(context);
  const interests = interestsOf(viewer);
  const { first, after } = page;
  const limit = pageSize(first) + 1;
  const behind = after === null ? undefined : numberOf(after);
  const rows = placed.filter(({ number }) => behind === undefined || number > behind).slice(0, limit);
  return pageOf({
    rows: rows.map((manager) => ({
      number: manager.number,
      manager: { id: manager.id },
      unitName: unitNames.get(manager.unitId ?? '') ?? null,
      active: manager.active,
      mayPropose:
        manager.active && mayChange(viewer.reaches.TARGET.writable, manager.id) && !interests.includes(manager.id),
      cells: manager.cells.map((cell, at) => cellOf(cell, spans[at])),
    })),
    first,
    after,
    keyOf: ({ number }) => [number],
  });
}

interface Material {
  readonly targets: readonly TargetRecord[];
  readonly valueOf: ReadonlyMap<string, string>;
  readonly spans: readonly Span[];
  readonly period: TargetPeriod;
}

function placing({ targets, valueOf, spans, period }: Material): (manager: ManagerRow) => Placed {
  const known = new Map(targets.map((target) => [`${target.managerId} ${target.period} ${target.startsOn}`, target]));
  return (manager) => {
    const find = (length: TargetPeriod, from: CivilDate) => known.get(`${manager.id} ${length} ${from}`);
    const cells = spans.map((span) => {
      const effective = effectiveTarget(period, span, (length, from) => find(length, from)?.amount ?? undefined);
      const attained = new Decimal(valueOf.get(`${manager.id} ${span.from}`) ?? 0).toFixed(2);
      return { effective, target: effective.amount, attained, record: find(period, span.from) ?? null };
    });
    return { ...manager, cells };
  };
}

function cellOf(cell: Placed['cells'][number], span: Elapsed | undefined): CellValue {
  const { basis, partsAmount, partsSet, partsOf } = cell.effective;
  return { ...told([cell], span), basis, partsAmount, partsSet, partsOf, record: cell.record };
}

function told(cells: readonly ManagerCell[], span: Elapsed | undefined): CellValue {
  const sum = summedCell(cells);
  return {
    ...sum,
    attainment: attainmentOf(sum),
    linearPace: span === undefined ? null : linearPace(sum, span),
    basis: null,
    partsAmount: null,
    partsSet: null,
    partsOf: null,
    record: null,
  };
}

function summedCells(placed: readonly Placed[], spans: readonly ToldSpan[]): CellValue[] {
  return spans.map((span, at) =>
    told(
      placed.flatMap(({ cells }) => cells[at] ?? []),
      span,
    ),
  );
}

interface Circle {
  readonly placed: readonly Placed[];
  readonly spans: readonly ToldSpan[];
  readonly within: ReadonlySet<string> | undefined;
}

/** Units that have account managers, in themselves or below. */
function unitRows(tree: readonly PlacedUnit[], { placed, spans, within }: Circle) {
  const rows = tree.flatMap(({ id, name, depth, within: inner }) => {
    if (within !== undefined && !within.has(id)) return [];
    const members = placed.filter(({ unitId }) => unitId !== null && inner.has(unitId));
    return members.length === 0 ? [] : [{ id, name, depth, cells: summedCells(members, spans) }];
  });
  const top = Math.min(...rows.map(({ depth }) => depth));
  return rows.slice(0, MOST_UNITS).map((row) => ({ ...row, depth: row.depth - top }));
}

function numberOf(after: string): string {
  const [number] = decodeCursor(after, 1);
  if (typeof number === 'string') return number;
  throw foreignCursor();
}
