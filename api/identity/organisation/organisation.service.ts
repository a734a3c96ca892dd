import { storedText, trimText } from '../../kernel/text';
import { v7 } from 'uuid';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { textFault } from '../../platform/graph/input-text';
import { refusal, staleVersion } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { lockStaffing } from '../accounts/account-write.repository';
import { notKeeper, type Refused } from '../accounts/staffing.service';
import { auditChanges } from '../audit-changes';
import * as problems from './organisation-problem';
import * as places from './organisation.repository';
import type { AddRegionInput, AddUnitInput, ChangeUnitInput, RenameRegionInput } from './organisation.schema';
import { wouldCircle } from './unit-tree';

type UnitOutcome = { readonly __typename: 'UnitKept'; readonly unit: places.UnitRow } | Refused;
type RegionOutcome = { readonly __typename: 'RegionKept'; readonly region: places.RegionRow } | Refused;

const NAME = { field: 'name', name: { 'zh-CN': '名称', en: 'The name' }, required: true } as const;
const NAME_EN = { field: 'nameEn', name: { 'zh-CN': '英文名称', en: 'The English name' } } as const;
const namesOf = (most: number) => [
  { ...NAME, most },
  { ...NAME_EN, most },
];
const UNIT_NAMES = namesOf(60);
const REGION_NAMES = namesOf(40);
const CODE = /^[A-Z][A-Z0-9_-]{1,19}$/;

/** Every unit, by name as the reader calls it, for the administrator. */
export async function companyUnits(context: RequestContext): Promise<readonly places.UnitRow[]> {
  return signedIn(context).reaches.STAFFING.all ? places.readUnits(context.database, context.locale) : [];
}

/** Every sales region, by name as the reader calls it, for the administrator. */
export async function companyRegions(context: RequestContext): Promise<readonly places.RegionRow[]> {
  return signedIn(context).reaches.STAFFING.all ? places.readRegions(context.database, context.locale) : [];
}

/** Adds a unit, once for an idempotency key. */
export function addUnit(context: RequestContext, input: AddUnitInput): Promise<UnitOutcome> {
  const { idempotencyKey: key, ...request } = input;
  return keep(context, { key, operation: 'addUnit', request }, async (transaction): Promise<UnitOutcome> => {
    const unit = { id: v7(), ...namesIn(input), parentId: input.parentId ?? null };
    const units = await places.readUnits(transaction, context.locale);
    if (units.length >= places.MOST_UNITS) return refusal(context, 'InvalidInput', problems.tooManyUnits);
    const wrong = wrongUnit(context, units, unit);
    if (wrong !== undefined) return wrong;
    await places.insertUnit(transaction, unit);
    await note(transaction, context, { action: 'unit.add', type: 'Unit', id: unit.id, after: shapeOf(unit) });
    return { __typename: 'UnitKept', unit: { ...unit, version: 1 } };
  });
}

/** Renames or moves a unit, unless it would be within itself. Said again, it changes nothing. */
export function changeUnit(context: RequestContext, input: ChangeUnitInput): Promise<UnitOutcome> {
  return keep(context, undefined, async (transaction): Promise<UnitOutcome> => {
    const units = await places.readUnits(transaction, context.locale);
    const before = units.find(({ id }) => id === input.id);
    if (before === undefined) return refusal(context, 'NotFound', problems.noSuchUnit);
    const unit = { id: before.id, ...namesIn(input, before), parentId: input.parentId ?? null };
    if (isSame(shapeOf(before), shapeOf(unit))) return { __typename: 'UnitKept', unit: before };
    if (before.version !== input.version) return staleVersion(before.version, context.locale);
    const wrong = wrongUnit(context, units, unit);
    if (wrong !== undefined) return wrong;
    await places.updateUnit(transaction, unit);
    await note(transaction, context, {
      action: 'unit.change',
      type: 'Unit',
      id: unit.id,
      before: shapeOf(before),
      after: shapeOf(unit),
    });
    return { __typename: 'UnitKept', unit: { ...unit, version: before.version + 1 } };
  });
}

