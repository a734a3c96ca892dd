import type { RequestDatabase } from '../platform/database/request-database';

/** Codes of every region, in order. */
export async function loadRegionCodes(database: RequestDatabase): Promise<string[]> {
  const rows = await database.rows<{ code: string }>({
    text: 'select code from access.region order by code',
    values: [],
  });
  return rows.map(({ code }) => code);
}
