import type { RequestContext } from '../platform/context/request-context';

/** What a step that asked for something handed on, newest first. */
const ASKED = `from complaints.step d where d.complaint_id = s.complaint_id and d.seq < s.seq
  and d.seq > coalesce((select max(e.seq) from complaints.step e
    where e.complaint_id = s.complaint_id and e.result = 'ENDED'), 0)`;

/** Deciding steps that wait at a post of the viewer, but for what the viewer asked for. */
export const WAITING_GATES = `
  select s.id, case when c.state = 'TRANSFERRED' then 'TRANSFER' else 'COMPLAINT' end as kind, c.id as subject_id,
    c.version, c.number, c.client_id, s.post, s.step,
    case when c.state <> 'TRANSFERRED' then
      (select d.handed_on ->> 'amount' ${ASKED} and d.handed_on ? 'amount' order by d.seq desc limit 1) end as amount,
    (select coalesce(d.handed_on ->> 'combinedOpinion', d.handed_on ->> 'proposal', d.handed_on ->> 'transferReason',
       d.handed_on ->> 'opinion') ${ASKED}
       and d.handed_on ?| array['combinedOpinion','proposal','transferReason','opinion']
     order by d.seq desc limit 1) as asked_for,
    (select d.done_by ${ASKED} and d.handed_on ?| array['amount','combinedOpinion','proposal','transferReason','opinion']
     order by d.seq desc limit 1) as asked_by, s.started_at as asked_at, s.due_at, s.due_provisional, s.due_why ->> 'clause' as clause
  from complaints.step s join complaints.complaint c on c.id = s.complaint_id
  where s.done_at is null and s.waiting_since is null and s.decides and s.post = any ((select access.posts())::text[])
    and not s.asked_by && (select access.acting_for())::uuid[]`;

/** The complaint whose deciding step this is; undefined when the viewer reaches none. */
export async function complaintOfGate({ database }: RequestContext, stepId: string): Promise<string | undefined> {
  const [found] = await database.rows<{ id: string }>({
    text: 'select complaint_id as id from complaints.step where id = $1 and decides',
    values: [stepId],
  });
  return found?.id;
}
