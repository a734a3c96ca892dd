import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of a complaint; who reads it reads them. */
export class ComplaintAttachments17640000073000 implements MigrationInterface {
  readonly name = 'ComplaintAttachments17640000073000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ATTACHMENT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const OF_A_CASE = `(select access.reach('complaint')) = 'all'
  or exists (select from complaints.complaint as c where c.id = complaint_id)`;

const ATTACHMENT = `
create table complaints.document (
  id uuid primary key,
  complaint_id uuid not null references complaints.complaint (id),
  attachment_id uuid not null references platform.attachment (id),
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  constraint document_once unique (complaint_id, attachment_id)
);
comment on table complaints.document is 'Documents of a complaint: photographs, letters, reports. Only ever added.';
create index document_attachment on complaints.document (attachment_id);
alter table complaints.document enable row level security, force row level security;
create policy owner_all on complaints.document to kehu_owner using (true) with check (true);
create policy document_scope on complaints.document to kehu_app using (${OF_A_CASE}) with check (${OF_A_CASE});
grant select, insert on complaints.document to kehu_app;

create policy attachment_of_complaint on platform.attachment for select to kehu_app
  using (exists (select from complaints.document as d where d.attachment_id = attachment.id));
`;
