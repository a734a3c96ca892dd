import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Classified } from '../../platform/graph/classified';
import { CASE } from '../case-words.schema';
import { Complaint } from '../complaint.schema';
import type { SimilarBy as Ways } from './similar-complaint';

export const SimilarBy = { ORDER: 'ORDER', PART: 'PART', CLASS: 'CLASS', WORDS: 'WORDS' } as const satisfies Record<
  Ways,
  Ways
>;

registerEnumType(SimilarBy, {
  name: 'SimilarBy',
  description: 'In what a complaint is like the one that is being filed (CC-4).',
  valuesConfig: {
    ORDER: { description: 'It is about the same order.' },
    PART: { description: 'It is about the same part.' },
    CLASS: { description: 'It is of the same class.' },
    WORDS: { description: 'It tells of what happened in much the same words.' },
  },
});

@Classified(CASE)
@ObjectType({ description: 'An earlier complaint that may be the one that is being filed (CC-4).' })
export class SimilarComplaint {
  @Field(() => Complaint, { description: 'The earlier one.' })
  complaint: Complaint;

  @Field(() => [SimilarBy], { description: 'In what the two are alike.' })
  by: Ways[];
}
