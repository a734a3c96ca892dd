import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cases, EVERYTHING, TODAY, type Sources } from './0121-tallies';
import {
  COLUMNS,
  ofComplaints,
  ofGoods,
  OWED,
  toldOfConclusions,
  toldOfDesk,
  type Resource,
  type RowSources,
} from './0179-tally-rows';
import { graded, PRESENT, type ClientSources } from './0210-segment-figures';
import { KNOWN } from './0211-clients-as-known';
import { ofConclusions, ofContacts, ofQuestions } from './0261-desk-tallies';
import { casesOf, condensed, OF_THOSE, ofMany } from './0302-tallies-by-client';
import { OWN, talliedFrom } from './0402-tallies-by-owner';

/**
 * Facts of complaints stand under the tier at receipt, as complaints do wherever they are counted: a client that is regraded
 * while a case is open does not take its fault, its cost or its refusal along. Facts of a client say that tier beside them.
 * The first fold counts everything, in the background.
 */
export class TiersAtReceipt17640000414000 implements MigrationInterface {
  readonly name = 'TiersAtReceipt17640000414000';

  async up(runner: QueryRunner): Promise<void> {
    const parts = [
      OF_CLIENT,
      ...talliedFrom({
        ofMany: condensed(GRADED_OF_MANY, casesOf(OF_THOSE)),
        ofAll: condensed(GRADED_OF_ALL, casesOf('')),
      }),
      tallyKnownOf(KNOWN),
      tallyRowOf(KNOWN),
      AGAIN,
    ];
    for (const part of parts) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const FIRST = 'm.received_tier, ';

const ofTheDay = (facts: string): string => `select f.*, null::text as received_tier from (${facts}) as f`;

/** Of facts whose document is the complaint; `complaint_row` answers the owner, whatever the viewer reaches. */
const atReceipt = (facts: string): string => `
  select f.*, coalesce(c.tier, '') as received_tier from (${facts}) as f
  join access.complaint_row as c on c.complaint_id = f.document_id`;

const conclusions = (sources: Sources): string =>
  ofConclusions(sources).replace('null::uuid as document_id', 'f.complaint_id as document_id');

const money = ({ owed, within, asked }: Sources, sold?: string): RowSources => ({
  owed,
  owedParts: OWED,
  sold,
  within: () => within,
  asked,
});

/** What complaints cost and whose fault they were, with the tier at receipt. */
export type Faults = (sources: Pick<RowSources, 'within' | 'asked'>) => string;

const NOW: Faults = (sources) => atReceipt(ofComplaints(sources));

/** All facts but owed contacts, which are told for several clients at once. */
const factsOf = (sources: Sources, sold?: string, faults = NOW): string => `
  ${ofTheDay(`${ofGoods(money(sources, sold))} union all ${ofQuestions(sources)}`)}
  union all ${faults(money(sources))} union all ${atReceipt(conclusions(sources))}`;

const contacts = (owed: string, sources: Pick<Sources, 'within' | 'asked'>): string =>
  ofTheDay(ofContacts(owed, sources));

export const OF_CLIENT = `
drop function analytics.client_facts(uuid, timestamptz);
create function analytics.client_facts(who uuid, until timestamptz)
returns table (client_id uuid, day date, part text, class text, product text, reason text, department text, cost text,
  value numeric, received_tier text)
language plpgsql stable security definer set search_path = pg_catalog rows 100 as $$
#variable_conflict use_column
begin
  return query
  select f.client_id, f.day, f.part, f.class, f.product, f.reason, f.department, f.cost, f.value::numeric, f.received_tier
  from (${factsOf({ ...EVERYTHING, until: 'until', within: ' and f.client_id = who' })}) as f;
end $$;
comment on function analytics.client_facts is
  'Facts of a client without owed contacts, its questions up to an instant. Of complaints with the tier at receipt, empty without one; of nothing else.';
revoke all on function analytics.client_facts(uuid, timestamptz) from public;
`;

/** Facts of complaints with the tier at receipt, of the clients `who`. */
export const GRADED_OF_MANY = graded(
  `select f.* from unnest(who) as w (id) cross join lateral analytics.client_facts(w.id, until) as f
    union all
    select c.client_id, c.day, c.part, c.class, c.product, c.reason, c.department, c.cost, c.value, c.received_tier
    from (${contacts(`access.contacts_owed_to('2000-01-01', ${TODAY} - 1, who)`, { within: '', asked: () => '' })}) as c`,
  {
    ...PRESENT,
    clients: ofMany(PRESENT.clients),
    tiers: ofMany(PRESENT.tiers),
    segments: ofMany(PRESENT.segments),
  },
  FIRST,
);

const allOf = (sources: Sources, sold?: string, faults?: Faults): string => `${factsOf(sources, sold, faults)}
  union all ${contacts(`access.owed_contacts(${sources.daysOver}, null)`, sources)}`;

/** And of everybody. */
export const GRADED_OF_ALL = graded(allOf(EVERYTHING), PRESENT, FIRST);

const asked = (...parts: readonly string[]): string =>
  ` and parts && array[${parts.map((part) => `'${part}'`).join(', ')}]`;
const OWED_THEN = 'access.receivable_at(known_at, from_day, to_day)';
const WHERE = `where f.at <= known_at and f.day between from_day and to_day and f.part = any (parts)`;

interface Known {
  readonly known: ClientSources;
  readonly ofCases: string;
  readonly faults: Faults | undefined;
}

const knownOf = (within: string, { known, ofCases, faults }: Known): string => {
  const sources: Sources = {
    owed: OWED_THEN,
    within,
    asked,
    until: 'known_at',
    daysOver: `from_day, least(to_day, (known_at at time zone 'Asia/Shanghai')::date - 1)`,
  };
  return `
  select m.tier, m.segment, m.region_code, m.day, m.part, m.class, m.product, m.reason, m.department, m.cost, m.manager, m.value
  from (${graded(
    `
    select client_id, day, part, class, product, reason, department, cost, value, received_tier
    from (${allOf(sources, known.orders, faults)}) as f ${WHERE}`,
    known,
    FIRST,
  )}) as m${ofCases}`;
};

/** As they are known now. */
const casesNow = (within: string): string => `
  union all
  select c.tier, '', c.region_code, c.day, c.part, c.class, null, null, null, null, c.manager, c.value
  from (${cases({ within, asked })}) as c where c.day between from_day and to_day and c.part = any (parts)`;

/**
 * @param casesThen cases as they were known at `known_at`, as statements before all others; left out: as they are known now
 * @param faults as they were known at `known_at`; left out: as they are known now
 */
export const tallyKnownOf = (known: ClientSources, casesThen?: string, faults?: Faults): string => `
create or replace function analytics.tally_known(known_at timestamptz, from_day date, to_day date, parts text[])
returns table (tier text, segment text, region_code text, day date, part text, class text, product text, reason text,
  department text, cost text, manager text, value numeric)
language plpgsql stable security definer set search_path = pg_catalog rows 10000 as $$
#variable_conflict use_column
declare
  reach text := access.reach('aggregate');
begin${casesThen ?? ''}
  perform set_config('kehu.aggregate', 'all', true);
  if reach = 'all' then
    return query ${knownOf('', { known, faults, ofCases: casesThen === undefined ? casesNow('') : '' })};
  else
    return query ${knownOf(OWN, { known, faults, ofCases: casesThen === undefined ? casesNow(OWN) : '' })};
  end if;
  perform set_config('kehu.aggregate', reach, true);
end $$;
`;

const ownedBy = (resource: string): string =>
  `f.client_id in (select o.client_id from access.client_owner as o where o.owner_id = any ((select access.owners('${resource}'))::uuid[]))`;
const ONLY = ' and (only_clients is null or f.client_id = any (only_clients))';

/** As 0376 reads them. */
const rowsOf = (narrower: string, known: ClientSources, faults: Faults): string => {
  const those = {
    ...known,
    clients: ofThose(known.clients),
    tiers: ofThose(known.tiers),
    segments: ofThose(known.segments),
  };
  const sources: RowSources = {
    owed: OWED_THEN,
    sold: known.orders,
    // Rows also tell what of a receivable is left out and why.
    owedParts: { ...OWED, due_held: 'f.held', due_credited: 'f.credited' },
    within: (resource: Resource) =>
      `${narrower}${ONLY} and ((select access.reach('${resource}')) = 'all' or ${ownedBy(resource)})`,
    asked,
  };
  return `
  with read as materialized (
    select source, row_id, document_id, client_id, day, part, class, product, reason, department, cost, value, received_tier
    from (
      ${ofTheDay(`${ofGoods(sources)} union all ${toldOfDesk(sources)}`)}
      union all ${faults(sources)} union all ${atReceipt(toldOfConclusions(sources))}
    ) as f ${WHERE}
  )
  select ${[...COLUMNS, 'segment text'].map((column) => `m.${column.split(' ')[0] ?? ''}`).join(', ')}
  from (${graded('select * from read', those, FIRST)}) as m`;
};

export const tallyRowOf = (known: ClientSources, faults = NOW): string => `
create or replace function analytics.tally_row(known_at timestamptz, from_day date, to_day date, parts text[], only_clients uuid[] default null)
returns table (${[...COLUMNS, 'segment text'].join(', ')})
language plpgsql stable security definer set search_path = pg_catalog set plan_cache_mode = force_custom_plan rows 10000 as $$
#variable_conflict use_column
begin
  if access.reach('aggregate') = 'all' then
    return query ${rowsOf('', known, faults)};
  else
    return query ${rowsOf(` and ${ownedBy('client')}`, known, faults)};
  end if;
end $$;
`;

const AGAIN = `
comment on table analytics.tally is
  'Sums by the tier of the client on the day, of complaints the tier at receipt. Of a dimension the day is the first of its month, of SEGMENT the day itself; of none, tier and region_code are also ''*'' for all.';
update analytics.fold_state set tallied_day = null;
`;

/** Of those alone that have rows. */
function ofThose(source: string): string {
  return `(select x.* from ${source} as x where x.client_id in (select r.client_id from read as r))`;
}
