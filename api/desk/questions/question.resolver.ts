import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { answerQuestion, insistOnQuestion } from './answer-question.service';
import { passQuestionOn } from './pass-question-on.service';
import {
  AnswerQuestionInput,
  ChangeQuestionResult,
  InsistOnQuestionInput,
  PassQuestionOnInput,
  Question,
  QuestionConnection,
  QuestionEvent,
  QuestionTray,
} from './question.schema';
import { eventsOf, openQuestionCount, questionById, questionPage, type ShownQuestion } from './question.service';

@Resolver(() => Question)
export class QuestionResolver {
  @Query(() => QuestionConnection, { description: 'What clients asked and was not answered at once (SD-2).' })
  questions(
    @Ctx() context: RequestContext,
    @Arg('tray', () => QuestionTray, { description: 'Which.' }) tray: QuestionTray,
    @Arg('first', () => Int, { defaultValue: 50, description: 'Rows a page, 1 to 200.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor behind which the page starts.' })
    after: string | null,
  ): Promise<unknown> {
    return questionPage(context, { tray, first, after });
  }

  @Query(() => Question, { nullable: true, description: 'A question the viewer may know of; null otherwise.' })
  question(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Opaque.' }) id: string,
  ): Promise<ShownQuestion | null> {
    return questionById(context, id);
  }

  @Query(() => Int, { description: 'How many questions the viewer is to answer (SD-2).' })
  openQuestionCount(@Ctx() context: RequestContext): Promise<number> {
    return openQuestionCount(context);
  }

  @Mutation(() => ChangeQuestionResult, { description: 'Puts the answer to a question on record (SD-2).' })
  answerQuestion(
    @Ctx() context: RequestContext,
    @Arg('input', () => AnswerQuestionInput, { description: 'What the client was told.' }) input: AnswerQuestionInput,
  ): Promise<unknown> {
    return answerQuestion(context, input);
  }

  @Mutation(() => ChangeQuestionResult, {
    description: 'The client insists: the question goes one level up (SD-2).',
  })
  insistOnQuestion(
    @Ctx() context: RequestContext,
    @Arg('input', () => InsistOnQuestionInput, { description: 'What the client insists on.' })
    input: InsistOnQuestionInput,
  ): Promise<unknown> {
    return insistOnQuestion(context, input);
  }

  @Mutation(() => ChangeQuestionResult, {
    description: 'Hands a question to somebody else, who answers by the same instant (SD-2).',
  })
  passQuestionOn(
    @Ctx() context: RequestContext,
    @Arg('input', () => PassQuestionOnInput, { description: 'To whom, and why.' }) input: PassQuestionOnInput,
  ): Promise<unknown> {
    return passQuestionOn(context, input);
  }

  @FieldResolver(() => [QuestionEvent])
  events(@Root() row: ShownQuestion, @Ctx() context: RequestContext): Promise<unknown> {
    return eventsOf(context, row);
  }
}
