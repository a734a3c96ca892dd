import { reachesAnything, type Reach } from '../kernel/access/reach';
import type { Viewer } from '../kernel/access/viewer';
import { addDays, startOfDay } from '../kernel/civil-date';
import { Conditions } from '../platform/database/conditions';
import { isId } from '../platform/graph/cursor';
import type { ComplaintFilter } from './complaint-filter.schema';

const AT_A_POST = 'any((select access.posts())::text[])';

/** Portfolios of so many account managers are read client by client; with more, reading in order finds a page sooner. */
const FEW_OWNERS = 10;

/**
 * Complaints the viewer reaches, said again in front of row-level security: a policy is an `or` that no index answers,
 * a portfolio is a list of clients. As an array the list is looked up first and drives the index of clients.
 * Undefined: none at all.
 */
export function scopeOf(viewer: Viewer, { isSearched }: { readonly isSearched: boolean }): Conditions | undefined {
  const reach = viewer.reaches.COMPLAINT;
  if (!reachesAnything(reach)) return undefined;
  const conditions = new Conditions();
  if (reach.all || reach.pseudonymous) return conditions;
  const ways: string[] = [];
  if (reach.staffIds.length > 0) {
    const owned = ownedClients(conditions.bind(reach.staffIds));
    const byClient = isSearched || reach.staffIds.length <= FEW_OWNERS;
    ways.push(byClient ? `c.client_id = any(array(${owned}))` : `c.client_id in (${owned})`);
  }
  if (reach.cases)
    ways.push(`c.id in (select p.complaint_id from access.complaint_post p where p.post = ${AT_A_POST})`);
  return conditions.say(`(${ways.join(' or ')})`);
}

function ownedClients(staffIds: string): string {
  return `select o.client_id from access.client_owner o where o.owner_id = any(${staffIds}::uuid[])`;
}

/** What is searched for, trimmed; undefined when nothing is. */
export function searchOf({ search }: ComplaintFilter): string | undefined {
  const wanted = search?.trim();
  return wanted === '' ? undefined : wanted;
}

/** @returns undefined when no complaint can meet the filter */
export function addFilter(
  conditions: Conditions,
  filter: ComplaintFilter,
  { viewer, now }: { readonly viewer: Viewer; readonly now: string },
): Conditions | undefined {
  const { classes, states, severities, clientId, overdue, receivedFrom, receivedTo } = filter;
  const wanted = searchOf(filter);
  if (clientId != null && !isId(clientId)) return undefined;
  if (clientId != null) conditions.add('c.client_id = ?::uuid', clientId);
  if (classes != null) conditions.add('c.class = any(?::text[])', classes);
  if (states != null) conditions.add('c.state = any(?::text[])', states);
  if (severities != null) conditions.add('c.severity = any(?::text[])', severities);
  if (overdue != null) conditions.add(`c.due_order ${overdue ? '<' : '>='} ?::timestamptz`, now);
  if (receivedFrom != null) conditions.add('c.received_at >= ?::timestamptz', startOfDay(receivedFrom));
  if (receivedTo != null) conditions.add('c.received_at < ?::timestamptz', startOfDay(addDays(receivedTo, 1)));
  if (wanted !== undefined) addSearch(conditions, wanted, viewer.reaches.CLIENT_CARD);
  return conditions;
}

/**
 * The name of a client finds its complaints only for those who may read the name. Lower case by the C locale: Chinese
 * has none, and the rules of a language cost more than reading the text. Source: SD-10
 */
function addSearch(conditions: Conditions, wanted: string, card: Reach): void {
  const text = conditions.bind(wanted);
  const has = (content: string): string =>
    `strpos(lower((${content}) collate "C"), lower(${text}::text collate "C")) > 0`;
  const ways = [has('c.number'), has('c.content'), `c.order_number = ${text}`, `c.part_number = ${text}`];
  const named = `select s.client_id from access.client_summary s where ${has('s.number || chr(10) || s.name')}`;
  if (card.all) ways.push(`c.client_id in (${named})`);
  else {
    const owned = ownedClients(conditions.bind(card.staffIds));
    const onCase = `select k.client_id from access.case_client k where k.post = ${AT_A_POST}`;
    ways.push(`c.client_id in (${named} and s.client_id in (${card.cases ? `${owned} union all ${onCase}` : owned}))`);
  }
  conditions.say(`(${ways.join(' or ')})`);
}
