import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import type { Component } from 'vue';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import ApplyForCreditDrawer from '../../../web/credit/ApplyForCreditDrawer.vue';
import CreditFigures from '../../../web/credit/CreditFigures.vue';
import CreditMoveDrawer from '../../../web/credit/CreditMoveDrawer.vue';
import CreditPage from '../../../web/credit/CreditPage.vue';
import CreditReportDrawer from '../../../web/credit/CreditReportDrawer.vue';
import type { CreditDetail_CreditApplicationFragment } from '../../../web/gql/graphql';
import { useSession } from '../../../web/identity/session.store';
import { i18n } from '../../../web/shared/i18n/i18n';

vi.mock('element-plus/es/components/message/index.mjs', () => ({ ElMessage: { success: vi.fn() } }));
vi.mock('element-plus/es/components/message/style/css', () => ({}));
vi.mock('vue-router', () => ({
  useRouter: () => ({ push: vi.fn(), replace: vi.fn() }),
  useRoute: () => ({ query: {}, params: {} }),
  onBeforeRouteLeave: vi.fn(),
}));
beforeEach(() => {
  window.matchMedia = vi
    .fn()
    .mockReturnValue({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() });
});

type Application = CreditDetail_CreditApplicationFragment;
type Reach = { resource: string; scope: string; write: boolean };

const check = (condition: string, result: string) => ({ condition, result, why: {} });
const application = (more: object = {}) =>
  ({
    id: 'a',
    version: 1,
    needsReason: true,
    checks: [],
    reports: [],
    client: null,
    ...more,
  }) as unknown as Application;

const officer: Reach[] = [
  { resource: 'CREDIT', scope: 'ALL', write: true },
  { resource: 'CLIENT_CARD', scope: 'CASE', write: false },
  { resource: 'RECEIVABLE', scope: 'ALL', write: true },
];

const sent: Record<string, unknown>[] = [];

function screen(component: Component, props: object, reaches: readonly Reach[] = officer) {
  sent.length = 0;
  const pinia = createPinia();
  useSession(pinia).viewer = { staff: { id: 'tang' }, reaches } as never;
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: new ApolloLink(({ variables }) => {
      sent.push(variables);
      return Observable.of({ data: {} });
    }),
  });
  return mount(component, {
    props,
    global: {
      plugins: [i18n, pinia],
      provide: { [DefaultApolloClient as symbol]: client },
      stubs: {
        FormDrawer: {
          emits: ['submit'],
          methods: { showFirstError: () => undefined },
          template: '<form @submit.prevent="$emit(\'submit\')"><slot /></form>',
        },
        ElFormItem: {
          props: ['label', 'error'],
          template: '<div class="item"><b>{{ label }}</b><slot /><i>{{ error }}</i></div>',
        },
        ElInput: {
          props: ['modelValue'],
          emits: ['update:modelValue'],
          template: '<input :value="modelValue" @input="$emit(\'update:modelValue\', $event.target.value)" />',
        },
        ElDatePicker: true,
        ElRadioGroup: {
          props: ['modelValue'],
          template: '<p class="chosen" :data-value="String(modelValue)"><slot /></p>',
        },
        ElRadio: { template: '<span><slot /></span>' },
        ElButton: { template: '<button type="button"><slot /></button>' },
        ElTag: true,
        FilesField: true,
        MultiSelect: true,
        KeysetList: true,
        CreditPrecheck: {
          props: ['clientId', 'limit', 'isOutdated'],
          template: '<p class="precheck">{{ clientId }} {{ limit }} {{ isOutdated }}</p>',
        },
        ClientPicker: {
          emits: ['update:modelValue'],
          template: '<button class="picker" type="button" @click="$emit(\'update:modelValue\', \'c-9\')" />',
        },
        RouterLink: { props: ['to'], template: '<a>{{ JSON.stringify(to) }}<slot /></a>' },
      },
    },
  });
}

describe('the report of an investigation', () => {
  it('opens with no conclusion, and is not sent before there is one', async () => {
    const drawer = screen(CreditReportDrawer, { application: application() });
    expect(drawer.get('.chosen').attributes('data-value')).toBe('undefined');
    await drawer.get('form').trigger('submit');
    await flushPromises();
    expect(drawer.text()).toContain('请选择是否建议授信');
    expect(sent).toEqual([]);
  });

  it('is corrected from what was concluded last', () => {
    const report = { id: 'r', serial: 1, findings: 'x', repayment: 'x', risks: 'x', recommends: false, author: null };
    const drawer = screen(CreditReportDrawer, { application: application({ reports: [report] }) });
    expect(drawer.get('.chosen').attributes('data-value')).toBe('false');
  });
});

