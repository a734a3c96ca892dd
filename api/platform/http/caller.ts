import type { FastifyRequest } from 'fastify';
import type { Viewer } from '../../kernel/access/viewer';
import { hasOwnOrigin } from './cross-site';
import { localeOf, type Locale } from './locale';
import { tokenOf } from './session-routes';
import type { ViewerCache } from './session-store';
import type { TokenStore } from './token-store';

/** Who asks; or why nobody is let in, whatever they ask for. */
export type Caller =
  | { readonly kind: 'known'; readonly viewer: Viewer | null }
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: RefusalCode;
      readonly retryAfterSeconds?: number;
    };

type RefusalCode = keyof typeof WORDING;

const WORDING = {
  WRONG_TOKEN: {
    'zh-CN': '这个 API 令牌无效，或其所有者的账户已停用。请换用有效的令牌。',
    en: 'This API token is wrong, or its owner’s account has ended. Use another one.',
  },
  EXPIRED_TOKEN: {
    'zh-CN': '这个 API 令牌已过期。请在“我的账户”中新建一个。',
    en: 'This API token has expired. Make another one under My account.',
  },
  REVOKED_TOKEN: {
    'zh-CN': '这个 API 令牌已被停用，或已随账户停用。请在“我的账户”中新建一个。',
    en: 'This API token was revoked, or ended with its account. Make another one under My account.',
  },
  TOO_MANY_ATTEMPTS: {
    'zh-CN': '从这个地址发来的无效令牌过多，请稍后再试。',
    en: 'Too many wrong tokens came from this address. Wait a little, then try again.',
  },
  TWO_CREDENTIALS: {
    'zh-CN': '请求同时带有令牌和登录 Cookie，无法确定以谁的身份。请只保留一种。',
    en: 'The request carries a token and a session cookie, which may be of two people. Send one of them.',
  },
} as const satisfies Record<string, Record<Locale, string>>;

const BEARER = /^Bearer(?: +(.*))?$/i;

export interface CallerOptions {
  readonly viewers: ViewerCache;
  readonly tokens: TokenStore;
  /** Instant. */
  readonly now: string;
}

/**
 * Who sent a request: the holder of the token in its `Authorization: Bearer`, else of the session in its cookie, else
 * nobody. A wrong token never falls back to the cookie, and a request with both is refused. Other schemes than Bearer
 * are a proxy's affair.
 */
export async function callerOf(request: FastifyRequest, { viewers, tokens, now }: CallerOptions): Promise<Caller> {
  const bearer = BEARER.exec(request.headers.authorization ?? '');
  const session = tokenOf(request);
  if (bearer === null) {
    const isOurs = session !== undefined && hasOwnOrigin(request);
    return { kind: 'known', viewer: isOurs ? await viewers.viewerOf(session, now) : null };
  }
  if (session !== undefined) return { kind: 'refused', status: 400, code: 'TWO_CREDENTIALS' };
  const answer = await tokens.viewerOf((bearer[1] ?? '').trim(), request.ip, now);
  if (answer.ok) return { kind: 'known', viewer: answer.viewer };
  if (answer.code !== 'TOO_MANY_ATTEMPTS') return { kind: 'refused', status: 401, code: answer.code };
  return { kind: 'refused', status: 429, code: answer.code, retryAfterSeconds: answer.retryAfterSeconds };
}

/** Why a caller is refused, in the language of the request. */
export function refusalText(request: FastifyRequest, { code }: Extract<Caller, { kind: 'refused' }>): string {
  return WORDING[code][localeOf(request)];
}

/** Headers that go with a refusal. */
export function refusalHeaders({
  status,
  retryAfterSeconds,
}: Extract<Caller, { kind: 'refused' }>): Record<string, string> {
  return {
    'cache-control': 'no-store',
    ...(status === 401 && { 'www-authenticate': 'Bearer realm="kehu", error="invalid_token"' }),
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
  };
}
