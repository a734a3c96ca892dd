import { Directive, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Classified, UNCLASSIFIED } from './classified';

@InterfaceType({
  autoRegisterImplementations: false,
  description: 'Something the caller can mend. The message names the cure, in the language of the request.',
})
export abstract class Problem {
  @Field(() => String, { description: 'A stable word for the kind of problem.' })
  code: string;

  @Field(() => String, { description: 'What is wrong and what to do about it.' })
  message: string;

  @Field(() => String, { nullable: true, description: 'The input field it concerns, as a dotted path.' })
  field?: string | null;

  @Field(() => ID, { nullable: true, description: 'The clause that forbids it.' })
  clause?: string | null;
}

@Classified(UNCLASSIFIED)
@Directive('@shareable')
@ObjectType({ implements: Problem, description: 'The viewer’s posts do not allow this.' })
export class NotAllowed extends Problem {}

@Classified(UNCLASSIFIED)
@Directive('@shareable')
@ObjectType({ implements: Problem, description: 'An input is missing, malformed or contradicts another.' })
export class InvalidInput extends Problem {}

@Classified(UNCLASSIFIED)
@Directive('@shareable')
@ObjectType({ implements: Problem, description: 'There is no such thing, or the viewer may not know of it.' })
export class NotFound extends Problem {}

@Classified(UNCLASSIFIED)
@Directive('@shareable')
@ObjectType({
  implements: Problem,
  description: 'Somebody else changed it since it was read. Read it again and repeat.',
})
export class StaleVersion extends Problem {
  @Field(() => Int, { description: 'The version it has now.' })
  currentVersion: number;
}

@Classified(UNCLASSIFIED)
@Directive('@shareable')
@ObjectType({ implements: Problem, description: 'What it is now cannot become what was asked for.' })
export class IllegalMove extends Problem {}

@Classified(UNCLASSIFIED)
@Directive('@shareable')
@ObjectType({
  implements: Problem,
  description:
    'This part took too long, or something went wrong on our side; what was asked beside it stands. Nothing of the input is wrong: ask again.',
})
export class Unanswered extends Problem {}

export type ProblemName = 'NotAllowed' | 'InvalidInput' | 'NotFound' | 'IllegalMove';

export interface ProblemValue {
  readonly __typename: ProblemName | 'StaleVersion' | 'Unanswered';
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly clause: string | null;
}

/** A message in both languages. */
export interface Wording {
  readonly 'zh-CN': string;
  readonly en: string;
}

export interface ProblemOptions {
  readonly code: string;
  readonly wording: Wording;
  readonly locale: 'zh-CN' | 'en';
  readonly field?: string;
  readonly clause?: string;
}

/** A problem as a value of a result union. */
export function problem(name: ProblemName, options: ProblemOptions): ProblemValue {
  return {
    __typename: name,
    code: options.code,
    message: options.wording[options.locale],
    field: options.field ?? null,
    clause: options.clause ?? null,
  };
}

/** A problem before it is put into the language of a request. */
export type ProblemText = Omit<ProblemOptions, 'locale'>;

/** A problem in the language of a request. */
export function refusal(
  { locale }: { readonly locale: ProblemOptions['locale'] },
  name: ProblemName,
  text: ProblemText,
): ProblemValue {
  return problem(name, { ...text, locale });
}

export interface StaleVersionValue extends Omit<ProblemValue, '__typename'> {
  readonly __typename: 'StaleVersion';
  readonly currentVersion: number;
}

/** What answers an edit of a row that somebody else changed in between. */
export function staleVersion(currentVersion: number, locale: ProblemOptions['locale']): StaleVersionValue {
  const wording: Wording = {
    'zh-CN': '这条记录已被他人修改。请重新打开，核对后再提交。',
    en: 'Somebody else has changed this since you opened it. Open it again, compare, and repeat the change.',
  };
  return {
    __typename: 'StaleVersion',
    code: 'STALE_VERSION',
    message: wording[locale],
    field: 'input.version',
    clause: null,
    currentVersion,
  };
}
