import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import SegmentGapNote from '../../../web/clients/segments/SegmentGapNote.vue';
import { i18n } from '../../../web/shared/i18n/i18n';

describe('what keeps a client out of the next better segment', () => {
  it('is told condition by condition, with what it has', () => {
    const gap = {
      segment: 'KEY' as const,
      unmet: [
        { name: 'annualVolume', atLeast: '200000.00', value: '60000.00', unit: 'yuan' },
        { name: 'financials', atLeast: 'average', value: 'weak', unit: null },
      ],
    };
    const text = mount(SegmentGapNote, { props: { gap }, global: { plugins: [i18n] } }).text();
    for (const part of ['上一层：重点', '须不低于200,000.00 元，实为60,000.00 元', '财务指标：须不低于一般，实为弱'])
      expect(text).toContain(part);
  });
});
