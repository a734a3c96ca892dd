import type { FastifyInstance } from 'fastify';
import type { PricedRequest, Pricer } from '../graph/price';
import { callerOf, refusalHeaders, refusalText } from './caller';
import type { GraphRouteOptions } from './graph-route';
import { localeOf } from './locale';

const body = {
  type: 'object',
  required: ['query'],
  properties: {
    query: { type: 'string', maxLength: 100_000 },
    operationName: { type: ['string', 'null'], maxLength: 200 },
    variables: { type: ['object', 'null'] },
  },
} as const;

const SIGN_IN = { 'zh-CN': '请先登录。', en: 'Sign in first.' } as const;

/** `POST /graphql/price`: what an operation would cost, without running it, by the rules that would refuse it. */
export function servePrices(front: FastifyInstance, options: GraphRouteOptions & { readonly price: Pricer }): void {
  front.post<{ Body: PricedRequest }>('/graphql/price', { schema: { body } }, async (request, reply) => {
    const caller = await callerOf(request, { ...options, now: options.now() });
    reply.header('cache-control', 'no-store');
    if (caller.kind === 'refused')
      return reply
        .code(caller.status)
        .headers(refusalHeaders(caller))
        .send({ errors: [{ message: refusalText(request, caller) }] });
    // The schema is for those who are signed in, and errors of validation tell of it.
    if (caller.viewer === null) return reply.code(401).send({ errors: [{ message: SIGN_IN[localeOf(request)] }] });
    const { query, operationName, variables } = request.body;
    return options.price({ query, operationName, variables: variables ?? {} }, localeOf(request));
  });
}
