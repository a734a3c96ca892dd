import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { InvalidInput, NotAllowed } from '../../platform/graph/problem';
import { DateScalar, DateTimeScalar, MoneyScalar } from '../../platform/graph/scalars';
import { FIGURES } from '../breakdown/breakdown.schema';
import { ClientStub } from '../tally-rows/row-stubs.schema';
import { TallyChange } from '../tally-rows/restated-tallies.schema';
import { ClientRow } from './client-rows.schema';

export const ClientRestatement = {
  CLIENT_RECORDED: 'CLIENT_RECORDED',
  ORDER_RECORDED: 'ORDER_RECORDED',
  ORDER_CHANGED: 'ORDER_CHANGED',
  GRADED: 'GRADED',
  TIER_BY_HAND: 'TIER_BY_HAND',
  SEGMENTED: 'SEGMENTED',
  SEGMENT_BY_HAND: 'SEGMENT_BY_HAND',
  MERGED: 'MERGED',
  COMPLAINT: 'COMPLAINT',
  RANK: 'RANK',
} as const;
export type ClientRestatement = (typeof ClientRestatement)[keyof typeof ClientRestatement];

registerEnumType(ClientRestatement, {
  name: 'ClientRestatement',
  description: 'What was put on record of a client since that says something else of days before.',
  valuesConfig: {
    CLIENT_RECORDED: { description: 'The client itself.' },
    ORDER_RECORDED: { description: 'An order of a day before.' },
    ORDER_CHANGED: { description: 'An order was put right or taken back.' },
    GRADED: { description: 'A tier by its figures.' },
    TIER_BY_HAND: { description: 'A tier set by hand (KA-3-override).' },
    SEGMENTED: { description: 'A segment by its figures.' },
    SEGMENT_BY_HAND: { description: 'A segment set by hand (BK-1-override).' },
    MERGED: {
      description:
        'Another client became part of it, or was parted from it; both instants are told of it as it is now.',
    },
    COMPLAINT: { description: 'A complaint of it was filed late, found void, or put right.' },
    RANK: { description: 'Nothing of its own: another came among the largest, or fell out of them.' },
  },
});

@Classified(FIGURES)
@ObjectType({ description: 'How many clients are told otherwise for a reason; one may have several.' })
export class ClientRestatementCount {
  @Field(() => ClientRestatement, { description: 'The reason.' })
  reason: ClientRestatement;

  @Field(() => Int, { description: 'Clients.' })
  count: number;
}

@Classified(FIGURES)
@ObjectType({ description: 'A client that is told otherwise today of the same days than at a past instant.' })
export class RestatedClient {
  @Field(() => ID, { description: 'Of the client.' })
  id: string;

  @Field(() => ClientStub, { nullable: true, description: 'The client as it is now.' })
  client: ClientStub | null;

  @Field(() => TallyChange, { description: 'How it changed; CHANGED: it stands elsewhere, or was merged.' })
  change: TallyChange;

  @Field(() => ClientRow, { nullable: true, description: 'How it stood as known then; null: not in the figure.' })
  then: ClientRow | null;

  @Field(() => ClientRow, {
    nullable: true,
    description: 'How it stood on those days as known now; null: not in the figure.',
  })
  now: ClientRow | null;

  @Field(() => [ClientRestatement], { description: 'What was put on record of it since.' })
  reasons: readonly ClientRestatement[];
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A restated client and its place.' })
export class RestatedClientEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => RestatedClient, { description: 'The client, then and now.' })
  node: RestatedClient;
}

@Classified(FIGURES)
@ObjectType({
  description:
    'A page of the clients of a figure that are told otherwise today, the largest first. Both instants speak of the same days; what they are now less what they were then is how much the figure moved.',
})
export class RestatedClientConnection {
  @Field(() => DateTimeScalar, { description: 'The past instant.' })
  asOf: string;

  @Field(() => DateScalar, { description: 'The last day that both speak of.' })
  day: string;

  @Field(() => [RestatedClientEdge], { description: 'The rows of the page.' })
  edges: readonly RestatedClientEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;

  @Field(() => Int, { description: 'All of them that the viewer reaches.' })
  totalCount: number;

  @Field(() => Int, { description: 'How many of them were in the figure as known then.' })
  thenCount: number;

  @Field(() => Int, { description: 'How many are in it as known now.' })
  nowCount: number;

  @Field(() => MoneyScalar, { description: 'Their yearly volume as known then, yuan.' })
  thenVolume: string;

  @Field(() => MoneyScalar, { description: 'Their yearly volume as known now, yuan.' })
  nowVolume: string;

  @Field(() => [ClientRestatementCount], { description: 'By reason, most frequent first.' })
  reasons: readonly ClientRestatementCount[];
}

export const RestatedClientsResult = createUnionType({
  name: 'RestatedClientsResult',
  description: 'The restated clients, or what to mend.',
  types: () => [RestatedClientConnection, InvalidInput, NotAllowed] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
