import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever is given a duty is there on the day by which it is done, and cannot leave in the same moment (KA-14): accounts are
 * closed without asking for duties, so that one given too late would be nobody's. Published: `access.hold_working()`.
 */
export class WorkingUntil17640000486000 implements MigrationInterface {
  readonly name = 'WorkingUntil17640000486000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HOLD_WORKING);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* Two statements: the second sees what was committed while the first waited. */
const HOLD_WORKING = `
create function access.hold_working(asked uuid[], until date[]) returns boolean[]
language plpgsql volatile security definer set search_path = pg_catalog as $$
begin
  perform access.hold_staffing();
  return array(
    select exists (select from identity.staff s where s.id = a.id and s.active and (s.leaves_on is null or s.leaves_on >= a.day))
    from unnest(asked, until) with ordinality as a (id, day, place) order by a.place);
end $$;
comment on function access.hold_working is
  'Whether each of some staff still works here on the day given with them; it stays so until the transaction ends.';
revoke all on function access.hold_working(uuid[], date[]) from public;
grant execute on function access.hold_working(uuid[], date[]) to kehu_app;
`;
