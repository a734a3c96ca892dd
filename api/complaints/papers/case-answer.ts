import type { Post } from '../../kernel/access/post';
import type { FieldKind } from '../../kernel/policy/case-fields';
import type { ComplaintClass } from '../../kernel/policy/vocabulary';
import type { Channel, ComplaintOutcome, ComplaintState, Sample, Severity } from '../complaint-words.schema';
import type { StepResult } from '../steps/step-words.schema';

interface Person {
  readonly name: string | null;
}

interface DueAnswer {
  readonly at: string;
  readonly overdue: boolean;
  readonly why: { readonly clause: { readonly id: string }; readonly policyVersion: number };
}

export interface StepAnswer {
  readonly step: string;
  readonly post: Post;
  readonly startedAt: string;
  readonly doneAt: string | null;
  readonly doneBy: Person | null;
  readonly result: StepResult | null;
  readonly due: DueAnswer | null;
  readonly handedOn: readonly {
    readonly name: string;
    readonly kind: FieldKind;
    readonly value: string | null;
    readonly staff: Person | null;
  }[];
}

/** What the papers of a case ask of the graph. */
export interface CaseAnswer {
  readonly number: string;
  readonly class: ComplaintClass;
  readonly state: ComplaintState;
  readonly severity: Severity;
  readonly channel: Channel;
  readonly overseas: boolean;
  readonly occurredAt: string;
  readonly place: string;
  readonly content: string;
  readonly receivedAt: string;
  readonly acceptedAt: string | null;
  readonly closedAt: string | null;
  readonly outcome: ComplaintOutcome | null;
  readonly orderNumber: string | null;
  readonly partNumber: string | null;
  readonly affectedQuantity: string | null;
  readonly affectedQuantityUndetermined: boolean;
  readonly deliveredOn: string | null;
  readonly deliveredQuantity: string | null;
  readonly returnQuantity: string | null;
  readonly returnQuantityUndetermined: boolean;
  readonly sample: Sample | null;
  readonly registerNumber: string | null;
  readonly demand: string | null;
  readonly client: { readonly number: string; readonly name: string | null } | null;
  readonly intakeBy: Person | null;
  readonly due: DueAnswer | null;
  readonly previous: { readonly number: string } | null;
  readonly next: { readonly number: string } | null;
  readonly steps: readonly StepAnswer[];
}

export const CASE_FIELDS = `
    number class state severity channel overseas occurredAt place content receivedAt acceptedAt closedAt outcome
    orderNumber partNumber affectedQuantity affectedQuantityUndetermined demand registerNumber
    deliveredOn deliveredQuantity returnQuantity returnQuantityUndetermined sample
    client { number name }
    intakeBy { name }
    due { at overdue why { clause { id } policyVersion } }
    previous { number }
    next { number }
    steps {
      step post startedAt doneAt result
      doneBy { name }
      due { at overdue why { clause { id } policyVersion } }
      handedOn { name kind value staff { name } }
    }`;

export const CASE_QUERY = `query CasePaper($id: ID!) { complaint(id: $id) { ${CASE_FIELDS} } }`;
