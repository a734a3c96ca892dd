import type { CivilDate } from '../../kernel/civil-date';
import type { RequestContext } from '../../platform/context/request-context';

export interface WithoutTermsRow {
  readonly clientId: string;
  readonly number: string;
  readonly name: string;
  readonly annualVolume: string;
}

export interface VolumePlace {
  readonly annualVolume: string;
  readonly clientId: string;
}

/** Agents without terms on a day, the largest volume first, behind one of them. */
export function loadWithoutTerms(
  context: RequestContext,
  { day, after, limit }: { readonly day: CivilDate; readonly after: VolumePlace | undefined; readonly limit: number },
): Promise<WithoutTermsRow[]> {
  return context.database.rows<WithoutTermsRow>({
    text: `select client_id as "clientId", number, name, annual_volume as "annualVolume"
           from sales.agents_without_terms($1::date)
           where $2::numeric is null or annual_volume < $2 or (annual_volume = $2 and client_id > $3::uuid)
           order by annual_volume desc, client_id limit $4`,
    values: [day, after?.annualVolume ?? null, after?.clientId ?? null, limit],
  });
}

export async function countWithoutTerms(context: RequestContext, day: CivilDate): Promise<number> {
  const [row] = await context.database.rows<{ n: number }>({
    text: 'select count(*)::int as n from sales.agents_without_terms($1::date)',
    values: [day],
  });
  return row?.n ?? 0;
}
