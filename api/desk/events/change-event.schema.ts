import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, MoneyScalar } from '../../platform/graph/scalars';
import { ClientEventKind, GuestAttendance } from './client-event-words.schema';
import { ClientEvent } from './client-event.schema';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const VERSION = 'The version it had when it was read; another one by now is answered StaleVersion.';

@InputType({ description: 'What is planned of an event.' })
export class ClientEventContent {
  @Field(() => ClientEventKind, { description: 'What it is.' })
  kind: ClientEventKind;

  @Field(() => String, { description: 'What it is called, 1 to 100 characters.' })
  title: string;

  @Field(() => String, { description: 'Where, 1 to 200 characters.' })
  place: string;

  @Field(() => DateScalar, { description: 'The first day.' })
  fromDay: string;

  @Field(() => DateScalar, { description: 'The last day, the first one or later, within 366 days of it.' })
  toDay: string;

  @Field(() => ID, { nullable: true, description: 'Who answers for it; left out: the viewer, or whoever it was.' })
  organiserId?: string | null;

  @Field(() => String, { nullable: true, description: 'What for, and for whom, at most 2000 characters.' })
  purpose?: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'What it may cost, in yuan, 0 or more.' })
  budget?: string | null;
}

@InputType({ description: 'An event to be planned (SD-7, AM-1).' })
export class PlanClientEventInput {
  @Field(() => ClientEventContent, { description: 'What is planned.' })
  content: ClientEventContent;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'An event that is planned otherwise; what the plan said is kept.' })
export class EditClientEventInput {
  @Field(() => ID, { description: 'Which.' })
  eventId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => ClientEventContent, { description: 'What it should say.' })
  content: ClientEventContent;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'What was carried out of an event that was held (SD-7, AM-1).' })
export class ReportClientEventInput {
  @Field(() => ID, { description: 'Which; it has begun, and of every invited client is said whether it came.' })
  eventId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: 'What was carried out, and what came of it, 1 to 4000 characters.' })
  report: string;

  @Field(() => MoneyScalar, { nullable: true, description: 'What it cost, in yuan, 0 or more.' })
  cost?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'An event that will not be held.' })
export class CancelClientEventInput {
  @Field(() => ID, { description: 'Which.' })
  eventId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A client to be invited to an event (SD-7).' })
export class InviteToClientEventInput {
  @Field(() => ID, { description: 'To what; neither reported nor cancelled.' })
  eventId: string;

  @Field(() => ID, { description: 'Which client; one whose records the viewer writes.' })
  clientId: string;

  @Field(() => String, { nullable: true, description: 'Whom of the client, at most 100 characters.' })
  contactName?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Whether an invited client came, and what came of it (SD-7).' })
export class RecordEventGuestInput {
  @Field(() => ID, { description: 'Which guest.' })
  guestId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => GuestAttendance, {
    description: 'ATTENDED and ABSENT once the event has begun; INVITED, DECLINED and WITHDRAWN until it is reported.',
  })
  attendance: GuestAttendance;

  @Field(() => String, { nullable: true, description: 'Whom of the client, at most 100 characters.' })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it for this client, at most 2000 characters.' })
  outcome?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The event is so now.' })
export class ClientEventChanged {
  @Field(() => ClientEvent, { description: 'As it is now.' })
  event: ClientEvent;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const ChangeClientEventResult = createUnionType({
  name: 'ChangeClientEventResult',
  description: 'What came of planning or changing an event, or of its guests.',
  types: () => [ClientEventChanged, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
