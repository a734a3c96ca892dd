import type { Instant } from '../clock';
import { dueAt, type Deadline, type DueRule } from '../deadline';
import type { WorkCalendar } from '../work-calendar';
import type { ParametersOf } from './clause-parameters';
import { clauseOfKind, clausesOfKind, type Regulation, type Ruled } from './regulation';
import type { ComplaintClass } from './vocabulary';
import type { Why } from './why';

/** The clauses that decide by when a case, and what its class owes on the way, is due. */
export interface CasePolicy {
  caseClock: Ruled<ParametersOf<'caseClock'>>;
  classDeadlines: readonly Ruled<ParametersOf<'classDeadline'>>[];
}

export type ClassResult = ParametersOf<'classDeadline'>['result'];
export type ExplainedDeadline = Deadline & { why: Why };

/**
 * @param complaints regulation CC, with what each class owes
 * @param quality    regulation CQ, with the clock of a whole case
 * @throws RangeError when `quality` has no case clock, or more than one
 */
export function casePolicy(complaints: Regulation, quality: Regulation): CasePolicy {
  return {
    caseClock: clauseOfKind(quality, 'caseClock'),
    classDeadlines: clausesOfKind(complaints, 'classDeadline'),
  };
}

/** The rule by which a case is due: that of the answer its class owes, otherwise the case clock. */
export function caseRule(
  { overseas, class: complaintClass }: { overseas: boolean; class: ComplaintClass },
  { classDeadlines, caseClock }: CasePolicy,
): DueRule {
  const answer = classDeadlines.find(
    ({ parameters }) => parameters.class === complaintClass && parameters.result === 'answer',
  );
  return answer?.parameters.within ?? (overseas ? caseClock.parameters.overseas : caseClock.parameters.domestic);
}

/**
 * By when a case must be closed: by the answer its class owes, if the class owes one, otherwise by the case clock.
 *
 * Source: CC-11, CC-12 (answers); CQ-12 (15 days, overseas 20)
 */
export function caseDeadline(
  { acceptedAt, overseas, class: complaintClass }: { acceptedAt: Instant; overseas: boolean; class: ComplaintClass },
  policy: CasePolicy,
  calendar: WorkCalendar,
): ExplainedDeadline {
  const answer = classDeadline({ receivedAt: acceptedAt, class: complaintClass, result: 'answer' }, policy, calendar);
  if (answer) return answer;
  const { clause, policyVersion, parameters } = policy.caseClock;
  const within = overseas ? parameters.overseas : parameters.domestic;
  const why: Why = {
    clause,
    policyVersion,
    rule: `${overseas ? 'overseas' : 'domestic'}: closed ≤ acceptedAt + ${within.amount} ${within.unit}`,
    inputs: [
      { name: 'acceptedAt', value: acceptedAt, unit: 'instant' },
      { name: 'overseas', value: String(overseas) },
      { name: 'class', value: complaintClass },
    ],
  };
  return explained(dueAt(acceptedAt, within, calendar), why);
}

/**
 * By when a class owes a memo, the responsible persons or an answer; `undefined` when its clauses ask for no such thing.
 *
 * @param receivedAt when the one who owes it received the complaint
 * Source: CC-9 (memo), CC-10 (responsible persons), CC-11, CC-12 (answers)
 */
export function classDeadline(
  { receivedAt, class: complaintClass, result }: { receivedAt: Instant; class: ComplaintClass; result: ClassResult },
  policy: CasePolicy,
  calendar: WorkCalendar,
): ExplainedDeadline | undefined {
  const ruled = policy.classDeadlines.find(
    ({ parameters }) => parameters.class === complaintClass && parameters.result === result,
  );
  if (!ruled) return undefined;
  const within: DueRule = ruled.parameters.within;
  const why: Why = {
    clause: ruled.clause,
    policyVersion: ruled.policyVersion,
    rule: `${complaintClass}: ${result} ≤ receivedAt + ${within.amount} ${within.unit}`,
    inputs: [
      { name: 'receivedAt', value: receivedAt, unit: 'instant' },
      { name: 'class', value: complaintClass },
    ],
  };
  return explained(dueAt(receivedAt, within, calendar), why);
}

function explained({ dueAt: at, provisional }: Deadline, why: Why): ExplainedDeadline {
  return { dueAt: at, provisional, why };
}
