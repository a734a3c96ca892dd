/**
 * Investigated applications that wait for the viewer: those whose amount one of the viewer's posts approves, but for what
 * the viewer applied for or investigated.
 */
export const WAITING_CREDIT = `
  select a.id, 'CREDIT' as kind, a.id as subject_id, a.version, a.number, a.client_id, own.post, null::text as step,
    a.wanted_limit::text as amount, a.purpose as asked_for, a.requested_by as asked_by, a.requested_at as asked_at,
    a.due_at, a.due_provisional, 'CR-4'::text as clause
  from clients.credit_application a
  cross join lateral (
    select p.post from unnest(a.approver_posts) with ordinality as p (post, place)
    where p.post = any ((select access.posts())::text[]) order by p.place limit 1) own
  where a.state = 'INVESTIGATED'
    and a.requested_by <> all ((select access.acting_for())::uuid[])
    and a.investigated_by <> all ((select access.acting_for())::uuid[])`;
