import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { IllegalMove, InvalidInput, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar } from '../../platform/graph/scalars';
import { ToldWay } from '../notices/client-notice-words.schema';
import type { ToldWay as Way } from '../notices/notice-recipient';
import { Notice } from './notice.schema';

@InputType({ description: 'A record that a client was told which is to be taken back (KA-14).' })
export class ReopenNoticeInput {
  @Field(() => ID, { description: 'Which notice.' })
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, {
    description: 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.',
  })
  idempotencyKey: string;
}

@InputType({ description: 'That a client was told who looks after it (KA-14).' })
export class CloseNoticeInput extends ReopenNoticeInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day, from when the notice arose to today; left out: today.',
  })
  toldOn?: string | null;

  @Field(() => ToldWay, { description: 'How.' })
  way: Way;

  @Field(() => String, { nullable: true, description: 'Anything worth remarking, at most 500 characters.' })
  remark?: string | null;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The notice is as asked.' })
export class NoticeChanged {
  @Field(() => Notice, { description: 'As it is now.' })
  notice: Notice;

  @Field(() => Boolean, { description: 'It was done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const NoticeResult = createUnionType({
  name: 'NoticeResult',
  description: 'What came of recording that a client was told, or of taking that back.',
  types: () => [NoticeChanged, InvalidInput, NotFound, StaleVersion, IllegalMove] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
