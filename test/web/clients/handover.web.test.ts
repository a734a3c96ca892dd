import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import HandoverDuties from '../../../web/clients/handovers/HandoverDuties.vue';
import HandoverKept from '../../../web/clients/handovers/HandoverKept.vue';
import type { HandoverPreviewQuery } from '../../../web/gql/graphql';
import { i18n } from '../../../web/shared/i18n/i18n';

type Duty = Extract<HandoverPreviewQuery['handoverPreview'], { __typename?: 'HandoverPreview' }>['duties'][number];

const candidates = [
  { id: 'a', name: '王' },
  { id: 'b', name: '李' },
];
const takers = [...candidates, { id: 'c', name: '质检' }];
const duty = (id: string, more: Partial<Duty> = {}): Duty => ({
  ...{ kind: 'PROSPECT', id, label: `公司${id}`, dueOn: null, unfitIds: [], byHand: false, client: null },
  successor: { id: 'a', name: '王' },
  ...more,
});

const shown = (duties: Duty[], counts: { kind: Duty['kind']; count: number }[]) =>
  mount(HandoverDuties, {
    props: { duties, counts, candidates, takers, modelValue: {} },
    global: { plugins: [i18n], stubs: { ElTag: true } },
  });

describe('the duties of a handover', () => {
  it('are listed by kind with their numbers, their days and the clients they are about', () => {
    const text = shown(
      [
        duty('1'),
        duty('2', { kind: 'QUESTION', label: '交期？', dueOn: '2026-12-01', client: { id: 'c', name: '佳和' } }),
      ],
      [
        { kind: 'PROSPECT', count: 700 },
        { kind: 'QUESTION', count: 1 },
      ],
    ).text();
    for (const part of ['潜在客户 700', '公司1', '待答复的客户提问 1', '交期？', '佳和', '2026-12-01 前'])
      expect(text).toContain(part);
  });

  it('are given to somebody else by hand, each on its own', async () => {
    const screen = shown([duty('1'), duty('2')], [{ kind: 'PROSPECT', count: 2 }]);
    const selects = screen.findAll('select');
    expect(selects.map(({ element }) => element.value)).toEqual(['a', 'a']);
    await selects[1]?.setValue('b');
    expect(screen.emitted('update:modelValue')).toEqual([
      [{ 'PROSPECT 2': { kind: 'PROSPECT', id: '2', successorId: 'b' } }],
    ]);
  });

  it('are offered to those who are fit alone, and a contact ends when nobody is', () => {
    const contact = { kind: 'CONTACT', client: { id: 'c', name: '佳和' } } as const;
    const screen = shown(
      [duty('1', { ...contact, unfitIds: ['a'] }), duty('2', { ...contact, unfitIds: ['a', 'b'], successor: null })],
      [{ kind: 'CONTACT', count: 2 }],
    );
    expect(screen.findAll('option').map((option) => option.text())).toEqual(['李']);
    expect(screen.text()).toContain('没有其他人可对接，到此为止');
  });

  it('are offered to whoever works here when they need no account manager', () => {
    const screen = shown(
      [duty('1'), duty('2', { kind: 'ACTION' })],
      [
        { kind: 'PROSPECT', count: 1 },
        { kind: 'ACTION', count: 1 },
      ],
    );
    const offered = screen.findAll('select').map((select) => select.findAll('option').map((option) => option.text()));
    expect(offered).toEqual([
      ['王', '李'],
      ['王', '李', '质检'],
    ]);
  });
});

describe('what stays with a leaver', () => {
  it('is told with its reason', () => {
    const text = mount(HandoverKept, {
      props: { kept: [{ kind: 'TEAM', count: 3 }] },
      global: { plugins: [i18n] },
    }).text();
    expect(text).toContain('下属 3');
    expect(text).toContain('由管理员改派上级');
  });
});
