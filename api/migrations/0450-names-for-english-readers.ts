import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regions and units have a second name, for English readers; null: they read the one that everybody else does. */
export class NamesForEnglishReaders17640000450000 implements MigrationInterface {
  readonly name = 'NamesForEnglishReaders17640000450000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['identity.unit', 'identity.region']) await runner.query(secondName(table));
    await runner.query(VIEWS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const secondName = (table: string): string => `
alter table ${table} add column name_en text check (name_en <> '');
comment on column ${table}.name_en is 'What English readers call it; null: as everybody else does.';`;

/** As before, with the second name behind what they told. */
const VIEWS = `
create or replace view access.region as
  select code, name, name_en from identity.region
  where (select access.staff_id()) is not null or (select access.is_system());
create or replace view access.unit as select id as unit_id, name, parent_id, name_en from identity.unit;
`;
