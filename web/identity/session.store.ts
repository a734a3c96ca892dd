import type { ApolloClient } from '@apollo/client/core';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { type Post, type Resource, ViewerDocument, type ViewerQuery, type ViewPage } from '../gql/graphql';
import { clearDrafts } from '../shared/draft/draft';
import { canList, canSee, canWrite, readsNames, seesFiguresOnly } from './reach';
import {
  type DemoAccount,
  deleteSession,
  fetchSession,
  type GivenPasswords,
  postSession,
  type SignInOutcome,
} from './session-api';

type Viewer = NonNullable<ViewerQuery['viewer']>;

/** Who is signed in, and what they may see. */
export const useSession = defineStore('session', () => {
  const viewer = shallowRef<Viewer | null>(null);
  const demoAccounts = shallowRef<DemoAccount[]>([]);
  const isExpired = ref(false);
  const reaches = computed(() => viewer.value?.reaches ?? []);
  const post = computed<Post | null>(() => viewer.value?.ownPosts[0] ?? null);
  let graph: ApolloClient<unknown> | null = null;
  let restored: Promise<void> | null = null;

  function connect(client: ApolloClient<unknown>): void {
    graph = client;
  }

  /**
   * Takes up the session of the cookie, once. Rejects when the server cannot be reached; the next call tries again.
   *
   * @param meanwhile  done as soon as it is known that somebody is signed in, while it is asked who
   */
  function restore(meanwhile?: () => void): Promise<void> {
    restored ??= readSession(meanwhile).catch((error: unknown) => {
      restored = null;
      throw error;
    });
    return restored;
  }

  async function readSession(meanwhile?: () => void): Promise<void> {
    const state = await fetchSession();
    demoAccounts.value = state.demo?.accounts ?? [];
    if (!state.signedIn) return;
    meanwhile?.();
    await readViewer();
  }

  async function readViewer(): Promise<void> {
    if (!graph) throw new Error('The session needs its graph client before it is restored');
    const { data } = await graph.query({ query: ViewerDocument, fetchPolicy: 'network-only' });
    viewer.value = data.viewer ?? null;
    if (viewer.value) isExpired.value = false;
  }

  async function signIn(account: string, given: GivenPasswords): Promise<SignInOutcome> {
    const outcome = await postSession(account, given);
    if (outcome.kind !== 'signedIn') return outcome;
    try {
      // Another person may sign in at the same desk: nothing of the last one may stay.
      await graph?.clearStore();
      await readViewer();
      return viewer.value ? outcome : { kind: 'unreachable' };
    } catch {
      return { kind: 'unreachable' };
    }
  }

  /** @returns false when the server could not be told: who sits down next would be this person, so that nothing pretends otherwise */
  async function signOut(): Promise<boolean> {
    if (!(await deleteSession())) return false;
    clearDrafts();
    viewer.value = null;
    isExpired.value = false;
    await graph?.clearStore();
    return true;
  }

  /** The server says the session is over. Drafts stay: their author comes back. */
  function expire(): void {
    if (viewer.value) isExpired.value = true;
    viewer.value = null;
  }

  /** What a page opens with when its address says nothing: what stands behind the question mark; undefined: as it is. */
  function defaultQuery(page: ViewPage): string | undefined {
    return viewer.value?.defaultViews.find((view) => view.page === page)?.query;
  }

  /** The viewer has chosen another default, or none. */
  function rememberDefault(page: ViewPage, query: string | null): void {
    if (!viewer.value) return;
    const others = viewer.value.defaultViews.filter((view) => view.page !== page);
    const chosen = query === null ? [] : [{ __typename: 'SavedView' as const, id: page, page, query }];
    viewer.value = { ...viewer.value, defaultViews: [...others, ...chosen] };
  }

  return {
    viewer,
    post,
    demoAccounts,
    isExpired,
    connect,
    restore,
    signIn,
    signOut,
    expire,
    defaultQuery,
    rememberDefault,
    canSee: (resource: Resource) => canSee(reaches.value, resource),
    canList: (resource: Resource) => canList(reaches.value, resource),
    readsNames: () => readsNames(reaches.value),
    seesFiguresOnly: () => seesFiguresOnly(reaches.value),
    canWrite: (resource: Resource) => canWrite(reaches.value, resource),
  };
});
