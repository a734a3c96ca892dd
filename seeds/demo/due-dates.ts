import type { CivilDate } from '../../api/kernel/civil-date';
import { caseDeadline, type CasePolicy } from '../../api/kernel/policy/case-deadline';
import type { Deadline } from '../../api/kernel/deadline';
import type { Why } from '../../api/kernel/policy/why';
import { createWorkCalendar } from '../../api/kernel/work-calendar';
import type { ComplaintClass } from './complaint-plan';

interface ToDecide {
  readonly acceptedAt: string;
  readonly overseas: boolean;
  readonly class: ComplaintClass;
}

/** Deadlines by the clause, each looked up once a day: the regulations count whole days, so the hour changes nothing. */
export class DueDates {
  readonly #known = new Map<string, Deadline>();
  readonly #calendar = createWorkCalendar();

  constructor(private readonly policy: CasePolicy) {}

  /** @param acceptedOn the day of `acceptedAt` in Asia/Shanghai */
  of(decided: ToDecide, acceptedOn: CivilDate): Deadline {
    const key = `${acceptedOn} ${decided.class} ${String(decided.overseas)}`;
    let due = this.#known.get(key);
    if (due === undefined) this.#known.set(key, (due = caseDeadline(decided, this.policy, this.#calendar)));
    return due;
  }

  why(decided: ToDecide): Why {
    return caseDeadline(decided, this.policy, this.#calendar).why;
  }
}
