import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue';
import { byNameIn, nameIn } from '../platform/context/name-in';
import { rememberedRow } from '../platform/context/remembered-row';
import type { RequestContext } from '../platform/context/request-context';
import type { Region } from '../shared-types/region.schema';

/** Every region as the reader calls it, in the order of these names. */
export function findRegions({ database, locale }: RequestContext): Promise<Region[]> {
  return database.rows<Region>({
    text: `select code, ${nameIn(locale)} as name from identity.region order by ${byNameIn(locale)}, code`,
    values: [],
  });
}

/** A region, as the reader calls it; null when there is none. */
export function loadRegion(context: RequestContext, code: string): PromiseOrValue<Region | null> {
  const { locale } = context;
  return rememberedRow(context, { name: `regions ${locale}`, id: code }, async (codes) => {
    const rows = await context.database.rows<Region>({
      text: `select code, ${nameIn(locale)} as name from identity.region where code = any($1)`,
      values: [codes],
    });
    return new Map(rows.map((row) => [row.code, row]));
  });
}
