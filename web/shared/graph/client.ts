import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type Operation } from '@apollo/client/core';
import { onError } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { getMainDefinition } from '@apollo/client/utilities';
import type { DocumentNode } from 'graphql';
import { createClient } from 'graphql-ws';
import generated from '../../gql/possible-types';
import { failureOf } from './failure';

interface GraphClientOptions {
  /** called when the server says that the session is over */
  onSignedOut(): void;
  /** language of server texts */
  locale(): string;
}

/** A lost answer may be asked again when asking twice does nothing twice: queries, and inputs with an idempotency key. */
export function isRepeatable(operation: Pick<Operation, 'query' | 'variables'>): boolean {
  const main = getMainDefinition(operation.query);
  if (main.kind !== 'OperationDefinition' || main.operation === 'query') return true;
  const input = operation.variables['input'] as { idempotencyKey?: unknown } | undefined;
  return typeof input?.idempotencyKey === 'string';
}

const LINGER_MS = 5_000;

function isSubscription(query: DocumentNode): boolean {
  const main = getMainDefinition(query);
  return main.kind === 'OperationDefinition' && main.operation === 'subscription';
}

/** Sends the name of a document instead of its text; the server knows the text from the same build. */
const named = new ApolloLink((operation, forward) => {
  const sha256Hash = nameOf(operation.query);
  if (sha256Hash !== undefined) {
    operation.extensions['persistedQuery'] = { version: 1, sha256Hash };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  }
  return forward(operation);
});

/** The SHA-256 under which a generated document is known; undefined for one that was not generated. */
export function nameOf(document: DocumentNode): string | undefined {
  return (document as DocumentNode & { readonly __meta__?: { readonly hash?: string } }).__meta__?.hash;
}

/** The Apollo client of the web: same-origin cookie, CSRF headers, patient on a bad line. */
export function createGraphClient({ onSignedOut, locale }: GraphClientOptions): ApolloClient<unknown> {
  const signedOut = onError((error) => {
    const failure = failureOf({ graphQLErrors: error.graphQLErrors ?? [], networkError: error.networkError ?? null });
    if (failure.kind === 'signedOut') onSignedOut();
  });

  const retry = new RetryLink({
    delay: { initial: 400, max: 3000, jitter: true },
    attempts: {
      max: 3,
      retryIf: (error: { statusCode?: number } | undefined, operation) =>
        error !== undefined && error.statusCode === undefined && isRepeatable(operation),
    },
  });

  const language = new ApolloLink((operation, forward) => {
    operation.setContext(({ headers = {} }: { headers?: Record<string, string> }) => ({
      headers: { ...headers, 'x-kehu-locale': locale() },
    }));
    return forward(operation);
  });

  const http = new HttpLink({
    uri: '/graphql',
    credentials: 'same-origin',
    headers: { 'x-kehu-csrf': '1', 'apollo-require-preflight': '1' },
  });

  // Opened by the first subscription, closed behind the last; a lost line is taken up again for as long as it takes.
  const live = new GraphQLWsLink(
    createClient({
      url: `${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}/graphql`,
      lazyCloseTimeout: LINGER_MS,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      connectionParams: () => ({ locale: locale() }),
    }),
  );
  const asked = ApolloLink.from([signedOut, retry, language, named, http]);

  return new ApolloClient({
    link: ApolloLink.split(({ query }) => isSubscription(query), live, asked),
    cache: new InMemoryCache({ possibleTypes: generated.possibleTypes }),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network' } },
  });
}
