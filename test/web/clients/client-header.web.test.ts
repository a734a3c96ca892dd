import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import ClientHeader from '../../../web/clients/ClientHeader.vue';
import { i18n } from '../../../web/shared/i18n/i18n';

const shown = (contactStanding: object | null): string =>
  mount(ClientHeader, {
    props: { client: { id: '1', name: '甲', city: '南京', number: 'C1', contactStanding } as never },
    global: { plugins: [i18n] },
  }).text();

it('says at the top of a client that too few of us are in contact, and nothing when enough are', () => {
  expect(shown({ count: 1, required: 2, reportWithinDays: 90, state: 'TOO_FEW' })).toContain(
    '应有 2 人对接，现有 1 人。',
  );
  expect(shown({ count: 2, required: 2, reportWithinDays: 90, state: 'ENOUGH' })).not.toContain('人对接');
  expect(shown({ count: 2, required: 2, reportWithinDays: 90, state: 'REPORT_MISSING' })).toContain(
    '但有人 90 天内没有联络记录。',
  );
  expect(shown(null)).not.toContain('人对接');
});
