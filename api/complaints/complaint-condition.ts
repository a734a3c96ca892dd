import type { Reach } from '../kernel/access/reach';
import type { Viewer } from '../kernel/access/viewer';
import { addDays, startOfDay } from '../kernel/civil-date';
import { Conditions } from '../platform/database/conditions';
import { ofPortfolio, type Reading } from '../platform/database/of-portfolio';
import { ownersOf, postsOf } from '../platform/database/viewer-settings';
import { isId } from '../platform/graph/cursor';
import type { ComplaintFilter } from './complaint-filter.schema';

const AT_A_POST = 'any((select access.posts())::text[])';

/** Clients of so many account managers are asked one by one whether their name is searched for. */
const FEW_OWNERS = 10;

/** Complaints the viewer reaches. @param isFound whether they are asked for by id */
export function scopeOf(
  { posts, reaches }: Viewer,
  reading: Reading,
  { isFound }: { readonly isFound: boolean },
): Conditions {
  const conditions = new Conditions();
  const reach = reaches.COMPLAINT;
  if (reach.all || reach.pseudonymous) return conditions;
  const ways: string[] = [];
  if (reach.staffIds.length > 0)
    ways.push(ofPortfolio({ resource: 'COMPLAINT', client: 'c.client_id', reach, reading, isFound }));
  if (reach.cases)
    ways.push(`c.id in (select p.complaint_id from access.complaint_post p where p.post = any(${postsOf(posts)}))`);
  return conditions.say(ways.length === 0 ? 'false' : `(${ways.join(' or ')})`);
}

/** What is searched for, trimmed; undefined when nothing is. */
export function searchOf({ search }: ComplaintFilter): string | undefined {
  const wanted = search?.trim();
  return wanted === '' ? undefined : wanted;
}

/** What a search found: the complaints, or, when they are too many to name, the clients of that name. */
export type Found =
  | { readonly kind: 'complaints'; readonly ids: readonly string[] }
  | { readonly kind: 'many'; readonly clientIds: readonly string[] | 'many' };

export interface FilterInput {
  readonly viewer: Viewer;
  readonly now: string;
  /** Undefined when the filter searches nothing. */
  readonly found: Found | undefined;
  readonly reading: Reading;
}

/** @returns undefined when no complaint can meet the filter */
export function addFilter(
  conditions: Conditions,
  filter: ComplaintFilter,
  { viewer, now, found, reading }: FilterInput,
): Conditions | undefined {
  const { classes, states, steps, severities, clientId, overdue, receivedFrom, receivedTo, waitingForMe, toDecide } =
    filter;
  if (clientId != null && !isId(clientId)) return undefined;
  if (clientId != null) conditions.add('c.client_id = ?::uuid', clientId);
  if (classes != null) conditions.add('c.class = any(?::text[])', classes);
  if (states != null) conditions.add('c.state = any(?::text[])', states);
  if (steps != null)
    conditions.add('c.id in (select o.complaint_id from access.open_step o where o.step = any(?::text[]))', steps);
  if (severities != null) conditions.add('c.severity = any(?::text[])', severities);
  if (overdue != null) conditions.add(`c.due_order ${overdue ? '<' : '>='} ?::timestamptz`, now);
  if (waitingForMe === true || toDecide === true)
    conditions.say(
      `c.id in (select o.complaint_id from access.open_step o
        where o.post = ${AT_A_POST} and not o.waits${toDecide === true ? ' and o.decides' : ''})`,
    );
  if (receivedFrom != null) conditions.add('c.received_at >= ?::timestamptz', startOfDay(receivedFrom));
  if (receivedTo != null) conditions.add('c.received_at < ?::timestamptz', startOfDay(addDays(receivedTo, 1)));
  if (found?.kind === 'complaints') conditions.add('c.id = any(?::uuid[])', found.ids);
  if (found?.kind === 'many')
    addSearch(conditions, searchOf(filter) ?? '', { viewer, reading, clientIds: found.clientIds });
  return conditions;
}

interface SearchInput extends Pick<FilterInput, 'viewer' | 'reading'> {
  readonly clientIds: readonly string[] | 'many';
}

/** What `complaints.matching` looks for, asked of every complaint. */
function addSearch(conditions: Conditions, wanted: string, { viewer, reading, clientIds }: SearchInput): void {
  const text = conditions.bind(wanted);
  const ways = [`strpos(c.search_text, lower(${text}::text collate "C")) > 0`];
  if (clientIds === 'many') {
    const { is, isReadable } = naming(text, viewer.reaches.CLIENT_CARD);
    // Client by client, since a page is full long before every client of such a name is found.
    if (reading === 'page')
      ways.push(`(select ${is} and ${isReadable} from access.client_summary s where s.client_id = c.client_id)`);
    else ways.push(`c.client_id in (select s.client_id from access.client_summary s where ${isReadable} and ${is})`);
  } else if (clientIds.length > 0) ways.push(`c.client_id in (select unnest(${conditions.bind(clientIds)}::uuid[]))`);
  conditions.say(`(${ways.join(' or ')})`);
}

/**
 * A statement for at most so many clients of a name, among those whose name the viewer may read: a client finds its
 * complaints for nobody else. A portfolio is read faster than searched. Source: SD-10
 */
export function clientsNamed(
  conditions: Conditions,
  { wanted, card, atMost }: { readonly wanted: string; readonly card: Reach; readonly atMost: number },
): string {
  const text = conditions.bind(wanted);
  const most = `${conditions.bind(atMost)}::int`;
  if (card.all) return `select access.clients_named(${text}::text, ${most})`;
  const { is, isReadable } = naming(text, card);
  const has =
    card.staffIds.length <= FEW_OWNERS ? is : `s.client_id in (select access.clients_named(${text}::text, null))`;
  return `select s.client_id from access.client_summary s where ${isReadable} and ${has} limit ${most}`;
}

/** Conditions over `s`, a client: whether its number or name contains the text, and whether the viewer may read those. */
function naming(text: string, card: Reach): { readonly is: string; readonly isReadable: string } {
  const is = `strpos(lower(s.number || chr(10) || s.name), lower(${text}::text)) > 0`;
  if (card.all) return { is, isReadable: 'true' };
  const owned = `select o.client_id from access.client_owner o where o.owner_id = any(${ownersOf('CLIENT_CARD')})`;
  const onCase = `select k.client_id from access.case_client k where k.post = ${AT_A_POST}`;
  return { is, isReadable: `s.client_id in (${card.cases ? `${owned} union all ${onCase}` : owned})` };
}
