import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, OF_MONTHS } from './0121-tallies';
import { batchOf, CASES, countOf, verifyOf, type Cells } from './0302-tallies-by-client';
import { COMPARED } from './0304-stretches-of-clients';

/**
 * Products, reasons, departments, kinds of cost, account managers and segments are tallied for all tiers and regions together
 * as well: a question that names neither reads as many cells as there are labels, whatever the number of clients.
 */
export class LabelsOfAll17640000305000 implements MigrationInterface {
  readonly name = 'LabelsOfAll17640000305000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [NOTE, batchOf(cellsOf), countOf(cellsOf), verifyOf(COMPARED, cellsOf), FILL])
      await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const NOTE = `
comment on table analytics.tally is
  'Sums by the tier of the client on the day. Of a dimension the day is the first of its month, of SEGMENT the day itself; tier and region_code are also ''*'' for all.';
create index tally_change_of_all on analytics.tally_change (id) where client_id is null;
`;

const LABELS = [...OF_MONTHS, 'segment'];

const ALL = `'*' as tier, '*' as region_code, dimension, label, day, part, class, sum(value) as value`;

/** Cells of all together are the sums of the narrow ones. */
const cellsOf: Cells = (facts) => `
  select ${KEY}, value from (
    with narrow as (
      select * from (
        select m.tier, m.region_code,
          case ${LABELS.map((label) => `when grouping(m.${label}) = 0 then '${label.toUpperCase()}'`).join(' ')} else '' end as dimension,
          case ${LABELS.map((label) => `when grouping(m.${label}) = 0 then m.${label}`).join(' ')} else '' end as label,
          case when grouping(m.day) = 0 then m.day else m.month end as day, m.part, m.class, sum(m.value) as value
        from (select x.*, date_trunc('month', x.day::timestamp)::date as month from (${facts}) as x) as m
        group by m.part, m.class, grouping sets (
          (m.tier, m.region_code, m.day), (m.tier, m.region_code, m.day, m.segment),
          ${OF_MONTHS.map((label) => `(m.tier, m.region_code, m.month, m.${label})`).join(', ')})
      ) as cells
      where label is not null and value <> 0 and (dimension = 'MANAGER' or part not in (${CASES}))
    )
    select * from narrow
    union all
    select ${ALL} from narrow group by dimension, label, day, part, class having sum(value) <> 0
  ) as cells`;

const FILL = `
insert into analytics.tally (${KEY}, value)
select ${ALL} from analytics.tally where dimension <> '' group by dimension, label, day, part, class having sum(value) <> 0
`;
