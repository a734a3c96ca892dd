import type { RequestContext } from '../platform/context/request-context';
import type { ComplaintEvent } from './complaint.schema';

interface EventRow extends Omit<ComplaintEvent, 'by'> {
  readonly complaintId: string;
  readonly byStaff: string | null;
}

/** The history of a complaint, oldest first; one statement for all complaints of a request. */
export async function loadEvents(context: RequestContext, complaintId: string): Promise<ComplaintEvent[]> {
  const events = await context.loaders
    .of<ComplaintEvent[]>('complaint events', async (ids) => {
      const rows = await context.database.rows<EventRow>({
        text: `select id, complaint_id as "complaintId", at, kind, by_staff as "byStaff", note, step
               from complaints.event where complaint_id = any($1::uuid[]) order by complaint_id, at, id`,
        values: [ids],
      });
      const histories = new Map<string, ComplaintEvent[]>(ids.map((id) => [id, []]));
      for (const { complaintId: of, byStaff, ...event } of rows)
        histories.get(of)?.push({ ...event, by: byStaff === null ? null : { id: byStaff } });
      return histories;
    })
    .load(complaintId);
  return events ?? [];
}
