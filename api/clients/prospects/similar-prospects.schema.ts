import { Field, ID, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { Prospect } from './prospect.schema';

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'Open prospects that may be the one that is described.' })
export class SimilarProspects {
  @Field(() => [Prospect], { description: 'Those the viewer may see, at most five; every read is recorded (SD-10).' })
  prospects: readonly Prospect[];

  @Field(() => [ID], {
    description:
      'Ids of those of them that have the very name: width, case, spaces and marks tell none apart, legal forms do.',
  })
  namesakeIds: readonly string[];

  @Field(() => Boolean, { description: 'Account managers whose prospects the viewer does not see have such ones.' })
  elsewhere: boolean;
}
