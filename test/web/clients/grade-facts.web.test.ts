import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import GradeFacts from '../../../web/clients/tiers/GradeFacts.vue';
import { i18n } from '../../../web/shared/i18n/i18n';

const facts = (props: object): string =>
  mount(GradeFacts, { props: props as never, global: { plugins: [i18n], stubs: { WhyNote: true } } }).text();
const client = {
  id: 'c',
  annualVolume: '123456.00',
  tier: { code: 'D', nextTier: 'C', marginToNext: '5000.00', why: {} },
  computedTier: null,
  segment: { code: 'KEY', why: {} },
  computedSegment: { code: 'GOLD', why: {} },
};

it('shows the present and the computed tier beside the one asked for, with volume and margin', () => {
  const text = facts({ scheme: 'tier', client, asked: 'B1' });
  expect(text).toMatch(/现为\s*D.*→.*申请\s*B1.*按数据计算\s*D/s);
  for (const part of ['123,456', '5,000', '为什么']) expect(text).toContain(part);
});

it('shows the segment that the figures give while another is set by hand', () => {
  const text = facts({ scheme: 'segment', client });
  expect(text).toContain(i18n.global.t('segment.KEY'));
  expect(text).toContain(i18n.global.t('segment.GOLD'));
  expect(text).not.toContain('→');
});
