import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateScalar } from '../../platform/graph/scalars';
import { MarketSubject } from './market-note-words.schema';
import { MarketNote } from './market-note.schema';

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';

@InputType({ description: 'What was learned of the market.' })
export class MarketNoteContent {
  @Field(() => MarketSubject, { description: 'What it is about.' })
  subject: MarketSubject;

  @Field(() => String, { description: 'What was learned, 1 to 2000 characters.' })
  content: string;

  @Field(() => String, { nullable: true, description: 'From whom, or where it was seen, at most 200 characters.' })
  source?: string | null;

  @Field(() => DateScalar, {
    description: 'The day it was learned, not yet to come, and not longer ago than AM-1 allows.',
  })
  learnedOn: string;
}

@InputType({ description: 'Something learned of the market, to be passed on (AM-1, KA-16).' })
export class RecordMarketNoteInput {
  @Field(() => MarketNoteContent, { description: 'What.' })
  content: MarketNoteContent;

  @Field(() => ID, { nullable: true, description: 'Of which client; one whose records the viewer writes.' })
  clientId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of which prospect, instead of a client; one that the viewer sees.' })
  prospectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of which region, by code.' })
  regionCode?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The survey of that client in which it was learned (SD-6).',
  })
  surveyId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Who should know besides the posts that AM-1 names; at most 20 colleagues.',
  })
  tellIds?: string[] | null;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'A market note corrected; what it said is kept.' })
export class CorrectMarketNoteInput {
  @Field(() => ID, { description: 'Which.' })
  noteId: string;

  @Field(() => Int, {
    description: 'The version it had when it was read; another one by now is answered StaleVersion.',
  })
  version: number;

  @Field(() => MarketNoteContent, { description: 'What it should say.' })
  content: MarketNoteContent;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'The note is so now.' })
export class MarketNoteChanged {
  @Field(() => MarketNote, { description: 'As it is now.' })
  note: MarketNote;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const ChangeMarketNoteResult = createUnionType({
  name: 'ChangeMarketNoteResult',
  description: 'What came of recording, correcting or reading a market note.',
  types: () => [MarketNoteChanged, NotAllowed, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
