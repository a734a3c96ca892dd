import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import type { Classification } from '../../kernel/access/classification';
import { ComplaintClass } from '../../shared-types/complaint-class.schema';
import { Deadline } from '../case-words.schema';
import { Complaint } from '../complaint.schema';
import { FollowUpOutcome, FollowUpReason } from './follow-up-words.schema';
import { StaffStub } from '../staff-stub.schema';

/** Call records are secret. Source: SD-10 */
export const CALLED: Classification = { resource: 'ACTIVITY', confidentiality: 'secret' };
const NAMING: Classification = { ...CALLED, identifying: true };

@Classified(CALLED)
@ObjectType({ description: 'A callback owed to a client after a complaint (CC-14, SD-4; secret, SD-10).' })
export class FollowUp {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'Of the complaint, from 1.' })
  round: number;

  @Field(() => FollowUpReason, { description: 'What it is about.' })
  reason: FollowUpReason;

  @Field(() => DateScalar, { description: 'The day on which the client is to be called.' })
  dueOn: string;

  @Field(() => Deadline, {
    nullable: true,
    description: 'By when and by which clause; null when it was agreed (SD-4).',
  })
  due: Deadline | null;

  @Field(() => Boolean, { description: 'Its day is past and nobody called.' })
  overdue: boolean;

  @Field(() => FollowUpOutcome, { nullable: true, description: 'What came of it; null while it is owed.' })
  outcome: FollowUpOutcome | null;

  @Field(() => Boolean, { description: 'No longer owed: the complaint was withdrawn, refused or taken up again.' })
  dropped: boolean;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'What the client said.' })
  note: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the client was called.' })
  doneAt: string | null;

  @Classified(NAMING)
  @Field(() => StaffStub, { nullable: true, description: 'Who called.' })
  doneBy: StaffStub | null;

  @Field(() => Complaint, { nullable: true, description: 'The complaint it is about.' })
  complaint: Complaint | null;

  @Field(() => Complaint, { nullable: true, description: 'The case that a new need of the client opened (SD-4).' })
  opened: Complaint | null;

  @Field(() => Boolean, { description: 'The viewer may say what came of it.' })
  mayRecord: boolean;

  @Classified(UNCLASSIFIED)
  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A callback in a list.' })
export class FollowUpEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => FollowUp, { description: 'The callback.' })
  node: FollowUp;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of callbacks.' })
export class FollowUpConnection {
  @Field(() => [FollowUpEdge], { description: 'The rows of the page.' })
  edges: FollowUpEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(CALLED)
@ObjectType({ description: 'How many callbacks the viewer’s clients are owed.' })
export class FollowUpCount {
  @Field(() => Int, { description: 'Owed on a day before today.' })
  overdue: number;

  @Field(() => Int, { description: 'Owed today.' })
  today: number;
}

@InputType({ description: 'A new need that came up in a callback: a case of its own, linked to the original (SD-4).' })
export class NewNeedInput {
  @Field(() => ComplaintClass, { description: 'Its class.' })
  class: ComplaintClass;

  @Field(() => String, { description: 'What the client wants, 1 to 4 000 characters.' })
  content: string;
}

@InputType({ description: 'What came of a callback (SD-4).' })
export class RecordFollowUpInput {
  @Field(() => ID, { description: 'The callback.' })
  followUpId: string;

  @Field(() => Int, {
    description: 'The version it had when it was read; another one by now is answered StaleVersion.',
  })
  version: number;

  @Field(() => FollowUpOutcome, { description: 'What came of it.' })
  outcome: FollowUpOutcome;

  @Field(() => String, { nullable: true, description: 'What the client said, at most 1 000 characters.' })
  note?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day to call again, today or later; asked for unless the client is satisfied.',
  })
  againOn?: string | null;

  @Field(() => NewNeedInput, { nullable: true, description: 'A new need that came up.' })
  newNeed?: NewNeedInput | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It is on record.' })
export class FollowUpRecorded {
  @Field(() => FollowUp, { description: 'As it is now.' })
  followUp: FollowUp;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const RecordFollowUpResult = createUnionType({
  name: 'RecordFollowUpResult',
  description: 'What came of recording a callback.',
  types: () => [FollowUpRecorded, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
