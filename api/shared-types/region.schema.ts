import { Directive, Field, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../platform/graph/classified';

@Classified(UNCLASSIFIED)
@Directive('@shareable')
@ObjectType({ description: 'A sales region.' })
export class Region {
  @Field(() => String, { description: 'A short code, for filters.' })
  code: string;

  @Field(() => String, {
    description: 'What the reader calls it: its English name for an English one, where there is one.',
  })
  name: string;
}
