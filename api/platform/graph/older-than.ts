import { Arg } from 'type-graphql';
import { isDay } from './cursor-key';
import { wrongArgument } from './wrong-argument';

/** An argument of a list that is newest first: where in the past it starts. */
export const OlderThan = (): ParameterDecorator =>
  Arg('olderThan', () => String, {
    nullable: true,
    description: 'Only what is older than this day, `YYYY-MM-DD` in Shanghai; where a page is behind a cursor, it is.',
  }) as ParameterDecorator;

export interface DayPlace {
  readonly day: string;
  /** Before every id: nothing of the day itself is behind it. */
  readonly id: string;
}

/** The place in a list, newest first, behind which everything is older than a day. @throws GraphQLError BAD_USER_INPUT */
export function placeOlderThan(day: string): DayPlace {
  if (isDay(day)) return { day, id: '00000000-0000-0000-0000-000000000000' };
  throw wrongArgument({
    'zh-CN': 'olderThan 不是日期。请写作 YYYY-MM-DD，例如 2024-01-01。',
    en: '`olderThan` is no day. Write it as YYYY-MM-DD, such as 2024-01-01.',
  });
}
