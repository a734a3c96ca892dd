import type { RequestContext } from '../../platform/context/request-context';
import type { Told } from './similar-complaint';

const MOST_COMPARED = 200;

export interface Earlier extends Told {
  readonly id: string;
  readonly isOpen: boolean;
}

/** Complaints of a client received since a day, newest first, at most 200, but for those filed by mistake. */
export function recentComplaints(
  { database }: RequestContext,
  { clientId, since }: { readonly clientId: string; readonly since: string },
): Promise<Earlier[]> {
  return database.rows<Earlier>({
    text: `select id, class, order_number as "orderNumber", part_number as "partNumber", content,
             flow_state = 'open' as "isOpen"
           from complaints.complaint
           where client_id = $1 and received_on >= $2::date and state <> 'VOID'
           order by received_at desc, id desc limit ${MOST_COMPARED}`,
    values: [clientId, since],
  });
}
