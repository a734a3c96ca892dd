import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody answers for that only a handover moves: nobody leaves, or stops looking after clients, while there is some
 * (KA-14, decision 0047). Published: `access.portfolio_duty_count(staff)`.
 */
export class DutiesOfPortfolios17640000310000 implements MigrationInterface {
  readonly name = 'DutiesOfPortfolios17640000310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function access.portfolio_duty_count(asked uuid) returns int
      language sql stable security definer set search_path = pg_catalog
      begin atomic
        select case when access.reach('staffing') = 'all' then (
          select count(*)::int from clients.duties(array[asked])) end;
      end;
      comment on function access.portfolio_duty_count is
        'How many prospects, plans, decisions and clients to be in contact with somebody has, for who keeps the staff; null for everybody else.';
      revoke all on function access.portfolio_duty_count(uuid) from public;
      grant execute on function access.portfolio_duty_count(uuid) to kehu_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
