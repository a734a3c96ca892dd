import type { GraphQLSchema } from 'graphql';
import pLimit, { type Limit } from 'p-limit';
import type { GraphExecutor } from './graph-server';
import { LIMITS } from './limits';
import { costToRun } from './query-cost';

/**
 * Runs costly operations of one person a few at a time, so that nobody's questions keep the others waiting for a
 * connection or for the process; those in front of them are waited for. What is cheap never waits.
 */
export function inTurn(schema: GraphQLSchema, executor: GraphExecutor): GraphExecutor {
  const turns = new Map<string, Limit>();
  return async (request) => {
    const { viewer } = request.context;
    const { document, operationName } = request;
    const cost = () => costToRun(schema, { document, operationName, variables: request.request.variables });
    if (viewer === null || cost() < LIMITS.costly) return executor(request);
    const turn = turns.get(viewer.staffId) ?? pLimit(LIMITS.costlyAtOnce);
    turns.set(viewer.staffId, turn);
    try {
      return await turn(() => executor(request));
    } finally {
      if (turn.activeCount + turn.pendingCount === 0) turns.delete(viewer.staffId);
    }
  };
}
