import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who last wrote each contact of a client, and when; of what was written before, as far as the trail tells. */
export class ContactsWritten17640000413000 implements MigrationInterface {
  readonly name = 'ContactsWritten17640000413000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const COLUMNS = `
alter table clients.contact add column written_by uuid references identity.staff (id), add column written_at timestamptz;
comment on column clients.contact.written_by is 'Who of us wrote it last; null: not on record.';
comment on column clients.contact.written_at is 'When it was written last; null: not on record.';

update clients.contact k set written_by = w.actor_id, written_at = w.at
from (
  select distinct on (a.after->>'contactId') a.after->>'contactId' as id, a.actor_id, a.at from platform.audit a
  where a.subject_type = 'Client' and a.action in ('client.addContact', 'client.updateContact')
  order by a.after->>'contactId', a.at desc, a.id desc
) as w join identity.staff s on s.id = w.actor_id
where k.id::text = w.id;
`;
