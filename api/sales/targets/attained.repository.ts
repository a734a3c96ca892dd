import type { CivilDate } from '../../kernel/civil-date';
import type { Money } from '../../kernel/money';
import { byNameIn, nameIn } from '../../platform/context/name-in';
import type { RequestContext } from '../../platform/context/request-context';
import type { Span } from './target-periods';
import type { TargetMeasure, TargetPeriod } from './target-words.schema';
import type { UnitRow } from './unit-tree';

export interface AttainedRow {
  /** Null: nobody looked after the client on the day. */
  readonly managerId: string | null;
  readonly startsOn: CivilDate;
  readonly value: Money;
}

export interface AttainedQuery extends Span {
  readonly measure: TargetMeasure;
  readonly period: TargetPeriod;
  /** Null: everybody whom the viewer reaches. */
  readonly managerIds: readonly string[] | null;
}

/** What account managers attained in each period, by who looked after the client on the day. */
export function attainedWithin(
  context: RequestContext,
  { measure, period, from, to, managerIds }: AttainedQuery,
): Promise<AttainedRow[]> {
  return context.database.rows<AttainedRow>({
    text: `select manager_id as "managerId", starts_on as "startsOn", value::text
           from sales.attained($1, $2, $3::date, $4::date, $5::uuid[])`,
    values: [measure, period.toLowerCase(), from, to, managerIds],
  });
}

export interface ManagerRow {
  readonly id: string;
  readonly number: string;
  readonly unitId: string | null;
  readonly active: boolean;
}

/** Account managers of a day whom the viewer reaches, and further staff by id, in the order of their numbers. */
export function managersOn(
  context: RequestContext,
  day: CivilDate,
  { reached, further }: { readonly reached: readonly string[] | null; readonly further: readonly string[] },
): Promise<ManagerRow[]> {
  return context.database.rows<ManagerRow>({
    text: `select s.id, s.number, s.unit_id as "unitId", m.staff_id is not null as active
           from access.staff_directory s left join access.account_managers($1::date) m on m.staff_id = s.id
           where (m.staff_id is not null and ($2::uuid[] is null or s.id = any($2))) or s.id = any($3::uuid[])
           order by s.number collate "C"`,
    values: [day, reached, further],
  });
}

/** Every unit, as the reader calls it, in the order of these names. */
export function allUnits({ database, locale }: RequestContext): Promise<UnitRow[]> {
  return database.rows<UnitRow>({
    text: `select unit_id as id, ${nameIn(locale)} as name, parent_id as "parentId" from access.unit
           order by ${byNameIn(locale)}, unit_id`,
    values: [],
  });
}

export interface AttainedClientRow {
  readonly clientId: string;
  readonly value: Money;
  readonly facts: number;
  readonly firstOn: CivilDate;
  readonly lastOn: CivilDate;
}

export interface AttainedPlace {
  readonly value: string;
  readonly clientId: string;
}

export interface AttainedClientsQuery extends Span {
  readonly measure: TargetMeasure;
  readonly managerId: string;
  readonly after: AttainedPlace | undefined;
  readonly limit: number;
}

/** The clients behind what an account manager attained, who brought most first. */
export function attainedClients(
  context: RequestContext,
  { measure, from, to, managerId, after, limit }: AttainedClientsQuery,
): Promise<AttainedClientRow[]> {
  return context.database.rows<AttainedClientRow>({
    text: `select client_id as "clientId", value::text, facts, first_day as "firstOn", last_day as "lastOn"
           from sales.attained_by_client($1, $2::date, $3::date, $4::uuid) c
           where $5::numeric is null or (c.value, c.client_id) < ($5::numeric, $6::uuid)
           order by c.value desc, c.client_id desc limit $7`,
    values: [measure, from, to, managerId, after?.value ?? null, after?.clientId ?? null, limit],
  });
}
