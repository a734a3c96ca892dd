import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Classification } from '../../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { CLIENT_LINK } from '../../shared-types/client-link';
import { ActivityKind, ActivitySubject } from './activity-words.schema';
import { ClientStub } from '../client-stub.schema';
import { Question } from '../questions/question.schema';
import { StaffStub } from '../staff-stub.schema';

/** Visit and call records are secret. Source: SD-10 */
export const SECRET: Classification = { resource: 'ACTIVITY', confidentiality: 'secret' };
/** Free text and colleagues name people. */
export const NAMING: Classification = { resource: 'ACTIVITY', confidentiality: 'secret', identifying: true };
/** The list itself: its rows are secret, and each is judged by its own client. */
export const LIST: Classification = { resource: 'ACTIVITY', confidentiality: 'open' };

@Classified(SECRET)
@ObjectType({ description: 'What a record said before it was corrected (SD-1).' })
export class ActivityVersion {
  @Field(() => Int, { description: 'From 1.' })
  version: number;

  @Field(() => ActivityKind, { description: 'How we were in contact.' })
  kind: ActivityKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'What was said.' })
  summary: string | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'What came of it.' })
  outcome: string | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'Why it was corrected.' })
  reason: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was corrected.' })
  replacedAt: string;

  @Classified(NAMING)
  @Field(() => StaffStub, { nullable: true, description: 'Who corrected it.' })
  replacedBy: StaffStub | null;
}

@Classified(SECRET)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A contact with a client (secret, SD-10).' })
export class Activity {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ActivityKind, { description: 'How we were in contact.' })
  kind: ActivityKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'What was said.' })
  summary: string | null;

  @Classified(NAMING)
  @Field(() => StaffStub, { nullable: true, description: 'Who of us.' })
  by: StaffStub | null;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'With whom.' })
  client: ClientStub | null;

  @Classified(NAMING)
  @Field(() => String, {
    nullable: true,
    description: 'Its name, also of a client out of reach that the viewer is in contact with (KA-13).',
  })
  clientName: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'What the client said when asked; null: not asked or no answer.',
  })
  satisfied: boolean | null;

  @Field(() => ActivitySubject, { nullable: true, description: 'What it was about; null: before this was recorded.' })
  subject: ActivitySubject | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'Whom of the client we spoke with.' })
  contactName: string | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'What came of it.' })
  outcome: string | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'With whom the client is in dispute.' })
  counterparty: string | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'What was handed out, and how much of it.' })
  handout: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether what the client asked was answered at once (SD-2); null: nothing was asked.',
  })
  answeredAtOnce: boolean | null;

  @Field(() => Question, { nullable: true, description: 'What could not be answered at once (SD-2).' })
  question: Question | null;

  @Classified(NAMING)
  @Field(() => StaffStub, { nullable: true, description: 'Who put it on record; null: before records were made here.' })
  recordedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was put on record.' })
  recordedAt: string | null;

  @Field(() => [ActivityVersion], {
    nullable: true,
    description: 'What it said before it was corrected, newest first.',
  })
  history: ActivityVersion[] | null;

  @Field(() => Boolean, { nullable: true, description: 'The viewer may correct it.' })
  mayCorrect: boolean | null;

  @Classified(UNCLASSIFIED)
  @Field(() => Int, { description: 'Grows with every correction; send it back when correcting.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'An activity in a list.' })
export class ActivityEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Activity, { description: 'The activity.' })
  node: Activity;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of activities.' })
export class ActivityConnection {
  @Field(() => [ActivityEdge], { description: 'The rows of the page.' })
  edges: ActivityEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
