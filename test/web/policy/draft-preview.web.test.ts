import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core';
import { DefaultApolloClient } from '@vue/apollo-composable';
import { flushPromises, mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import DraftPreview from '../../../web/policy/DraftPreview.vue';
import { parameterValue } from '../../../web/policy/parameters';
import { i18n } from '../../../web/shared/i18n/i18n';

async function preview(told: object): Promise<string> {
  const regulationDraft = {
    __typename: 'RegulationDraft',
    id: 'd',
    tierPreview: null,
    segmentPreview: null,
    deadlinePreview: null,
    creditAnswerPreview: null,
    untried: [],
    ...told,
  };
  const screen = mount(DraftPreview, {
    props: { id: 'd' },
    global: {
      plugins: [i18n],
      stubs: { RouterLink: { template: '<a><slot /></a>' } },
      provide: {
        [DefaultApolloClient as symbol]: new ApolloClient({
          cache: new InMemoryCache(),
          link: new ApolloLink(() => Observable.of({ data: { regulationDraft } })),
        }),
      },
    },
  });
  await flushPromises();
  return screen.text();
}

const NOTHING = '没有改动参数';
const untried = [
  {
    __typename: 'UntriedClause',
    clauseId: 'CR-3',
    parameters: [{ __typename: 'ParameterChange', path: ['conditions', 'debtRatioAtMost'] }],
  },
];
const creditAnswerPreview = {
  __typename: 'CreditAnswerPreview',
  openApplications: 5,
  changed: 4,
  earlier: 4,
  later: 0,
  mostDaysEarlier: 2,
  mostDaysLater: 0,
  newlyOverdue: 1,
};

describe('the preview of a draft', () => {
  it('tells what becomes of the answers to open applications for credit', async () => {
    const text = await preview({ creditAnswerPreview });
    expect(text).toContain('授信申请答复期限');
    expect(text).toMatch(/在办申请\s*5\s*期限不同\s*4\s*提前 · 最多\s*4 · 2 天/);
    expect(text).not.toContain(NOTHING);
  });

  it('names what no preview tries out, in place of saying that nothing changes', async () => {
    const text = await preview({ untried });
    expect(text).toContain('没有预演的改动');
    expect(text).toMatch(/CR-3\s*基本条件/);
    expect(text).not.toContain(NOTHING);
  });

  it('says that nothing changes only of a draft that changes no number', async () => {
    expect(await preview({})).toContain(NOTHING);
  });
});

it('a period of time is told with its unit', () => {
  const words = {
    te: (key: string) => i18n.global.te(key),
    t: (key: string, values = {}) => i18n.global.t(key, values),
  };
  expect(parameterValue({ amount: 3, unit: 'workingDay' }, 'answerWithin', words)).toBe('3 个工作日');
  expect(parameterValue(null, 'answerWithin', words)).toBe('–');
});
