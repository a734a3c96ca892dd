import { ApolloError } from '@apollo/client/core';
import { mount } from '@vue/test-utils';
import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { i18n } from '../../../web/shared/i18n/i18n';
import QueryState from '../../../web/shared/notice/QueryState.vue';

interface State {
  loading?: boolean;
  error?: ApolloError | null;
  hasData?: boolean;
  isEmpty?: boolean;
  isPartial?: boolean;
}

function screen({ loading = false, error = null, hasData = false, isEmpty = false, isPartial = false }: State) {
  return mount(QueryState, {
    props: { loading, error, hasData, isEmpty, isPartial },
    slots: { default: '<p>content</p>' },
    global: { plugins: [i18n], stubs: { RouterLink: true } },
  });
}

const fault = new ApolloError({
  graphQLErrors: [new GraphQLError('masked', { extensions: { code: 'INTERNAL_SERVER_ERROR', id: '01K9X-7F' } })],
});

describe('the screens around a query', () => {
  it('show the content when there is some, even while it is refreshed or the refresh fails', () => {
    expect(screen({ hasData: true, loading: true }).text()).toBe('content');
    expect(screen({ hasData: true, error: fault }).text()).toBe('content');
  });

  it('say that a part is lacking, beside the rest, and offer to try again', async () => {
    const partial = screen({ hasData: true, isPartial: true });
    expect(partial.get('[role=alert]').text()).toContain('有一部分内容没有取到');
    expect(partial.text()).toContain('content');
    await partial.get('button').trigger('click');
    expect(partial.emitted('retry')).toHaveLength(1);
  });

  it('show that it is loading', () => {
    const waiting = screen({ loading: true });
    expect(waiting.attributes('aria-busy')).toBe('true');
    expect(waiting.text()).toContain('正在加载');
  });

  it('show emptiness as something other than a failure', () => {
    const empty = screen({ hasData: true, isEmpty: true });
    expect(empty.text()).toContain('没有符合条件的数据');
    expect(empty.find('[role=alert]').exists()).toBe(false);
  });

  it('offer to try again when the line is down', async () => {
    const offline = screen({ error: new ApolloError({ networkError: new TypeError('x') }) });
    expect(offline.text()).toContain('网络不通');
    await offline.get('button').trigger('click');
    expect(offline.emitted('retry')).toHaveLength(1);
  });

  it('offer a reload to a page that is older than the server', () => {
    const unknown = new GraphQLError('x', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
    const outdated = screen({ error: new ApolloError({ graphQLErrors: [unknown] }) });
    expect(outdated.get('[role=alert]').text()).toContain('系统已更新');
    expect(outdated.get('button').text()).toBe('重新载入页面');
  });

  it('show the number of a fault, and none of the server’s words', () => {
    const broken = screen({ error: fault });
    expect(broken.get('code').text()).toBe('01K9X-7F');
    expect(broken.text()).not.toContain('masked');
  });
});
