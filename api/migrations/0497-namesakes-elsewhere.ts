import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MARKS } from './0406-alike-prospects';

/**
 * Whether a client out of sight has the very name of one about to be put on record: two records of one client would be of
 * two owners (KA-1-duplicates).
 */
export class NamesakesElsewhere17640000497000 implements MigrationInterface {
  readonly name = 'NamesakesElsewhere17640000497000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(HAS_NAMESAKE);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

/* As `isSameName` of api/clients/client-key.ts compares them. */
const whole = (name: string): string =>
  `regexp_replace(lower(normalize(${name}, NFKC)), $marks$${MARKS}$marks$, '', 'g')`;

const HAS_NAMESAKE = `
create function clients.has_namesake(asked uuid[], of_name text) returns boolean
language sql stable security definer set search_path = pg_catalog as $body$
  select ${whole('of_name')} <> '' and exists (
    select from clients.client c where c.id = any (asked) and not c.walk_in and ${whole('c.name')} = ${whole('of_name')})
$body$;
comment on function clients.has_namesake(uuid[], text) is
  'Whether one of these clients, in any portfolio, has this name: width, case, spaces and marks tell none apart, legal forms do. Answers that alone, never which it is.';
revoke all on function clients.has_namesake(uuid[], text) from public;
grant execute on function clients.has_namesake(uuid[], text) to kehu_app;
`;
