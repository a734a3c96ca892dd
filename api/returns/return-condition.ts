import { trimText } from '../kernel/text';
import type { Post } from '../kernel/access/post';
import type { Viewer } from '../kernel/access/viewer';
import type { Conditions } from '../platform/database/conditions';
import { isId } from '../platform/graph/cursor';
import type { ReturnFilter } from './return-filter.schema';

/** What the next step of a return waits for, by the post that does it; decisions wait for the post the row names. */
const STEPS_OF: Readonly<Partial<Record<Post, string>>> = {
  LOGISTICS_SUPERVISOR: `r.state in ('APPROVED', 'RECEIVING') and r.kind in ('RETURN', 'REWORK')`,
  ACCOUNTANT: `r.state in ('RECEIVED', 'SIGNED')`,
};

/** @returns undefined when no return can meet the filter */
export function addFilter(conditions: Conditions, filter: ReturnFilter, viewer: Viewer): Conditions | undefined {
  const { search, kinds, states, clientId, from, to, proved, mine } = filter;
  if (clientId != null && !isId(clientId)) return undefined;
  const wanted = trimText(search);
  if (wanted !== '') conditions.add('strpos(lower(r.number), lower(?::text)) > 0', wanted);
  if (kinds != null) conditions.add('r.kind = any(?::text[])', kinds);
  if (states != null) conditions.add('r.state = any(?::text[])', states);
  if (clientId != null) conditions.add('r.client_id = ?::uuid', clientId);
  if (from != null) conditions.add('r.returned_on >= ?::date', from);
  if (to != null) conditions.add('r.returned_on <= ?::date', to);
  if (proved != null)
    conditions.say(`${proved ? '' : 'not '}exists (select from returns.proof p where p.return_id = r.id)`);
  if (mine === true) conditions.say(`(${waysToBeMine(conditions, viewer)})`);
  return conditions;
}

function waysToBeMine(conditions: Conditions, { posts, staffId }: Viewer): string {
  const decides = `(r.awaiting_post = any(${conditions.bind(posts)}::text[]) and r.requested_by <> ${conditions.bind(staffId)}::uuid)`;
  const steps = posts.flatMap((post) =>
    STEPS_OF[post] === undefined ? [] : [`(r.requested_by is not null and ${STEPS_OF[post]})`],
  );
  return [decides, ...steps].join(' or ');
}
