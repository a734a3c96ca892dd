import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What sales fills in of goods that are complained about (CQ-2), and the register of quality complaints (CQ-3). */
export class Intake17640000200000 implements MigrationInterface {
  readonly name = 'Intake17640000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GOODS);
    await runner.query(SEARCH);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const quantity = (column: string): string =>
  `${column} numeric check (${column} > 0 and ${column} < 1e12 and scale(${column}) <= 4)`;

const GOODS = `
alter table complaints.complaint
  add column register_number text collate "C" unique check (register_number <> ''),
  add column delivered_on date,
  add column ${quantity('delivered_quantity')},
  add column ${quantity('return_quantity')},
  add column return_quantity_undetermined boolean not null default false,
  add column sample text check (sample in ('NONE','ON_ITS_WAY','RECEIVED')),
  add constraint complaint_return_quantity check (not (return_quantity_undetermined and return_quantity is not null)),
  add constraint complaint_within_delivery check (affected_quantity <= delivered_quantity and return_quantity <= delivered_quantity);
comment on column complaints.complaint.register_number is
  'Number in the register of quality complaints, given by the GM office; beside the number of receipt (CQ-3).';
comment on column complaints.complaint.delivered_on is 'When the goods were delivered, as sales filled it in (CQ-2).';
comment on column complaints.complaint.delivered_quantity is 'How many pieces were delivered (CQ-2).';
comment on column complaints.complaint.affected_quantity is 'How many pieces are defective (CQ-2).';
comment on column complaints.complaint.return_quantity is 'How many pieces the client would return; null while undetermined (CQ-2).';
comment on column complaints.complaint.sample is 'Whether there is a sample of it (CQ-2).';
`;

/* A case is looked for by either number. */
const SEARCH = `
alter table complaints.complaint alter column search_text set expression as (
  lower((number || chr(10) || content || chr(10) || coalesce(order_number, '') || chr(10) || coalesce(part_number, '')
    || chr(10) || coalesce(register_number, '')) collate "C"));
`;
