import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { DateScalar, DateTimeScalar, DecimalScalar, MoneyScalar } from '../../platform/graph/scalars';
import { Department } from '../../shared-types/department.schema';
import { ClauseStub, Why } from '../../shared-types/why.schema';
import { CASE } from '../case-words.schema';
import { DecisionStanding, LiableParty, ShipmentKind } from './split-words.schema';
import { StaffStub } from '../staff-stub.schema';

const WITHHELD = 'null when amounts are not the viewer’s to see.';

@Classified(CASE)
@ObjectType({ description: 'Who bears how much of a budget (CC-9, CQ-11).' })
export class LiabilityShare {
  @Field(() => LiableParty, { description: 'Who.' })
  party: LiableParty;

  @Field(() => Department, { nullable: true, description: 'Which department of the company; null: as a whole.' })
  department: Department | null;

  @Field(() => String, { nullable: true, description: 'Which supplier, carrier or third party.' })
  name: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: `Parts of a hundred; ${WITHHELD}` })
  percentage: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: `Yuan, to the fen by largest remainder; ${WITHHELD}` })
  amount: string | null;
}

@Classified(CASE)
@ObjectType({
  description: 'A version of the decision on who bears what; versions are only ever added (CC-9, CQ-4).',
})
export class LiabilityDecision {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'From 1 in the case.' })
  version: number;

  @Field(() => MoneyScalar, { nullable: true, description: `What settling it may cost, in yuan; ${WITHHELD}` })
  budget: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which it is repaired and delivered; null where the procedure repairs nothing.',
  })
  repairBy: string | null;

  @Field(() => String, { description: 'What was found.' })
  memo: string;

  @Field(() => StaffStub, { description: 'Who put it on record.' })
  by: StaffStub;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => DecisionStanding, { description: 'What became of it.' })
  standing: DecisionStanding;

  @Field(() => String, { nullable: true, description: 'Why it was turned down; null when it was not.' })
  reason: string | null;

  @Field(() => [LiabilityShare], { description: 'Its split; percentages sum to 100, amounts to the budget.' })
  shares: LiabilityShare[];
}

@Classified(CASE)
@ObjectType({ description: 'One line of the loss of a case, valued by standard (CQ-6).' })
export class LossLine {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { description: 'As the loss standard calls it.' })
  loss: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'In the unit of the standard; null by actual cost.' })
  quantity: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: `Yuan; ${WITHHELD}` })
  amount: string | null;

  @Field(() => String, { nullable: true, description: 'What it was.' })
  note: string | null;

  @Field(() => Why, { description: 'Clause, rate and inputs.' })
  why: Why;
}

@Classified(CASE)
@ObjectType({ description: 'The loss of a case, line by line (CQ-6).' })
export class CaseLoss {
  @Field(() => MoneyScalar, { nullable: true, description: `The sum of its lines in yuan; ${WITHHELD}` })
  total: string | null;

  @Field(() => [LossLine], { description: 'Its lines, in the order they were put down.' })
  lines: LossLine[];

  @Field(() => Boolean, {
    description: 'The case is about quality and closed upheld without any loss: it is an exception report only (CQ-1).',
  })
  exceptionOnly: boolean;

  @Field(() => ClauseStub, { nullable: true, description: 'The clause that says so; null while it is none.' })
  exceptionClause: ClauseStub | null;
}

@Classified(CASE)
@ObjectType({ description: 'What a loss is worth, in the regulation that the case was opened under (CQ-6).' })
export class LossStandard {
  @Field(() => String, { description: 'As the policy calls it.' })
  loss: string;

  @Field(() => String, { description: 'piece, hour, day, or actual: what a document says it cost.' })
  per: string;

  @Field(() => MoneyScalar, { nullable: true, description: 'Yuan for one unit; null by actual cost.' })
  yuan: string | null;
}

@Classified(CASE)
@ObjectType({ description: 'What is done so that it does not happen again (CQ-6).' })
export class CorrectiveAction {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Department, { description: 'The department that improves.' })
  department: Department;

  @Field(() => String, { description: 'What is to be done.' })
  action: string;

  @Field(() => StaffStub, { description: 'Who answers for it.' })
  owner: StaffStub;

  @Field(() => DateScalar, { description: 'By when.' })
  dueOn: string;

  @Field(() => Boolean, { description: 'Past its day and not done; never for what is not tracked.' })
  overdue: boolean;

  @Field(() => Boolean, { description: 'The fault was a negligence of somebody.' })
  negligence: boolean;

  @Field(() => Boolean, { description: 'It is followed until it is done; a negligence is not, unless policy says so.' })
  tracked: boolean;

  @Field(() => String, { nullable: true, description: 'What came of it; null until it is done.' })
  result: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was done.' })
  doneOn: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who said so.' })
  doneBy: StaffStub | null;
}

@Classified(CASE)
@ObjectType({ description: 'What happened to repaired goods on their way (CC-10).' })
export class ShipmentEvent {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ShipmentKind, { description: 'What.' })
  kind: ShipmentKind;

  @Field(() => DateScalar, { description: 'On which day.' })
  happenedOn: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'What else.' })
  note: string | null;

  @Field(() => StaffStub, { description: 'Who put it on record.' })
  by: StaffStub;
}

@Classified(CASE)
@ObjectType({ description: 'The repair of a case by the date of the memo, and its shipping (CC-10).' })
export class CaseRepair {
  @Field(() => DateScalar, { description: 'The day by which it is to be repaired.' })
  repairBy: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was repaired.' })
  repairedOn: string | null;

  @Field(() => Boolean, { description: 'Repaired after its day, or past it and not repaired.' })
  late: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was shipped.' })
  shippedOn: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day the client had it.' })
  deliveredOn: string | null;

  @Field(() => String, { nullable: true, description: 'Of the consignment.' })
  trackingNumber: string | null;

  @Field(() => [ShipmentEvent], { description: 'What happened on the way, oldest first.' })
  events: ShipmentEvent[];
}

@Classified(CASE)
@ObjectType({ description: 'A document of a case.' })
export class CaseDocument {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ID, { description: 'For `GET /attachments/:id`.' })
  attachmentId: string;

  @Field(() => String, { description: 'Its name, as it was uploaded.' })
  fileName: string;

  @Field(() => String, { description: 'What it is by its content: application/pdf, image/png or image/jpeg.' })
  mediaType: string;

  @Field(() => Int, { description: 'Bytes.' })
  sizeBytes: number;

  @Field(() => StaffStub, { description: 'Who added it.' })
  by: StaffStub;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;
}
