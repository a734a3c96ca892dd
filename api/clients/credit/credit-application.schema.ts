import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar, DecimalScalar, MoneyScalar } from '../../platform/graph/scalars';
import { Post } from '../../shared-types/post.schema';
import { Segment } from '../../shared-types/segment.schema';
import { Why } from '../../shared-types/why.schema';
import { Client } from '../client.schema';
import { CREDIT } from '../segments/statement.schema';
import { StaffStub } from '../staff-stub.schema';
import type { CreditMove as Move, CreditState } from './credit-application';
import type { CheckResult as Result } from './credit-check';
import { CheckResult, CreditApplicationState, CreditDecision, CreditMove, CreditPolicy } from './credit-words.schema';

@Classified(CREDIT)
@ObjectType({ description: 'A basic condition of an application, as it was found when it was submitted (CR-3).' })
export class CreditCheck {
  @Field(() => String, { description: 'Its name in the clause, such as "debtRatioAtMost".' })
  condition: string;

  @Field(() => CheckResult, { description: 'What was found.' })
  result: Result;

  @Field(() => Why, { description: 'What it asks for, and what it was told.' })
  why: Why;
}

@Classified(CREDIT)
@ObjectType({ description: 'A document that came with an application.' })
export class CreditDocument {
  @Field(() => ID, { description: 'Open it at `GET /attachments/{id}`.' })
  id: string;

  @Field(() => String, { description: 'As it was uploaded.' })
  fileName: string;
}

@Classified(CREDIT)
@ObjectType({ description: 'A version of the report of an investigation; signed, and never changed (CR-4).' })
export class CreditReport {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Int, { description: 'Which version; the highest counts.' })
  serial: number;

  @Field(() => String, { description: 'What was found.' })
  findings: string;

  @Field(() => String, { description: 'What the credit is repaid from.' })
  repayment: string;

  @Field(() => String, { description: 'Risks, and what is done about them.' })
  risks: string;

  @Field(() => Boolean, { description: 'Whether its author recommends the credit.' })
  recommends: boolean;

  @Field(() => StaffStub, { nullable: true, description: 'Who signed it and answers for its truth.' })
  author: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When it was signed.' })
  signedAt: string;
}

@Classified(CREDIT)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'An application for a credit line (CR-3, CR-4).' })
export class CreditApplication {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Its own number.' })
  number: string | null;

  @Field(() => Client, { nullable: true, description: 'For whom.' })
  client: Client | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'The limit that is asked for, in yuan; 0 ends the credit.' })
  limit: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Inclusive: the last day of the line that is asked for.' })
  validTo: string | null;

  @Field(() => String, { nullable: true, description: 'What the credit is for.' })
  purpose: string | null;

  @Field(() => CreditApplicationState, { nullable: true, description: 'Where it stands.' })
  state: CreditState | null;

  @Field(() => Segment, { nullable: true, description: 'The segment the client was in; null: in none.' })
  segment: Segment | null;

  @Field(() => CreditPolicy, { nullable: true, description: 'The policy of that segment (BK-2).' })
  creditPolicy: CreditPolicy | null;

  @Field(() => Boolean, { nullable: true, description: 'Announced first and served first (BK-2).' })
  isPriority: boolean | null;

  @Field(() => Why, { nullable: true, description: 'Why the change is allowed (BK-2).' })
  changeWhy: Why | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'The limit in force when it was submitted, in yuan.' })
  presentLimit: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'What the client owed then, in yuan.' })
  owed: string | null;

  @Field(() => [CreditCheck], { nullable: true, description: 'The basic conditions, as they were found (CR-3).' })
  checks: CreditCheck[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether approving it needs a reason, because a condition is missed or not on record (CR-3).',
  })
  needsReason: boolean | null;

  @Field(() => [CreditDocument], { nullable: true, description: 'What came with it, at most 20.' })
  documents: CreditDocument[] | null;

  @Field(() => [CreditReport], { nullable: true, description: 'The versions of its report, the latest first.' })
  reports: CreditReport[] | null;

  @Field(() => [Post], { nullable: true, description: 'Who may decide, the lowest post first (CR-4).' })
  approverPosts: (keyof typeof Post)[] | null;

  @Field(() => Why, { nullable: true, description: 'Why those posts.' })
  approverWhy: Why | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when it is to be answered (CR-3).' })
  dueAt: string | null;

  @Field(() => Why, { nullable: true, description: 'Why then; null of an application from before reasons were kept.' })
  dueWhy: Why | null;

  @Field(() => Boolean, { nullable: true, description: 'The holidays of that year are not all published.' })
  dueProvisional: boolean | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who applied.' })
  requestedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  requestedAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who decided or withdrew it; null: nobody yet.' })
  decidedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When that was.' })
  decidedAt: string | null;

  @Field(() => String, { nullable: true, description: 'What was said to it.' })
  decisionNote: string | null;

  @Field(() => [CreditMove], { nullable: true, description: 'What the viewer may do with it now.' })
  moves: Move[] | null;

  @Field(() => Int, { nullable: true, description: 'Grows with every change; send it back when moving it.' })
  version: number | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An application in a page.' })
