import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which product has a number: what figures tell by number is a product of the graph, and has its name. */
export class ProductNumbers17640000456000 implements MigrationInterface {
  readonly name = 'ProductNumbers17640000456000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PUBLISHED);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const PUBLISHED = `
create view access.product_number as select id as product_id, number from sales.product;
grant select on access.product_number to kehu_app;
`;
