import type { RequestContext } from '../../platform/context/request-context';

/** Petitions that wait at a post of the viewer, but for those that the viewer raised. */
export const WAITING_PETITIONS = `
  select p.id, 'PETITION' as kind, c.id as subject_id, c.version, c.number, c.client_id, p.decider as post,
    null::text as step, null::text as amount, p.reason as asked_for, p.by_staff as asked_by, p.at as asked_at,
    null::timestamptz as due_at, false as due_provisional, 'CQ-11' as clause
  from complaints.petition p join complaints.complaint c on c.id = p.complaint_id
  where p.state = 'PENDING' and p.decider = any ((select access.posts())::text[])
    and not array[p.by_staff] && (select access.acting_for())::uuid[]`;

/** The complaint of a petition; undefined when the viewer reaches none. */
export async function complaintOfPetition({ database }: RequestContext, id: string): Promise<string | undefined> {
  const [found] = await database.rows<{ complaintId: string }>({
    text: 'select complaint_id as "complaintId" from complaints.petition where id = $1',
    values: [id],
  });
  return found?.complaintId;
}
