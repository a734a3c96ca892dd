import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { flushPromises, mount } from '@vue/test-utils';
import ElementPlus from 'element-plus';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FormField } from '../../../web/complaints/steps/move-form';
import MoveForm from '../../../web/complaints/steps/MoveForm.vue';
import type { ComplaintMove } from '../../../web/gql/graphql';
import { i18n } from '../../../web/shared/i18n/i18n';

const text: FormField = { name: 'findings', kind: 'TEXT', required: true, most: 4_000, options: [] };
const amount: FormField = { name: 'amount', kind: 'MONEY', required: true, most: null, options: [] };
const decision: FormField = {
  name: 'decision',
  kind: 'CHOICE',
  required: true,
  most: null,
  options: ['APPROVED', 'REJECTED'],
};
const signature: FormField = { name: 'signature', kind: 'CHOICE', required: true, most: null, options: ['SIGNED'] };
const reason: FormField = { name: 'reason', kind: 'LINE', required: false, most: 100, options: [] };

const moved = {
  __typename: 'ComplaintMoved',
  replayed: false,
  complaint: {
    __typename: 'Complaint',
    id: 'c',
    number: '261123001',
    state: 'CLOSED',
    version: 4,
    openStep: null,
    moves: [],
  },
  newForm: null,
};

interface Sent {
  readonly input: { readonly fields: unknown; readonly version: number; readonly idempotencyKey: string };
}

let sent: Sent[] = [];
let answer: () => object | Error = () => moved;
let told: unknown[] = [];
beforeEach(() => {
  sessionStorage.clear();
  setActivePinia(createPinia());
  sent = [];
  told = [];
  answer = () => moved;
});

function form(fields: readonly FormField[], move: ComplaintMove = 'COMPLETE') {
  const link = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => {
        sent.push(variables as Sent);
        const result = answer();
        if (result instanceof Error) return observer.error(result);
        observer.next({ data: { moveComplaint: result } });
        observer.complete();
      }),
  );
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return mount(MoveForm, {
    props: {
      complaintId: 'c',
      stepId: 's',
      version: 3,
      move,
      submitLabel: '提交并移交',
      fields,
      done: (newForm) => told.push(newForm),
    },
    global: { plugins: [i18n, ElementPlus], provide: { [DefaultApolloClient as symbol]: client } },
    attachTo: document.body,
  });
}

async function submit(wrapper: ReturnType<typeof form>): Promise<void> {
  await wrapper.get('form').trigger('submit');
  await flushPromises();
  await errorsShown();
}

/** Element Plus shows and hides the error of a field a tenth of a second later. */
const errorsShown = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

describe('the form of a move', () => {
  it('asks for what the case asks for, in words, each field by its kind', () => {
    const wrapper = form([text, amount, decision, reason]);
    expect(wrapper.findAll('.el-form-item__label').map((label) => label.text())).toEqual([
      '调查事实',
      '金额',
      '审批意见',
      '理由',
    ]);
    expect(wrapper.findAll('.el-form-item.is-required')).toHaveLength(3);
    expect(wrapper.findAll('[type=radio]')).toHaveLength(2);
    expect(wrapper.text()).toContain('不同意');
  });

  it('sends nothing before it is filled in, and says at the field what is missing', async () => {
    const wrapper = form([text, amount]);
    await wrapper.get('input').setValue('12.345');
    await submit(wrapper);
    expect(sent).toEqual([]);
    expect(wrapper.findAll('.el-form-item__error').map((error) => error.text())).toEqual([
      '请填写此项',
      '请填写金额（元），最多两位小数',
    ]);
    await wrapper.get('textarea').setValue('属实');
    await errorsShown();
    expect(wrapper.findAll('.is-error')).toHaveLength(1);
  });

  it('sends what was filled in, trimmed, with the only choice made and what was left empty left out', async () => {
    const wrapper = form([signature, text, reason]);
    await wrapper.get('textarea').setValue('  属实  ');
    await submit(wrapper);
    expect(sent[0]?.input).toMatchObject({
      complaintId: 'c',
      version: 3,
      move: 'COMPLETE',
      fields: [
        { name: 'signature', value: 'SIGNED' },
        { name: 'findings', value: '属实' },
      ],
    });
    expect(told).toEqual([null]);
  });

  it('shows a problem at the field it names until that changes', async () => {
    const wrapper = form([text]);
    answer = () => ({
      __typename: 'InvalidInput',
      code: 'TOO_LONG',
      message: '最多 4000 个字符。',
      field: 'input.fields.findings',
      clause: null,
    });
    await wrapper.get('textarea').setValue('长');
    await submit(wrapper);
    expect(wrapper.get('.el-form-item__error').text()).toContain('最多 4000 个字符');
    expect(told).toEqual([]);
    await wrapper.get('textarea').setValue('短');
    await errorsShown();
    expect(wrapper.find('.el-form-item__error').exists()).toBe(false);
  });

  it('offers to read the case again when somebody else moved it', async () => {
    const wrapper = form([signature]);
    const problem = { message: '已被他人修改。', field: 'input.version', clause: null };
    answer = () => ({ __typename: 'StaleVersion', code: 'STALE_VERSION', ...problem });
    await submit(wrapper);
    expect(wrapper.get('[role=alert]').text()).toContain('已被他人修改');
    await wrapper.get('[role=alert] button').trigger('click');
    expect(wrapper.emitted('stale')).toHaveLength(1);
  });

  it('tells of the move even when the case is another by then and its form is gone', async () => {
    const wrapper = form([signature]);
    const sending = submit(wrapper);
    wrapper.unmount();
    await sending;
    expect(told).toEqual([null]);
  });

  it('tries again under the same key when no answer came', async () => {
    const wrapper = form([signature]);
    answer = () => new TypeError('the line is down');
    await submit(wrapper);
    expect(wrapper.get('[role=alert]').text()).toContain('请放心重试');
    answer = () => moved;
    await submit(wrapper);
    expect(sent[1]?.input.idempotencyKey).toBe(sent[0]?.input.idempotencyKey);
    expect(told).toHaveLength(1);
  });
});
