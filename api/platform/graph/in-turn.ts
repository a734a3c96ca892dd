import type { GraphQLSchema } from 'graphql';
import pLimit, { type Limit } from 'p-limit';
import type { GraphExecutor } from './graph-server';
import { LIMITS } from './limits';
import type { Wording } from './problem';
import { costToRun } from './query-cost';
import { wordedError } from './worded-error';

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
    if (turn.activeCount + turn.pendingCount >= LIMITS.costlyAtOnce + LIMITS.costlyWaiting)
      return { errors: [wordedError(TOO_MANY, { code: 'TOO_MANY_AT_ONCE', http: { status: 429 } })] };
    turns.set(viewer.staffId, turn);
    try {
      return await turn(() => executor(request));
    } finally {
      if (turn.activeCount + turn.pendingCount === 0) turns.delete(viewer.staffId);
    }
  };
}

const TOO_MANY: Wording = {
  'zh-CN': `您已有 ${LIMITS.costlyWaiting} 个大查询在等待。请等前面的答复后再查询。`,
  en: `${LIMITS.costlyWaiting} large operations of yours are waiting. Ask again when those before it are answered.`,
};
