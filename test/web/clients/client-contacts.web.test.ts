import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, it, vi } from 'vitest';
import ClientContactsCard from '../../../web/clients/contacts/ClientContactsCard.vue';
import { i18n } from '../../../web/shared/i18n/i18n';

vi.mock('@vue/apollo-composable', () => ({ useApolloClient: () => ({ client: {} }) }));
vi.mock('element-plus/es/components/message/style/css', () => ({}));
vi.mock('element-plus/es/components/message-box/style/css', () => ({}));

const contact = (name: string, more: object) => ({
  ...{ id: name, name, role: null, phone: null, email: null, legalRepresentative: false, version: 1 },
  ...more,
});

it('says of each contact who wrote it last and when, as far as that is on record', () => {
  const contacts = [
    contact('赵敏', { writtenAt: '2026-05-06T18:00:00Z', writtenBy: { id: 's', name: '孙伟' } }),
    contact('钱进', { writtenAt: null, writtenBy: null }),
  ];
  const card = mount(ClientContactsCard, {
    props: { client: { id: 'c', contacts } as never },
    global: { plugins: [i18n, createPinia()], stubs: { ElTag: true, ElButton: true } },
  });
  const [told, untold] = card.findAll('li').map((item) => item.text());
  expect(told).toContain('孙伟于 2026-05-07 最后填写');
  expect(untold).toBe('钱进');
});
