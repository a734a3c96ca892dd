import type { ApolloError } from '@apollo/client/core';

/**
 * What went wrong with a request, in the terms of the screens we have:
 * `outdated` the page is of another build than the server, and a reload mends it;
 * `offline` nothing came back from the server, so trying again is right; `refused` the server said why;
 * `signedOut` the session is over; `fault` the server broke and logged it under `id`.
 */
export type Failure =
  | { kind: 'offline' }
  | { kind: 'signedOut' }
  | { kind: 'outdated' }
  | { kind: 'refused'; code: string; message: string }
  | { kind: 'fault'; id: string | null };

export interface ReportedError {
  message: string;
  extensions?: Record<string, unknown>;
}

interface NetworkError {
  statusCode?: number;
  result?: { errors?: readonly ReportedError[] } | string | Record<string, unknown>;
}

type Reported = Pick<ApolloError, 'graphQLErrors' | 'networkError'>;

/** What a gateway answers in place of a server that gave it no answer, or none in time: the server may have done its work. */
const UNANSWERED: ReadonlySet<number> = new Set([502, 503, 504]);

/** Sorts an Apollo error into one of our screens. */
export function failureOf(error: Reported): Failure {
  const network = error.networkError as NetworkError | null | undefined;
  const [first] = [...error.graphQLErrors, ...errorsIn(network)];
  if (first) return failureOfReport(first);
  if (network?.statusCode === 401) return { kind: 'signedOut' };
  if (!network) return { kind: 'fault', id: null };
  const { statusCode } = network;
  return statusCode === undefined || UNANSWERED.has(statusCode) ? { kind: 'offline' } : { kind: 'fault', id: null };
}

function errorsIn(network: NetworkError | null | undefined): readonly ReportedError[] {
  const result = network?.result;
  if (typeof result !== 'object' || !Array.isArray(result.errors)) return [];
  return result.errors as readonly ReportedError[];
}

/** What GraphQL's own rules refuse keeps their English sentence; how to mend it stands beside. */
export function toldOf({ message, extensions }: ReportedError): string {
  const wording = extensions?.['wording'];
  return typeof wording === 'string' ? wording : message;
}

function failureOfReport(report: ReportedError): Failure {
  const code = String(report.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
  if (code === 'UNAUTHENTICATED') return { kind: 'signedOut' };
  if (code === 'PERSISTED_QUERY_NOT_FOUND') return { kind: 'outdated' };
  if (code !== 'INTERNAL_SERVER_ERROR') return { kind: 'refused', code, message: toldOf(report) };
  const id = report.extensions?.['errorId'] ?? report.extensions?.['faultId'] ?? report.extensions?.['id'];
  return { kind: 'fault', id: typeof id === 'string' ? id : null };
}
