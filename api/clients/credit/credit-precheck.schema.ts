import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound } from '../../platform/graph/problem';
import { MoneyScalar } from '../../platform/graph/scalars';
import { Post } from '../../shared-types/post.schema';
import { Why } from '../../shared-types/why.schema';
import { CREDIT } from '../segments/statement.schema';
import { CreditCheck } from './credit-application.schema';
import { CreditPolicy } from './credit-words.schema';

@Classified(CREDIT)
@ObjectType({ description: 'How an application for credit would stand if it were submitted now (BK-2, CR-3).' })
export class CreditPrecheck {
  @Field(() => MoneyScalar, { description: 'The limit in force, in yuan.' })
  presentLimit: string;

  @Field(() => MoneyScalar, { description: 'What the client owes, in yuan.' })
  owed: string;

  @Field(() => CreditPolicy, { description: 'The policy of its segment (BK-2).' })
  creditPolicy: CreditPolicy;

  @Field(() => String, {
    nullable: true,
    description: 'Why it would be refused, and the cure; null: it would be taken.',
  })
  refusedBecause: string | null;

  @Field(() => Why, { description: 'Why the change is allowed, or not (BK-2).' })
  changeWhy: Why;

  @Field(() => [CreditCheck], { description: 'The basic conditions (CR-3).' })
  checks: CreditCheck[];

  @Field(() => [Post], { description: 'Who would decide, the lowest post first (CR-4).' })
  approverPosts: (keyof typeof Post)[];
}

export const CreditPrecheckResult = createUnionType({
  name: 'CreditPrecheckResult',
  description: 'How an application would stand, or why it cannot be told.',
  types: () => [CreditPrecheck, NotAllowed, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
