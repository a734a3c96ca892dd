import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSession } from '../../../web/identity/session.store';

beforeEach(() => {
  setActivePinia(createPinia());
  useSession().viewer = { staff: { id: 'zhangwei' } } as never;
});
afterEach(() => vi.unstubAllGlobals());

const answering = (answer: () => Promise<Response>) => vi.stubGlobal('fetch', answer);

it.each([204, 401])('is over when the server says so: %i', async (status) => {
  answering(() => Promise.resolve(new Response(null, { status })));
  expect(await useSession().signOut()).toBe(true);
  expect(useSession().viewer).toBeNull();
});

it.each([
  ['is not reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['breaks', () => Promise.resolve(new Response(null, { status: 500 }))],
  ['stands behind a gateway that got no answer', () => Promise.resolve(new Response(null, { status: 502 }))],
])('does not look over while the cookie is good for the next person: the server %s', async (_, answer) => {
  answering(answer);
  expect(await useSession().signOut()).toBe(false);
  expect(useSession().viewer).not.toBeNull();
});
