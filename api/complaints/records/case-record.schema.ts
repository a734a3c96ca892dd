import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DecimalScalar, MoneyScalar } from '../../platform/graph/scalars';
import { Department } from '../../shared-types/department.schema';
import { Complaint } from '../complaint.schema';
import { Sample } from '../complaint-words.schema';
import { LiableParty, ShipmentKind } from './split-words.schema';

@InputType({ description: 'What every change of a case says.' })
export abstract class CaseChangeInput {
  @Field(() => ID, { description: 'The complaint.' })
  complaintId: string;

  @Field(() => Int, {
    description: 'The version it had when it was read; another one by now is answered StaleVersion.',
  })
  version: number;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'What is known of the goods by now; it takes the place of what was said before (CQ-2).' })
export class DetermineGoodsInput extends CaseChangeInput {
  @Field(() => DateScalar, { nullable: true, description: 'When they were delivered; not in the future.' })
  deliveredOn?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many pieces were delivered, above zero.' })
  deliveredQuantity?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'How many pieces are defective. Product quality needs it, or `undetermined`.',
  })
  affectedQuantity?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'How many are defective is still being found out.' })
  affectedQuantityUndetermined?: boolean | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'How many pieces the client would return.' })
  returnQuantity?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'What is returned is still being processed.' })
  returnQuantityUndetermined?: boolean | null;

  @Field(() => Sample, { nullable: true, description: 'Whether there is a sample.' })
  sample?: Sample | null;
}

@InputType({ description: 'One share of a liability split (CC-9, CQ-11).' })
export class LiabilityShareInput {
  @Field(() => LiableParty, { description: 'Who bears it.' })
  party: LiableParty;

  @Field(() => Department, {
    nullable: true,
    description: 'Which department of the company; null: the company as a whole. For FACTORY only.',
  })
  department?: Department | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which supplier, carrier or third party, at most 100 characters; not for FACTORY and CLIENT.',
  })
  name?: string | null;

  @Field(() => DecimalScalar, { description: 'Parts of a hundred, above 0, at most four decimals.' })
  percentage: string;
}

@InputType({
  description: 'A version of the decision on who bears what: the committee’s, or of the departments (CC-9, CQ-4).',
})
export class RecordDecisionInput extends CaseChangeInput {
  @Field(() => MoneyScalar, { description: 'What settling it may cost, in yuan, 0 or more.' })
  budget: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which it is repaired and delivered; null where the procedure repairs nothing.',
  })
  repairBy?: string | null;

  @Field(() => String, { description: 'What was found, 1 to 2 000 characters.' })
  memo: string;

  @Field(() => [LiabilityShareInput], { description: '1 to 20 shares whose percentages sum to exactly 100.' })
  shares: LiabilityShareInput[];
}

@InputType({ description: 'One line of a loss by standard (CQ-6).' })
export class LossLineInput {
  @Field(() => String, { description: 'As the loss standard calls it.' })
  loss: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'In the unit of the standard, above 0, at most two decimals; null by actual cost.',
  })
  quantity?: string | null;

  @Field(() => MoneyScalar, {
    nullable: true,
    description: 'What it cost in yuan, above 0; null for what the standard values.',
  })
  cost?: string | null;

  @Field(() => String, { nullable: true, description: 'What it was, at most 200 characters.' })
  note?: string | null;
}

@InputType({ description: 'The loss of a case, all lines (CQ-6).' })
export class RecordLossesInput extends CaseChangeInput {
  @Field(() => [LossLineInput], { description: 'At most 50 lines, which take the place of those on record.' })
  lines: LossLineInput[];
}

@InputType({ description: 'A corrective action (CQ-6).' })
export class AddCorrectiveActionInput extends CaseChangeInput {
  @Field(() => Department, { description: 'The department of the company that improves.' })
  department: Department;

  @Field(() => String, { description: 'What is to be done, 1 to 1 000 characters.' })
  action: string;

  @Field(() => ID, { description: 'The member of staff who answers for it.' })
  ownerId: string;

  @Field(() => DateScalar, { description: 'By when, today or later.' })
  dueOn: string;

  @Field(() => Boolean, { description: 'The fault was a negligence of somebody, and not of how we work.' })
  negligence: boolean;
}

@InputType({ description: 'A corrective action that is done (CQ-6).' })
export class FinishCorrectiveActionInput extends CaseChangeInput {
  @Field(() => ID, { description: 'The action.' })
  actionId: string;

  @Field(() => String, { description: 'What came of it, 1 to 1 000 characters.' })
  result: string;
}

@InputType({ description: 'What happened to repaired goods on their way (CC-10).' })
export class RecordShipmentInput extends CaseChangeInput {
  @Field(() => ShipmentKind, { description: 'What.' })
  kind: ShipmentKind;

  @Field(() => DateScalar, { description: 'On which day: today or earlier.' })
  happenedOn: string;

  @Field(() => String, { nullable: true, description: 'Where, at most 100 characters.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'What else, at most 500 characters.' })
  note?: string | null;
}

@InputType({ description: 'A document of a case, uploaded before.' })
export class AddDocumentInput extends CaseChangeInput {
  @Field(() => ID, { description: 'What `POST /attachments` answered; uploaded by the viewer.' })
  attachmentId: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It is on record.' })
export class CaseChanged {
  @Field(() => Complaint, { description: 'As it is now.' })
  complaint: Complaint;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const CaseChangeResult = createUnionType({
  name: 'CaseChangeResult',
  description: 'What came of putting something on record of a case.',
  types: () => [CaseChanged, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
