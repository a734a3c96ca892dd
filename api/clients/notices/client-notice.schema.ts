import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateScalar, DateTimeScalar } from '../../platform/graph/scalars';
import { BusinessType } from '../../shared-types/business-type.schema';
import { Department } from '../../shared-types/department.schema';
import { Post } from '../../shared-types/post.schema';
import { Region } from '../../shared-types/region.schema';
import { Tier } from '../../shared-types/tier.schema';
import { Why } from '../../shared-types/why.schema';
import { Client } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';
import type { NoticeMove, NoticeState } from './client-notice';
import { ClientNoticeMove, ClientNoticeState } from './client-notice-words.schema';

/** What is told to clients is told to everybody here who speaks with them. */
export const NOTICE: Classification = { resource: 'NOTICE', confidentiality: 'internal' };
/** Who was told what, and when: as secret as any record of a call (SD-10). */
export const TOLD: Classification = { resource: 'ACTIVITY', confidentiality: 'internal' };

@Classified(NOTICE)
@ObjectType({ description: 'Which clients a notice is for; conditions hold together.' })
export class ClientNoticeAudience {
  @Field(() => Boolean, { description: 'Every client.' })
  everyClient: boolean;

  @Field(() => Int, { nullable: true, description: 'How many were chosen one by one; null: a filter.' })
  chosenCount: number | null;

  @Field(() => [Client], {
    nullable: true,
    description: 'Those chosen one by one, as far as the viewer reaches them; null: a filter.',
  })
  clients: Client[] | null;

  @Field(() => [Tier], { nullable: true, description: 'In one of these tiers when it is sent; null: any.' })
  tiers: Tier[] | null;

  @Field(() => [Region], { nullable: true, description: 'In one of these regions; null: any.' })
  regions: Region[] | null;

  @Field(() => [StaffStub], { nullable: true, description: 'Of one of these account managers; null: any.' })
  owners: StaffStub[] | null;

  @Field(() => [BusinessType], { nullable: true, description: 'Of one of these business types; null: any.' })
  businessTypes: BusinessType[] | null;
}

@Classified(NOTICE)
@ObjectType({ description: 'A document that goes with a notice.' })
export class ClientNoticeDocument {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ID, { description: 'Downloaded at /attachments/ and this id.' })
  attachmentId: string;

  @Field(() => String, { description: 'Name of the file.' })
  fileName: string;

  @Field(() => Int, { description: 'Bytes.' })
  sizeBytes: number;
}

@Classified(NOTICE)
@ObjectType({ description: 'What was done with a notice.' })
export class ClientNoticeStep {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ClientNoticeMove, { description: 'What.' })
  move: NoticeMove;

  @Field(() => String, { nullable: true, description: 'Why.' })
  note: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'By whom.' })
  by: StaffStub | null;

  @Field(() => StaffStub, { nullable: true, description: 'In whose name, when they were absent (CC-2).' })
  onBehalfOf: StaffStub | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;
}

@Classified(TOLD)
@ObjectType({ description: 'How many of the clients a notice was sent to have understood it (CC-7).' })
export class ClientNoticeCoverage {
  @Field(() => Int, { description: 'Clients it was sent to, of those the viewer reaches: the denominator.' })
  told: number;

  @Field(() => Int, { description: 'Of these, told and understood: the numerator.' })
  acknowledged: number;

  @Field(() => Int, { description: 'Of these, still open, overdue ones included.' })
  open: number;

  @Field(() => Int, { description: 'Of these, past the due instant.' })
  overdue: number;

  @Field(() => DateTimeScalar, { description: 'The instant it speaks of.' })
  asOf: string;
}

@Classified(NOTICE)
@Directive('@key(fields: "id")')
@ObjectType({
  description: 'A notice to clients: drafted, reviewed, approved, sent, and understood by each of them (CC-7).',
})
export class ClientNotice {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Its number within the year.' })
  number: string | null;

  @Field(() => Department, { nullable: true, description: 'Whose head reviews it.' })
  department: Department | null;

  @Field(() => String, { nullable: true, description: 'What it is about, at most 200 characters.' })
  subject: string | null;

  @Field(() => String, { nullable: true, description: 'What clients are told, at most 8000 characters.' })
  body: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day from which it holds.' })
  effectiveOn: string | null;

  @Field(() => ClientNoticeState, { nullable: true, description: 'How far it has come.' })
  state: NoticeState | null;

  @Field(() => ClientNoticeAudience, { nullable: true, description: 'Which clients it is for.' })
  audience: ClientNoticeAudience | null;

  @Field(() => Int, {
    nullable: true,
    description: 'To how many clients it would go today; null once it is sent, and for who drafts none.',
  })
  audienceSize: number | null;

  @Field(() => [ClientNoticeDocument], { nullable: true, description: 'What goes with it, the first added first.' })
  documents: ClientNoticeDocument[] | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who drafted it.' })
  draftedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  draftedAt: string | null;

  @Field(() => Post, { nullable: true, description: 'The head who reviews it; null: it is not handed in.' })
  reviewPost: keyof typeof Post | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who reviewed it.' })
  reviewedBy: StaffStub | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who approved it.' })
  approvedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved.' })
  approvedAt: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of what was approved, hexadecimal: texts, day, audience and documents.',
  })
  digest: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who sent it.' })
  sentBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent.' })
  sentAt: string | null;

  @Field(() => Int, { nullable: true, description: 'To how many clients it was sent.' })
  sentCount: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when each client is to be told and to understand.' })
  dueAt: string | null;

  @Field(() => Why, { nullable: true, description: 'The clause that sets that day.' })
  dueWhy: Why | null;

  @Classified(TOLD)
  @Field(() => ClientNoticeCoverage, {
    nullable: true,
    description: 'How many of its clients have understood, as far as the viewer reaches them; null: it is not sent.',
  })
  coverage: ClientNoticeCoverage | null;

  @Field(() => [ClientNoticeStep], { nullable: true, description: 'What was done with it, the first before all.' })
  steps: ClientNoticeStep[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was moved or rewritten last.' })
  movedAt: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The viewer may rewrite it now.' })
  mayEdit: boolean | null;

  @Field(() => [ClientNoticeMove], { nullable: true, description: 'What the viewer may do with it now.' })
  moves: NoticeMove[] | null;

  @Field(() => Int, { nullable: true, description: 'Grows with every change; send it back when moving it.' })
  version: number | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A notice to clients in a list.' })
export class ClientNoticeEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => ClientNotice, { description: 'The notice.' })
  node: ClientNotice;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of notices to clients, the latest moved first.' })
export class ClientNoticeConnection {
  @Field(() => [ClientNoticeEdge], { description: 'The rows of the page.' })
  edges: ClientNoticeEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@Classified(NOTICE)
@ObjectType({ description: 'How many notices to clients stand somewhere.' })
export class ClientNoticeCount {
  @Field(() => ClientNoticeState, { description: 'Where.' })
  state: NoticeState;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@Classified(NOTICE)
@ObjectType({ description: 'What the clause in force says of notices to clients (CC-7).' })
export class ClientNoticeTerms {
  @Field(() => Boolean, { description: 'The viewer’s posts draft notices.' })
  mayDraft: boolean;

  @Field(() => [Department], { description: 'Departments that notify clients, each with a head who reviews.' })
  departments: Department[];

  @Field(() => Int, { description: 'To how many clients one notice goes at most.' })
  mostRecipients: number;
}
