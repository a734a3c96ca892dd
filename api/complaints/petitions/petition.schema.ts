import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Department } from '../../shared-types/department.schema';
import { Post } from '../../shared-types/post.schema';
import { CaseDocument } from '../records/case-contents.schema';
import { CaseChangeInput } from '../records/case-record.schema';
import { CASE } from '../case-words.schema';
import { StaffStub } from '../staff-stub.schema';
import type { PetitionState as State } from './petition';

export const PetitionState = {
  PENDING: 'PENDING',
  UPHELD: 'UPHELD',
  DECLINED: 'DECLINED',
} as const satisfies { readonly [Name in State]: Name };

registerEnumType(PetitionState, {
  name: 'PetitionState',
  description: 'What became of a petition (CQ-11).',
  valuesConfig: {
    PENDING: { description: 'It waits to be decided (待裁定).' },
    UPHELD: { description: 'Another department answers since (成立).' },
    DECLINED: { description: 'The attribution stands (驳回).' },
  },
});

@Classified(CASE)
@ObjectType({ description: 'A department objects to what a case says it answers for (CQ-11).' })
export class Petition {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Department, { description: 'Which department objects.' })
  department: Department;

  @Field(() => Department, { nullable: true, description: 'Who should answer in its opinion; null: it does not say.' })
  instead: Department | null;

  @Field(() => String, { description: 'Its grounds.' })
  reason: string;

  @Field(() => Post, { description: 'As which post it was raised.' })
  post: keyof typeof Post;

  @Field(() => StaffStub, { description: 'Who raised it.' })
  by: StaffStub;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => [CaseDocument], { description: 'What it rests on; documents of the case as well.' })
  documents: CaseDocument[];

  @Field(() => Post, { description: 'The post that decides it.' })
  decider: keyof typeof Post;

  @Field(() => PetitionState, { description: 'What became of it.' })
  state: State;

  @Field(() => StaffStub, { nullable: true, description: 'Who decided it; null: nobody yet.' })
  decidedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  decidedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was decided like this.' })
  decisionReason: string | null;

  @Field(() => Department, { nullable: true, description: 'Who answers since it was upheld; null: nothing changed.' })
  became: Department | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The month whose report was frozen when it was upheld: the report stands, and the case is restated beside it (CQ-9).',
  })
  frozenReport: string | null;

  @Field(() => Boolean, { description: 'The viewer may decide it now.' })
  mayDecide: boolean;
}

@InputType({ description: 'A department objects by petition (CQ-11).' })
export class RaisePetitionInput extends CaseChangeInput {
  @Field(() => Department, { description: 'Which department, of those the viewer answers for.' })
  department: Department;

  @Field(() => Department, { description: 'Who should answer instead.' })
  instead: Department;

  @Field(() => String, { description: 'The grounds, 1 to 1 000 characters.' })
  reason: string;

  @Field(() => [ID], { nullable: true, description: 'Documents that the viewer uploaded for it, at most 10.' })
  attachmentIds?: string[] | null;
}

@InputType({ description: 'What is decided of a petition (CQ-11).' })
export class DecidePetitionInput extends CaseChangeInput {
  @Field(() => ID, { description: 'Which petition.' })
  petitionId: string;

  @Field(() => Boolean, { description: 'True: it is upheld; false: declined.' })
  upholds: boolean;

  @Field(() => Department, {
    nullable: true,
    description: 'Who answers when it is upheld; left out: whom the petition names.',
  })
  department?: Department | null;

  @Field(() => String, { description: 'Why, 1 to 1 000 characters.' })
  reason: string;
}
