import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { Complaint } from '../complaint.schema';
import { ComplaintMove } from './step-words.schema';

@InputType({ description: 'What is filled into one field of the form that a move opens.' })
export class MoveFieldInput {
  @Field(() => String, { description: 'As the offered move calls it.' })
  name: string;

  @Field(() => String, { description: 'Its value: text, an option, yuan, or a day YYYY-MM-DD; empty is left out.' })
  value: string;
}

@InputType({ description: 'A move of a case (CC-4 to CC-13, CQ-4 to CQ-8, CQ-11).' })
export class MoveComplaintInput {
  @Field(() => ID, { description: 'The complaint.' })
  complaintId: string;

  @Field(() => Int, {
    description: 'The version it had when it was read; another one by now is answered StaleVersion.',
  })
  version: number;

  @Field(() => ComplaintMove, { description: 'One of the moves that the complaint offers the viewer.' })
  move: ComplaintMove;

  @Field(() => [MoveFieldInput], { description: 'What the move asks for, at most 40 fields.' })
  fields: MoveFieldInput[];

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The case moved.' })
export class ComplaintMoved {
  @Field(() => Complaint, { description: 'As it is now.' })
  complaint: Complaint;

  @Field(() => Complaint, {
    nullable: true,
    description: 'The new form that the client’s refusal opened (CQ-8); null for every other move.',
  })
  newForm: Complaint | null;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const MoveComplaintResult = createUnionType({
  name: 'MoveComplaintResult',
  description: 'What came of a move.',
  types: () => [ComplaintMoved, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
