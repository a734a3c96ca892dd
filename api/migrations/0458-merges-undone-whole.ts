import type { MigrationInterface, QueryRunner } from 'typeorm';
import { undoMergeOf, whatItWas } from './0106-client-merges';

/**
 * A merge of a client that had an account manager and no assignment in force, as a load by hand may leave it, could not be
 * undone: no day after the first may be nobody's (KA-14). The days that are missing are put on record as they are for a handover
 * (0453); a client without any assignment comes back without any.
 * A survivor that the other's VIP agreement made an agreement client is what it was once that agreement is gone (KA-4).
 */
export class MergesUndoneWhole17640000458000 implements MigrationInterface {
  readonly name = 'MergesUndoneWhole17640000458000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(undoMergeOf(DAYS, TYPE));
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}

export const DAYS = `
  if gone.owner_id is not null and exists (select from clients.assignment a where a.client_id = gone.id) then
    perform clients.fill_days(array[gone.id], gone.owner_id, (m.signed_at at time zone 'Asia/Shanghai')::date);
  end if;`;

const TYPE = `case
      when c.business_type = 'AGREEMENT' and not exists (
        select from clients.agreement g where g.client_id = c.id and g.kind = 'VIP') then was.business_type
      else ${whatItWas('business_type')} end`;
