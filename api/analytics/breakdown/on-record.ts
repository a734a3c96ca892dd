import type { CivilDate } from '../../kernel/civil-date';
import type { MeasureName } from '../measures';
import type { ExposureName } from './group-figures';
import type { TallyPart } from './tally-parts';

/** What is put on record by itself, and so begins on a day of its own. */
export type RecordSource = TallyPart | 'complaints';

/** The first day of each; null: nothing of it is on record. */
export type FirstDays = ReadonlyMap<RecordSource, CivilDate | null>;

/** What else than complaints a figure is made of. What may well be none, such as refusals, does not say when records begin. */
const SOURCES: Readonly<Partial<Record<MeasureName, readonly RecordSource[]>>> = {
  ACTIVE_CLIENTS: ['revenue'],
  COMPLAINING_CLIENTS: ['complaints', 'revenue'],
  RETURN_RATE: ['delivered_quantity', 'returned_quantity'],
  RETURN_RATE_AMOUNT: ['delivered_amount', 'returned_amount'],
  RETURNED_AMOUNT: ['returned_amount'],
  RETURN_RECEIVED_SHARE: ['approved'],
  RETURN_HELD_SHARE: ['completed'],
  RETURN_OUTSTANDING: ['granted'],
  QUALITY_COST: ['cost'],
  QUALITY_COST_SHARE: ['cost', 'revenue'],
  ATTRIBUTED_CASES: ['attributed_cases'],
  ATTRIBUTED_LOSS: ['attributed_cases'],
  REVENUE: ['revenue'],
  PROFIT: ['revenue'],
  PROFIT_CONTRIBUTION: ['revenue'],
  COLLECTION_RATE: ['due'],
  REBATE_TRADED: ['rebate_traded'],
  REBATE_EARNED: ['rebate_traded'],
  REBATE_PAID: ['rebate_traded'],
  REBATE_PENDING: ['rebate_traded'],
  VISIT_COVERAGE: ['contacts_owed'],
  ANSWERED_IN_TIME: ['questions_due'],
  REFUSAL_RATE: ['conclusions_told'],
};

const EXPOSURES: Readonly<Record<ExposureName, RecordSource>> = {
  ACTIVE_CLIENTS: 'revenue',
  ORDERS: 'revenue',
  REVENUE: 'revenue',
  DELIVERED_QUANTITY: 'delivered_quantity',
};

/** All that any figure needs on record, each once. */
export const RECORD_SOURCES: readonly RecordSource[] = [
  ...new Set([...Object.values(SOURCES).flat(), ...Object.values(EXPOSURES), 'complaints' as const]),
];

/** What a figure needs on record. */
export function sourcesOf(measure: MeasureName, exposure: ExposureName): readonly RecordSource[] {
  if (measure === 'COMPLAINT_RATE') return ['complaints', EXPOSURES[exposure]];
  return SOURCES[measure] ?? ['complaints'];
}

/** The first day on which all of them are on record; null: nothing is of one of them. */
export function firstDayOf(sources: readonly RecordSource[], days: FirstDays): CivilDate | null {
  let last: CivilDate | null = null;
  for (const source of sources) {
    const day = days.get(source) ?? null;
    if (day === null) return null;
    if (last === null || day > last) last = day;
  }
  return last;
}

/** Clients are active by a year of orders before the end, whenever the period begins. */
export function isOfYear(measure: MeasureName, exposure: ExposureName): boolean {
  if (measure === 'COMPLAINT_RATE') return exposure === 'ACTIVE_CLIENTS';
  return measure === 'ACTIVE_CLIENTS' || measure === 'COMPLAINING_CLIENTS';
}

interface Asked {
  readonly exposure: ExposureName;
  /** The first day of the period. */
  readonly start: CivilDate;
  readonly firstDays: FirstDays;
  /** The year before the end of the period is on record. */
  readonly isCovered: boolean;
}

/** Whether the records cover all that a figure needs, and from when on they do. */
export function onRecord(
  measure: MeasureName,
  { exposure, start, firstDays, isCovered }: Asked,
): { readonly onRecord: boolean; readonly onRecordFrom: CivilDate | null } {
  const all = sourcesOf(measure, exposure);
  const ofYear = isOfYear(measure, exposure);
  // What a year is looked back upon needs no more than that year.
  const ofPeriod = ofYear ? all.filter((source) => source !== 'revenue') : all;
  const first = firstDayOf(ofPeriod, firstDays);
  const begins = ofPeriod.length === 0 || (first !== null && first <= start);
  return { onRecord: begins && (!ofYear || isCovered), onRecordFrom: firstDayOf(all, firstDays) };
}