export class CreditApplicationEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => CreditApplication, { description: 'The application.' })
  node: CreditApplication;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of applications, the latest first.' })
export class CreditApplicationConnection {
  @Field(() => [CreditApplicationEdge], { description: 'The rows of the page.' })
  edges: CreditApplicationEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(CREDIT)
@ObjectType({ description: 'The credit of a client today (BK-2).' })
export class ClientCredit {
  @Field(() => MoneyScalar, { description: 'The limit in force, in yuan; 0.00 without a line.' })
  limit: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Inclusive: the last day of the line in force; null without one.',
  })
  validTo: string | null;

  @Field(() => MoneyScalar, { description: 'What it owes, in yuan.' })
  owed: string;

  @Field(() => MoneyScalar, { description: 'What of it is overdue and not held up by a complaint, in yuan.' })
  overdue: string;

  @Field(() => MoneyScalar, { description: 'Limit less owed, in yuan; below zero: the limit is exceeded.' })
  headroom: string;

  @Field(() => CreditPolicy, { nullable: true, description: 'How it may change (BK-2); null: no regulation says.' })
  policy: CreditPolicy | null;
}

const ONCE = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';

@InputType({ description: 'Which applications; conditions hold together.' })
export class CreditApplicationFilter {
  @Field(() => [CreditApplicationState], { nullable: true, description: 'In one of these states.' })
  states?: CreditState[] | null;

  @Field(() => ID, { nullable: true, description: 'Of this client.' })
  clientId?: string | null;
}

@InputType({ description: 'An application for a credit line.' })
export class ApplyForCreditInput {
  @Field(() => ID, { description: 'For which client.' })
  clientId: string;

  @Field(() => DecimalScalar, { description: 'The limit, in yuan, two decimals at most; 0 ends the credit.' })
  limit: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day, inclusive; needed unless the limit is 0.' })
  validTo?: string | null;

  @Field(() => String, { description: 'What the credit is for, at most 1000 characters.' })
  purpose: string;

  @Field(() => [ID], { description: 'What `POST /attachments` answered, uploaded by the viewer; at most 20.' })
  documentIds: string[];

  @Field(() => String, { description: ONCE })
  idempotencyKey: string;
}

@InputType({ description: 'A report to be signed. It cannot be changed afterwards; a correction is its next version.' })
export class SignCreditReportInput {
  @Field(() => ID, { description: 'Of which application.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { description: 'What was found, at most 4000 characters.' })
  findings: string;

  @Field(() => String, { description: 'What the credit is repaid from, at most 4000 characters.' })
  repayment: string;

  @Field(() => String, { description: 'Risks and measures, at most 4000 characters.' })
  risks: string;

  @Field(() => Boolean, { description: 'Whether the author recommends the credit.' })
  recommends: boolean;

  @Field(() => String, { description: ONCE })
  idempotencyKey: string;
}

@InputType({ description: 'How an application ends.' })
export class MoveCreditInput {
  @Field(() => ID, { description: 'Which application.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => CreditDecision, { description: 'What to do.' })
  move: CreditDecision;

  @Field(() => String, {
    nullable: true,
    description: 'At most 500 characters; required to reject, and to approve although not every condition holds.',
  })
  note?: string | null;

  @Field(() => String, { description: ONCE })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The application is as asked.' })
export class CreditApplicationChanged {
  @Field(() => CreditApplication, { description: 'As it is now.' })
  application: CreditApplication;

  @Field(() => Boolean, { description: 'It was done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const CreditApplicationResult = createUnionType({
  name: 'CreditApplicationResult',
  description: 'What came of applying for credit, or of a move of an application.',
  types: () => [CreditApplicationChanged, NotAllowed, InvalidInput, NotFound, StaleVersion, IllegalMove] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
