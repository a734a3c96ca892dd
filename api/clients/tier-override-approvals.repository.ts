import { approvesFor, OWN_POST } from './key-account-approvals.repository';

/**
 * Tiers set by hand that wait for the viewer, but for those the viewer asked for. Which of these posts approve is the
 * regulation's to say, and is judged when it is decided.
 */
export const WAITING_OVERRIDES = `
  select t.id, 'TIER' as kind, t.id as subject_id, t.version, c.number, t.client_id, own.post, null::text as step,
    null::text as amount,
    t.tier || ' · ' || lower(t.valid) || ' – ' || (upper(t.valid) - 1) || E'\\n' || t.reason as asked_for,
    t.requested_by as asked_by, t.requested_at as asked_at, null::timestamptz as due_at, false as due_provisional,
    'KA-3-override'::text as clause
  from clients.tier_override t join clients.client c on c.id = t.client_id ${OWN_POST}
  where t.state = 'REQUESTED' and ${approvesFor('c.owner_id')}
    and t.requested_by <> all ((select access.acting_for())::uuid[])`;
