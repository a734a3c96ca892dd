import type { Post } from '../../kernel/access/post';
import type { Pause } from '../../kernel/paused-deadline';
import type { CaseField } from '../../kernel/policy/case-fields';
import type { Channel, ComplaintClass } from '../../kernel/policy/vocabulary';
import type { ComplaintState } from '../complaint-words.schema';
import type { StepResult } from './step-words.schema';
import type { OutsideShare } from '../third-parties/third-party';

/** What a step handed on, by field. */
export type HandedOn = Readonly<Partial<Record<CaseField, string>>>;

/** One step of a case as it was taken. */
export interface StepFacts {
  readonly id: string;
  /** As the policy calls it. */
  readonly step: string;
  readonly post: Post;
  readonly startedAt: string;
  readonly dueAt: string | null;
  /** Since when it waits for the client; null when it does not. */
  readonly waitingSince: string | null;
  /** Null while it is open. */
  readonly doneAt: string | null;
  readonly doneBy: string | null;
  /** Who was absent and in whose name it was done (CC-2). */
  readonly doneFor?: string | null;
  readonly result: StepResult | null;
  readonly handedOn: HandedOn;
}

/** What is judged of a case before it moves. */
export interface CaseFacts {
  readonly id: string;
  readonly class: ComplaintClass;
  readonly overseas: boolean;
  readonly channel: Channel;
  /** In the register of quality complaints; null while it has none. Source: CQ-3 */
  readonly registerNumber: string | null;
  readonly state: ComplaintState;
  readonly acceptedAt: string;
  readonly dueAt: string | null;
  /** Oldest first; the last one may be open. */
  readonly steps: readonly StepFacts[];
  /** When it waited for the client until it was answered, oldest first; left out where no move is planned. */
  readonly waits?: readonly Pause[];
  /** The latest version of the decision on the split; left out when there is none. Source: CC-9 */
  readonly split?: SplitFacts;
}

/** What a move asks of a decision: at which step it was made, what it hands on, and who wrote it. */
export interface SplitFacts {
  readonly stepId: string;
  /** Yuan, two decimals. */
  readonly budget: string;
  /** Civil date; null where the procedure repairs nothing. */
  readonly repairBy: string | null;
  readonly byStaff: string;
  /** The version; left out where nothing is recorded of it. */
  readonly decisionId?: string;
  /** Shares of suppliers, carriers and others. Source: CQ-11 */
  readonly outside?: readonly OutsideShare[];
}

/** The step a case stands at; undefined when none is open. */
export function openStep({ steps }: Pick<CaseFacts, 'steps'>): StepFacts | undefined {
  const last = steps.at(-1);
  return last?.doneAt === null ? last : undefined;
}

/** Everything handed on so far, the latest word of each field. */
export function handedOnSoFar({ steps }: Pick<CaseFacts, 'steps'>): HandedOn {
  return Object.assign({}, ...steps.map(({ handedOn }) => handedOn)) as HandedOn;
}
