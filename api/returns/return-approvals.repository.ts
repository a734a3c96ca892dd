/** Returns that wait at a post of the viewer, but for those the viewer asked for. The amount is in yuan. */
export const WAITING_RETURNS = `
  select r.id, case when r.kind in ('RETURN', 'REWORK') then 'RETURN' else 'ALLOWANCE' end as kind, r.id as subject_id,
    r.version, r.number, r.client_id, r.awaiting_post as post, null::text as step, r.amount_company::text as amount,
    r.reason as asked_for, r.requested_by as asked_by, r.requested_at as asked_at, null::timestamptz as due_at,
    false as due_provisional, r.awaiting_why ->> 'clause' as clause
  from returns."return" r
  where r.state = 'REQUESTED' and r.awaiting_post = any ((select access.posts())::text[])
    and r.requested_by <> all ((select access.acting_for())::uuid[])`;

/**
 * Returns that stopped for the instruction of a post of the viewer, but for those the viewer asked for or signed for. The
 * amount is in yuan, of what came. Source: CQ-17
 */
export const HELD_RETURNS = `
  select r.id, 'HELD' as kind, r.id as subject_id, r.version, r.number, r.client_id, r.awaiting_post as post,
    null::text as step, s.amount::text as amount, r.reason as asked_for, r.requested_by as asked_by, h.at as asked_at,
    null::timestamptz as due_at, false as due_provisional, r.awaiting_why ->> 'clause' as clause
  from returns."return" r
  cross join lateral (
    select sum(round(round(coalesce(l.received_quantity, 0) * l.unit_price, 2) * coalesce(l.rate, 1), 2)) as amount
    from returns.return_line l where l.return_id = r.id) s
  cross join lateral (select max(e.at) as at from returns.event e where e.return_id = r.id and e.kind = 'HELD') h
  where r.state = 'HELD' and r.awaiting_post = any ((select access.posts())::text[])
    and r.requested_by <> all ((select access.acting_for())::uuid[])
    and not exists (
      select from returns.receipt e
      where e.return_id = r.id and e.by_staff = any ((select access.acting_for())::uuid[]))`;
