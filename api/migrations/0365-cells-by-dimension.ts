import type { MigrationInterface, QueryRunner } from 'typeorm';
import { KEY, OF_MONTHS } from './0121-tallies';
import { batchOf, CASES, countOf, verifyOf, type Cells } from './0302-tallies-by-client';
import { COMPARED } from './0304-stretches-of-clients';

/**
 * Facts are summed for each dimension by itself, and only those that have it: most facts have neither reason, department nor
 * cost, and summing them by all at once took two and a half times as long.
 */
export class CellsByDimension17640000365000 implements MigrationInterface {
  readonly name = 'CellsByDimension17640000365000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [batchOf(cellsOf), countOf(cellsOf), verifyOf(COMPARED, cellsOf)]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

export const MONTH = `date_trunc('month', m.day::timestamp)::date`;

/** Cases are told apart by account manager alone, since they have rollups. */
export const NO_CASES = ` and m.part not in (${CASES})`;

const ofDay = (facts: string): string => `
  select m.tier, m.region_code, '' as dimension, '' as label, m.day, m.part, m.class, sum(m.value) as value
  from (${facts}) as m where true${NO_CASES}
  group by m.part, m.class, m.tier, m.region_code, m.day having sum(m.value) <> 0`;

const ofLabel = (facts: string, label: string, day: string): string => `
  select m.tier, m.region_code, '${label.toUpperCase()}', m.${label}, ${day}, m.part, m.class, sum(m.value)
  from (${facts}) as m where m.${label} is not null${label === 'manager' ? '' : NO_CASES}
  group by m.part, m.class, m.tier, m.region_code, ${day}, m.${label} having sum(m.value) <> 0`;

/** Cells of all together are the sums of the narrow ones. */
export const cellsOf: Cells = (facts) => `
  select ${KEY}, value from (
    with narrow as (
      ${[ofDay(facts), ofLabel(facts, 'segment', 'm.day'), ...OF_MONTHS.map((label) => ofLabel(facts, label, MONTH))].join(' union all ')}
    )
    select * from narrow
    union all
    select '*' as tier, '*' as region_code, dimension, label, day, part, class, sum(value) as value
    from narrow group by dimension, label, day, part, class having sum(value) <> 0
  ) as cells`;
