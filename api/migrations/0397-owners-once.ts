import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Functions that count for a portfolio ask once whose clients are the viewer's, and not for each row: read as a filter,
 * `any (access.owners(…))` makes an array of the setting for every client there is. Nothing else of them changes, and functions that others made stay as they are.
 */
export class OwnersOnce17640000397000 implements MigrationInterface {
  readonly name = 'OwnersOnce17640000397000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REWRITE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const REWRITE = String.raw`
do $body$
declare
  f record;
  asked constant text := 'any \(access\.owners\(''(\w+)''\)\)';
begin
  for f in
    select pg_get_functiondef(p.oid) as definition from pg_proc p
    where p.prokind = 'f' and p.proowner = current_user::regrole and p.prosrc ~ asked
  loop
    execute regexp_replace(f.definition, asked, 'any ((select access.owners(''\1''))::uuid[])', 'g');
  end loop;
end $body$
`;
