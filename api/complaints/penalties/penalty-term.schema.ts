import { Field, ID, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { MoneyScalar } from '../../platform/graph/scalars';
import { ClauseStub } from '../../shared-types/why.schema';

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A violation that the regulations in force punish, and how.' })
export class PenaltyTerm {
  @Field(() => ID, { description: 'The clause.' })
  clause: string;

  @Field(() => ClauseStub, { nullable: true, description: 'The same clause, to be named; null where it is gone.' })
  byClause: ClauseStub | null;

  @Field(() => String, { description: 'As the policy calls it.' })
  violation: string;

  @Field(() => MoneyScalar, { nullable: true, description: 'The least fine where it is chosen; null: it is not.' })
  fineFrom: string | null;

  @Field(() => MoneyScalar, { nullable: true, description: 'The highest fine where it is chosen; null: it is not.' })
  fineTo: string | null;

  @Field(() => [ID], {
    description: 'The clauses of which one was broken, where the times are counted by rule; else none.',
  })
  brokenClauses: string[];

  @Field(() => [ClauseStub], { nullable: true, description: 'The same clauses, to be named.' })
  breaks: ClauseStub[] | null;
}
