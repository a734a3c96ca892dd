import { byNameIn } from '../../platform/context/name-in';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';

export const MOST_UNITS = 1_000;
export const MOST_REGIONS = 200;

export interface UnitRow {
  readonly id: string;
  readonly name: string;
  /** What English readers call it; null: as everybody else does. */
  readonly nameEn: string | null;
  readonly parentId: string | null;
  readonly version: number;
}

export interface RegionRow {
  readonly code: string;
  readonly name: string;
  /** What English readers call it; null: as everybody else does. */
  readonly nameEn: string | null;
  readonly version: number;
}

/** Reads of a request and of a transaction alike. */
type Reader = Pick<Transaction, 'rows'>;

/** Every unit, in the order of what the reader calls them. */
export function readUnits(reader: Reader, locale: RequestContext['locale']): Promise<UnitRow[]> {
  return reader.rows<UnitRow>({
    text: `select id, name, name_en as "nameEn", parent_id as "parentId", version from identity.unit
           order by ${byNameIn(locale)}, id limit $1`,
    values: [MOST_UNITS],
  });
}

/** Every region, in the order of what the reader calls them. */
export function readRegions(reader: Reader, locale: RequestContext['locale']): Promise<RegionRow[]> {
  return reader.rows<RegionRow>({
    text: `select code, name, name_en as "nameEn", version from identity.region
           order by ${byNameIn(locale)}, code limit $1`,
    values: [MOST_REGIONS],
  });
}

export async function insertUnit(transaction: Transaction, { id, name, nameEn, parentId }: Omit<UnitRow, 'version'>) {
  await transaction.rows({
    text: 'insert into identity.unit (id, name, name_en, parent_id) values ($1, $2, $3, $4)',
    values: [id, name, nameEn, parentId],
  });
}

export async function updateUnit(transaction: Transaction, { id, name, nameEn, parentId }: Omit<UnitRow, 'version'>) {
  await transaction.rows({
    text: 'update identity.unit set name = $2, name_en = $3, parent_id = $4, version = version + 1 where id = $1',
    values: [id, name, nameEn, parentId],
  });
}

export async function insertRegion(transaction: Transaction, { code, name, nameEn }: Omit<RegionRow, 'version'>) {
  await transaction.rows({
    text: 'insert into identity.region (code, name, name_en) values ($1, $2, $3)',
    values: [code, name, nameEn],
  });
}

export async function renameRegion(transaction: Transaction, { code, name, nameEn }: Omit<RegionRow, 'version'>) {
  await transaction.rows({
    text: 'update identity.region set name = $2, name_en = $3, version = version + 1 where code = $1',
    values: [code, name, nameEn],
  });
}

/** Active staff at a place. */
export async function loadStaffCount(context: RequestContext, by: 'unit_id' | 'region_code', place: string) {
  const count = await context.loaders
    .of<number>(`staff by ${by}`, async (places) => {
      const rows = await context.database.rows<{ place: string; n: number }>({
        text: `select ${by}::text as place, count(*)::int as n from identity.staff
               where active and ${by}::text = any ($1::text[]) group by ${by}`,
        values: [places],
      });
      return new Map(rows.map(({ place: at, n }) => [at, n]));
    })
    .load(place);
  return count ?? 0;
}
