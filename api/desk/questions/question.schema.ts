import { createUnionType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from '../../platform/graph/classified';
import { PageInfo } from '../../platform/graph/page';
import { IllegalMove, InvalidInput, NotAllowed, NotFound, StaleVersion } from '../../platform/graph/problem';
import { DateTimeScalar } from '../../platform/graph/scalars';
import { Why } from '../../shared-types/why.schema';
import { ClientStub } from '../client-stub.schema';
import { StaffStub } from '../staff-stub.schema';

export const QuestionTray = { MINE: 'MINE', OPEN: 'OPEN', ANSWERED: 'ANSWERED', LATE: 'LATE' } as const;
export type QuestionTray = (typeof QuestionTray)[keyof typeof QuestionTray];

registerEnumType(QuestionTray, {
  name: 'QuestionTray',
  description: 'Which questions.',
  valuesConfig: {
    MINE: { description: 'Those the viewer is to answer, the most urgent first.' },
    OPEN: { description: 'All that wait for an answer, the most urgent first.' },
    ANSWERED: { description: 'Those that were answered, the latest first.' },
    LATE: { description: 'Those whose first answer did not come in time, the latest due first (SD-2).' },
  },
});

export const QuestionEventKind = {
  ASKED: 'ASKED',
  ANSWERED: 'ANSWERED',
  INSISTED: 'INSISTED',
  OVERDUE: 'OVERDUE',
  PASSED_ON: 'PASSED_ON',
} as const;
export type QuestionEventKind = (typeof QuestionEventKind)[keyof typeof QuestionEventKind];

registerEnumType(QuestionEventKind, {
  name: 'QuestionEventKind',
  description: 'What became of a question (SD-2).',
  valuesConfig: {
    ASKED: { description: 'It was handed to the person responsible.' },
    ANSWERED: { description: 'The client was answered.' },
    INSISTED: { description: 'The client insisted, and it went one level up.' },
    OVERDUE: { description: 'It was not answered in time, and superiors were told.' },
    PASSED_ON: { description: 'It was handed to somebody else, whose minutes are those that were left.' },
  },
});

/*
 * Public as types: row-level security shows a question to those who read the call records of its client, and to who is to
 * answer it, whichever department that is. Text and names are left out for pseudonymous readers where rows are shaped.
 */
@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A step in the life of a question.' })
export class QuestionEvent {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at: string;

  @Field(() => QuestionEventKind, { description: 'What happened.' })
  kind: QuestionEventKind;

  @Field(() => Int, { description: 'Of which round, from 1.' })
  round: number;

  @Field(() => StaffStub, { nullable: true, description: 'Who did it; null: the system.' })
  by: StaffStub | null;

  @Field(() => [StaffStub], { description: 'Whom it went to.' })
  to: StaffStub[];

  @Field(() => String, { nullable: true, description: 'What was said.' })
  note: string | null;
}

@Classified(UNCLASSIFIED)
@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a client asked and was not answered at once (SD-2; secret, SD-10).' })
export class Question {
  @Field(() => ID, { description: 'Opaque.' })
  id: string;

  @Field(() => ClientStub, { nullable: true, description: 'Who asked; null for who sees no client card of it.' })
  client: ClientStub | null;

  @Field(() => String, { nullable: true, description: 'The name of who asked, for who is to answer.' })
  clientName: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to answer at the client.' })
  contactName: string | null;

  @Field(() => String, { nullable: true, description: 'What was asked.' })
  content: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  askedAt: string;

  @Field(() => StaffStub, { nullable: true, description: 'Who took it.' })
  askedBy: StaffStub | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who is to answer.' })
  responsible: StaffStub | null;

  @Field(() => DateTimeScalar, {
    description: 'By when the client was to have the first answer: so many service minutes after asking (SD-2).',
  })
  dueAt: string;

  @Field(() => Boolean, { description: 'The holidays of that year are not all published: it may still move.' })
  dueProvisional: boolean;

  @Field(() => Why, { description: 'Clause, rule and inputs.' })
  dueWhy: Why;

  @Field(() => Int, { description: 'From 1; every time the client insists opens the next.' })
  round: number;

  @Field(() => DateTimeScalar, { description: 'By when this round is to be answered.' })
  roundDueAt: string;

  @Field(() => Boolean, { description: 'It waits for an answer, and the time of this round is over.' })
  overdue: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the client was first answered.' })
  firstAnsweredAt: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The first answer came in time; null while nobody can tell: unanswered and not yet due.',
  })
  inTime: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null: it waits.' })
  answeredAt: string | null;

  @Field(() => StaffStub, { nullable: true, description: 'Who answered.' })
  answeredBy: StaffStub | null;

  @Field(() => String, { nullable: true, description: 'The answer.' })
  answer: string | null;

  @Field(() => [QuestionEvent], { description: 'What became of it, oldest first.' })
  events: QuestionEvent[];

  @Field(() => Boolean, { description: 'The viewer may answer it.' })
  mayAnswer: boolean;

  @Field(() => Boolean, { description: 'The viewer may say that the client insists.' })
  mayInsist: boolean;

  @Field(() => Int, { description: 'Grows with every change; send it back when changing.' })
  version: number;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A question in a list.' })
export class QuestionEdge {
  @Field(() => String, { description: 'Its place, for `after`.' })
  cursor: string;

  @Field(() => Question, { description: 'The question.' })
  node: Question;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'A page of questions.' })
export class QuestionConnection {
  @Field(() => [QuestionEdge], { description: 'The rows of the page.' })
  edges: QuestionEdge[];

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo: PageInfo;
}

const KEY = 'Made up by the caller, 1 to 200 characters: sent again under the same key, it is done once.';
const VERSION = 'The version it had when it was read; another one by now is answered StaleVersion.';

@InputType({ description: 'The client was answered (SD-2).' })
export class AnswerQuestionInput {
  @Field(() => ID, { description: 'What was asked.' })
  questionId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: 'What the client was told, 1 to 2 000 characters.' })
  answer: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'The client insists: it goes one level up, with its time anew (SD-2).' })
export class InsistOnQuestionInput {
  @Field(() => ID, { description: 'What was asked.' })
  questionId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => String, { description: 'What the client insists on, 1 to 1 000 characters.' })
  note: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Somebody else is to answer, by the same instant (SD-2).' })
export class PassQuestionOnInput {
  @Field(() => ID, { description: 'What was asked.' })
  questionId: string;

  @Field(() => Int, { description: VERSION })
  version: number;

  @Field(() => ID, { description: 'Who is to answer from now on: another member of staff.' })
  responsibleId: string;

  @Field(() => String, { description: 'Why, and what the next one should know, 1 to 1 000 characters.' })
  note: string;

  @Field(() => String, { description: KEY })
  idempotencyKey: string;
}

@Classified(UNCLASSIFIED)
@ObjectType({ description: 'It is on record.' })
export class QuestionChanged {
  @Field(() => Question, { description: 'As it is now.' })
  question: Question;

  @Field(() => Boolean, { description: 'It had been done under this key before, and nothing was done now.' })
  replayed: boolean;
}

export const ChangeQuestionResult = createUnionType({
  name: 'ChangeQuestionResult',
  description: 'What came of answering a question, or of insisting on it.',
  types: () => [QuestionChanged, NotAllowed, IllegalMove, StaleVersion, InvalidInput, NotFound] as const,
  resolveType: (value: object) => ('__typename' in value ? String(value.__typename) : undefined),
});