describe('an approval that needs a reason', () => {
  const said = (...checks: object[]) =>
    screen(CreditMoveDrawer, { move: 'APPROVE', application: application({ checks }) }).text();

  it('says of each condition whether it is missed or not on record', () => {
    expect(said(check('debtRatioAtMost', 'UNKNOWN'), check('clientForDays', 'PASSED'))).toContain(
      '批准须写明理由：资产负债率无资料。',
    );
    expect(said(check('debtRatioAtMost', 'UNKNOWN'), check('documentsAtLeast', 'FAILED'))).toContain(
      '批准须写明理由：资产负债率无资料、申请材料不满足。',
    );
  });
});

describe('the figures of an application', () => {
  const figures = (more: object, reaches?: readonly Reach[]) =>
    screen(CreditFigures, { application: application(more) }, reaches);
  const client = { id: 'c-1', name: '华东整装', financialStatements: [] };

  it('say who supplies the statements that were not on record, and lead to what the client owes', () => {
    const shown = figures({ client, checks: [check('debtRatioAtMost', 'UNKNOWN')] });
    expect(shown.text()).toContain('没有在案的年度报表');
    expect(shown.text()).toContain('由客户经理在客户页面“登记报表”补充');
    expect(shown.findAll('a').map((link) => link.text())).toEqual([expect.stringContaining('/receivables')]);
  });

  it('are those of the statements, and lead who may to the page of the client', () => {
    const statement = {
      id: 's',
      fiscalYear: 2025,
      totalAssets: '100.00',
      totalLiabilities: '40.00',
      revenue: '9.00',
      netProfit: '1.00',
      debtRatio: '0.4000',
    };
    const shown = figures({
      client: { ...client, financialStatements: [statement] },
      checks: [check('debtRatioAtMost', 'PASSED')],
    });
    expect(shown.get('tbody').text()).toContain('2025');
    expect(shown.text()).not.toContain('登记报表');
    const manager = [{ resource: 'CLIENT_CARD', scope: 'OWN', write: true }];
    expect(
      figures({ client, checks: [check('debtRatioAtMost', 'UNKNOWN')] }, manager)
        .get('a')
        .text(),
    ).toContain('"client"');
  });
});

describe('applying for credit', () => {
  it('is offered on the page of applications to who may apply, and to nobody else', () => {
    expect(screen(CreditPage, {}).text()).toContain('申请授信');
    const accountant = [{ resource: 'CREDIT', scope: 'ALL', write: false }];
    expect(screen(CreditPage, {}, accountant).text()).not.toContain('申请授信');
  });

  it('asks for the client where none is given, and tells the officer whom to find', async () => {
    const drawer = screen(ApplyForCreditDrawer, {});
    expect(drawer.text()).toContain('按名称或编号可找到有欠款或申请过授信的客户');
    await drawer.get('form').trigger('submit');
    await flushPromises();
    expect(drawer.get('.item i').text()).not.toBe('');
    await drawer.get('.picker').trigger('click');
    expect(drawer.get('.item i').text()).toBe('');
    expect(sent).toEqual([]);
  });

  it('asks for no client on its own page, nor tells who reads cards how to find one', () => {
    expect(screen(ApplyForCreditDrawer, { clientId: 'c-1' }).find('.picker').exists()).toBe(false);
    const manager = [{ resource: 'CLIENT_CARD', scope: 'UNIT', write: true }];
    expect(screen(ApplyForCreditDrawer, {}, manager).text()).not.toContain('可找到有欠款');
  });

  it('keeps the check of the last limit that could be checked, and names the bound', async () => {
    const drawer = screen(ApplyForCreditDrawer, { clientId: 'c-1' });
    expect(drawer.find('.precheck').exists()).toBe(false);
    await drawer.get('input').setValue('5000');
    expect(drawer.get('.precheck').text()).toBe('c-1 5000 false');
    await drawer.get('input').setValue('5000000000000');
    expect(drawer.get('.precheck').text()).toBe('c-1 5000 true');
    expect(drawer.text()).toContain('额度最多 ¥999,999,999,999.99');
  });
});
