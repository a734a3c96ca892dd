import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { ActivityKind, ActivitySubject } from './activity-words.schema';
import { Activity } from './activity.schema';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';

@InputType({ description: 'What a record of a contact says (SD-1).' })
export class ActivityContentInput {
  @Field(() => ActivityKind, { description: 'How we were in contact.' })
  kind: ActivityKind;

  @Field(() => DateTimeScalar, { description: 'When; not in the future, and not longer ago than SD-1 allows.' })
  at: string;

  @Field(() => ActivitySubject, { description: 'What it was about.' })
  subject: ActivitySubject;

  @Field(() => String, { description: 'What was said, 1 to 2 000 characters.' })
  summary: string;

  @Field(() => ID, { nullable: true, description: 'Who of us was in contact; left out: the viewer.' })
  byId?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom of the client we spoke with, at most 100 characters.' })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it, at most 2 000 characters.' })
  outcome?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a DISPUTE: with whom, 1 to 200 characters.' })
  counterparty?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a HANDOUT: what and how much, 1 to 500 characters.' })
  handout?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a VISIT or CALLBACK: whether the client was satisfied when asked; left out: not asked.',
  })
  satisfied?: boolean | null;
}

@InputType({ description: 'A contact with a client, to be put on record (SD-1, SD-2).' })
export class RecordActivityInput {
  @Field(() => ID, {
    description:
      'With whom: a client whose call records the viewer writes, or that they are in contact with, in their own name (KA-13).',
  })
  clientId: string;

  @Field(() => ActivityContentInput, { description: 'What the record says.' })
  content: ActivityContentInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether what the client asked was answered at once; left out: nothing was asked.',
  })
  answeredAtOnce?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who is to answer, when it was not answered at once: within the service minutes of SD-2 from the contact on.',
  })
  responsibleId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The planned contact that is made by it: of this client and kind, and neither made nor cancelled (SD-6).',
  })
  plannedContactId?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A record as it should have been; what it said is kept (SD-1).' })
export class CorrectActivityInput {
  @Field(() => ID, { description: 'The record.' })
  activityId: string;

  @Field(() => Int, {
    description: 'The version it had when it was read; another one by now is answered StaleVersion.',
  })
  version: number;

  @Field(() => ActivityContentInput, { description: 'What it should say, all of it.' })
  content: ActivityContentInput;

  @Field(() => String, { description: 'Why it is corrected, 1 to 500 characters.' })
  reason: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It is on record.' })
export class ActivityRecorded {
  @Field(() => Activity, { description: 'As it is now.' })
  activity: Activity;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const RecordActivityResult = createUnionType({
  name: 'RecordActivityResult',
  description: 'What came of putting a contact on record, or of correcting it.',
  types: () => [ActivityRecorded, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
