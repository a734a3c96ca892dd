import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import type { Classification } from '../kernel/access/classification';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { PageInfo } from '../platform/graph/page';
import { DateTimeScalar } from '../platform/graph/scalars';
import { CLIENT_LINK } from '../shared-types/client-link';
import { ClientStub } from './client-stub.schema';
import { StaffStub } from './staff-stub.schema';

/** Visit and call records are secret. Source: SD-10 */
export const SECRET: Classification = { resource: 'ACTIVITY', confidentiality: 'secret' };
/** Free text and colleagues name people. */
export const NAMING: Classification = { resource: 'ACTIVITY', confidentiality: 'secret', identifying: true };
/** The list itself: its rows are secret, and each is judged by its own client. */
export const LIST: Classification = { resource: 'ACTIVITY', confidentiality: 'open' };

export const ActivityKind = { CALL: 'CALL', VISIT: 'VISIT', CALLBACK: 'CALLBACK', WALK_IN: 'WALK_IN' } as const;
export type ActivityKind = (typeof ActivityKind)[keyof typeof ActivityKind];

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'How we were in contact (SD-1).',
  valuesConfig: {
    CALL: { description: 'The client called (来电).' },
    VISIT: { description: 'We visited the client (拜访).' },
    CALLBACK: { description: 'We called back (回访, SD-4).' },
    WALK_IN: { description: 'The client came to the desk (来访, SD-5).' },
  },
});

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

  @Field(() => Boolean, {
    nullable: true,
    description: 'What the client said when asked; null: not asked or no answer.',
  })
  satisfied: boolean | null;
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
