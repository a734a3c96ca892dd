import { MATRIX } from '../kernel/access/matrix';
import { POSTS } from '../kernel/access/post';

const APPROVERS = POSTS.filter((post) => MATRIX[post].GRADING?.write === true);

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
  from clients.tier_override t join clients.client c on c.id = t.client_id
  cross join lateral (select min(post) as post from unnest((select access.posts())::text[]) as post
    where post in (${APPROVERS.map((post) => `'${post}'`).join(', ')})) own
  where t.state = 'REQUESTED' and own.post is not null
    and (current_setting('kehu.grading', true) = 'all'
      or c.owner_id = any (string_to_array(current_setting('kehu.grading_owners', true), ',')::uuid[]))
    and t.requested_by <> all ((select access.acting_for())::uuid[])`;
