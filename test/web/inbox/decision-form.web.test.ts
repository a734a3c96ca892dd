import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import type { Approval_ApprovalFragment } from '../../../web/gql/graphql';
import CreditGrounds from '../../../web/inbox/CreditGrounds.vue';
import DecisionForm from '../../../web/inbox/DecisionForm.vue';
import { i18n } from '../../../web/shared/i18n/i18n';

const stubs = { ElInput: true, ElButton: true, WhyNote: true, ElTag: { template: '<b><slot /></b>' } };
const credit = (id: string, needsReason: boolean) =>
  ({ id, kind: 'CREDIT', creditApplication: { id, needsReason } }) as unknown as Approval_ApprovalFragment;
const form = (chosen: readonly Approval_ApprovalFragment[]) =>
  mount(DecisionForm, {
    props: { chosen, isBusy: false, problem: '', reason: '', undecided: [{ id: 'a', number: 'SX-1', message: '…' }] },
    global: { plugins: [i18n], stubs },
  }).text();

it('says that approving needs a reason where a basic condition of the credit does not hold', () => {
  expect(form([credit('a', true)])).toContain('同意也须写明理由');
  expect(form([credit('a', false)])).toContain('同意时可不填');
});

it('speaks of others that were decided only where there were others', () => {
  expect(form([credit('a', true)])).not.toContain('未列出');
  expect(form([credit('a', true), credit('b', false)])).toContain('有 1 项没有审批，未列出的已审批');
});

it('shows which conditions do not hold, and what the investigation recommends', () => {
  const application = {
    id: 'a',
    checks: [
      { condition: 'debtRatioAtMost', result: 'FAILED', why: {} },
      { condition: 'other', result: 'PASSED', why: {} },
    ],
    reports: [{ id: 'r', findings: '现金流紧', recommends: false, author: { id: 's', name: '唐丽' } }],
  };
  const text = mount(CreditGrounds, { props: { application } as never, global: { plugins: [i18n], stubs } }).text();
  for (const part of ['不满足', '唐丽', '现金流紧']) expect(text).toContain(part);
  expect(text).not.toContain('other');
});
