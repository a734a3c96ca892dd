import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { CallScore } from './call-score.schema';

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The call is scored so.' })
export class CallScored {
  @Field(() => CallScore, { description: 'As it is now.' })
  score: CallScore;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const ScoreCallResult = createUnionType({
  name: 'ScoreCallResult',
  description: 'What came of scoring a call.',
  types: () => [CallScored, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
