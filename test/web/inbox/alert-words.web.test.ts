import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import { defineComponent } from 'vue';
import { type Alert, type AlertWords, ownReportsOf, useAlertWords } from '../../../web/inbox/useAlertWords';
import { i18n } from '../../../web/shared/i18n/i18n';

function words(): AlertWords {
  const page = defineComponent({ setup: useAlertWords, template: '<p />' });
  return mount(page, { global: { plugins: [i18n] } }).vm as unknown as AlertWords;
}

const decided = (creditApplication: object | null) =>
  ({ kind: 'CREDIT_DECIDED', creditApplication }) as unknown as Alert;
const application = {
  number: 'SX2026-0012',
  limit: '20000.00',
  decisionNote: '先收回货款',
  client: { name: '贵阳锦业' },
};

it('says how credit was decided, for whom, how much and why', () => {
  const { titleOf, textOf } = words();
  const rejected = decided({ ...application, state: 'REJECTED' });
  expect(titleOf(rejected)).toBe('授信申请 SX2026-0012 已驳回');
  expect(textOf(rejected)).toBe('贵阳锦业 · ¥20,000 · 先收回货款');
  expect(titleOf(decided({ ...application, state: 'APPROVED' }))).toBe('授信申请 SX2026-0012 已批准');
  expect(textOf(decided({ ...application, decisionNote: null }))).toBe('贵阳锦业 · ¥20,000');
});

it('never says how, to whom the application is hidden by now', () => {
  const { titleOf, textOf } = words();
  expect(titleOf(decided(null))).toBe('您申请的授信已有结果');
  expect(textOf(decided(null))).toBe('（您已看不到）');
});

it('says which draft was put into force or given up, and by whom', () => {
  const { titleOf, textOf } = words();
  const ended = (kind: string) =>
    ({ kind, draft: { id: 'd', code: 'KA' }, from: { id: 's', name: '陈建国' } }) as Alert;
  expect(titleOf(ended('DRAFT_ENACTED'))).toBe('您参与起草的制度 KA 草案已颁布');
  expect(titleOf(ended('DRAFT_WITHDRAWN'))).toBe('您参与起草的制度 KA 草案已撤回');
  expect(textOf(ended('DRAFT_WITHDRAWN'))).toBe('经办人 陈建国');
});

it('calls a complaint that is hidden one, and nothing else', () => {
  const { titleOf } = words();
  expect(titleOf({ kind: 'ESCALATION', complaint: null, level: 2 } as unknown as Alert)).toContain('一件投诉');
  expect(titleOf({ kind: 'MARKET_NOTE', marketNote: null } as unknown as Alert)).not.toContain('投诉');
});

it('says for how many clients a contact report is due, and by which day', () => {
  const { titleOf, textOf, citesClause } = words();
  const due = { kind: 'CONTACT_DUE', count: 2, dueAt: '2026-11-30T15:59:59.999Z' } as Alert;
  expect(titleOf(due)).toBe('2 家对接客户的联络记录即将到期');
  expect(textOf(due)).toBe('2026-11-30 前须有联络记录（KA-13）');
  const own: Alert = { ...due, kind: 'OWN_CONTACT_DUE', onBehalfOf: null };
  expect(titleOf(own)).toBe('您名下 2 家客户的联络记录即将到期');
  expect(textOf(own)).toBe('2026-11-30 前须有联络记录（KA-13）');
  expect(ownReportsOf(own, 's1')).toEqual({ name: 'clients', query: { owners: 's1', reportDueBy: '2026-11-30' } });
  expect(ownReportsOf({ ...own, onBehalfOf: { id: 's2', name: '王' } } as Alert, 's1')).toMatchObject({
    query: { owners: 's2' },
  });
  expect([due, own].map(citesClause)).toEqual([true, true]);
  expect(citesClause({ kind: 'MARKET_NOTE' } as Alert)).toBe(false);
});
