import type { MigrationInterface, QueryRunner } from 'typeorm';
import { differences } from './0210-segment-figures';
import { refreshOf, verifyOf } from './0302-tallies-by-client';
import { ACTIVITY, FILL as STRETCHES } from './0304-stretches-of-clients';
import { cellsOf } from './0365-cells-by-dimension';
import { MORE_COMPARED } from './0380-complaining-cells';

/**
 * Clients becoming and ceasing to be active by month: how many are active on a day is a sum from the beginning, and what lies
 * before the month that is asked of is read by month. Counted anew with the days.
 */
export class MonthsOfActivity17640000383000 implements MigrationInterface {
  readonly name = 'MonthsOfActivity17640000383000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, refreshOf(`${STRETCHES}${MONTHS}`, ACTIVITY), VERIFY, MONTHS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

interface Kept {
  readonly table: string;
  readonly places: string;
  /** What of the days it is told from. */
  readonly days: string;
}

const KEPT: readonly Kept[] = [
  { table: 'client_activity', places: 'tier, region_code', days: 'analytics.client_activity' },
  { table: 'segment_activity', places: 'segment, tier, region_code', days: `(${ACTIVITY})` },
];

const TABLES = KEPT.map(
  ({ table, places }) => `
create table analytics.${table}_month (
  ${places
    .split(', ')
    .map((place) => `${place} text not null,`)
    .join('\n  ')}
  month date not null,
  n int not null,
  primary key (month, ${places}) include (n)
);
comment on table analytics.${table}_month is '${table} by month.';
alter table analytics.${table}_month enable row level security, force row level security;
create policy owner_all on analytics.${table}_month to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.${table}_month for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.${table}_month to kehu_app;
create index ${table}_by_day on analytics.${table} (day) include (${places}, n);
`,
).join('');

const countedOf = ({ places, days }: Kept): string => `
  select ${places}, date_trunc('month', d.day::timestamp)::date as month, sum(d.n)::int as n
  from ${days} as d group by ${places}, month having sum(d.n) <> 0`;

const MONTHS = KEPT.map(
  (kept) => `delete from analytics.${kept.table}_month;
  insert into analytics.${kept.table}_month (${kept.places}, month, n) ${countedOf(kept)};
  `,
).join('');

const VERIFY = verifyOf(
  MORE_COMPARED +
    KEPT.map((kept) => {
      const keys = `${kept.places}, month`;
      return `
    union all ${differences(`${kept.table}_month`, {
      keys,
      kept: `select ${keys}, n from analytics.${kept.table}_month`,
      counted: countedOf(kept),
    })}`;
    }).join(''),
  cellsOf,
);
