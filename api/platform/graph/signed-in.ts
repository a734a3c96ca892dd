import { GraphQLError } from 'graphql';
import type { Viewer } from '../../kernel/access/viewer';
import type { RequestContext } from '../context/request-context';

/**
 * The viewer, or an error with code UNAUTHENTICATED that sends the client to the sign-in page.
 */
export function signedIn(context: RequestContext): Viewer {
  if (context.viewer === null)
    throw new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
  return context.viewer;
}