/** Adds a sales region, once for an idempotency key. Its code never changes: clients and figures carry it. */
export function addRegion(context: RequestContext, input: AddRegionInput): Promise<RegionOutcome> {
  const { idempotencyKey: key, ...request } = input;
  return keep(context, { key, operation: 'addRegion', request }, async (transaction): Promise<RegionOutcome> => {
    const region = { code: trimText(input.code), ...namesIn(input) };
    const fault = CODE.test(region.code) ? textFault(region, REGION_NAMES) : problems.wrongCode;
    if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
    const regions = await places.readRegions(transaction, context.locale);
    if (regions.some(({ code }) => code === region.code)) return refusal(context, 'InvalidInput', problems.codeTaken);
    if (regions.length >= places.MOST_REGIONS) return refusal(context, 'InvalidInput', problems.tooManyRegions);
    await places.insertRegion(transaction, region);
    await note(transaction, context, { action: 'region.add', type: 'Region', id: region.code, after: region });
    return { __typename: 'RegionKept', region: { ...region, version: 1 } };
  });
}

/** Renames a sales region. Said again, it changes nothing. */
export function renameRegion(context: RequestContext, input: RenameRegionInput): Promise<RegionOutcome> {
  return keep(context, undefined, async (transaction): Promise<RegionOutcome> => {
    const before = (await places.readRegions(transaction, context.locale)).find(({ code }) => code === input.code);
    const region = { code: input.code, ...namesIn(input, before) };
    const fault = textFault(region, REGION_NAMES);
    if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
    if (before === undefined) return refusal(context, 'NotFound', problems.noSuchRegion);
    const [was, is] = [namesIn(before), namesIn(region)];
    if (isSame(was, is)) return { __typename: 'RegionKept', region: before };
    if (before.version !== input.version) return staleVersion(before.version, context.locale);
    await places.renameRegion(transaction, region);
    await note(transaction, context, {
      action: 'region.rename',
      type: 'Region',
      id: region.code,
      before: was,
      after: is,
    });
    return { __typename: 'RegionKept', region: { ...region, version: before.version + 1 } };
  });
}

function wrongUnit(context: RequestContext, units: readonly places.UnitRow[], unit: Omit<places.UnitRow, 'version'>) {
  const fault = textFault(unit, UNIT_NAMES) ?? misplaced(units, unit);
  return fault === undefined ? undefined : refusal(context, 'InvalidInput', fault);
}

function misplaced(units: readonly places.UnitRow[], unit: Omit<places.UnitRow, 'version'>) {
  const { id, parentId } = unit;
  if (parentId !== null && !units.some((each) => each.id === parentId)) return problems.noSuchParent;
  if (wouldCircle(units, id, parentId)) return problems.unitCircle;
  const beside = units.filter((each) => each.id !== id && each.parentId === parentId);
  if (beside.some(({ name }) => name === unit.name)) return problems.unitTaken;
  return beside.some((each) => inEnglish(each) === inEnglish(unit)) ? problems.unitTakenEn : undefined;
}

type Names = Pick<places.RegionRow, 'name' | 'nameEn'>;

/** What a place is called, without blank ends; an English name that is left out stays, a blank one is none. */
function namesIn({ name, nameEn }: { readonly name: string; readonly nameEn?: string | null }, before?: Names): Names {
  return { name: trimText(name), nameEn: nameEn === undefined ? (before?.nameEn ?? null) : storedText(nameEn) };
}

const isSame = (before: object, after: object): boolean => auditChanges(before, after).length === 0;
const inEnglish = ({ name, nameEn }: Names): string => nameEn ?? name;
const shapeOf = ({ name, nameEn, parentId }: places.UnitRow | Omit<places.UnitRow, 'version'>) => ({
  name,
  nameEn,
  parentId,
});

interface Asked {
  readonly key: string;
  readonly operation: string;
  readonly request: unknown;
}

/** Does work of the administrator in one transaction, one after the other; with a key, once. */
async function keep<Outcome extends object>(
  context: RequestContext,
  asked: Asked | undefined,
  work: (transaction: Transaction) => Promise<Outcome | Refused>,
): Promise<Outcome | Refused> {
  const refused = notKeeper(context);
  if (refused !== undefined) return refused;
  return context.database.write(async (transaction) => {
    const alone = async (): Promise<Outcome | Refused> => {
      await lockStaffing(transaction);
      return work(transaction);
    };
    if (asked === undefined) return alone();
    const outcome = await once<Outcome | Refused>(transaction, context, asked, alone);
    return outcome.kind === 'refused' ? outcome.problem : outcome.answer;
  });
}

interface Noted {
  readonly action: string;
  readonly type: 'Unit' | 'Region';
  readonly id: string;
  readonly before?: object;
  readonly after: object;
}

function note(transaction: Transaction, context: RequestContext, { type, id, ...line }: Noted): Promise<void> {
  return recordAudit(transaction, context, { ...line, subjectType: type, subjectId: id });
}
