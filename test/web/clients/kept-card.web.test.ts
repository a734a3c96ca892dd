import { mount, type VueWrapper } from '@vue/test-utils';
import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, expect, it, vi } from 'vitest';
import { nextTick } from 'vue';
import EditClientDrawer from '../../../web/clients/EditClientDrawer.vue';
import { useSession } from '../../../web/identity/session.store';
import { i18n } from '../../../web/shared/i18n/i18n';

const sent: { input: object }[] = [];
const fields = ['a', 'b'].map((id) => ({ id, kind: 'TEXT', name: id, required: false, retired: false }));
vi.mock('element-plus/es/components/message/style/css', () => ({}));
vi.mock('../../../web/clients/fields/useClientFields', () => ({
  useClientFields: () => ({ used: { value: fields } }),
}));
vi.mock('../../../web/shared/graph/useChange', () => ({
  useChange: () => (variables: { input: object }) => {
    sent.push(variables);
    return Promise.resolve({ kind: 'signedOut' });
  },
}));

/** The form of a client as it stands on record: its city, and what its custom field `b` says. */
function opened(city: string, b: string): VueWrapper {
  const client = { id: 'c', version: 3, name: '佳和', city, fields: [{ field: { id: 'b' }, text: b }] };
  return mount(EditClientDrawer, {
    props: { client: client as never },
    global: {
      plugins: [i18n],
      stubs: {
        FormDrawer: {
          props: ['isRestored'],
          emits: ['submit'],
          template: '<form @submit="$emit(\'submit\')"><slot /></form>',
          methods: { showFirstError: () => undefined },
        },
        ClientFields: { props: ['modelValue'], template: '<i class="card" />' },
        CustomFieldInputs: { props: ['modelValue'], template: '<i class="custom" />' },
      },
    },
  });
}
interface Part {
  props(name: string): unknown;
  vm: { $emit(event: string, value: object): void };
}
const partOf = (form: VueWrapper, selector: string): Part => form.getComponent(selector) as never;
const card = (form: VueWrapper) => partOf(form, '.card').props('modelValue') as Record<string, string>;
const custom = (form: VueWrapper) => partOf(form, '.custom').props('modelValue') as Record<string, string>;

beforeEach(() => {
  sessionStorage.clear();
  setActivePinia(createPinia());
  useSession().viewer = { staff: { id: 'wang' } } as never;
});

it('keeps what was typed into a client’s card when the session ends, and what others changed of the rest', async () => {
  const form = opened('上海', '旧');
  card(form)['address'] = '南京路 1 号';
  partOf(form, '.custom').vm.$emit('update:modelValue', { a: '新写的', b: '旧' });
  await nextTick();
  await form.trigger('submit');

  const again = opened('苏州', '别人写的');
  expect(partOf(again, 'form').props('isRestored')).toBe(true);
  expect(card(again)).toMatchObject({ address: '南京路 1 号', city: '苏州' });
  expect(custom(again)).toEqual({ a: '新写的', b: '别人写的' });
  await again.trigger('submit');
  expect(sent.at(-1)?.input).toMatchObject({ city: '苏州', fields: [{ fieldId: 'a', text: '新写的' }] });
});

it('keeps nothing of a card that reads as it did', async () => {
  const form = opened('上海', '旧');
  for (const b of ['改了', '旧']) partOf(form, '.custom').vm.$emit('update:modelValue', { b });
  await nextTick();
  expect(partOf(opened('上海', '旧'), 'form').props('isRestored')).toBe(false);
});
