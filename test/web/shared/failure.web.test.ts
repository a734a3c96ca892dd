import { ApolloError, gql } from '@apollo/client/core';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isRepeatable } from '../../../web/shared/graph/client';
import { failureOf } from '../../../web/shared/graph/failure';

const answered = (code: string | undefined, extensions: Record<string, unknown> = {}): ApolloError =>
  new ApolloError({ graphQLErrors: [new GraphQLError('words', { extensions: { code, ...extensions } })] });

describe('a failed request', () => {
  it('is the network’s fault when nothing came back', () => {
    expect(failureOf(new ApolloError({ networkError: new TypeError('Failed to fetch') }))).toEqual({ kind: 'offline' });
  });

  it.each([502, 503, 504])('is no fault of the server when a gateway got no answer from it: %i', (statusCode) => {
    const status = Object.assign(new Error(String(statusCode)), { statusCode, result: undefined });
    expect(failureOf(new ApolloError({ networkError: status }))).toEqual({ kind: 'offline' });
  });

  it('is a fault when the server answers that it broke, and with nothing else', () => {
    const status = Object.assign(new Error('500'), { statusCode: 500, result: undefined });
    expect(failureOf(new ApolloError({ networkError: status }))).toEqual({ kind: 'fault', id: null });
  });

  it('ends the session when the server says so, in the graph or by status', () => {
    expect(failureOf(answered('UNAUTHENTICATED'))).toEqual({ kind: 'signedOut' });
    const status = Object.assign(new Error('401'), { statusCode: 401 });
    expect(failureOf(new ApolloError({ networkError: status }))).toEqual({ kind: 'signedOut' });
  });

  it('shows the server’s words when it refuses', () => {
    expect(failureOf(answered('BAD_USER_INPUT'))).toEqual({
      kind: 'refused',
      code: 'BAD_USER_INPUT',
      message: 'words',
    });
  });

  it('shows how to mend it where GraphQL’s own rules refused in English', () => {
    const failure = failureOf(answered('GRAPHQL_VALIDATION_FAILED', { wording: '请改正。' }));
    expect(failure).toEqual({ kind: 'refused', code: 'GRAPHQL_VALIDATION_FAILED', message: '请改正。' });
  });

  it('asks for a reload when the server is of another build than the page', () => {
    expect(failureOf(answered('PERSISTED_QUERY_NOT_FOUND'))).toEqual({ kind: 'outdated' });
  });

  it('is a fault with its number when the server broke', () => {
    expect(failureOf(answered('INTERNAL_SERVER_ERROR', { id: '7F3Q' }))).toEqual({ kind: 'fault', id: '7F3Q' });
    expect(failureOf(answered(undefined))).toEqual({ kind: 'fault', id: null });
  });

  it('reads the number out of an answer with a bad status too', () => {
    const result = { errors: [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR', id: '9' } }] };
    const status = Object.assign(new Error('500'), { statusCode: 500, result });
    expect(failureOf(new ApolloError({ networkError: status }))).toEqual({ kind: 'fault', id: '9' });
  });
});

describe('a request whose answer was lost', () => {
  const mutation = gql`
    mutation File($input: FileComplaintInput!) {
      fileComplaint(input: $input) {
        __typename
      }
    }
  `;

  it('is sent again when it is a query or carries an idempotency key', () => {
    const query = gql`
      query Regions {
        regions {
          code
        }
      }
    `;
    expect(isRepeatable({ query, variables: {} })).toBe(true);
    expect(isRepeatable({ query: mutation, variables: { input: { idempotencyKey: 'k' } } })).toBe(true);
  });

  it('is not sent again when doing it twice would do two things', () => {
    expect(isRepeatable({ query: mutation, variables: { input: {} } })).toBe(false);
  });
});
