import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Survey material and accounts that an application for recognition brings (KA-7); who reads the prospect reads them. */
export class ProspectDocuments17640000111000 implements MigrationInterface {
  readonly name = 'ProspectDocuments17640000111000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DOCUMENT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const OF_PROSPECT = 'exists (select from clients.prospect as p where p.id = prospect_id)';

const DOCUMENT = `
create table clients.prospect_document (
  id uuid primary key,
  prospect_id uuid not null references clients.prospect (id),
  attachment_id uuid not null references platform.attachment (id),
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  constraint prospect_document_once unique (prospect_id, attachment_id)
);
comment on table clients.prospect_document is 'Survey material, annual accounts and what else a prospect''s steps brought. Only ever added.';
create index prospect_document_attachment on clients.prospect_document (attachment_id);
alter table clients.prospect_document enable row level security, force row level security;
create policy owner_all on clients.prospect_document to kehu_owner using (true) with check (true);
create policy prospect_document_read on clients.prospect_document for select to kehu_app using (${OF_PROSPECT});
create policy prospect_document_insert on clients.prospect_document for insert to kehu_app
  with check (by_staff = (select access.staff_id()) and ${OF_PROSPECT});
grant select, insert on clients.prospect_document to kehu_app;

create policy attachment_of_prospect on platform.attachment for select to kehu_app
  using (exists (select from clients.prospect_document as d where d.attachment_id = attachment.id));
`;
