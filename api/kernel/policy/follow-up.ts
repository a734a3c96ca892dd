import { startOfDay, type CivilDate } from '../civil-date';
import type { Instant } from '../clock';
import { dueAt } from '../deadline';
import type { WorkCalendar } from '../work-calendar';
import type { ExplainedDeadline } from './case-deadline';
import { clauseOfKind, type Regulation } from './regulation';
import type { ComplaintClass } from './vocabulary';

/** What happened that a client is called back about: goods were delivered on a day, or it was answered at an instant. */
export type FollowedUp =
  | { readonly after: 'repairedDelivery'; readonly on: CivilDate }
  | { readonly after: 'reply'; readonly at: Instant; readonly repaired: boolean };

/**
 * By when a client is called back about what just happened; undefined when the class is called back about something
 * else. A class that is called back after a repaired delivery, and had none, is called back as `otherwise` says.
 *
 * @param complaints regulation CC
 * @throws RangeError when the regulation has no follow-ups, or several clauses with some
 * Source: CC-14
 */
export function followUpDeadline(
  complaintClass: ComplaintClass,
  happened: FollowedUp,
  { complaints, calendar }: { readonly complaints: Regulation; readonly calendar: WorkCalendar },
): ExplainedDeadline | undefined {
  const { clause, policyVersion, parameters } = clauseOfKind(complaints, 'followUps');
  const rule = parameters.rules.find((each) => each.class === complaintClass);
  const within =
    rule?.after === happened.after
      ? rule.within
      : happened.after === 'reply' && !happened.repaired
        ? rule?.otherwise
        : undefined;
  if (within === undefined) return undefined;
  const isDelivery = happened.after === 'repairedDelivery';
  const { dueAt: at, provisional } = dueAt(isDelivery ? startOfDay(happened.on) : happened.at, within, calendar);
  const since = isDelivery
    ? { name: 'deliveredOn', value: happened.on, unit: 'date' }
    : { name: 'repliedAt', value: happened.at, unit: 'instant' };
  return {
    dueAt: at,
    provisional,
    why: {
      clause,
      policyVersion,
      rule: `${complaintClass}: called back ≤ ${since.name} + ${within.amount} ${within.unit}`,
      inputs: [since, { name: 'class', value: complaintClass }],
    },
  };
}
