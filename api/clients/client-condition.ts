import type { Viewer } from '../kernel/access/viewer';
import { addDays, type CivilDate } from '../kernel/civil-date';
import { reachesAnything } from '../kernel/access/reach';
import { Conditions } from '../platform/database/conditions';
import { ownersOf } from '../platform/database/viewer-settings';
import type { ClientFilter } from './client-filter.schema';
import { reportsDueFrom, type ContactRule } from './contacts/contact-standing';
import { addStanding } from './standing-condition';

/**
 * Rows the viewer reaches, said again in front of row-level security: a policy is an `or` that no index answers, a
 * plain portfolio is one. Undefined: no row at all.
 */
export function scopeOf(viewer: Viewer): Conditions | undefined {
  const { all, pseudonymous, staffIds, cases } = viewer.reaches.CLIENT_CARD;
  if (!reachesAnything(viewer.reaches.CLIENT_CARD)) return undefined;
  const conditions = new Conditions();
  if (all || pseudonymous) return conditions;
  const owned = `c.owner_id = any(${ownersOf('CLIENT_CARD')})`;
  // Who owes is a case of those who collect, and who applies for credit of those who investigate.
  const onCase = ['access.case_client', 'access.return_client', 'access.receivable_client', 'access.credit_client'].map(
    (cases) => `c.id in (select client_id from ${cases} where post = any((select access.posts())::text[]))`,
  );
  if (cases) return conditions.say(`(${[owned, ...onCase].join(' or ')})`);
  const [only, ...others] = staffIds;
  return others.length === 0 ? conditions.add('c.owner_id = ?', only) : conditions.say(owned);
}

/** Properties a filter looks at: a viewer who may not see one of them may not filter by it either. */
export function propertiesOf(filter: ClientFilter): string[] {
  const properties: string[] = [];
  if (searchOf(filter) !== undefined) properties.push('name', 'number');
  if (filter.tiers != null) properties.push('tier');
  if (filter.segments != null) properties.push('segment');
  if (filter.tierGap != null) properties.push('tierGap');
  if (filter.ungraded != null) properties.push('tier', 'tierWhy');
  if (filter.contactBreach != null)
    properties.push('tier', 'important', 'walkIn', 'extraContacts', 'reportedOn', 'ownerId');
  if (filter.reportDueBy != null) properties.push('tier', 'important', 'walkIn', 'reportedOn');
  if (filter.regionCodes != null) properties.push('regionCode');
  if (filter.ownerIds != null) properties.push('ownerId');
  if (filter.businessTypes != null || filter.withoutAgreement != null) properties.push('businessType');
  if (filter.paymentCredits != null) properties.push('paymentCredit');
  if (filter.orderedSince != null || filter.notOrderedSince != null) properties.push('annualVolume');
  if (filter.volumeFrom != null || filter.volumeTo != null) properties.push('annualVolume');
  if (filter.openedFrom != null || filter.openedTo != null) properties.push('openedOn');
  if (filter.notContactedSince != null) properties.push('lastContactOn');
  return properties;
}

/** What is searched for, trimmed; undefined when nothing is. */
export function searchOf({ search }: ClientFilter): string | undefined {
  const wanted = search?.trim();
  return wanted === '' ? undefined : wanted;
}

/** What a search found: the ids, or that there are too many to name. */
export type Found = readonly string[] | 'many';

export interface Filtered {
  readonly filter: ClientFilter;
  readonly found: Found;
  /** What KA-13 asks for; undefined: nothing. */
  readonly contactRule: ContactRule | undefined;
  readonly today: CivilDate;
  /** How many clients the import brought that is asked for. */
  readonly imported: number;
}

/** The same that figures of them count. */
const UNGRADED = 'c.id in (select u.client_id from access.ungraded_client u where u.reason = any(?::text[]))';

export function addFilter(conditions: Conditions, asked: Filtered): Conditions {
  const { filter, found, contactRule, today, imported } = asked;
  const wanted = searchOf(filter);
  if (wanted !== undefined && found === 'many') conditions.add('strpos(c.search_text, lower(?)) > 0', wanted);
  if (found !== 'many') conditions.add('c.id = any(?::uuid[])', found);
  if (filter.ids != null) conditions.add('c.id = any(?::uuid[])', filter.ids);
  if (filter.tiers != null) conditions.add('c.tier = any(?::text[])', filter.tiers);
  if (filter.segments != null) conditions.add('c.segment = any(?::text[])', filter.segments);
  if (filter.tierGap != null) conditions.add('c.tier_gap = ?', filter.tierGap);
  if (filter.ungraded != null) conditions.add(UNGRADED, filter.ungraded);
  if (filter.contactBreach != null) addContacts(conditions, filter.contactBreach, { rule: contactRule, today });
  if (filter.reportDueBy != null) addDue(conditions, filter.reportDueBy, contactRule);
  if (filter.regionCodes != null) conditions.add('c.region_code = any(?::text[])', filter.regionCodes);
  if (filter.ownerIds != null) conditions.add('c.owner_id = any(?::uuid[])', filter.ownerIds);
  if (filter.businessTypes != null) conditions.add('c.business_type = any(?::text[])', filter.businessTypes);
  addFigures(conditions, filter);
  addStanding(conditions, filter, { today, imported });
  return conditions;
}

function addFigures(conditions: Conditions, filter: ClientFilter): void {
  const { paymentCredits, volumeFrom, volumeTo, openedFrom, openedTo, notContactedSince } = filter;
  if (paymentCredits != null)
    conditions.add(
      'c.payment_credit = any(?::text[])',
      paymentCredits.map((credit) => credit.toLowerCase()),
    );
  if (volumeFrom != null) conditions.add('c.annual_volume_fen >= (?::numeric * 100)::bigint', volumeFrom);
  if (volumeTo != null) conditions.add('c.annual_volume_fen <= (?::numeric * 100)::bigint', volumeTo);
  if (openedFrom != null) conditions.add('c.opened_on >= ?::date', openedFrom);
  if (openedTo != null) conditions.add('c.opened_on <= ?::date', openedTo);
  if (notContactedSince != null) conditions.add('c.contact_order < ?::date', notContactedSince);
}

function addContacts(
  conditions: Conditions,
  isBreach: boolean,
  { rule, today }: { readonly rule: ContactRule | undefined; readonly today: CivilDate },
): void {
  if (rule === undefined) return void conditions.say(isBreach ? 'false' : 'true');
  const { atLeast } = rule.parameters;
  const asked = reportsAsked(conditions, rule);
  const short = `(c.owner_id is not null)::int + c.extra_contacts < ${conditions.bind(atLeast)}`;
  const unreported = `coalesce(c.reported_on < ${conditions.bind(reportsDueFrom(today, rule))}::date, false)`;
  conditions.say(`${isBreach ? '' : 'not '}(coalesce(${asked}, false) and (${short} or ${unreported}))`);
}

/** SQL for whether the clause asks for contact reports of a client. */
function reportsAsked(conditions: Conditions, { parameters }: ContactRule): string {
  return `not c.walk_in and (c.tier = any(${conditions.bind(parameters.tiers)}::text[]) or c.important)`;
}

function addDue(conditions: Conditions, day: CivilDate, rule: ContactRule | undefined): void {
  if (rule === undefined) return void conditions.say('false');
  conditions.say(reportsAsked(conditions, rule));
  conditions.add('c.reported_on <= ?::date', addDays(day, -rule.parameters.reportWithinDays));
}
