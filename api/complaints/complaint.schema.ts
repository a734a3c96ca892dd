import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../platform/graph/scalars';
import { CLIENT_LINK } from '../shared-types/client-link';
import { ComplaintClass } from '../shared-types/complaint-class.schema';
import { CaseStep, OfferedMove } from './steps/case-step.schema';
import { CASE, Deadline } from './case-words.schema';
import { ClientStub } from './client-stub.schema';
import { Channel, ComplaintOutcome, ComplaintState, Sample, Severity } from './complaint-words.schema';
import { StaffStub } from './staff-stub.schema';

@Classified(CASE)
@ObjectType({ description: 'Something that happened to a case. History is only ever added to.' })
export class ComplaintEvent {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => String, { description: 'What; a state of the case names the step into it.' })
  kind: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who did it; null: the system.' })
  by: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'What they wrote.' })
  note: string | null;

  @Field(() => String, { nullable: true, description: 'The step that was open, as the policy calls it.' })
  step: string | null;
}

@Classified(CASE)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a client told the intake window, and the case that came of it.' })
export class Complaint {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'Written by the number format in force at receipt; without gaps (CC-3).' })
  number: string;

  @Field(() => String, {
    nullable: true,
    description: 'In the register of quality complaints, given by the GM office; null while it has none (CQ-3).',
  })
  registerNumber: string | null;

  @Field(() => ComplaintClass, { description: 'Decides the procedure (CC-1).' })
  class: ComplaintClass;

  @Field(() => ComplaintState, { description: 'Where it stands.' })
  state: ComplaintState;

  @Field(() => [ComplaintState], { description: 'States it may move to from here; empty once it has ended for good.' })
  nextStates: ComplaintState[];

  @Field(() => Severity, { description: 'As judged at intake.' })
  severity: Severity;

  @Field(() => Channel, { description: 'How it reached us.' })
  channel: Channel;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'Who complains.' })
  client: ClientStub | null;

  @Field(() => Boolean, { description: 'Concerns an overseas delivery: the longer clock applies (CQ-12).' })
  overseas: boolean;

  @Field(() => DateTimeScalar, { description: 'When it happened (CC-4).' })
  occurredAt: string;

  @Field(() => String, { description: 'Where it happened (CC-4).' })
  place: string;

  @Field(() => String, { description: 'What happened (CC-4).' })
  content: string;

  @Field(() => DateTimeScalar, { description: 'When the client told us.' })
  receivedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the clock of the case started.' })
  acceptedAt: string | null;

  @Field(() => Deadline, { nullable: true, description: 'By when it must be closed; null when no clause says.' })
  due: Deadline | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it is open.' })
  closedAt: string | null;

  @Field(() => ComplaintOutcome, { nullable: true, description: 'How it ended; null while it is open.' })
  outcome: ComplaintOutcome | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who took it in.' })
  intakeBy: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'The order it concerns, as the client names it (CQ-2).' })
  orderNumber: string | null;

  @Field(() => String, { nullable: true, description: 'The part it concerns (CQ-2).' })
  partNumber: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How many pieces are defective, in the unit of the order; null when undetermined or not about goods.',
  })
  affectedQuantity: string | null;

  @Field(() => Boolean, { description: 'The quantity is still being found out (CQ-2).' })
  affectedQuantityUndetermined: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'When the goods were delivered (CQ-2).' })
  deliveredOn: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many pieces were delivered (CQ-2).' })
  deliveredQuantity: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How many pieces the client would return; null when undetermined, or none are (CQ-2).',
  })
  returnQuantity: string | null;

  @Field(() => Boolean, { description: 'What is returned is still being processed (CQ-2).' })
  returnQuantityUndetermined: boolean;

  @Field(() => Sample, { nullable: true, description: 'Whether there is a sample of it; null: nobody said (CQ-2).' })
  sample: Sample | null;

  @Field(() => String, { nullable: true, description: 'What the client asks for.' })
  demand: string | null;

  @Classified(UNCLASSIFIED)
  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;

  @Field(() => [ComplaintEvent], { description: 'Its history, oldest first.' })
  events: ComplaintEvent[];

  @Field(() => String, {
    nullable: true,
    description: 'The procedure it takes, as regulation CC calls it; null for one from before there were any (CC-1).',
  })
  procedure: string | null;

  @Field(() => [CaseStep], { description: 'Its way through the posts, oldest first; the last one may be open.' })
  steps: CaseStep[];

  @Field(() => CaseStep, { nullable: true, description: 'The step it stands at; null once it has ended.' })
  openStep: CaseStep | null;

  @Field(() => [OfferedMove], { description: 'What the viewer may do with it now.' })
  moves: OfferedMove[];

  @Field(() => Complaint, { nullable: true, description: 'The form whose conclusion the client refused (CQ-8).' })
  previous: Complaint | null;

  @Field(() => Complaint, { nullable: true, description: 'The complaint whose callback brought it up (SD-4).' })
  follows: Complaint | null;

  @Field(() => Complaint, {
    nullable: true,
    description: 'The form that the client’s refusal of this one opened (CQ-8).',
  })
  next: Complaint | null;
}
