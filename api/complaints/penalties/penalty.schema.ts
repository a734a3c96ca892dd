import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graph/scalars';
import { Post } from '../../shared-types/post.schema';
import { ClauseStub, Why } from '../../shared-types/why.schema';
import { Complaint } from '../complaint.schema';
import { ClientNoticeStub } from '../client-notice-stub.schema';
import { StaffStub } from '../staff-stub.schema';
import { PenaltyKind, PenaltyMove, PenaltyState } from './penalty-words.schema';

/**
 * Open to whoever reaches the row, and only those concerned and their superiors do: who is penalised, who is in charge
 * of them, and everybody above. Source: SD-10
 */
export const PENALTY: Classification = { resource: 'PENALTY', confidentiality: 'open' };

@Classified(PENALTY)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A violation, and what follows from it once it is approved (CC-6, CQ-14, SD-9, SD-11).' })
export class Penalty {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Of the register; a notice carries it.' })
  number: string | null;

  @Field(() => PenaltyState, { nullable: true, description: 'Where it stands.' })
  state: PenaltyState | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who broke the rule.' })
  staff: StaffStub | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who is in charge of them; null: nobody is.' })
  inCharge: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'As the policy calls it.' })
  violation: string | null;

  @Field(() => ClauseStub, {
    nullable: true,
    description: 'The clause that was broken; the same one again costs more.',
  })
  brokenClause: ClauseStub | null;

  @Field(() => Complaint, {
    nullable: true,
    description: 'The case it came from; null: none, or none of the viewer’s to see.',
  })
  complaint: Complaint | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it happened.' })
  happenedOn: string | null;

  @Field(() => String, { nullable: true, description: 'What happened and how it is known.' })
  evidence: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Which time the same rule was broken, from 1; what is refused does not count.',
  })
  occurrence: number | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'What the person pays, in yuan; null: no fine.' })
  fine: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'What who is in charge pays, in yuan; null: nothing.' })
  inChargeFine: string | null;

  @Field(() => Int, { nullable: true, description: 'Months of pay that are lost.' })
  monthsOfPay: number | null;

  @Field(() => Boolean, { nullable: true, description: 'The person is dismissed.' })
  dismissal: boolean | null;

  @Field(() => [PenaltyKind], { nullable: true, description: 'How it is carried out (CQ-14).' })
  kinds: PenaltyKind[] | null;

  @Field(() => Int, { nullable: true, description: 'In how many copies the notice goes (CQ-14).' })
  copies: number | null;

  @Field(() => Why, { nullable: true, description: 'Clause, policy version, and the history it follows from.' })
  why: Why | null;

  @Field(() => Post, { nullable: true, description: 'The post that decides, by the clause.' })
  approver: keyof typeof Post | null;

  @Field(() => Boolean, { nullable: true, description: 'Proposed by rule when a case showed it; false: by a person.' })
  byRule: boolean | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who proposed it, or whose finding led to it.' })
  proposedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was proposed.' })
  proposedAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who approved, refused or withdrew it; null: nobody yet.' })
  decidedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was.' })
  decidedAt: string | null;

  @Field(() => String, { nullable: true, description: 'What was said to it.' })
  decisionNote: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who took the approval back; null: it stands.' })
  revokedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the approval was taken back.' })
  revokedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was.' })
  revocationReason: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Which time the rule was broken by what stands of the history now; null when it is not in force. Another number than `occurrence` says that an earlier penalty was taken back since.',
  })
  occurrenceNow: number | null;

  @Field(() => ClientNoticeStub, {
    nullable: true,
    description: 'The notice to clients the violation is about; null: none (CC-6).',
  })
  notice: ClientNoticeStub | null;

  @Field(() => [PenaltyMove], { nullable: true, description: 'What the viewer may do with it now.' })
  moves: PenaltyMove[] | null;

  @Field(() => Int, { nullable: true, description: 'Grows with every change; send it back when moving it.' })
  version: number | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A penalty in a list.' })
export class PenaltyEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Penalty, { description: 'The penalty.' })
  node: Penalty;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of penalties, the latest proposal first.' })
export class PenaltyConnection {
  @Field(() => [PenaltyEdge], { description: 'The rows of the page.' })
  edges: PenaltyEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Which penalties; conditions hold together.' })
export class PenaltyFilter {
  @Field(() => [PenaltyState], { nullable: true, description: 'In one of these states.' })
  states?: PenaltyState[] | null;

  @Field(() => PenaltyKind, { nullable: true, description: 'Carried out like this.' })
  kind?: PenaltyKind | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Approved in the month of this day, in Asia/Shanghai (CQ-14).',
  })
  approvedIn?: string | null;

  @Field(() => ID, { nullable: true, description: 'On the list of administrative penalties of "2026-10" (CQ-14).' })
  onList?: string | null;
}

@Classified(PENALTY)
@ObjectType({ description: 'What a violation would lead to, were it registered now.' })
export class Foreseen {
  @Field(() => Int, { description: 'Which time it would be, from 1.' })
  occurrence: number;

  @Field(() => MoneyScalar, { nullable: true, description: 'In yuan; null: no fine.' })
  fine: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Of who is in charge, in yuan; null: none.' })
  inChargeFine: string | null;

  @Field(() => Int, { description: 'Months of pay.' })
  monthsOfPay: number;

  @Field(() => Boolean, { description: 'Dismissal.' })
  dismissal: boolean;

  @Field(() => Why, { description: 'Clause and history.' })
  why: Why;
}

@InputType({ description: 'Whose violation of what.' })
export class ForeseePenaltyInput {
  @Field(() => ID, { description: 'Whose.' })
  staffId: string;

  @Field(() => ID, { description: 'The clause that punishes it.' })
  clause: string;

  @Field(() => String, { description: 'As the policy calls it.' })
  violation: string;

  @Field(() => ID, { nullable: true, description: 'The clause that was broken, where times are counted by rule.' })
  breaks?: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'Where the clause leaves a range: yuan.' })
  fine?: string | null;

  @Field(() => DateScalar, { description: 'The day it happened, today or earlier.' })
  happenedOn: string;
}

@InputType({ description: 'A violation to be registered.' })
export class RegisterViolationInput extends ForeseePenaltyInput {
  @Field(() => String, { description: 'What happened and how it is known, at most 2 000 characters.' })
  evidence: string;

  @Field(() => String, { nullable: true, description: 'Number of the complaint it came from; left out: none.' })
  complaintNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the notice to clients it is about; left out: none on record (CC-6).',
  })
  noticeNumber?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'What is to be done with a penalty.' })
export class MovePenaltyInput {
  @Field(() => ID, { description: 'Which one.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => PenaltyMove, { description: 'One of its `moves`.' })
  move: PenaltyMove;

  @Field(() => String, {
    nullable: true,
    description: 'What is said to it, at most 500 characters; needed to reject and to revoke.',
  })
  note?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The penalty is as asked.' })
export class PenaltyChanged {
  @Field(() => Penalty, { description: 'As it is now.' })
  penalty: Penalty;

  @Field(() => Boolean, { description: 'It was done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const PenaltyResult = createUnionType({
  name: 'PenaltyResult',
  description: 'What came of registering a violation, or of moving a penalty.',
  types: () => [PenaltyChanged, NotAllowed, InvalidInput, NotFound, StaleVersion, IllegalMove] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
