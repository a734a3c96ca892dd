import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar, DecimalScalar } from '../../platform/graph/scalars';
import { SalesTarget } from './target.schema';
import { TargetMeasure, TargetMove, TargetPeriod } from './target-words.schema';

@InputType({ description: 'What one account manager is to reach.' })
export class ProposedTargetInput {
  @Field(() => ID, { description: 'Who.' })
  managerId: string;

  @Field(() => DecimalScalar, { description: 'Above zero: yuan with at most two decimals, or whole clients.' })
  amount: string;

  @Field(() => Int, { nullable: true, description: 'The version that was read; left out: there was no target.' })
  version?: number | null;
}

@InputType({ description: 'Targets that are proposed to account managers, all of them or none.' })
export class ProposeTargetsInput {
  @Field(() => TargetMeasure, { description: 'Of what.' })
  measure: TargetMeasure;

  @Field(() => TargetPeriod, { description: 'How long they run.' })
  period: TargetPeriod;

  @Field(() => DateScalar, {
    description: 'The first day of the period, which is not over yet and begins within two years.',
  })
  startsOn: string;

  @Field(() => [ProposedTargetInput], { description: '1 to 200 account managers, each once.' })
  lines: ProposedTargetInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Why, at most 500 characters; asked for when something was proposed or in force before.',
  })
  reason?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'They wait for the account managers’ answers.' })
export class TargetsProposed {
  @Field(() => Int, { description: 'Targets that changed; amounts that were so before are passed over.' })
  count: number;

  @Field(() => Boolean, { description: 'True: it was done before under this key.' })
  replayed: boolean;
}

@InputType({ description: 'What is done with what was proposed.' })
export class MoveTargetInput {
  @Field(() => ID, { description: 'Which target.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => TargetMove, { description: 'What.' })
  move: TargetMove;

  @Field(() => String, { nullable: true, description: 'Why, at most 500 characters; with AGREE it may be left out.' })
  note?: string | null;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The target was changed.' })
export class TargetMoved {
  @Field(() => SalesTarget, { description: 'The target as it is now.' })
  target: SalesTarget;

  @Field(() => Boolean, { description: 'True: it was done before under this key.' })
  replayed: boolean;
}

const resolveType = (value: object): string | undefined =>
  '__typename' in value ? String(value.__typename) : undefined;

export const ProposeTargetsResult = createUnionType({
  name: 'ProposeTargetsResult',
  description: 'What came of proposing targets.',
  types: () => [TargetsProposed, NotAllowed, InvalidInput, NotFound, StaleVersion] as const,
  resolveType,
});

export const MoveTargetResult = createUnionType({
  name: 'MoveTargetResult',
  description: 'What came of a move.',
  types: () => [TargetMoved, NotAllowed, InvalidInput, NotFound, IllegalMove, StaleVersion] as const,
  resolveType,
});
