import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happens to repaired goods on their way to the client. Source: CC-10 */
export class Shipments17640000071000 implements MigrationInterface {
  readonly name = 'Shipments17640000071000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SHIPMENT);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const OF_A_CASE = `(select access.reach('complaint')) = 'all'
  or exists (select from complaints.complaint as c where c.id = complaint_id)`;

const SHIPMENT = `
create table complaints.shipment_event (
  id uuid primary key,
  complaint_id uuid not null references complaints.complaint (id),
  seq int not null check (seq > 0),
  kind text not null check (kind in ('PACKED','DISPATCHED','IN_TRANSIT','HELD_UP','DELIVERED')),
  happened_on date not null,
  place text check (place <> ''),
  note text check (note <> ''),
  by_staff uuid not null references identity.staff (id),
  at timestamptz not null,
  unique (complaint_id, seq)
);
comment on table complaints.shipment_event is
  'What happened to repaired goods on their way to the client, as finance, warehouse and logistics follow it (CC-10).';
alter table complaints.shipment_event enable row level security, force row level security;
create policy owner_all on complaints.shipment_event to kehu_owner using (true) with check (true);
create policy shipment_event_scope on complaints.shipment_event to kehu_app using (${OF_A_CASE}) with check (${OF_A_CASE});
grant select, insert on complaints.shipment_event to kehu_app;
`;
