import type { Viewer } from '../../kernel/access/viewer';
import type { RequestContext } from '../context/request-context';
import { wordedError } from './worded-error';

/**
 * The viewer, or an error with code UNAUTHENTICATED that sends the client to the sign-in page.
 */
export function signedIn(context: RequestContext): Viewer {
  if (context.viewer === null)
    throw wordedError(
      { 'zh-CN': '请先登录。', en: 'Sign in first.' },
      { code: 'UNAUTHENTICATED', http: { status: 401 } },
    );
  return context.viewer;
}
