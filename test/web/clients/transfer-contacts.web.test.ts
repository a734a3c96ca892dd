import { mount } from '@vue/test-utils';
import { expect, it, vi } from 'vitest';
import TransferContacts from '../../../web/clients/ownership/TransferContacts.vue';
import type { ContactState } from '../../../web/gql/graphql';
import { i18n } from '../../../web/shared/i18n/i18n';

const graph = { query: () => Promise.resolve({ data: { clause: null } }) };
vi.mock('@vue/apollo-composable', () => ({ useApolloClient: () => ({ client: graph }) }));

const row = (clientId: string, contactsAfter: { count: number; required: number; state: ContactState } | null) => ({
  clientId,
  code: null,
  message: null,
  contactsAfter,
});

function told(rows: ReturnType<typeof row>[]): string {
  const names = new Map([
    ['a', '华东整装'],
    ['b', '临港建材'],
  ]);
  return mount(TransferContacts, {
    props: { rows, nameOf: (id: string) => names.get(id) ?? '–' },
    global: { plugins: [i18n] },
  }).text();
}

it('names the clients that too few of us would be in contact with, and nothing when there are none', () => {
  const short = { count: 1, required: 2, state: 'TOO_FEW' as const };
  const text = told([row('a', short), row('b', { ...short, count: 2, state: 'REPORT_MISSING' }), row('c', null)]);
  expect(text).toContain('对接人员不足的客户：1 位');
  expect(text).toMatch(/华东整装\s*对接 1 人，要求 2 人/);
  expect(text).not.toContain('临港建材');
  expect(told([row('b', { ...short, count: 2, state: 'REPORT_MISSING' })])).toBe('');
});
