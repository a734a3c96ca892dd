import type { ClientEventFilter, ClientEventKind, ClientEventState, GuestAttendance } from '../gql/graphql';
import { type Condition, rangeText } from '../shared/export/conditions';
import { dateParam, flagParam, someOf, textParam, type Values } from '../shared/filter/url-query';

export const eventKinds = [
  'TRAINING',
  'SEMINAR',
  'SYMPOSIUM',
  'FAIR',
  'CAMPAIGN',
] as const satisfies readonly ClientEventKind[];
export const eventStates = ['PLANNED', 'HELD', 'CANCELLED'] as const satisfies readonly ClientEventState[];

/** The filter of the list of events as it stands in the address. */
export const eventsQuery = {
  search: textParam,
  kinds: someOf(eventKinds),
  states: someOf(eventStates),
  from: dateParam,
  to: dateParam,
  mine: flagParam,
  late: flagParam,
};
export type EventsFilter = Values<typeof eventsQuery>;

/** The API's filter. */
export function eventFilterOf({ search, kinds, states, from, to, mine, late }: EventsFilter): ClientEventFilter {
  return {
    search: search || null,
    kinds: kinds.length ? kinds : null,
    states: states.length ? states : null,
    from,
    to,
    mine: mine || null,
    late: late || null,
  };
}

/** What the list was asked for, in words. */
export function eventConditions(filter: EventsFilter, t: (key: string) => string): Condition[] {
  return [
    [t('export.search'), filter.search],
    [t('events.kinds'), filter.kinds.map((each) => t(`events.kind.${each}`))],
    [t('events.states'), filter.states.map((each) => t(`events.state.${each}`))],
    [t('events.period'), rangeText(filter.from, filter.to)],
    [t('events.mine'), filter.mine],
    [t('events.late'), filter.late],
  ];
}

/** What may be said of a guest: presence once the event has begun, an answer before it is reported. */
export function attendancesOf(
  { state, fromDay }: { state: ClientEventState; fromDay: string },
  today: string,
): GuestAttendance[] {
  if (state === 'CANCELLED') return [];
  const presence: GuestAttendance[] = today < fromDay ? [] : ['ATTENDED', 'ABSENT'];
  return state === 'HELD' ? presence : [...presence, 'INVITED', 'DECLINED', 'WITHDRAWN'];
}

/** A period as it is read: one day, or the first and the last. */
export function periodOf({ fromDay, toDay }: { fromDay: string; toDay: string }): string {
  return fromDay === toDay ? fromDay : `${fromDay} – ${toDay}`;
}
