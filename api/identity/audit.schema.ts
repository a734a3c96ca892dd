import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { Classification } from '../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { PageInfo } from '../platform/graph/page';
import { DateScalar, DateTimeScalar } from '../platform/graph/scalars';
import { ClientStub } from './client-stub.schema';
import { Staff } from './staff.schema';

export const TRAIL: Classification = { resource: 'AUDIT', confidentiality: 'secret' };

@Classified(TRAIL)
@ObjectType({ description: 'A field that a line of the audit trail says was changed.' })
export class AuditChange {
  @Field(() => String, { description: 'Name of the field, dotted inside of a field.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'What it was; null: it was not there.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What it became; null: it is not there any more.' })
  after: string | null;
}

@Classified(TRAIL)
@ObjectType({ description: 'What the reader calls somebody or something that a line of the audit trail refers to.' })
export class AuditName {
  @Field(() => String, { description: 'The id or code, as the line keeps it.' })
  value: string;

  @Field(() => String, { description: 'The name, today.' })
  name: string;
}

@Classified(TRAIL)
@ObjectType({ description: 'Who did what to what, and when (SD-10). Nobody can change or remove a line.' })
export class AuditLine {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => Staff, { nullable: true, description: 'Who; null: the system, or somebody who was not signed in.' })
  actor: Staff | null;

  @Field(() => Staff, {
    nullable: true,
    description: 'Who was absent, and in whose name it was done (CC-2); null: in the actor’s own.',
  })
  onBehalfOf: Staff | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The API token that acted in their name; null: they did themselves.',
  })
  tokenId: string | null;

  @Field(() => String, { description: 'What was done, such as complaint.file.' })
  action: string;

  @Field(() => String, { description: 'The kind of thing it was done to.' })
  subjectType: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it was done to; null when it says something of clients to a viewer who does not see them all.',
  })
  subjectId: string | null;

  @Field(() => String, { description: 'Joins the line to the log and to other lines of the same request.' })
  requestId: string;

  @Field(() => [AuditChange], { nullable: true, description: 'What changed; null when `subjectId` is withheld.' })
  changes: AuditChange[] | null;

  @Field(() => [AuditName], {
    nullable: true,
    description:
      'The first 50 staff, units and regions that the line refers to, by name; null when `subjectId` is withheld.',
  })
  names: AuditName[] | null;

  @Field(() => [ClientStub], {
    nullable: 'itemsAndList',
    description:
      'The first 50 clients that the line refers to, null for one the viewer may not see; null when `subjectId` is withheld.',
  })
  clients: (ClientStub | null)[] | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A line of the audit trail in a list.' })
export class AuditLineEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => AuditLine, { description: 'The line.' })
  node: AuditLine;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of the audit trail.' })
export class AuditLineConnection {
  @Field(() => [AuditLineEdge], { description: 'The rows of the page.' })
  edges: AuditLineEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'Which lines of the audit trail; all conditions must hold.' })
export class AuditFilter {
  @Field(() => String, { nullable: true, description: 'Name, number or account of who did it, in full.' })
  actor?: string | null;

  @Field(() => String, { nullable: true, description: 'How the action begins: complaint. or complaint.file.' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'The kind of thing it was done to, such as Staff.' })
  subjectType?: string | null;

  @Field(() => String, { nullable: true, description: 'What it was done to. For viewers who see every client.' })
  subjectId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day, in Asia/Shanghai.' })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, in Asia/Shanghai, itself included.' })
  to?: string | null;
}
