const waiting = (state: 'IN_REVIEW' | 'IN_APPROVAL', post: 'review_post' | 'approve_post'): string => `
  select n.id, 'NOTICE' as kind, n.id as subject_id, n.version, n.number, null::uuid as client_id, n.${post} as post,
    null::text as step, null::text as amount, n.body as asked_for, n.drafted_by as asked_by,
    n.moved_at as asked_at, null::timestamptz as due_at, false as due_provisional, 'CC-7'::text as clause
  from clients.client_notice n
  where n.state = '${state}' and n.${post} = any ((select access.posts())::text[])
    and not array[n.drafted_by, n.reviewed_by] && (select access.acting_for())::uuid[]`;

/** Notices that wait for the head of their department, but for those that the viewer or whom they stand in for wrote. */
export const NOTICES_TO_REVIEW = waiting('IN_REVIEW', 'review_post');

/** Notices that wait for approval, but for those that the viewer or whom they stand in for wrote or reviewed. */
export const NOTICES_TO_APPROVE = waiting('IN_APPROVAL', 'approve_post');
