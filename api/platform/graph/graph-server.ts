import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import {
  BREAK,
  getOperationAST,
  type GraphQLError,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Viewer } from '../../kernel/access/viewer';
import type { RequestContext } from '../context/request-context';
import { encodeAnswer } from './encode-answer';
import { formatError, isFault, isTooSlow, logFault, logTooSlow } from './faults';
import { inTurn } from './in-turn';
import { LIMITS } from './limits';
import type { Wording } from './problem';
import { refuseCostly } from './query-cost';
import { SHAPE_RULES } from './shape-rules';
import type { TrustedDocuments } from './trusted-documents';
import { inLocale, wordedError } from './worded-error';

type Gateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
export type GraphExecutor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

/** One of these shows that no form of another site sent it. */
export const PREFLIGHT_HEADERS = ['x-kehu-csrf', 'apollo-require-preflight', 'x-apollo-operation-name'] as const;

export type MayLag = (operation: OperationDefinitionNode, viewer: Viewer) => boolean;

export interface GraphServerOptions {
  readonly schema: GraphQLSchema;
  readonly executor: GraphExecutor;
  /** Documents that may be asked for by name; left out, every request brings its text. */
  readonly trusted?: TrustedDocuments;
  /** True for a question whose reader can do with a replica that is a little behind; left out: none. */
  readonly mayLag?: MayLag;
  /** True for a room that only the router asks: the router has applied the limits, and plans as it needs. */
  readonly behindRouter?: boolean;
}

/** A graph: parsing, validation and limits by Apollo Server, execution by `executor`. Not yet started. */
export function createGraphServer({
  schema,
  executor,
  trusted,
  mayLag = () => false,
  behindRouter = false,
}: GraphServerOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    // Behind the router the person waited there.
    gateway: gatewayOf(schema, behindRouter ? executor : inTurn(schema, executor)),
    csrfPrevention: { requestHeaders: [...PREFLIGHT_HEADERS] },
    // Introspection is decided per viewer, below.
    introspection: true,
    persistedQueries: trusted === undefined ? false : { cache: trusted, ttl: null },
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    ...(!behindRouter && {
      parseOptions: { maxTokens: LIMITS.tokens },
      maxRecursiveSelections: LIMITS.selections,
      validationRules: SHAPE_RULES,
    }),
    formatError,
    // Whoever sends it asks only whether it is text or bytes; the library's type knows text alone.
    stringifyResult: (answer) => encodeAnswer(answer) as string,
    logger: silent,
    apollo: {},
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      requestPlugin({ schema, behindRouter, mayLag }),
    ],
  });
}

/** Which operation to run is the caller's to say; executors are only asked for one that is there. */
function knownOperations(executor: GraphExecutor): GraphExecutor {
  return async (request) => {
    const { document } = request;
    // What was asked for: the server leaves its own `operationName` empty when it finds none of that name.
    const { operationName } = request.request;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation === OperationTypeNode.SUBSCRIPTION) return { errors: [unresolved(OVER_SOCKETS)] };
    if (operation != null) return executor(request);
    return { errors: [unresolved(operationName ? notNamed(operationName) : SEVERAL)] };
  };
}

const unresolved = (wording: Wording): GraphQLError => wordedError(wording, { code: 'OPERATION_RESOLUTION_FAILURE' });

const notNamed = (name: string): Wording => ({
  'zh-CN': `查询文本中没有名为 ${name} 的操作。请改正 operationName。`,
  en: `There is no operation named "${name}" in this document. Correct operationName.`,
});

const SEVERAL: Wording = {
  'zh-CN': '查询文本中有几个操作。请用 operationName 指明运行哪一个。',
  en: 'This document has several operations; say which one with operationName.',
};

const OVER_SOCKETS: Wording = {
  'zh-CN': '订阅须通过 WebSocket 连接 /graphql，采用 graphql-transport-ws 协议。',
  en: 'Subscriptions are followed over WebSocket at /graphql, by the protocol graphql-transport-ws.',
};

const silent = { debug() {}, info() {}, warn() {}, error() {} };

function gatewayOf(schema: GraphQLSchema, executor: GraphExecutor): Gateway {
  return {
    onSchemaLoadOrUpdate(tell) {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () => Promise.resolve({ executor: knownOperations(executor) }),
    stop: () => Promise.resolve(),
  };
}

/** What is decided per request: introspection, cost, the log of faults, and giving the database back. */
function requestPlugin({
  schema,
  behindRouter,
  mayLag,
}: Required<Pick<GraphServerOptions, 'schema' | 'behindRouter' | 'mayLag'>>): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ contextValue, document, request, operation, operationName }) {
          const { viewer, database } = contextValue;
          if (operation?.operation === OperationTypeNode.QUERY && viewer !== null && mayLag(operation, viewer))
            database.allowLag();
          if (behindRouter) return Promise.resolve();
          refuseIntrospection(document, contextValue);
          refuseCostly(schema, { document, operationName, variables: request.variables });
          return Promise.resolve();
        },
        didEncounterErrors({ errors, contextValue }) {
          for (const error of errors) {
            if (isTooSlow(error)) logTooSlow(error, contextValue.requestId);
            else if (isFault(error)) logFault(error, contextValue.requestId);
          }
          return Promise.resolve();
        },
        willSendResponse({ contextValue, request, response, errors }) {
          if (errors?.some(isWrongDocument) && !acceptsGraphqlResponse(request.http?.headers.get('accept')))
            response.http.status = 200;
          const { body } = response;
          if (body.kind === 'single' && body.singleResult.errors !== undefined)
            body.singleResult.errors = body.singleResult.errors.map((error) => inLocale(error, contextValue.locale));
          return contextValue.database.close();
        },
      }),
  };
}

function refuseIntrospection(document: DocumentNode, context: RequestContext): void {
  if (context.viewer === null && asksSchema(document))
    throw wordedError(
      { 'zh-CN': '请先登录，再读取接口定义。', en: 'Sign in to read the schema.' },
      { code: 'UNAUTHENTICATED', http: { status: 401 } },
    );
}

function asksSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field({ name }) {
      if (name.value !== '__schema' && name.value !== '__type') return undefined;
      asks = true;
      return BREAK;
    },
  });
  return asks;
}

function isWrongDocument({ extensions }: GraphQLError): boolean {
  return extensions['code'] === 'GRAPHQL_PARSE_FAILED' || extensions['code'] === 'GRAPHQL_VALIDATION_FAILED';
}

/**
 * GraphQL over HTTP: to a client of plain JSON a status other than 200 may come from any proxy, so an answer to a
 * wrong document says 200; only the media type of its own makes the status part of the answer.
 */
function acceptsGraphqlResponse(accept: string | undefined): boolean {
  return accept?.includes('application/graphql-response+json') ?? false;
}
