import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue';
import { rememberedRow } from '../platform/context/remembered-row';
import type { RequestContext } from '../platform/context/request-context';
import type { Region } from '../shared-types/region.schema';

export function findRegions(context: RequestContext): Promise<Region[]> {
  return context.database.rows<Region>({ text: 'select code, name from identity.region order by code', values: [] });
}

export function loadRegion(context: RequestContext, code: string): PromiseOrValue<Region | null> {
  return rememberedRow(context, { name: 'regions', id: code }, async (codes) => {
    const rows = await context.database.rows<Region>({
      text: 'select code, name from identity.region where code = any($1)',
      values: [codes],
    });
    return new Map(rows.map((row) => [row.code, row]));
  });
}
