import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KNOWN } from './0211-clients-as-known';
import { casesOf, condensed, OF_THOSE } from './0302-tallies-by-client';
import { BETWEEN, talliedFrom } from './0402-tallies-by-owner';
import {
  GRADED_OF_ALL,
  GRADED_OF_MANY,
  OF_CLIENT,
  tallyKnownOf,
  tallyRowOf,
  type Faults,
} from './0414-tiers-at-receipt';
import { CASES_THEN, OWNERS_THEN } from './0455-figures-of-managers-as-known';
import { faultsThen } from './0472-figures-of-faults-as-known';

/**
 * Facts of complaints stand under the region at receipt, as under the tier at receipt (0414). Who answers for complaints about
 * what was bought without an account, what was concluded of them, and questions about it are told, as those complaints are; what
 * they cost is not, since revenue leaves such purchases out (0079). The first fold counts everything, in the background.
 */
export class RegionsAtReceipt17640000499000 implements MigrationInterface {
  readonly name = 'RegionsAtReceipt17640000499000';

  async up(runner: QueryRunner): Promise<void> {
    const known = { ...KNOWN, owners: OWNERS_THEN };
    const parts = [
      OF_CLIENT,
      ...talliedFrom({
        ofMany: condensed(GRADED_OF_MANY, casesOf(OF_THOSE, ''), MANAGER),
        ofAll: condensed(GRADED_OF_ALL, casesOf('', ''), MANAGER),
      }),
      tallyKnownOf(known, CASES_THEN, faultsIn),
      tallyRowOf(known, faultsIn),
    ];
    for (const part of parts) await runner.query(atReceipt(part));
    for (const part of [BETWEEN.replaceAll(' and not c.walk_in', ''), AGAIN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** As 0475 has it. */
const MANAGER = `coalesce(g.manager, '')`;

/** The region of a complaint is never changed, so that of then is that of now. */
const faultsIn: Faults = (sources) => `
  select f.*, coalesce(c.region_code, '') as received_region from (${faultsThen(sources)}) as f
  join access.complaint_row as c on c.complaint_id = f.document_id`;

/** Parts that a walk-in account has like every client. */
const OF_EVERYBODY = [
  'attributed_cases',
  'attributed_loss',
  'conclusions_told',
  'conclusions_refused',
  'conclusions_open',
  'questions_due',
  'questions_in_time',
  'questions_open',
]
  .map((part) => `'${part}'`)
  .join(', ');

/** What 0414 says of the tier alone, and what it says instead. */
const SAID: readonly (readonly [string, string])[] = [
  [`null::text as received_tier`, `null::text as received_tier, null::text as received_region`],
  [
    `coalesce(c.tier, '') as received_tier`,
    `coalesce(c.tier, '') as received_tier, coalesce(c.region_code, '') as received_region`,
  ],
  [`received_tier text)`, `received_tier text, received_region text)`],
  [`f.value::numeric, f.received_tier`, `f.value::numeric, f.received_tier, f.received_region`],
  [`c.value, c.received_tier`, `c.value, c.received_tier, c.received_region`],
  [`cost, value, received_tier`, `cost, value, received_tier, received_region`],
  [
    `coalesce(c.region_code, '') as region_code, w.owner_id::text as manager`,
    `coalesce(m.received_region, c.region_code, '') as region_code, w.owner_id::text as manager`,
  ],
  [
    `c.client_id = m.client_id and not c.walk_in`,
    `c.client_id = m.client_id and (not c.walk_in or m.part in (${OF_EVERYBODY}))`,
  ],
  [`with the tier at receipt, empty without one`, `with the tier and region at receipt, empty without one`],
];

function atReceipt(text: string): string {
  return SAID.reduce((told, [tier, both]) => told.replaceAll(tier, both), text);
}

const AGAIN = `
comment on table analytics.tally is
  'Sums by the tier of the client on the day and its region of now, of complaints the tier and region at receipt. Of a dimension the day is the first of its month, of SEGMENT the day itself; of none, tier and region_code are also ''*'' for all. Of MANAGER the label is empty for clients without one.';
update analytics.fold_state set tallied_day = null;
`;
