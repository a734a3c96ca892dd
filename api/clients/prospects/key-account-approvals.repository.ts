import type { Post } from '../../kernel/access/post';

/** The viewer's own post among those that approve; null when they have none. */
export const ownPostOf = (approvers: readonly Post[]): string => `
  cross join lateral (select min(post) as post from unnest((select access.posts())::text[]) as post
    where post = any (array[${approvers.map((post) => `'${post}'`).join(', ')}]::text[])) own`;

/** Whether the viewer approves for an owner. */
export const approvesFor = (
  owner: string,
): string => `own.post is not null and (current_setting('kehu.grading', true) = 'all'
      or ${owner} = any (string_to_array(current_setting('kehu.grading_owners', true), ',')::uuid[]))`;

/** Plans that wait for the viewer, but for those the viewer submitted. */
export const waitingPlans = (approvers: readonly Post[]): string => `
  select p.id, 'PLAN' as kind, p.id as subject_id, p.version, p.number, null::uuid as client_id, own.post,
    null::text as step, null::text as amount, null::text as asked_for, p.submitted_by as asked_by,
    p.submitted_at as asked_at, null::timestamptz as due_at, false as due_provisional, 'KA-9'::text as clause
  from clients.development_plan p ${ownPostOf(approvers)}
  where p.stage = 'SUBMITTED' and ${approvesFor('p.lead_id')}
    and p.submitted_by <> all ((select access.acting_for())::uuid[])`;

/** Applications for recognition that wait for the viewer, but for the viewer's own. */
export const waitingRecognitions = (approvers: readonly Post[]): string => `
  select p.id, 'RECOGNITION' as kind, p.id as subject_id, p.version, null::text as number, null::uuid as client_id,
    own.post, null::text as step, p.expected_yearly::text as amount, null::text as asked_for, p.applied_by as asked_by,
    p.moved_at as asked_at, null::timestamptz as due_at, false as due_provisional, 'KA-5'::text as clause
  from clients.prospect p ${ownPostOf(approvers)}
  where p.stage = 'APPLIED' and ${approvesFor('p.owner_id')}
    and p.applied_by <> all ((select access.acting_for())::uuid[])`;
