import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of rows of an import that may be clients on record, each is created or left out as whoever runs it chose. */
export class ChosenRows17640000387000 implements MigrationInterface {
  readonly name = 'ChosenRows17640000387000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table clients.client_import_row add taken boolean not null default false;
      comment on column clients.client_import_row.taken is 'Of a row that may be a client on record: it is created all the same.';
      update clients.client_import_row r set taken = true
        from clients.client_import i
        where i.id = r.import_id and i.takes_warned and r.state = 'WARNED';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
