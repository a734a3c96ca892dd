import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar } from '../../platform/graph/scalars';
import { ActivityKind } from '../activities/activity-words.schema';
import { PlannedContact } from './planned-contact.schema';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const VERSION = 'The version it had when it was read; another one by now is answered StaleVersion.';
const GOES =
  'The colleague who goes; left out: whoever looks after the client, and whoever looks after it next once it is handed over.';

@InputType({ description: 'A visit or callback to be planned (SD-6, KA-16).' })
export class PlanContactInput {
  @Field(() => ID, { description: 'Whom; a client whose call records the viewer writes.' })
  clientId: string;

  @Field(() => ActivityKind, { description: 'VISIT or CALLBACK.' })
  kind: ActivityKind;

  @Field(() => DateScalar, { description: 'From today on, and not further ahead than SD-6 allows.' })
  day: string;

  @Field(() => String, { description: 'What for, 1 to 500 characters.' })
  purpose: string;

  @Field(() => ID, { nullable: true, description: GOES })
  staffId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The survey of that client that it follows up (SD-6).' })
  surveyId?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A planned contact, put to another day or to somebody else; the first day is kept (SD-6).' })
export class MovePlannedContactInput {
  @Field(() => ID, { description: 'Which.' })
  plannedContactId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => DateScalar, { description: 'From today on, and not further ahead than SD-6 allows.' })
  day: string;

  @Field(() => ID, { nullable: true, description: GOES })
  staffId?: string | null;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A planned contact that will not be made (SD-6).' })
export class CancelPlannedContactInput {
  @Field(() => ID, { description: 'Which.' })
  plannedContactId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It is planned so.' })
export class ContactPlanned {
  @Field(() => PlannedContact, { description: 'As it is now.' })
  plannedContact: PlannedContact;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const PlanContactResult = createUnionType({
  name: 'PlanContactResult',
  description: 'What came of planning a contact, or of moving or cancelling it.',
  types: () => [ContactPlanned, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
