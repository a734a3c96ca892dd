import {
  getOperationAST,
  GraphQLError,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { worded } from './faults';
import { LIMITS } from './limits';
import { parseDocument } from './parse-document';
import type { Wording } from './problem';
import { costOf } from './query-cost';
import { SHAPE_RULES } from './shape-rules';
import { inLocale, toldOf, wordedError } from './worded-error';

export interface PricedRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown>;
}

/** What an operation would cost, and whether it would be run; or why it would not even be looked at. */
export type Price =
  | { readonly cost: number; readonly limit: number; readonly allowed: boolean; readonly errors?: undefined }
  | { readonly errors: readonly { readonly message: string; readonly line: number | null }[] };

/** Prices operations without running them, by the rules that refuse them when they are run; in English unless asked otherwise. */
export type Pricer = (request: PricedRequest, locale?: keyof Wording) => Price;

export function createPricer(schemaOf: () => GraphQLSchema): Pricer {
  return ({ query, operationName, variables }, locale = 'en') => {
    const refused = (errors: readonly GraphQLError[]): Price => ({
      errors: errors.map((error) => {
        const told = inLocale(worded(error.toJSON()), locale);
        return { message: toldOf(told), line: told.locations?.[0]?.line ?? null };
      }),
    });
    try {
      const schema = schemaOf();
      const document = parseDocument(query);
      const errors = documentErrors(schema, document);
      if (errors.length > 0) return refused(errors);
      if (getOperationAST(document, operationName) == null) return refused([wordedError(CHOOSE, {})]);
      const cost = costOf(schema, { document, operationName, variables });
      return { cost, limit: LIMITS.cost, allowed: cost <= LIMITS.cost };
    } catch (error) {
      if (error instanceof GraphQLError) return refused([error]);
      throw error;
    }
  };
}

/** What is wrong with a document, by the rules of GraphQL and by the limits of its shape. */
export function documentErrors(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, [...specifiedRules, ...SHAPE_RULES], { maxErrors: 10 });
}

const CHOOSE: Wording = {
  'zh-CN': '查询中有多个操作，或没有这个名称的操作；请用 operationName 指明。',
  en: 'This document has several operations, or none of that name; say which one with operationName.',
};
