import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../platform/graph/scalars';
import { ComplaintClass } from '../../shared-types/complaint-class.schema';
import { Channel, Sample, Severity } from '../complaint-words.schema';
import { Complaint } from '../complaint.schema';

@InputType({ description: 'What a client told the intake window (CC-2, CC-4, CQ-2).' })
export class FileComplaintInput {
  @Field(() => ID, { description: 'Who complains; a client the viewer looks after.' })
  clientId: string;

  @Field(() => ComplaintClass, { description: 'What it is about.' })
  class: ComplaintClass;

  @Field(() => Channel, { description: 'How it reached us.' })
  channel: Channel;

  @Field(() => Severity, { description: 'How grave it is.' })
  severity: Severity;

  @Field(() => DateTimeScalar, { description: 'When it happened; not in the future.' })
  occurredAt: string;

  @Field(() => String, { description: 'Where it happened, at most 200 characters.' })
  place: string;

  @Field(() => String, { description: 'What happened, at most 4000 characters.' })
  content: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Concerns an overseas delivery.' })
  overseas: boolean;

  @Field(() => String, { nullable: true, description: 'The order it concerns, at most 100 characters.' })
  orderNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'The part it concerns, at most 100 characters.' })
  partNumber?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      'How many pieces are defective, above zero, at most four decimals. Product quality needs it, or `undetermined`.',
  })
  affectedQuantity?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The quantity is still being found out; then `affectedQuantity` is left out.',
  })
  affectedQuantityUndetermined?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the goods were delivered; not in the future.' })
  deliveredOn?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many pieces were delivered, above zero.' })
  deliveredQuantity?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How many pieces the client would return, above zero, not more than were delivered.',
  })
  returnQuantity?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'What is returned is still being processed; then `returnQuantity` is left out.',
  })
  returnQuantityUndetermined?: boolean | null;

  @Field(() => Sample, { nullable: true, description: 'Whether there is a sample of it.' })
  sample?: Sample | null;

  @Field(() => String, { nullable: true, description: 'What the client asks for, at most 1000 characters.' })
  demand?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Documents that `POST /attachments` answered for, uploaded by the viewer, at most 10.',
  })
  attachmentIds?: string[] | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is filed once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The complaint is on file.' })
export class ComplaintFiled {
  @Field(() => Complaint, { description: 'As it is now.' })
  complaint: Complaint;

  @Field(() => Boolean, { description: 'It had been filed under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const FileComplaintResult = createUnionType({
  name: 'FileComplaintResult',
  description: 'What came of filing a complaint.',
  types: () => [ComplaintFiled, NotAllowed, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
