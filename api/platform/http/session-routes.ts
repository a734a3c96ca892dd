import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isSameSite } from './cross-site';
import { localeOf, type Locale } from './locale';
import type { SessionStore, ViewerCache } from './session-store';

export const SESSION_COOKIE = 'kehu_session';

export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly post: string;
}

export interface SessionRoutesOptions {
  readonly sessions: SessionStore;
  readonly viewers: ViewerCache;
  readonly now: () => string;
  readonly secureCookies: boolean;
  /** Offered on the sign-in page of a demonstration company; empty otherwise. */
  readonly demoAccounts: readonly DemoAccount[];
}

const WORDING = {
  WRONG_CREDENTIALS: { 'zh-CN': '账号或密码不正确。', en: 'The account or the password is wrong.' },
  TOO_MANY_ATTEMPTS: {
    'zh-CN': '尝试次数过多，请稍后再试。',
    en: 'There were too many attempts. Wait a little, then try again.',
  },
  CROSS_SITE: {
    'zh-CN': '请求不是从本系统页面发出的，请刷新页面后重试。',
    en: 'The request did not come from a page of this product. Reload the page and try again.',
  },
  BAD_REQUEST: {
    'zh-CN': '请填写账号和密码。',
    en: 'Give an account and a password.',
  },
  MUST_CHANGE_PASSWORD: {
    'zh-CN': '这是一次性密码，请设置您自己的新密码。',
    en: 'This password is good once. Choose one of your own.',
  },
  SIGNED_OUT: {
    'zh-CN': '登录已结束，请重新登录。',
    en: 'The session is over. Sign in again.',
  },
  WRONG_PASSWORD: {
    'zh-CN': '当前密码不正确，请重新输入。',
    en: 'The present password is wrong. Type it again.',
  },
  TWO_PASSWORDS: {
    'zh-CN': '请填写当前密码和新密码。',
    en: 'Give the present and the new password.',
  },
  TOO_SHORT: {
    'zh-CN': '新密码至少 10 个字符。用一句自己记得住的话就很好。',
    en: 'A new password has at least 10 characters. A phrase of your own is a good one.',
  },
  TOO_LONG: { 'zh-CN': '新密码最多 200 个字符。', en: 'A new password has at most 200 characters.' },
  IS_ACCOUNT: {
    'zh-CN': '新密码不能含有您的账号。',
    en: 'A new password does not contain your account.',
  },
  TOO_PLAIN: {
    'zh-CN': '新密码重复的字符过多，请换一个。',
    en: 'A new password does not repeat a few characters. Choose another one.',
  },
  SAME: {
    'zh-CN': '新密码与当前密码相同，请换一个。',
    en: 'The new password is the present one. Choose another one.',
  },
} as const satisfies Record<string, Record<Locale, string>>;

const credentials = {
  type: 'object',
  required: ['account', 'password'],
  properties: {
    // No text on record has NUL, nor can it be compared with one.
    account: { type: 'string', minLength: 1, maxLength: 100, pattern: '^[^\\u0000]*$' },
    password: { type: 'string', minLength: 1, maxLength: 200 },
    newPassword: { type: 'string', minLength: 1, maxLength: 1_000 },
  },
} as const;

const passwords = {
  type: 'object',
  required: ['password', 'newPassword'],
  properties: {
    password: { type: 'string', minLength: 1, maxLength: 200 },
    // What is too long is told as what it is, and not hashed.
    newPassword: { type: 'string', minLength: 1, maxLength: 1_000 },
  },
} as const;

interface Credentials {
  readonly account: string;
  readonly password: string;
  /** In the place of one that the administrator handed out. */
  readonly newPassword?: string;
}

/** `/session`: who is signed in, signing in, signing out, and changing the own password. */
export function sessionRoutes(front: FastifyInstance, options: SessionRoutesOptions): void {
  const { sessions, viewers, now, secureCookies, demoAccounts } = options;

  const begin = (reply: FastifyReply, { token, expiresAt }: { token: string; expiresAt: string }): { ok: true } => {
    reply.setCookie(SESSION_COOKIE, token, {
      httpOnly: true,
      sameSite: 'strict',
      secure: secureCookies,
      path: '/',
      expires: new Date(expiresAt),
    });
    return { ok: true };
  };

  front.get('/session', async (request, reply) => {
    const token = tokenOf(request);
    const viewer = token === undefined ? null : await viewers.viewerOf(token, now());
    reply.header('cache-control', 'no-store');
    return { signedIn: viewer !== null, demo: demoAccounts.length > 0 ? { accounts: demoAccounts } : null };
  });

  front.post<{ Body: Credentials }>(
    '/session',
    { schema: { body: credentials }, attachValidation: true },
    async (request, reply) => {
      if (!isSameSite(request)) return refuse(request, reply.code(403), 'CROSS_SITE');
      if (request.validationError !== undefined) return refuse(request, reply.code(400), 'BAD_REQUEST');
      const { account, ...given } = request.body;
      const answer = await sessions.signIn(account, given, request.ip, now());
      if (answer.ok) return begin(reply, answer);
      if (answer.code === 'TOO_MANY_ATTEMPTS') {
        reply.code(429).header('retry-after', answer.retryAfterSeconds);
        return { ...wording(request, answer.code), retryAfterSeconds: answer.retryAfterSeconds };
      }
      if (answer.code === 'UNFIT_PASSWORD') {
        reply.code(422);
        return { ...wording(request, answer.fault), field: 'newPassword' };
      }
      return refuse(request, reply.code(answer.code === 'MUST_CHANGE_PASSWORD' ? 409 : 401), answer.code);
    },
  );

  front.put<{ Body: { readonly password: string; readonly newPassword: string } }>(
    '/session/password',
    { schema: { body: passwords }, attachValidation: true },
    async (request, reply) => {
      if (!isSameSite(request)) return refuse(request, reply.code(403), 'CROSS_SITE');
      if (request.validationError !== undefined) return refuse(request, reply.code(400), 'TWO_PASSWORDS');
      const token = tokenOf(request) ?? '';
      const answer = await sessions.changePassword(token, request.body, { address: request.ip, now: now() });
      viewers.forget(token);
      if (answer.ok) return begin(reply, answer);
      if (answer.code === 'SIGNED_OUT') return refuse(request, reply.code(401), 'SIGNED_OUT');
      if (answer.code === 'TOO_MANY_ATTEMPTS') {
        reply.code(429).header('retry-after', answer.retryAfterSeconds);
        return wording(request, answer.code);
      }
      reply.code(422);
      if (answer.code === 'WRONG_CREDENTIALS') return { ...wording(request, 'WRONG_PASSWORD'), field: 'password' };
      return { ...wording(request, answer.fault), field: 'newPassword' };
    },
  );

  front.delete('/session', async (request, reply) => {
    if (!isSameSite(request)) return refuse(request, reply.code(403), 'CROSS_SITE');
    const token = tokenOf(request);
    if (token !== undefined) {
      await sessions.signOut(token, now());
      // After it has ended: a request that came in between would have it remembered.
      viewers.forget(token);
    }
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return { ok: true };
  });
}

export function tokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[SESSION_COOKIE];
}

function wording(request: FastifyRequest, code: keyof typeof WORDING): { code: string; message: string } {
  return { code, message: WORDING[code][localeOf(request)] };
}

function refuse(request: FastifyRequest, reply: FastifyReply, code: keyof typeof WORDING): FastifyReply {
  return reply.send(wording(request, code));
}
