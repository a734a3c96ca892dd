import { trimText } from '../../kernel/text';
import type { Viewer } from '../../kernel/access/viewer';
import { reachesAnything } from '../../kernel/access/reach';
import type { RequestContext } from '../../platform/context/request-context';
import { Conditions } from '../../platform/database/conditions';
import { limitSql } from '../../platform/database/limit';
import type { Transaction } from '../../platform/database/request-database';
import type { EventPlan } from './client-event';
import type { ClientEventFilter } from './client-event.schema';
import type { ClientEventKind, ClientEventState } from './client-event-words.schema';

export interface ClientEventRow extends EventPlan {
  readonly id: string;
  readonly state: ClientEventState;
  readonly report: string | null;
  readonly cost: string | null;
  readonly cancelReason: string | null;
  readonly plannedById: string;
  readonly plannedAt: string;
  readonly endedById: string | null;
  readonly endedAt: string | null;
  readonly version: number;
}

const COLUMNS = `e.id, e.kind, e.title, e.place, e.from_day as "fromDay", e.to_day as "toDay",
  e.organiser_id as "organiserId", e.purpose, e.budget, e.state, e.report, e.cost, e.cancel_reason as "cancelReason",
  e.planned_by as "plannedById", e.planned_at as "plannedAt", e.ended_by as "endedById", e.ended_at as "endedAt", e.version`;

export interface EventPlace {
  readonly fromDay: string;
  readonly id: string;
}

interface EventsRead {
  readonly filter: ClientEventFilter;
  readonly viewer: Viewer;
  readonly today: string;
  readonly after: EventPlace | undefined;
  readonly limit: number;
}

/** Events the viewer may know of, the latest first. Who sees which is row-level security's to say: there are few of them. */
export async function eventsAfter(
  context: RequestContext,
  { filter, viewer, today, after, limit }: EventsRead,
): Promise<ClientEventRow[]> {
  const conditions = conditionsOf(filter, viewer, today);
  if (conditions === undefined) return [];
  if (after !== undefined)
    conditions.say(
      `(e.from_day, e.id) < (${conditions.bind(after.fromDay)}::date, ${conditions.bind(after.id)}::uuid)`,
    );
  const most = limitSql(limit, (value) => conditions.bind(value));
  return context.database.rows<ClientEventRow>({
    text: `select ${COLUMNS} from desk.client_event e ${conditions.where}
           order by e.from_day desc, e.id desc limit ${most}`,
    values: conditions.values,
  });
}

function conditionsOf(filter: ClientEventFilter, viewer: Viewer, today: string): Conditions | undefined {
  const { all, pseudonymous } = viewer.reaches.ACTIVITY;
  if (!reachesAnything(viewer.reaches.ACTIVITY)) return undefined;
  const { kinds, states, late, mine, search, from, to } = filter;
  const conditions = new Conditions();
  if (kinds != null) conditions.add('e.kind = any (?::text[])', kinds);
  if (states != null) conditions.add('e.state = any (?::text[])', states);
  if (late === true) conditions.add(`(e.state = 'PLANNED' and e.to_day < ?::date)`, today);
  if (mine === true) conditions.add('(e.organiser_id = ?::uuid or e.planned_by = ?::uuid)', viewer.staffId);
  if (from != null) conditions.add('e.to_day >= ?::date', from);
  if (to != null) conditions.add('e.from_day <= ?::date', to);
  const wanted = trimText(search);
  if (wanted === '') return conditions;
  // Who may not read names learns nothing by searching for them.
  if (pseudonymous && !all) return undefined;
  return conditions.add(
    '(strpos(lower(e.title), lower(?::text)) > 0 or strpos(lower(e.place), lower(?::text)) > 0)',
    wanted,
  );
}

/** Events by id; one statement for all of a request. */
export function loadEvent(context: RequestContext, id: string): Promise<ClientEventRow | null> {
  return context.loaders
    .of<ClientEventRow>('client event', async (ids) => {
      const rows = await context.database.rows<ClientEventRow>({
        text: `select ${COLUMNS} from desk.client_event e where e.id = any ($1::uuid[])`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.id, row]));
    })
    .load(id);
}

export interface GuestCount {
  readonly invited: number;
  readonly attended: number;
}

/** How many of the guests that the viewer reaches were invited and came; one statement for all events of a request. */
export async function countGuests(context: RequestContext, eventId: string): Promise<GuestCount> {
  const found = await context.loaders
    .of<GuestCount>('guests of client event', async (ids) => {
      const rows = await context.database.rows<GuestCount & { readonly eventId: string }>({
        text: `select event_id as "eventId", (count(*) filter (where attendance <> 'WITHDRAWN'))::int as invited,
                 (count(*) filter (where attendance = 'ATTENDED'))::int as attended
               from desk.client_event_guest where event_id = any ($1::uuid[]) group by event_id`,
        values: [ids],
      });
      return new Map(rows.map((row) => [row.eventId, row]));
    })
    .load(eventId);
  return found ?? { invited: 0, attended: 0 };
}

export interface EventVersionRow extends Pick<EventPlan, 'title' | 'place' | 'fromDay' | 'toDay'> {
  readonly version: number;
  readonly kind: ClientEventKind;
  readonly replacedById: string;
  readonly replacedAt: string;
}

/** What plans of events said before they were changed, newest first; one statement for all of a request. */
export async function loadEventVersions(context: RequestContext, eventId: string): Promise<readonly EventVersionRow[]> {
  const found = await context.loaders
    .of<EventVersionRow[]>('client event versions', async (ids) => {
      const rows = await context.database.rows<EventVersionRow & { readonly eventId: string }>({
        text: `select event_id as "eventId", version, content ->> 'kind' as kind, content ->> 'title' as title,
                 content ->> 'place' as place, content ->> 'fromDay' as "fromDay", content ->> 'toDay' as "toDay",
                 replaced_by as "replacedById", replaced_at as "replacedAt"
               from desk.client_event_version where event_id = any ($1::uuid[]) order by event_id, version desc`,
        values: [ids],
      });
      const byEvent = new Map<string, EventVersionRow[]>(ids.map((id) => [id, []]));
      for (const { eventId: of, ...row } of rows) byEvent.get(of)?.push(row);
      return byEvent;
    })
    .load(eventId);
  return found ?? [];
}

/** An event that the viewer may change, locked until the transaction ends. */
export async function lockEvent(transaction: Transaction, id: string): Promise<ClientEventRow | undefined> {
  const [found] = await transaction.rows<ClientEventRow>({
    text: `select ${COLUMNS} from desk.client_event e where e.id = $1 for no key update of e`,
    values: [id],
  });
  return found;
}

/** An event as the viewer sees it, whether or not they may change it. */
export async function readEvent(transaction: Transaction, id: string): Promise<ClientEventRow | undefined> {
  const [found] = await transaction.rows<ClientEventRow>({
    text: `select ${COLUMNS} from desk.client_event e where e.id = $1`,
    values: [id],
  });
  return found;
}
