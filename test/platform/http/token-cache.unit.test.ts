import { expect, it } from 'vitest';
import type { Viewer } from '../../../api/kernel/access/viewer';
import { TokenCache, type TokenAnswer } from '../../../api/platform/http/token-store';
import { requestOf } from '../../support/request';

it('remembers a right token for two seconds, and not once one was revoked', async () => {
  const right: TokenAnswer = { ok: true, viewer: requestOf({ posts: ['ANALYST'] }).viewer as Viewer };
  let answer: TokenAnswer = right;
  let at = 0;
  const cache = new TokenCache({ viewerOf: () => Promise.resolve(answer) }, () => at);
  const codeOf = async () => {
    const told = await cache.viewerOf('secret', '127.0.0.1', '2026-11-23T01:00:00.000Z');
    return told.ok ? 'ok' : told.code;
  };
  expect(await codeOf()).toBe('ok');
  answer = { ok: false, code: 'REVOKED_TOKEN' };
  at = 1_999;
  expect(await codeOf()).toBe('ok');
  cache.forgetAll();
  expect(await codeOf()).toBe('REVOKED_TOKEN');
  answer = right;
  expect(await codeOf()).toBe('ok');
  at += 2_000;
  answer = { ok: false, code: 'EXPIRED_TOKEN' };
  expect(await codeOf()).toBe('EXPIRED_TOKEN');
});
