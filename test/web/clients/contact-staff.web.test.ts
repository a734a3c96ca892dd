import { mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { expect, it, vi } from 'vitest';
import ContactStaffCard from '../../../web/clients/contacts/ContactStaffCard.vue';
import { i18n } from '../../../web/shared/i18n/i18n';

vi.mock('@vue/apollo-composable', () => ({ useApolloClient: () => ({ client: {} }) }));
vi.mock('element-plus/es/components/message/style/css', () => ({}));
vi.mock('element-plus/es/components/message-box/style/css', () => ({}));

const textOf = (contactStaff: object[] | null): string =>
  mount(ContactStaffCard, {
    props: { client: { id: 'c', contactStaff, contactStanding: null } as never },
    global: { plugins: [i18n, createPinia()], stubs: { ElTag: true, ElButton: true } },
  })
    .get('section')
    .text();

it('says that nobody is in contact with a client, and tells it from what is withheld', () => {
  expect(textOf([])).toContain('暂无对接员工');
  expect(textOf(null)).not.toContain('暂无对接员工');
  expect(textOf([{ staff: { id: 's', name: '孙伟' }, isOwner: true }])).not.toContain('暂无对接员工');
});
