import type { ClientFilter, ClientSort, ClientSortField } from '../gql/graphql';
import { codesParam, flagParam, oneOf, someOf, textParam, type Values } from '../shared/filter/url-query';
import { segments } from './segments';
import { tiers } from './tiers';

const sortFields = ['NAME', 'NUMBER', 'TIER', 'ANNUAL_VOLUME', 'LAST_CONTACT'] as const satisfies ClientSortField[];

/** The portfolio's filter as it stands in the address. */
export const portfolioQuery = {
  search: textParam,
  tiers: someOf(tiers),
  segments: someOf(segments),
  gap: flagParam,
  fewContacts: flagParam,
  regions: codesParam,
  owners: codesParam,
  sort: oneOf(sortFields, 'ANNUAL_VOLUME'),
  direction: oneOf(['ASC', 'DESC'], 'DESC'),
};

export type PortfolioFilter = Values<typeof portfolioQuery>;

/** Names and tiers read from the top, volumes and dates from the largest. */
export const naturalDirection: Record<ClientSortField, 'ASC' | 'DESC'> = {
  NAME: 'ASC',
  NUMBER: 'ASC',
  TIER: 'ASC',
  ANNUAL_VOLUME: 'DESC',
  LAST_CONTACT: 'DESC',
};

/** The API's filter; what is not asked is left out. */
export function clientFilterOf(filter: PortfolioFilter): ClientFilter {
  return {
    ...(filter.search && { search: filter.search }),
    ...(filter.tiers.length && { tiers: filter.tiers }),
    ...(filter.segments.length && { segments: filter.segments }),
    ...(filter.gap && { tierGap: true }),
    ...(filter.fewContacts && { tooFewContacts: true }),
    ...(filter.regions.length && { regionCodes: filter.regions }),
    ...(filter.owners.length && { ownerIds: filter.owners }),
  };
}

export function clientSortOf(filter: PortfolioFilter): ClientSort {
  return { field: filter.sort, direction: filter.direction };
}
