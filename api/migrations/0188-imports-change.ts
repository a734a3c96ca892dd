import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An import may change clients that are there: which column tells them, what becomes of rows that are one and of rows that
 * are none, and of every row what it would change on which version of its client (decision 0036).
 */
export class ImportsChange17640000188000 implements MigrationInterface {
  readonly name = 'ImportsChange17640000188000';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PLAN, ROWS]) await runner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const PLAN = `
alter table clients.client_import
  add column key_place int check (key_place > 0),
  add column empties int[] not null default '{}',
  add column matches text not null default 'LEAVE' check (matches in ('LEAVE','UPDATE')),
  add column creates boolean not null default true,
  add column changing int not null default 0,
  add column unchanged int not null default 0,
  add column changed int not null default 0;
comment on column clients.client_import.key_place is 'The column, from 1, by which rows are matched with clients on record; null: every row is a new one.';
comment on column clients.client_import.empties is 'Columns, from 1, whose empty cells empty the field; elsewhere an empty cell leaves it as it is.';
comment on column clients.client_import.changing is 'Rows that would change a client; changed: that did.';
`;

/** A row that changes nothing is done with the check; one that does waits for the run. */
const ROWS = `
alter table clients.client_import_row
  add column match_key text,
  add column base_version int,
  add column changes jsonb,
  drop constraint client_import_row_state_check,
  drop constraint client_import_row_check,
  add constraint client_import_row_state_check
    check (state in ('READY','WARNED','REFUSED','CREATED','SKIPPED','CHANGES','UNCHANGED','CHANGED')),
  add constraint client_import_row_client_check
    check (state not in ('CREATED','CHANGES','UNCHANGED','CHANGED') or client_id is not null),
  add constraint client_import_row_change_check check (state <> 'CHANGES' or (base_version is not null and changes is not null));
comment on column clients.client_import_row.match_key is 'What the row says in the column of the key, as keys are compared.';
comment on column clients.client_import_row.base_version is 'The version of the client on which the changes were found; on another they are not made.';
comment on column clients.client_import_row.changes is 'What is another, field by field: what it was and what it becomes; of what is top secret only that it is (SD-10).';
create index client_import_row_key on clients.client_import_row (import_id, match_key) where match_key is not null;
`;
