import type { MigrationInterface, QueryRunner } from 'typeorm';
import { analysisView } from './analysis-view';

/** Who has left is for the keeper of accounts to know: the graph tells it nobody else, and so does SQL (decision 0049). */
export class StaffOfAnalysis17640000324000 implements MigrationInterface {
  readonly name = 'StaffOfAnalysis17640000324000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop view analysis.staff');
    await runner.query('revoke select (active) on identity.staff from kehu_analysis');
    await runner.query(STAFF);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const STAFF = analysisView({
  name: 'staff',
  about: 'Members of staff as opaque ids, with where they work today.',
  columns: {
    staff_id: ['s.id', 'Opaque; the same as in the graph.'],
    unit_id: ['s.unit_id', 'The unit they work in.'],
    region_code: ['s.region_code', 'The region they look after.'],
    posts: [
      `array(select p.post from identity.staff_post as p
        where p.staff_id = s.id and p.valid @> (now() at time zone 'Asia/Shanghai')::date order by p.post)`,
      'Posts they hold today.',
    ],
  },
  from: 'identity.staff as s',
});
