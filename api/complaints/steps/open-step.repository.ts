import type { RequestContext } from '../../platform/context/request-context';
import type { Conditions } from '../../platform/database/conditions';
import type { OpenStepCount } from './open-step.schema';

/** In the order of a case's life. */
const STATES = ['RECEIVED', 'TRANSFERRED', 'INVESTIGATING', 'PROPOSED', 'APPROVED', 'ANSWERED', 'REPLIED'];

/** A policy has some dozens of steps; what an administrator may yet invent is bounded all the same. */
const MOST_STEPS = 100;

/** The steps at which complaints stand that meet the conditions, as far along their way as they are. */
export function countOpenSteps(context: RequestContext, conditions: Conditions): Promise<OpenStepCount[]> {
  const states = conditions.bind(STATES);
  return context.database.rows<OpenStepCount>({
    text: `select s.step, count(*)::int as count
           from complaints.complaint c join complaints.step s on s.complaint_id = c.id and s.done_at is null
           ${conditions.where}
           group by s.step
           order by min(array_position(${states}::text[], c.state)), percentile_disc(0.5) within group (order by s.seq), s.step
           limit ${MOST_STEPS}`,
    values: conditions.values,
  });
}
