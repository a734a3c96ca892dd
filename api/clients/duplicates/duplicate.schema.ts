import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Why } from '../../shared-types/why.schema';
import { CARD, Client, LOCATING } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';

export const DuplicateState = { OPEN: 'OPEN', DIFFERENT: 'DIFFERENT' } as const;
export type DuplicateState = (typeof DuplicateState)[keyof typeof DuplicateState];

registerEnumType(DuplicateState, {
  name: 'DuplicateState',
  description: 'What is known of two clients that look like one.',
  valuesConfig: {
    OPEN: { description: 'To be judged.' },
    DIFFERENT: { description: 'Judged to be two; not shown again unless asked for.' },
  },
});

@Classified(CARD)
@ObjectType({ description: 'Two clients that may be one (KA-1-duplicates).' })
export class DuplicatePair {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Client, { nullable: true, description: 'One of them, the older on record.' })
  first: Client | null;

  @Field(() => Client, { nullable: true, description: 'The other.' })
  second: Client | null;

  @Field(() => Int, { description: 'How much speaks for it, 0 to 100.' })
  score: number;

  @Field(() => Why, { description: 'What speaks for it: each sign in percent. Never the values themselves.' })
  why: Why;

  @Field(() => DateTimeScalar, { description: 'When it was found.' })
  foundAt: string;

  @Field(() => DuplicateState, { description: 'Whether it was judged.' })
  state: DuplicateState;

  @Field(() => StaffStub, { nullable: true, description: 'Who judged them to be two.' })
  judgedBy: StaffStub | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When they did.' })
  judgedAt: string | null;

  @Classified(LOCATING)
  @Field(() => String, { nullable: true, description: 'What they wrote.' })
  note: string | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when judging.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A pair in a page.' })
export class DuplicateEdge {
  @Field(() => String, { description: 'Pass as `after` to continue behind this pair.' })
  cursor: string;

  @Field(() => DuplicatePair, { description: 'The pair.' })
  node: DuplicatePair;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of pairs.' })
export class DuplicateConnection {
  @Field(() => [DuplicateEdge], { description: 'The pairs of this page, in order.' })
  edges: readonly DuplicateEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

@InputType({ description: 'What somebody found of two clients that look like one.' })
export class JudgeDuplicateInput {
  @Field(() => ID, { description: 'Which pair.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => DuplicateState, { description: 'DIFFERENT: they are two. OPEN: to be judged again.' })
  state: DuplicateState;

  @Field(() => String, { nullable: true, description: 'Why, at most 500 characters.' })
  note?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The pair is judged as asked.' })
export class DuplicateJudged {
  @Field(() => DuplicatePair, { description: 'As it is now.' })
  pair: DuplicatePair;
}

export const JudgeDuplicateResult = createUnionType({
  name: 'JudgeDuplicateResult',
  description: 'What came of judging a pair.',
  types: () => [DuplicateJudged, NotAllowed, InvalidInput, NotFound, StaleVersion] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
