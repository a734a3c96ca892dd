import { takeOverToday } from '../../../api/clients/assignments/transfer.service';
import { undoHandover } from '../../../api/clients/handovers/handover-undo.service';
import type { RequestContext } from '../../../api/platform/context/request-context';
import type { handoverDesk } from './handover-desk';

async function closing<T>(context: RequestContext, work: (context: RequestContext) => Promise<T>): Promise<T> {
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}

/** Clients that go from one to another on 25 November, who is in contact with them, and what is done on which day. */
export function plannedDays({ database, signer }: Awaited<ReturnType<typeof handoverDesk>>) {
  return {
    plan: async (clientId: string, [first, next]: readonly [string, string]): Promise<void> => {
      // No day is ever without an owner, but for the moment.
      await database.sql('set session_replication_role = replica');
      await database.sql('delete from clients.assignment where client_id = $1', [clientId]);
      await database.sql('set session_replication_role = origin');
      await database.sql(
        `insert into clients.assignment (id, client_id, owner_id, valid) values
          (gen_random_uuid(), $1, $2, '[2025-01-01,2026-11-25)'), (gen_random_uuid(), $1, $3, '[2026-11-25,)')`,
        [clientId, first, next],
      );
    },
    putInContact: async (clientId: string, staffId: string, days = '[2026-01-01,)'): Promise<void> => {
      await database.sql(
        `insert into clients.contact_staff (id, client_id, staff_id, valid, added_at)
         values (gen_random_uuid(), $1, $2, $3::daterange, now())`,
        [clientId, staffId, days],
      );
    },
    night: (day: string, work: (context: RequestContext) => Promise<number> = takeOverToday) =>
      closing(database.systemContext({ now: `${day}T01:00:00.000Z` }), work),
    undoOn: (day: string, id: string) =>
      closing(database.contextOf(signer, { now: `${day}T02:00:00.000Z` }), (context) => undoHandover(context, id)),
  };
}
