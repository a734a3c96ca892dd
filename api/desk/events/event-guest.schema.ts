import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { CLIENT_LINK } from '../../shared-types/client-link';
import { NAMING, SECRET } from '../activities/activity.schema';
import { ClientStub } from '../client-stub.schema';
import { StaffStub } from '../staff-stub.schema';
import { GuestAttendance } from './client-event-words.schema';
import { ClientEvent } from './client-event.schema';

@Classified(SECRET)
@ObjectType({ description: 'A client, or somebody of it, that was invited to an event (SD-7; secret, SD-10).' })
export class ClientEventGuest {
  @Classified(UNCLASSIFIED)
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ClientEvent, { nullable: true, description: 'To what.' })
  event: ClientEvent | null;

  @Classified(CLIENT_LINK)
  @Field(() => ClientStub, { nullable: true, description: 'Which client.' })
  client: ClientStub | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'Whom of the client; null: the client itself.' })
  contactName: string | null;

  @Field(() => GuestAttendance, { nullable: true, description: 'Whether it came.' })
  attendance: GuestAttendance | null;

  @Classified(NAMING)
  @Field(() => String, { nullable: true, description: 'What came of it for this client.' })
  outcome: string | null;

  @Classified(NAMING)
  @Field(() => StaffStub, { nullable: true, description: 'Who invited it.' })
  invitedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was invited.' })
  invitedAt: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The viewer may record whether it came.' })
  mayRecord: boolean | null;

  @Classified(UNCLASSIFIED)
  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A guest in a list.' })
export class ClientEventGuestEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => ClientEventGuest, { description: 'The guest.' })
  node: ClientEventGuest;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of guests.' })
export class ClientEventGuestConnection {
  @Field(() => [ClientEventGuestEdge], { description: 'The rows of the page.' })
  edges: ClientEventGuestEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}
