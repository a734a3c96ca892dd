import { mount } from '@vue/test-utils';
import { expect, it } from 'vitest';
import FilesField from '../../../web/shared/form/FilesField.vue';
import { i18n } from '../../../web/shared/i18n/i18n';

const [one, other] = ['营业执照.pdf', '报表.pdf'].map((name) => new File(['%PDF'], name)) as [File, File];

const shown = (files: readonly File[], isMany: boolean) =>
  mount(FilesField, {
    props: { modelValue: files, label: '材料', isMany },
    global: { plugins: [i18n], stubs: { ElButton: { template: '<button><slot /></button>' } } },
  });

async function choose(field: ReturnType<typeof shown>, files: readonly File[]): Promise<unknown> {
  const input = field.find('input');
  Object.defineProperty(input.element, 'files', { value: files, configurable: true });
  await input.trigger('change');
  return field.emitted('update:modelValue')?.at(-1)?.[0];
}

it('keeps what was chosen before when more is chosen, and takes one back', async () => {
  const field = shown([one], true);
  expect(await choose(field, [other])).toEqual([one, other]);
  await field.get('button[aria-label="去掉 营业执照.pdf"]').trigger('click');
  expect(field.emitted('update:modelValue')?.at(-1)?.[0]).toEqual([other]);
});

it('holds one file where one is asked for', async () => {
  expect(await choose(shown([one], false), [other])).toEqual([other]);
});
