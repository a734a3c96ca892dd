import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Classification } from '../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { PageInfo } from '../platform/graph/page';
import { DateTimeScalar, MoneyScalar } from '../platform/graph/scalars';
import { approvalKinds, type ApprovalKindName } from '../shared-types/approval-source';
import { CLIENT_LINK } from '../shared-types/client-link';
import { Post } from '../shared-types/post.schema';
import { ClauseStub } from '../shared-types/why.schema';
import {
  ClientNoticeStub,
  ClientStub,
  ComplaintStub,
  CreditApplicationStub,
  DevelopmentPlanStub,
  PenaltyStub,
  ProspectStub,
  ReturnStub,
  StaffStub,
} from './stubs.schema';

export const ApprovalKind = Object.fromEntries(approvalKinds.map((kind) => [kind, kind])) as {
  readonly [Name in ApprovalKindName]: Name;
};

registerEnumType(ApprovalKind, {
  name: 'ApprovalKind',
  description: 'What waits for a decision.',
  valuesConfig: {
    COMPLAINT: { description: 'What is proposed in a complaint: a settlement by amount, a suggestion (CC-8, CQ-5).' },
    TRANSFER: { description: 'A transfer slip (CC-5).' },
    RETURN: { description: 'A return note (CQ-16).' },
    ALLOWANCE: { description: 'An allowance or a compensation (CQ-15).' },
    HELD: {
      description:
        'A return that stopped for instruction: approved, it is booked by what came; refused, by what was approved at most (CQ-17).',
    },
    TIER: { description: 'A tier set by hand (KA-3-override).' },
    SEGMENT: { description: 'A segment set by hand (BK-1-override).' },
    CREDIT: { description: 'An application for a credit line that was investigated (BK-2, CR-4).' },
    PLAN: { description: 'A development plan (KA-9).' },
    RECOGNITION: { description: 'The recognition of a prospect as a key client (KA-5, KA-7).' },
    PENALTY: { description: 'A penalty for a violation (CC-6, SD-9, SD-11).' },
    NOTICE: { description: 'A notice to clients, to be reviewed or approved (CC-7).' },
    PETITION: { description: 'The petition of a department against what a case attributes to it (CQ-11).' },
  },
});

/**
 * Public as a field, since the rows are the viewer's own work: each is read under row-level security of the room it is
 * from, and only at a post that decides it.
 */
const OWN_WORK: Classification = { resource: 'PUBLIC', confidentiality: 'open' };

/** The way to what is developed, for those who reach any of it; what it says is withheld by its own room. */
const DEVELOPMENT_LINK: Classification = { resource: 'CLIENT_CONFIDENTIAL', confidentiality: 'open' };

@Classified(OWN_WORK)
@ObjectType({
  description: 'Something that waits for the viewer’s decision (CC-5, CC-7, CQ-5, CQ-15, CQ-16, KA-3, KA-5, KA-9).',
})
export class Approval {
  @Field(() => ID, { description: 'Of the decision: another one about the same case has another id. Opaque.' })
  id: string;

  @Field(() => ApprovalKind, { description: 'What is to be decided.' })
  kind: ApprovalKindName;

  @Field(() => Int, { description: 'Of what is decided about; send it back with the decision.' })
  version: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the complaint, return note, certificate, plan, penalty or notice; of the client, for its tier; null for a prospect.',
  })
  number: string | null;

  @Field(() => Post, { description: 'The post as which the viewer decides.' })
  post: keyof typeof Post;

  @Field(() => StaffStub, {
    nullable: true,
    description: 'Who is absent, and in whose name the viewer decides (CC-2); null: in their own.',
  })
  onBehalfOf: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'The step, as the policy calls it; null for what has no steps.' })
  step: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'In yuan; null when it is not about money.' })
  amount: string | null;

  @Field(() => String, { nullable: true, description: 'What is asked for, in the words of who asks.' })
  askedFor: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who asks.' })
  askedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'Since when it waits.' })
  askedAt: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when it is to be decided; null when no clause says.',
  })
  dueAt: string | null;

  @Field(() => Boolean, { description: 'The holidays of that year are not all published: it may still move.' })
  dueProvisional: boolean;

  @Field(() => Boolean, { description: 'Past its due instant.' })
  overdue: boolean;

  @Field(() => ID, { nullable: true, description: 'The clause that puts it before this post, or sets its limit.' })
  clause: string | null;

  @Field(() => ClauseStub, { nullable: true, description: 'The same clause, to be named; null where there is none.' })
  byClause: ClauseStub | null;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'Whom it concerns; null: no client.' })
  client: ClientStub | null;

  @Field(() => ComplaintStub, {
    nullable: true,
    description: 'The complaint it is about; null when it is about something else.',
  })
  complaint: ComplaintStub | null;

  @Field(() => ReturnStub, {
    nullable: true,
    description: 'The return it is about; null when it is about something else.',
  })
  return: ReturnStub | null;

  @Field(() => CreditApplicationStub, {
    nullable: true,
    description: 'The application for credit it is about; null when it is about something else.',
  })
  creditApplication: CreditApplicationStub | null;

  @Classified(DEVELOPMENT_LINK)
  @Field(() => DevelopmentPlanStub, {
    nullable: true,
    description: 'The development plan it is about; null when it is about something else.',
  })
  plan: DevelopmentPlanStub | null;

  @Classified(DEVELOPMENT_LINK)
  @Field(() => ProspectStub, {
    nullable: true,
    description: 'The prospect it is about; null when it is about something else.',
  })
  prospect: ProspectStub | null;

  @Field(() => PenaltyStub, {
    nullable: true,
    description: 'The penalty it is about; null when it is about something else.',
  })
  penalty: PenaltyStub | null;

  @Field(() => ClientNoticeStub, {
    nullable: true,
    description: 'The notice to clients it is about; null when it is about something else.',
  })
  notice: ClientNoticeStub | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An approval in a list.' })
export class ApprovalEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Approval, { description: 'The approval.' })
  node: Approval;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'What waits for the viewer’s decision, the earliest due first, what has no limit last.' })
export class ApprovalConnection {
  @Field(() => [ApprovalEdge], { description: 'This page.' })
  edges: ApprovalEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
