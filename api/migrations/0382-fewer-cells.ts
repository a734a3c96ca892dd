import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldOf, rebuildOf, verifyOf, type Cells } from './0047-measure-rollups';
import { FACTS } from './0220-resolution-in-working-time';
import { CELLS as EARLIER_CELLS, KEYS as EARLIER_KEYS, REPEATS, SPOT } from './0303-months-of-complaints';

/**
 * What became of the complaints of a month, beside those of a day; and how long the complaints of all classes took together,
 * so that who asks for no class reads an hour once.
 */
export class FewerCells17640000382000 implements MigrationInterface {
  readonly name = 'FewerCells17640000382000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, ...FUNCTIONS, FILL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLE = `
create table analytics.complaint_outcome_month (
  tier text not null,
  region_code text not null,
  month date not null,
  class text not null,
  outcome text not null,
  n int not null,
  primary key (tier, region_code, month, class, outcome) include (n)
);
comment on table analytics.complaint_outcome_month is 'complaint_outcome by month.';
create index complaint_outcome_month_emptied on analytics.complaint_outcome_month (month) where n = 0;
alter table analytics.complaint_outcome_month enable row level security, force row level security;
create policy owner_all on analytics.complaint_outcome_month to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.complaint_outcome_month for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.complaint_outcome_month to kehu_app;
comment on column analytics.complaint_duration.class is '''*'' for all classes, where tier and region_code are ''*'' as well.';
`;

const CELLS: Cells = {
  ...EARLIER_CELLS,
  complaint_duration: (movements) => `
    select spot.tier, spot.region_code, spot.grain, spot.received_on, spot.class, m.state,
      coalesce(m.duration_hours, 0) as duration_hours, sum(m.n)::int as n
    from ${movements} as m
    cross join lateral (values
      (coalesce(m.tier, ''), coalesce(m.region_code, ''), 'month', date_trunc('month', m.received_on)::date, m.class),
      ('*', '*', 'month', date_trunc('month', m.received_on)::date, m.class),
      ('*', '*', 'month', date_trunc('month', m.received_on)::date, '*'),
      ('*', '*', 'day', m.received_on, m.class),
      ('*', '*', 'day', m.received_on, '*')) as spot (tier, region_code, grain, received_on, class)
    where m.state in ('closed','withdrawn')
    group by 1, 2, 3, 4, 5, 6, 7 having sum(m.n) <> 0`,
  complaint_outcome_month: (movements) => `
    select spot.tier, spot.region_code, date_trunc('month', m.received_on::timestamp)::date as month, m.class, m.outcome,
      sum(m.n)::int as n
    from ${movements} as m ${SPOT}
    where m.state <> 'open' group by 1, 2, 3, 4, 5 having sum(m.n) <> 0`,
};

const KEYS: Readonly<Record<string, string>> = {
  ...EARLIER_KEYS,
  complaint_outcome_month: 'tier, region_code, month, class, outcome',
};

const FUNCTIONS = [
  foldOf(CELLS, KEYS),
  rebuildOf(CELLS, KEYS, FACTS).replace('analytics.rebuild()', 'analytics.rebuild_complaints()'),
  verifyOf(CELLS, KEYS, { name: 'verify_counts', facts: FACTS, repeats: REPEATS }),
];

/** From what is folded, so that what is not yet is in neither. */
const FILL = `
insert into analytics.complaint_outcome_month (tier, region_code, month, class, outcome, n)
select tier, region_code, date_trunc('month', received_on::timestamp)::date, class, outcome, sum(n)
from analytics.complaint_outcome group by 1, 2, 3, 4, 5 having sum(n) <> 0;
insert into analytics.complaint_duration (tier, region_code, grain, received_on, class, state, duration_hours, n)
select tier, region_code, grain, received_on, '*', state, duration_hours, sum(n)
from analytics.complaint_duration where tier = '*' and region_code = '*' group by 3, 4, 6, 7, 1, 2 having sum(n) <> 0;
`;
