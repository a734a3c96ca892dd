import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Post as PostName } from '../kernel/access/post';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';
import { PageInfo } from '../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../platform/graph/problem';
import { DateScalar, DateTimeScalar } from '../platform/graph/scalars';
import { Post } from '../shared-types/post.schema';
import { Staff } from './staff.schema';

export const DelegationState = { PLANNED: 'PLANNED', ACTIVE: 'ACTIVE', ENDED: 'ENDED', REVOKED: 'REVOKED' } as const;
export type DelegationState = (typeof DelegationState)[keyof typeof DelegationState];

registerEnumType(DelegationState, {
  name: 'DelegationState',
  description: 'Whether a post passes to the delegate today.',
  valuesConfig: {
    PLANNED: { description: 'Its first day is yet to come.' },
    ACTIVE: { description: 'The delegate fills the post today.' },
    ENDED: { description: 'Its last day is over.' },
    REVOKED: { description: 'Ended by who named the delegate.' },
  },
});

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'A post that passes from its absent holder to a delegate for some days: intake, steps and approvals (CC-2). Colleagues know of each other’s absence as far as it concerns them.',
})
export class Delegation {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => Post, { description: 'The post.' })
  post: PostName;

  @Field(() => Staff, { description: 'Who is absent.' })
  principal: Staff;

  @Field(() => Staff, { description: 'Who stands in.' })
  delegate: Staff;

  @Field(() => DateScalar, { description: 'The first day.' })
  from: string;

  @Field(() => DateScalar, { description: 'The last day, itself included.' })
  to: string;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason: string | null;

  @Field(() => DelegationState, { description: 'Whether it is in force today.' })
  state: DelegationState;

  @Field(() => Boolean, { description: 'The viewer may revoke it now.' })
  mayRevoke: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was revoked; null: it was not.' })
  revokedAt: string | null;

  @Field(() => Int, { description: 'Grows with every change; send it back when revoking.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A delegation in a list.' })
export class DelegationEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Delegation, { description: 'The delegation.' })
  node: Delegation;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of delegations.' })
export class DelegationConnection {
  @Field(() => [DelegationEdge], { description: 'The rows of the page.' })
  edges: DelegationEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';

@InputType({ description: 'Who stands in at a post of the viewer’s own (CC-2).' })
export class NameDelegateInput {
  @Field(() => Post, { description: 'A post the viewer holds.' })
  post: PostName;

  @Field(() => ID, { description: 'A colleague; see `possibleDelegates`.' })
  delegateId: string;

  @Field(() => DateScalar, { description: 'The first day, today or later.' })
  from: string;

  @Field(() => DateScalar, { description: 'The last day, itself included; at most 366 days in all.' })
  to: string;

  @Field(() => String, { nullable: true, description: 'Why, at most 200 characters.' })
  reason?: string | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A delegation to be ended.' })
export class RevokeDelegationInput {
  @Field(() => ID, { description: 'The delegation.' })
  id: string;

  @Field(() => Int, { description: 'Its version as it was read; another is answered StaleVersion.' })
  version: number;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The delegate is named.' })
export class DelegateNamed {
  @Field(() => Delegation, { description: 'The delegation.' })
  delegation: Delegation;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The post is its holder’s alone again.' })
export class DelegationRevoked {
  @Field(() => Delegation, { description: 'The delegation.' })
  delegation: Delegation;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

const typeOf = (value: object): string | undefined => ('__typename' in value ? String(value.__typename) : undefined);

export const NameDelegateResult = createUnionType({
  name: 'NameDelegateResult',
  description: 'What came of naming a delegate.',
  types: () => [DelegateNamed, NotAllowed, InvalidInput, NotFound] as const,
  resolveType: typeOf,
});

export const RevokeDelegationResult = createUnionType({
  name: 'RevokeDelegationResult',
  description: 'What came of revoking a delegation.',
  types: () => [DelegationRevoked, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: typeOf,
});
