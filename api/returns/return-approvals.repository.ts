/** Returns that wait at a post of the viewer, but for those the viewer asked for. The amount is in yuan. */
export const WAITING_RETURNS = `
  select r.id, case when r.kind in ('RETURN', 'REWORK') then 'RETURN' else 'ALLOWANCE' end as kind, r.id as subject_id,
    r.version, r.number, r.client_id, r.awaiting_post as post, null::text as step, r.amount_company::text as amount,
    r.reason as asked_for, r.requested_by as asked_by, r.requested_at as asked_at, null::timestamptz as due_at,
    false as due_provisional, r.awaiting_why ->> 'clause' as clause
  from returns."return" r
  where r.state = 'REQUESTED' and r.awaiting_post = any ((select access.posts())::text[])
    and r.requested_by <> all ((select access.acting_for())::uuid[])`;
