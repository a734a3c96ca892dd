import type { ClientFilter, ClientSort, ClientSortField, PaymentCredit } from '../../gql/graphql';
import {
  codesParam,
  dateParam,
  flagParam,
  oneOf,
  type Param,
  someOf,
  textParam,
  type Values,
} from '../../shared/filter/url-query';
import { businessTypes } from '../client-draft';
import { conditionInput, fieldConditionsParam } from '../fields/field-conditions';
import { standingCount, standingOf, standingQuery } from './portfolio-standing';
import { segments } from '../segments/segments';
import { tiers } from '../tiers/tiers';
import { ungradedReasons } from '../tiers/ungraded-reasons';

const sortFields = ['NAME', 'NUMBER', 'TIER', 'ANNUAL_VOLUME', 'LAST_CONTACT'] as const satisfies ClientSortField[];

export const paymentCredits = ['GOOD', 'FAIR', 'POOR'] as const satisfies PaymentCredit[];

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

/** Yuan as typed; what is no amount is left out. */
const amountParam: Param<string> = {
  read: (raw) => (raw !== undefined && AMOUNT.test(raw) ? raw : ''),
  write: (value) => (AMOUNT.test(value.trim()) ? value.trim() : undefined),
};

/** Columns of custom fields that are shown at a time. */
export const MOST_COLUMNS = 6;

/** The portfolio's filter as it stands in the address. */
export const portfolioQuery = {
  search: textParam,
  tiers: someOf(tiers),
  segments: someOf(segments),
  gap: flagParam,
  ungraded: someOf(ungradedReasons),
  fewContacts: flagParam,
  regions: codesParam,
  owners: codesParam,
  types: someOf(businessTypes),
  credits: someOf(paymentCredits),
  volumeFrom: amountParam,
  volumeTo: amountParam,
  openedFrom: dateParam,
  openedTo: dateParam,
  notContactedSince: dateParam,
  reportDueBy: dateParam,
  ...standingQuery,
  fields: fieldConditionsParam,
  columns: codesParam,
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
    ...(filter.ungraded.length && { ungraded: filter.ungraded }),
    ...(filter.fewContacts && { contactBreach: true }),
    ...(filter.regions.length && { regionCodes: filter.regions }),
    ...(filter.owners.length && { ownerIds: filter.owners }),
    ...(filter.types.length && { businessTypes: filter.types }),
    ...(filter.credits.length && { paymentCredits: filter.credits }),
    ...(filter.volumeFrom && { volumeFrom: filter.volumeFrom }),
    ...(filter.volumeTo && { volumeTo: filter.volumeTo }),
    ...(filter.openedFrom && { openedFrom: filter.openedFrom }),
    ...(filter.openedTo && { openedTo: filter.openedTo }),
    ...(filter.notContactedSince && { notContactedSince: filter.notContactedSince }),
    ...(filter.reportDueBy && { reportDueBy: filter.reportDueBy }),
    ...standingOf(filter),
    ...(filter.fields.length && { fields: filter.fields.map(conditionInput) }),
  };
}

/** How many filters apply that stand in the fold, for its button. */
export function foldedCount(filter: PortfolioFilter): number {
  const { ungraded, types, credits, owners, volumeFrom, volumeTo, openedFrom, openedTo, notContactedSince } = filter;
  const given = [
    ...[ungraded.length, types.length, credits.length, owners.length, volumeFrom || volumeTo, openedFrom ?? openedTo],
    notContactedSince,
    filter.reportDueBy,
  ];
  return given.filter(Boolean).length + standingCount(filter) + filter.fields.length;
}

export function clientSortOf(filter: PortfolioFilter): ClientSort {
  return { field: filter.sort, direction: filter.direction };
}
