import { mount } from '@vue/test-utils';
import { describe, expect, it, vi } from 'vitest';
import NoticeItem from '../../../web/clients/handovers/NoticeItem.vue';
import type { NoticeItem_NoticeFragment } from '../../../web/gql/graphql';
import { i18n } from '../../../web/shared/i18n/i18n';

vi.mock('@vue/apollo-composable', () => ({ useApolloClient: () => ({ client: {} }) }));
vi.mock('element-plus/es/components/message/style/css', () => ({}));
vi.mock('element-plus/es/components/message-box/style/css', () => ({}));

const open: NoticeItem_NoticeFragment = {
  ...{ id: 'n', version: 1, occasion: 'HANDOVER', state: 'OPEN', aroseOn: '2026-11-23', dueOn: '2026-11-28' },
  ...{ overdue: false, toldOn: null, way: null, remark: null, calledOffAt: null, mayClose: true, mayReopen: false },
  toldBy: null,
  client: { id: 'c', name: '佳和', owner: { id: 'o', name: '王' } },
};
const told: Partial<NoticeItem_NoticeFragment> = {
  ...{ state: 'TOLD', toldOn: '2026-11-24', way: 'MESSAGE', remark: '李经理', toldBy: { id: 'o', name: '王' } },
  ...{ mayClose: false, mayReopen: true },
};

const shown = (more: Partial<NoticeItem_NoticeFragment> = {}) =>
  mount(NoticeItem, {
    props: { notice: { ...open, ...more } },
    global: {
      plugins: [i18n],
      stubs: {
        RouterLink: { template: '<a><slot /></a>' },
        ElTag: { template: '<b><slot /></b>' },
        ElButton: { template: '<button><slot /></button>' },
      },
    },
  });

describe('a client to be told', () => {
  it('is shown with its day and who looks after it, and is told by a form', async () => {
    const item = shown();
    for (const part of ['佳和', '王', '2026-11-28 前', '登记告知']) expect(item.text()).toContain(part);
    expect(item.find('b').exists()).toBe(false);
    await item.get('button').trigger('click');
    expect(item.emitted('tell')).toHaveLength(1);
  });

  it('stands out when it is late', () => {
    expect(shown({ overdue: true }).get('b').text()).toBe('已逾期');
  });

  it('is shown with who told it, when, how and what was remarked, once it was', () => {
    const text = shown(told).text();
    for (const part of ['2026-11-24', '王 登记', '李经理', '撤回登记']) expect(text).toContain(part);
    expect(text).not.toContain('登记告知');
    expect(text).not.toContain('方式未登记');
    expect(shown({ ...told, way: null }).text()).toContain('方式未登记');
  });

  it('offers nothing to who may not tell it', () => {
    expect(shown({ mayClose: false }).find('button').exists()).toBe(false);
    expect(
      shown({ ...told, mayReopen: false })
        .find('button')
        .exists(),
    ).toBe(false);
  });

  it('is told of an undoing by its name, and not any more once that is called off', () => {
    expect(shown({ occasion: 'UNDO' }).text()).toContain('曾告知的交接已撤销');
    const off = shown({ state: 'CALLED_OFF', calledOffAt: '2026-11-24T20:00:00.000Z', mayClose: false }).text();
    expect(off).toContain('2026-11-25 随交接撤销而取消');
    expect(off).not.toContain('2026-11-28 前');
  });
});
