import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Steps that stand open are read with their cases from two small indexes, and the minutes they are told by are worked out
 * where they are read. Whoever ends a case ends its step, so that only open cases have an open one.
 */
export class OpenSteps17640000440000 implements MigrationInterface {
  readonly name = 'OpenSteps17640000440000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [CASES, TOLD]) await runner.query(part);
    for (const name of ['access.step_rest', 'access.step_due_rest']) {
      const [found] = (await runner.query(`select pg_get_functiondef($1::regproc) as text`, [name])) as {
        readonly text: string;
      }[];
      const parts = found?.text.split(NOT_VOID) ?? [];
      if (parts.length !== 2) throw new Error(`${name} is another function than expected`);
      await runner.query(parts.join(OPEN));
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const NOT_VOID = `c.flow_state <> 'void'`;
const OPEN = `c.flow_state = 'open'`;

/** What tells open cases apart, without their rows. */
const CASES = `
create index complaint_open_standing on complaints.complaint (id) include (class, tier, region_code, overseas)
  where flow_state = 'open';
`;

/** As before (0260), but for \`strict\`, with which PostgreSQL calls it a row at a time; null of null all the same. */
const TOLD = `
create or replace function analytics.told_minutes(minutes int) returns int language sql immutable parallel safe
return minutes - minutes % case when minutes < 120 then 1 when minutes < 480 then 6 when minutes < 4800 then 24 else 240 end;
`;
