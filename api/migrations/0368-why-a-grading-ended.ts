import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a grading of all clients was given up is a code, told in the language of who asks, and a fault of the program its id. */
export class WhyAGradingEnded17640000368000 implements MigrationInterface {
  readonly name = 'WhyAGradingEnded17640000368000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FAULT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const FAULT = `
alter table clients.regrade_run add column fault_id text;
update clients.regrade_run set
  fault_id = case when fault like 'fault %' then substr(fault, 7) end,
  fault = case when fault like 'fault %' then 'BROKEN_OFF' else 'NOT_IN_FORCE' end
  where fault is not null;
alter table clients.regrade_run add constraint regrade_run_fault_check
  check (fault in ('NOT_IN_FORCE','BROKEN_OFF') and (fault = 'BROKEN_OFF') = (fault_id is not null));
comment on column clients.regrade_run.fault is 'Why it was given up; null: it was not.';
comment on column clients.regrade_run.fault_id is 'Of BROKEN_OFF: the id under which the fault of the program is logged.';
`;
