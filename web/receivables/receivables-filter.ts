import { ofClient } from '../clients/client-condition';
import type { ReceivableFilter } from '../gql/graphql';
import type { Condition } from '../shared/export/conditions';
import { idParam, oneOf, type Param, textParam, type Values } from '../shared/filter/url-query';

/** What one looks at: the rows, sums of them, or what settled them. */
export const receivableViews = ['rows', 'clients', 'owners', 'settlements'] as const;

/** What is looked for first. */
export const receivableTrays = ['open', 'overdue', 'notDue', 'disputed', 'all'] as const;
export type ReceivableTray = (typeof receivableTrays)[number];

/** A place in the age bands, the first of which is what is not due. */
const bandParam: Param<number | null> = {
  read: (raw) => (raw && /^\d$/.test(raw) ? Number(raw) : null),
  write: (value) => (value === null ? undefined : String(value)),
};

/** The filter of the receivables as it stands in the address. */
export const receivablesQuery = {
  view: oneOf(receivableViews, 'rows'),
  tray: oneOf(receivableTrays, 'open'),
  band: bandParam,
  search: textParam,
  client: idParam,
  owner: idParam,
};

export type ReceivablesFilter = Values<typeof receivablesQuery>;

export interface AgeBand {
  from?: number | null;
  to?: number | null;
}

const trays: Record<ReceivableTray, ReceivableFilter> = {
  open: { open: true },
  overdue: { open: true, overdueFrom: 1 },
  notDue: { open: true, overdueTo: 0 },
  disputed: { open: true, disputed: true },
  all: { open: false },
};

/** The API's filter; an age band stands before the tray. */
export function receivableFilterOf(filter: ReceivablesFilter, bands: readonly AgeBand[]): ReceivableFilter {
  const band = filter.band === null ? undefined : bands[filter.band];
  return {
    ...(filter.search && { search: filter.search }),
    ...(filter.client && { clientId: filter.client }),
    ...(filter.owner && { ownerIds: [filter.owner] }),
    ...(band === undefined ? trays[filter.tray] : daysOf(band)),
  };
}

interface Named {
  readonly band: string | null;
  /** The client and the account manager the rows are narrowed to; null: the name is not at hand. */
  readonly client: string | null;
  readonly owner: string | null;
}

/** What the rows were asked for, in words; an age band stands before the tray. */
export function receivableConditions(
  filter: ReceivablesFilter,
  { band, client, owner }: Named,
  t: (key: string) => string,
): Condition[] {
  return [
    [t('receivables.tray.label'), band ?? (filter.tray === 'all' ? '' : t(`receivables.tray.${filter.tray}`))],
    [t('export.search'), filter.search],
    ofClient(client, filter.client !== null, t),
    owner === null ? [t('receivables.ofOneOwner'), filter.owner !== null] : [t('receivables.column.owner'), owner],
  ];
}

function daysOf({ from, to }: AgeBand): ReceivableFilter {
  if (from == null) return { open: true, overdueTo: 0 };
  return { open: true, overdueFrom: from, ...(to != null && { overdueTo: to }) };
}
