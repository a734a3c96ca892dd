import cookie from '@fastify/cookie';
import Fastify from 'fastify';
import { expect, it } from 'vitest';
import { SESSION_COOKIE, sessionRoutes } from '../../../api/platform/http/session-routes';
import { ViewerCache, type SessionStore } from '../../../api/platform/http/session-store';
import { requestOf } from '../../support/request';

const NOW = '2026-11-23T01:00:00.000Z';
const cookies = { [SESSION_COOKIE]: 'token' };

it('knows nobody any more after signing out, though a request came in while the session ended', async () => {
  const { viewer } = requestOf({ posts: ['ANALYST'] });
  let isOpen = true;
  const sessions: SessionStore = {
    signIn: () => Promise.resolve({ ok: false, code: 'WRONG_CREDENTIALS' }),
    changePassword: () => Promise.resolve({ ok: false, code: 'SIGNED_OUT' }),
    viewerOf: () => Promise.resolve(isOpen ? viewer : null),
    signOut: async () => {
      await signedIn();
      isOpen = false;
    },
  };
  const viewers = new ViewerCache(sessions, () => 0);
  const front = Fastify();
  await front.register(cookie);
  sessionRoutes(front, { sessions, viewers, now: () => NOW, secureCookies: false, demoAccounts: [] });
  const signedIn = async () =>
    (await front.inject({ url: '/session', cookies })).json<{ signedIn: boolean }>().signedIn;
  const answer = await front.inject({ method: 'DELETE', url: '/session', cookies, headers: { 'x-kehu-csrf': '1' } });
  expect(answer.json()).toEqual({ ok: true });
  expect(await signedIn()).toBe(false);
  await front.close();
});
