/**
 * Penalties that wait for the viewer: at a post of theirs, and neither proposed by them nor about them or whom they are in
 * charge of.
 */
export const WAITING_PENALTIES = `
  select p.id, 'PENALTY' as kind, p.id as subject_id, p.version, p.number, null::uuid as client_id, p.approver as post,
    null::text as step, p.fine::text as amount,
    d.name || ' · ' || p.breaks || ' · ' || p.happened_on || E'\\n' || p.evidence as asked_for,
    p.proposed_by as asked_by, p.proposed_at as asked_at, null::timestamptz as due_at, false as due_provisional, p.clause
  from complaints.penalty p join access.staff_directory d on d.id = p.staff_id
  where p.state = 'PROPOSED' and p.approver = any ((select access.posts())::text[])
    and not array[p.staff_id, p.in_charge_id, p.proposed_by] && (select access.acting_for())::uuid[]`;
