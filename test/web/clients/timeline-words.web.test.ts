import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { defineComponent } from 'vue';
import { describe, expect, it } from 'vitest';
import { kindsOfTab, timelineKinds, timelineTabs } from '../../../web/clients/timeline/timeline';
import { fetchers, type ServiceEntry } from '../../../web/clients/timeline/timeline-sources';
import { useTimelineWords, type TimelineWords } from '../../../web/clients/timeline/useTimelineWords';
import { i18n } from '../../../web/shared/i18n/i18n';

function wordsOfTimeline(): TimelineWords {
  let words: TimelineWords | undefined;
  const Words = defineComponent({
    setup() {
      words = useTimelineWords();
      return () => null;
    },
  });
  mount(Words, { global: { plugins: [i18n, createPinia()] } });
  if (!words) throw new Error('the words were not set up');
  return words;
}

const staff = (name: string) => ({ id: name, name });
const recognition: ServiceEntry = {
  ...{ kind: 'recognition', id: 'p', at: '2026-05-06T02:00:00Z' },
  node: {
    ...{ prospectId: 'p', recognisedAt: '2026-05-06T02:00:00Z', clause: { id: 'KA-5', title: '潜在重点客户' } },
    ...{ recognisedBy: staff('王'), approvedAt: '2026-05-05T02:00:00Z', approvedBy: staff('陈') },
  },
};
const notice: Extract<ServiceEntry, { kind: 'change' }>['node'] = {
  ...{ id: 'n', occasion: 'HANDOVER', state: 'TOLD', aroseOn: '2026-11-20', dueOn: '2026-11-25', overdue: false },
  ...{ toldOn: '2026-11-22', way: 'PHONE', remark: '李经理', toldBy: staff('赵') },
};
const changed = (more: Partial<typeof notice> = {}): ServiceEntry => ({
  ...{ kind: 'change', id: 'n', at: '2026-11-22T00:00:00+08:00', node: { ...notice, ...more } },
});

/** What a source of the timeline answers for a client. */
const answered = (kind: 'recognition' | 'change', client: object, olderThan: string | null) =>
  fetchers[kind]({ query: () => Promise.resolve({ data: { client } }) } as never, {
    ...{ id: 'c', first: 10, after: null, olderThan },
  });

describe('the service timeline', () => {
  it('tells when a client was recognised, who made it one, and who approved that when', () => {
    const { labelOf, authorOf, textOf } = wordsOfTimeline();
    expect([labelOf(recognition), authorOf(recognition)]).toEqual(['认定', '王']);
    expect(textOf(recognition)).toBe('认定为大客户 · 陈于 2026-05-05 批准');
  });

  it('tells of a change of account manager whether the client was told, when, how and by whom', () => {
    const { timeOf, labelOf, authorOf, textOf } = wordsOfTimeline();
    expect([timeOf(changed()), labelOf(changed()), authorOf(changed())]).toEqual(['2026-11-22', '通知', '赵']);
    expect(textOf(changed())).toBe('告知客户经理变更 · 已告知 · 电话 · 李经理');
    const open = changed({ state: 'OPEN', toldOn: null, way: null, remark: null });
    expect(timeOf(open)).toBe('2026-11-20');
    expect(textOf(open)).toBe('告知客户经理变更 · 待告知 · 2026-11-25 前');
  });

  it('shows a change of account manager among the notices, and everything under one tab', () => {
    expect(kindsOfTab('notice')).toEqual(['notice', 'change']);
    const tabs = timelineTabs.filter((tab) => tab !== 'all');
    expect(tabs.flatMap(kindsOfTab).sort()).toEqual([...timelineKinds].sort());
  });

  it('reads what comes at once from the newest on, or from before a day', async () => {
    const later = { ...notice, id: 'm', toldOn: '2026-11-24' };
    const both = await answered('change', { handoverNotices: [notice, later] }, null);
    expect(both?.entries.map(({ id }) => id)).toEqual(['m', 'n']);
    const before = await answered('change', { handoverNotices: [notice, later] }, '2026-11-23');
    expect(before?.entries.map(({ id }) => id)).toEqual(['n']);
    const client = { recognitions: [recognition.node] };
    expect((await answered('recognition', client, '2026-01-01'))?.entries).toEqual([]);
    expect((await answered('recognition', client, null))?.entries).toEqual([recognition]);
    expect(await answered('recognition', {}, null)).toBeNull();
  });
});
