import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KNOWN } from './0211-clients-as-known';
import { tallyKnownOf, tallyRowOf, type Faults } from './0414-tiers-at-receipt';
import { CASES_THEN, OWNERS_THEN } from './0455-figures-of-managers-as-known';

/** Figures of responsibility and cost as of a past instant, and the rows behind them, count the cases that were closed then. */
export class FiguresOfFaultsAsKnown17640000472000 implements MigrationInterface {
  readonly name = 'FiguresOfFaultsAsKnown17640000472000';

  async up(runner: QueryRunner): Promise<void> {
    const known = { ...KNOWN, owners: OWNERS_THEN };
    for (const part of [tallyKnownOf(known, CASES_THEN, faultsThen), tallyRowOf(known, faultsThen)])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const THEN = '(known_at, from_day, to_day)';

/** As facts of complaints were (0179), under the tier that was on record. */
export const faultsThen: Faults = ({ within, asked }) => `
  select 'COMPLAINT' as source, f.complaint_id as row_id, f.complaint_id as document_id, f.client_id, f.day, f.at, p.part,
    '' as class, null::text as product, null::text as reason, null::text as department, f.cost, p.value,
    coalesce(f.tier, '') as received_tier
  from access.quality_cost_known${THEN} as f
  cross join lateral (values ('cost', f.amount), ('cost_open', f.cases)) as p (part, value)
  where p.value <> 0${within('money')}${asked('cost', 'cost_open')}
  union all
  select 'COMPLAINT', f.complaint_id, f.complaint_id, f.client_id, f.day, f.at, 'attributed_cases', f.class, null, null,
    f.department, null, f.share, coalesce(f.tier, '')
  from access.attribution_known${THEN} as f where f.share <> 0${within('complaint')}${asked('attributed_cases')}
  union all
  select 'COMPLAINT', f.complaint_id, f.complaint_id, f.client_id, f.day, f.at, 'attributed_loss', f.class, null, null,
    f.department, null, f.loss, coalesce(f.tier, '')
  from access.attribution_known${THEN} as f where f.loss <> 0${within('money')}${asked('attributed_loss')}`;
