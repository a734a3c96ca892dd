import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { OlderThan } from '../../platform/graph/older-than';
import { LIST } from '../activities/activity.schema';
import { ClientStub } from '../client-stub.schema';
import { ChangeMarketNoteResult, CorrectMarketNoteInput, RecordMarketNoteInput } from './change-market-note.schema';
import { correctMarketNote, readMarketNote, recordMarketNote } from './change-market-note.service';
import {
  MarketNote,
  MarketNoteConnection,
  MarketNoteFilter,
  MarketNoteReader,
  MarketNoteVersion,
} from './market-note.schema';
import {
  clientNotePage,
  historyOfNote,
  isUnread,
  noteById,
  notePage,
  readersOf,
  type ShownNote,
} from './market-note.service';

@Resolver(() => MarketNote)
export class MarketNoteResolver {
  @Query(() => MarketNoteConnection, {
    description: 'What was learned of the market and the viewer may know of, the latest first (AM-1, KA-16).',
  })
  marketNotes(
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @Arg('filter', () => MarketNoteFilter, { nullable: true, description: 'Which ones; all when left out.' })
    filter: MarketNoteFilter | null,
  ): Promise<unknown> {
    return notePage(context, { first, after }, filter ?? {});
  }

  @Query(() => MarketNote, { nullable: true, description: 'A market note the viewer may know of; null otherwise.' })
  marketNote(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
  ): Promise<unknown> {
    return noteById(context, id);
  }

  @FieldResolver(() => [MarketNoteReader])
  readers(@Root() note: ShownNote, @Ctx() context: RequestContext): Promise<unknown> {
    return readersOf(context, note);
  }

  @FieldResolver(() => Boolean)
  unread(@Root() note: ShownNote, @Ctx() context: RequestContext): Promise<boolean> {
    return isUnread(context, note);
  }

  @FieldResolver(() => [MarketNoteVersion])
  history(@Root() note: ShownNote, @Ctx() context: RequestContext): Promise<unknown> {
    return historyOfNote(context, note);
  }

  @Mutation(() => ChangeMarketNoteResult, {
    description: 'Puts on record what was learned of the market, and passes it on (AM-1, KA-16).',
  })
  recordMarketNote(
    @Ctx() context: RequestContext,
    @Arg('input', () => RecordMarketNoteInput, { description: 'What.' }) input: RecordMarketNoteInput,
  ): Promise<unknown> {
    return recordMarketNote(context, input);
  }

  @Mutation(() => ChangeMarketNoteResult, { description: 'Corrects a market note; what it said is kept (AM-1).' })
  correctMarketNote(
    @Ctx() context: RequestContext,
    @Arg('input', () => CorrectMarketNoteInput, { description: 'What it should say.' }) input: CorrectMarketNoteInput,
  ): Promise<unknown> {
    return correctMarketNote(context, input);
  }

  @Mutation(() => ChangeMarketNoteResult, {
    description: 'Confirms that the viewer read a market note that was passed on to them (KA-16).',
  })
  readMarketNote(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Which.' }) id: string,
  ): Promise<unknown> {
    return readMarketNote(context, id);
  }
}

/** What was learned of a client. */
@Resolver(() => ClientStub)
export class MarketNotesOfClientResolver {
  @Classified(LIST)
  @FieldResolver(() => MarketNoteConnection, {
    nullable: true,
    description: 'What was learned of it, the latest first (KA-16).',
  })
  marketNotes(
    @Root() client: ClientStub,
    @Ctx() context: RequestContext,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
    @OlderThan() olderThan: string | null,
  ): Promise<unknown> {
    return clientNotePage(context, client.id, { first, after, olderThan });
  }
}
