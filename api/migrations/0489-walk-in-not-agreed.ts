import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A walk-in account signs nothing, so that it is made no agreement client (KA-4), whoever writes it. One that was an agreement
 * client before stays on record as it is, until the agreements are followed or somebody chooses another business type.
 */
export class WalkInNotAgreed17640000489000 implements MigrationInterface {
  readonly name = 'WalkInNotAgreed17640000489000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE);
    for (const [name, event, when] of MADE)
      await runner.query(`
        create trigger ${name} before ${event} on clients.client for each row
          when (new.walk_in and new.business_type = 'AGREEMENT'${when}) execute function clients.refuse_agreed_walk_in()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/** By what a client is made an agreement client. */
const MADE = [
  ['walk_in_not_agreed_at_first', 'insert', ''],
  ['walk_in_not_agreed', 'update of business_type', ` and old.business_type <> 'AGREEMENT'`],
] as const;

const REFUSE = `
create function clients.refuse_agreed_walk_in() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise check_violation using message = 'a walk-in account stands for many buyers and is no agreement client',
    table = tg_table_name, constraint = 'walk_in_not_agreed';
end $$;
comment on function clients.refuse_agreed_walk_in is 'Refuses to make an agreement client of an account that stands for many buyers.';
revoke all on function clients.refuse_agreed_walk_in() from public;
`;
