import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import HandoverHistory from '../../../web/clients/handovers/HandoverHistory.vue';
import type { HandoverCard_HandoverFragment } from '../../../web/gql/graphql';
import { i18n } from '../../../web/shared/i18n/i18n';

vi.mock('@vue/apollo-composable', () => ({ useApolloClient: () => ({ client: {} }) }));
vi.mock('element-plus/es/components/message/style/css', () => ({}));
vi.mock('element-plus/es/components/message-box/style/css', () => ({}));

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-24T02:00:00Z') }));
afterEach(() => vi.useRealTimers());

const handover: HandoverCard_HandoverFragment = {
  ...{ id: 'h', clientCount: 12, dutyCount: 3, stillHeld: 0, annualVolume: null, reason: '离职', leavesOn: null },
  ...{ signedAt: '2026-11-23T02:00:00Z', undoUntil: '2026-11-30', undoneAt: null, undoProblem: null },
  ...{ openNotices: 0, overdueNotices: 0, leaver: { id: 'a', name: '李' }, signedBy: { id: 'b', name: '孙' } },
};
const undoProblem = { code: 'CHANGED_SINCE', message: '有 2 家客户又移交给了他人' };

const shown = (more: Partial<HandoverCard_HandoverFragment> = {}, hasMore = false) =>
  mount(HandoverHistory, {
    props: { handovers: [{ ...handover, ...more }] as never, hasMore, isFetchingMore: false, moreFailed: false },
    global: {
      plugins: [i18n],
      stubs: { ElTag: { template: '<b><slot /></b>' }, ElButton: { template: '<button><slot /></button>' } },
    },
  });

describe('a handover that was signed', () => {
  it('offers to be undone while nothing forbids it', () => {
    expect(shown().get('button').text()).toBe('整批撤销');
  });

  it('tells what forbids it in place of the button', () => {
    const item = shown({ undoProblem });
    expect(item.find('button').exists()).toBe(false);
    expect(item.text()).toContain(undoProblem.message);
  });

  it('offers and tells nothing once its days are over or it was undone', () => {
    for (const more of [{ undoUntil: '2026-11-23' }, { undoneAt: '2026-11-23T03:00:00Z' }]) {
      const item = shown({ undoProblem, ...more });
      expect(item.find('button').exists()).toBe(false);
      expect(item.text()).not.toContain(undoProblem.message);
    }
  });

  it('leads to the earlier ones while there are any', async () => {
    const list = shown({ undoProblem }, true);
    await list.get('button').trigger('click');
    expect([list.get('button').text(), list.emitted('more')?.length]).toEqual(['显示更早的记录', 1]);
    expect(shown({ undoProblem }).find('button').exists()).toBe(false);
  });
});
