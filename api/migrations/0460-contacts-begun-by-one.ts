import type { MigrationInterface, QueryRunner } from 'typeorm';
import { handContacts } from './0445-undone-to-the-row';

/**
 * Undoing one of several handovers that were signed at the same instant took away what another of them had begun and a third
 * ended: each began one entry for a colleague at a client, which is the one that lasts, or the last that was written.
 */
export class ContactsBegunByOne17640000460000 implements MigrationInterface {
  readonly name = 'ContactsBegunByOne17640000460000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(handContacts(BEGUN));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

const BEGUN = `k.id = (
          select o.id from clients.contact_staff o
          where o.client_id = m.item_id and o.staff_id = m.gives and (upper_inf(o.valid) or o.added_at = h.signed_at)
          order by upper_inf(o.valid) desc, o.id desc limit 1)`;
