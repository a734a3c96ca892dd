import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { flushPromises, mount, RouterLinkStub } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defineComponent } from 'vue';
import { createMemoryHistory, createRouter } from 'vue-router';
import { useSession } from '../../../web/identity/session.store';
import { ofOrder, quantityText } from '../../../web/sales/order-words';
import OrderDrawer from '../../../web/sales/OrderDrawer.vue';
import { useOrderDrawer } from '../../../web/sales/useOrderDrawer';
import { formatDecimal, formatPrice } from '../../../web/shared/format/formats';
import { i18n } from '../../../web/shared/i18n/i18n';

beforeEach(() => {
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
});

const decimal = (value: number, digits: number): string => formatDecimal(value, digits, 'zh-CN');

describe('the words of an order', () => {
  it('give a quantity the decimals of its product, and drop none it was told with', () => {
    expect(quantityText('1500.000', { unit: '件', quantityDecimals: 0 }, decimal)).toBe('1,500 件');
    expect(quantityText('2.5', { unit: '吨', quantityDecimals: 2 }, decimal)).toBe('2.50 吨');
    expect(quantityText('0.125', null, decimal)).toBe('0.125');
    expect(quantityText('10', { unit: null, quantityDecimals: null }, decimal)).toBe('10');
  });

  it('tell the price of one to a part of a fen', () => {
    expect(['12', '12.5', '0.0350', null].map((price) => formatPrice(price, 'zh-CN'))).toEqual([
      '¥12',
      '¥12.50',
      '¥0.035',
      '–',
    ]);
  });

  it('take for the order only what bears its whole number', () => {
    const found = ['SO1', 'SO10', ' SO1 ', null, undefined].map((orderNumber) => ({ orderNumber }));
    expect(ofOrder(found, 'SO1')).toEqual([{ orderNumber: 'SO1' }, { orderNumber: ' SO1 ' }]);
  });
});

describe('the order in the address', () => {
  async function drawerAt(address: string) {
    const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] });
    await router.push(address);
    let drawer: ReturnType<typeof useOrderDrawer> | undefined;
    const Page = defineComponent({ setup: () => ((drawer = useOrderDrawer()), () => null) });
    mount(Page, { global: { plugins: [router] } });
    if (!drawer) throw new Error('nothing was set up');
    return { drawer, router };
  }

  it('is opened beside what the address says, and leaves that when it is closed', async () => {
    const { drawer, router } = await drawerAt('/?year=2024');
    expect(drawer.id.value).toBeNull();
    await router.replace(drawer.placeOf('o-1'));
    expect([drawer.id.value, router.currentRoute.value.fullPath]).toEqual(['o-1', '/?year=2024&order=o-1']);
    drawer.close();
    await flushPromises();
    expect([drawer.id.value, router.currentRoute.value.fullPath]).toEqual([null, '/?year=2024']);
  });

  it.each(['/?order=', '/?order=a&order=b'])('is none at %s', async (address) => {
    expect((await drawerAt(address)).drawer.id.value).toBeNull();
  });
});

describe('the drawer of an order', () => {
  type Reach = { resource: string; scope: string; write: boolean };
  const line = {
    __typename: 'OrderLine',
    id: 'l',
    lineNo: 1,
    kind: 'GOODS',
    description: null,
    quantity: '100',
    unitPrice: '0.0350',
    amount: '3.50',
    deliveredQuantity: '60',
    claimedQuantity: '5',
    grantedAmount: '0.00',
    product: { id: 'p', number: 'P-1', name: '角阀', unit: '件', quantityDecimals: 0 },
    deliveries: [{ id: 'd', number: 'DN-1', deliveredOn: '2026-10-03', quantity: '60' }],
    returns: [{ id: 'r', number: 'TH202610-0001', kind: 'RETURN', state: 'BOOKED' }],
  };
  const order = {
    id: 'o',
    number: 'SO1',
    kind: 'SALE',
    orderedOn: '2026-10-01',
    currency: 'USD',
    amount: '3.50',
    amountCompany: '25.20',
    client: { id: 'c', name: '甲公司' },
    invoices: [],
    lines: { pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: line }] },
  };
  const owed = (orderNumber: string) => ({
    id: orderNumber,
    number: `DN-${orderNumber}`,
    orderNumber,
    deliveredOn: '2026-10-03',
    dueOn: '2026-11-03',
    daysOverdue: 3,
    currency: 'USD',
    amount: '3.50',
    open: '1.50',
    allocations: [{ id: 'a', kind: 'COLLECTION', receivedOn: '2026-10-20', reference: 'BANK-7', amount: '2.00' }],
  });

  function drawerFor(found: object | null, reaches: readonly Reach[]) {
    const asked: Record<string, unknown>[] = [];
    const pinia = createPinia();
    useSession(pinia).viewer = { reaches } as never;
    const graph = new ApolloClient({
      cache: new InMemoryCache(),
      link: new ApolloLink(({ operationName, variables }) => {
        if (operationName === 'OrderDetail') return Observable.of({ data: { order: found } });
        asked.push(variables);
        const receivables = {
          pageInfo: { hasNextPage: false },
          edges: ['SO1', 'SO10'].map((each) => ({ node: owed(each) })),
        };
        return Observable.of({ data: variables['owed'] === true ? { receivables } : {} });
      }),
    });
    const screen = mount(OrderDrawer, {
      props: { id: 'o' },
      global: {
        plugins: [i18n, pinia],
        provide: { [DefaultApolloClient as symbol]: graph },
        stubs: {
          ElDrawer: { props: ['title'], template: '<aside :aria-label="title"><slot /><slot name="footer" /></aside>' },
          ElButton: { template: '<button><slot /></button>' },
          RouterLink: RouterLinkStub,
        },
      },
    });
    return { screen, asked };
  }

  it('tells what was bought, what came of each line, and what is owed and paid for it', async () => {
    const { screen, asked } = drawerFor(order, [{ resource: 'RECEIVABLE', scope: 'ALL', write: false }]);
    await expect.poll(() => screen.text()).toContain('BANK-7');
    expect(screen.get('aside').attributes('aria-label')).toBe('订单 SO1');
    const text = screen.text().replaceAll(/\s+/g, ' ');
    for (const part of [
      '甲公司',
      '$3.50',
      'USD',
      '折合人民币¥25.20',
      '2026-10-01',
      '销售',
      '角阀',
      '100 件 × $0.035',
      '已交 60 件 / 100 件 · 退货单上 5 件',
      '2026-10-03 交货 60 件，送货单 DN-1',
      '退货 TH202610-0001 · 已入账',
      '未清 $1.50',
      '还没有开票。',
    ])
      expect(text).toContain(part);
    expect(text).toContain('DN-SO1，');
    expect(text).not.toContain('DN-SO10');
    expect(asked).toEqual([{ clientId: 'c', number: 'SO1', owed: true, complained: false }]);
  });

  it('asks for nothing that the viewer does not reach', async () => {
    const { screen, asked } = drawerFor(order, []);
    await expect.poll(() => screen.text()).toContain('角阀');
    expect(asked).toEqual([]);
    for (const part of ['应收与收款', '投诉', '发票']) expect(screen.text()).not.toContain(part);
  });

  it('says that there is no such order to who may not know of it, and can be closed', async () => {
    const { screen } = drawerFor(null, []);
    await expect.poll(() => screen.text()).toContain(i18n.global.t('notice.notFoundTitle'));
    await screen.get('button[aria-label]').trigger('click');
    expect(screen.emitted('close')).toHaveLength(1);
  });
});
