import {
  getVariableValues,
  GraphQLError,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { GraphExecutor } from './graph-server';
import { inputDefaults } from './input-defaults';
import { LIMITS } from './limits';

/** Characters of query text whose compiled form is kept; a compiled query takes about twenty times its text. */
const KEPT_CHARACTERS = 4_000_000;

interface Compiled extends Pick<CompiledQuery, 'query'> {
  readonly fill: ReturnType<typeof inputDefaults>;
}

/** Runs operations compiled to functions. What was compiled is kept, least recently used out first. */
export function createJitExecutor(schema: GraphQLSchema): GraphExecutor {
  const kept = new LRUCache<string, Compiled>({ max: 1_000, maxSize: KEPT_CHARACTERS });
  return async ({ document, operation, operationName, queryHash, request, context, source }) => {
    const key = `${queryHash} ${operationName ?? ''}`;
    let compiled = kept.get(key);
    if (compiled === undefined) {
      const made = compileQuery(schema, document, operationName ?? undefined, {
        customJSONSerializer: false,
        disablingCapturingStackErrors: true,
        useExperimentalPathBasedSkipInclude: true,
      });
      if (!isCompiledQuery(made)) return withWholeErrors(made);
      compiled = { query: made.query, fill: inputDefaults(schema, operation) };
      kept.set(key, compiled, { size: source.length });
    }
    const sent = request.variables ?? {};
    const variables = compiled.fill?.(sent) ?? sent;
    const result = await compiled.query(undefined, context, variables);
    return withWholeErrors(withPlaces(schema, operation, { result, variables }));
  };
}

interface Answered {
  readonly result: ExecutionResult;
  readonly variables: Record<string, unknown>;
}

/** The compiler calls a field within a variable by its own name; these errors name the variable and the path within it. */
function withPlaces(
  schema: GraphQLSchema,
  { variableDefinitions }: OperationDefinitionNode,
  { result, variables }: Answered,
): ExecutionResult {
  if (result.errors?.every(isOfVariable) !== true) return result;
  const { errors } = getVariableValues(schema, variableDefinitions ?? [], variables, {
    maxErrors: LIMITS.variableErrors,
  });
  return errors === undefined ? result : { ...result, errors };
}

/** The compiler's errors lack `extensions`, and those of variables the code that makes them the caller's mistake. */
function withWholeErrors<Result extends ExecutionResult>(result: Result): Result {
  const { errors } = result;
  if (errors === undefined) return result;
  if (errors.length <= LIMITS.variableErrors || !errors.every(isOfVariable))
    return { ...result, errors: errors.map(whole) };
  return { ...result, errors: [...errors.slice(0, LIMITS.variableErrors), TOO_MANY].map(whole) };
}

const isOfVariable = ({ path, message }: GraphQLError): boolean =>
  path === undefined && (message.startsWith('Variable "$') || message === TOO_MANY.message);
const TOO_MANY = new GraphQLError('Too many errors processing variables, error limit reached. Execution aborted.');

function whole(error: GraphQLError): GraphQLError {
  const made = new GraphQLError(error.message, {
    path: error.path,
    originalError: error.originalError,
    extensions: isOfVariable(error)
      ? { code: 'BAD_USER_INPUT' }
      : (error.extensions as typeof error.extensions | undefined),
  });
  return Object.defineProperty(made, 'locations', {
    value: error.locations,
    enumerable: error.locations !== undefined,
  });
}
