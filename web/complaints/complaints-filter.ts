import { type Condition, rangeText } from '../shared/export/conditions';
import type { ComplaintFilter as ApiFilter, ComplaintSort } from '../gql/graphql';
import { dateParam, flagParam, oneOf, type Param, someOf, textParam, type Values } from '../shared/filter/url-query';
import { complaintClasses } from './complaint-classes';
import { complaintStates } from './complaint-states';

const idParam: Param<string | null> = {
  read: (raw) => (raw && /^[\w:=+/-]{1,64}$/.test(raw) ? raw : null),
  write: (value) => value ?? undefined,
};

/** The complaint list's filter as it stands in the address. */
export const complaintsQuery = {
  search: textParam,
  classes: someOf(complaintClasses),
  states: someOf(complaintStates),
  overdue: flagParam,
  mine: flagParam,
  from: dateParam,
  to: dateParam,
  client: idParam,
  view: oneOf(['list', 'board'] as const, 'list'),
  group: oneOf(['state', 'step'] as const, 'state'),
  sort: oneOf(['NEWEST', 'DUE_FIRST'] as const satisfies ComplaintSort[], 'NEWEST'),
};

export type ComplaintsFilter = Values<typeof complaintsQuery>;

/** The API's filter; what is not asked is left out. */
export function complaintFilterOf(filter: ComplaintsFilter): ApiFilter {
  return {
    ...(filter.search && { search: filter.search }),
    ...(filter.classes.length && { classes: filter.classes }),
    ...(filter.states.length && { states: filter.states }),
    ...(filter.overdue && { overdue: true }),
    ...(filter.mine && { waitingForMe: true }),
    ...(filter.from && { receivedFrom: filter.from }),
    ...(filter.to && { receivedTo: filter.to }),
    ...(filter.client && { clientId: filter.client }),
  };
}

/** What the list was asked for, in words. */
export function complaintConditions(
  filter: ComplaintsFilter,
  clientName: string,
  t: (key: string, named?: Record<string, unknown>) => string,
): Condition[] {
  return [
    [t('export.search'), filter.search],
    [t('complaints.class'), filter.classes.map((each) => t(`complaintClass.${each}`))],
    [t('complaints.state'), filter.states.map((each) => t(`complaintState.${each}`))],
    [t('complaints.received'), rangeText(filter.from, filter.to)],
    [t('complaints.ofClient', { name: clientName }), filter.client !== null],
    [t('complaints.onlyMine'), filter.mine],
    [t('complaints.onlyOverdue'), filter.overdue],
  ];
}
