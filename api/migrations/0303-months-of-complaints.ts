import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldOf, rebuildOf, refreshOf, REPEAT_SPOTS, repeatsOf, verifyOf, type Cells } from './0047-measure-rollups';
import { FACTS } from './0220-resolution-in-working-time';
import { CELLS as EARLIER_CELLS, KEYS as EARLIER_KEYS } from './0280-outcomes-of-received';

/**
 * Complaints by month of receipt and of their end: by tier and region a year of days is a cell for nearly every case, a year
 * of months is few. Of first complaints the months of the whole company as well. Folded and refreshed like the days.
 */
export class MonthsOfComplaints17640000303000 implements MigrationInterface {
  readonly name = 'MonthsOfComplaints17640000303000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, ...FUNCTIONS, FILL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLES = `
create table analytics.complaint_month (
  tier text not null,
  region_code text not null,
  month date not null,
  class text not null,
  state text not null check (state <> 'open'),
  n int not null,
  primary key (tier, region_code, month, class, state) include (n)
);
comment on table analytics.complaint_month is
  'Complaints by month of receipt that are over; of those that are open complaint_day tells the day as well.';
create index complaint_month_emptied on analytics.complaint_month (month) where n = 0;
create index complaint_day_open on analytics.complaint_day (received_on) include (tier, region_code, class, state, n)
  where state = 'open';

create table analytics.complaint_end_month (
  tier text not null,
  region_code text not null,
  month date not null,
  class text not null,
  outcome text not null,
  satisfaction text not null,
  n int not null,
  primary key (tier, region_code, month, class, outcome, satisfaction) include (n)
);
comment on table analytics.complaint_end_month is 'complaint_end by month.';
create index complaint_end_month_emptied on analytics.complaint_end_month (month) where n = 0;
${['complaint_month', 'complaint_end_month']
  .map(
    (table) => `
alter table analytics.${table} enable row level security, force row level security;
create policy owner_all on analytics.${table} to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.${table} for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.${table} to kehu_app;`,
  )
  .join('')}
`;

export const SPOT = `cross join lateral (values (coalesce(m.tier, ''), coalesce(m.region_code, '')), ('*', '*')) as spot (tier, region_code)`;

export const CELLS: Cells = {
  ...EARLIER_CELLS,
  complaint_month: (movements) => `
    select spot.tier, spot.region_code, date_trunc('month', m.received_on::timestamp)::date as month, m.class, m.state,
      sum(m.n)::int as n
    from ${movements} as m ${SPOT}
    where m.state <> 'open' group by 1, 2, 3, 4, 5 having sum(m.n) <> 0`,
  complaint_end_month: (movements) => `
    select spot.tier, spot.region_code, date_trunc('month', m.ended_on::timestamp)::date as month, m.class,
      coalesce(m.outcome, '') as outcome, coalesce(m.satisfaction, '') as satisfaction, sum(m.n)::int as n
    from ${movements} as m ${SPOT}
    where m.state <> 'open' group by 1, 2, 3, 4, 5, 6 having sum(m.n) <> 0`,
};

export const KEYS: Readonly<Record<string, string>> = {
  ...EARLIER_KEYS,
  complaint_month: 'tier, region_code, month, class, state',
  complaint_end_month: 'tier, region_code, month, class, outcome, satisfaction',
};

/** One that nothing followed stands under its day: whether it still waits is told by the instant that is asked of. */
const monthOf = (day: string, gap: string): string =>
  `case when ${gap} < 0 then ${day} else date_trunc('month', ${day}::timestamp)::date end`;
export const REPEATS = repeatsOf([...REPEAT_SPOTS, `('*', '*', 'month', ${monthOf('e.received_on', 'e.gap_days')})`]);

export const FUNCTIONS = [
  foldOf(CELLS, KEYS),
  rebuildOf(CELLS, KEYS, FACTS).replace('analytics.rebuild()', 'analytics.rebuild_complaints()'),
  refreshOf('refresh_client_counts', REPEATS),
  verifyOf(CELLS, KEYS, { name: 'verify_counts', facts: FACTS, repeats: REPEATS }),
];

/** From the days, so that what is not folded yet is in neither. */
export const MONTHS_FILL = `
insert into analytics.complaint_month (tier, region_code, month, class, state, n)
select tier, region_code, date_trunc('month', received_on::timestamp)::date, class, state, sum(n)
from analytics.complaint_day where state <> 'open' group by 1, 2, 3, 4, 5 having sum(n) <> 0;
insert into analytics.complaint_end_month (tier, region_code, month, class, outcome, satisfaction, n)
select tier, region_code, date_trunc('month', ended_on::timestamp)::date, class, outcome, satisfaction, sum(n)
from analytics.complaint_end group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0;
`;

const FILL = `
${MONTHS_FILL}
insert into analytics.complaint_repeat (tier, region_code, grain, received_on, class, gap_days, n)
select '*', '*', 'month', ${monthOf('received_on', 'gap_days')}, class, gap_days, sum(n)
from analytics.complaint_repeat where grain = 'day' and tier = '*' group by 4, 5, 6;
`;
