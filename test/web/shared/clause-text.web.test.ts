import { flushPromises, mount } from '@vue/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import ClauseText from '../../../web/shared/graph/ClauseText.vue';

const TITLES: Readonly<Record<string, string>> = { 'KA-6': '大客户开发步骤', 'KA-3-override': '手工定级' };
const graph = vi.hoisted(() => ({ query: vi.fn() }));
vi.mock('@vue/apollo-composable', () => ({ useApolloClient: () => ({ client: graph }) }));

beforeEach(() => {
  graph.query.mockReset().mockImplementation(({ variables: { id } }: { variables: { id: string } }) => {
    const title = TITLES[id];
    return Promise.resolve({ data: { clause: title === undefined ? null : { title } } });
  });
});

it('cites each clause by its title, and by number alone until that is known and where there is none', async () => {
  const text = '等待主管做实地调查（KA-6）。见 KA-3-override、KA-6 与 XX-99；2026-11-30。';
  const sentence = mount(ClauseText, { props: { text } });
  expect(sentence.text()).toBe(text);
  await flushPromises();
  expect(sentence.text()).toBe(
    '等待主管做实地调查（大客户开发步骤 KA-6）。见 手工定级 KA-3-override、大客户开发步骤 KA-6 与 XX-99；2026-11-30。',
  );
});

it('stays a sentence without clauses, and asks nothing for it', async () => {
  const sentence = mount(ClauseText, { props: { text: '等待审批。' } });
  await flushPromises();
  expect([sentence.text(), graph.query.mock.calls.length]).toEqual(['等待审批。', 0]);
});

it('keeps each number on one line, and leaves it alone where the sentence says what the clause is', async () => {
  const named = mount(ClauseText, { props: { text: '须有联络记录（CC-6）。' } });
  const plain = mount(ClauseText, { props: { text: '须有联络记录（CC-6）。', numberOnly: true } });
  await flushPromises();
  for (const each of [named, plain]) expect(each.get('.k-clause-number').text()).toBe('CC-6');
  expect(plain.text()).toBe('须有联络记录（CC-6）。');
  expect(graph.query).toHaveBeenCalledTimes(1);
});

it('takes a title that comes late: nothing waits for it', async () => {
  vi.useFakeTimers();
  const late = new Promise((resolve) => setTimeout(() => resolve({ data: { clause: { title: '迟到' } } }), 9_000));
  graph.query.mockReset().mockReturnValue(late);
  const sentence = mount(ClauseText, { props: { text: '见 CC-9。' } });
  await vi.advanceTimersByTimeAsync(8_000);
  expect(sentence.text()).toBe('见 CC-9。');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sentence.text()).toBe('见 迟到 CC-9。');
  vi.useRealTimers();
});
