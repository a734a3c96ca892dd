import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import ProspectChecklist from '../../../web/clients/prospects/ProspectChecklist.vue';
import { i18n } from '../../../web/shared/i18n/i18n';

const checklist = {
  scale: 5,
  passMark: 14,
  criteria: [
    { criterion: 'integrity', least: 3 },
    { criterion: 'cooperation', least: 2 },
    { criterion: 'discretion', least: 2 },
    { criterion: 'costLevel', least: 2 },
  ],
};

const shown = (points: Record<string, number | null>) =>
  mount(ProspectChecklist, { props: { checklist, error: '', modelValue: points }, global: { plugins: [i18n] } });

describe('the checklist of an application', () => {
  it('marks the criterion under its least, though the points in all suffice', () => {
    const form = shown({ integrity: 2, cooperation: 4, discretion: 4, costLevel: 4 });
    const marked = form.findAll('input[aria-invalid="true"]');
    expect(marked).toHaveLength(1);
    expect(form.find('label.below').text()).toContain('不低于 3 分');
    expect(form.text()).toContain('有单项低于最低分');
  });

  it('marks none that has its least, nor one without points yet', () => {
    const form = shown({ integrity: 3, cooperation: 4, discretion: null });
    expect(form.find('label.below').exists()).toBe(false);
    expect(form.text()).not.toContain('有单项低于最低分');
  });
});
