import type { MeasureDefinitionsQuery } from '../gql/graphql';
import type { Direction } from './comparison';

type Word = MeasureDefinitionsQuery['measures'][number]['direction'];

const directions: Record<Word, Direction> = {
  HIGHER_IS_BETTER: 'higherIsBetter',
  LOWER_IS_BETTER: 'lowerIsBetter',
  NEUTRAL: 'neutral',
};

/** Which way a measure is better; of a measure that nobody knows, neither. */
export function directionIn(word: Word | undefined): Direction {
  return word ? directions[word] : 'neutral';
}
