import type { PromiseOrValue } from 'graphql/jsutils/PromiseOrValue';
import { nameIn } from '../platform/context/name-in';
import { rememberedRow } from '../platform/context/remembered-row';
import type { RequestContext } from '../platform/context/request-context';
import type { Conditions } from '../platform/database/conditions';
import { limitSql } from '../platform/database/limit';
import { UNCLASSIFIED } from '../platform/graph/classified';
import { ReadPlan, type SelectList } from '../platform/graph/read-plan';
import { rowById, type RowSource } from '../platform/graph/row-by-id';
import { orderBy, SORT_KEYS, type Order, type SortedRow } from './client-order';
import { ClientEntity } from './client.entity';
import { CARD, LOCATING, NAMING, VOLUME } from './client.schema';

/** A client as its select list reads it; columns that were not asked for are missing. */
export type ClientRow = Pick<ClientEntity, 'id' | 'ownerId'> &
  Partial<ClientEntity> & { readonly isGraded?: boolean; readonly isSegmented?: boolean };

export const clientPlan = new ReadPlan(ClientEntity, {
  alias: 'c',
  always: ['id', 'ownerId'],
  needs: {
    region: ['regionCode'],
    owner: ['ownerId'],
    tier: ['isGraded'],
    'tier.code': ['tier'],
    'tier.gap': ['tierGap'],
    'tier.since': ['tierSince'],
    'tier.why': ['tierWhy'],
    'tier.marginToNext': ['tierMargin'],
    'tier.nextTier': ['tierNext'],
    'tier.byHand': ['tierOverrideId'],
    contactStanding: ['tier', 'important', 'walkIn', 'extraContacts', 'reportedOn'],
    computedTier: ['computedTier', 'computedGap', 'computedWhy'],
    segment: ['isSegmented'],
    'segment.code': ['segment'],
    'segment.since': ['segmentSince'],
    'segment.why': ['segmentWhy'],
    'segment.byHand': ['segmentOverrideId'],
    computedSegment: ['computedSegment', 'computedSegmentWhy'],
    nextBetterSegment: ['segment', 'segmentWhy', 'segmentOverrideId', 'computedSegment', 'computedSegmentWhy'],
    paymentCredit: ['paymentCredit', 'paymentVersion'],
    'paymentCredit.paidInTime': ['paymentShare'],
    'paymentCredit.due': ['paymentDue'],
    'paymentCredit.why': ['paymentShare', 'paymentDue'],
    vip: ['vipLevel', 'vipVersion', 'deposit'],
  },
  classified: {
    default: CARD,
    version: UNCLASSIFIED,
    number: NAMING,
    name: NAMING,
    annualVolume: VOLUME,
    paymentDue: VOLUME,
    deposit: VOLUME,
    creditCode: LOCATING,
    city: LOCATING,
    address: LOCATING,
  },
  computed: { isGraded: 'c.tier_why is not null', isSegmented: 'c.segment_why is not null' },
  pseudonyms: {
    number: `'P' || left(md5(c.id::text), 12)`,
    name: `'客户 ' || left(md5(c.id::text), 12)`,
  },
});

export async function clientNumbered(
  context: RequestContext,
  number: string,
  list: SelectList,
): Promise<ClientRow | null> {
  const rows = await context.database.rows<ClientRow>({
    text: `select ${list.sql} from clients.client c where c.number = $1`,
    values: [number],
  });
  return rows[0] ?? null;
}

/** The id of the client that a number stands for, whoever may see it: the number of a merged one stands for its survivor. */
export async function idNumbered(context: RequestContext, number: string): Promise<string | undefined> {
  const [found] = await context.database.rows<{ id: string }>({
    text: 'select client_id as id from access.client_numbered where number = $1',
    values: [number],
  });
  return found?.id;
}

const source: RowSource = { name: 'client', plan: clientPlan, from: 'clients.client c' };

export function loadClient(context: RequestContext, id: string, list: SelectList): Promise<ClientRow | null> {
  return rowById(context, source, { id, list });
}

export interface ListQuery {
  readonly conditions: Conditions;
  readonly order: Order;
}

/** `limit` clients behind a place in the order. */
export function clientsAfter(
  context: RequestContext,
  { conditions, order }: ListQuery,
  page: { readonly list: SelectList; readonly after: SortedRow | undefined; readonly limit: number },
): Promise<(ClientRow & SortedRow)[]> {
  const { sql, type } = SORT_KEYS[order.field];
  const values = [...conditions.values];
  let where = conditions.where;
  if (page.after !== undefined) {
    values.push(page.after.sortKey, page.after.id);
    const place = `(${sql}, c.id) ${order.direction === 'ASC' ? '>' : '<'} ($${values.length - 1}::${type}, $${values.length}::uuid)`;
    where = where === '' ? `where ${place}` : `${where} and ${place}`;
  }
  const most = limitSql(page.limit, (value) => `$${values.push(value)}`);
  return context.database.rows<ClientRow & SortedRow>({
    text: `select ${page.list.sql}, ${sql} as "sortKey" from clients.client c ${where} order by ${orderBy(order)} limit ${most}`,
    values,
  });
}

export async function countClients(context: RequestContext, conditions: Conditions): Promise<number> {
  const rows = await context.database.rows<{ count: number }>({
    text: `select count(*)::int as count from clients.client c ${conditions.where}`,
    values: conditions.values,
  });
  return rows[0]?.count ?? 0;
}

export type AnchorRow = SortedRow & { readonly index: number };

/** Every `every`-th client, with how many stand up to it. */
export function everyNthClient(
  context: RequestContext,
  { conditions, order }: ListQuery,
  { every, limit }: { readonly every: number; readonly limit: number },
): Promise<AnchorRow[]> {
  const values = [...conditions.values, every, limit];
  return context.database.rows<AnchorRow>({
    text: `select place::int as index, "sortKey", id from (
        select c.id, ${SORT_KEYS[order.field].sql} as "sortKey", row_number() over (order by ${orderBy(order)}) as place
        from clients.client c ${conditions.where}
      ) as numbered
      where place % $${values.length - 1} = 0
      order by place limit $${values.length}`,
    values,
  });
}

/** Ids of at most `atMost` clients whose number or name contains the text, in whatever portfolio. */
export async function matchingIds(context: RequestContext, wanted: string, atMost: number): Promise<string[]> {
  const rows = await context.database.rows<{ id: string }>({
    text: 'select id from clients.matching($1, $2) as id',
    values: [wanted, atMost],
  });
  return rows.map((row) => row.id);
}

interface RegionName {
  readonly code: string;
  readonly name: string;
}

/** A region, as the reader calls it, batched. */
export function loadRegion(context: RequestContext, code: string): PromiseOrValue<RegionName | null> {
  const { locale } = context;
  return rememberedRow(context, { name: `region ${locale}`, id: code }, async (codes) => {
    const rows = await context.database.rows<RegionName>({
      text: `select code, ${nameIn(locale)} as name from access.region where code = any($1::text[])`,
      values: [codes],
    });
    return new Map(rows.map((row) => [row.code, row]));
  });
}
