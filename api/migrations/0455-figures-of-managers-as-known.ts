import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KNOWN } from './0211-clients-as-known';
import { CASES } from './0302-tallies-by-client';
import { tallyKnownOf, tallyRowOf } from './0414-tiers-at-receipt';

/**
 * Figures of a past instant, and the rows behind them, are told by who looked after the client at it (0070); cases by account
 * manager as they were known at it, too.
 */
export class FiguresOfManagersAsKnown17640000455000 implements MigrationInterface {
  readonly name = 'FiguresOfManagersAsKnown17640000455000';

  async up(runner: QueryRunner): Promise<void> {
    const known = { ...KNOWN, owners: OWNERS_THEN };
    for (const part of [tallyKnownOf(known, CASES_THEN), tallyRowOf(known), TOLD]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

export const OWNERS_THEN = 'analytics.manager_known(known_at)';

const DUE = `'cases_due', 'cases_on_time', 'cases_overdue'`;
/** Complaints are indexed by receipt; of those that were due on some days any may have been received before. */
const received = (day: string): string =>
  `case when not parts && array[${DUE}] then (${day})::timestamp at time zone 'Asia/Shanghai' end`;

/* Before the setting is widened: whose complaints are told is told by `complaint_known`. */
export const CASES_THEN = `
  if parts && array[${CASES}] then
    return query
    select coalesce(c.tier, ''), '', coalesce(c.region_code, ''), p.day, p.part, c.class, null::text, null::text, null::text,
      null::text, m.owner_id::text, 1::numeric
    from analytics.complaint_known(known_at, ${received('from_day')}, ${received('to_day + 1')}) as c
    join analytics.manager_known(known_at) as m on m.client_id = c.client_id
    cross join lateral (values
      (c.received_on, 'cases_received', c.state <> 'void'),
      (c.received_on, 'cases_open', c.state = 'open'),
      (c.due_on, 'cases_due', c.state in ('open', 'closed')),
      (c.due_on, 'cases_on_time', c.state in ('open', 'closed') and c.on_time),
      (c.due_on, 'cases_overdue', c.state = 'open')) as p (day, part, counts)
    where p.counts and p.day between from_day and to_day and p.part = any (parts)
      and (p.part not in (${DUE}) or p.day < (known_at at time zone 'Asia/Shanghai')::date);
  end if;
  if parts <@ array[${CASES}] then return; end if;`;

const TOLD = `
comment on function analytics.tally_known is
  'What tallies are summed from, and cases, as it was known at an instant, of days and parts; the account manager is who looked after the client at it.';
`;
