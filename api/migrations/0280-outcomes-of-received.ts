import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foldOf, rebuildOf, SPOT, verifyOf, type Cells } from './0047-measure-rollups';
import { CELLS as EARLIER_CELLS, FACTS, KEYS as EARLIER_KEYS } from './0220-resolution-in-working-time';

/** What became of the complaints of a day: upheld ones beside those received, void and duplicate ones apart. */
export class OutcomesOfReceived17640000280000 implements MigrationInterface {
  readonly name = 'OutcomesOfReceived17640000280000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, ...FOLDED, FILL]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const TABLE = `
create table analytics.complaint_outcome (
  tier text not null,
  region_code text not null,
  received_on date not null,
  class text not null,
  outcome text not null,
  n int not null,
  primary key (tier, region_code, received_on, class, outcome) include (n)
);
comment on table analytics.complaint_outcome is 'Complaints that ended, by the day of receipt: without the open ones.';
create index complaint_outcome_emptied on analytics.complaint_outcome (received_on) where n = 0;
alter table analytics.complaint_outcome enable row level security, force row level security;
create policy owner_all on analytics.complaint_outcome to kehu_owner using (true) with check (true);
create policy aggregate_read on analytics.complaint_outcome for select to kehu_app using ((select access.reach('aggregate')) = 'all');
grant select on analytics.complaint_outcome to kehu_app;
`;

export const CELLS: Cells = {
  ...EARLIER_CELLS,
  complaint_outcome: (movements) => `
    select spot.tier, spot.region_code, m.received_on, m.class, m.outcome, sum(m.n)::int as n
    from ${movements} as m ${SPOT}
    where m.state <> 'open' group by 1, 2, 3, 4, 5 having sum(m.n) <> 0`,
};

export const KEYS: Readonly<Record<string, string>> = {
  ...EARLIER_KEYS,
  complaint_outcome: 'tier, region_code, received_on, class, outcome',
};

const FOLDED = [
  foldOf(CELLS, KEYS),
  rebuildOf(CELLS, KEYS, FACTS),
  verifyOf(CELLS, KEYS, { name: 'verify_counts', facts: FACTS }),
];

/** Of a company that has complaints already, without those that are not folded yet: they are added when they are. */
export const FILL = `
do $$
begin
  perform set_config('kehu.aggregate', 'all', true);
  insert into analytics.complaint_outcome (${KEYS['complaint_outcome']}, n)
  select ${KEYS['complaint_outcome']}, sum(n)::int from (
    select * from (${CELLS['complaint_outcome']?.(FACTS)}) as counted
    union all
    select ${KEYS['complaint_outcome']}, -n from (${CELLS['complaint_outcome']?.('complaints.delta')}) as pending
  ) as cells group by ${KEYS['complaint_outcome']} having sum(n) <> 0;
  perform set_config('kehu.aggregate', 'none', true);
end $$`;
