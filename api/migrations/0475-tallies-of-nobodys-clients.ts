import type { MigrationInterface, QueryRunner } from 'typeorm';
import { casesOf, condensed, OF_THOSE } from './0302-tallies-by-client';
import { talliedFrom } from './0402-tallies-by-owner';
import { GRADED_OF_ALL, GRADED_OF_MANY } from './0414-tiers-at-receipt';

/**
 * Clients without an account manager are tallied by account manager, too, under the empty label, so that the groups add up to
 * the company today as they do as of an instant (0070). The first fold counts everything, in the background.
 */
export class TalliesOfNobodysClients17640000475000 implements MigrationInterface {
  readonly name = 'TalliesOfNobodysClients17640000475000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [...talliedFrom({ ofMany: FACTS_OF_MANY, ofAll: EVERYBODY }), AGAIN]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* Empty, and not null: that is what is still to fall due, which counts for nobody yet. */
const MANAGER = `coalesce(g.manager, '')`;

const FACTS_OF_MANY = condensed(GRADED_OF_MANY, casesOf(OF_THOSE, ''), MANAGER);
const EVERYBODY = condensed(GRADED_OF_ALL, casesOf('', ''), MANAGER);

const AGAIN = `
comment on table analytics.tally is
  'Sums by the tier of the client on the day, of complaints the tier at receipt. Of a dimension the day is the first of its month, of SEGMENT the day itself; of none, tier and region_code are also ''*'' for all. Of MANAGER the label is empty for clients without one.';
update analytics.fold_state set tallied_day = null;
`;
